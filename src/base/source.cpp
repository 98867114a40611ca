#include "base/source.h"

#include <algorithm>

#include "base/utf8.h"

namespace tongket {

namespace {

// A line longer than this is shown as a window around the place: minified XML has one line.
constexpr std::size_t longest_line = 160;
constexpr std::size_t shown_before = 60;

struct LineSpan {
  std::size_t begin = 0;
  std::size_t end = 0;  // without the line's end
  std::uint32_t number = 1;
};

// A line ends with LF, CR LF or CR, as in XML 1.0, 2.11.
LineSpan line_around(std::string_view text, std::size_t offset) {
  LineSpan line;
  for (std::size_t i = 0; i < offset; ++i) {
    const bool pair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if (text[i] != '\n' && (text[i] != '\r' || pair)) continue;
    line.begin = i + 1;
    ++line.number;
  }
  line.end = std::min(text.find_first_of("\r\n", line.begin), text.size());
  return line;
}

// Offset of the code point that is `count` code points behind `offset`, at most `end`.
std::size_t forward(std::string_view text, std::size_t offset, std::size_t count) {
  while (count-- > 0 && offset < text.size())
    offset += utf8::decode(text, offset).length;
  return std::min(offset, text.size());
}

// The line, or a window of it in which the place stands a third from the left.
void show_line(std::string_view line, std::size_t before, Location& location) {
  const std::size_t length = utf8::count_code_points(line);
  if (length <= longest_line) {
    location.line_text = line;
    location.text_column = static_cast<std::uint32_t>(before + 1);
    return;
  }
  const std::size_t first =
      std::min(before > shown_before ? before - shown_before : 0, length - longest_line);
  const std::size_t begin = forward(line, 0, first);
  const std::size_t end = forward(line, begin, longest_line);
  if (first > 0) location.line_text = "…";
  location.line_text += line.substr(begin, end - begin);
  if (end < line.size()) location.line_text += "…";
  location.text_column = static_cast<std::uint32_t>(before - first + (first > 0 ? 1 : 0) + 1);
}

}  // namespace

std::uint32_t Sources::add(SourceFile file) {
  Slot slot;
  slot.name = file.name;
  slot.file = std::make_shared<const SourceFile>(std::move(file));
  const std::scoped_lock lock(mutex_);
  slots_.push_back(std::move(slot));
  return static_cast<std::uint32_t>(slots_.size());
}

std::shared_ptr<const SourceFile> Sources::find(std::uint32_t id) const {
  const std::scoped_lock lock(mutex_);
  if (id == 0 || id > slots_.size()) return nullptr;
  return slots_[id - 1].file;
}

void Sources::release(std::uint32_t id) {
  std::shared_ptr<const SourceFile> last;  // a large text is freed outside the lock
  const std::scoped_lock lock(mutex_);
  if (id != 0 && id <= slots_.size()) last.swap(slots_[id - 1].file);
}

std::string Sources::name_of(std::uint32_t id) const {
  const std::scoped_lock lock(mutex_);
  if (id == 0 || id > slots_.size()) return {};
  return slots_[id - 1].name;
}

Location Sources::locate(const SourceRef& ref) const {
  Location location;
  location.file = name_of(ref.file);
  const std::shared_ptr<const SourceFile> source = find(ref.file);
  if (!source) return location;
  const std::string_view text = source->text;
  const std::size_t offset = std::min<std::size_t>(ref.begin, text.size());
  const LineSpan line = line_around(text, offset);
  const std::size_t before = utf8::count_code_points(text.substr(line.begin, offset - line.begin));
  location.line = line.number;
  location.column = static_cast<std::uint32_t>(before + 1);
  const std::string_view words = text.substr(line.begin, line.end - line.begin);
  show_line(words, std::min(before, utf8::count_code_points(words)), location);
  if (source->element_path) location.element_path = source->element_path(text, offset);
  return location;
}

}  // namespace tongket
