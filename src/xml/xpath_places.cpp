#include "xml/xpath_places.h"

#include <algorithm>
#include <charconv>
#include <memory>
#include <string>

namespace tongket::xml::xpath {
namespace {

// How many bytes of text a reference ("lt", "#x41") stands for; 0 when it is none that XML knows.
std::size_t reference_bytes(std::string_view name) {
  if (name == "lt" || name == "gt" || name == "amp" || name == "quot" || name == "apos") return 1;
  if (name.size() < 2 || name[0] != '#') return 0;
  const bool hex = name[1] == 'x';
  const std::string_view digits = name.substr(hex ? 2 : 1);
  std::uint32_t code = 0;
  const auto read =
      std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
  if (read.ec != std::errc() || read.ptr != digits.data() + digits.size() || code > 0x10FFFF) {
    return 0;
  }
  std::string text;
  utf8::append(text, static_cast<char32_t>(code));
  return text.size();
}

// One step through raw XML text: how many bytes it takes there and how many it gives.
struct Taken {
  std::size_t raw = 1;
  std::size_t text = 1;
};
Taken next_character(std::string_view raw, std::size_t at) {
  if (raw.substr(at, 2) == "\r\n") return {2, 1};  // XML 1.0, 2.11
  if (raw[at] != '&') return {};
  const std::size_t end = raw.find(';', at);
  if (end == std::string_view::npos) return {};
  const std::size_t bytes = reference_bytes(raw.substr(at + 1, end - at - 1));
  return bytes == 0 ? Taken{} : Taken{end + 1 - at, bytes};
}

std::vector<std::uint32_t> map_raw(std::string_view raw) {
  std::vector<std::uint32_t> offsets;
  std::size_t at = 0;
  while (at < raw.size()) {
    const Taken taken = next_character(raw, at);
    offsets.insert(offsets.end(), taken.text, static_cast<std::uint32_t>(at));
    at += taken.raw;
  }
  offsets.push_back(static_cast<std::uint32_t>(raw.size()));
  return offsets;
}

}  // namespace

Places::Places(std::string_view text, const SourceRef& source, const Sources* sources)
    : source_(source), size_(text.size()) {
  if (sources == nullptr || source.length == text.size()) return;
  const std::shared_ptr<const SourceFile> file = sources->find(source.file);
  if (file == nullptr || source.begin > file->text.size()) return;
  raw_ = map_raw(std::string_view(file->text).substr(source.begin, source.length));
  // Something else than references lies between the two (a normalised text): better no map.
  if (raw_.size() != text.size() + 1) raw_.clear();
}

std::uint32_t Places::raw_offset(std::size_t offset) const {
  const std::size_t inside = std::min(offset, size_);
  return raw_.empty() ? static_cast<std::uint32_t>(inside) : raw_[inside];
}

SourceRef Places::at(std::size_t begin, std::size_t length) const {
  const std::uint32_t first = raw_offset(begin);
  const std::uint32_t last = raw_offset(begin + length);
  return {source_.file, source_.begin + first, last - first};
}

}  // namespace tongket::xml::xpath
