#include "data/derive_rules.h"

#include <algorithm>
#include <map>
#include <utility>

#include "text/text.h"

namespace tongket::data {
namespace {

using xml::ElementSet;
using xml::Expression;
using xml::Node;
using VariableSets = std::map<std::string, ElementSet, std::less<>>;

const std::vector<std::string> kOfDerive = {"match", "on", "attributes", "when", "value", "digits"};
const std::vector<std::string> kOfLink = {"name", "element", "key", "codes"};

ElementSet of_anything() {
  ElementSet set;
  set.anything = true;
  return set;
}

std::vector<std::string> words_of(std::string_view list) {
  std::vector<std::string> words;
  std::string text = text::squeezed(list);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

class Reader {
 public:
  Reader(const xml::SchemaIndex& index, const Sources& sources, Diagnostics& diagnostics)
      : index_(index), sources_(sources), diagnostics_(diagnostics) {
    namespaces_.emplace("", index.target_namespace());
  }

  std::vector<DeriveRule> read(const Node& schema) {
    std::vector<DeriveRule> rules;
    for (const Node& annotation : schema.children("annotation")) {
      for (const Node& info : annotation.children("appinfo")) {
        for (const Node& child : info.children()) {
          if (child.namespace_uri() == kDeriveUri) read_derive(child, rules);
        }
      }
    }
    return rules;
  }

 private:
  void read_derive(const Node& element, std::vector<DeriveRule>& into) {
    if (!element.is_element("derive")) return unknown(element);
    check_attributes(element, kOfDerive);
    DeriveRule rule;
    context_ = of_anything();
    read_match(element, rule);
    variables_.clear();
    variables_.emplace("attribute", of_anything());
    rule.attributes = words_of(element.attribute_value("attributes"));
    wanted(element, "attributes");
    for (const Node& child : element.children())
      read_link(child, rule);
    rule.when = optional_expression(element, "when");
    rule.digits = optional_expression(element, "digits");
    if (auto value = expression(element, "value")) rule.value = std::move(*value);
    into.push_back(std::move(rule));
  }

  // Sets the context of the rule's expressions.
  void read_match(const Node& element, DeriveRule& rule) {
    const Node match = wanted(element, "match");
    if (!match) return;
    auto parsed = xml::Pattern::parse(match.value(), namespaces_, match.source(), &sources_);
    if (!parsed) return diagnostics_.append(std::move(parsed).error());
    context_ = parsed->check(index_, diagnostics_);
    rule.match = std::move(*parsed);
    if (!element.attribute("on")) return;
    ElementSet found;
    rule.target = expression(element, "on", &found);
    context_ = std::move(found);
  }

  void read_link(const Node& element, DeriveRule& rule) {
    if (!element.is_element("link") || element.namespace_uri() != kDeriveUri) {
      return unknown(element);
    }
    check_attributes(element, kOfLink);
    DeriveLink link;
    if (const Node name = wanted(element, "name")) link.name = std::string(name.value());
    if (const Node name = wanted(element, "element")) link.element = std::string(name.value());
    if (const Node key = wanted(element, "key")) link.key = std::string(key.value());
    if (auto codes = expression(element, "codes")) link.codes = std::move(*codes);
    variables_.insert_or_assign(link.name, elements_named(link, element));
    rule.links.push_back(std::move(link));
  }

  ElementSet elements_named(const DeriveLink& link, const Node& place) {
    ElementSet found;
    std::vector<std::string> names;
    for (std::uint32_t id = 0; id < index_.size(); ++id) {
      const auto& declared = index_.element(id);
      names.push_back(declared.name);
      const auto& attributes = declared.attributes;
      const bool bears =
          std::find(attributes.begin(), attributes.end(), link.key) != attributes.end();
      if (declared.name == link.element && bears) found.elements.insert(id);
    }
    if (found.elements.empty()) {
      bad(place.attribute("element") ? place.attribute("element") : place,
          {"Lược đồ không có phần tử này với thuộc tính ấy.",
           "The schema has no such element with that attribute."},
          near(link.element, names));
      found.anything = true;
    }
    return found;
  }

  std::optional<Expression> optional_expression(const Node& element, std::string_view name) {
    return element.attribute(name) ? expression(element, name) : std::nullopt;
  }

  std::optional<Expression> expression(const Node& element, std::string_view name,
                                       ElementSet* found = nullptr) {
    if (found != nullptr) *found = of_anything();
    const Node text = wanted(element, name);
    if (!text) return std::nullopt;
    auto parsed = Expression::parse(text.value(), namespaces_, text.source(), &sources_);
    if (!parsed) {
      diagnostics_.append(std::move(parsed).error());
      return std::nullopt;
    }
    want_variables(text, *parsed);
    ElementSet set = parsed->check(index_, context_, variables_, diagnostics_);
    if (found != nullptr) *found = std::move(set);
    return std::move(*parsed);
  }

  void want_variables(const Node& place, const Expression& expression) {
    std::vector<std::string> known;
    for (const auto& variable : variables_)
      known.push_back(variable.first);
    for (const std::string& name : expression.variables()) {
      if (variables_.count(name) != 0) continue;
      diagnostics_.error(
          Code::xpath_unknown_name, place.source(),
          {"Không có biến $" + name + " ở đây.", "There is no variable $" + name + " here."},
          near(name, known));
    }
  }

  void check_attributes(const Node& element, const std::vector<std::string>& known) {
    for (Node each = element.first_attribute(); each; each = each.next_attribute()) {
      const std::string name(each.name());
      if (std::find(known.begin(), known.end(), name) != known.end()) continue;
      diagnostics_.error(
          Code::xml_schema_bad, each.name_source(),
          {"<" + std::string(element.name()) + "> không có thuộc tính “" + name + "”.",
           "<" + std::string(element.name()) + "> has no attribute '" + name + "'."},
          near(name, known));
    }
  }

  void unknown(const Node& element) {
    const std::string name(element.name());
    bad(element, {"<" + name + "> không được dùng ở đây.", "<" + name + "> can't stand here."}, {});
  }

  Node wanted(const Node& element, std::string_view attribute) {
    const Node found = element.attribute(attribute);
    if (found && !found.value().empty()) return found;
    const std::string name(attribute);
    bad(element,
        {"<" + std::string(element.name()) + "> thiếu thuộc tính “" + name + "”.",
         "<" + std::string(element.name()) + "> lacks the attribute '" + name + "'."},
        {});
    return {};
  }

  static Message near(std::string_view name, const std::vector<std::string>& known) {
    const std::string nearest = text::nearest_name(name, known);
    if (nearest.empty()) return {};
    return {"Có phải là “" + nearest + "”?", "Did you mean '" + nearest + "'?"};
  }

  void bad(const Node& node, Message message, Message hint) {
    diagnostics_.error(Code::xml_schema_bad, node.source(), std::move(message), std::move(hint));
  }

  const xml::SchemaIndex& index_;
  const Sources& sources_;
  Diagnostics& diagnostics_;
  xml::Namespaces namespaces_;
  ElementSet context_;
  VariableSets variables_;
};

}  // namespace

Result<std::vector<DeriveRule>> read_derive_rules(const std::string& path,
                                                  const xml::SchemaIndex& index, Sources& sources,
                                                  const Limits& limits) {
  Diagnostics diagnostics;
  const xml::TreePtr tree = xml::read(path, sources, limits, diagnostics);
  if (tree == nullptr) return Failed{std::move(diagnostics)};
  std::vector<DeriveRule> rules = Reader(index, sources, diagnostics).read(tree->root());
  if (diagnostics.has_errors()) return Failed{std::move(diagnostics)};
  return rules;
}

}  // namespace tongket::data
