// Every paper of the agreement corpus as a DOCX that never asks for repair: what Word checks when
// it opens one.
#include <doctest/doctest.h>

#include <iostream>
#include <set>

#include "agree/cases.h"
#include "agree/random.h"
#include "docx/docx.h"
#include "docx/docx_support.h"
#include "docx/schemas.h"
#include "font/font.h"
#include "layout/layout.h"

using namespace tongket;
using docx_test::Parts;

namespace {

constexpr std::uint64_t seed = 7;
constexpr std::size_t random_papers = 30;

std::vector<agree::Case> corpus() {
  std::vector<agree::Case> all = agree::all_cases();
  for (const agree::Feature& feature : agree::all_features())
    all.push_back(agree::feature_paper(seed, feature));
  for (std::size_t i = 0; i < random_papers; ++i)
    all.push_back(agree::random_paper(seed, i).made);
  return all;
}

struct Written {
  std::string name;
  std::string bytes;
  Parts parts;
};

std::vector<Written> write_all() {
  Sources sources;
  const std::string folder = std::string(TONGKET_SOURCE_DIR) + "/fonts";
  const auto fonts = font::Book::load(folder + "/fonts.xml", {{folder}, false}, sources);
  REQUIRE(fonts);
  std::vector<Written> all;
  for (const agree::Case& made : corpus()) {
    Diagnostics problems;
    const auto laid = layout::lay_out(made.document, **fonts, Limits{}, problems);
    REQUIRE_MESSAGE(laid, made.name);
    const auto bytes = docx::write(*laid);
    REQUIRE_MESSAGE(bytes, made.name);
    all.push_back({made.name, *bytes, docx_test::parts_of(*bytes)});
  }
  return all;
}

const std::vector<Written>& papers() {
  static const std::vector<Written> all = write_all();
  return all;
}

// Every node of a part, in the order of the text.
void walk(const xml::Node& node, const std::function<void(const xml::Node&)>& visit) {
  visit(node);
  for (const xml::Node& child : node.children())
    if (child.kind() == xml::Kind::element) walk(child, visit);
}

void each_element(const std::string& part, const std::function<void(const xml::Node&)>& visit) {
  const xml::TreePtr tree = docx_test::tree_of(part);
  walk(tree->root(), visit);
}

bool is_story(const std::string& name) {
  return name.starts_with("word/") && name.ends_with(".xml");
}

std::string rels_of(const std::string& name) {
  const std::size_t slash = name.rfind('/');
  return name.substr(0, slash) + "/_rels/" + name.substr(slash + 1) + ".rels";
}

}  // namespace

TEST_CASE("every part of every paper is valid against the transitional schemas") {
  if (!docx_test::Schemas::at_hand()) {
    std::cout << "skipped: no schemas at " << docx_test::schemas() << "\n";
    return;
  }
  const docx_test::Schemas schemas;
  for (const Written& paper : papers()) {
    for (const auto& [name, part] : paper.parts)
      CHECK_MESSAGE(schemas.take(name, part), paper.name << ": " << name);
  }
}

TEST_CASE("no entry of the container occurs twice") {
  for (const Written& paper : papers()) {
    const auto names = docx_test::names_of(paper.bytes);
    CHECK_MESSAGE(std::set<std::string>(names.begin(), names.end()).size() == names.size(),
                  paper.name);
  }
}

TEST_CASE("every relationship that a part names is there, and leads to a part") {
  for (const Written& paper : papers()) {
    for (const auto& [name, part] : paper.parts) {
      if (!is_story(name)) continue;
      std::map<std::string, std::string> targets;
      if (const auto links = paper.parts.find(rels_of(name)); links != paper.parts.end()) {
        each_element(links->second, [&](const xml::Node& node) {
          if (!node.attribute("Id")) return;
          const std::string id(node.attribute_value("Id"));
          CHECK_MESSAGE(targets.emplace(id, node.attribute_value("Target")).second, paper.name);
        });
      }
      each_element(part, [&](const xml::Node& node) {
        const bool refers =
            node.local_name() == "headerReference" || node.local_name() == "footerReference";
        if (!refers) return;
        const auto target = targets.find(docx_test::value_of(node, "id"));
        REQUIRE_MESSAGE(target != targets.end(), paper.name);
        CHECK_MESSAGE(paper.parts.count("word/" + target->second) == 1, paper.name);
      });
    }
  }
}

TEST_CASE("every part has a content type") {
  for (const Written& paper : papers()) {
    std::set<std::string> named, extensions;
    each_element(paper.parts.at("[Content_Types].xml"), [&](const xml::Node& node) {
      if (node.attribute("PartName")) named.emplace(node.attribute_value("PartName"));
      if (node.attribute("Extension")) extensions.emplace(node.attribute_value("Extension"));
    });
    for (const auto& entry : paper.parts) {
      const std::string& name = entry.first;
      const bool known = name == "[Content_Types].xml" || named.count("/" + name) == 1 ||
                         extensions.count(name.substr(name.rfind('.') + 1)) == 1;
      CHECK_MESSAGE(known, paper.name << ": " << name);
    }
  }
}

TEST_CASE("numbers of bookmarks and drawings are given once in a paper") {
  for (const Written& paper : papers()) {
    std::set<std::string> bookmarks, drawings, lists, definitions;
    for (const auto& [name, part] : paper.parts) {
      if (!is_story(name)) continue;
      const std::string where = paper.name + ": " + name;
      each_element(part, [&](const xml::Node& node) {
        const auto once = [&](std::string_view element, std::string_view attribute,
                              std::set<std::string>& seen) {
          if (node.local_name() != element) return;
          CHECK_MESSAGE(seen.insert(docx_test::value_of(node, attribute)).second, where);
        };
        once("bookmarkStart", "id", bookmarks);
        once("docPr", "id", drawings);
        once("shape", "id", drawings);
        once("num", "numId", lists);
        once("abstractNum", "abstractNumId", definitions);
      });
    }
  }
}

TEST_CASE("every style that is named is there") {
  for (const Written& paper : papers()) {
    std::set<std::string> styles;
    each_element(paper.parts.at("word/styles.xml"), [&](const xml::Node& node) {
      if (node.local_name() == "style")
        CHECK_MESSAGE(styles.insert(docx_test::value_of(node, "styleId")).second, paper.name);
    });
    for (const auto& [name, part] : paper.parts) {
      if (!is_story(name)) continue;
      each_element(part, [&](const xml::Node& node) {
        const auto kind = node.local_name();
        if (kind != "pStyle" && kind != "rStyle" && kind != "tblStyle" && kind != "basedOn") return;
        const std::string style = docx_test::value_of(node, "val");
        CHECK_MESSAGE(styles.count(style) == 1, paper.name << ": " << style);
      });
    }
  }
}
