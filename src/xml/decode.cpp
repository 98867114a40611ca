#include "xml/decode.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "text/text.h"
#include "xml/scan.h"

namespace tongket::xml {

namespace {

using namespace std::string_view_literals;

// How a file may begin, and what that says (XML 1.0, appendix F). UTF-32 before UTF-16, whose mark
// is its beginning.
struct Beginning {
  std::string_view bytes;
  std::string_view encoding;
};
constexpr std::array kBeginnings = {
    Beginning{"\xEF\xBB\xBF"sv, "UTF-8"},    Beginning{"\xFF\xFE\0\0"sv, "UTF-32LE"},
    Beginning{"\0\0\xFE\xFF"sv, "UTF-32BE"}, Beginning{"\xFF\xFE"sv, "UTF-16LE"},
    Beginning{"\xFE\xFF"sv, "UTF-16BE"},     Beginning{"<\0\0\0"sv, "UTF-32LE"},
    Beginning{"\0\0\0<"sv, "UTF-32BE"},      Beginning{"<\0"sv, "UTF-16LE"},
    Beginning{"\0<\0"sv, "UTF-16BE"},
};

std::string_view encoding_by_bytes(std::string_view bytes) {
  for (const Beginning& beginning : kBeginnings) {
    if (bytes.substr(0, beginning.bytes.size()) == beginning.bytes) return beginning.encoding;
  }
  return {};
}

// Other files that are given in the data's stead.
struct OtherKind {
  std::string_view bytes;
  const char* vi;
  const char* en;
};
constexpr std::array kOtherKinds = {
    OtherKind{"PK\x03\x04"sv, "tệp nén ZIP hoặc tệp Word, Excel (.docx, .xlsx)",
              "a ZIP archive, or a file of Word or Excel (.docx, .xlsx)"},
    OtherKind{"%PDF-"sv, "tệp PDF", "a PDF file"},
    OtherKind{"\xD0\xCF\x11\xE0"sv, "tệp Word, Excel đời cũ (.doc, .xls)",
              "an old file of Word or Excel (.doc, .xls)"},
    OtherKind{"{\\rtf"sv, "tệp RTF", "an RTF file"},
    OtherKind{"\x1F\x8B"sv, "tệp nén gzip", "a gzip archive"},
    OtherKind{"\x89PNG"sv, "tệp ảnh", "a picture"},
    OtherKind{"\xFF\xD8\xFF"sv, "tệp ảnh", "a picture"},
};

std::optional<DecodedText::Problem> other_kind(std::string_view bytes) {
  for (const OtherKind& kind : kOtherKinds) {
    if (bytes.substr(0, kind.bytes.size()) != kind.bytes) continue;
    return DecodedText::Problem{
        Code::xml_syntax,
        0,
        0,
        {fmt::format("đây là {}, không phải tệp dữ liệu XML", kind.vi),
         fmt::format("this is {}, not data in XML", kind.en)},
        {"dữ liệu là tệp XML: “tongket new BỘ-MẪU -o data.xml” viết sẵn một khung",
         "data is XML: 'tongket new PACK -o data.xml' writes a skeleton"}};
  }
  return std::nullopt;
}

struct Declared {
  std::string name;
  std::size_t begin = 0;
};

// encoding="..." of <?xml ...?> at the front of text in any encoding that extends ASCII.
Declared declared_encoding(std::string_view text) {
  if (text.substr(0, 5) != "<?xml" || text.size() < 6 || !is_white(text[5])) return {};
  const std::string_view declaration = text.substr(0, text.find("?>"));
  scan::Attribute attribute;
  for (std::size_t at = 5; scan::next_attribute(declaration, at, attribute); at = attribute.end()) {
    if (attribute.name(declaration) != "encoding") continue;
    const std::size_t length = attribute.value_end - attribute.value_begin;
    return {std::string(declaration.substr(attribute.value_begin, length)), attribute.value_begin};
  }
  return {};
}

std::string upper_ascii(std::string_view name) {
  std::string upper(name);
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return upper;
}

bool is_utf8_name(std::string_view name) {
  const std::string upper = upper_ascii(name);
  return upper == "UTF-8" || upper == "UTF8";
}

// Encodings whose declaration can't be read as ASCII bytes.
bool is_wide_name(std::string_view name) {
  const std::string upper = upper_ascii(name);
  const std::string_view view = upper;
  return view.substr(0, 6) == "UTF-16" || view.substr(0, 6) == "UTF-32" ||
         view.substr(0, 9) == "ISO-10646" || view.substr(0, 4) == "UCS-";
}

// "UTF-16" leaves the byte order open; "UTF-16LE" does not.
bool agree(std::string_view declared, std::string_view actual) {
  const std::string upper = upper_ascii(declared);
  if (is_utf8_name(declared)) return actual == "UTF-8";
  return upper == actual || upper == actual.substr(0, actual.size() - 2) ||
         (upper == "ISO-10646-UCS-2" && actual.substr(0, 6) == "UTF-16") ||
         (upper == "ISO-10646-UCS-4" && actual.substr(0, 6) == "UTF-32");
}

DecodedText::Problem conflict(const Declared& declared, std::string_view actual) {
  const std::string name = declared.name.substr(0, 40);
  return {Code::xml_encoding_conflict,
          declared.begin,
          declared.name.size(),
          {fmt::format("tệp khai báo bảng mã “{}” nhưng các byte là {}", name, actual),
           fmt::format("the file declares the encoding '{}' but its bytes are {}", name, actual)},
          {fmt::format("sửa thành encoding=\"{}\" hoặc bỏ phần khai báo bảng mã", actual),
           fmt::format("write encoding=\"{}\", or leave the encoding out", actual)}};
}

DecodedText::Problem unknown(const Declared& declared) {
  const std::string name = declared.name.substr(0, 40);
  return {
      Code::text_encoding_unknown,
      declared.begin,
      declared.name.size(),
      {fmt::format("không biết bảng mã “{}”", name), fmt::format("unknown encoding '{}'", name)},
      {"lưu tệp bằng UTF-8 và ghi encoding=\"UTF-8\"",
       "save the file as UTF-8 and write encoding=\"UTF-8\""}};
}

// How to mend bytes that are no UTF-8: by what they seem to be.
Message encoding_hint(std::string_view bytes) {
  const std::optional<text::Encoding> likely = text::detect(bytes).encoding;
  if (!likely || *likely == text::Encoding::utf_8) {
    return {
        "lưu lại tệp bằng UTF-8, hoặc khai báo đúng bảng mã ở dòng đầu, ví dụ "
        "encoding=\"windows-1258\"",
        "save the file as UTF-8, or declare its encoding in the first line, such as "
        "encoding=\"windows-1258\""};
  }
  const std::string_view name = text::encoding_name(*likely);
  return {
      fmt::format("các byte giống bảng mã {0}: đổi sang UTF-8 bằng “tongket text normalize --rules "
                  "none --in-place TỆP”, hoặc ghi encoding=\"{0}\" ở dòng đầu",
                  name),
      fmt::format("the bytes look like {0}: bring them to UTF-8 by 'tongket text normalize --rules "
                  "none --in-place FILE', or write encoding=\"{0}\" in the first line",
                  name)};
}

DecodedText::Problem invalid_utf8(std::size_t offset, unsigned char byte, Message hint) {
  return {Code::text_invalid_bytes,
          offset,
          3,  // the U+FFFD shown for it
          {fmt::format("byte 0x{:02X} ở vị trí {} không phải UTF-8", byte, offset),
           fmt::format("byte 0x{:02X} at offset {} is not UTF-8", byte, offset)},
          std::move(hint)};
}

// The encodings of old Vietnamese files that may be declared. Not VIQR: its marks are quotation
// marks and full stops, which XML needs for itself.
std::optional<text::Encoding> old_encoding(std::string_view name) {
  const std::optional<text::Encoding> found = text::find_encoding(name);
  if (!found) return std::nullopt;
  switch (*found) {
    case text::Encoding::tcvn3:
    case text::Encoding::tcvn3_h:
    case text::Encoding::vni:
    case text::Encoding::viscii:
    case text::Encoding::vps:
      return found;
    case text::Encoding::windows_1258:  // ICU's
    case text::Encoding::utf_8:
    case text::Encoding::utf_16le:
    case text::Encoding::utf_16be:
    case text::Encoding::viqr:
      break;
  }
  return std::nullopt;
}

// What can be shown of bytes that are no UTF-8; offsets before the first fault stay.
std::string shown(std::string_view bytes) {
  std::string text;
  while (!bytes.empty()) {
    const std::size_t invalid = utf8::find_invalid(bytes);
    text += bytes.substr(0, invalid);
    if (invalid == std::string_view::npos) break;
    text += "\xEF\xBF\xBD";
    bytes.remove_prefix(invalid + 1);
  }
  return text;
}

DecodedText decode_utf8(std::string_view bytes) {
  DecodedText result;
  result.plain = text::is_plain(bytes);
  const std::size_t invalid = result.plain ? std::string_view::npos : utf8::find_invalid(bytes);
  if (invalid == std::string_view::npos) {
    result.text = bytes;
    return result;
  }
  result.text = shown(bytes);
  result.problems.push_back(
      invalid_utf8(invalid, static_cast<unsigned char>(bytes[invalid]), encoding_hint(bytes)));
  return result;
}

DecodedText decode_named(std::string_view bytes, const std::string& encoding) {
  DecodedText result;
  Result<std::string> decoded = text::decode(bytes, encoding);
  if (decoded) {
    result.text = *std::move(decoded);
    return result;
  }
  result.text = shown(bytes);
  for (const Diagnostic& problem : decoded.error().list()) {
    result.problems.push_back({problem.code, 0, 0, problem.message, problem.hint});
  }
  return result;
}

DecodedText decode_old(std::string_view bytes, text::Encoding encoding) {
  DecodedText result;
  text::Decoded decoded = text::decode_all(bytes, encoding);
  result.text = std::move(decoded.text);
  if (decoded.faults.count == 0) return result;
  const std::string name(text::encoding_name(encoding));
  const text::ByteFault& first = decoded.faults.first.front();
  result.problems.push_back(
      {Code::text_invalid_bytes,
       0,
       0,
       {fmt::format("byte 0x{:02X} ở vị trí {} không thuộc bảng mã {}", first.byte, first.offset,
                    name),
        fmt::format("byte 0x{:02X} at offset {} is not {}", first.byte, first.offset, name)},
       {"kiểm tra lại bảng mã khai báo ở dòng đầu",
        "check the encoding declared in the first line"}});
  return result;
}

// The mark, or the way '<' is written, tells the encoding; the declaration may only agree.
DecodedText decode_by_bytes(std::string_view bytes, std::string_view encoding) {
  DecodedText result;
  if (encoding == "UTF-8") {
    result = decode_utf8(bytes.substr(3));
  } else {
    result = decode_named(bytes, std::string(encoding));
  }
  if (!result.problems.empty()) return result;
  const Declared declared = declared_encoding(result.text);
  if (!declared.name.empty() && !agree(declared.name, encoding)) {
    result.problems.push_back(conflict(declared, encoding));
  }
  return result;
}

DecodedText refused(std::string_view bytes, DecodedText::Problem problem) {
  DecodedText result;
  result.text = shown(bytes);
  result.problems.push_back(std::move(problem));
  return result;
}

// Letters of two and three bytes that fit together are never a text in another encoding. Every byte
// means something in a single-byte encoding, so nothing else would tell.
bool is_surely_utf8(std::string_view bytes) {
  const auto beyond_ascii = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  return utf8::find_invalid(bytes) == std::string_view::npos &&
         std::count_if(bytes.begin(), bytes.end(), beyond_ascii) >= 4;
}

DecodedText decode_by_declaration(std::string_view bytes) {
  const Declared declared = declared_encoding(bytes);
  if (declared.name.empty() || is_utf8_name(declared.name)) return decode_utf8(bytes);
  if (is_wide_name(declared.name)) {
    return refused(bytes, conflict(declared, "UTF-8"));
  }
  if (is_surely_utf8(bytes)) return refused(bytes, conflict(declared, "UTF-8"));
  if (const auto old = old_encoding(declared.name)) return decode_old(bytes, *old);
  if (!text::knows_encoding(declared.name)) return refused(bytes, unknown(declared));
  return decode_named(bytes, declared.name);
}

// '>' and U+0338 behind it would become one letter and the tag would lose its end: the text after
// each tag is brought to NFC by itself.
std::string to_nfc_outside_tags(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  std::size_t begin = 0;
  for (std::size_t i = 1; i < text.size(); ++i) {
    const bool cut = text[i - 1] == '>' && static_cast<unsigned char>(text[i]) >= 0x80;
    if (!cut) continue;
    result += text::to_nfc(text.substr(begin, i - begin));
    begin = i;
  }
  return result += text::to_nfc(text.substr(begin));
}

bool is_plain_utf8(std::string_view bytes) {
  if (other_kind(bytes) || !encoding_by_bytes(bytes).empty()) return false;
  const Declared declared = declared_encoding(bytes);
  return (declared.name.empty() || is_utf8_name(declared.name)) && text::is_plain(bytes);
}

}  // namespace

DecodedText decode_xml(std::string&& bytes) {
  if (!is_plain_utf8(bytes)) return decode_xml(std::string_view(bytes));
  DecodedText result;
  result.text = std::move(bytes);
  result.plain = true;
  return result;
}

DecodedText decode_xml(std::string_view bytes) {
  if (auto other = other_kind(bytes)) return refused({}, *std::move(other));
  const std::string_view encoding = encoding_by_bytes(bytes);
  DecodedText result =
      encoding.empty() ? decode_by_declaration(bytes) : decode_by_bytes(bytes, encoding);
  if (result.problems.empty() && !result.plain && !text::is_nfc(result.text)) {
    result.text = to_nfc_outside_tags(result.text);
  }
  return result;
}

}  // namespace tongket::xml
