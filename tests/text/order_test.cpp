#include <doctest/doctest.h>

#include <algorithm>

#include "text/text.h"

using namespace tongket;
using Texts = std::vector<std::string>;

TEST_CASE("words go by the letters of the alphabet") {
  CHECK(text::sorted({"ơ", "đ", "z", "ư", "ô", "e", "ă", "d", "a", "ê", "o", "â", "u", "b"},
                     text::Order::words) ==
        Texts{"a", "ă", "â", "b", "d", "đ", "e", "ê", "o", "ô", "ơ", "u", "ư", "z"});
}

TEST_CASE("words of the same letters go by their tones") {
  CHECK(text::sorted({"mạ", "mã", "má", "mả", "mà", "ma"}, text::Order::words) ==
        Texts{"ma", "mà", "mả", "mã", "má", "mạ"});
}

TEST_CASE("letters count before tones over the whole text") {
  CHECK(text::sorted({"má b", "ma c", "má a"}, text::Order::words) ==
        Texts{"má a", "má b", "ma c"});
}

TEST_CASE("small letters go before capitals, and only then") {
  CHECK(text::sorted({"An", "an", "Ám", "ân"}, text::Order::words) ==
        Texts{"Ám", "an", "An", "ân"});
}

TEST_CASE("persons go by given name, then family name, then what is between") {
  CHECK(text::sorted(
            {"Trần Văn Bình", "Nguyễn Văn An", "Lê Thị Ân", "Nguyễn Thị An", "Lê Văn An", "An"},
            text::Order::names) ==
        Texts{"An", "Lê Văn An", "Nguyễn Thị An", "Nguyễn Văn An", "Lê Thị Ân", "Trần Văn Bình"});
}

TEST_CASE("the case of a person's name decides last, over the whole name") {
  CHECK(text::sorted({"TRẦN VĂN AN", "Nguyễn Văn An", "BÙI THỊ AN", "Lê An"}, text::Order::names) ==
        Texts{"BÙI THỊ AN", "Lê An", "Nguyễn Văn An", "TRẦN VĂN AN"});
  CHECK(text::sorted({"LÊ AN", "Lê AN", "Lê An, B", "Lê An"}, text::Order::names) ==
        Texts{"Lê An", "Lê AN", "LÊ AN", "Lê An, B"});
}

TEST_CASE("the tone of a given name counts before the family name") {
  CHECK(text::sorted({"Trần Hà", "Lê Hạ", "Vũ Ha"}, text::Order::names) ==
        Texts{"Vũ Ha", "Trần Hà", "Lê Hạ"});
}

TEST_CASE("a name ends where something else begins") {
  CHECK(text::sorted({"Lê An, bí thư", "Lê An (phường)", "Vũ Ánh\tủy viên", "Lê  V.\u00A0An;x"},
                     text::Order::names) ==
        Texts{"Lê An (phường)", "Lê An, bí thư", "Lê  V.\u00A0An;x", "Vũ Ánh\tủy viên"});
}

TEST_CASE("the order doesn't depend on how the texts stood before") {
  Texts texts = {"hoà", "hòa", "Hoà", "hoa", "ho\u0300a", "hoa", "a-b", "a b", "ab", ""};
  const Texts first = text::sorted(texts, text::Order::words);
  for (int i = 0; i < 20; ++i) {
    std::next_permutation(texts.begin(), texts.end());
    CHECK(text::sorted(texts, text::Order::words) == first);
  }
}

TEST_CASE("keys compare as the texts do") {
  const Texts texts = {"", "a", "ă", "mà", "má", "Nguyễn Văn An", std::string(500, 'x')};
  for (const std::string& a : texts) {
    for (const std::string& b : texts) {
      const bool before =
          text::order_key(a, text::Order::words) < text::order_key(b, text::Order::words);
      CHECK(before == (text::sorted({b, a}, text::Order::words).front() == a && a != b));
    }
  }
}
