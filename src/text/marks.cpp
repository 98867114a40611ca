#include "text/marks.h"

#include <optional>

#include "text/nfc_boundary.h"
#include "text/text.h"
#include "text/viet_letters.h"

namespace tongket::text {
namespace {

bool is_mark(char32_t c) {
  return c >= 0x0300 && c < 0x0370;
}

// A Vietnamese vowel taken apart: plain letter, shape and tone, each as its mark or 0.
struct Parts {
  char32_t letter = 0;
  char32_t shape = 0;
  char32_t tone = 0;
};

constexpr std::u32string_view tone_marks =
    U"\u0300\u0309\u0303\u0301\u0323";  // Letter::tone from 1

char32_t normal_mark(char32_t c) {
  if (c == 0x0340) return 0x0300;
  return c == 0x0341 ? char32_t{0x0301} : c;
}

bool is_tone(char32_t c) {
  return tone_marks.find(c) != std::u32string_view::npos;
}

bool is_shape(char32_t c) {
  return c == 0x0302 || c == 0x0306 || c == 0x031B;
}

struct Shaped {
  char32_t made, letter, mark;
};
constexpr Shaped shaped[] = {{U'ă', U'a', 0x0306}, {U'Ă', U'A', 0x0306}, {U'â', U'a', 0x0302},
                             {U'Â', U'A', 0x0302}, {U'ê', U'e', 0x0302}, {U'Ê', U'E', 0x0302},
                             {U'ô', U'o', 0x0302}, {U'Ô', U'O', 0x0302}, {U'ơ', U'o', 0x031B},
                             {U'Ơ', U'O', 0x031B}, {U'ư', U'u', 0x031B}, {U'Ư', U'U', 0x031B}};

bool is_vowel(char32_t c) {
  return viet::small_vowels.find(c) != std::u32string_view::npos ||
         viet::capital_vowels.find(c) != std::u32string_view::npos;
}

std::optional<Parts> take_apart(char32_t c) {
  if (!is_vowel(c)) return std::nullopt;
  Parts parts;
  const std::uint8_t tone = viet::letter_of(c).tone;
  if (tone != 0) parts.tone = tone_marks[tone - 1U];
  parts.letter = viet::with_tone(c, 0);
  for (const Shaped& one : shaped) {
    if (one.made == parts.letter) return Parts{one.letter, one.mark, parts.tone};
  }
  return parts;
}

// 0 where there is no such letter (ŭ, ơ̂).
char32_t put_together(const Parts& parts) {
  char32_t letter = parts.shape == 0 ? parts.letter : 0;
  for (const Shaped& one : shaped) {
    if (one.letter == parts.letter && one.mark == parts.shape) letter = one.made;
  }
  if (letter == 0 || parts.tone == 0) return letter;
  return viet::with_tone(letter, static_cast<std::uint8_t>(tone_marks.find(parts.tone) + 1));
}

struct Cluster {
  std::string_view text;
  char32_t base = 0;
  std::u32string marks;
  bool only_marks = true;  // nothing but combining marks follows the base
};

// A character and everything behind it that NFC may join with it.
Cluster read_cluster(std::string_view text, std::size_t begin) {
  Cluster cluster;
  const utf8::Decoded base = utf8::decode(text, begin);
  cluster.base = base.code_point;
  std::size_t at = begin + base.length;
  while (at < text.size() && find_loose_mark(text.substr(at, 4)) == 0) {
    const utf8::Decoded one = utf8::decode(text, at);
    if (begins_anew_in_nfc(one.code_point)) break;
    cluster.only_marks = cluster.only_marks && is_mark(one.code_point);
    cluster.marks += normal_mark(one.code_point);
    at += one.length;
  }
  cluster.text = text.substr(begin, at - begin);
  return cluster;
}

struct Mended {
  std::string text;
  std::string_view rule;
};

// One vowel of all its marks, or nothing where they contradict each other or say no letter.
std::optional<Mended> mend_vowel(const Cluster& cluster) {
  std::optional<Parts> parts = take_apart(cluster.base);
  if (!parts || !cluster.only_marks) return std::nullopt;
  bool doubled = false;
  for (const char32_t mark : cluster.marks) {
    if (!is_tone(mark) && !is_shape(mark)) return std::nullopt;
    char32_t& place = is_tone(mark) ? parts->tone : parts->shape;
    if (place != 0 && place != mark) return std::nullopt;
    doubled = doubled || place == mark;
    place = mark;
  }
  const char32_t letter = put_together(*parts);
  if (letter == 0) return std::nullopt;
  Mended mended;
  utf8::append(mended.text, letter);
  const bool plain = to_nfc(cluster.text) == mended.text;
  mended.rule = doubled ? "marks-doubled" : plain ? "marks-nfc" : "marks-order";
  return mended;
}

Mended mend(const Cluster& cluster) {
  const std::optional<Mended> vowel = mend_vowel(cluster);
  return vowel ? *vowel : Mended{to_nfc(cluster.text), "marks-nfc"};
}

bool is_letter(char32_t c) {
  return viet::is_ascii_letter(c) || (c >= 0xC0 && c < 0x370 && c != 0xD7 && c != 0xF7) ||
         (c >= 0x1E00 && c < 0x1F00);
}

bool is_consonant(char32_t c) {
  return viet::letter_of(c).letter != 0 && !is_vowel(c);
}

std::size_t word_begin(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0) {
    std::size_t before = at - 1;
    while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0U) == 0x80)
      --before;
    if (!is_letter(utf8::decode(text, before).code_point)) break;
    at = before;
  }
  return at;
}

class Mender {
 public:
  Mender(std::string_view text, std::vector<Note>* notes) : text_(text), notes_(notes) {
    out_.reserve(text.size());
  }

  std::string run() {
    for (std::size_t at = next_cluster(0); at < text_.size(); at = next_cluster(at))
      at = take(at);
    return std::move(out_);
  }

 private:
  // Copies what is sure, up to the letter before the next loose mark.
  std::size_t next_cluster(std::size_t at) {
    const std::size_t loose = find_loose_mark(text_.substr(at));
    std::size_t to = loose == std::string_view::npos ? text_.size() : at + loose;
    if (to < text_.size() && to > at) {
      do {
        --to;
      } while (to > at && (static_cast<unsigned char>(text_[to]) & 0xC0U) == 0x80);
    }
    out_ += text_.substr(at, to - at);
    return to;
  }

  std::size_t take(std::size_t at) {
    const Cluster cluster = read_cluster(text_, at);
    const std::size_t moved = take_mark_before(cluster, at);
    if (moved != 0) return moved;
    const Mended mended = mend(cluster);
    if (mended.text != cluster.text) note(mended.rule, at, cluster.text, mended.text);
    out_ += mended.text;
    return at + cluster.text.size();
  }

  // A consonant with marks, right before a vowel that takes them and so makes a syllable; with them
  // on the consonant the word is none. Where to go on; 0: nothing of the kind.
  std::size_t take_mark_before(const Cluster& cluster, std::size_t at) {
    const std::size_t end = at + cluster.text.size();
    if (!is_consonant(cluster.base) || !cluster.only_marks || cluster.marks.empty() ||
        cluster.marks.size() > 2 || end >= text_.size()) {
      return 0;
    }
    const Cluster vowel = read_cluster(text_, end);
    const std::string alone = mend(vowel).text;
    const utf8::Decoded letter = utf8::decode(alone, 0);
    if (letter.length != alone.size()) return 0;
    const std::optional<Mended> mended =
        mend_vowel({alone, letter.code_point, cluster.marks, true});
    if (!mended || mended->rule == "marks-doubled") return 0;
    return place(cluster, end + vowel.text.size(), at, mended->text);
  }

  // The rest of the word, its letters mended one by one; too much of it is no syllable.
  [[nodiscard]] std::string rest_of_word(std::size_t at) const {
    std::string rest;
    while (at < text_.size() && rest.size() < 32) {
      const Cluster cluster = read_cluster(text_, at);
      if (!is_letter(cluster.base)) break;
      rest += mend(cluster).text;
      at += cluster.text.size();
    }
    return rest;
  }

  std::size_t place(const Cluster& consonant, std::size_t end, std::size_t at,
                    const std::string& vowel) {
    std::string after;
    utf8::append(after, consonant.base);
    after += vowel;
    std::string word = out_.substr(word_begin(out_)) + after;
    word += rest_of_word(end);
    if (!parse_syllable(word)) return 0;
    note("marks-before", at, text_.substr(at, end - at), after);
    out_ += after;
    return end;
  }

  void note(std::string_view rule, std::size_t offset, std::string_view before,
            const std::string& after) {
    if (notes_ == nullptr) return;
    notes_->push_back({std::string(rule), offset, std::string(before), after});
  }

  std::string_view text_;
  std::vector<Note>* notes_;
  std::string out_;
};

}  // namespace

std::string repair_marks(std::string_view utf8, std::vector<Note>* notes) {
  if (find_loose_mark(utf8) == std::string_view::npos) return std::string(utf8);
  return Mender(utf8, notes).run();
}

}  // namespace tongket::text
