// XSLT 1.0 patterns (section 5.2), matched from the node upwards.
#include <algorithm>
#include <optional>
#include <utility>

#include "xml/xpath_check.h"
#include "xml/xpath_eval.h"
#include "xml/xpath_number.h"
#include "xml/xpath_parser.h"

namespace tongket::xml {
namespace xpath {
namespace {

// Steps that stand parent above child.
using Segment = std::vector<const Step*>;

// One path of the union: its segments stand somewhere above each other ('//' between them).
struct Alternative {
  std::vector<Segment> segments;
  bool anchored = false;  // the first segment begins at the document node
};

}  // namespace
}  // namespace xpath

struct Pattern::Body {
  std::string text;
  xpath::ExprPtr root;
  std::vector<std::string> variables;
  std::vector<xpath::Alternative> alternatives;
  std::vector<std::string> local_names;
  bool only_names = false;  // each alternative is one step without predicates
  bool attributes = false;
  bool texts = false;
};

namespace xpath {
namespace {

constexpr std::string_view kHintVi = "Mẫu chỉ gồm các bước con và thuộc tính, nối bằng / hoặc //.";
constexpr std::string_view kHintEn = "A pattern has child and attribute steps only, with / or //.";

Message pattern_hint() {
  return {std::string(kHintVi), std::string(kHintEn)};
}

bool starts_segment(const Step& step) {
  return step.from_double_slash;
}
// The '//' that could not be taken into a child step.
bool is_gap(const Step& step) {
  return step.from_double_slash && step.axis == Axis::descendant_or_self;
}

bool is_allowed(const Step& step) {
  if (step.from_double_slash) return true;
  return step.axis == Axis::child || step.axis == Axis::attribute;
}

std::optional<Alternative> alternative(const Path& path, Diagnostics& faults) {
  Alternative result;
  result.anchored = path.absolute;
  result.segments.emplace_back();
  for (const Step& step : path.steps) {
    if (!is_allowed(step)) {
      faults.error(Code::xpath_syntax, step.place,
                   {"Bước này không được dùng trong mẫu.", "This step can't stand in a pattern."},
                   pattern_hint());
      return std::nullopt;
    }
    if (starts_segment(step)) result.segments.emplace_back();
    if (!is_gap(step)) result.segments.back().push_back(&step);
  }
  // '//a' begins with an empty segment at the document node: any node lies below that.
  if (result.segments.size() > 1 && result.segments.front().empty()) {
    result.segments.erase(result.segments.begin());
    result.anchored = false;
  }
  return result;
}

void add_alternative(const Expr& expr, std::vector<Alternative>& into, Diagnostics& faults) {
  const auto* path = std::get_if<Path>(&expr.form);
  if (path == nullptr || path->start != nullptr) {
    return faults.error(Code::xpath_syntax, expr.place,
                        {"Mẫu phải là một hay nhiều đường dẫn.", "A pattern must be paths."},
                        pattern_hint());
  }
  if (auto made = alternative(*path, faults)) into.push_back(std::move(*made));
}

std::vector<Alternative> alternatives(const Expr& root, Diagnostics& faults) {
  std::vector<Alternative> result;
  if (const auto* all = std::get_if<Union>(&root.form)) {
    for (const ExprPtr& operand : all->operands)
      add_alternative(*operand, result, faults);
  } else {
    add_alternative(root, result, faults);
  }
  return result;
}

// A descendant step in a pattern is a child step whose '//' is the border of its segment.
Axis pattern_axis(const Step& step) {
  return step.axis == Axis::attribute ? Axis::attribute : Axis::child;
}

class Matcher {
 public:
  Matcher(const EvaluationContext& context, const SourceRef& place)
      : context_(context), evaluator_(context, place) {}

  bool any(const std::vector<Alternative>& all) {
    for (const Alternative& one : all) {
      if (matches_path(one)) return true;
    }
    return false;
  }
  [[nodiscard]] const Evaluator& evaluator() const { return evaluator_; }

 private:
  // The last segment stands at the node; each one before it as low as it can, which leaves the
  // most room for the rest, so nothing is ever tried twice.
  bool matches_path(const Alternative& path) {
    Node top = context_.node;
    for (std::size_t i = path.segments.size(); i-- > 0;) {
      const Segment& segment = path.segments[i];
      const bool floats = i + 1 != path.segments.size();
      const bool anchored = i == 0 && path.anchored;
      if (!place_segment(segment, floats, anchored, top)) return false;
    }
    return true;
  }

  // `top` is where the segment must end (or the lowest node where it may), and becomes the node
  // above its first step.
  bool place_segment(const Segment& segment, bool floats, bool anchored, Node& top) {
    for (Node at = top; at; at = at.parent()) {
      Node above = at;
      const bool fits = matches_segment(segment, above);
      const bool at_top = !anchored || (above && above.kind() == Kind::document);
      if (fits && at_top) {
        top = above;
        return true;
      }
      if (!floats || evaluator_.failed()) return false;
    }
    return false;
  }

  bool matches_segment(const Segment& segment, Node& at) {
    for (std::size_t i = segment.size(); i-- > 0;) {
      if (!at || !matches_step(*segment[i], at)) return false;
      at = at.parent();
    }
    return true;
  }

  // A step matches a node that it would give from the node's parent.
  bool matches_step(const Step& step, const Node& node) {
    const Axis axis = pattern_axis(step);
    const bool is_attribute = node.kind() == Kind::attribute;
    if (!evaluator_.visit() || is_attribute != (axis == Axis::attribute)) return false;
    if (!node.parent() || !matches(step.test, axis, node)) return false;
    return step.positional ? evaluator_.gives(step, node) : evaluator_.all_hold(step, node);
  }

  const EvaluationContext& context_;
  Evaluator evaluator_;
};

bool is_name(const Alternative& path) {
  if (path.anchored || path.segments.size() != 1 || path.segments.front().size() != 1) return false;
  const Step& step = *path.segments.front().front();
  return step.predicates.empty() && step.test.kind == NodeTest::Kind::name;
}

// The same as a Matcher finds, of alternatives that are names.
bool matches_any_name(const std::vector<Alternative>& all, const Node& node, Evaluator& evaluator) {
  const Kind kind = node.kind();
  if (!node.parent()) return false;
  for (const Alternative& one : all) {
    const Step& step = *one.segments.front().front();
    if (!evaluator.visit()) return false;
    const Axis axis = pattern_axis(step);
    if ((kind == Kind::attribute) != (axis == Axis::attribute)) continue;
    if (matches(step.test, axis, node)) return true;
  }
  return false;
}

const Step* last_step(const Alternative& path) {
  const Segment& segment = path.segments.back();
  return segment.empty() ? nullptr : segment.back();
}

// What a node must be called at least; false where any name will do.
bool add_name(const Alternative& path, std::vector<std::string>& names) {
  const Step* step = last_step(path);
  if (step == nullptr || step->test.kind != NodeTest::Kind::name || step->test.any_name) {
    return false;
  }
  names.push_back(step->test.name);
  return true;
}

}  // namespace
}  // namespace xpath

Pattern::Pattern() = default;

Result<Pattern> Pattern::parse(std::string_view text, const Namespaces& namespaces,
                               const SourceRef& source, const Sources* sources) {
  return parse({{std::string(text), source}}, namespaces, sources);
}

Result<Pattern> Pattern::parse(const std::vector<TextPiece>& pieces, const Namespaces& namespaces,
                               const Sources* sources) {
  std::string text = xpath::joined(pieces);
  Result<xpath::Parsed> parsed = xpath::parse(text, namespaces, xpath::Places(pieces, sources));
  if (!parsed) return Failed{std::move(parsed).error()};
  auto body = std::make_shared<Body>();
  Diagnostics faults;
  body->alternatives = xpath::alternatives(*parsed->root, faults);
  if (faults.has_errors()) return Failed{std::move(faults)};
  bool all_named = true;
  for (const xpath::Alternative& path : body->alternatives) {
    const xpath::Step* step = xpath::last_step(path);
    all_named = xpath::add_name(path, body->local_names) && all_named;
    if (step == nullptr) continue;
    if (step->axis == xpath::Axis::attribute) {
      body->attributes = true;
    } else if (step->test.kind != xpath::NodeTest::Kind::name) {
      body->texts = true;
    }
  }
  if (!all_named) body->local_names.clear();
  body->only_names = std::all_of(body->alternatives.begin(), body->alternatives.end(),
                                 [](const auto& path) { return xpath::is_name(path); });
  body->text = std::move(text);
  body->root = std::move(parsed->root);
  body->variables = std::move(parsed->variables);
  Pattern result;
  result.body_ = std::move(body);
  return result;
}

const Pattern::Body& Pattern::body() const {
  if (body_ == nullptr) throw Broken("a pattern that was never parsed was used");
  return *body_;
}

const std::string& Pattern::text() const {
  return body().text;
}
const std::vector<std::string>& Pattern::local_names() const {
  return body().local_names;
}
bool Pattern::matches_attributes() const {
  return body().attributes;
}
bool Pattern::matches_texts() const {
  return body().texts;
}
std::vector<std::string> Pattern::variables() const {
  return body().variables;
}

Result<bool> Pattern::matches(const EvaluationContext& context) const {
  if (body().only_names && context.node) {
    xpath::Evaluator evaluator(context, body().root->place);
    const bool result = xpath::matches_any_name(body().alternatives, context.node, evaluator);
    if (evaluator.failed()) return evaluator.failure();
    return result;
  }
  xpath::Matcher matcher(context, body().root->place);
  const bool result = context.node && matcher.any(body().alternatives);
  if (matcher.evaluator().failed()) return matcher.evaluator().failure();
  return result;
}

ElementSet Pattern::check(const SchemaIndex& schema,
                          const std::map<std::string, ElementSet, std::less<>>& variables,
                          Diagnostics& diagnostics) const {
  return xpath::check_pattern(*body().root, schema, variables, diagnostics);
}

ElementSet Pattern::check(const SchemaIndex& schema, Diagnostics& diagnostics) const {
  return check(schema, {}, diagnostics);
}

}  // namespace tongket::xml
