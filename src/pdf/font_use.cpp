#include "pdf/font_use.h"

#include <algorithm>

namespace tongket::pdf {
namespace {

constexpr std::size_t most_codes = 65536;  // two bytes each

std::string_view between(std::string_view text, std::size_t begin, std::size_t end) {
  begin = std::min(begin, text.size());
  end = std::min(std::max(end, begin), text.size());
  return text.substr(begin, end - begin);
}

Failed too_many_codes() {
  Diagnostic out;
  out.code = Code::pdf_too_large;
  out.message = {"một phông có hơn 65.536 ký hiệu khác nhau trong một văn bản",
                 "one font has more than 65,536 different signs in one paper"};
  return fail(std::move(out));
}

// That no line ends at a hyphen matters on this page only: whoever looks for 25-NQ/TW types a plain
// one, and whoever copies it wants to find it again.
std::string_view as_copied(std::string_view cluster) {
  return cluster == "\u2011" ? "-" : cluster;
}

void gather_word(const layout::Word& word, FontUse& font, std::vector<Cluster>& clusters) {
  split_clusters(word, clusters);
  for (const Cluster& cluster : clusters) {
    font.gather(word.glyphs[cluster.first].id, cluster.text);
  }
}

}  // namespace

void split_clusters(const layout::Word& word, std::vector<Cluster>& out) {
  out.clear();
  const auto& glyphs = word.glyphs;
  for (std::size_t i = 0; i < glyphs.size();) {
    std::size_t next = i + 1;
    while (next < glyphs.size() && glyphs[next].cluster == glyphs[i].cluster) {
      ++next;
    }
    // What stands before the first cluster, if anything, belongs to it.
    const std::size_t begin = i == 0 ? 0 : glyphs[i].cluster;
    const std::size_t end = next < glyphs.size() ? glyphs[next].cluster : word.text.size();
    out.push_back({i, next - i, as_copied(between(word.text, begin, end))});
    i = next;
  }
}

void FontUse::gather(std::uint32_t glyph, std::string_view text) {
  if (entries_.size() <= glyph) entries_.resize(glyph + 1);
  Entry& entry = entries_[glyph];
  if (!entry.used) {
    entry.used = true;
    entry.text = text;
  } else if (entry.text != text) {
    more_.emplace(Key{glyph, std::string(text)}, 0);
  }
}

Status FontUse::make_codes() {
  std::vector<std::uint32_t> wanted;
  for (std::uint32_t glyph = 0; glyph < entries_.size(); ++glyph) {
    if (entries_[glyph].used) wanted.push_back(glyph);
  }
  auto subset = face_->subset(wanted);
  if (!subset) return Failed{std::move(subset).error()};
  subset_ = std::move(subset).value();
  if (subset_.glyphs.size() + more_.size() > most_codes) return too_many_codes();
  texts_.resize(subset_.glyphs.size());
  for (std::uint32_t i = 0; i < subset_.glyphs.size(); ++i) {
    glyphs_.push_back(i);
    const std::uint32_t glyph = subset_.glyphs[i];
    if (glyph >= entries_.size() || !entries_[glyph].used) continue;  // a part of a composed glyph
    entries_[glyph].code = i;
    texts_[i] = entries_[glyph].text;
  }
  for (auto& [key, code] : more_) {
    code = static_cast<std::uint32_t>(glyphs_.size());
    glyphs_.push_back(entries_[key.first].code);
    texts_.push_back(key.second);
  }
  return ok();
}

std::uint32_t FontUse::code(std::uint32_t glyph, std::string_view text) const {
  const Entry& entry = entries_.at(glyph);
  if (entry.text == text) return entry.code;
  return more_.at(Key{glyph, std::string(text)});
}

Result<std::vector<FontUse>> fonts_used(const layout::Pages& pages) {
  std::vector<FontUse> fonts;
  fonts.reserve(pages.faces.size());
  for (const font::FacePtr& face : pages.faces) {
    fonts.emplace_back(face);
  }
  std::vector<Cluster> clusters;
  for (const layout::Page& page : pages.pages) {
    for (const layout::Line& line : page.lines) {
      for (const layout::Word& word : line.words) {
        if (word.picture == 0) gather_word(word, fonts.at(word.face), clusters);
      }
    }
  }
  for (FontUse& font : fonts) {
    Status made = font.make_codes();
    if (!made) return Failed{std::move(made).error()};
  }
  return fonts;
}

}  // namespace tongket::pdf
