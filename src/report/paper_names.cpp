#include "report/paper_names.h"

#include <algorithm>
#include <set>
#include <vector>

#include "standard/standard.h"
#include "template/template.h"
#include "text/text.h"

namespace tongket::report {
namespace {

using Names = std::vector<std::string>;

// Of all standards: whether the office's own has the type is told where its paper is made.
const Names& types_of_standards() {
  static const Names types = [] {
    std::set<std::string> all;
    for (const standard::Standard* each : standard::all_standards()) {
      for (const standard::DocumentType& type : standard::document_types(*each))
        all.emplace(type.id);
    }
    return Names(all.begin(), all.end());
  }();
  return types;
}

bool holds(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

Message nearest(std::string_view name, const Names& known) {
  const std::string near = text::nearest_name(name, known);
  if (!near.empty()) return {"có phải “" + near + "”?", "did you mean '" + near + "'?"};
  std::string list;
  for (const std::string& each : known)
    list += (list.empty() ? "" : ", ") + each;
  return {"có: " + list, "there are: " + list};
}

// Those without a number, which are no standard's own, among them.
bool is_type(std::string_view name) {
  const auto standards = standard::all_standards();
  return std::any_of(standards.begin(), standards.end(), [name](const standard::Standard* each) {
    return standard::find_document_type(*each, name) != nullptr;
  });
}

void check_type(const xml::Node& type, Diagnostics& diagnostics) {
  if (!type || is_type(type.value())) return;
  const std::string name(type.value());
  diagnostics.warning(Code::standard_document_type, type.source(),
                      {"không quy định nào có loại văn bản “" + name + "”; văn bản này bị bỏ qua",
                       "no standard has the document type '" + name + "'; the paper is passed by"},
                      nearest(name, types_of_standards()));
}

}  // namespace

void check_paper_names(const xml::Tree& data, const xml::Doubts& doubts, Workshop& workshop,
                       const std::string& chosen, Diagnostics& diagnostics) {
  for (const xml::Node& papers : data.root().children("papers")) {
    for (const xml::Node& paper : papers.children("paper")) {
      if (doubts.hold(paper)) continue;
      check_type(paper.attribute("type"), diagnostics);
      const xml::Node pack = paper.attribute("pack");
      if (!pack || pack.value() == chosen) continue;
      const Names& packs = workshop.packs();
      if (holds(packs, pack.value())) continue;
      const std::string name(pack.value());
      diagnostics.warning(Code::data_reference, pack.source(),
                          {"không có bộ mẫu “" + name + "”; văn bản này bị bỏ qua",
                           "there is no pack '" + name + "'; the paper is passed by"},
                          nearest(name, packs));
    }
  }
}

}  // namespace tongket::report
