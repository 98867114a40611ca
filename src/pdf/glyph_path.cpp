#include "pdf/glyph_path.h"

#include "pdf/syntax.h"

namespace tongket::pdf {

Length GlyphSpace::scaled(std::int64_t in_64ths) const {
  return Length::emu(Length::divide_rounded(in_64ths * size_, upem_ * 64));
}

void GlyphSpace::append(std::string& out, std::int32_t x, std::int32_t y) const {
  append_thousandths(out, thousandths_of_point(x_ + scaled(x)));
  out.push_back(' ');
  append_thousandths(out, thousandths_of_point(y_ + scaled(y)));
  out.push_back(' ');
}

namespace {

void append_step(std::string& out, const font::PathStep& step, const GlyphSpace& space) {
  using Kind = font::PathStep::Kind;
  switch (step.kind) {
    case Kind::move:
      space.append(out, step.x3, step.y3);
      out += "m\n";
      return;
    case Kind::line:
      space.append(out, step.x3, step.y3);
      out += "l\n";
      return;
    case Kind::curve:
      space.append(out, step.x1, step.y1);
      space.append(out, step.x2, step.y2);
      space.append(out, step.x3, step.y3);
      out += "c\n";
      return;
    case Kind::close:
      out += "h\n";
      return;
  }
}

}  // namespace

void append_filled(std::string& out, const std::vector<font::PathStep>& steps,
                   const GlyphSpace& space) {
  for (const font::PathStep& step : steps) {
    append_step(out, step, space);
  }
  out += "f\n";
}

}  // namespace tongket::pdf
