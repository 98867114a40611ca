#include "xml/schema_value_slips.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "text/text.h"
#include "xml/schema_slips_parts.h"

namespace tongket::xml {

namespace {

bool fits(const FastValue& type, std::string_view value) {
  std::string scratch;
  return fast_fits(type, value, scratch);
}

// ---- Signs that look like others, or like nothing ----

struct Sign {
  char32_t first;
  char32_t last;
  const char* meant;
  const char* vi;
  const char* en;
};
constexpr std::array kSigns = {
    Sign{0x2010, 0x2015, "-", "gạch không phải dấu gạch nối trên bàn phím",
         "a dash that is not the keyboard's hyphen"},
    Sign{0x2043, 0x2043, "-", "gạch không phải dấu gạch nối trên bàn phím",
         "a dash that is not the keyboard's hyphen"},
    Sign{0x2212, 0x2212, "-", "dấu trừ không có trên bàn phím",
         "a minus that is not the keyboard's hyphen"},
    Sign{0x00AD, 0x00AD, "", "gạch nối ẩn", "an invisible hyphen"},
    Sign{0x061C, 0x061C, "", "ký tự ẩn", "an invisible character"},
    Sign{0x180E, 0x180E, "", "ký tự ẩn", "an invisible character"},
    Sign{0x200B, 0x200F, "", "ký tự ẩn", "an invisible character"},
    Sign{0x202A, 0x202E, "", "ký tự ẩn", "an invisible character"},
    Sign{0x2060, 0x206F, "", "ký tự ẩn", "an invisible character"},
    Sign{0xFEFF, 0xFEFF, "", "ký tự ẩn", "an invisible character"},
    Sign{0x00A0, 0x00A0, " ", "dấu cách đặc biệt", "a special space"},
    Sign{0x2000, 0x200A, " ", "dấu cách đặc biệt", "a special space"},
    Sign{0x202F, 0x202F, " ", "dấu cách đặc biệt", "a special space"},
    Sign{0x205F, 0x205F, " ", "dấu cách đặc biệt", "a special space"},
    Sign{0x3000, 0x3000, " ", "dấu cách đặc biệt", "a special space"},
    Sign{0x2018, 0x2019, "'", "dấu nháy không có trên bàn phím",
         "an apostrophe that is not the keyboard's"},
    Sign{0x2032, 0x2032, "'", "dấu phút không có trên bàn phím",
         "a prime that is not the keyboard's apostrophe"},
    Sign{0x2044, 0x2044, "/", "gạch chéo không có trên bàn phím",
         "a slash that is not the keyboard's"},
    Sign{0x2215, 0x2215, "/", "gạch chéo không có trên bàn phím",
         "a slash that is not the keyboard's"},
    Sign{0x2236, 0x2236, ":", "dấu hai chấm không có trên bàn phím",
         "a colon that is not the keyboard's"},
    // Each as its own sign of ASCII: meant() knows them.
    Sign{0xFF01, 0xFF5E, nullptr, "ký tự rộng của bộ gõ khác", "a full-width character"},
};

const Sign* sign_of(char32_t c) {
  const auto* found = std::find_if(kSigns.begin(), kSigns.end(), [c](const Sign& sign) {
    return c >= sign.first && c <= sign.last;
  });
  return found == kSigns.end() ? nullptr : found;
}

std::string meant(const Sign& sign, char32_t c) {
  if (sign.meant != nullptr) return sign.meant;
  return std::string(1, static_cast<char>('!' + (c - sign.first)));
}

struct Plain {
  std::string value;           // with the keyboard's signs, no white space around
  const Sign* sign = nullptr;  // the first that is not
  char32_t code_point = 0;
};

Plain plain(std::string_view value) {
  Plain made;
  std::string written;
  for (std::size_t at = 0; at < value.size();) {
    const utf8::Decoded one = utf8::decode(value, at);
    if (const Sign* sign = sign_of(one.code_point)) {
      if (made.sign == nullptr) made.code_point = one.code_point;
      if (made.sign == nullptr) made.sign = sign;
      written += meant(*sign, one.code_point);
    } else {
      written += value.substr(at, one.length);
    }
    at += one.length;
  }
  fast_collapse(written, made.value);
  return made;
}

// "Thu ngân sách" -> "thu-ngan-sach".
std::string as_code(std::string_view value) {
  std::string code;
  for (const char c : text::folded(value)) {
    const bool is_of_code = is_digit(c) || (c >= 'a' && c <= 'z');
    if (is_of_code) {
      code += c;
    } else if (!code.empty() && code.back() != '-') {
      code += '-';
    }
  }
  if (!code.empty() && code.back() == '-') code.pop_back();
  return code;
}

// "2 / 3", "07 : 40": as if the spaces weren't there.
std::string without_spaces(std::string value) {
  value.erase(std::remove_if(value.begin(), value.end(), is_white), value.end());
  return value;
}

bool is_numeric(FastLexical lexical) {
  return lexical == FastLexical::integer || lexical == FastLexical::decimal;
}

// What may have been meant, the likeliest first.
std::vector<std::string> offers(const std::string& value, FastLexical lexical) {
  std::vector<std::string> list{value};
  if (lexical == FastLexical::date) list.push_back(day_meant(value));
  if (lexical == FastLexical::date_time) list.push_back(moment_meant(value));
  if (lexical == FastLexical::time || lexical == FastLexical::token)
    list.insert(list.end(), {clock_meant(value), without_spaces(value)});
  if (lexical == FastLexical::token) list.push_back(as_code(value));
  if (is_numeric(lexical)) {
    for (std::string& number : numbers_meant(value))
      list.push_back(std::move(number));
  }
  return list;
}

// Those that are of the type, each once.
std::vector<std::string> fitting(std::string_view value, const std::string& typed,
                                 const FastValue& type) {
  std::vector<std::string> list;
  for (std::string& offer : offers(typed, type.lexical)) {
    const bool known = std::find(list.begin(), list.end(), offer) != list.end();
    if (!offer.empty() && offer != value && !known && fits(type, offer))
      list.push_back(std::move(offer));
  }
  return list;
}

// Of one mark among digits nobody knows whether it parts thousands or decimals; else the first of
// the offers is what is meant.
Message write(const std::vector<std::string>& offers, FastLexical lexical) {
  Message said = {fmt::format("viết “{}”", offers[0]), fmt::format("write '{}'", offers[0])};
  if (lexical != FastLexical::decimal || offers.size() < 2) return said;
  said.vi += fmt::format(", hoặc “{}” nếu là số lẻ", offers[1]);
  said.en += fmt::format(", or '{}' if it is a fraction", offers[1]);
  return said;
}

Message named(const Plain& plain) {
  const std::string name = utf8::code_point_name(plain.code_point);
  return {fmt::format("trong giá trị có {} ({})", plain.sign->vi, name),
          fmt::format("the value has {} ({})", plain.sign->en, name)};
}

Message both(const Message& first, const Message& second) {
  return {first.vi + ": " + second.vi, first.en + ": " + second.en};
}

bool has_day(FastLexical lexical) {
  return lexical == FastLexical::date || lexical == FastLexical::date_time;
}

}  // namespace

Message value_slip(std::string_view value, const FastValue& type) {
  constexpr std::size_t longest = 100;  // of what could be a date or a number
  if (value.size() > longest || type.lexical == FastLexical::beyond) return {};
  const Plain typed = plain(value);
  const std::vector<std::string> fit = fitting(value, typed.value, type);
  Message said;
  if (!fit.empty()) {
    said = write(fit, type.lexical);
  } else if (has_day(type.lexical)) {
    said = no_such_day(typed.value);
  } else if (is_numeric(type.lexical)) {
    said = words_beside(typed.value);
  }
  if (typed.sign == nullptr) return said;
  return said.vi.empty() ? named(typed) : both(named(typed), said);
}

}  // namespace tongket::xml
