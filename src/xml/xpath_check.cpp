#include "xml/xpath_check.h"

#include <algorithm>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "text/text.h"
#include "xml/xpath_names.h"
#include "xml/xpath_schema.h"

namespace tongket::xml::xpath {
namespace {

constexpr std::size_t kShownNames = 8;
constexpr std::size_t kShownParents = 3;

// "a, b, c"
std::string join(const std::vector<std::string>& names) {
  return fmt::format("{}", fmt::join(names, ", "));
}

class Checker {
 public:
  Checker(const SchemaIndex& schema, const ElementSet& context, const VariableSets& variables,
          Diagnostics& diagnostics)
      : axes_(schema), initial_(context), variables_(variables), diagnostics_(diagnostics) {}

  // The nodes that the expression may give; empty where it gives no nodes.
  ElementSet expr(const Expr& expr, const ElementSet& context) {
    return std::visit([&](const auto& any) { return form(any, context); }, expr.form);
  }

  ElementSet path(const Path& path, ElementSet at) {
    for (const Step& step : path.steps)
      at = take_step(step, at);
    return at;
  }

 private:
  ElementSet form(const Literal&, const ElementSet&) { return {}; }
  ElementSet form(const VariableRef& variable, const ElementSet&) {
    const auto found = variables_.find(variable.name);
    return found == variables_.end() ? anything() : found->second;
  }
  ElementSet form(const Call& call, const ElementSet& context) {
    for (const ExprPtr& argument : call.arguments)
      expr(*argument, context);
    return call.function == Function::current ? initial_ : ElementSet{};
  }
  ElementSet form(const Chain& chain, const ElementSet& context) {
    for (const ExprPtr& operand : chain.operands)
      expr(*operand, context);
    return {};
  }
  ElementSet form(const Negation& negation, const ElementSet& context) {
    expr(*negation.operand, context);
    return {};
  }
  ElementSet form(const Union& all, const ElementSet& context) {
    ElementSet result;
    for (const ExprPtr& operand : all.operands)
      merge(result, expr(*operand, context));
    return result;
  }
  ElementSet form(const Path& whole, const ElementSet& context) {
    ElementSet at = context;
    if (whole.start != nullptr) {
      at = expr(*whole.start, context);
      for (const ExprPtr& predicate : whole.predicates)
        expr(*predicate, at);
    } else if (whole.absolute) {
      at = ElementSet{};
      at.document = true;
    }
    return path(whole, std::move(at));
  }

  ElementSet take_step(const Step& step, const ElementSet& from) {
    // An empty set is one that we know nothing of (texts, or a fault reported before).
    if (is_empty(from)) return anything();
    const ElementSet reach = axes_.along(step.axis, from);
    ElementSet result = filter(step, reach);
    // A name that the schema knows here is meant, even where xs:any would allow others so named.
    const bool known = !result.elements.empty() || !result.attribute_owners.empty();
    if (known && !from.anything && step.test.kind == NodeTest::Kind::name && !step.test.any_name) {
      result.anything = false;
    }
    if (is_empty(result)) {
      if (step.test.kind == NodeTest::Kind::name) report(step, from, reach);
      result = anything();
    }
    for (const ExprPtr& predicate : step.predicates)
      expr(*predicate, result);
    return result;
  }

  ElementSet filter(const Step& step, const ElementSet& reach) const {
    ElementSet result;
    result.anything = reach.anything;
    if (step.test.kind == NodeTest::Kind::any) return reach;
    if (step.test.kind != NodeTest::Kind::name) return anything();
    if (step.axis == Axis::attribute) return filter_attributes(step.test, reach);
    for (const std::uint32_t id : reach.elements) {
      if (is_named(step.test, id)) result.elements.insert(id);
    }
    return result;
  }

  [[nodiscard]] bool is_named(const NodeTest& test, std::uint32_t id) const {
    const SchemaIndex::Element& element = axes_.index().element(id);
    if (!test.any_namespace && test.uri != element.namespace_uri) return false;
    return test.any_name || element.name == test.name;
  }

  // Of attributes with a namespace (xml:lang) nothing is claimed.
  [[nodiscard]] ElementSet filter_attributes(const NodeTest& test, const ElementSet& reach) const {
    if (!test.uri.empty()) return anything();
    ElementSet result;
    result.anything = reach.anything;
    for (const std::uint32_t id : reach.attribute_owners) {
      const std::vector<std::string>& names = axes_.index().element(id).attributes;
      const bool has =
          test.any_name || std::find(names.begin(), names.end(), test.name) != names.end();
      if (has) result.attribute_owners.insert(id);
    }
    return result;
  }

  // --- faults ---

  void report(const Step& step, const ElementSet& from, const ElementSet& reach) {
    const std::string name = step.test.any_name ? "*" : step.test.name;
    const std::string where = parents_shown(from);
    Message message;
    if (step.axis == Axis::attribute) {
      message = {fmt::format("{} không có thuộc tính “{}”.", where_vi(where), name),
                 fmt::format("{} has no attribute '{}'.", where_en(where), name)};
    } else if (step.axis == Axis::child) {
      message = {fmt::format("{} không có phần tử con “{}”.", where_vi(where), name),
                 fmt::format("{} has no child element '{}'.", where_en(where), name)};
    } else {
      message = {fmt::format("{} không có “{}” trên trục {}.", where_vi(where), name,
                             axis_name(step.axis)),
                 fmt::format("{} has no '{}' on the axis {}.", where_en(where), name,
                             axis_name(step.axis))};
    }
    diagnostics_.error(Code::xpath_unknown_name, step.place, std::move(message),
                       hint(step, from, reach));
  }

  static std::string where_vi(const std::string& where) {
    return where.empty() ? "Lược đồ" : where;
  }
  static std::string where_en(const std::string& where) {
    return where.empty() ? "The schema" : where;
  }

  // "<office>, <unit>"; empty where there are too many to show.
  [[nodiscard]] std::string parents_shown(const ElementSet& from) const {
    std::set<std::string> names;
    if (from.document) names.insert("/");
    for (const std::uint32_t id : from.elements) {
      names.insert("<" + axes_.index().element(id).name + ">");
    }
    for (const std::uint32_t id : from.attribute_owners) {
      names.insert("<" + axes_.index().element(id).name + ">/@*");
    }
    if (names.size() > kShownParents) return {};
    return join({names.begin(), names.end()});
  }

  Message hint(const Step& step, const ElementSet& from, const ElementSet& reach) {
    const std::vector<std::string> known = names_of(reach);
    for (const std::uint32_t id : reach.elements) {
      const SchemaIndex::Element& element = axes_.index().element(id);
      if (element.name == step.test.name) return other_space(element.namespace_uri);
    }
    const bool attribute = step.axis == Axis::attribute;
    const std::vector<std::string> others = names_of(other_kind(step, from));
    const std::string other = text::nearest_name(step.test.name, others);
    const std::string near = text::nearest_name(step.test.name, known);
    if (!other.empty() && (near.empty() || other == step.test.name)) {
      return did_you_mean(attribute ? other : "@" + other);
    }
    if (!near.empty()) return did_you_mean(attribute ? "@" + near : near);
    if (known.empty() || known.size() > kShownNames) return {};
    return {fmt::format("Ở đây chỉ có: {}.", join(known)),
            fmt::format("There is only: {}.", join(known))};
  }

  // Attributes where a child was wanted, and the other way round.
  ElementSet other_kind(const Step& step, const ElementSet& from) {
    if (step.axis == Axis::attribute) return axes_.along(Axis::child, from);
    return step.axis == Axis::child ? axes_.along(Axis::attribute, from) : ElementSet{};
  }

  [[nodiscard]] std::vector<std::string> names_of(const ElementSet& set) const {
    std::set<std::string> names;
    for (const std::uint32_t id : set.elements)
      names.insert(axes_.index().element(id).name);
    for (const std::uint32_t id : set.attribute_owners) {
      const auto& attributes = axes_.index().element(id).attributes;
      names.insert(attributes.begin(), attributes.end());
    }
    return {names.begin(), names.end()};
  }

  static Message did_you_mean(const std::string& name) {
    return {fmt::format("Có phải là “{}”?", name), fmt::format("Did you mean '{}'?", name)};
  }
  static Message other_space(const std::string& uri) {
    return {fmt::format("Tên này thuộc không gian tên {}.", uri),
            fmt::format("That name is in the namespace {}.", uri)};
  }

  SchemaAxes axes_;
  const ElementSet& initial_;
  const VariableSets& variables_;
  Diagnostics& diagnostics_;
};

}  // namespace

ElementSet check(const Expr& expr, const SchemaIndex& schema, const ElementSet& context,
                 const VariableSets& variables, Diagnostics& diagnostics) {
  return Checker(schema, context, variables, diagnostics).expr(expr, context);
}

ElementSet check_pattern(const Expr& pattern, const SchemaIndex& schema,
                         const VariableSets& variables, Diagnostics& diagnostics) {
  const ElementSet anywhere = SchemaAxes(schema).everywhere();
  const ElementSet unknown = anything();
  Checker checker(schema, unknown, variables, diagnostics);
  if (const auto* all = std::get_if<Union>(&pattern.form)) {
    ElementSet result;
    for (const ExprPtr& operand : all->operands) {
      merge(result, check_pattern(*operand, schema, variables, diagnostics));
    }
    return result;
  }
  const Path& path = std::get<Path>(pattern.form);
  return path.absolute ? checker.expr(pattern, anywhere) : checker.path(path, anywhere);
}

}  // namespace tongket::xml::xpath
