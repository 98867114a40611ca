#include "template/places.h"

namespace tongket::pack {

ValuePlaces::ValuePlaces(const Sources& sources, const SourceRef& whole, std::string_view value)
    : file_(sources.find(whole.file)), whole_(whole), value_(value) {}

std::size_t ValuePlaces::source_offset(std::size_t offset) const {
  const std::string_view text = file_ ? std::string_view(file_->text) : std::string_view();
  std::size_t at = whole_.begin;
  std::size_t passed = 0;
  while (passed < offset && at < text.size()) {
    if (text.substr(at, 9) == "<![CDATA[") {
      at += 9;
    } else if (text.substr(at, 3) == "]]>") {
      at += 3;
    } else if (text[at] == '&') {
      at = text.find(';', at) + 1;
      if (at == 0) break;  // npos: not well-formed, so never here
      passed += utf8::decode(value_, passed).length;
    } else {
      // A line end of two bytes is one in the value (XML 1.0, 2.11).
      if (text[at] == '\r' && text.substr(at + 1, 1) == "\n") ++at;
      ++at;
      ++passed;
    }
  }
  return at;
}

SourceRef ValuePlaces::at(std::size_t begin, std::size_t length) const {
  if (!file_) return whole_;
  const std::size_t from = source_offset(begin);
  const std::size_t to = source_offset(begin + length);
  return {whole_.file, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to - from)};
}

}  // namespace tongket::pack
