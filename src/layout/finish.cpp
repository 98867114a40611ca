#include <algorithm>

#include "layout/line.h"
#include "layout/line_builder.h"

namespace tongket::layout {
namespace {

using document::LineRule;

// ---- The box --------------------------------------------------------------------------------

// Whole percents, through hundredths of a millimetre: LibreOffice's import of w:line="auto".
std::int64_t percent_of(std::int32_t in_240ths) {
  const auto hundredths = [](std::int64_t twips) {
    return Length::divide_rounded(twips * 127, 72);
  };
  return std::max<std::int64_t>(hundredths(in_240ths) * 100 / hundredths(240), 50);
}

// Above 100 % the line grows below its box, by its text's height and not its pictures'; under it
// the ascent is four fifths of what is left.
void scale(SetLine& line, Length text_height, std::int32_t in_240ths) {
  const std::int64_t percent = percent_of(in_240ths);
  const std::int64_t twips = line.height.to_twips();
  if (percent > 100) line.extra = Length::twips(text_height.to_twips() * (percent - 100) / 100);
  if (percent >= 100) return;
  const std::int64_t shrunk = std::max<std::int64_t>(twips * percent / 100, 1);
  line.height = Length::twips(shrunk);
  line.ascent = Length::twips(shrunk * 4 / 5);
}

void apply(SetLine& line, Length text_height, const document::LineSpacing& spacing) {
  switch (spacing.rule) {
    case LineRule::multiple:
      scale(line, text_height, spacing.in_240ths);
      break;
    case LineRule::exactly:
      line.height = spacing.height;
      line.ascent = Length::twips(spacing.height.to_twips() * 4 / 5);
      break;
    case LineRule::at_least:
      if (line.height < spacing.height) {
        line.ascent += spacing.height - line.height;
        line.height = spacing.height;
      }
      break;
  }
}

void set_box(SetLine& line, const BrokenLine& broken, const Finish& how) {
  struct Extent {
    Length ascent, descent;
    void grow(const FontLine& font) {
      ascent = std::max(ascent, font.ascent);
      descent = std::max(descent, font.descent());
    }
    [[nodiscard]] Length height() const { return ascent + descent; }
  } all, text;
  for (const Piece& piece : broken.pieces) {
    const FontLine& font = how.collected.looks[piece.look].line;
    all.grow(font);
    if (!piece.picture) text.grow(font);
  }
  const FontLine& mark = how.collected.looks.front().line;
  if (broken.pieces.empty()) all.grow(mark);
  if (text.height() == Length()) text.grow(mark);
  line.ascent = all.ascent;
  line.height = all.height();
  apply(line, text.height(), how.spacing);
}

// ---- Alignment ------------------------------------------------------------------------------

// Spaces that justification may widen: those after the last tab, but not those that hang.
struct Stretch {
  std::size_t first = 0, end = 0;  // pieces
  std::uint32_t spaces = 0;
};
Stretch stretch_of(const BrokenLine& line) {
  Stretch stretch;
  for (std::size_t i = 0; i < line.pieces.size(); ++i) {
    if (line.pieces[i].kind == Piece::Kind::tab) stretch.first = i + 1;
    if (!line.pieces[i].text.empty()) stretch.end = i;
  }
  for (std::size_t i = stretch.first; i < stretch.end; ++i)
    stretch.spaces += line.pieces[i].spaces;
  return stretch;
}

Length shift_of(const BrokenLine& line, const Finish& how) {
  const Length slack = how.right - line.end;
  if (slack <= Length()) return {};
  switch (how.align) {
    case document::Alignment::left:
    case document::Alignment::justify:
      return {};
    case document::Alignment::center:
      return slack / 2;
    case document::Alignment::right:
      return slack;
  }
  return {};
}

// ---- Words ----------------------------------------------------------------------------------

class WordPlacer {
 public:
  WordPlacer(const BrokenLine& line, const Finish& how, bool justified) : line_(line), how_(how) {
    shift_ = shift_of(line, how);
    if (!justified) return;
    stretch_ = stretch_of(line);
    if (stretch_.spaces > 0) slack_ = std::max(how.right - line.end, Length());
  }

  std::vector<Word> run() {
    for (std::size_t i = 0; i < line_.pieces.size(); ++i) {
      switch (line_.pieces[i].kind) {
        case Piece::Kind::text:
          add_text(i);
          break;
        case Piece::Kind::tab:
          add_tab(i);
          break;
        case Piece::Kind::line_break:
          break;
      }
    }
    return std::move(words_);
  }
  std::vector<SetShade> take_shades() { return std::move(shades_); }
  [[nodiscard]] Length shift() const { return shift_; }
  [[nodiscard]] Length slack() const { return slack_; }

 private:
  [[nodiscard]] Word blank(std::size_t index) const {
    const Look& look = how_.collected.looks[line_.pieces[index].look];
    Word word;
    word.face = look.face;
    word.size = look.size;
    word.rise = look.rise;
    word.color = look.color;
    word.underline = look.underline;
    word.strike = look.strike;
    word.line_size = look.line_size;
    word.link = look.link;
    word.x = line_.x[index] + shift_ + widened_;
    return word;
  }

  void add_text(std::size_t index) {
    const Piece& piece = line_.pieces[index];
    Word word = blank(index);
    if (piece.picture) return add_picture(index);
    word.text = piece.text;
    add_glyphs(word, piece);
    // Drawn glyphs advance exactly, lines are measured in rounded ones: the first space has the
    // difference.
    Length off = length_of(piece.width) - word.width;
    for (std::uint32_t i = 0; i < piece.spaces; ++i) {
      const bool widen = index >= stretch_.first && index < stretch_.end;
      add_space(word, length_of(piece.space_width) + off + (widen ? share() : Length()));
      off = Length();
    }
    add_shade(index, word);
    if (!word.text.empty()) words_.push_back(std::move(word));
  }

  // It has no words to copy.
  void add_picture(std::size_t index) {
    const Look& look = how_.collected.looks[line_.pieces[index].look];
    Word word = blank(index);
    word.face = 0;
    word.picture = look.picture;
    word.width = how_.shaper.pictures()[look.picture - 1].width;
    word.underline = document::Underline::none;
    word.strike = document::Strike::none;
    words_.push_back(std::move(word));
  }

  // Not behind the spaces that hang; neighbours of one colour share a shade.
  void add_shade(std::size_t index, const Word& word) {
    const Look& look = how_.collected.looks[line_.pieces[index].look];
    const Length end = std::min(word.x + word.width, line_.end + shift_ + slack_);
    if (!look.highlight || end <= word.x) return;
    if (!shades_.empty()) {
      SetShade& last = shades_.back();
      const Length gap = word.x - last.x - last.width;
      const bool touches = gap <= Length::twips(1) && gap >= -Length::twips(1);
      if (touches && last.color == *look.highlight && last.ascent == look.line.ascent &&
          last.height == look.line.height) {
        last.width = end - last.x;
        return;
      }
    }
    shades_.push_back({word.x, end - word.x, look.line.ascent, look.line.height, *look.highlight});
  }

  // Positions are scaled from the sum of units, so that rounding does not add up.
  void add_glyphs(Word& word, const Piece& piece) const {
    if (piece.first_glyph == piece.end_glyph) return;
    const std::uint32_t base = piece.shaped->glyphs[piece.first_glyph].cluster;
    const Pixels spacing = how_.collected.looks[piece.look].spacing;
    Pixels spaced = 0;  // letter spacing so far
    const auto scaled = [this, &word, &spaced](std::int64_t units) {
      return how_.shaper.scaled(word.face, units, word.size) + length_of(spaced);
    };
    std::int64_t pen = 0;
    for (std::uint32_t i = piece.first_glyph; i < piece.end_glyph; ++i) {
      const font::Glyph& glyph = piece.shaped->glyphs[i];
      PlacedGlyph placed;
      placed.id = glyph.id;
      placed.x = scaled(pen + glyph.dx);
      placed.y = how_.shaper.scaled(word.face, glyph.dy, word.size);
      const Length start = scaled(pen);
      if (ends_character(*piece.shaped, i)) spaced += spacing;
      pen += glyph.advance;
      placed.advance = scaled(pen) - start;
      placed.cluster = glyph.cluster - base;
      word.glyphs.push_back(placed);
    }
    word.width = scaled(pen);
  }

  void add_space(Word& word, Length width) const {
    PlacedGlyph space;
    const Shaped& shaped = how_.shaper.shape(word.face, " ");
    if (!shaped.glyphs.empty()) space.id = shaped.glyphs.front().id;
    space.x = word.width;
    space.advance = width;
    space.cluster = static_cast<std::uint32_t>(word.text.size());
    word.glyphs.push_back(space);
    word.text += ' ';
    word.width += width;
  }

  // The next space's part of the slack; the parts add up exactly.
  Length share() {
    const auto part = [this](std::uint32_t n) { return slack_ * n / stretch_.spaces; };
    if (stretch_.spaces == 0) return {};
    const Length width = part(widened_spaces_ + 1) - part(widened_spaces_);
    ++widened_spaces_;
    widened_ += width;
    return width;
  }

  // A tab is a space as wide as it takes, so that copied text keeps words apart; a leader fills it.
  void add_tab(std::size_t index) {
    Word word = blank(index);
    const bool last = index + 1 == line_.x.size();
    const Length end = (last ? line_.end : line_.x[index + 1]) + shift_;
    const Length width = end - word.x;
    if (width <= Length()) return;
    add_leader(word, width, line_.pieces[index]);
    if (word.text.empty()) add_space(word, width);
    add_shade(index, word);
    words_.push_back(std::move(word));
  }

  void add_leader(Word& word, Length width, const Piece& piece) const {
    if (piece.text.empty()) return;
    const Shaped& dot = how_.shaper.shape(word.face, piece.text);
    const Length step = how_.shaper.scaled(word.face, dot.advance, word.size);
    if (step < Length::twips(1) || dot.glyphs.empty()) return;
    // LibreOffice counts in whole twips, and has one more underscore than fit: a line without gaps.
    // Here it ends with the tab.
    const bool closed = piece.text == leader_text(document::TabLeader::underscore);
    const std::int64_t whole = width.on_twip_grid().emu() / step.on_twip_grid().emu();
    for (std::int64_t i = 0; i < whole + (closed ? 1 : 0); ++i) {
      PlacedGlyph placed;
      placed.id = dot.glyphs.front().id;
      placed.x = i < whole ? step * i : width - step;
      placed.advance = step;
      placed.cluster = static_cast<std::uint32_t>(word.text.size());
      word.glyphs.push_back(placed);
      word.text += piece.text;
    }
    word.width = closed ? width : step * whole;
  }

  const BrokenLine& line_;
  const Finish& how_;
  Length shift_;
  Length slack_;    // to be shared among the spaces
  Length widened_;  // shared so far
  std::uint32_t widened_spaces_ = 0;
  Stretch stretch_;
  std::vector<Word> words_;
  std::vector<SetShade> shades_;
};

}  // namespace

SetLine finish(const BrokenLine& line, const Finish& how, bool last) {
  SetLine set;
  set_box(set, line, how);
  // A line that a line break ends is not spread: docx/ writes w:doNotExpandShiftReturn.
  const bool justified = how.align == document::Alignment::justify && !last && !line.forced;
  WordPlacer placer(line, how, justified);
  set.words = placer.run();
  set.shades = placer.take_shades();
  set.x = line.left + placer.shift();
  set.width = line.end - line.left + placer.slack();
  return set;
}

}  // namespace tongket::layout
