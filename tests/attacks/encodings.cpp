// Attacks on decoding: bytes that are no text, marks and declarations that lie.
#include <string_view>

#include "attacks/corpus.h"

namespace attacks {

namespace {

std::string utf16(std::string_view text, bool little, bool mark) {
  std::string out;
  const auto put = [&](unsigned unit) {
    const char high = static_cast<char>(unit >> 8U), low = static_cast<char>(unit & 0xFFU);
    out += little ? low : high;
    out += little ? high : low;
  };
  if (mark) put(0xFEFF);
  for (const char c : text)
    put(static_cast<unsigned char>(c));
  return out;
}

std::string utf32(std::string_view text, bool little, bool mark) {
  std::string out;
  const std::string half = utf16(text, little, mark);
  for (std::size_t i = 0; i < half.size(); i += 2) {
    const std::string unit = half.substr(i, 2), zeros(2, '\0');
    out += little ? unit + zeros : zeros + unit;
  }
  return out;
}

std::string declared(const std::string& encoding) {
  return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>";
}

const std::string plain = "<year xmlns=\"urn:tongket:year:1\" value=\"2022\"/>";

}  // namespace

std::vector<Attack> encoding_attacks() {
  std::vector<Attack> list;
  const auto add = [&](const char* name, std::string bytes, const char* code) {
    list.push_back({Kind::data, name, std::move(bytes), code});
  };
  const auto note = [](const std::string& bytes) {
    return year_with("<note>" + bytes + "</note>");
  };
  const std::string nul(1, '\0');
  add("utf-8-overlong-slash", note("\xC0\xAF"), "text.invalid-bytes");
  add("utf-8-overlong-of-three", note("\xE0\x80\xAF"), "text.invalid-bytes");
  add("utf-8-overlong-nul", note("\xC0\x80"), "text.invalid-bytes");
  add("utf-8-surrogate", note("\xED\xA0\x80"), "text.invalid-bytes");
  add("utf-8-surrogate-pair", note("\xED\xA0\xBD\xED\xB8\x80"), "text.invalid-bytes");
  add("utf-8-beyond-unicode", note("\xF4\x90\x80\x80"), "text.invalid-bytes");
  add("utf-8-of-five-bytes", note("\xF8\x88\x80\x80\x80"), "text.invalid-bytes");
  add("utf-8-cut", plain.substr(0, plain.size() - 2) + "\xE1\xBB", "text.invalid-bytes");
  add("utf-8-lone-continuation", note("\x80"), "text.invalid-bytes");
  add("utf-8-bytes-ff", note("\xFE\xFF"), "text.invalid-bytes");
  add("a-million-bad-bytes", note(std::string(1'000'000, '\xFF')), "text.invalid-bytes");
  add("nul-in-text", note("a" + nul + "b"), "text.control-character");
  add("nul-behind-the-end", plain + nul, "text.control-character");
  add("nul-only", std::string(100'000, '\0'), "text.control-character");
  add("control-characters", note(std::string(100'000, '\x01')), "text.control-character");
  add("utf-7-declared", declared("UTF-7") + "+ADw-year+AD4-", "text.encoding-unknown");
  add("utf-7-undeclared", "+ADw-year+AD4-+ADw-/year+AD4-", "xml.syntax");
  add("utf-7-by-mark", "+/v8-" + plain, "xml.syntax");
  add("utf-16le-lying-utf-8", utf16(declared("UTF-8") + plain, true, true),
      "xml.encoding-conflict");
  add("utf-16be-without-mark-lying", utf16(declared("UTF-8") + plain, false, false),
      "xml.encoding-conflict");
  add("utf-16-declared-in-utf-8", declared("UTF-16") + plain, "xml.encoding-conflict");
  add("utf-16-of-odd-length", utf16(plain, true, true) + "x", "text.invalid-bytes");
  add("utf-16-lone-surrogate",
      utf16("<a>", true, true) + std::string("\x00\xD8", 2) + utf16("</a>", true, false),
      "text.invalid-bytes");
  add("utf-32le-lying-utf-8", utf32(declared("UTF-8") + plain, true, true),
      "xml.encoding-conflict");
  add("utf-32be-beyond-unicode", utf32("<a>", false, true) + std::string("\x7F\0\0\0", 4),
      "text.invalid-bytes");
  add("utf-32-of-odd-length", utf32(plain, false, true) + "x", "text.invalid-bytes");
  add("utf-8-mark-lying-utf-16", "\xEF\xBB\xBF" + declared("UTF-16") + plain,
      "xml.encoding-conflict");
  add("encoding-unknown", declared("x-" + std::string(500, 'y')) + plain, "text.encoding-unknown");
  add("encoding-of-ebcdic", declared("IBM037") + plain, "text.control-character");
  add("doctype-in-utf-16", utf16("<!DOCTYPE year>" + plain, true, true), "xml.doctype");
  add("two-marks", "\xEF\xBB\xBF\xEF\xBB\xBF" + plain, "xml.schema");
  return list;
}

}  // namespace attacks
