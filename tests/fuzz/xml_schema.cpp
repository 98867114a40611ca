// Any bytes as an XSD: it is refused, or compiled, read into our index, and held against a tree.
// The fast judge takes nothing that libxml2 refuses.
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <string>

#include "xml/schema_verdicts.h"
#include "xml/xml.h"

#include "fuzz/scratch.h"

using namespace tongket;

namespace {

// Small enough that a slow schema shows.
Limits small_limits() {
  Limits limits;
  limits.schema_states = 2000;
  limits.pattern_states = 200;
  return limits;
}

constexpr const char* kTrees[] = {"<r/>",
                                  "<r a='1'>text<a/><b x='2'/></r>",
                                  "<a><b>1</b><b>2022-01-01</b><c><a/></c></a>",
                                  "<r xmlns='urn:x'><a>x</a></r>",
                                  "<r xmlns='urn:x'/>",
                                  "<r><a/><a/></r>",
                                  "<r>12</r>",
                                  "<r a='1' b='x'><a b=' 1'/><a b='2'/><b a='1'/><c/></r>"};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string path = fuzz::folder() + "/a.xsd";
  std::ofstream(path, std::ios::binary)
      .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
  Sources sources;
  const Limits limits = small_limits();
  const auto schema = xml::Schema::load(path, sources, limits);
  if (!schema) {
    for (const Diagnostic& one : schema.error().list())
      show(one, sources, {});
    return 0;
  }
  for (const char* text : kTrees) {
    Diagnostics found;
    const xml::TreePtr tree = xml::read_bytes("x", text, sources, limits, found);
    const xml::Verdicts both = xml::verdicts(**schema, *tree, limits);
    if (both.fast && !both.libxml2) std::abort();
    (*schema)->validate(*tree, limits, found);
    for (const Diagnostic& one : found.list())
      show(one, sources, {});
  }
  return 0;
}
