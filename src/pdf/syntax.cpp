#include "pdf/syntax.h"

#include <fmt/core.h>

#include <array>

namespace tongket::pdf {
namespace {

constexpr std::string_view hex_digits = "0123456789ABCDEF";

void append_hex8(std::string& out, unsigned byte) {
  out.push_back(hex_digits[(byte >> 4U) & 15U]);
  out.push_back(hex_digits[byte & 15U]);
}

bool printable_ascii(std::string_view text) {
  for (const char c : text) {
    if (c < ' ' || c > '~') return false;
  }
  return true;
}

bool regular_in_name(char c) {
  constexpr std::string_view delimiters = "()<>[]{}/%#";
  return c > ' ' && c <= '~' && delimiters.find(c) == std::string_view::npos;
}

}  // namespace

void append_decimal(std::string& out, std::int64_t value, int digits) {
  if (value < 0) out.push_back('-');
  // The magnitude as unsigned, so that even the smallest value has one.
  std::uint64_t rest =
      value < 0 ? ~static_cast<std::uint64_t>(value) + 1U : static_cast<std::uint64_t>(value);
  std::array<char, 24> reversed{};
  std::size_t count = 0;
  bool fraction_begun = false;
  for (int i = 0; i < digits; ++i, rest /= 10) {
    const std::uint64_t digit = rest % 10;
    if (digit == 0 && !fraction_begun) continue;
    fraction_begun = true;
    reversed[count++] = static_cast<char>('0' + digit);
  }
  if (fraction_begun) reversed[count++] = '.';
  if (rest == 0 && !fraction_begun) reversed[count++] = '0';
  for (; rest != 0; rest /= 10) {
    reversed[count++] = static_cast<char>('0' + rest % 10);
  }
  while (count != 0) {
    out.push_back(reversed[--count]);
  }
}

void append_thousandths(std::string& out, std::int64_t value) {
  append_decimal(out, value, 3);
}

std::int64_t thousandths_of_point(Length length) {
  return Length::divide_rounded(length.emu() * 10, 127);
}

void append_hex16(std::string& out, std::uint32_t value) {
  append_hex8(out, (value >> 8U) & 255U);
  append_hex8(out, value & 255U);
}

void append_utf16_hex(std::string& out, std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const utf8::Decoded next = utf8::decode(utf8, at);
    const std::uint32_t c = next.code_point;
    if (c < 0x10000) {
      append_hex16(out, c);
    } else {
      append_hex16(out, 0xD800U + ((c - 0x10000U) >> 10U));
      append_hex16(out, 0xDC00U + ((c - 0x10000U) & 0x3FFU));
    }
    at += next.length;
  }
}

std::string name(std::string_view text) {
  std::string out = "/";
  for (const char c : text) {
    if (regular_in_name(c)) {
      out.push_back(c);
    } else {
      out.push_back('#');
      append_hex8(out, static_cast<unsigned char>(c));
    }
  }
  return out;
}

std::string text_string(std::string_view utf8) {
  if (!printable_ascii(utf8)) {
    std::string out = "<FEFF";
    append_utf16_hex(out, utf8);
    return out + ">";
  }
  std::string out = "(";
  for (const char c : utf8) {
    if (c == '(' || c == ')' || c == '\\') out.push_back('\\');
    out.push_back(c);
  }
  return out + ")";
}

std::string hex_string(std::string_view bytes) {
  std::string out = "<";
  for (const char c : bytes) {
    append_hex8(out, static_cast<unsigned char>(c));
  }
  return out + ">";
}

std::string date_string(const DateTime& time) {
  return fmt::format("(D:{:04}{:02}{:02}{:02}{:02}{:02}+07'00')", time.date.year, time.date.month,
                     time.date.day, time.time.hour, time.time.minute, time.time.second);
}

}  // namespace tongket::pdf
