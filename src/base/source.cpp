#include "base/source.h"

#include <algorithm>

#include "base/line_index.h"
#include "base/utf8.h"

namespace tongket {

namespace {

// A line longer than this is shown as a window around the place: minified XML has one line.
constexpr std::size_t longest_line = 160;
constexpr std::size_t shown_before = 60;

// Offset of the code point that is `count` code points behind `offset`, at most `end`.
std::size_t forward(std::string_view text, std::size_t offset, std::size_t count) {
  while (count-- > 0 && offset < text.size())
    offset += utf8::decode(text, offset).length;
  return std::min(offset, text.size());
}

// At most so many bytes to either side of a place hold all that is shown of a long line.
constexpr std::size_t nearby = 4 * longest_line;

bool continues(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// The line, or what of it is near the place: a line of megabytes is not counted for each of its
// faults.
LineIndex::Span near_place(std::string_view text, LineIndex::Span line, std::size_t place) {
  if (place - line.begin > nearby) line.begin = place - nearby;
  if (line.end - place > nearby) line.end = place + nearby;
  while (line.begin < place && continues(text[line.begin]))
    ++line.begin;
  while (line.end > place && line.end < text.size() && continues(text[line.end]))
    --line.end;
  return line;
}

// The line, or a window of it in which the place stands a third from the left.
void show_line(std::string_view text, const LineIndex::Span& whole, std::size_t place,
               Location& location) {
  const LineIndex::Span part = near_place(text, whole, place);
  const std::string_view line = text.substr(part.begin, part.end - part.begin);
  const std::size_t before = utf8::count_code_points(line.substr(0, place - part.begin));
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
  if (id == 0 || id > slots_.size()) return;
  last.swap(slots_[id - 1].file);
  slots_[id - 1].lines = nullptr;
}

void Sources::release_last(std::string_view name) {
  std::shared_ptr<const SourceFile> last;
  const std::scoped_lock lock(mutex_);
  const auto slot = std::find_if(slots_.rbegin(), slots_.rend(), [&](const auto& each) {
    return each.file != nullptr && each.name == name;
  });
  if (slot == slots_.rend()) return;
  last.swap(slot->file);
  slot->lines = nullptr;
}

std::string Sources::name_of(std::uint32_t id) const {
  const std::scoped_lock lock(mutex_);
  if (id == 0 || id > slots_.size()) return {};
  return slots_[id - 1].name;
}

std::shared_ptr<const LineIndex> Sources::lines_of(std::uint32_t id, std::string_view text) const {
  {
    const std::scoped_lock lock(mutex_);
    if (slots_[id - 1].lines) return slots_[id - 1].lines;
  }
  auto lines = std::make_shared<const LineIndex>(text);
  const std::scoped_lock lock(mutex_);
  slots_[id - 1].lines = lines;
  return lines;
}

Location Sources::locate(const SourceRef& ref) const {
  Location location;
  location.file = name_of(ref.file);
  const std::shared_ptr<const SourceFile> source = find(ref.file);
  if (!source) return location;
  const std::string_view text = source->text;
  const std::size_t offset = std::min<std::size_t>(ref.begin, text.size());
  const auto lines = lines_of(ref.file, text);
  const LineIndex::Span line = lines->around(text, offset);
  location.line = line.number;
  location.column = static_cast<std::uint32_t>(lines->code_points(text, line.begin, offset) + 1);
  show_line(text, line, std::min(offset, line.end), location);
  if (source->element_path) location.element_path = source->element_path(text, offset);
  return location;
}

}  // namespace tongket
