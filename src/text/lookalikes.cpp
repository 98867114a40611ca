#include "text/lookalikes.h"

#include <algorithm>
#include <array>

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
  return c == 0xAD || is_twin_of_latin(c) || is_foreign(c) || is_zero_width(c) || is_odd_space(c) ||
         is_fullwidth(c);
}

// Lead bytes behind which a suspect may stand; all else is passed byte by byte.
constexpr std::array<bool, 256> make_suspect_leads() {
  std::array<bool, 256> out{};
  for (const unsigned lead : {0xC2U, 0xC3U, 0xC6U, 0xC9U, 0xE2U, 0xE3U, 0xEFU})
    out[lead] = true;
  for (std::size_t lead = 0xCD; lead <= 0xD4; ++lead)
    out[lead] = true;
  return out;
}
constexpr std::array<bool, 256> suspect_leads = make_suspect_leads();

bool is_latin(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c < 0x1F00);
}

bool is_word_character(char32_t c) {
  return is_latin(c) || is_foreign(c) || is_twin_of_latin(c) || (c >= 0x0300 && c < 0x0370);
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

// First pass: single characters. Second: words, which may have been whole only after the first.
class Mender {
 public:
  Mender(std::string_view text, std::vector<Note>* notes) : text_(text), notes_(notes) {}

  std::string run() {
    const std::size_t first = notes_ == nullptr ? 0 : notes_->size();
    mend_characters();
    mend_words();
    if (notes_ != nullptr) {
      std::stable_sort(notes_->begin() + static_cast<std::ptrdiff_t>(first), notes_->end(),
                       [](const Note& a, const Note& b) { return a.offset < b.offset; });
    }
    return std::move(out_);
  }

 private:
  void mend_characters() {
    for (std::size_t at = 0; at < text_.size();) {
      const utf8::Decoded one = utf8::decode(text_, at);
      const std::string_view before = text_.substr(at, one.length);
      const std::string_view rule = rule_for(one.code_point, at, at + one.length);
      std::string after;
      if (rule.empty()) after = before;
      if (rule == "fullwidth") after = static_cast<char>(one.code_point - 0xFF01 + '!');
      if (rule == "space-kind") after = " ";
      if (!rule.empty()) note(rule, at, before, after);
      middle_ += after;
      origins_.resize(middle_.size(), at);
      at += one.length;
    }
  }

  // Empty where the character stays.
  [[nodiscard]] std::string_view rule_for(char32_t c, std::size_t at, std::size_t end) const {
    const char32_t before = character_before(text_, at);
    const char32_t behind = character_at(text_, end);
    if (c == 0xAD) return "soft-hyphen";
    if (is_zero_width(c)) {
      return is_beyond_latin(before) || is_beyond_latin(behind) ? "" : "zero-width";
    }
    const bool east_asian = is_east_asian(before) || is_east_asian(behind);
    if (is_odd_space(c)) return east_asian ? "" : "space-kind";
    return is_fullwidth(c) && !east_asian ? "fullwidth" : "";
  }

  void mend_words() {
    for (std::size_t at = 0; at < middle_.size();) {
      std::size_t end = at;
      bool suspect = false;
      while (end < middle_.size()) {
        const utf8::Decoded one = utf8::decode(middle_, end);
        if (!is_word_character(one.code_point)) break;
        suspect = suspect || latin_twin(one.code_point) != 0;
        end += one.length;
      }
      if (end == at) end += utf8::decode(middle_, at).length;
      mend_word(std::string_view(middle_).substr(at, end - at), at, suspect);
      at = end;
    }
  }

  void mend_word(std::string_view word, std::size_t at, bool suspect) {
    const std::string mended = suspect ? with_twins(word) : std::string();
    if (mended.empty() || mended == word) {
      out_ += word;
      return;
    }
    note("lookalike-letter", origins_[at], word, mended);
    out_ += mended;
  }

  // The word in Latin letters; empty where it is left alone.
  static std::string with_twins(std::string_view word) {
    std::string out;
    std::size_t latin = 0;
    std::size_t letters = 0;
    bool capitals = true;
    for (std::size_t at = 0; at < word.size();) {
      const utf8::Decoded one = utf8::decode(word, at);
      const char32_t twin = latin_twin(one.code_point);
      if (is_foreign(one.code_point) && twin == 0) return {};
      latin += is_foreign(one.code_point) ? 0U : 1U;
      ++letters;
      const char32_t c = twin == 0 ? one.code_point : twin;
      capitals = capitals && viet::letter_of(c).upper;
      utf8::append(out, c);
      at += one.length;
    }
    if (latin == 0) return {};  // a word of that script, or a letter of a formula
    out = to_nfc(out);
    const bool single = letters == 1;  // the point ð)
    return single || parse_syllable(out) || (capitals && letters <= 6) ? out : std::string();
  }

  void note(std::string_view rule, std::size_t offset, std::string_view before,
            std::string_view after) {
    if (notes_ == nullptr) return;
    notes_->push_back({std::string(rule), offset, std::string(before), std::string(after)});
  }

  std::string_view text_;
  std::vector<Note>* notes_;
  std::string middle_;
  std::vector<std::size_t> origins_;  // of each byte of middle_
  std::string out_;
};

}  // namespace

std::size_t find_lookalike(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size(); ++at) {
    if (!suspect_leads[static_cast<unsigned char>(utf8[at])]) continue;
    if (is_suspect(utf8::decode(utf8, at).code_point)) return at;
  }
  return std::string_view::npos;
}

std::string mend_lookalikes(std::string_view utf8, std::vector<Note>* notes) {
  if (find_lookalike(utf8) == std::string_view::npos) return std::string(utf8);
  return Mender(utf8, notes).run();
}

}  // namespace tongket::text
