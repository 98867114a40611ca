// One file's way through `tongket text normalize`. Only for cli/.
#pragma once

#include <array>

#include "cli/places.h"
#include "cli/text.h"
#include "text/text.h"

namespace tongket::cli {

// What the call asks for, the same for every file.
struct NormalizePlan {
  std::optional<text::Encoding> from;  // none: told by the bytes
  text::Encoding to = text::Encoding::utf_8;
  text::NormaliseOptions options;
  bool explain = false;
};

// Reads a file to its end and writes what it should have been. Problems and, where they are asked
// for, notes are told on the way; what stops the work comes back. `changed`: whether the output
// differs from the input.
Status normalize_input(Input& input, const NormalizePlan& plan, Output& output, Teller& teller,
                       bool& changed);

// In which encoding an input is: read to its end and wound back. Told where that is news. None,
// told too, where nobody can say. Wants Input::keep().
Result<std::optional<text::Encoding>> find_encoding_of(Input& input, bool explain, Teller& teller);
// By its first bytes or its name's ending.
bool is_xml(std::string_view head, const std::string& name);
// So much of a text shows what it is, if it has so much.
inline constexpr std::size_t text_head_size = std::size_t{32} << 10U;
// Whether a text is prose, by its beginning or its name's ending.
text::TextNature nature_of(std::string_view text, const std::string& name);
// The name in an XML declaration, within `xml`; empty where there is none.
std::string_view declared_encoding(std::string_view xml);

// The notes of one file on standard error, and how many there were of each rule.
class Explainer {
 public:
  Explainer(std::string file, Teller& teller) : file_(std::move(file)), teller_(teller) {}
  void tell(const text::Note& note, const std::string& place);
  void tell_counts() const;

 private:
  std::string file_;
  Teller& teller_;
  std::map<std::string, std::size_t> counts_;
};

// Which words of a text have their tone mark in the old style and which in the new, where that is
// left as it is.
class ToneExamples {
 public:
  void look(std::string_view text);
  void tell(const std::string& file, Teller& teller) const;

 private:
  void look_at_word(std::string_view word);

  std::size_t old_count_ = 0, new_count_ = 0;
  std::string old_word_, new_word_;  // the first of each
};

// Writes text in the encoding that was asked for, and tells with their places the characters that
// it doesn't have.
class EncodedOutput {
 public:
  EncodedOutput(text::Encoding encoding, std::string file, Output& output, Teller& teller);
  Status write(std::string_view utf8);
  Status finish();

 private:
  Status write_line(std::string_view line);
  void tell_faults(const text::Unencodables& faults, std::string_view line);
  void tell_fault(const text::Unencodable& fault);

  text::Encoding encoding_;
  std::string file_;
  Output& output_;
  Teller& teller_;
  Places places_;
  std::string pending_;           // the line that isn't whole yet
  std::uint64_t line_begin_ = 0;  // of it in the text
  std::string bytes_;
  bool begun_ = false;
};

}  // namespace tongket::cli
