// Text as a formal paper wants it.
//
// In: valid UTF-8, of any size, in any pieces. Out: the text in NFC with typing faults mended and
// tone marks in place, a note for every change, an error for every character that no paper may hold
// (it stays; nothing is dropped silently). Refused: nothing; what is doubtful is left alone: a
// false change in a formal paper is worse than a missed fault.
//
// normalise(normalise(x)) = normalise(x).
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/note.h"
#include "text/tones.h"
#include "text/typing.h"

namespace tongket::text {

enum class ToneChoice : std::uint8_t {
  keep,
  old_style,
  new_style,
  majority  // of the text itself; for the one-shot normalise() only
};

struct NormaliseOptions {
  RuleSet rules = RuleSet::all();
  ToneChoice tone = ToneChoice::keep;
  ToneStyle on_tie = ToneStyle::old_style;
  FinalI final_i = FinalI::keep;
  // Words that tone_style, tone_place and final_i leave as they are: names, fixed wording. In any
  // case of their letters.
  std::vector<std::string> names;
  bool keep_quotations = false;  // nor in “…” within a line
  bool explain = true;           // gather notes
};

// A character that no paper may hold, or a byte that is no UTF-8 (U+FFFD here).
struct TextError {
  std::size_t offset = 0;
  char32_t code_point = 0;
};

struct Normalised {
  std::string text;
  // By offset in the input. The note of a space shows the words around it. Where one change stands
  // upon another, the later one tells what it found.
  std::vector<Note> notes;
  std::vector<TextError> errors;
};

Normalised normalise(std::string_view text, const NormaliseOptions& options = {});
// Whether normalise() would give the text back as it is (errors aside). Allocates next to nothing.
bool is_normal(std::string_view text, const NormaliseOptions& options = {});
// A quick look instead of all rules: true only where normalise() would change nothing, whatever
// rules are on, and all white space is single spaces between words. False says nothing.
bool is_tidy(std::string_view text, const NormaliseOptions& options = {});
// The same look; of a tidy text also what may_want_capitals() says of it.
struct Glance {
  bool tidy = false;
  bool capitals = false;
};
Glance glance(std::string_view text, bool begins_sentence, const NormaliseOptions& options = {});

class LineMender;

// The same for text that comes in pieces; memory holds one line. A line of over 1 MiB is no
// paragraph of a paper: it passes in pieces and only its letters are mended.
class Normaliser {
 public:
  // ToneChoice::majority must have been resolved (count_tones, majority): it counts as keep here.
  explicit Normaliser(NormaliseOptions options);
  ~Normaliser();
  Normaliser(const Normaliser&) = delete;
  Normaliser& operator=(const Normaliser&) = delete;

  void feed(std::string_view piece, std::string& out);
  void finish(std::string& out);
  // What has gathered since they were last taken; offsets count from the first byte ever fed.
  std::vector<Note> take_notes();
  std::vector<TextError> take_errors();
  [[nodiscard]] std::size_t changes() const { return changes_; }

 private:
  void lines(std::string_view text, std::string& out);
  void pending_lines(std::size_t fresh, std::string& out);
  void line(std::string_view line, std::string& out);
  void separator(std::string_view written, std::string& out);
  [[nodiscard]] std::size_t find_separator(std::string_view text, std::size_t from) const;
  void long_piece(std::string& out);
  std::size_t pass_plain(std::string_view piece, std::string& out);

  NormaliseOptions options_;
  std::unique_ptr<LineMender> mender_;
  std::string pending_;     // the line that isn't whole yet
  std::size_t offset_ = 0;  // of pending_ in the input
  bool in_long_line_ = false;
  std::size_t changes_ = 0;
  std::vector<Note> notes_;
  std::vector<TextError> errors_;
};

}  // namespace tongket::text
