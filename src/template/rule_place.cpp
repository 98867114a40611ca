// Where a rule for data stands, by its id.
#include <algorithm>

#include "template/template.h"

namespace tongket::pack {

namespace {

constexpr std::string_view kSchematron = "http://purl.oclc.org/dsdl/schematron";

// The rules of all data, and those of each pack with the vocabulary it may bring.
std::vector<std::string> rules_files(const std::string& templates) {
  std::vector<std::string> files = {"year.sch"};
  for (const std::string& pack : list_packs(templates)) {
    for (const std::string& file : list_folder(join_path(templates, pack))) {
      if (file.ends_with(".sch")) files.push_back(join_path(pack, file));
    }
  }
  return files;
}

// Patterns, phases and diagnostics have ids too.
bool is_check(const xml::Node& node, std::string_view id) {
  return node.kind() == xml::Kind::element && node.namespace_uri() == kSchematron &&
         (node.is_element("assert") || node.is_element("report")) &&
         node.attribute_value("id") == id;
}

}  // namespace

std::optional<RulePlace> find_rule(const std::string& templates, std::string_view id,
                                   const Limits& limits) {
  for (const std::string& file : rules_files(templates)) {
    Sources sources;
    Diagnostics faults;  // told when the rules are used
    const xml::TreePtr tree = xml::read(join_path(templates, file), sources, limits, faults);
    if (tree == nullptr) continue;
    for (std::uint32_t i = 0; i < tree->node_count(); ++i) {
      const xml::Node node(tree.get(), i);
      if (is_check(node, id)) return RulePlace{file, sources.locate(node.source()).line};
    }
  }
  return std::nullopt;
}

}  // namespace tongket::pack
