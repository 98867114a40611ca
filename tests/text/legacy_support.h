// What the tests of encodings share.
#pragma once

#include <iconv.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace legacy {

using tongket::text::Encoding;

inline constexpr std::array all = {Encoding::tcvn3,  Encoding::tcvn3_h, Encoding::vni,
                                   Encoding::viscii, Encoding::vps,     Encoding::windows_1258,
                                   Encoding::viqr};
// Those that have all 134 letters.
inline constexpr std::array complete = {Encoding::vni, Encoding::viscii, Encoding::vps,
                                        Encoding::windows_1258, Encoding::viqr};

inline std::string encoded(std::string_view text, Encoding encoding) {
  return tongket::text::encode_all(text, encoding).bytes;
}
inline std::string decoded(std::string_view bytes, Encoding encoding) {
  return tongket::text::decode_all(bytes, encoding).text;
}

// glibc's own decoder, as the reference; empty where it refuses.
inline std::string by_glibc(std::string bytes, const char* name) {
  const iconv_t converter = iconv_open("UTF-8", name);
  std::string out(bytes.size() * 8 + 16, '\0');
  char* from = bytes.data();
  char* to = out.data();
  std::size_t left = bytes.size();
  std::size_t room = out.size();
  const bool failed = iconv(converter, &from, &left, &to, &room) == std::size_t(-1) ||
                      iconv(converter, nullptr, nullptr, &to, &room) == std::size_t(-1);
  iconv_close(converter);
  out.resize(failed ? 0 : out.size() - room);
  return out;
}

// The 134 letters with a mark, and their plain ones: every vowel with every tone, đ, both cases.
inline std::vector<std::string> letters() {
  const std::string_view row =
      "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ";
  std::vector<std::string> out;
  for (std::size_t at = 0; at < row.size();) {
    const std::size_t length = tongket::utf8::decode(row, at).length;
    out.emplace_back(row.substr(at, length));
    out.push_back(tongket::text::upper(row.substr(at, length)));
    at += length;
  }
  return out;
}

// Fed in pieces of that many bytes.
inline std::string decoded_in_pieces(std::string_view bytes, Encoding encoding, std::size_t piece) {
  tongket::text::Decoder decoder(encoding);
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += piece)
    decoder.feed(bytes.substr(at, piece), out);
  decoder.finish(out);
  return out;
}

}  // namespace legacy
