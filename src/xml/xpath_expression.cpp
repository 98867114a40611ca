// The door of XPath: what xpath.h promises, from the parts behind it.
#include "xml/xpath_expression.h"

#include "xml/xpath_check.h"
#include "xml/xpath_eval.h"
#include "xml/xpath_parser.h"

namespace tongket::xml {

Expression::Expression() = default;
Expression::Expression(const Expression&) = default;
Expression::Expression(Expression&&) noexcept = default;
Expression& Expression::operator=(const Expression&) = default;
Expression& Expression::operator=(Expression&&) noexcept = default;
Expression::~Expression() = default;

Result<Expression> Expression::parse(std::string_view text, const Namespaces& namespaces,
                                     const SourceRef& source, const Sources* sources) {
  return parse({{std::string(text), source}}, namespaces, sources);
}

Result<Expression> Expression::parse(const std::vector<TextPiece>& pieces,
                                     const Namespaces& namespaces, const Sources* sources) {
  std::string text = xpath::joined(pieces);
  Result<xpath::Parsed> parsed = xpath::parse(text, namespaces, xpath::Places(pieces, sources));
  if (!parsed) return Failed{std::move(parsed).error()};
  auto body = std::make_shared<Body>();
  body->text = std::move(text);
  body->root = std::move(parsed->root);
  body->variables = std::move(parsed->variables);
  Expression result;
  result.body_ = std::move(body);
  return result;
}

const Expression::Body& Expression::body() const {
  if (body_ == nullptr) throw Broken("an XPath expression that was never parsed was used");
  return *body_;
}

const std::string& Expression::text() const {
  return body().text;
}
StaticType Expression::type() const {
  return body().root->type;
}
std::vector<std::string> Expression::variables() const {
  return body().variables;
}

Result<Value> Expression::evaluate(const EvaluationContext& context) const {
  xpath::Evaluator evaluator(context, body().root->place);
  const xpath::Focus focus{context.node, context.position, context.size};
  Value result = evaluator.value(*body().root, focus).take();
  if (evaluator.failed()) return evaluator.failure();
  return result;
}

Result<bool> Expression::holds(const EvaluationContext& context) const {
  xpath::Evaluator evaluator(context, body().root->place);
  const bool result =
      evaluator.boolean(*body().root, {context.node, context.position, context.size});
  if (evaluator.failed()) return evaluator.failure();
  return result;
}

ElementSet Expression::check(const SchemaIndex& schema, const ElementSet& context,
                             const std::map<std::string, ElementSet, std::less<>>& variables,
                             Diagnostics& diagnostics) const {
  return xpath::check(*body().root, schema, context, variables, diagnostics);
}

}  // namespace tongket::xml
