// The quick look of the normaliser: it may take nothing that a rule would change.
#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "text/text.h"

using namespace tongket;

namespace {

bool is_squeezed(const std::string& text) {
  return text.find("  ") == std::string::npos &&
         text.find_first_of("\t\r\n") == std::string::npos &&
         (text.empty() || (text.front() != ' ' && text.back() != ' '));
}

std::vector<text::NormaliseOptions> all_options() {
  std::vector<text::NormaliseOptions> all;
  for (const auto tone : {text::ToneChoice::keep, text::ToneChoice::old_style,
                          text::ToneChoice::new_style, text::ToneChoice::majority}) {
    for (const auto final_i : {text::FinalI::keep, text::FinalI::i, text::FinalI::y}) {
      text::NormaliseOptions options;
      options.tone = tone;
      options.final_i = final_i;
      all.push_back(options);
      options.rules = text::RuleSet::none();
      all.push_back(options);
    }
  }
  return all;
}

class Writer {
 public:
  explicit Writer(unsigned seed)
      : random_(seed), syllables_(text::syllabary(text::ToneStyle::old_style)) {
    const auto others = text::syllabary(text::ToneStyle::new_style);
    syllables_.insert(syllables_.end(), others.begin(), others.end());
  }

  // Mostly as the quick look wants it, with a slip here and there.
  std::string line() {
    std::string out;
    const std::size_t parts = 1 + pick(8);
    for (std::size_t i = 0; i < parts; ++i) {
      if (i > 0) out += one_of(kGaps, 12);
      if (pick(5) == 0) out += one_of(kOpening, 3);
      out += atom();
      for (std::size_t more = pick(6); more > 4; --more)
        out += one_of(kJoints, 3) + atom();
      if (pick(4) == 0) out += one_of(kClosing, 3);
      if (pick(3) == 0) out += one_of(kStops, 6);
    }
    return out;
  }

 private:
  using Words = std::vector<std::string>;
  inline static const Words kGaps = {" ", " - ", " – ", "", "  ", " -", "- ", "\t", "\u00A0", "\n"};
  inline static const Words kOpening = {"(", "“", "[", "‘", "\"", "'", "”", "«", ")"};
  inline static const Words kClosing = {")", "”", "]", "’", "\"", "'", "“", "»", "("};
  inline static const Words kJoints = {"-", "/", "–", "--", "_", ".", ",", ":", "@", "&"};
  inline static const Words kStops = {",", ".", ";", ":", "!", "?", "...", "…", ",,", ".,", "%"};
  inline static const Words kOdd = {
      "UBND",   "HĐND",   "ThS",    "docx",     "v",    "qúy", "hòan",    "ðảng", "ƣu", "e\u0301",
      "ｄ",     "\u00AD", "\u200B", "±",        "CỘNG", "HÒA", "HOÀ",     "kĩ",   "kỹ", "lí",
      "Straße", "х",      "\uE000", "nghiêngg", "m²",   "°C",  "d\u0335", "\xC3"};

  std::size_t pick(std::size_t below) { return random_() % below; }
  // The first of them `often` times more often than the rest together.
  const std::string& one_of(const Words& words, std::size_t often) {
    return pick(often) != 0 ? words.front() : words[pick(words.size())];
  }

  std::string atom() {
    const std::size_t kind = pick(20);
    if (kind == 0) return kOdd[pick(kOdd.size())];
    if (kind < 4) return number();
    std::string word = syllables_[pick(syllables_.size())];
    return kind == 4 ? text::upper(word) : word;
  }

  std::string number() {
    std::string out = std::to_string(pick(4000));
    if (pick(3) == 0) out += std::string(1, ".,:"[pick(3)]) + std::to_string(pick(1000));
    if (pick(4) == 0) out += '%';
    return out;
  }

  std::mt19937 random_;
  Words syllables_;
};

}  // namespace

TEST_CASE("what the quick look takes, no rule changes") {
  Writer writer(20221118);
  const auto options = all_options();
  std::size_t taken = 0;
  constexpr std::size_t lines = 40'000;
  for (std::size_t i = 0; i < lines; ++i) {
    const std::string line = writer.line();
    const text::NormaliseOptions& asked = options[i % options.size()];
    if (!text::is_tidy(line, asked)) continue;
    ++taken;
    const text::Normalised made = text::normalise(line, asked);
    CAPTURE(line);
    REQUIRE(made.text == line);
    REQUIRE(made.errors.empty());
    REQUIRE(is_squeezed(line));
    REQUIRE(text::glance(line, false, asked).capitals == text::may_want_capitals(line, false));
  }
  // Or it would be of no use, and this no test.
  CHECK(taken > lines / 10);
}

TEST_CASE("the quick look takes what offices write") {
  for (const char* text :
       {"", "Gia đình văn hóa", "Tỷ lệ hộ đạt 96,92%, tăng 1,2% so với năm 2021.",
        "Nghị quyết số 25-NQ/TW ngày 03/6/2013 “về tăng cường công tác dân vận”;",
        "giai đoạn 2020-2025 (lần thứ nhất)", "gia-dinh-van-hoa", "2022-11-18",
        "chính trị - xã hội", "Kính gửi: Ủy ban nhân dân phường", "7:30"}) {
    CAPTURE(text);
    CHECK(text::is_tidy(text));
  }
}

TEST_CASE("the quick look leaves the rest to the rules") {
  for (const char* text : {" a",   "a ",       "a  b",   "a\nb", "a\tb", "a ,b",    "a,b",
                           "qúy",  "hòan",     "“ a”",   "a.b",  "a...", "e\u0301", "\"a\"",
                           "ðảng", "a\u00A0b", "\u200B", "- a",  "a -",  "\xC3",    "\xFF"}) {
    CAPTURE(text);
    CHECK_FALSE(text::is_tidy(text));
  }
}

TEST_CASE("the quick look knows the style asked for") {
  text::NormaliseOptions options;
  CHECK(text::is_tidy("hòa và hoà, kĩ và kỹ", options));
  options.tone = text::ToneChoice::old_style;
  CHECK(text::is_tidy("hòa", options));
  CHECK_FALSE(text::is_tidy("hoà", options));
  options.tone = text::ToneChoice::new_style;
  CHECK_FALSE(text::is_tidy("hòa", options));
  CHECK(text::is_tidy("hoà", options));
  options.final_i = text::FinalI::y;
  CHECK_FALSE(text::is_tidy("kĩ", options));
  CHECK(text::is_tidy("kỹ", options));
}
