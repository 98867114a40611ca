// Well-formedness by libxml2's SAX parser, without a tree and without loading anything.
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <memory>
#include <vector>

#include "xml/checks.h"
#include "xml/libxml.h"
#include "xml/syntax.h"

namespace tongket::xml {

namespace {

// A file with the same slip everywhere needn't show it a million times.
constexpr std::size_t kMaxFaults = 100;

struct FreeParser {
  void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};
using Parser = std::unique_ptr<xmlParserCtxt, FreeParser>;

// What the callback writes into; it is C's and must not throw, so it only copies.
struct Search {
  xmlParserCtxt* context = nullptr;
  std::vector<SyntaxFault> faults;
  bool ended = false;
};

std::string text_or_nothing(const char* text) {
  return text == nullptr ? "" : text;
}

// Bytes that libxml2 has read of the text: what it counts as lines and columns is less reliable.
std::size_t offset_of(const xmlParserCtxt& context) {
  const xmlParserInput* input = context.input;
  if (input == nullptr) return 0;
  return input->consumed + static_cast<std::size_t>(input->cur - input->base);
}

void record(Search& search, const xmlError& error) {
  SyntaxFault fault;
  fault.number = error.code;
  fault.first = text_or_nothing(error.str1);
  fault.second = text_or_nothing(error.str2);
  fault.third = text_or_nothing(error.str3);
  fault.text = text_or_nothing(error.message);
  fault.offset = offset_of(*search.context);
  search.faults.push_back(std::move(fault));
}

void on_error(void* data, xmlErrorPtr error) noexcept {
  Search& search = *static_cast<Search*>(data);
  if (search.ended || error->level < XML_ERR_ERROR) return;
  try {
    record(search, *error);
  } catch (...) {
    search.ended = true;  // no memory: the parser stops, and has found the text ill-formed anyway
  }
  if (!ends_search(error->code) && search.faults.size() < kMaxFaults) return;
  search.ended = true;
  xmlStopParser(search.context);
}

Parser make_parser(std::string_view text) {
  Parser parser(xmlCreateMemoryParserCtxt(text.data(), static_cast<int>(text.size())));
  if (parser == nullptr) throw std::bad_alloc();
  // Depth, counts and size are bounded before, and there is no DOCTYPE, so libxml2's own bounds
  // (10 MB of text) may go.
  xmlCtxtUseOptions(parser.get(), XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_IGNORE_ENC);
  return parser;
}

}  // namespace

void check_well_formed(std::string_view text, std::uint32_t file, Diagnostics& diagnostics) {
  prepare_libxml();
  const Parser parser = make_parser(text);
  Search search;
  search.context = parser.get();
  *parser->sax = xmlSAXHandler{};
  parser->sax->initialized = XML_SAX2_MAGIC;
  parser->sax->serror = on_error;
  parser->userData = &search;
  xmlParseDocument(parser.get());
  for (const SyntaxFault& fault : search.faults) {
    diagnostics.add(syntax_diagnostic(fault, text, file));
  }
  if (search.faults.empty() && parser->wellFormed == 0) {
    diagnostics.error(Code::xml_syntax, {file, 0, 0}, {"sai cú pháp XML", "not well-formed XML"});
  }
}

}  // namespace tongket::xml
