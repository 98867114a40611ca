// A line being filled: how far its text has come, and where its tabs put it.
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/line.h"

namespace tongket::layout {

// A decimal tab aligns at the first of these; Vietnamese numbers have the comma.
constexpr char decimal_mark = ',';

// What fills the tab; static storage.
inline std::string_view leader_text(document::TabLeader leader) {
  switch (leader) {
    case document::TabLeader::none:
      break;
    case document::TabLeader::dots:
      return ".";
    case document::TabLeader::hyphens:
      return "-";
    case document::TabLeader::underscore:
      return "_";
  }
  return {};
}

// Lengths are whole EMU, six pixels 635 of them: sums may be a little off.
constexpr Length tolerance = Length::emu(52);

// How far text has come. LibreOffice measures runs of one look, and the label by itself, as a whole
// and keeps their widths in whole twips.
class Advance {
 public:
  void add(const Piece& piece) {
    if (!piece.text.empty()) {
      open_ += pending_;
      pending_ = 0;
    }
    if (parts_from(piece)) close();
    look_ = piece.look;
    label_ = piece.label;
    ends_ = piece.own_portion || piece.soft;
    spacing_ = piece.spacing;
    open_ += piece.width;
    pending_ += piece.gap();
  }
  // Without the spaces at the end, nor the letter spacing behind the last character.
  [[nodiscard]] Length width() const {
    return closed_ + length_of(open_ == 0 ? 0 : open_ - spacing_);
  }
  [[nodiscard]] Length width_with_spaces() const { return closed_ + portion(open_ + pending_); }
  // Where a piece would begin.
  [[nodiscard]] Length start_of(const Piece& piece) const {
    return parts_from(piece) ? width_with_spaces() : closed_ + length_of(open_ + pending_);
  }

 private:
  // Where another follows on the line, letter spacing stays behind the last character of a portion,
  // unless it moves letters together.
  [[nodiscard]] Length portion(Pixels pixels) const {
    return length_of(pixels == 0 ? 0 : pixels - std::min<Pixels>(spacing_, 0));
  }
  [[nodiscard]] bool parts_from(const Piece& piece) const {
    return piece.look != look_ || piece.label != label_ || piece.own_portion || ends_;
  }
  void close() {
    closed_ += portion(open_).on_twip_grid();
    open_ = 0;
  }
  Length closed_;
  Pixels open_ = 0, pending_ = 0, spacing_ = 0;
  std::uint32_t look_ = 0;
  bool label_ = false, ends_ = false;
};

// The text after a tab, up to the next one: it is placed around the stop.
struct TabField {
  Length from;  // where the tab begins
  document::TabStop stop;
  Advance text;
  std::optional<Length> before_decimal;  // of the part before the mark
  std::size_t first = 0;                 // piece after the tab

  [[nodiscard]] Length start() const {
    Length back;
    switch (stop.align) {
      case document::TabAlign::left:
        break;
      case document::TabAlign::center:
        back = text.width() / 2;
        break;
      case document::TabAlign::right:
        back = text.width();
        break;
      case document::TabAlign::decimal:
        back = before_decimal.value_or(text.width());
        break;
    }
    return std::max(from, stop.position - back);
  }
  [[nodiscard]] Length end() const { return start() + text.width(); }
};

class LineBuilder {
 public:
  LineBuilder(Length left, const Measure& measure, Shaper& shaper, const std::vector<Look>& looks)
      : measure_(measure), shaper_(shaper), looks_(looks), limit_(measure.right) {
    line_.left = left;
    field_.from = left;
    field_.stop.position = left;
  }

  [[nodiscard]] bool empty() const { return line_.pieces.empty(); }
  // Whether the line still ends within its limit with these pieces.
  [[nodiscard]] bool fits(const Piece* first, const Piece* end) const {
    TabField grown = field_;
    for (const Piece* piece = first; piece != end; ++piece)
      grown.text.add(*piece);
    return grown.end() <= limit_ + tolerance;
  }
  [[nodiscard]] Length room() const {
    return limit_ + tolerance - field_.start() - field_.text.width_with_spaces();
  }

  void add(const Piece& piece) {
    line_.x.push_back(field_.text.start_of(piece));
    if (field_.stop.align == document::TabAlign::decimal) look_for_mark(piece);
    field_.text.add(piece);
    line_.pieces.push_back(piece);
  }

  // False when the stop lies past the line's end: then the tab goes to the next line.
  bool add_tab(const Piece& piece) {
    const Length pen = field_.start() + field_.text.width_with_spaces();
    const document::TabStop stop = next_tab(pen, measure_);
    if (stop.position > limit_ && !empty()) return false;
    close_field();
    line_.pieces.push_back(piece);
    line_.pieces.back().text = leader_text(stop.leader);
    line_.x.push_back(pen);
    field_ = TabField{};
    field_.from = pen;
    field_.stop = stop;
    field_.first = line_.pieces.size();
    limit_ = std::max(limit_, stop.position);
    return true;
  }

  BrokenLine take(bool forced) {
    close_field();
    line_.end = field_.end();
    line_.forced = forced;
    return std::move(line_);
  }

 private:
  // Until the field ends its pieces count from its own start.
  void close_field() {
    for (std::size_t i = field_.first; i < line_.pieces.size(); ++i)
      line_.x[i] += field_.start();
  }

  void look_for_mark(const Piece& piece) {
    if (field_.before_decimal) return;
    const std::size_t mark = piece.text.find(decimal_mark);
    if (mark == std::string_view::npos) return;
    const Look& look = looks_[piece.look];
    std::uint32_t end = 0;
    while (end < piece.end_glyph && piece.shaped->glyphs[end].cluster < mark)
      ++end;
    const Pixels before = shaper_.pixels(look, *piece.shaped, 0, end);
    field_.before_decimal = field_.text.width_with_spaces() + length_of(before);
  }

  const Measure& measure_;
  Shaper& shaper_;
  const std::vector<Look>& looks_;
  Length limit_;
  BrokenLine line_;
  TabField field_;
};

}  // namespace tongket::layout
