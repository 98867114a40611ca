// Letters that were lost are found; what only looks strange is not.
#include <doctest/doctest.h>

#include "text/text.h"

using namespace tongket::text;

namespace {

// The word found, and what it seems to mean.
std::string found(std::string_view text) {
  const auto lost = find_lost_letters(text);
  if (!lost) return {};
  std::string word(text.substr(lost->begin, lost->end - lost->begin));
  return lost->meant.empty() ? word : word + " = " + lost->meant;
}

Loss loss_of(std::string_view text) {
  const auto lost = find_lost_letters(text);
  REQUIRE(lost.has_value());
  return lost->loss;
}

}  // namespace

TEST_CASE("a question mark within a word is a lost letter") {
  CHECK(found("Trong th?ng 12") == "th?ng");
  CHECK(found("bà H?nh") == "H?nh");
  CHECK(found("K? ho?ch") == "ho?ch");
  CHECK(found("TH?NG L?I") == "TH?NG");
  CHECK(loss_of("nhi?u") == Loss::question);
}

TEST_CASE("a question mark that ends a sentence is none, be the space missing or not") {
  for (const char* text : {"Làm gì? Ai làm?", "Làm gì?Ai làm?", "Làm gì?thế nào", "(gì?)",
                           "https://a.vn/tim?tu=khoa", "a.vn/x?y", "???", "Vì sao?”"}) {
    CAPTURE(text);
    CHECK(found(text).empty());
  }
}

TEST_CASE("U+FFFD is a lost letter") {
  CHECK(found("bà H\xEF\xBF\xBDnh") == "H\xEF\xBF\xBDnh");
  CHECK(loss_of("\xEF\xBF\xBD") == Loss::replacement);
}

TEST_CASE("UTF-8 that was taken for Windows-1252 is told what it means") {
  CHECK(found("ông TrÆ°á»Ÿng thôn") == "TrÆ°á»Ÿng = Trưởng");
  CHECK(found("há»™i") == "há»™i = hội");
  CHECK(found("2020 â€“ 2025") == "â€“ = –");
  CHECK(loss_of("vÃ\xC2\xA0 xong") == Loss::misread);
}

TEST_CASE("TCVN3 and VNI within Unicode are told what they mean") {
  CHECK(found("Tr­ëng c¸c th«n") == "Tr­ëng = Trưởng");
  CHECK(found("các th«n.") == "th«n = thôn");
  CHECK(loss_of("c¸c") == Loss::tcvn3);
  CHECK(loss_of("Tröôøng hoïc naêm nay") == Loss::vni);
}

TEST_CASE("words as they should be, and those of other languages, are not lost") {
  for (const char* text :
       {"Trưởng các thôn họp",
        "«Cà phê» là «Là»",
        "ĐÃ\xC2\xA0HỌP",
        "XÃ\xC2\xA0"
        "AN PHƯỚC",
        "5 m²",
        "25 °C",
        "lần 1º",
        "§ 5",
        "10 km²",
        "R²",
        "y²",
        "Noël",
        "naïve",
        "Müller",
        "½",
        "±5",
        "Là où la mairie a prévu de réparer le pont, les élèves de l'école ont planté des "
        "cerisiers. Dès l'été prochain, la commune créera une bibliothèque à côté du marché",
        "Für die Straße zum Bahnhof müssen noch vierzig Bäume gefällt werden; die Bürger fragen",
        "Krông Năng, Đắk Lắk",
        "©2025",
        "xã · phường",
        "dấu hỏi “?” và “a”"}) {
    CAPTURE(text);
    CHECK(found(text) == "");
  }
}
