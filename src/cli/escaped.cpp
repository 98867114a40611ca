// JSON, made fit for a terminal.
#include <fmt/format.h>

#include "cli/findings.h"

namespace tongket::cli {

std::string escaped(std::string_view json) {
  std::string safe;
  for (std::size_t at = 0; at < json.size();) {
    const utf8::Decoded next = utf8::decode(json, at);
    // What stands below U+0020 here is JSON's own white space.
    if (next.code_point >= 0x20 && utf8::steers(next.code_point)) {
      safe += fmt::format("\\u{:04x}", static_cast<unsigned>(next.code_point));
    } else {
      safe += json.substr(at, next.length);
    }
    at += next.length;
  }
  return safe;
}

}  // namespace tongket::cli
