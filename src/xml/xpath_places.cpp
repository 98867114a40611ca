#include "xml/xpath_places.h"

#include <algorithm>
#include <charconv>
#include <memory>
#include <string>
#include <utility>

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

std::string joined(const std::vector<TextPiece>& pieces) {
  std::string text;
  for (const TextPiece& piece : pieces)
    text += piece.text;
  return text;
}

Places::Places(std::string_view text, const SourceRef& source, const Sources* sources) {
  add(text, source, sources);
}

Places::Places(const std::vector<TextPiece>& pieces, const Sources* sources) {
  for (const TextPiece& piece : pieces) {
    if (!piece.text.empty()) add(piece.text, piece.source, sources);
  }
  if (stretches_.empty()) add({}, pieces.empty() ? SourceRef() : pieces.front().source, sources);
}

void Places::add(std::string_view text, const SourceRef& source, const Sources* sources) {
  Stretch stretch;
  if (!stretches_.empty()) stretch.begin = stretches_.back().begin + stretches_.back().size;
  stretch.size = text.size();
  stretch.source = source;
  const std::shared_ptr<const SourceFile> file =
      sources == nullptr || source.length == text.size() ? nullptr : sources->find(source.file);
  if (file != nullptr && source.begin <= file->text.size()) {
    stretch.raw = map_raw(std::string_view(file->text).substr(source.begin, source.length));
    // Something else than references lies between the two (a normalised text): better no map.
    if (stretch.raw.size() != text.size() + 1) stretch.raw.clear();
  }
  stretches_.push_back(std::move(stretch));
}

std::uint32_t Places::Stretch::raw_offset(std::size_t offset) const {
  const std::size_t inside = std::min(offset, size);
  return raw.empty() ? static_cast<std::uint32_t>(inside) : raw[inside];
}

SourceRef Places::at(std::size_t begin, std::size_t length) const {
  const auto after =
      std::upper_bound(stretches_.begin() + 1, stretches_.end(), begin,
                       [](std::size_t at, const Stretch& stretch) { return at < stretch.begin; });
  const Stretch* found = &*(after - 1);
  const std::size_t inside = begin - found->begin;
  const std::uint32_t first = found->raw_offset(inside);
  const std::uint32_t last = found->raw_offset(inside + length);
  return {found->source.file, found->source.begin + first, last - first};
}

}  // namespace tongket::xml::xpath
