#include <doctest/doctest.h>

#include <unicode/uchar.h>

#include "text/letter_case.h"
#include "text/text.h"

using namespace tongket;

TEST_CASE("Vietnamese is upper-cased letter by letter") {
  CHECK(text::upper("Đảng ủy phường Tam Quan Nam") == "ĐẢNG ỦY PHƯỜNG TAM QUAN NAM");
  CHECK(text::upper("ắ ằ ẳ ẵ ặ ơ ư đ ĩ ũ ý ỹ 15 m² “…”") == "Ắ Ằ Ẳ Ẵ Ặ Ơ Ư Đ Ĩ Ũ Ý Ỹ 15 M² “…”");
  CHECK(text::lower("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") == "cộng hòa xã hội chủ nghĩa việt nam");
}

TEST_CASE("letters outside the table go to ICU") {
  CHECK(text::upper("straße ÿ ω") == "STRASSE Ÿ Ω");
  CHECK(text::lower("İSTANBUL Ω") == "i̇stanbul ω");
}

TEST_CASE("the table of cases says what Unicode says") {
  for (char32_t c = 0; c < 0x2100; ++c) {
    const auto code = static_cast<UChar32>(c);
    const auto upper = text::simple_case(c, text::Case::upper);
    const auto lower = text::simple_case(c, text::Case::lower);
    CAPTURE(static_cast<std::uint32_t>(c));
    if (upper) REQUIRE(static_cast<UChar32>(*upper) == u_toupper(code));
    if (lower) REQUIRE(static_cast<UChar32>(*lower) == u_tolower(code));
  }
}

TEST_CASE("every letter of Vietnamese is in the table of cases") {
  const std::string_view letters =
      "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵ"
      "z";
  for (std::size_t at = 0; at < letters.size();) {
    const utf8::Decoded decoded = utf8::decode(letters, at);
    CAPTURE(static_cast<std::uint32_t>(decoded.code_point));
    const auto upper = text::simple_case(decoded.code_point, text::Case::upper);
    REQUIRE(upper.has_value());
    CHECK(*upper != decoded.code_point);
    CHECK(text::simple_case(*upper, text::Case::lower) == decoded.code_point);
    at += decoded.length;
  }
}

TEST_CASE("only the first letter is capitalised, behind opening marks too") {
  CHECK(text::capitalised("đảng ủy") == "Đảng ủy");
  CHECK(text::capitalised("“ủy ban”") == "“Ủy ban”");
  CHECK(text::capitalised("7 khu phố") == "7 khu phố");
  CHECK(text::capitalised("").empty());
  CHECK(text::capitalised("(").size() == 1);
  CHECK(text::decapitalised("Ủy ban Nhân dân") == "ủy ban Nhân dân");
}

TEST_CASE("white space is squeezed, a no-break space is not white") {
  CHECK(text::squeezed(" \n Hội \t nghị\r\n") == "Hội nghị");
  CHECK(text::squeezed("15\xC2\xA0mô hình ") == "15\xC2\xA0mô hình");
  CHECK(text::squeezed(" \n ").empty());
}
