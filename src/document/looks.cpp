// What the names of looks stand for.
#include "document/document.h"

namespace tongket::document {

// ECMA-376 part 1, 17.18.40 ST_HighlightColor.
std::optional<Color> color_of(Highlight highlight) {
  switch (highlight) {
    case Highlight::none:
      break;
    case Highlight::black:
      return Color{0x00, 0x00, 0x00};
    case Highlight::blue:
      return Color{0x00, 0x00, 0xFF};
    case Highlight::cyan:
      return Color{0x00, 0xFF, 0xFF};
    case Highlight::green:
      return Color{0x00, 0xFF, 0x00};
    case Highlight::magenta:
      return Color{0xFF, 0x00, 0xFF};
    case Highlight::red:
      return Color{0xFF, 0x00, 0x00};
    case Highlight::yellow:
      return Color{0xFF, 0xFF, 0x00};
    case Highlight::white:
      return Color{0xFF, 0xFF, 0xFF};
    case Highlight::dark_blue:
      return Color{0x00, 0x00, 0x80};
    case Highlight::dark_cyan:
      return Color{0x00, 0x80, 0x80};
    case Highlight::dark_green:
      return Color{0x00, 0x80, 0x00};
    case Highlight::dark_magenta:
      return Color{0x80, 0x00, 0x80};
    case Highlight::dark_red:
      return Color{0x80, 0x00, 0x00};
    case Highlight::dark_yellow:
      return Color{0x80, 0x80, 0x00};
    case Highlight::dark_gray:
      return Color{0x80, 0x80, 0x80};
    case Highlight::light_gray:
      return Color{0xC0, 0xC0, 0xC0};
  }
  return std::nullopt;
}

Length thickness_of(const Border& border) {
  if (border.width <= Length()) return {};
  switch (border.kind) {
    case LineKind::single:
    case LineKind::dotted:
    case LineKind::dashed:
      return border.width;
    case LineKind::thick:
      return border.width * 2;
    case LineKind::double_line:
      return border.width * 3;
  }
  throw Broken("a kind of lines outside the list");
}

}  // namespace tongket::document
