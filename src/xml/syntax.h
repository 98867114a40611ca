// libxml2's syntax errors in words and places of ours. Internal to the room.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/base.h"

namespace tongket::xml {

// What libxml2 says of an error: its number, the names it filled into its own text, that text, and
// how far it had read.
struct SyntaxFault {
  int number = 0;
  std::string first;
  std::string second;
  std::string third;
  std::string text;
  std::size_t offset = 0;
};

// False when the structure is as clear after the fault as before, so that the search may go on.
bool ends_search(int number);
Diagnostic syntax_diagnostic(const SyntaxFault& fault, std::string_view text, std::uint32_t file);

// What people do wrong within tags, by the characters where libxml2 stumbled: curly quotes, special
// spaces, commas, a closing quote forgotten one attribute before. Empty where it is none of these.
Message slip_at(std::string_view text, std::size_t offset);

// The sentence for a number of libxml2's; {} stands for the name concerned. English is empty for
// numbers that we have no words for.
struct SyntaxWords {
  int number = 0;
  const char* vi = "";
  const char* en = "";
  const char* hint_vi = "";
  const char* hint_en = "";
};
const SyntaxWords& syntax_words(int number);

}  // namespace tongket::xml
