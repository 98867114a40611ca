#include <unicode/ucnv.h>

#include <array>
#include <memory>

#include "text/text.h"

namespace tongket::text {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

// Letters and digits only, in lower case: "UTF-8", "utf8" and "Utf_8" are one name.
std::string folded_name(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const char lower = ascii_lower(c);
    if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9')) out += lower;
  }
  return out;
}

// XML's EncName with a bound. ICU would take options after a comma and the names of converter
// files; neither may come from outside.
bool well_formed_name(std::string_view name) {
  if (name.empty() || name.size() > 40) return false;
  for (const char c : name) {
    const char lower = ascii_lower(c);
    const bool letter = lower >= 'a' && lower <= 'z';
    const bool digit = c >= '0' && c <= '9';
    if (!letter && !digit && c != '.' && c != '_' && c != '-') return false;
  }
  return true;
}

// Encodings in which harmless bytes hide other characters: no office file is written so.
bool deceptive(const std::string& folded) {
  return folded == "utf7" || folded == "imapmailboxname" || folded == "scsu" || folded == "bocu1" ||
         folded == "cesu8";
}

bool is_utf8_name(const std::string& folded) {
  return folded == "utf8" || folded == "usascii" || folded == "ascii";
}

std::size_t line_of(std::string_view decoded) {
  std::size_t line = 1;
  for (const char c : decoded)
    line += c == '\n' ? 1U : 0U;
  return line;
}

Failed unknown_encoding(std::string_view encoding) {
  Diagnostic diagnostic;
  diagnostic.code = Code::text_encoding_unknown;
  const std::string name(encoding.substr(0, 40));
  diagnostic.message = {"không biết bảng mã “" + name + "”", "unknown encoding \"" + name + "\""};
  diagnostic.hint = {"lưu tệp bằng bảng mã UTF-8", "save the file as UTF-8"};
  return fail(std::move(diagnostic));
}

// decoded: what came before the fault, to tell the line.
Failed invalid_bytes(std::string_view encoding, std::size_t offset, std::string_view decoded) {
  Diagnostic diagnostic;
  diagnostic.code = Code::text_invalid_bytes;
  const std::string name(encoding);
  const std::string at = std::to_string(offset);
  const std::string line = std::to_string(line_of(decoded));
  diagnostic.message = {"tệp có byte không thuộc bảng mã " + name,
                        "the file holds bytes that are not " + name};
  diagnostic.hint = {"byte thứ " + at + " (tính từ 0), dòng " + line + "; lưu lại tệp bằng UTF-8",
                     "byte offset " + at + ", line " + line + "; save the file as UTF-8 again"};
  return fail(std::move(diagnostic));
}

std::string_view without_mark(std::string_view utf8) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  return utf8.substr(0, mark.size()) == mark ? utf8.substr(mark.size()) : utf8;
}

Result<std::string> decode_utf8(std::string_view bytes, std::string_view encoding) {
  const std::size_t invalid = utf8::find_invalid(bytes);
  if (invalid != std::string_view::npos) {
    return invalid_bytes(encoding, invalid, bytes.substr(0, invalid));
  }
  return std::string(without_mark(bytes));
}

// UTF-16 in pieces to UTF-8; a surrogate pair may be cut by the end of a piece.
class Utf8Builder {
 public:
  void append(const char16_t* begin, const char16_t* end) {
    for (const char16_t* unit = begin; unit != end; ++unit)
      append_unit(*unit);
  }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  void append_unit(char16_t unit) {
    if (unit >= 0xD800 && unit < 0xDC00) {
      high_ = unit;
    } else if (unit >= 0xDC00 && unit < 0xE000) {
      const char32_t above = (static_cast<char32_t>(high_) - 0xD800) * 0x400;
      utf8::append(text_, 0x10000 + above + (static_cast<char32_t>(unit) - 0xDC00));
    } else {
      utf8::append(text_, unit);
    }
  }
  std::string text_;
  char16_t high_ = 0xD800;
};

Converter open_converter(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name.c_str(), &status));
  if (U_FAILURE(status)) return nullptr;
  // Faults stop the conversion; nothing is replaced by U+FFFD.
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

// Bytes of the sequence at which the converter stopped.
std::size_t invalid_length(const UConverter& converter) {
  std::array<char, 32> invalid{};
  auto length = static_cast<std::int8_t>(invalid.size());
  UErrorCode status = U_ZERO_ERROR;
  ucnv_getInvalidChars(&converter, invalid.data(), &length, &status);
  return U_SUCCESS(status) && length > 0 ? static_cast<std::size_t>(length) : 0;
}

Result<std::string> convert(UConverter& converter, std::string_view bytes,
                            std::string_view encoding) {
  Utf8Builder out;
  std::array<char16_t, 8192> units{};
  const char* from = bytes.data();
  const char* const end = from + bytes.size();
  UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
  while (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    char16_t* to = units.data();
    ucnv_toUnicode(&converter, &to, units.data() + units.size(), &from, end, nullptr, 1, &status);
    out.append(units.data(), to);
  }
  if (U_FAILURE(status)) {
    const auto reached = static_cast<std::size_t>(from - bytes.data());
    const std::size_t length = std::min(reached, invalid_length(converter));
    return invalid_bytes(encoding, reached - length, out.text());
  }
  return std::string(without_mark(out.text()));
}

}  // namespace

bool knows_encoding(std::string_view encoding) {
  if (!well_formed_name(encoding)) return false;
  const std::string folded = folded_name(encoding);
  if (is_utf8_name(folded)) return true;
  if (deceptive(folded)) return false;
  UErrorCode status = U_ZERO_ERROR;
  const std::string name(encoding);
  return ucnv_countAliases(name.c_str(), &status) > 0 && U_SUCCESS(status);
}

Result<std::string> decode(std::string_view bytes, std::string_view encoding) {
  // Asked first and without ICU: nearly every file says UTF-8.
  if (encoding == "UTF-8") return decode_utf8(bytes, encoding);
  if (!knows_encoding(encoding)) return unknown_encoding(encoding);
  const std::string folded = folded_name(encoding);
  if (folded == "utf8") return decode_utf8(bytes, encoding);
  const Converter converter = open_converter(std::string(encoding));
  if (converter == nullptr) return unknown_encoding(encoding);
  return convert(*converter, bytes, encoding);
}

}  // namespace tongket::text
