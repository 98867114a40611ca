// Expressions and holes in the context of the moment.
#include "template/binder.h"

namespace tongket::pack {

namespace {

// Where the text of a node stands: of an element its first text, not its tag.
SourceRef place_of_text(const xml::Node& node) {
  for (xml::Node child = node.first_child(); child; child = child.next_sibling()) {
    if (child.kind() == xml::Kind::text) return child.source();
  }
  return node.source();
}

}  // namespace

std::optional<xml::Value> Binder::value(const Query& query) {
  if (stopped_) return std::nullopt;
  xml::EvaluationContext context;
  context.node = frame_.node;
  context.position = frame_.position;
  context.size = frame_.size;
  context.variables = &variables_;
  context.budget = &budget_;
  context.current = frame_.node;
  auto found = query.expression.evaluate(context);
  if (found) return std::move(*found);
  for (const Diagnostic& problem : found.error().list()) {
    stopped_ = stopped_ || problem.code == Code::xpath_budget || problem.code == Code::out_of_time;
  }
  problems_.append(std::move(found).error());
  ended_ = stopped_;
  return std::nullopt;
}

xml::NodeSet Binder::nodes_of(const Query& query) {
  auto found = value(query);
  if (!found) return {};
  if (auto* nodes = std::get_if<xml::NodeSet>(&*found)) return std::move(*nodes);
  fault(Code::xpath_type, query.source,
        {"biểu thức này không chọn phần tử nào", "this expression selects no nodes"});
  return {};
}

bool Binder::test(const Query& query) {
  const auto found = value(query);
  return found && xml::to_boolean(*found);
}

// In a column of figures numbers without decimals of their own have the column's.
std::vector<FilterCall> Binder::filters_of(const Hole& hole, const xml::Value& value) const {
  std::vector<FilterCall> calls = hole.filters;
  if (!decimals_) return calls;
  if (calls.empty() && Decimal::parse(shown(value))) {
    calls.emplace_back();
    calls.back().source = hole.source;
  }
  for (FilterCall& call : calls) {
    const bool figure = call.filter == Filter::number || call.filter == Filter::percent ||
                        call.filter == Filter::plus;
    if (figure && call.digits < 0 && call.digits_from.empty()) call.digits = *decimals_;
  }
  return calls;
}

Binder::Shown Binder::show(const Hole& hole) {
  auto found = value(hole.query);
  if (!found) return {};
  Shown made;
  made.source = hole.source;
  if (const auto* nodes = std::get_if<xml::NodeSet>(&*found); nodes != nullptr && !nodes->empty()) {
    made.source = place_of_text(nodes->front());
  }
  for (const FilterCall& call : filters_of(hole, *found)) {
    auto filtered = filter_value(with_digits(call, variables_), *found);
    if (!filtered) {
      for (Diagnostic problem : filtered.error().list()) {
        problem.related.push_back(
            {made.source, {"giá trị lấy từ đây", "the value comes from here"}});
        problems_.add(std::move(problem));
      }
      return {};
    }
    found = std::move(*filtered);
  }
  made.text = shown(*found);
  return made;
}

std::string Binder::plain(const TextPattern& pattern) {
  std::string text;
  for (const Piece& piece : pattern) {
    if (const auto* literal = std::get_if<Literal>(&piece)) text += literal->text;
    if (const auto* hole = std::get_if<Hole>(&piece)) text += show(*hole).text;
  }
  return text;
}

// The words of mixed content without their marks.
std::string Binder::plain(const Nodes& nodes) {
  std::string text;
  for (const document::Inline& run : inlines_of(nodes)) {
    if (const auto* words = std::get_if<document::Text>(&run.content)) text += words->text;
    const bool parts = std::holds_alternative<document::LineBreak>(run.content) ||
                       std::holds_alternative<document::Tab>(run.content);
    if (parts) text += ' ';
  }
  return text;
}

SourceRef Binder::data_place(const TextPattern& pattern, const SourceRef& otherwise) {
  for (const Piece& piece : pattern) {
    const auto* hole = std::get_if<Hole>(&piece);
    if (hole == nullptr) continue;
    const auto found = value(hole->query);
    const auto* nodes = found ? std::get_if<xml::NodeSet>(&*found) : nullptr;
    if (nodes != nullptr && !nodes->empty()) return place_of_text(nodes->front());
  }
  return otherwise;
}

}  // namespace tongket::pack
