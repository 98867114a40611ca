#include <algorithm>
#include <array>

#include "text/typing_pass.h"

namespace tongket::text {
namespace {

// ---- Rows of tables ----

// "An , Bình","x  y": fields between commas (or semicolons) without spaces, one at least in quotes.
bool is_quoted_row(std::string_view text, char comma) {
  std::size_t fields = 1;
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '"') {
      const std::size_t close = text.find('"', at + 1);
      const bool begins = at == 0 || text[at - 1] == comma || text[at - 1] == '"';
      if (!begins || close == std::string_view::npos) return false;
      at = close;
      quoted = true;
      const bool ends = at + 1 == text.size() || text[at + 1] == comma || text[at + 1] == '"';
      if (!ends) return false;
    } else if (text[at] == comma) {
      if (at + 1 < text.size() && text[at + 1] == ' ') return false;
      if (at > 0 && text[at - 1] == ' ') return false;
      fields += at + 1 < text.size() ? 1U : 0U;
    }
  }
  return quoted && fields > 1;
}

// What the commas and semicolons of a line show.
struct Fields {
  std::size_t commas = 0;
  std::size_t semicolons = 0;
  bool tight = true;       // none has a space beside it
  bool small = false;      // one is followed by a small letter
  bool accented = false;   // some word has a letter beyond ASCII
  std::size_t widest = 0;  // words of a field
};

Fields fields_of(const Line& line) {
  Fields out;
  std::size_t words = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    out.accented = out.accented || line.is_accented(i);
    words += line.is(i, Kind::word) ? 1U : 0U;
    out.widest = std::max(out.widest, words);
    const bool comma = line.written(i) == ",";
    if (!comma && line.written(i) != ";") continue;
    words = 0;
    out.tight = out.tight && !line.is(i + 1, Kind::space) && !line.is(i - 1, Kind::space);
    out.small = out.small || line.begins_small(i + 1);
    ++(comma ? out.commas : out.semicolons);
  }
  return out;
}

// "An,Tổ trưởng,Khu phố 1" is a row: no space beside its commas, and its fields begin like fields.
// A careless paragraph has small letters behind its commas: "kinh tế,xã hội,văn hóa".
bool is_plain_row(const Line& line) {
  constexpr std::size_t longest = 12;  // words of a field
  if (line.is(line.size() - 1, Kind::stop) && line.written(line.size() - 1) == ".") return false;
  const Fields fields = fields_of(line);
  if (!fields.tight || fields.widest > longest) return false;
  if (fields.commas + fields.semicolons < 2) return false;
  if (fields.commas == 0) return true;
  return fields.semicolons == 0 && (!fields.small || !fields.accented);
}

// ---- Programs ----

// None is a syllable of ours.
constexpr std::array keywords = {
    std::string_view{"return"},   std::string_view{"import"},  std::string_view{"def"},
    std::string_view{"class"},    std::string_view{"elif"},    std::string_view{"else"},
    std::string_view{"for"},      std::string_view{"if"},      std::string_view{"while"},
    std::string_view{"print"},    std::string_view{"printf"},  std::string_view{"echo"},
    std::string_view{"const"},    std::string_view{"let"},     std::string_view{"var"},
    std::string_view{"function"}, std::string_view{"public"},  std::string_view{"private"},
    std::string_view{"static"},   std::string_view{"void"},    std::string_view{"int"},
    std::string_view{"using"},    std::string_view{"package"}, std::string_view{"struct"},
    std::string_view{"enum"},     std::string_view{"switch"},  std::string_view{"case"},
    std::string_view{"throw"},    std::string_view{"raise"},   std::string_view{"yield"},
    std::string_view{"assert"},   std::string_view{"await"},   std::string_view{"async"},
    std::string_view{"lambda"},   std::string_view{"from"},    std::string_view{"with"},
    std::string_view{"except"},   std::string_view{"export"},  std::string_view{"SELECT"},
    std::string_view{"INSERT"},   std::string_view{"UPDATE"},  std::string_view{"DELETE"},
    std::string_view{"CREATE"}};

bool begins_with_keyword(const Line& line) {
  const std::size_t first = line.is(0, Kind::space) ? 1 : 0;
  if (!line.is(first, Kind::word)) return false;
  return std::find(keywords.begin(), keywords.end(), line.written(first)) != keywords.end();
}

bool is_straight(const Line& line, std::size_t i) {
  return line.is(i, Kind::quote) || line.is(i, Kind::apostrophe);
}

// print("x  y" , 5), len(a) , b: a call, where a paper would have a space. `plain`: the line is
// ASCII, so that even a syllable of ours is the name of a function.
bool is_call(const Line& line, std::size_t bracket, bool plain) {
  const std::size_t name = bracket - 1;
  if (line.written(bracket) != "(" || !line.is_long_word(name) || line.is_accented(name)) {
    return false;
  }
  const bool filled = is_straight(line, bracket + 1) || line.written(bracket + 1) == ")";
  if (plain) return filled || line.begins_small(name);
  return filled && !line.is_syllable(name) && !line.is_abbreviation(name);
}

// "//", "$name" and "::", which no paper has.
bool is_sign_of_programs(const Line& line, std::size_t i) {
  const std::string_view written = line.written(i);
  if (written == ":") return line.written(i + 1) == ":";
  if (!line.is(i, Kind::opaque)) return false;
  return written.substr(0, 2) == "//" ||
         (written[0] == '$' && written.find_first_of("0123456789") != 1);
}

// #include, #!/bin/sh; a heading has a space behind its sign.
bool is_directive(std::string_view text) {
  return text.size() > 1 && text[0] == '#' &&
         (text[1] == '!' || (text[1] >= 'a' && text[1] <= 'z'));
}

// "absolute_import", and 'HAVE_EXECV': 1, in a line of their own; or """ anywhere.
bool is_literal(const Line& line) {
  const std::size_t first = line.is(0, Kind::space) ? 1 : 0;
  const std::size_t last = line.size() - 1;
  bool key = false;
  for (std::size_t i = first; i < line.size(); ++i) {
    if (!is_straight(line, i)) continue;
    key = key || line.written(i + 1) == ":";
    if (is_straight(line, i + 1) && is_straight(line, i + 2)) return true;
  }
  return is_straight(line, first) && line.written(last) == "," &&
         (key || is_straight(line, last - 1));
}

bool has_signs_of_programs(const Line& line) {
  const std::string_view text = line.text();
  const bool plain = std::all_of(text.begin(), text.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line.is(i, Kind::open) && is_call(line, i, plain)) return true;
    if (is_sign_of_programs(line, i)) return true;
  }
  return is_directive(text) || is_literal(line);
}

}  // namespace

bool is_program_line(const Line& line) {
  return begins_with_keyword(line) || has_signs_of_programs(line);
}

bool is_no_prose(const Line& line) {
  const std::string_view text = line.text();
  return is_quoted_row(text, ',') || is_quoted_row(text, ';') || is_plain_row(line) ||
         is_program_line(line);
}

}  // namespace tongket::text
