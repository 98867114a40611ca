#include <fmt/format.h>

#include <algorithm>

#include "cli/text.h"

namespace tongket::cli {

std::size_t safe_cut(std::string_view line) {
  const std::size_t space = line.rfind(' ');
  if (space != std::string_view::npos) return space + 1;
  std::size_t at = line.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80U)
    --at;
  return at > 0 ? at : line.size();
}

Status Lines::fill() {
  window_.erase(0, at_);
  at_ = 0;
  const auto bytes = input_.read();
  if (!bytes) return Failed{bytes.error()};
  ended_ = bytes->empty();
  window_ += *bytes;
  return ok();
}

// `size` bytes of text and `end` of its end.
Lines::Line Lines::take(std::size_t size, std::size_t end) {
  const std::string_view all = std::string_view(window_).substr(at_);
  const bool two = end == 1 && size > 0 && all[size - 1] == '\r';
  const std::size_t text = two ? size - 1 : size;
  const Line line{all.substr(0, text), all.substr(text, size + end - text), number_, offset_};
  at_ += size + end;
  offset_ += size + end;
  number_ += end;
  return line;
}

Result<std::optional<Lines::Line>> Lines::next() {
  for (std::size_t looked = 0;;) {
    const std::string_view rest = std::string_view(window_).substr(at_);
    const std::size_t end = rest.find('\n', looked);
    if (end != std::string_view::npos && end <= most_) return std::optional(take(end, 1));
    if (rest.size() > most_) {
      Line piece = take(safe_cut(rest.substr(0, most_)), 0);
      piece.cut = true;
      return std::optional(piece);
    }
    if (ended_ && rest.empty()) return std::optional<Line>();
    if (ended_) return std::optional(take(rest.size(), 0));
    looked = rest.size();
    const Status filled = fill();
    if (!filled) return Failed{filled.error()};
  }
}

bool check_utf8(const Lines::Line& line, const std::string& file, Teller& teller) {
  const std::size_t invalid = utf8::find_invalid(line.text);
  if (invalid == std::string_view::npos) return true;
  const std::size_t column = utf8::count_code_points(line.text.substr(0, invalid)) + 1;
  const auto byte = static_cast<unsigned char>(line.text[invalid]);
  const std::uint64_t offset = line.offset + invalid;
  teller.tell(
      Code::text_invalid_bytes, fmt::format("{}:{}:{}", file, line.number, column),
      {fmt::format("byte 0x{:02X} ở vị trí {} không phải UTF-8; dòng này để nguyên", byte, offset),
       fmt::format("byte 0x{:02X} at offset {} is no UTF-8; the line is left as it is", byte,
                   offset)},
      {"chuyển mã trước bằng tongket text normalize",
       "convert it first with tongket text normalize"});
  return false;
}

}  // namespace tongket::cli
