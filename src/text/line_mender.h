// One line, mended round by round until nothing is left to mend. Only for text/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/edits.h"
#include "text/normalise.h"
#include "text/tokens.h"

namespace tongket::text {

class LineMender {
 public:
  explicit LineMender(const NormaliseOptions& options);

  // Whether the line changed; then text() holds it and history() how. `letters_only`: no rule that
  // looks at neighbours.
  bool mend(std::string_view line, bool letters_only);
  [[nodiscard]] const std::string& text() const { return text_; }
  // Each round's edits, against the text that the round before left.
  [[nodiscard]] const std::vector<Edits>& history() const { return history_; }

  // What one round finds; empty when the line is at rest.
  const Edits& round(std::string_view line, bool letters_only);

 private:
  void find_letters(std::string_view line);
  void find_marks(std::string_view line);
  void find_typing(std::string_view line);
  void find_tones(std::string_view line);

  const NormaliseOptions& options_;
  std::vector<std::string> names_;  // in small letters
  std::vector<Token> tokens_;
  bool tokenised_ = false;  // tokens_ are those of this round's line
  Edits edits_;
  std::string text_;
  std::string next_;
  std::vector<Edits> history_;
};

// The edits of a line as notes, in the order of their offsets in the line as it came.
void append_notes(std::string_view line, std::size_t offset, const std::vector<Edits>& history,
                  std::vector<Note>& notes);

}  // namespace tongket::text
