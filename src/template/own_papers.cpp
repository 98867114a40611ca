// Which of the data's papers are a pack's own.
#include "template/template.h"

namespace tongket::pack {

std::vector<xml::Node> own_papers(const xml::Tree& data, const PackInfo& info) {
  std::vector<xml::Node> own;
  for (const xml::Node& papers : data.root().children("papers")) {
    for (const xml::Node& paper : papers.children("paper")) {
      const xml::Node pack = paper.attribute("pack");
      const bool ours = !pack || pack.value() == info.papers_of;
      if (ours && paper.attribute_value("type") == info.document_type) own.push_back(paper);
    }
  }
  return own;
}

xml::Node own_paper(const xml::Tree& data, const PackInfo& info) {
  const std::vector<xml::Node> own = own_papers(data, info);
  return own.empty() ? xml::Node() : own.front();
}

}  // namespace tongket::pack
