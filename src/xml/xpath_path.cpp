// Location paths: section 2 of XPath 1.0.
#include <algorithm>

#include "xml/xpath_eval.h"
#include "xml/xpath_lookup.h"
#include "xml/xpath_number.h"

namespace tongket::xml::xpath {
namespace {

bool is_deep(Axis axis) {
  return axis == Axis::descendant || axis == Axis::descendant_or_self;
}

}  // namespace

Node Evaluator::begin_of(const Path& path, const Focus& focus) {
  if (!focus.node || !path.absolute) return focus.node;
  return focus.node.tree()->document();
}

Node Evaluator::only_node(const Path& path, const Focus& focus) {
  Node node = focus.node;
  if (path.start != nullptr) node = context_.current ? context_.current : context_.node;
  for (const Step& step : path.steps) {
    if (!node || !take()) return {};
    if (step.axis == Axis::attribute) {
      node = attribute_named(node, step.test);
      continue;
    }
    if (step.axis == Axis::parent) node = node.parent();
    if (node && !matches(step.test, step.axis, node)) node = {};
  }
  return node;
}

NodeSet Evaluator::path_nodes(const Path& path, const Focus& focus) {
  NodeSet nodes;
  if (path.single) {
    const Node node = only_node(path, focus);
    if (node) nodes.push_back(node);
  } else if (path.simple && path.start == nullptr) {
    auto gather = [&nodes](const Node& node) {
      nodes.push_back(node);
      return true;
    };
    const Node begin = begin_of(path, focus);
    if (begin) walk(path, 0, begin, gather);
  } else {
    auto step = path.steps.begin();
    if (path.start == nullptr && step != path.steps.end()) {
      Subtree walked;
      const Node begin = begin_of(path, focus);
      if (begin) append_all(*step++, begin, nodes, walked);
    } else {
      nodes = start_nodes(path, focus);
    }
    for (; step != path.steps.end() && !nodes.empty() && !failed(); ++step)
      nodes = take_step(*step, nodes);
  }
  if (failed()) nodes.clear();
  return nodes;
}

NodeSet Evaluator::start_nodes(const Path& path, const Focus& focus) {
  if (path.start == nullptr) {
    const Node begin = begin_of(path, focus);
    return begin ? NodeSet{begin} : NodeSet{};
  }
  if (auto found = looked_up(path, focus)) return std::move(*found);
  Value start = value(*path.start, focus).take();
  auto* nodes = std::get_if<NodeSet>(&start);
  if (nodes == nullptr) {
    want_nodes(*path.start);
    return {};
  }
  for (const ExprPtr& predicate : path.predicates)
    filter(*predicate, *nodes);
  return std::move(*nodes);
}

// $lasting[@name = other]: by the table of that attribute, which costs what a search costs once.
std::optional<NodeSet> Evaluator::looked_up(const Path& path, const Focus& focus) {
  const auto* variable = std::get_if<VariableRef>(&path.start->form);
  if (context_.lookups == nullptr || variable == nullptr || path.predicates.size() != 1) {
    return std::nullopt;
  }
  const auto wanted = attribute_equals(*path.predicates.front());
  if (!wanted) return std::nullopt;
  const Value* all = find_variable(*variable);
  if (all == nullptr || !context_.lookups->is_lasting(*all)) return std::nullopt;
  NodeSet found;
  const auto add = [&](std::string_view code) {
    bool fresh = false;
    const Lookups::Table& table = context_.lookups->table(*all, *wanted->attribute, fresh);
    if (fresh && !take(std::get<NodeSet>(*all).size())) return;
    const std::uint32_t first = table.find(code);
    if (!take() || first == Lookups::Table::none || !take(table.count(first))) return;
    table.append_to(found, first);
  };
  std::string scratch;
  if (const Path* single = single_path(*wanted->other)) {
    if (const Node node = only_node(*single, focus)) add(text_of(node, scratch));
    return found;
  }
  const Held other = value(*wanted->other, focus);
  const bool text = std::holds_alternative<std::string>(*other);
  if (failed() || (!text && other.nodes() == nullptr)) return std::nullopt;
  if (text) {
    add(std::get<std::string>(*other));
  } else {
    for (const Node& node : *other.nodes())
      add(text_of(node, scratch));
    sort_nodes(found);
  }
  return found;
}

NodeSet Evaluator::take_step(const Step& step, const NodeSet& from) {
  NodeSet result;
  bool sorted = true;
  Subtree walked;
  for (const Node& node : from) {
    if (failed()) return {};
    if (is_deep(step.axis) && !step.positional && walked.holds(node)) continue;
    const std::size_t before = result.size();
    append_all(step, node, result, walked);
    if (before != 0 && result.size() > before) {
      sorted = sorted && in_order(result[before - 1], result[before]);
    }
  }
  if (!sorted && take(result.size())) sort_nodes(result);
  return result;
}

// Appends what the step gives from one node, in document order.
void Evaluator::append_all(const Step& step, const Node& from, NodeSet& into, Subtree& walked) {
  const auto before = static_cast<std::ptrdiff_t>(into.size());
  if (step.positional) {
    const NodeSet kept = counted(step, from);
    into.insert(into.end(), kept.begin(), kept.end());
  } else if (is_one_attribute(step)) {
    const Node found = take() ? attribute_named(from, step.test) : Node();
    if (found && all_hold(step, found)) into.push_back(found);
  } else {
    walked = {from, from};
    AxisCursor cursor(step.axis, from);
    for (Node node = cursor.next(); node && take(); node = cursor.next()) {
      walked.last = node;
      if (matches(step.test, step.axis, node) && all_hold(step, node)) into.push_back(node);
    }
  }
  if (is_reverse(step.axis)) std::reverse(into.begin() + before, into.end());
}

bool Evaluator::all_hold(const Step& step, const Node& node) {
  for (const ExprPtr& predicate : step.predicates) {
    if (!holds(*predicate, {node, 1, 1})) return false;
  }
  return true;
}

bool Evaluator::gives(const Step& step, const Node& node) {
  const NodeSet given = counted(step, node.parent());
  return std::find(given.begin(), given.end(), node) != given.end();
}

// What is left of one node's list when positions count, in the axis's own order.
NodeSet Evaluator::counted(const Step& step, const Node& from) {
  NodeSet list;
  const std::optional<std::int64_t> wanted = fixed_position(*step.predicates.front());
  AxisCursor cursor(step.axis, from);
  std::int64_t seen = 0;
  for (Node node = cursor.next(); node && take(); node = cursor.next()) {
    if (!matches(step.test, step.axis, node)) continue;
    ++seen;
    if (!wanted.has_value() || seen == *wanted) list.push_back(node);
    if (wanted.has_value() && seen >= *wanted) break;
  }
  for (std::size_t i = wanted.has_value() ? 1 : 0; i < step.predicates.size(); ++i) {
    filter(*step.predicates[i], list);
  }
  return list;
}

void Evaluator::filter(const Expr& predicate, NodeSet& nodes) {
  const std::size_t size = nodes.size();
  std::size_t kept = 0;
  for (std::size_t i = 0; i < size && take(); ++i) {
    if (holds(predicate, {nodes[i], i + 1, size})) nodes[kept++] = nodes[i];
  }
  nodes.resize(failed() ? 0 : kept);
}

}  // namespace tongket::xml::xpath
