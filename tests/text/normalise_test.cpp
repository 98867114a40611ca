#include <doctest/doctest.h>

#include <algorithm>

#include "text/text.h"

using namespace tongket;

namespace {

text::NormaliseOptions with_tone(text::ToneChoice tone) {
  text::NormaliseOptions options;
  options.tone = tone;
  return options;
}

bool has_note(const text::Normalised& result, std::string_view rule, std::string_view before) {
  return std::any_of(result.notes.begin(), result.notes.end(), [&](const text::Note& note) {
    return note.rule == rule && note.before.find(before) != std::string::npos;
  });
}

std::optional<std::string> fact(const std::string& name) {
  const auto bytes = read_file(std::string(TONGKET_SOURCE_DIR) + "/../shared/facts/" + name,
                               std::uint64_t{1} << 20U);
  if (!bytes) return std::nullopt;
  return text::decode(*bytes, "UTF-8").value();
}

// A small generator of its own: the same numbers on every machine.
class Numbers {
 public:
  explicit Numbers(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t bound) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state_ >> 33U) % bound;
  }

 private:
  std::uint64_t state_;
};

constexpr std::string_view pieces[] = {"hội",
                                       "nghị",
                                       "Đảng",
                                       "UBND",
                                       "hòan",
                                       "qúy",
                                       "hoà",
                                       "hòa",
                                       "khoẻ",
                                       "a",
                                       "A",
                                       "2020",
                                       "2025",
                                       "96,99",
                                       "7:30",
                                       "25-NQ/TW",
                                       "v.v",
                                       "TP",
                                       "x@y.vn",
                                       "https://a.b",
                                       "e\xCC\xA3\xCC\x82",
                                       " ",
                                       " ",
                                       " ",
                                       "  ",
                                       "     ",
                                       "\xC2\xA0",
                                       "\t",
                                       "\n",
                                       "\r\n",
                                       ",",
                                       ".",
                                       ";",
                                       ":",
                                       "!",
                                       "?",
                                       "…",
                                       "...",
                                       "..",
                                       "....",
                                       "......",
                                       "….",
                                       "khác",
                                       "quý I",
                                       "--",
                                       "\xE2\x80\x90",
                                       "\xE2\x88\x92",
                                       "10h",
                                       "17/11/2022",
                                       "tỷ lệ",
                                       "return",
                                       "“",
                                       "”",
                                       "\"",
                                       "'",
                                       "‘",
                                       "’",
                                       "(",
                                       ")",
                                       "[",
                                       "]",
                                       "«",
                                       "»",
                                       "-",
                                       "–",
                                       "—",
                                       "/",
                                       "%",
                                       "_",
                                       "__",
                                       "=",
                                       "<",
                                       "+",
                                       "\xCC\x81",
                                       "\xE2\x80\x8B",
                                       "\xE2\x80\xA8",
                                       "\xC2\xAD",
                                       "ð",
                                       "Ðo",
                                       "àn",
                                       "ng",
                                       "Ａ",
                                       "d\xCC\xB5",
                                       "а",
                                       "中",
                                       "😀"};

std::string random_text(Numbers& numbers) {
  std::string out;
  for (std::size_t left = 1 + numbers.below(14); left > 0; --left)
    out += pieces[numbers.below(std::size(pieces))];
  return out;
}

void check_idempotent(std::string_view text, const text::NormaliseOptions& options) {
  const std::string once = text::normalise(text, options).text;
  const std::string twice = text::normalise(once, options).text;
  const bool valid = utf8::find_invalid(once) == std::string_view::npos;
  if (once == twice && valid && text::is_nfc(once) && text::is_normal(once, options)) return;
  CAPTURE(text);
  REQUIRE(valid);
  REQUIRE(once == twice);
  REQUIRE(text::is_nfc(once));
  REQUIRE(text::is_normal(once, options));
}

std::string fed(std::string_view text, std::size_t step, const text::NormaliseOptions& options) {
  text::Normaliser normaliser(options);
  std::string out;
  for (std::size_t at = 0; at < text.size(); at += step)
    normaliser.feed(text.substr(at, step), out);
  normaliser.finish(out);
  return out;
}

}  // namespace

TEST_CASE("every change is a note at its place in the input") {
  const text::Normalised result =
      text::normalise("Các  hội , nghị.\nđời sống văn hoá", with_tone(text::ToneChoice::old_style));
  CHECK(result.text == "Các hội, nghị.\nđời sống văn hóa");
  REQUIRE(result.notes.size() == 3);
  CHECK(result.notes[0].rule == "space-double");
  CHECK(result.notes[0].offset == 0);
  CHECK(result.notes[0].before == "Các  hội");
  CHECK(result.notes[0].after == "Các hội");
  CHECK(result.notes[1].rule == "space-before-stop");
  CHECK(result.notes[1].offset == 6);
  CHECK(result.notes[1].before == "hội ,");
  CHECK(result.notes[1].after == "hội,");
  CHECK(result.notes[2].rule == "tone-style");
  CHECK(result.notes[2].offset == std::string_view("Các  hội , nghị.\nđời sống văn ").size());
  CHECK(result.notes[2].before == "hoá");
  CHECK(result.notes[2].after == "hóa");
}

TEST_CASE("a change that stands on another is traced back to the input") {
  const text::Normalised result = text::normalise(
      "a\xC2\xA0\xC2\xA0"
      "b hòan");
  CHECK(result.text == "a b hoàn");
  REQUIRE(result.notes.size() == 4);
  CHECK(result.notes.back().rule == "tone-place");
  CHECK(result.notes.back().offset == 7);
}

TEST_CASE("a note shows nothing that another change mends") {
  const text::Normalised dashes = text::normalise("“sáng- xanh- sạch”");
  REQUIRE(dashes.notes.size() == 2);
  CHECK(dashes.notes[0].before == "“sáng- xanh");
  CHECK(dashes.notes[0].after == "“sáng - xanh");
  CHECK(dashes.notes[1].before == "xanh- sạch”");
  CHECK(dashes.notes[1].after == "xanh - sạch”");
}

TEST_CASE("notes of a line with many changes are traced in two rounds") {
  std::string line;
  for (int i = 0; i < 20'000; ++i)
    line += "hội ,nghị\xC2\xA0hòan ";
  const text::Normalised result = text::normalise(line);
  REQUIRE(!result.notes.empty());
  CHECK(result.notes.back().offset < line.size());
  CHECK(result.notes.back().offset > line.size() - 20);
}

// Each took minutes while something looked over the line at every token.
TEST_CASE("a long line takes no longer than its length asks") {
  const auto repeated = [](std::string_view piece, int times) {
    std::string out;
    for (int i = 0; i < times; ++i)
      out += piece;
    return out;
  };
  CHECK(text::normalise(repeated("( a ", 200'000)).text == repeated("( a ", 199'999) + "( a");
  CHECK(text::normalise(repeated("hội... ", 100'000)).text ==
        repeated("hội... ", 99'999) + "hội...");
  CHECK(text::normalise(repeated("xã)và ", 100'000)).text == repeated("xã)và ", 99'999) + "xã)và");
  text::NormaliseOptions names = with_tone(text::ToneChoice::old_style);
  for (int i = 0; i < 200; ++i)
    names.names.push_back("Thuý " + std::to_string(i));
  CHECK(text::normalise(repeated("Thuý 7 hoá ", 60'000), names).text ==
        repeated("Thuý 7 hóa ", 59'999) + "Thuý 7 hóa");
}

TEST_CASE("characters that no paper may hold are errors and stay") {
  const std::string_view bad = "một\xE2\x80\xAE hai\x01\nba\xFF , bốn";
  const text::Normalised result = text::normalise(bad);
  CHECK(result.text == bad);
  REQUIRE(result.errors.size() == 3);
  CHECK(result.errors[0].offset == 5);
  CHECK(result.errors[0].code_point == 0x202E);
  CHECK(result.errors[1].code_point == 0x01);
  CHECK(result.errors[2].offset == 16);
  CHECK(result.errors[2].code_point == 0xFFFD);
}

TEST_CASE("without rules only letters are mended, and the tone style that is asked for") {
  text::NormaliseOptions options;
  options.rules = text::RuleSet::none();
  CHECK(text::normalise("e\xCC\xA3\xCC\x82 , hoà  hòan", options).text == "ệ , hoà  hòan");
  options.tone = text::ToneChoice::old_style;
  CHECK(text::normalise("hội , hoà", options).text == "hội , hòa");
}

TEST_CASE("names keep their tone marks in whatever case they are written") {
  text::NormaliseOptions options = with_tone(text::ToneChoice::old_style);
  options.names = {"Hoà Bình"};
  const std::string kept = "tỉnh Hoà Bình, HOÀ BÌNH, hoà bình";
  CHECK(text::normalise(kept, options).text == kept);
  CHECK(text::normalise("hoà, Hoà Bìnhx", options).text == "hòa, Hòa Bìnhx");
}

TEST_CASE("tone marks in the names of files and sites stay") {
  const auto options = with_tone(text::ToneChoice::old_style);
  const std::string kept = "xem hoà.doc, “văn-hoá_2.PDF” và khoá.2022.xlsx; hoà.vn";
  CHECK(text::normalise(kept, options).text == kept);
  CHECK(text::normalise("văn hoá.", options).text == "văn hóa.");
  CHECK(text::normalise("hoá.Docs, hoá. doc", options).text == "hóa.Docs, hóa. doc");
}

TEST_CASE("Unicode's line separators become line ends, told, and lines are lines") {
  const std::string text = "một ,\u2028hai  ba \u2029bốn “\u2028” năm";
  const text::Normalised result = text::normalise(text);
  CHECK(result.text == "một,\nhai ba\nbốn “\n” năm");
  CHECK(has_note(result, "line-separator", "\u2028"));
  CHECK(has_note(result, "line-separator", "\u2029"));
  CHECK(result.notes[1].offset == std::string("một ,").size());
  CHECK_FALSE(text::is_normal(text));
  for (std::size_t step = 1; step < 12; ++step)
    CHECK(fed(text, step, {}) == result.text);
  text::NormaliseOptions options;
  options.rules = text::RuleSet::none();
  CHECK(text::normalise(text, options).text == text);
  CHECK(text::normalise_markup("<a b='\u2028'>x ,\u2028y</a>").text == "<a b='\u2028'>x,\ny</a>");
}

TEST_CASE("text in pieces comes out as text in one piece") {
  const std::string text = "Các  hội , nghị.\r\nđời sống văn hoá\n\n “ toàn dân ” ,..…. trị- xã\n";
  for (const auto& options : {text::NormaliseOptions{}, with_tone(text::ToneChoice::new_style)}) {
    const std::string whole = text::normalise(text, options).text;
    for (std::size_t step = 1; step < 20; ++step)
      CHECK(fed(text, step, options) == whole);
  }
}

TEST_CASE("plain lines pass in one go when letters are all that is asked") {
  text::NormaliseOptions options;
  options.rules = text::RuleSet::none();
  const std::string text = "Đảng ủy , phường\n“Tam Quan Nam” … \ne\xCC\xA3\xCC\x82 \nhết";
  const std::string expected = "Đảng ủy , phường\n“Tam Quan Nam” … \nệ \nhết";
  for (std::size_t step = 1; step < 40; ++step)
    CHECK(fed(text, step, options) == text::to_nfc(expected));
  CHECK(text::is_normal("Đảng ủy , phường", options));
  CHECK_FALSE(text::is_normal(text, options));
}

TEST_CASE("a line that is longer than any paragraph passes in pieces, its letters mended") {
  std::string line;
  while (line.size() < (std::size_t{3} << 20U))
    line += "hội , hòan e\xCC\xA3\xCC\x82 ";
  const std::string out = fed(line, 100'000, {});
  CHECK(out.substr(0, 40) == std::string("hội , hoàn ệ hội , hoàn ệ hội , hoàn ệ ").substr(0, 40));
  CHECK(text::is_nfc(out));
  CHECK(out.find("hòan") == std::string::npos);
  CHECK(fed(out, 70'000, {}) == out);
}

TEST_CASE("normalising twice is normalising once, whatever stands side by side") {
  Numbers numbers(2022);
  const text::NormaliseOptions all[] = {{},
                                        with_tone(text::ToneChoice::old_style),
                                        with_tone(text::ToneChoice::new_style),
                                        with_tone(text::ToneChoice::majority)};
  for (int i = 0; i < 60'000; ++i)
    check_idempotent(random_text(numbers), all[numbers.below(std::size(all))]);
}

TEST_CASE("the article's faults are named") {
  const auto article = fact("conference-2022-article.txt");
  if (!article) {
    MESSAGE("skipped: the article is not beside the source");
    return;
  }
  const text::Normalised result = text::normalise(*article, with_tone(text::ToneChoice::majority));
  const auto hoa = std::find_if(result.notes.begin(), result.notes.end(),
                                [](const text::Note& note) { return note.rule == "tone-style"; });
  REQUIRE(hoa != result.notes.end());
  CHECK(hoa->before == "hoá");
  CHECK(hoa->after == "hóa");
  CHECK(has_note(result, "space-before-stop", "ninh” ,"));
  CHECK(has_note(result, "space-outside", "trào“toàn"));
  CHECK(has_note(result, "hyphen", "trị- xã"));
  CHECK(has_note(result, "hyphen", "tế- xã"));
  CHECK(has_note(result, "hyphen", "hóa- xã"));
  CHECK(has_note(result, "hyphen", "mới- đô"));
  CHECK(has_note(result, "space-double", "Các  phong"));
  CHECK(has_note(result, "space-double", "96,99%;  7/7"));
  CHECK(has_note(result, "ellipsis", ",..…."));
  const auto no_breaks =
      std::count_if(result.notes.begin(), result.notes.end(),
                    [](const text::Note& note) { return note.rule == "space-no-break"; });
  CHECK(no_breaks == 3);
  for (const std::string_view right :
       {"chính trị - xã hội", "“sáng - xanh - sạch đẹp - an toàn - văn minh”",
        "Phong trào “toàn dân đoàn kết", "96,99%; 7/7 khu phố", "an ninh”, “camera",
        "trật tự”,… đã tạo", "nông thôn mới - đô thị", "25-NQ/TW", "Covid-19", "17/11/2022"}) {
    CAPTURE(right);
    CHECK(result.text.find(right) != std::string::npos);
  }
}

TEST_CASE("official papers are changed once, and their symbols, dates and forms never") {
  std::size_t seen = 0;
  for (const char* name :
       {"decree-30-2020", "annex-1", "annex-2", "annex-3", "guidance-36-hd-vptw"}) {
    const auto paper = fact("official/" + std::string(name) + ".txt");
    if (!paper) continue;
    ++seen;
    for (const auto tone : {text::ToneChoice::keep, text::ToneChoice::majority}) {
      check_idempotent(*paper, with_tone(tone));
    }
    const text::Normalised result = text::normalise(*paper, {});
    for (const text::Note& note : result.notes) {
      CAPTURE(note.before);
      const bool harmless = note.rule != "hyphen" && note.rule != "range" &&
                            note.rule != "tone-place" && note.rule != "space-after-stop" &&
                            note.rule != "space-outside";
      CHECK(harmless);
      CHECK(note.before.find("....") == std::string::npos);
    }
  }
  if (seen == 0) MESSAGE("skipped: the official papers are not beside the source");
}
