// How large a watermark is, and where its glyphs stand.
#include <algorithm>
#include <cmath>

#include "layout/pages.h"
#include "layout/settle.h"

namespace tongket::layout {
namespace {

using document::PageSetup;
using document::Watermark;

// Of the words in one line, from ascent to descent, in font units.
struct UnitBox {
  std::int64_t width = 0, height = 0;
  std::int64_t upem = 1;
};

UnitBox box_of(const Watermark& mark, Shaper& shaper) {
  const std::uint32_t index = shaper.look(watermark_props(mark)).face;
  const font::Metrics& metrics = shaper.face(index).metrics();
  return {shaper.shape(index, mark.text).advance, metrics.ascent + metrics.descent,
          metrics.units_per_em};
}

// The largest whole half points at which the turned box stays inside the text area.
Length fitting_size(const UnitBox& box, std::int32_t angle, const PageSetup& page) {
  constexpr double pi = 3.14159265358979323846;
  // Not more than Word can set (17.3.2.38).
  constexpr std::int64_t largest = 3276;
  const double turn = std::abs(angle) * pi / 180;
  const double width = static_cast<double>(box.width) / static_cast<double>(box.upem);
  const double height = static_cast<double>(box.height) / static_cast<double>(box.upem);
  const double across = width * std::cos(turn) + height * std::sin(turn);
  const double down = width * std::sin(turn) + height * std::cos(turn);
  const double em = std::min(document::text_width(page).to_points() / across,
                             (page.height - page.top - page.bottom).to_points() / down);
  const auto halves = static_cast<std::int64_t>(std::floor(em * 2));
  return Length::half_points(std::clamp<std::int64_t>(halves, 1, largest));
}

}  // namespace

document::RunProps watermark_props(const Watermark& mark) {
  document::RunProps props;
  props.font = mark.font;
  props.size = mark.size.value_or(Length::points(1));
  props.color = mark.color;
  return props;
}

void fit_watermark(Watermark& mark, const PageSetup& page, Shaper& shaper) {
  const UnitBox box = box_of(mark, shaper);
  if (box.width <= 0 || box.height <= 0) return;
  if (!mark.size) mark.size = fitting_size(box, mark.angle, page);
  const auto scaled = [&](std::int64_t units) {
    return Length::emu(Length::divide_rounded(units * mark.size->emu(), box.upem)).on_twip_grid();
  };
  mark.width = scaled(box.width);
  mark.height = scaled(box.height);
}

std::optional<Backdrop> backdrop_of(const document::Section& section, Shaper& shaper) {
  if (!section.watermark || section.watermark->width <= Length()) return std::nullopt;
  const Watermark& mark = *section.watermark;
  const Look look = shaper.look(watermark_props(mark));
  const font::Metrics& metrics = shaper.face(look.face).metrics();
  const PageSetup& page = section.page;
  Backdrop drop;
  drop.face = shaper.faces()[look.face];
  drop.size = *mark.size;
  drop.width = mark.width;
  drop.height = mark.height;
  drop.x = page.left + document::text_width(page) / 2;
  drop.y = page.top + (page.height - page.top - page.bottom) / 2;
  drop.angle = mark.angle;
  drop.color = mark.color;
  const auto scaled = [&](std::int64_t units) {
    return shaper.scaled(look.face, units, drop.size);
  };
  const Length baseline = -scaled(metrics.ascent - metrics.descent) / 2;
  std::int64_t pen = 0;
  const Shaped& shaped = shaper.shape(look.face, mark.text);
  for (const font::Glyph& glyph : shaped.glyphs) {
    drop.glyphs.push_back({glyph.id, scaled(pen + glyph.dx) - scaled(shaped.advance) / 2,
                           baseline + scaled(glyph.dy), scaled(glyph.advance), glyph.cluster});
    pen += glyph.advance;
  }
  return drop;
}

}  // namespace tongket::layout
