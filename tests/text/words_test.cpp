#include <doctest/doctest.h>

#include "text/text.h"

using namespace tongket;

TEST_CASE("numbers are said as formal papers write them") {
  struct Case {
    std::int64_t value;
    std::string_view words;
  };
  const Case cases[] = {
      {0, "không"},
      {1, "một"},
      {5, "năm"},
      {10, "mười"},
      {11, "mười một"},
      {14, "mười bốn"},
      {15, "mười lăm"},
      {20, "hai mươi"},
      {21, "hai mươi mốt"},
      {24, "hai mươi bốn"},
      {25, "hai mươi lăm"},
      {100, "một trăm"},
      {101, "một trăm linh một"},
      {105, "một trăm linh năm"},
      {110, "một trăm mười"},
      {115, "một trăm mười lăm"},
      {555, "năm trăm năm mươi lăm"},
      {1000, "một nghìn"},
      {1001, "một nghìn không trăm linh một"},
      {1015, "một nghìn không trăm mười lăm"},
      {3374, "ba nghìn ba trăm bảy mươi bốn"},
      {1'000'000, "một triệu"},
      {1'000'001, "một triệu không trăm linh một"},
      {1'000'005, "một triệu không trăm linh năm"},
      {1'001'000, "một triệu không trăm linh một nghìn"},
      {2'000'000'010, "hai tỷ không trăm mười"},
      {1'000'000'000'000, "một nghìn tỷ"},
      {1'001'000'000'000, "một nghìn không trăm linh một tỷ"},
      {1'005'000'000, "một tỷ không trăm linh năm triệu"},
      {1'000'000'001, "một tỷ không trăm linh một"},
      {1'000'001'000, "một tỷ không trăm linh một nghìn"},
      {1'000'000'000'001, "một nghìn tỷ không trăm linh một"},
      {1'000'000'000'000'000, "một triệu tỷ"},
      {1'000'001'000'000'000, "một triệu không trăm linh một tỷ"},
      {1'000'000'000'000'001, "một triệu tỷ không trăm linh một"},
      {20'000'000'000, "hai mươi tỷ"},
      {101'101'101, "một trăm linh một triệu một trăm linh một nghìn một trăm linh một"},
      {10'010'010, "mười triệu không trăm mười nghìn không trăm mười"},
      {999'999'999'999'999'999,
       "chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín tỷ "
       "chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín"},
      {1'000'000'000'000'000'000, "một tỷ tỷ"},
      {-21, "âm hai mươi mốt"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.value);
    CHECK(text::words(one.value) == one.words);
  }
}

TEST_CASE("the smallest number has a magnitude too") {
  CHECK(
      text::words(INT64_MIN) ==
      "âm chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi sáu tỷ "
      "tám trăm năm mươi bốn triệu bảy trăm bảy mươi lăm nghìn tám trăm linh tám");
}

namespace {

// An independent reading by string rewriting: digits one by one with their rank, then the rules of
// speech as replacements, in the order in which a school book gives them.
class SchoolBook {
 public:
  SchoolBook() {
    for (int i = 0; i < 1000; ++i)
      full_.push_back(three(i));
  }
  std::string say(int n) const {
    if (n == 0) return "không";
    if (n == 1'000'000) return "một triệu";
    const int high = n / 1000;
    const int low = n % 1000;
    std::string out = high != 0 ? shortened(high) + " nghìn" : "";
    if (low == 0) return out;
    if (high == 0) return shortened(low);
    return out + " " + full_[static_cast<std::size_t>(low)];
  }
  static std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
      text.replace(at, from.size(), to);
      at += to.size();
    }
    return text;
  }

 private:
  // With all three ranks: "không trăm linh năm". '$' marks the end.
  static std::string three(int n) {
    static const char* const names[] = {"không", "một", "hai", "ba",  "bốn",
                                        "năm",   "sáu", "bảy", "tám", "chín"};
    std::string s = std::string(names[n / 100]) + " trăm " + names[n / 10 % 10] + " mươi " +
                    names[n % 10] + "$";
    s = replaced(s, " không mươi không$", "$");
    s = replaced(s, " không mươi ", " linh ");
    s = replaced(s, " mươi không$", " mươi$");
    s = replaced(s, " mươi một$", " mươi mốt$");
    s = replaced(s, " mươi năm$", " mươi lăm$");
    s = replaced(s, " một mươi mốt$", " mười một$");
    s = replaced(s, " một mươi", " mười");
    return replaced(s, "$", "");
  }
  // At the front of a number nothing is said for ranks that aren't there.
  std::string shortened(int n) const {
    std::string s = full_[static_cast<std::size_t>(n)];
    const std::string none = "không trăm ";
    if (s.compare(0, none.size(), none) == 0) s = s.substr(none.size());
    const std::string linh = "linh ";
    if (n < 10) s = s.substr(linh.size());
    return s;
  }
  std::vector<std::string> full_;
};

}  // namespace

TEST_CASE("all numbers to a million agree with a second, independent reading") {
  const SchoolBook book;
  for (int n = 0; n <= 1'000'000; ++n) {
    if (text::words(n) != book.say(n)) {
      CAPTURE(n);
      REQUIRE(text::words(n) == book.say(n));
    }
  }
}

TEST_CASE("all choices agree with the second reading, its words replaced") {
  text::WordsOptions options;
  options.zero_tens = text::WordsOptions::ZeroTens::le;
  options.thousand = text::WordsOptions::Thousand::ngan;
  options.four_after_tens = text::WordsOptions::Four::tu;
  const SchoolBook book;
  for (int n = 0; n <= 1'000'000; n += 3) {
    std::string expected = SchoolBook::replaced(book.say(n), "linh", "lẻ");
    expected = SchoolBook::replaced(expected, "nghìn", "ngàn");
    expected = SchoolBook::replaced(expected, "mươi bốn", "mươi tư");
    if (text::words(n, options) != expected) {
      CAPTURE(n);
      REQUIRE(text::words(n, options) == expected);
    }
  }
}

TEST_CASE("choices don't touch other words") {
  text::WordsOptions options;
  options.four_after_tens = text::WordsOptions::Four::tu;
  CHECK(text::words(404, options) == "bốn trăm linh bốn");
  CHECK(text::words(14, options) == "mười bốn");
  CHECK(text::words(44'044, options) == "bốn mươi tư nghìn không trăm bốn mươi tư");
}

namespace {
std::string said(std::string_view digits) {
  return text::words(Decimal::parse(digits).value()).value_or("none");
}
}  // namespace

TEST_CASE("decimals say their mark, zeros behind it one by one") {
  CHECK(said("96.92") == "chín mươi sáu phẩy chín mươi hai");
  CHECK(said("2.05") == "hai phẩy không năm");
  CHECK(said("0.001") == "không phẩy không không một");
  CHECK(said("375.406") == "ba trăm bảy mươi lăm phẩy bốn trăm linh sáu");
  CHECK(said("-0.5") == "âm không phẩy năm");
  CHECK(said("3.10") == "ba phẩy một");
  CHECK(said("7") == "bảy");
}

TEST_CASE("words end at a million million million") {
  CHECK(said("1000000000000000000") == "một tỷ tỷ");
  CHECK(said("-1000000000000000000") == "âm một tỷ tỷ");
  CHECK(said("1000000000000000000.1") == "none");
  CHECK(said("1000000000000000001") == "none");
}

TEST_CASE("ordinals have words of their own for the first and the fourth") {
  CHECK(text::ordinal(1) == "thứ nhất");
  CHECK(text::ordinal(2) == "thứ hai");
  CHECK(text::ordinal(3) == "thứ ba");
  CHECK(text::ordinal(4) == "thứ tư");
  CHECK(text::ordinal(5) == "thứ năm");
  CHECK(text::ordinal(14) == "thứ mười bốn");
  CHECK(text::ordinal(21) == "thứ hai mươi mốt");
  CHECK_FALSE(text::ordinal(0).has_value());
  CHECK_FALSE(text::ordinal(-1).has_value());
  text::WordsOptions options;
  options.second = text::WordsOptions::Second::nhi;
  CHECK(text::ordinal(2, options) == "thứ nhì");
  CHECK(text::ordinal(12, options) == "thứ mười hai");
}

TEST_CASE("money in words ends with đồng, even money by choice with chẵn") {
  text::WordsOptions even;
  even.even_money = true;
  CHECK(text::money_words(1'500'000) == "một triệu năm trăm nghìn đồng");
  CHECK(text::money_words(1'500'000, even) == "một triệu năm trăm nghìn đồng chẵn");
  CHECK(text::money_words(0) == "không đồng");
  CHECK(text::money_words(*Decimal::parse("0.5"), even) == "không phẩy năm đồng");
}
