#include "xml/schematron_names.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "xml/schematron_words.h"
#include "xml/xpath_chars.h"

namespace tongket::xml::schematron {
namespace {

std::vector<std::string> names_of(const ById& parts) {
  std::vector<std::string> names;
  for (const auto& part : parts)
    names.push_back(part.first);
  return names;
}

class NameReader {
 public:
  explicit NameReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  NamedParts read(const Node& schema) {
    gather(schema);
    check_default_phase(schema);
    for (const Node& child : schema.children()) {
      const std::string name = known_name(child);
      if (name == "phase") check_phase(child);
      if (name == "pattern") check_pattern(child);
    }
    check_circles();
    return std::move(parts_);
  }

 private:
  // --- ids: one space for the whole file, as xs:ID has it ---

  void gather(const Node& element) {
    for (const Node& child : element.children()) {
      const std::string name = known_name(child);
      if (name.empty()) continue;
      if (const Node id = child.attribute("id")) take_id(child, name, id);
      gather(child);
    }
  }

  void take_id(const Node& element, const std::string& name, const Node& id) {
    const std::string text(id.value());
    if (text.empty() || !ids_.insert(text).second) {
      return bad(
          diagnostics_, id,
          {fmt::format("Mã “{}” rỗng hoặc đã được dùng.", text),
           fmt::format("The id '{}' is empty or taken.", text)},
          {"Mỗi mã chỉ được dùng một lần trong tệp.", "An id is given only once in a file."});
    }
    if (ById* parts = parts_like(element, name)) parts->emplace(text, element);
  }

  ById* parts_like(const Node& element, const std::string& name) {
    if (name == "pattern") {
      return is_abstract(element) ? &parts_.abstract_patterns : &parts_.patterns;
    }
    if (name == "rule") return is_abstract(element) ? &parts_.abstract_rules : nullptr;
    if (name == "phase") return &parts_.phases;
    if (name == "diagnostic") return &parts_.diagnostics;
    return nullptr;
  }

  // --- references ---

  void want(const Node& place, std::string_view id, const ById& parts, const Message& kind) {
    if (parts.count(id) != 0) return;
    bad(diagnostics_, place,
        {fmt::format("Không có {} nào có mã “{}”.", kind.vi, id),
         fmt::format("There is no {} with the id '{}'.", kind.en, id)},
        near(id, names_of(parts)));
  }

  void check_default_phase(const Node& schema) {
    const Node phase = schema.attribute("defaultPhase");
    if (!phase || phase.value() == kAllPhases) return;
    want(phase, phase.value(), parts_.phases, {"<phase>", "<phase>"});
  }

  void check_phase(const Node& phase) {
    wanted(diagnostics_, phase, "id");
    for (const Node& child : phase.children()) {
      if (known_name(child) != "active") continue;
      const Node pattern = wanted(diagnostics_, child, "pattern");
      if (!pattern) continue;
      want(pattern, pattern.value(), parts_.patterns, {"<pattern>", "<pattern>"});
    }
  }

  void check_pattern(const Node& pattern) {
    check_abstract(pattern);
    const Node is_a = pattern.attribute("is-a");
    if (is_a) {
      want(is_a, is_a.value(), parts_.abstract_patterns,
           {"<pattern abstract=\"true\">", "<pattern abstract=\"true\">"});
      if (is_abstract(pattern)) {
        refuse(is_a, {"Mẫu kiểm tra trừu tượng không thể là một mẫu khác (is-a).",
                      "An abstract pattern can't be another one (is-a)."});
      }
    }
    std::set<std::string_view> params;
    for (const Node& child : pattern.children()) {
      const std::string name = known_name(child);
      if (name == "param") check_param(child, is_a, params);
      if (is_a && (name == "rule" || name == "let")) {
        refuse(child, {"Mẫu kiểm tra có is-a chỉ chứa <param>.",
                       "A pattern with is-a holds <param> only."});
      }
      if (name == "rule") check_rule(child);
    }
  }

  void check_param(const Node& param, const Node& is_a, std::set<std::string_view>& seen) {
    const Node name = wanted(diagnostics_, param, "name");
    wanted(diagnostics_, param, "value");
    if (!is_a) {
      refuse(param, {"<param> chỉ dùng trong <pattern is-a=\"…\">.",
                     "<param> stands in <pattern is-a=\"…\"> only."});
    }
    if (name && !seen.insert(name.value()).second) {
      refuse(name, {fmt::format("Tham số “{}” đã có ở đây.", name.value()),
                    fmt::format("There is a parameter '{}' here already.", name.value())});
    }
  }

  void check_rule(const Node& rule) {
    check_abstract(rule);
    const Node context = rule.attribute("context");
    if (is_abstract(rule) && context) {
      refuse(context, {"Luật trừu tượng không có context.", "An abstract rule has no context."});
    }
    for (const Node& child : rule.children()) {
      const std::string name = known_name(child);
      if (name == "extends") check_extends(child);
      if (name == "assert" || name == "report") check_diagnostics(child);
    }
  }

  void check_extends(const Node& extends) {
    const Node rule = wanted(diagnostics_, extends, "rule");
    if (!rule) return;
    want(rule, rule.value(), parts_.abstract_rules,
         {"<rule abstract=\"true\">", "<rule abstract=\"true\">"});
  }

  void check_diagnostics(const Node& check) {
    const Node list = check.attribute("diagnostics");
    if (!list) return;
    for (const std::string& id : listed_ids(list.value()))
      want(list, id, parts_.diagnostics, {"<diagnostic>", "<diagnostic>"});
  }

  void check_abstract(const Node& element) {
    const Node abstract = element.attribute("abstract");
    if (!abstract) return;
    if (abstract.value() != "true" && abstract.value() != "false") {
      bad(diagnostics_, abstract,
          {fmt::format("abstract không thể là “{}”.", abstract.value()),
           fmt::format("abstract can't be '{}'.", abstract.value())},
          {"Chỉ có true hoặc false.", "It is true or false."});
    }
    if (is_abstract(element)) wanted(diagnostics_, element, "id");
  }

  // --- abstract rules that extend each other ---

  // Each rule is walked once; one that is met again on the way down to it closes a circle.
  void check_circles() {
    for (const auto& rule : parts_.abstract_rules) {
      std::set<std::uint32_t> above;
      descend(rule.second, above);
    }
  }

  // How many rules stand above each other from this one on.
  std::size_t descend(const Node& rule, std::set<std::uint32_t>& above) {
    const auto known = depths_.find(rule.index());
    if (known != depths_.end()) return known->second;
    above.insert(rule.index());
    std::size_t depth = 1;
    for (const Node& child : rule.children()) {
      if (known_name(child) == "extends") depth = std::max(depth, 1 + below(child, above));
    }
    above.erase(rule.index());
    depths_.emplace(rule.index(), depth);
    return depth;
  }

  std::size_t below(const Node& extends, std::set<std::uint32_t>& above) {
    const auto next = parts_.abstract_rules.find(extends.attribute_value("rule"));
    if (next == parts_.abstract_rules.end()) return 0;
    if (above.count(next->second.index()) != 0) {
      refuse(extends.attribute("rule"), {"Các luật trừu tượng nối nhau thành vòng tròn.",
                                         "Abstract rules extend each other in a circle."});
      return 0;
    }
    const bool deep = above.size() >= kDeepestExtends;
    const std::size_t depth = deep ? 0 : descend(next->second, above);
    if (!deep && depth < kDeepestExtends) return depth;
    refuse(extends.attribute("rule"), {"Các luật trừu tượng nối nhau quá sâu.",
                                       "Abstract rules extend each other too deeply."});
    return 0;
  }

  void refuse(const Node& node, Message message) { bad(diagnostics_, node, std::move(message)); }

  Diagnostics& diagnostics_;
  NamedParts parts_;
  std::set<std::string> ids_;
  std::map<std::uint32_t, std::size_t> depths_;  // of abstract rules
};

}  // namespace

bool is_abstract(const Node& element) {
  return element.attribute_value("abstract") == "true";
}

std::vector<std::string> listed_ids(std::string_view list) {
  std::vector<std::string> ids;
  std::string id;
  for (const char c : list) {
    if (!is_white(c)) {
      id += c;
    } else if (!id.empty()) {
      ids.push_back(std::exchange(id, {}));
    }
  }
  if (!id.empty()) ids.push_back(std::move(id));
  return ids;
}

NamedParts read_names(const Node& schema, Diagnostics& diagnostics) {
  return NameReader(diagnostics).read(schema);
}

}  // namespace tongket::xml::schematron
