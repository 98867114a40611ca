#include "pdf/decoration.h"

#include <algorithm>

namespace tongket::pdf {
namespace {

using document::Strike;
using document::Underline;

// A stretch of words with one look.
struct Span {
  const layout::Word* word = nullptr;
  Length x, end;
};

bool has_space_at_end(const layout::Word& word) {
  return !word.text.empty() && word.text.back() == ' ' && !word.glyphs.empty();
}

// Without the spaces at its end.
Length bare_width(const layout::Word& word) {
  std::size_t letters = word.text.size();
  while (letters > 0 && word.text[letters - 1] == ' ')
    --letters;
  for (const layout::PlacedGlyph& glyph : word.glyphs)
    if (glyph.cluster >= letters) return glyph.x;
  return word.width;
}

bool goes_on(const Span& span, const layout::Word& word) {
  const layout::Word& before = *span.word;
  const Length gap = word.x - span.end;
  return before.color == word.color && before.face == word.face &&
         before.line_size == word.line_size && before.rise == word.rise && gap < Length::twips(2) &&
         gap > -Length::twips(2);
}

// kind: the underline or the strike of a word.
template <typename Kind>
std::vector<Span> spans_of(const layout::Line& line, Kind layout::Word::*kind, bool words_only) {
  std::vector<Span> spans;
  for (const layout::Word& word : line.words) {
    if (word.*kind == Kind::none) continue;
    const bool last = &word == &line.words.back();
    const bool bare =
        (last && has_space_at_end(word)) || (words_only && word.underline == Underline::words);
    const Length end = word.x + (bare ? bare_width(word) : word.width);
    if (!spans.empty() && spans.back().word->*kind == word.*kind && goes_on(spans.back(), word)) {
      spans.back().end = end;
    } else if (end > word.x) {
      spans.push_back({&word, word.x, end});
    }
  }
  return spans;
}

// Where the face's own tables put the two lines, for a span: post for the underline, OS/2 for the
// strike. LibreOffice 7.4 derives both from the descent: under Liberation Serif it draws the same
// line, to a tenth of a point. A face without them has what LibreOffice would draw.
class Placer {
 public:
  Placer(const Span& span, const layout::Line& line, const std::vector<FontUse>& fonts)
      : span_(span),
        baseline_(line.baseline - span.word->rise),
        metrics_(fonts.at(span.word->face).face().metrics()) {}

  // The proportions of double, thick and dotted lines are LibreOffice's.
  void underline(std::vector<Decoration>& out) const {
    using Look = Decoration::Look;
    const bool known = metrics_.underline_thickness > 0;
    const Length t = em(known ? metrics_.underline_thickness : metrics_.descent / 4);
    const Length top = baseline_ + em(known ? -metrics_.underline_position : metrics_.descent / 4);
    switch (span_.word->underline) {
      case Underline::none:
        return;
      case Underline::single:
      case Underline::words:
        return add(out, Look::solid, top + t / 2, t);
      case Underline::double_line:
        add(out, Look::solid, top, t * 2 / 3);
        return add(out, Look::solid, top + t * 2, t * 2 / 3);
      case Underline::thick:
        return add(out, Look::solid, top + t, t * 2);
      case Underline::dotted:
        return add(out, Look::dotted, top + t / 2, t);
      case Underline::dashed:
        return add(out, Look::dashed, top + t / 2, t);
      case Underline::wave:
        return add(out, Look::wave, top + t, t);
    }
  }

  void strike(std::vector<Decoration>& out) const {
    const bool known = metrics_.strikeout_thickness > 0 && metrics_.strikeout_position > 0;
    const Length t = em(known ? metrics_.strikeout_thickness : metrics_.descent / 4);
    const Length top =
        baseline_ - (known ? em(metrics_.strikeout_position) : em(metrics_.ascent) / 3 + t / 2);
    switch (span_.word->strike) {
      case Strike::none:
        return;
      case Strike::single:
        return add(out, Decoration::Look::solid, top + t / 2, t);
      case Strike::double_line:
        add(out, Decoration::Look::solid, top - t / 2, t * 2 / 3);
        return add(out, Decoration::Look::solid, top + t * 3 / 2, t * 2 / 3);
    }
  }

 private:
  [[nodiscard]] Length em(std::int64_t units) const {
    const layout::Word& word = *span_.word;
    const Length size = word.line_size > Length() ? word.line_size : word.size;
    return Length::emu(Length::divide_rounded(size.emu() * units, metrics_.units_per_em));
  }
  void add(std::vector<Decoration>& out, Decoration::Look look, Length middle,
           Length thickness) const {
    out.push_back({look, span_.x, middle, span_.end - span_.x, thickness, span_.word->color});
  }

  const Span& span_;
  Length baseline_;
  const font::Metrics& metrics_;
};

}  // namespace

std::vector<Decoration> decorations_of(const layout::Line& line,
                                       const std::vector<FontUse>& fonts) {
  std::vector<Decoration> out;
  for (const Span& span : spans_of(line, &layout::Word::underline, true))
    Placer(span, line, fonts).underline(out);
  for (const Span& span : spans_of(line, &layout::Word::strike, false))
    Placer(span, line, fonts).strike(out);
  return out;
}

}  // namespace tongket::pdf
