// Any text as an expression, and as a text with holes. Where both know the expression and no number
// is worked out (ours are decimals), ours and libxml2's answers agree.
#include <libxml/parser.h>
#include <libxml/xpath.h>

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>

#include "template/holes.h"
#include "xml/xml.h"

using namespace tongket;

namespace {

constexpr const char* kTree =
    "<year lang='vi' mark='m'><!--first--><?go now?><office id='a' size='12'><name>Bong Son</name>"
    "</office><office id='b'><name>Tam Quan</name><office id='c'><name>Nam</name></office></office>"
    "<list xml:lang='vi-VN'><row n='x'>y</row><row n='y'/>tail</list></year>";

struct Free {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
  void operator()(xmlXPathContext* context) const { xmlXPathFreeContext(context); }
  void operator()(xmlXPathObject* object) const { xmlXPathFreeObject(object); }
};

const xml::TreePtr& tree() {
  static Sources sources;
  static Diagnostics found;
  static const xml::TreePtr made = xml::read_bytes("x", kTree, sources, Limits{}, found);
  return made;
}

void quiet(void*, xmlErrorPtr) {}

// The answer as text; nothing when libxml2 doesn't know the expression, or takes too long.
bool by_libxml2(const std::string& text, std::string& answer) {
  static const std::unique_ptr<xmlDoc, Free> document(xmlReadMemory(
      kTree, static_cast<int>(std::char_traits<char>::length(kTree)), "x", nullptr, 0));
  const std::unique_ptr<xmlXPathContext, Free> context(xmlXPathNewContext(document.get()));
  context->error = quiet;
  context->opLimit = 100'000;
  context->node = reinterpret_cast<xmlNode*>(document.get());
  const std::unique_ptr<xmlXPathObject, Free> found(
      xmlXPathEval(reinterpret_cast<const xmlChar*>(text.c_str()), context.get()));
  if (found == nullptr) return false;
  if (found->type == XPATH_NODESET) {
    answer = std::to_string(found->nodesetval == nullptr ? 0 : found->nodesetval->nodeNr) + " ";
  }
  xmlChar* words = xmlXPathCastToString(found.get());
  answer += reinterpret_cast<const char*>(words);
  xmlFree(words);
  return true;
}

// Ours are decimals and have no -0; the rest is named in docs/template-language.md.
bool is_comparable(const std::string& text) {
  for (const char c : text) {
    if ((c >= '0' && c <= '9') || c == '-' || c == '*' || static_cast<unsigned char>(c) >= 0x80) {
      return false;
    }
  }
  for (const char* word :
       {"number",    "sum",   "div",      "mod",     "round",  "floor",     "ceiling",
        "substring", "count", "position", "last",    "length", "namespace", "id",
        "lang",      "+",     "$",        "current", ":",      "<",         ">"}) {
    if (text.find(word) != std::string::npos) return false;
  }
  return text.find('\0') == std::string::npos;
}

void check_expression(const std::string& text) {
  const auto parsed = xml::Expression::parse(text, {}, {});
  if (!parsed) return;
  xml::Budget budget(100'000);
  const xml::Variables variables;
  xml::EvaluationContext context;
  context.node = context.current = tree()->document();
  context.budget = &budget;
  context.variables = &variables;
  const auto value = parsed->evaluate(context);
  std::string theirs;
  if (!value || !is_comparable(text) || !by_libxml2(text, theirs)) return;
  std::string ours;
  if (const auto* nodes = std::get_if<xml::NodeSet>(&*value)) {
    ours = std::to_string(nodes->size()) + " ";
  }
  if (ours + xml::to_text(*value) != theirs) std::abort();
}

void check_pattern(const std::string& text) {
  const auto parsed = xml::Pattern::parse(text, {}, {});
  if (!parsed) return;
  xml::Budget budget(100'000);
  const xml::Variables variables;
  for (std::uint32_t i = 0; i < tree()->node_count(); ++i) {
    xml::EvaluationContext context;
    context.node = context.current = xml::Node(tree().get(), i);
    context.budget = &budget;
    context.variables = &variables;
    static_cast<void>(parsed->matches(context));
  }
}

void check_holes(const std::string& text) {
  Sources sources;
  const std::uint32_t file = sources.add({"x", text, {}});
  Diagnostics found;
  const SourceRef whole{file, 0, static_cast<std::uint32_t>(text.size())};
  pack::read_pattern(text, pack::ValuePlaces(sources, whole, text), {}, sources, found);
  for (const Diagnostic& one : found.list())
    show(one, sources, {});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  check_expression(text);
  check_pattern(text);
  check_holes(text);
  return 0;
}
