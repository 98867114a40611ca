#include <algorithm>

#include "layout/line.h"
#include "text/text.h"

namespace tongket::layout {
namespace {

// Characters that LibreOffice keeps in portions of their own, whose widths it rounds to twips.
std::size_t own_portion_at(std::string_view text, std::size_t at) {
  for (const std::string_view own : {"\u00A0", "\u2011"})
    if (text.substr(at, own.size()) == own) return own.size();
  return 0;
}

constexpr std::string_view soft_hyphen = "\u00AD";
bool is_soft_hyphen(std::string_view text, std::size_t at) {
  return text.substr(at, soft_hyphen.size()) == soft_hyphen;
}

// Sixths of a twip, whole twips.
Pixels pixels_of(Length length) {
  return length.to_twips() * 6;
}

bool is_control(char byte) {
  return byte == '\t' || byte == '\n';
}

// break_at[i]: a line may end before byte i. Tabs may be parted from their neighbours too.
std::vector<bool> break_places(const Collected& collected) {
  const std::string& text = collected.text;
  std::vector<bool> break_at(text.size() + 1, false);
  std::size_t begin = collected.label_end;
  if (begin > 0 && text[begin - 1] == ' ') break_at[begin] = true;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find_first_of("\t\n", begin), text.size());
    for (const std::uint32_t offset :
         text::break_opportunities(std::string_view(text).substr(begin, end - begin)))
      break_at[begin + offset] = true;
    if (end < text.size() && text[end] == '\t') {
      break_at[end] = end > begin;
      break_at[end + 1] = true;
    }
    begin = end + 1;
  }
  return break_at;
}

class Preparer {
 public:
  Preparer(const Collected& collected, Shaper& shaper)
      : collected_(collected), shaper_(shaper), break_at_(break_places(collected)) {}

  std::vector<Piece> run() {
    std::size_t at = 0;
    for (const Collected::Run& run : collected_.runs) {
      while (at < run.end)
        at = add_piece(at, run);
    }
    return std::move(pieces_);
  }

 private:
  std::size_t add_piece(std::size_t at, const Collected::Run& run) {
    const std::string& text = collected_.text;
    if (is_control(text[at])) {
      add_control(at, run.look);
      return at + 1;
    }
    if (is_soft_hyphen(text, at)) return add_soft_hyphen(at);
    if (collected_.looks[run.look].picture != 0) return add_picture(at, run);
    const std::size_t own = own_portion_at(text, at);
    const std::size_t end = own > 0 ? at + own : end_of_text(at, run.end);
    std::size_t spaces_end = end;
    while (spaces_end < run.end && text[spaces_end] == ' ')
      ++spaces_end;
    Piece piece;
    piece.look = run.look;
    piece.label = at < collected_.label_end;
    piece.own_portion = own > 0;
    piece.text = std::string_view(text).substr(at, end - at);
    piece.spaces = static_cast<std::uint32_t>(spaces_end - end);
    piece.break_after = break_at_[spaces_end];
    measure(piece);
    pieces_.push_back(piece);
    return spaces_end;
  }

  [[nodiscard]] std::size_t end_of_text(std::size_t at, std::size_t run_end) const {
    const std::string& text = collected_.text;
    std::size_t end = at;
    while (end < run_end && text[end] != ' ' && !is_control(text[end]) &&
           (end == at ||
            (!break_at_[end] && own_portion_at(text, end) == 0 && !is_soft_hyphen(text, end))))
      ++end;
    return end;
  }

  std::size_t add_picture(std::size_t at, const Collected::Run& run) {
    Piece piece;
    piece.look = run.look;
    piece.picture = piece.own_portion = true;
    piece.text = std::string_view(collected_.text).substr(at, run.end - at);
    piece.break_after = break_at_[run.end];
    piece.width = pixels_of(shaper_.pictures()[collected_.looks[run.look].picture - 1].width);
    pieces_.push_back(piece);
    return run.end;
  }

  // Only behind letters that something may follow in this line.
  std::size_t add_soft_hyphen(std::size_t at) {
    const std::size_t end = at + soft_hyphen.size();
    if (!pieces_.empty() && !pieces_.back().break_after && pieces_.back().spaces == 0)
      pieces_.back().soft = true;
    return end;
  }

  void add_control(std::size_t at, std::uint32_t look) {
    Piece piece;
    piece.label = at < collected_.label_end;
    piece.kind = collected_.text[at] == '\t' ? Piece::Kind::tab : Piece::Kind::line_break;
    piece.look = look;
    piece.break_after = true;
    pieces_.push_back(piece);
  }

  void measure(Piece& piece) {
    const Look& look = collected_.looks[piece.look];
    if (!piece.text.empty()) {
      piece.shaped = &shaper_.shape(look.face, piece.text);
      piece.end_glyph = static_cast<std::uint32_t>(piece.shaped->glyphs.size());
      piece.width = shaper_.pixels(look, *piece.shaped, 0, piece.end_glyph);
    }
    if (piece.spaces > 0) {
      const Shaped& space = shaper_.shape(look.face, " ");
      piece.space_width =
          shaper_.pixels(look, space, 0, static_cast<std::uint32_t>(space.glyphs.size()));
    }
    piece.spacing = look.spacing;
  }

  const Collected& collected_;
  Shaper& shaper_;
  std::vector<bool> break_at_;
  std::vector<Piece> pieces_;
};

}  // namespace

Length length_of(Pixels pixels) {
  return Length::emu(Length::divide_rounded(pixels * 635, 6));
}

std::vector<Piece> prepare(const Collected& collected, Shaper& shaper) {
  return Preparer(collected, shaper).run();
}

}  // namespace tongket::layout
