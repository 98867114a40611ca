// Any bytes as a Schematron file: refused, or run on a small tree within a budget.
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <string>

#include "data/data.h"
#include "xml/xml.h"

#include "fuzz/scratch.h"

using namespace tongket;

namespace {

constexpr const char* kTree =
    "<year xmlns='urn:tongket:year:1' value='2022'><indicators><group code='g'><label>a b</label>"
    "<indicator code='i' plan='10' actual='9.5'><label>x</label></indicator><indicator code='j'>"
    "<label>y</label><ratio numerator='i' "
    "denominator='i'/></indicator></group></indicators></year>";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string path = fuzz::folder() + "/a.sch";
  std::ofstream(path, std::ios::binary)
      .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
  Sources sources;
  const auto rules = xml::Rules::load(path, sources, nullptr, Limits{}, data::rule_formats());
  Diagnostics found = rules ? Diagnostics() : rules.error();
  if (rules) {
    const xml::TreePtr tree = xml::read_bytes("x", kTree, sources, Limits{}, found);
    xml::Budget budget(100'000);
    (*rules)->check(*tree, data::format_value, budget, found);
  }
  for (const Diagnostic& one : found.list())
    show(one, sources, {});
  return 0;
}
