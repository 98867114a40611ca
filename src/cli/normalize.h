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
// By its name's ending, its declaration, or an element at its front with an end of one behind.
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

// Where a text mixes the two styles of tone marks, which are left as they are: a syllable that it
// has in both, with the place of the first of each.
class ToneExamples {
 public:
  // The next piece, which `places` was fed with; an empty one at the end.
  void look(std::string_view text, Places& places);
  void tell(const std::string& file, Teller& teller) const;

 private:
  struct First {
    std::string word, place;
  };
  struct Pair {
    std::optional<First> old_style, new_style;
    [[nodiscard]] bool whole() const { return old_style && new_style; }
  };
  void take(const text::TwoWayWord& word, Places& places);

  std::string pending_;  // its last word may go on
  std::uint64_t offset_ = 0;
  std::size_t old_count_ = 0, new_count_ = 0;
  std::map<std::string, Pair> pairs_;  // by syllable: some hundreds at most
  Pair told_;                          // the first that is whole, else the first word of each
  bool has_pair_ = false;
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
