// XML as a text with markup in it.
//
// In: an XML file in UTF-8, well formed or not, in any pieces. Out: the same bytes but for the
// words: text and CDATA are normalised; tags, comments, instructions, DOCTYPE and references stay
// as they are, the values of attributes get NFC and nothing else; an encoding declaration says
// UTF-8. Words run on across tags (<b>hội</b> , nghị), but nothing is put in or taken away at a tag
// itself, and within xml:space="preserve" no space changes. Refused: nothing; a line that holds a
// byte that is no UTF-8 is told and stays.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/markup_scan.h"
#include "text/normalise.h"

namespace tongket::text {

// The rule space-trailing is off: indents belong to the markup.
Normalised normalise_markup(std::string_view xml, const NormaliseOptions& options = {});

// The same for XML that comes in pieces; memory holds it from one line end in its text to the next.
class MarkupNormaliser {
 public:
  // ToneChoice::majority must have been resolved, as for Normaliser.
  explicit MarkupNormaliser(NormaliseOptions options) : options_(std::move(options)) {}

  void feed(std::string_view piece, std::string& out);
  void finish(std::string& out);
  std::vector<Note> take_notes() { return std::exchange(notes_, {}); }
  std::vector<TextError> take_errors() { return std::exchange(errors_, {}); }
  [[nodiscard]] std::size_t changes() const { return changes_; }
  // Bytes that wait for their line's end, and where the first of them stands.
  [[nodiscard]] std::size_t waiting() const { return waiting_.size(); }
  [[nodiscard]] std::size_t offset() const { return offset_; }

 private:
  void mend(std::size_t size, std::string& out);

  NormaliseOptions options_;
  MarkupState state_;
  std::string waiting_;
  std::size_t wanted_ = 0;  // looked at again when there is so much
  std::size_t offset_ = 0;
  std::size_t changes_ = 0;
  std::vector<Note> notes_;
  std::vector<TextError> errors_;
};

}  // namespace tongket::text
