#include "text/lookalikes.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/lookalike_edits.h"
#include "text/lookalike_table.h"
#include "text/text.h"
#include "text/viet_letters.h"

namespace tongket::text {
namespace {

bool is_foreign(char32_t c) {
  return c >= 0x0370 && c < 0x0530;
}

bool is_twin_of_latin(char32_t c) {
  return c == 0xF0 || c == 0xD0 || c == 0x189 || c == 0x256 || c == 0x1A2 || c == 0x1A3;
}

// Over d they are how some fonts and converters make đ.
bool is_stroke(char32_t c) {
  return c == 0x0335 || c == 0x0336;
}

bool is_zero_width(char32_t c) {
  return (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

bool is_odd_space(char32_t c) {
  return (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_fullwidth(char32_t c) {
  return c >= 0xFF01 && c <= 0xFF5E;
}

bool is_suspect(char32_t c) {
  return c == 0xAD || is_twin_of_latin(c) || is_stroke(c) || is_foreign(c) || is_zero_width(c) ||
         is_odd_space(c) || is_fullwidth(c);
}

// Lead bytes behind which a suspect may stand; all else is passed byte by byte.
constexpr std::array<bool, 256> make_suspect_leads() {
  std::array<bool, 256> out{};
  for (const unsigned lead : {0xC2U, 0xC3U, 0xC6U, 0xC9U, 0xE2U, 0xE3U, 0xEFU, 0xCCU})
    out[lead] = true;
  for (std::size_t lead = 0xCD; lead <= 0xD4; ++lead)
    out[lead] = true;
  return out;
}
constexpr std::array<bool, 256> suspect_leads = make_suspect_leads();

bool is_word_character(char32_t c) {
  return viet::is_latin(c) || is_foreign(c) || is_twin_of_latin(c) || (c >= 0x0300 && c < 0x0370);
}

// Scripts that join through zero-width characters, and symbols.
bool is_beyond_latin(char32_t c) {
  return c >= 0x0590 && (c < 0x1E00 || c >= 0x1F00) && !(c >= 0x2000 && c < 0x2100);
}

bool is_east_asian(char32_t c) {
  return (c >= 0x2E80 && c < 0xA000 && c != 0x3000) || (c >= 0xAC00 && c < 0xD7B0);
}

char32_t character_before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  do {
    --at;
  } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80);
  return utf8::decode(text, at).code_point;
}

char32_t character_at(std::string_view text, std::size_t at) {
  return at < text.size() ? utf8::decode(text, at).code_point : 0;
}

// Single characters, each judged by its neighbours.
class Characters {
 public:
  Characters(std::string_view text, const RuleSet& rules, Edits& edits)
      : text_(text), rules_(rules), edits_(edits) {}

  void run() {
    for (std::size_t at = 0; at < text_.size();) {
      const utf8::Decoded one = utf8::decode(text_, at);
      const std::optional<Rule> rule = rule_for(one.code_point, at, at + one.length);
      if (rule && rules_.has(*rule)) {
        edits_.push_back({at, one.length, replacement(*rule, one.code_point), *rule});
      }
      at += one.length;
    }
  }

 private:
  static std::string replacement(Rule rule, char32_t c) {
    if (rule == Rule::fullwidth) return {static_cast<char>(c - 0xFF01 + '!')};
    return rule == Rule::space_kind ? " " : "";
  }

  [[nodiscard]] std::optional<Rule> rule_for(char32_t c, std::size_t at, std::size_t end) const {
    if (!is_suspect(c)) return std::nullopt;
    const char32_t before = character_before(text_, at);
    const char32_t behind = character_at(text_, end);
    if (c == 0xAD) return Rule::soft_hyphen;
    if (is_zero_width(c)) {
      return only(!is_beyond_latin(before) && !is_beyond_latin(behind), Rule::zero_width);
    }
    const bool east_asian = is_east_asian(before) || is_east_asian(behind);
    if (is_odd_space(c)) return only(!east_asian, Rule::space_kind);
    return only(is_fullwidth(c) && !east_asian, Rule::fullwidth);
  }

  static std::optional<Rule> only(bool wanted, Rule rule) {
    return wanted ? std::optional(rule) : std::nullopt;
  }

  std::string_view text_;
  const RuleSet& rules_;
  Edits& edits_;
};

// The word in Latin letters; empty where it is left alone.
std::string with_twins(std::string_view word) {
  std::string out;
  std::size_t latin = 0;
  std::size_t letters = 0;
  bool capitals = true;
  for (std::size_t at = 0; at < word.size(); ++letters) {
    const utf8::Decoded one = utf8::decode(word, at);
    at += one.length;
    const char32_t stroke = at < word.size() ? utf8::decode(word, at).code_point : 0;
    char32_t twin = latin_twin(one.code_point);
    if (is_foreign(one.code_point) && twin == 0) return {};
    if ((one.code_point == 'd' || one.code_point == 'D') && is_stroke(stroke)) {
      // The long stroke is how text is crossed out: alone it says nothing.
      if (stroke == 0x0336 && word.size() == 3) return {};
      twin = one.code_point == 'd' ? U'đ' : U'Đ';
      at += 2;
    }
    latin += is_foreign(one.code_point) ? 0U : 1U;
    const char32_t c = twin == 0 ? one.code_point : twin;
    capitals = capitals && viet::letter_of(c).upper;
    utf8::append(out, c);
  }
  if (latin == 0) return {};  // a word of that script, or a letter of a formula
  out = to_nfc(out);
  const bool single = letters == 1;  // the point ð)
  return single || parse_syllable(out) || (capitals && letters <= 6) ? out : std::string();
}

void find_words(std::string_view text, Edits& edits) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    bool suspect = false;
    while (end < text.size()) {
      const utf8::Decoded one = utf8::decode(text, end);
      if (!is_word_character(one.code_point)) break;
      suspect = suspect || latin_twin(one.code_point) != 0 || is_stroke(one.code_point);
      end += one.length;
    }
    if (end == at) end += utf8::decode(text, at).length;
    const std::string_view word = text.substr(at, end - at);
    std::string mended = suspect ? with_twins(word) : std::string();
    if (!mended.empty() && mended != word) {
      edits.push_back({at, word.size(), std::move(mended), Rule::lookalike_letter});
    }
    at = end;
  }
}

// The edits of both passes as one list against the text: a word that was judged without characters
// in its middle takes their edits in.
Edits joined(const Edits& characters, const Edits& words) {
  Edits out = characters;
  const Trace trace(characters);
  for (const Edit& word : words) {
    const std::size_t begin = trace.back(word.offset);
    const std::size_t end = trace.back(word.offset + word.length);
    std::erase_if(out, [&](const Edit& edit) { return edit.offset >= begin && edit.offset < end; });
    out.push_back({begin, end - begin, word.after, word.rule});
  }
  settle(out);
  return out;
}

}  // namespace

std::size_t find_lookalike(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size(); ++at) {
    if (!suspect_leads[static_cast<unsigned char>(utf8[at])]) continue;
    if (is_suspect(utf8::decode(utf8, at).code_point)) return at;
  }
  return std::string_view::npos;
}

void find_lookalike_edits(std::string_view text, const RuleSet& rules, Edits& edits) {
  if (find_lookalike(text) == std::string_view::npos) return;
  Characters(text, rules, edits).run();
  if (edits.empty() && rules.has(Rule::lookalike_letter)) find_words(text, edits);
}

std::string mend_lookalikes(std::string_view utf8, std::vector<Note>* notes) {
  Edits characters;
  Edits words;
  std::string middle;
  std::string out;
  Characters(utf8, RuleSet::all(), characters).run();
  apply(utf8, characters, middle);
  find_words(middle, words);
  apply(middle, words, out);
  if (notes == nullptr) return out;
  for (Edit& edit : joined(characters, words)) {
    notes->push_back({std::string(about(edit.rule).name), edit.offset,
                      std::string(utf8.substr(edit.offset, edit.length)), std::move(edit.after)});
  }
  return out;
}

}  // namespace tongket::text
