// What people do wrong within tags.
#include <fmt/format.h>

#include <algorithm>

#include "xml/scan.h"
#include "xml/syntax.h"

namespace tongket::xml {

namespace {

constexpr std::size_t npos = std::string_view::npos;

// Whether an offset is behind a '<' that no '>' has closed.
bool is_in_tag(std::string_view text, std::size_t offset) {
  const std::size_t at = offset == 0 ? npos : text.find_last_of("<>", offset - 1);
  return at != npos && text[at] == '<';
}

bool is_curly_quote(char32_t c) {
  return (c >= 0x2018 && c <= 0x201F) || c == 0x2032 || c == 0x2033 || c == 0x00AB || c == 0x00BB ||
         c == 0xFF02 || c == 0x00B4;
}

bool is_special_space(char32_t c) {
  return c == 0x00A0 || (c >= 0x2000 && c <= 0x200F) || c == 0x202F || c == 0x2060 || c == 0xFEFF ||
         c == 0x3000;
}

Message curly_quote(char32_t c) {
  const std::string name = utf8::code_point_name(c);
  return {fmt::format("đây là dấu nháy cong ({}): gõ lại cả cặp bằng dấu nháy thẳng \"", name),
          fmt::format("this is a curly quote ({}): type both as straight quotes \"", name)};
}

Message special_space(char32_t c) {
  const std::string name = utf8::code_point_name(c);
  return {
      fmt::format("ở đây có dấu cách đặc biệt hoặc ký tự ẩn ({}): thay bằng dấu cách thường", name),
      fmt::format("here is a special space or an invisible character ({}): type a plain space",
                  name)};
}

Message stray_mark(char mark) {
  return {fmt::format("xóa dấu “{}”: giữa các thuộc tính chỉ có dấu cách", mark),
          fmt::format("delete the '{}': only spaces stand between attributes", mark)};
}

// position="Chủ tịch name="An": the second quote closed the first value, which ends in "name=".
Message forgotten_quote(std::string_view text, std::size_t offset) {
  const char quote = text[offset - 1];
  if ((quote != '"' && quote != '\'') || offset < 2) return {};
  const std::size_t open = text.rfind(quote, offset - 2);
  if (open == npos || !is_in_tag(text, open)) return {};
  std::string_view value = text.substr(open + 1, offset - open - 2);
  if (value.empty() || value.back() != '=') return {};
  value.remove_suffix(1);
  const std::size_t gap = value.find_last_of(" \t\r\n");
  if (gap == npos || scan::skip_name(value, gap + 1) != value.size()) return {};
  const std::string_view name = value.substr(gap + 1);
  if (name.empty() || name.size() > 80) return {};
  return {fmt::format("có lẽ thiếu dấu nháy đóng trước “{}=”", name),
          fmt::format("the closing quote before '{}=' seems to be missing", name)};
}

}  // namespace

Message slip_at(std::string_view text, std::size_t offset) {
  if (offset == 0 || offset >= text.size() || !is_in_tag(text, offset)) return {};
  const char32_t here = utf8::decode(text, offset).code_point;
  if (is_curly_quote(here)) return curly_quote(here);
  if (is_special_space(here)) return special_space(here);
  if (here == ',' || here == ';') return stray_mark(text[offset]);
  return forgotten_quote(text, offset);
}

}  // namespace tongket::xml
