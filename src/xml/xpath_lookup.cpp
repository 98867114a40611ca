#include "xml/xpath_lookup.h"

#include "xml/xpath_axes.h"

namespace tongket::xml {
namespace xpath {
namespace {

// @name, without a namespace and without predicates.
const Step* plain_attribute(const Expr& expr) {
  const auto* path = std::get_if<Path>(&expr.form);
  if (path == nullptr || path->absolute || path->start != nullptr || path->steps.size() != 1) {
    return nullptr;
  }
  const Step& step = path->steps.front();
  const NodeTest& test = step.test;
  const bool plain = step.axis == Axis::attribute && step.predicates.empty() &&
                     test.kind == NodeTest::Kind::name && !test.any_name && !test.any_namespace &&
                     test.uri.empty();
  return plain ? &step : nullptr;
}

// A literal, a variable, or a path from one or from current().
bool stands_alone(const Expr& expr) {
  if (std::holds_alternative<Literal>(expr.form)) return true;
  if (std::holds_alternative<VariableRef>(expr.form)) return true;
  const auto* path = std::get_if<Path>(&expr.form);
  if (path == nullptr || path->start == nullptr) return false;
  if (std::holds_alternative<VariableRef>(path->start->form)) return true;
  const auto* call = std::get_if<Call>(&path->start->form);
  return call != nullptr && call->function == Function::current;
}

}  // namespace

std::optional<AttributeEquals> attribute_equals(const Expr& predicate) {
  const auto* chain = std::get_if<Chain>(&predicate.form);
  if (chain == nullptr || chain->operands.size() != 2) return std::nullopt;
  if (chain->operators.front() != Operator::equal) return std::nullopt;
  const Expr& left = *chain->operands.front();
  const Expr& right = *chain->operands.back();
  const Step* on_left = plain_attribute(left);
  if (on_left != nullptr && stands_alone(right)) return AttributeEquals{on_left, &right};
  const Step* on_right = plain_attribute(right);
  if (on_right != nullptr && stands_alone(left)) return AttributeEquals{on_right, &left};
  return std::nullopt;
}

}  // namespace xpath

void Lookups::Table::add(std::string_view value, const Node& node) {
  const auto made = static_cast<std::uint32_t>(entries_.size());
  entries_.push_back({value, node, none, made, 1});
  const std::uint32_t first = find(value);
  if (first == none) return firsts_.add(name_hash(value, NameEnds(value)), made);
  Entry& head = entries_[first];
  entries_[head.last].next = made;
  head.last = made;
  ++head.count;
}

std::uint32_t Lookups::Table::find(std::string_view value) const {
  return firsts_.find(name_hash(value, NameEnds(value)),
                      [&](std::uint32_t number) { return entries_[number].value == value; });
}

void Lookups::Table::append_to(NodeSet& nodes, std::uint32_t first) const {
  for (std::uint32_t at = first; at != none; at = entries_[at].next)
    nodes.push_back(entries_[at].node);
}

const Lookups::Table& Lookups::table(const Value& value, const xpath::Step& attribute,
                                     bool& fresh) {
  fresh = false;
  for (const Named& known : tables_) {
    if (known.value == &value && known.attribute == attribute.test.name) return known.table;
  }
  fresh = true;
  Table& table = tables_.emplace_back(Named{&value, attribute.test.name, {}}).table;
  for (const Node& node : std::get<NodeSet>(value)) {
    if (const Node found = attribute_named(node, attribute.test)) table.add(found.value(), node);
  }
  return table;
}

const xpath::Translation& Lookups::translation(std::string_view from, std::string_view to) {
  constexpr std::size_t most = 8;  // an expression may make texts without end
  for (const Translated& known : translations_) {
    if (known.from == from && known.to == to) return known.made;
  }
  if (translations_.size() == most) translations_.pop_front();
  return translations_.emplace_back(Translated{std::string(from), std::string(to), {from, to}})
      .made;
}

}  // namespace tongket::xml
