#include "layout/shaper.h"

#include <utility>

namespace tongket::layout {

static std::int64_t pixels(std::int64_t units, const font::Metrics& metrics, Length size) {
  return Length::divide_rounded(units * size.to_twips() * 6, metrics.units_per_em);
}

namespace {

// 58 % of the size, cut to whole twips, with its top (or bottom) where the full size has it: what
// LibreOffice makes of w:vertAlign.
void raise(Look& look, const font::Metrics& metrics, document::VerticalAlign align) {
  if (align == document::VerticalAlign::baseline) return;
  look.size = Length::twips(look.size.to_twips() * 58 / 100);
  const FontLine small = font_line(metrics, look.size);
  look.rise = align == document::VerticalAlign::superscript ? look.line.ascent - small.ascent
                                                            : small.descent() - look.line.descent();
}

// LibreOffice makes whole percents of the size of w:position, halves towards zero, and takes them
// of the line's height (Word raises by just what is said). The line grows by it.
void move(Look& look, Length raised) {
  const std::int64_t size = look.size.to_half_points();
  if (raised == Length() || size <= 0) return;
  const std::int64_t wanted = raised.to_half_points();
  const std::int64_t percent = ((wanted < 0 ? -wanted : wanted) * 200 + size - 1) / (2 * size);
  const Length way = Length::twips(look.line.height.to_twips() * percent / 100);
  look.rise = wanted < 0 ? -way : way;
  if (wanted > 0) look.line.ascent += way;
  look.line.height += way;
}

}  // namespace

FontLine font_line(const font::Metrics& metrics, Length size) {
  const std::int64_t ascent = pixels(metrics.ascent, metrics, size);
  const std::int64_t both = ascent + pixels(metrics.descent, metrics, size);
  const std::int64_t leading = Length::divide_rounded(pixels(metrics.line_gap, metrics, size), 6);
  return {Length::twips(Length::divide_rounded(ascent, 6) + leading),
          Length::twips(Length::divide_rounded(both, 6) + leading)};
}

Shaper::Name Shaper::name_of(const document::RunProps& run) {
  return {run.font.value_or(std::string()), run.bold.value_or(false), run.italic.value_or(false)};
}

bool Shaper::prepare(const document::RunProps& run, Diagnostics& problems) {
  const Name name = name_of(run);
  if (const auto known = by_name_.find(name); known != by_name_.end()) return known->second >= 0;
  Result<font::FacePtr> found =
      fonts_.find(std::get<0>(name), std::get<1>(name), std::get<2>(name));
  if (!found) {
    problems.append(found.error());
    by_name_[name] = -1;
    return false;
  }
  std::size_t index = 0;
  while (index < faces_.size() && faces_[index] != *found)
    ++index;
  if (index == faces_.size()) {
    faces_.push_back(*found);
    words_.emplace_back();
  }
  by_name_[name] = static_cast<std::int64_t>(index);
  return true;
}

Look Shaper::look(const document::RunProps& run) {
  const auto known = by_name_.find(name_of(run));
  if (known == by_name_.end() || known->second < 0) throw Broken("a run's face was not prepared");
  Look look;
  look.face = static_cast<std::uint32_t>(known->second);
  look.size = run.size.value_or(Length::points(12));
  look.color = run.color.value_or(document::Color{});
  look.underline = run.underline.value_or(document::Underline::none);
  look.strike = run.strike.value_or(document::Strike::none);
  look.caps = run.caps.value_or(false);
  look.small_caps = !look.caps && run.small_caps.value_or(false);
  look.line_size = look.size;
  look.spacing = run.spacing.value_or(Length()).to_twips() * 6;
  look.highlight = document::color_of(run.highlight.value_or(document::Highlight::none));
  look.language = run.language.value_or(std::string());
  const font::Metrics& metrics = face(look.face).metrics();
  look.line = font_line(metrics, look.size);
  const auto vertical = run.vertical.value_or(document::VerticalAlign::baseline);
  raise(look, metrics, vertical);
  if (vertical == document::VerticalAlign::baseline)
    move(look, run.raised.value_or(Length()));
  else
    look.line_size = look.size;
  return look;
}

std::uint32_t Shaper::link(const std::string& target) {
  if (target.empty()) return 0;
  const auto [place, added] =
      by_target_.try_emplace(target, static_cast<std::uint32_t>(links_.size() + 1));
  if (added) links_.push_back(target);
  return place->second;
}

std::uint32_t Shaper::picture(const document::Picture& picture) {
  const auto [place, added] = by_picture_.try_emplace(
      {picture.image->digest, picture.width, picture.height, picture.crop, picture.description},
      static_cast<std::uint32_t>(pictures_.size() + 1));
  if (added) pictures_.push_back(picture);
  return place->second;
}

const Shaped& Shaper::shape(std::uint32_t face_index, std::string_view text) {
  auto& words = words_[face_index];
  const auto [place, added] = words.try_emplace(std::string(text));
  Shaped& shaped = place->second;
  if (added) {
    shaped.glyphs = face(face_index).shape(text);
    for (const font::Glyph& glyph : shaped.glyphs)
      shaped.advance += glyph.advance;
  }
  return shaped;
}

std::int64_t Shaper::pixels(std::uint32_t face_index, std::int64_t units, Length size) const {
  return layout::pixels(units, face(face_index).metrics(), size);
}

std::int64_t Shaper::pixels(const Look& look, const Shaped& shaped, std::uint32_t first,
                            std::uint32_t end) const {
  std::int64_t sum = 0;
  for (std::uint32_t i = first; i < end; ++i) {
    sum += pixels(look.face, shaped.glyphs[i].advance, look.size);
    if (look.spacing != 0 && ends_character(shaped, i)) sum += look.spacing;
  }
  return sum;
}

bool ends_character(const Shaped& shaped, std::uint32_t glyph) {
  return glyph + 1 == shaped.glyphs.size() ||
         shaped.glyphs[glyph + 1].cluster != shaped.glyphs[glyph].cluster;
}

// Capitals at 80 %; the line stays as high as the run's own.
Look small_capitals(const Look& look) {
  Look small = look;
  small.size = Length::twips(look.size.to_twips() * 80 / 100);
  return small;
}

Length Shaper::scaled(std::uint32_t face_index, std::int64_t units, Length size) const {
  return Length::emu(
      Length::divide_rounded(units * size.emu(), face(face_index).metrics().units_per_em));
}

}  // namespace tongket::layout
