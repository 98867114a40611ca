// Any bytes as XML: what we take, libxml2 must take too, with the same nodes; what it takes we must
// not call ill-formed. What is read in one pass gives the tree that libxml2 and pugixml lead to.
// What we took is taken again, printed, with nothing changed.
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>

#include "xml/plain_support.h"
#include "xml/xml.h"

using namespace tongket;

namespace {

void demand(bool held) {
  if (!held) std::abort();
}

struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using Document = std::unique_ptr<xmlDoc, FreeDocument>;

// Null where it finds a fault, of namespaces too: of these it gives a document all the same.
Document by_libxml2(const std::string& text) {
  xmlParserCtxt* parser = xmlNewParserCtxt();
  Document document(
      xmlCtxtReadMemory(parser, text.data(), static_cast<int>(text.size()), "x", nullptr,
                        XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_IGNORE_ENC |
                            XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA));
  if (parser->nsWellFormed == 0) document.reset();
  xmlFreeParserCtxt(parser);
  return document;
}

struct Counts {
  std::size_t elements = 0, attributes = 0, comments = 0, instructions = 0;
  bool operator==(const Counts&) const = default;
};

Counts count(const xml::Tree& tree) {
  Counts counts;
  for (std::uint32_t i = 0; i < tree.node_count(); ++i) {
    const xml::Kind kind = xml::Node(&tree, i).kind();
    counts.elements += kind == xml::Kind::element ? 1 : 0;
    counts.attributes += kind == xml::Kind::attribute ? 1 : 0;
    counts.comments += kind == xml::Kind::comment ? 1 : 0;
    counts.instructions += kind == xml::Kind::instruction ? 1 : 0;
  }
  return counts;
}

void count(const xmlNode* node, Counts& counts) {
  for (; node != nullptr; node = node->next) {
    counts.elements += node->type == XML_ELEMENT_NODE ? 1 : 0;
    counts.comments += node->type == XML_COMMENT_NODE ? 1 : 0;
    counts.instructions += node->type == XML_PI_NODE ? 1 : 0;
    if (node->type != XML_ELEMENT_NODE) continue;
    for (const xmlAttr* a = node->properties; a != nullptr; a = a->next)
      ++counts.attributes;
    count(node->children, counts);
  }
}

bool called_ill_formed(const Diagnostics& found) {
  for (const Diagnostic& one : found.list()) {
    if (one.code == Code::xml_syntax) return true;
  }
  return false;
}

void same_both_ways(const std::string& text) {
  const xml::TreePtr plain = xml::read_plain(text, 1, Limits{});
  if (plain == nullptr) return;
  const xml::TreePtr judged = read_by_libxml2(text);
  demand(judged != nullptr);
  demand(everything_in(*plain) == everything_in(*judged));
}

void same_again(const xml::Tree& tree) {
  const std::string printed = xml::to_text(tree);
  Sources sources;
  Diagnostics found;
  const xml::TreePtr again = xml::read_bytes("again", printed, sources, Limits{}, found);
  demand(again != nullptr);
  demand(xml::to_text(*again) == printed);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Sources sources;
  Diagnostics found;
  const std::string bytes(data, data + size);
  const xml::TreePtr tree = xml::read_bytes("x", bytes, sources, Limits{}, found);
  demand((tree != nullptr) == !found.has_errors());
  for (const Diagnostic& one : found.list())
    show(one, sources, {});
  const auto source = sources.find(1);
  demand(source != nullptr);
  const Document theirs = by_libxml2(source->text);
  if (tree == nullptr) {
    demand(!called_ill_formed(found) || theirs == nullptr);
    return 0;
  }
  demand(theirs != nullptr);
  same_both_ways(source->text);
  Counts counts;
  count(theirs->children, counts);
  demand(counts == count(*tree));
  same_again(*tree);
  return 0;
}
