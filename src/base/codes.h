// The one table of diagnostic codes. Codes are stable: scripts and editors know them.
#pragma once

#include <string_view>

namespace tongket {

// Who can mend it; decides the exit code of the program.
enum class Fault {
  data,   // the data, the pack or the fonts: exit 1
  usage,  // the command line: exit 2
  world,  // disk, permissions, missing files: exit 3
  own,    // a broken promise of the program: exit 70
};

enum class Code {
#define TONGKET_CODE(name, text, fault) name,
#include "base/codes.def"
#undef TONGKET_CODE
};

// "xml.syntax"
std::string_view code_text(Code code);
Fault code_fault(Code code);

}  // namespace tongket
