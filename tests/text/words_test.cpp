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

 private:
  static std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
      text.replace(at, from.size(), to);
      at += to.size();
    }
    return text;
  }
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
  for (int n = 0; n <= 1'000'000; n += n < 20'000 ? 1 : 7) {
    if (text::words(n) != book.say(n)) {
      CAPTURE(n);
      REQUIRE(text::words(n) == book.say(n));
    }
  }
  CHECK(text::words(1'000'000) == book.say(1'000'000));
}
