#include "base/codes.h"

#include <array>

#include "base/result.h"

namespace tongket {

namespace {

struct Entry {
  std::string_view text;
  Fault fault;
};

// In the order of the enumeration, being made from the same list.
constexpr std::array entries{
#define TONGKET_CODE(name, text, fault) Entry{text, Fault::fault},
#include "base/codes.def"
#undef TONGKET_CODE
};

const Entry& entry_of(Code code) {
  const auto index = static_cast<std::size_t>(code);
  if (index >= entries.size()) throw Broken("a diagnostic code outside the table");
  return entries[index];
}

}  // namespace

std::string_view code_text(Code code) {
  return entry_of(code).text;
}

Fault code_fault(Code code) {
  return entry_of(code).fault;
}

}  // namespace tongket
