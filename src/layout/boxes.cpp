// Shading and borders of paragraphs, line by line: a paragraph may go on on another page.
#include <algorithm>

#include "layout/emit.h"

namespace tongket::layout {
namespace {

using document::Border;
using document::LineKind;

const std::optional<Border>& none() {
  static const std::optional<Border> nothing;
  return nothing;
}

Length out_by(const std::optional<Border>& side) {
  return side ? border_room(*side) : Length();
}

// Pieces of one line that follow each other downwards are one rule, so that dots and dashes go on.
void add_piece(Page& page, const Rule& rule) {
  constexpr std::size_t nearest = 8;
  const std::size_t from = page.rules.size() > nearest ? page.rules.size() - nearest : 0;
  for (std::size_t i = page.rules.size(); i-- > from;) {
    Rule& above = page.rules[i];
    const bool same = above.x == rule.x && above.width == rule.width && above.color == rule.color &&
                      above.kind == rule.kind && above.zone == rule.zone &&
                      above.height > above.width;
    if (!same || above.y + above.height != rule.y) continue;
    above.height += rule.height;
    return;
  }
  page.rules.push_back(rule);
}

void add_shade(Page& page, const Shade& shade) {
  if (!page.shades.empty()) {
    Shade& above = page.shades.back();
    const bool same =
        above.x == shade.x && above.width == shade.width && above.color == shade.color;
    if (same && above.y + above.height == shade.y) {
      above.height += shade.height;
      return;
    }
  }
  page.shades.push_back(shade);
}

class BoxEmitter {
 public:
  BoxEmitter(const Target& target, const SetParagraph& set, const LinePlace& line)
      : target_(target),
        set_(set),
        first_(line.index == 0),
        last_(line.index + 1 == set.lines.size()) {
    const std::optional<Length> previous = bottom_of_previous(line.index);
    opens_ = !previous || (first_ && !set.joined_above);
    closes_ = line.ends_column || (last_ && !set.joined_below);
    own_top_ = line.top - (opens_ ? opening_border(set) : first_ ? border_above(set) : Length());
    bottom_ = line.top + set.lines[line.index].height +
              (closes_ ? closing_border(set)
               : last_ ? border_below(set)
                       : Length());
    from_ = previous.value_or(own_top_);
    left_ = set.left - out_by(side(&document::ParagraphBorders::left));
    right_ = set.right + out_by(side(&document::ParagraphBorders::right));
  }

  void run() {
    const auto& fill = set_.props.shading ? set_.props.shading->fill : std::nullopt;
    if (fill) shade(*fill);
    if (!set_.props.borders) return;
    if (opens_ || first_) horizontal(top_border(), own_top_, true);
    const auto& bottom = side(&document::ParagraphBorders::bottom);
    if (closes_ && bottom) horizontal(bottom, bottom_ - thickness_of(*bottom), false);
    vertical(side(&document::ParagraphBorders::left), true);
    vertical(side(&document::ParagraphBorders::right), false);
  }

 private:
  using Side = std::optional<Border> document::ParagraphBorders::*;
  [[nodiscard]] const std::optional<Border>& side(Side which) const {
    return set_.props.borders ? (*set_.props.borders).*which : none();
  }
  [[nodiscard]] const std::optional<Border>& top_border() const {
    return side(opens_ ? &document::ParagraphBorders::top : &document::ParagraphBorders::between);
  }

  // Where the line or paragraph above ends on the same page: the room between belongs to the box.
  [[nodiscard]] std::optional<Length> bottom_of_previous(std::uint32_t index) const {
    if (target_.page.lines.empty()) return std::nullopt;
    const Line& line = target_.page.lines.back();
    if (line.zone != target_.zone) return std::nullopt;
    const Length bottom = line.top + line.height;
    if (index > 0) return line.paragraph == set_.number ? std::optional(bottom) : std::nullopt;
    const bool follows =
        set_.above != nullptr && line.paragraph == set_.above->number && line.last_of_paragraph;
    return follows ? std::optional(bottom + border_below(*set_.above)) : std::nullopt;
  }

  // LibreOffice shades the room between two paragraphs of one colour with the lower one.
  void shade(const document::Color& color) const {
    const bool goes_on =
        !first_ || (set_.above != nullptr && set_.above->props.shading == set_.props.shading);
    const Length top = goes_on ? from_ : own_top_;
    add_shade(target_.page, {target_.x + left_, top, right_ - left_, bottom_ - top, color});
  }

  // How far the inner line of a double one begins inside where it meets another.
  static Length inset(const std::optional<Border>& across) {
    const bool two = across && across->kind == LineKind::double_line;
    return two ? across->width * 2 : Length();
  }

  void add(Length x, Length y, Length width, Length height, const Border& border) const {
    const LineKind kind = border.kind == LineKind::dotted || border.kind == LineKind::dashed
                              ? border.kind
                              : LineKind::single;
    add_piece(target_.page, {target_.x + x, y, width, height, border.color, target_.zone, kind});
  }

  // The outer line of two reaches around the box, the inner one from inner line to inner line.
  void horizontal(const std::optional<Border>& border, Length y, bool above) const {
    if (!border || border->width <= Length()) return;
    if (border->kind != LineKind::double_line)
      return add(left_, y, right_ - left_, thickness_of(*border), *border);
    const Length in_left = inset(side(&document::ParagraphBorders::left));
    const Length in_right = inset(side(&document::ParagraphBorders::right));
    const Length second = y + border->width * 2;
    // One between two paragraphs ends at the sides' inner lines.
    const bool between = above && !opens_;
    const Length out_left = between ? in_left : Length(), out_right = between ? in_right : Length();
    add(left_ + out_left, above ? y : second, right_ - left_ - out_left - out_right, border->width,
        *border);
    add(left_ + in_left, above ? second : y, right_ - left_ - in_left - in_right, border->width,
        *border);
  }

  void vertical(const std::optional<Border>& border, bool leftmost) const {
    if (!border || border->width <= Length()) return;
    const Length top = opens_ ? own_top_ : from_;
    const Length thickness = thickness_of(*border);
    const Length x = leftmost ? left_ : right_ - thickness;
    if (border->kind != LineKind::double_line)
      return add(x, top, thickness, bottom_ - top, *border);
    const Length in_top = opens_ ? inset(top_border()) : Length();
    const Length in_bottom = closes_ ? inset(side(&document::ParagraphBorders::bottom)) : Length();
    const Length second = x + border->width * 2;
    add(leftmost ? x : second, top, border->width, bottom_ - top, *border);
    add(leftmost ? second : x, top + in_top, border->width, bottom_ - top - in_top - in_bottom,
        *border);
  }

  const Target& target_;
  const SetParagraph& set_;
  bool first_, last_;        // line of the paragraph
  bool opens_ = false;       // the box begins here: on this page at least
  bool closes_ = false;      // it ends here
  Length own_top_, bottom_;  // of the line's part of the box
  Length from_;              // where what is above ends, or own_top_
  Length left_, right_;      // the box's outer edges
};

}  // namespace

Length border_room(const Border& border) {
  return border.width <= Length() ? Length() : (thickness_of(border) + border.space).on_twip_grid();
}

Length border_above(const SetParagraph& set) {
  if (!set.props.borders) return {};
  const auto& border = set.joined_above ? set.props.borders->between : set.props.borders->top;
  return border ? border_room(*border) : Length();
}

Length opening_border(const SetParagraph& set) {
  const bool has = set.props.borders && set.props.borders->top;
  return has ? border_room(*set.props.borders->top) : Length();
}
Length closing_border(const SetParagraph& set) {
  const bool has = set.props.borders && set.props.borders->bottom;
  return has ? border_room(*set.props.borders->bottom) : Length();
}

// Where a line between follows, only the bottom one's space stays.
Length border_below(const SetParagraph& set) {
  if (!set.props.borders || !set.props.borders->bottom) return {};
  const Border& bottom = *set.props.borders->bottom;
  if (!set.joined_below) return border_room(bottom);
  const auto& between = set.props.borders->between;
  const bool parted = between && between->width > Length() && bottom.width > Length();
  return parted ? bottom.space.on_twip_grid() : Length();
}

void emit_box(const Target& target, const SetParagraph& set, const LinePlace& line) {
  if (!set.props.borders && !set.props.shading) return;
  BoxEmitter(target, set, line).run();
}

}  // namespace tongket::layout
