#include "xml/xml_xpath_support.h"

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

#include <fmt/format.h>

namespace tongket::xml {
namespace {

std::string taken(xmlChar* text) {
  if (text == nullptr) return {};
  std::string result(reinterpret_cast<const char*>(text));
  xmlFree(text);
  return result;
}

const xmlChar* xml_text(const char* text) {
  return reinterpret_cast<const xmlChar*>(text);
}

std::string node_name(const xmlNode& node) {
  const bool named =
      node.type == XML_ELEMENT_NODE || node.type == XML_ATTRIBUTE_NODE || node.type == XML_PI_NODE;
  return named ? reinterpret_cast<const char*>(node.name) : "";
}

std::string nodes_shown(const xmlNodeSet* nodes) {
  std::string result;
  for (int i = 0; nodes != nullptr && i < nodes->nodeNr; ++i) {
    xmlNode* node = nodes->nodeTab[i];
    result += fmt::format("{}={};", node_name(*node), taken(xmlXPathCastNodeToString(node)));
  }
  return result;
}

std::string object_shown(xmlXPathObject* object) {
  if (object == nullptr) return "!";
  const std::string result = object->type == XPATH_NODESET ? nodes_shown(object->nodesetval)
                                                           : taken(xmlXPathCastToString(object));
  xmlXPathFreeObject(object);
  return result;
}

void be_silent(void*, xmlError*) {}

}  // namespace

std::string shown(const Value& value) {
  const auto* nodes = std::get_if<NodeSet>(&value);
  if (nodes == nullptr) return to_text(value);
  std::string result;
  for (const Node& node : *nodes) {
    const bool named = node.kind() == Kind::element || node.kind() == Kind::attribute ||
                       node.kind() == Kind::instruction;
    result += fmt::format("{}={};", named ? node.local_name() : "", node.string_value());
  }
  return result;
}

std::string evaluated(const Parsed& parsed, std::string_view expression,
                      const Namespaces& namespaces, const Variables& variables) {
  const Result<Expression> made = Expression::parse(expression, namespaces, SourceRef());
  if (!made) return "!" + std::string(code_text(made.error().list().front().code));
  Budget budget(1'000'000);
  EvaluationContext context;
  context.node = parsed.tree->document();
  context.variables = &variables;
  context.budget = &budget;
  const Result<Value> value = made->evaluate(context);
  if (!value) return "!" + std::string(code_text(value.error().list().front().code));
  return shown(*value);
}

std::string parse_fault(std::string_view expression, const Namespaces& namespaces) {
  const SourceRef source{1, 0, static_cast<std::uint32_t>(expression.size())};
  const Result<Expression> made = Expression::parse(expression, namespaces, source);
  if (made) return {};
  const Diagnostic& first = made.error().list().front();
  return fmt::format("{}@{}", code_text(first.code), first.place.begin);
}

std::string listed(const Diagnostics& diagnostics) {
  std::string result;
  for (const Diagnostic& each : diagnostics.list()) {
    result += fmt::format("{}@{}+{}\n", code_text(each.code), each.place.begin, each.place.length);
  }
  return result;
}

std::string by_libxml2(std::string_view xml, const std::string& expression) {
  xmlDoc* document =
      xmlReadMemory(xml.data(), static_cast<int>(xml.size()), "test.xml", nullptr, XML_PARSE_NONET);
  xmlXPathContext* context = xmlXPathNewContext(document);
  context->error = be_silent;
  context->contextSize = 1;
  context->proximityPosition = 1;
  context->node = reinterpret_cast<xmlNode*>(document);
  xmlXPathRegisterNs(context, xml_text("p"), xml_text("urn:p"));
  const std::string result =
      object_shown(xmlXPathEvalExpression(xml_text(expression.c_str()), context));
  xmlXPathFreeContext(context);
  xmlFreeDoc(document);
  return result;
}

}  // namespace tongket::xml
