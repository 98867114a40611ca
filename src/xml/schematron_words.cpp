#include "xml/schematron_words.h"

#include <algorithm>

#include <fmt/format.h>

#include "text/text.h"
#include "xml/schematron_rules.h"
#include "xml/xpath_chars.h"

namespace tongket::xml::schematron {
namespace {

using Names = std::vector<std::string>;

// Attributes and child elements of an element of the Schematron namespace, or of tk: ("tk:en").
struct Grammar {
  std::string_view name;
  Names attributes;  // in no namespace
  Names children;
  bool text = false;
};

const std::vector<Grammar>& grammars() {
  static const Names in_text = {"value-of", "name"};
  static const Names in_check = {"value-of", "name", "tk:en", "tk:hint", "tk:hint-en"};
  static const Names of_check = {"id", "test", "role", "flag", "diagnostics", "subject"};
  static const std::vector<Grammar> all = {
      {"schema",
       {"queryBinding", "schemaVersion", "id", "defaultPhase"},
       {"title", "p", "ns", "let", "phase", "pattern", "diagnostics"},
       false},
      {"title", {}, {}, true},
      {"p", {"id", "class"}, {}, true},
      {"ns", {"prefix", "uri"}, {}, false},
      {"let", {"name", "value"}, {}, false},
      {"phase", {"id"}, {"p", "active"}, false},
      {"active", {"pattern"}, {}, true},
      {"pattern", {"id", "abstract", "is-a"}, {"title", "p", "let", "rule", "param"}, false},
      {"param", {"name", "value"}, {}, false},
      {"rule",
       {"context", "id", "role", "flag", "abstract", "subject"},
       {"let", "assert", "report", "extends"},
       false},
      {"extends", {"rule"}, {}, false},
      {"assert", of_check, in_check, true},
      {"report", of_check, in_check, true},
      {"diagnostics", {}, {"diagnostic"}, false},
      {"diagnostic", {"id"}, {"value-of", "name", "tk:en"}, true},
      {"value-of", {"select"}, {}, false},
      {"name", {"path"}, {}, false},
      {"tk:en", {}, in_text, true},
      {"tk:hint", {}, in_text, true},
      {"tk:hint-en", {}, in_text, true},
  };
  return all;
}

// Null for elements that are not understood.
const Grammar* find_grammar(std::string_view name) {
  for (const Grammar& grammar : grammars()) {
    if (grammar.name == name) return &grammar;
  }
  return nullptr;
}

bool holds(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_blank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_white);
}

bool fits(const Node& attribute, const Grammar& grammar) {
  const std::string_view uri = attribute.namespace_uri();
  if (uri.empty()) return holds(grammar.attributes, attribute.local_name());
  const std::string_view name = attribute.local_name();
  if (uri == kRulesUri && name == "near")
    return grammar.name == "assert" || grammar.name == "report";
  if (uri == kRulesUri) return grammar.name == "value-of" && name == "format";
  return attribute.name().substr(0, 4) == "xml:";
}

class Checker {
 public:
  explicit Checker(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  // The element's own grammar is known; its depth is bounded by Limits::xml_depth.
  void check(const Node& element) {
    const Grammar& grammar = *find_grammar(known_name(element));
    check_attributes(element, grammar);
    for (Node child = element.first_child(); child; child = child.next_sibling()) {
      if (child.kind() == Kind::text && !grammar.text && !is_blank(child.value())) {
        bad(diagnostics_, child,
            {fmt::format("<{}> không được chứa chữ.", element.name()),
             fmt::format("<{}> can't hold text.", element.name())});
      }
      if (child.kind() == Kind::element) check_child(child, element, grammar);
    }
  }

 private:
  void check_child(const Node& child, const Node& element, const Grammar& grammar) {
    const std::string name = known_name(child);
    if (find_grammar(name) != nullptr && holds(grammar.children, name)) return check(child);
    bad(diagnostics_, child,
        {fmt::format("<{}> không được dùng trong <{}>.", child.name(), element.name()),
         fmt::format("<{}> can't stand in <{}>.", child.name(), element.name())},
        near(name, grammar.children));
  }

  void check_attributes(const Node& element, const Grammar& grammar) {
    for (Node each = element.first_attribute(); each; each = each.next_attribute()) {
      if (fits(each, grammar)) continue;
      diagnostics_.error(
          Code::schematron_bad, each.name_source(),
          {fmt::format("<{}> không có thuộc tính “{}”.", element.name(), each.name()),
           fmt::format("<{}> has no attribute '{}'.", element.name(), each.name())},
          near(each.local_name(), grammar.attributes));
    }
  }

  Diagnostics& diagnostics_;
};

void check_binding(const Node& schema, Diagnostics& diagnostics) {
  if (schema.attribute_value("queryBinding") == "xpath") return;
  const Node binding = schema.attribute("queryBinding");
  bad(diagnostics, binding ? binding : schema,
      {"Chỉ hiểu queryBinding=\"xpath\".", "Only queryBinding=\"xpath\" is understood."},
      {"Hãy ghi queryBinding=\"xpath\" ở phần tử gốc.",
       "Write queryBinding=\"xpath\" on the root element."});
}

bool is_format(std::string_view text, std::span<const RuleFormat> formats) {
  const std::string_view name = text.substr(0, text.find(':'));
  const std::string_view digits = text.substr(name.size());
  const bool has_digit = digits.size() == 2 && digits[1] >= '0' && digits[1] <= '9';
  return std::any_of(formats.begin(), formats.end(), [&](const RuleFormat& format) {
    return format.name == name && (digits.empty() || (format.takes_digits && has_digit));
  });
}

// The nearest name, or what a known one takes.
Message hint_at(std::string_view text, std::span<const RuleFormat> formats) {
  const std::string_view name = text.substr(0, text.find(':'));
  Names names;
  for (const RuleFormat& format : formats) {
    names.emplace_back(format.name);
    if (format.name != name) continue;
    if (!format.takes_digits) {
      return {fmt::format("“{}” không có số chữ số.", name),
              fmt::format("'{}' takes no digits.", name)};
    }
    return {fmt::format("Sau dấu hai chấm là một chữ số, như “{}:2”.", name),
            fmt::format("One digit follows the colon, as in '{}:2'.", name)};
  }
  return near(name, names);
}

}  // namespace

void check_formats(const Tree& tree, std::span<const RuleFormat> formats,
                   Diagnostics& diagnostics) {
  for (std::uint32_t i = 0; i < tree.node_count(); ++i) {
    const Node node(&tree, i);
    const bool is_one = node.kind() == Kind::attribute && node.namespace_uri() == kRulesUri &&
                        node.local_name() == "format";
    if (!is_one || is_format(node.value(), formats)) continue;
    bad(diagnostics, node,
        {fmt::format("Định dạng “{}” không được biết.", node.value()),
         fmt::format("The format '{}' is not known.", node.value())},
        hint_at(node.value(), formats));
  }
}

std::string known_name(const Node& element) {
  if (element.namespace_uri() == kUri) return std::string(element.local_name());
  if (element.namespace_uri() == kRulesUri) return "tk:" + std::string(element.local_name());
  return {};
}

void check_words(const Node& schema, Diagnostics& diagnostics) {
  Checker(diagnostics).check(schema);
  check_binding(schema, diagnostics);
}

void bad(Diagnostics& diagnostics, const Node& node, Message message, Message hint) {
  diagnostics.error(Code::schematron_bad, node.source(), std::move(message), std::move(hint));
}

Node wanted(Diagnostics& diagnostics, const Node& element, std::string_view attribute) {
  const Node found = element.attribute(attribute);
  if (!found) {
    bad(diagnostics, element,
        {fmt::format("<{}> thiếu thuộc tính “{}”.", element.name(), attribute),
         fmt::format("<{}> lacks the attribute '{}'.", element.name(), attribute)});
  }
  return found;
}

Message near(std::string_view name, const std::vector<std::string>& known) {
  const std::string nearest = text::nearest_name(name, known);
  if (nearest.empty()) return {};
  return {fmt::format("Có phải là “{}”?", nearest), fmt::format("Did you mean '{}'?", nearest)};
}

}  // namespace tongket::xml::schematron
