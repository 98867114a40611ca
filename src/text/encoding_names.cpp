#include <array>

#include "text/encodings.h"

namespace tongket::text {
namespace {

struct Name {
  std::string_view folded;  // letters and digits only, in lower case
  Encoding encoding;
};
constexpr std::array names = {
    Name{"utf8", Encoding::utf_8},
    Name{"usascii", Encoding::utf_8},
    Name{"ascii", Encoding::utf_8},
    Name{"utf16le", Encoding::utf_16le},
    Name{"utf16be", Encoding::utf_16be},
    Name{"tcvn3", Encoding::tcvn3},
    Name{"abc", Encoding::tcvn3},
    Name{"tcvn3h", Encoding::tcvn3_h},
    Name{"vni", Encoding::vni},
    Name{"vniwin", Encoding::vni},
    Name{"vniwindows", Encoding::vni},
    Name{"viscii", Encoding::viscii},
    Name{"vps", Encoding::vps},
    Name{"xvietvps", Encoding::vps},
    Name{"windows1258", Encoding::windows_1258},
    Name{"cp1258", Encoding::windows_1258},
    Name{"viqr", Encoding::viqr},
};

std::string folded(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') out += static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
  }
  return out;
}

}  // namespace

std::string_view encoding_name(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf_8:
      return "utf-8";
    case Encoding::utf_16le:
      return "utf-16le";
    case Encoding::utf_16be:
      return "utf-16be";
    case Encoding::tcvn3:
      return "tcvn3";
    case Encoding::tcvn3_h:
      return "tcvn3-h";
    case Encoding::vni:
      return "vni";
    case Encoding::viscii:
      return "viscii";
    case Encoding::vps:
      return "vps";
    case Encoding::windows_1258:
      return "windows-1258";
    case Encoding::viqr:
      return "viqr";
  }
  throw Broken("an encoding without a name");
}

std::optional<Encoding> find_encoding(std::string_view name) {
  if (name.size() > 40) return std::nullopt;
  const std::string wanted = folded(name);
  for (const Name& one : names) {
    if (one.folded == wanted) return one.encoding;
  }
  return std::nullopt;
}

}  // namespace tongket::text
