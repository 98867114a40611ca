#include <algorithm>
#include <utility>

#include "layout/line.h"
#include "layout/line_builder.h"

namespace tongket::layout {
namespace {

class Breaker {
 public:
  Breaker(std::vector<Piece> pieces, const Measure& measure, Shaper& shaper,
          const std::vector<Look>& looks)
      : pieces_(std::move(pieces)), measure_(measure), shaper_(shaper), looks_(looks) {}

  std::vector<BrokenLine> run() {
    begin_line();
    while (next_ < pieces_.size())
      step();
    end_line(false);
    return std::move(lines_);
  }

 private:
  void begin_line() {
    line_.emplace_back(lines_.empty() ? measure_.first_left : measure_.left, measure_, shaper_,
                       looks_);
  }
  void end_line(bool forced) {
    lines_.push_back(line_.back().take(forced));
    line_.clear();
  }
  void new_line(bool forced) {
    end_line(forced);
    begin_line();
  }

  void step() {
    const Piece& piece = pieces_[next_];
    switch (piece.kind) {
      case Piece::Kind::line_break:
        if (line_.back().empty()) line_.back().add(piece);
        ++next_;
        new_line(true);
        return;
      case Piece::Kind::tab:
        if (line_.back().add_tab(piece))
          ++next_;
        else
          new_line(false);
        return;
      case Piece::Kind::text:
        place_word();
        return;
    }
  }

  // A word may be several pieces: no line may end between them.
  void place_word() {
    const Piece* first = &pieces_[next_];
    const Piece* all_end = pieces_.data() + pieces_.size();
    const Piece* end = first + 1;
    while (!end[-1].break_after && end != all_end && end->kind == Piece::Kind::text)
      ++end;
    if (line_.back().fits(first, end)) {
      for (; first != end; ++first, ++next_)
        line_.back().add(*first);
    } else if (const Piece* part = hyphenated_end(first, end); part != first) {
      for (; first != part; ++first, ++next_)
        line_.back().add(*first);
      line_.back().add(hyphen_after(part[-1]));
      new_line(false);
    } else if (!line_.back().empty() && !only_label()) {
      new_line(false);
    } else {
      split_word(static_cast<std::size_t>(end - pieces_.data()));
    }
  }

  // As many parts as the line holds with the hyphen behind the last; `first` if it holds none.
  [[nodiscard]] const Piece* hyphenated_end(const Piece* first, const Piece* end) {
    std::vector<Piece> head;
    const Piece* best = first;
    for (const Piece* piece = first; piece != end; ++piece) {
      head.push_back(*piece);
      if (!piece->soft || piece + 1 == pieces_.data() + pieces_.size()) continue;
      head.push_back(hyphen_after(*piece));
      // LibreOffice wants a twip more than text and hyphen take in whole twips.
      Pixels& width = head.back().width;
      width = (Length::divide_rounded(width, 6) + 1) * 6;
      if (!line_.back().fits(head.data(), head.data() + head.size())) return best;
      head.pop_back();
      best = piece + 1;
    }
    return best;
  }

  // Copied it is what it stands for (ISO 32000-1, 14.8.2.2.3).
  [[nodiscard]] Piece hyphen_after(const Piece& piece) {
    const Look& look = looks_[piece.look];
    Piece hyphen;
    hyphen.look = piece.look;
    hyphen.text = "\u00AD";
    hyphen.shaped = &shaper_.shape(look.face, "-");
    hyphen.end_glyph = static_cast<std::uint32_t>(hyphen.shaped->glyphs.size());
    hyphen.width = shaper_.pixels(look, *hyphen.shaped, 0, hyphen.end_glyph);
    hyphen.own_portion = true;
    return hyphen;
  }

  // A number alone is no line to end: the word after it is cut instead, as LibreOffice does.
  [[nodiscard]] bool only_label() const {
    return lines_.empty() && next_ > 0 && pieces_[next_ - 1].label;
  }

  // A word wider than the line: as many characters as the line holds, but at least one.
  void split_word(std::size_t end) {
    while (next_ < end && line_.back().fits(&pieces_[next_], &pieces_[next_] + 1))
      line_.back().add(pieces_[next_++]);
    if (next_ == end) return;
    Piece& piece = pieces_[next_];
    if (piece.picture) return place_picture();
    const std::uint32_t cut = cut_in(piece, line_.back().room(), line_.back().empty());
    if (cut > piece.first_glyph) line_.back().add(head_of(piece, cut));
    drop_head(piece, cut);
    if (piece.first_glyph == piece.end_glyph) ++next_;
    if (next_ < pieces_.size()) new_line(false);
  }

  // One that is wider than the line runs over its end.
  void place_picture() {
    if (!line_.back().empty()) return new_line(false);
    line_.back().add(pieces_[next_++]);
    if (next_ < pieces_.size()) new_line(false);
  }

  // The glyph before which the piece is cut: between two clusters.
  [[nodiscard]] std::uint32_t cut_in(const Piece& piece, Length room, bool at_least_one) const {
    const auto& glyphs = piece.shaped->glyphs;
    std::uint32_t cut = piece.first_glyph;
    while (cut < piece.end_glyph) {
      std::uint32_t end = cut + 1;
      while (end < piece.end_glyph && glyphs[end].cluster == glyphs[cut].cluster)
        ++end;
      const bool free = cut == piece.first_glyph && at_least_one;
      if (!free && length_of(width_of(piece, end)) > room) break;
      cut = end;
    }
    return cut;
  }

  // Byte offset of a glyph's cluster in the piece's text.
  [[nodiscard]] static std::size_t text_offset(const Piece& piece, std::uint32_t glyph) {
    if (glyph == piece.end_glyph) return piece.text.size();
    return piece.shaped->glyphs[glyph].cluster - piece.shaped->glyphs[piece.first_glyph].cluster;
  }
  // Of the piece up to a glyph.
  [[nodiscard]] Pixels width_of(const Piece& piece, std::uint32_t end) const {
    return shaper_.pixels(looks_[piece.look], *piece.shaped, piece.first_glyph, end);
  }

  [[nodiscard]] Piece head_of(const Piece& piece, std::uint32_t cut) const {
    Piece head = piece;
    head.text = piece.text.substr(0, text_offset(piece, cut));
    head.end_glyph = cut;
    head.spaces = 0;
    head.soft = false;
    head.width = width_of(head, cut);
    return head;
  }
  void drop_head(Piece& piece, std::uint32_t cut) const {
    piece.text.remove_prefix(text_offset(piece, cut));
    piece.first_glyph = cut;
    piece.width = width_of(piece, piece.end_glyph);
  }

  std::vector<Piece> pieces_;
  const Measure& measure_;
  Shaper& shaper_;
  const std::vector<Look>& looks_;
  std::size_t next_ = 0;
  std::vector<LineBuilder> line_;  // the one being filled
  std::vector<BrokenLine> lines_;
};

}  // namespace

std::vector<BrokenLine> break_lines(std::vector<Piece> pieces, const Measure& measure,
                                    Shaper& shaper, const std::vector<Look>& looks) {
  return Breaker(std::move(pieces), measure, shaper, looks).run();
}

ContentWidths content_widths(const std::vector<Piece>& pieces, const Measure& measure,
                             Shaper& shaper, const std::vector<Look>& looks) {
  Measure endless = measure;
  endless.right = Length::mm(100'000);
  ContentWidths widths;
  for (const BrokenLine& line : break_lines(pieces, endless, shaper, looks))
    widths.maximum = std::max(widths.maximum, line.end);
  Pixels word = 0;
  for (const Piece& piece : pieces) {
    word += piece.width;
    if (piece.soft) {
      const Look& look = looks[piece.look];
      word += shaper.pixels(look.face, shaper.shape(look.face, "-").advance, look.size);
    }
    widths.minimum =
        std::max(widths.minimum, std::max(measure.left, measure.first_left) + length_of(word));
    word = piece.break_after || piece.soft ? 0 : word + piece.gap();
  }
  return widths;
}

}  // namespace tongket::layout
