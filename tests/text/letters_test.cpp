#include <doctest/doctest.h>

#include <unicode/uchar.h>

#include <random>

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

TEST_CASE("titles have a capital in every word") {
  CHECK(text::title("NGUYỄN VĂN AN") == "Nguyễn Văn An");
  CHECK(text::title("đảng ủy phường tam quan nam") == "Đảng Ủy Phường Tam Quan Nam");
  CHECK(text::title("“lê thị đào” – hội-nghị") == "“Lê Thị Đào” – Hội-Nghị");
  CHECK(text::title("").empty());
}

TEST_CASE("in a title abbreviations stay among small letters, Roman numbers everywhere") {
  CHECK(text::title("UBND phường") == "UBND Phường");
  CHECK(text::title("ĐẠI HỘI KHÓA XIII QUÝ IV") == "Đại Hội Khóa XIII Quý IV");
  CHECK(text::title("NGUYỄN THỊ VI") == "Nguyễn Thị Vi");
}

TEST_CASE("sentences begin with a capital") {
  const auto made = [](std::string_view text) { return text::sentences_capitalised(text); };
  CHECK(made("hội nghị tốt. các chi bộ dự đủ") == "Hội nghị tốt. Các chi bộ dự đủ");
  CHECK(made("vì sao? “đảng ủy nói!” rồi") == "Vì sao? “Đảng ủy nói!” Rồi");
  CHECK(made("năm 2022. đạt (tốt.) và") == "Năm 2022. Đạt (tốt.) Và");
  CHECK(made("một dòng\nhai dòng") == "Một dòng\nHai dòng");
  CHECK(made("- việc một") == "- Việc một");
  CHECK(made("  đầu") == "  Đầu");
}

TEST_CASE("abbreviations, initials, numbers and ellipses end no sentence") {
  const auto made = [](std::string_view text) { return text::sentences_capitalised(text); };
  CHECK(made("ở TP. biển") == "Ở TP. biển");
  CHECK(made("PGS.TS. lê, v.v. và V. an") == "PGS.TS. lê, v.v. và V. an");
  CHECK(made("1. hội nghị 12. hai") == "1. hội nghị 12. hai");
  CHECK(made("a) điểm một") == "a) điểm một");
  CHECK(made("chờ… rồi... thôi") == "Chờ… rồi... thôi");
  CHECK(made("a@b.vn. xong") == "a@b.vn. Xong");
}

TEST_CASE("folded text has neither marks nor capitals") {
  CHECK(text::folded("Hội nghị ĐẢNG ỦY") == "hoi nghi dang uy");
  CHECK(text::folded("Hô\xCC\xA3i nghi\xCC\xA3") == "hoi nghi");  // ô + U+0323, i + U+0323
  CHECK(text::folded("số\u00A025\u2011NQ/TW") == "so 25-nq/tw");
  CHECK(text::folded("Ω “96,92%” …") == "ω “96,92%” …");
}

TEST_CASE("every letter of Vietnamese folds to one of the plain alphabet") {
  const std::string_view letters =
      "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";
  for (const std::string& text : {std::string(letters), text::upper(letters)}) {
    const std::string plain = text::folded(text);
    CHECK(plain.size() == utf8::count_code_points(letters));
    CHECK(plain.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos);
  }
}

TEST_CASE("words are found without their marks") {
  const std::string_view text = "Biên bản Hội\u00A0nghị của Đảng ủy";
  const auto found = text::find_folded(text, "hoi nghi");
  REQUIRE(found.has_value());
  CHECK(text.substr(found->begin, found->end - found->begin) == "Hội\u00A0nghị");
  CHECK(text::contains_folded(text, "dang uy"));
  CHECK(text::contains_folded(text, "Đảng Ủy"));
  CHECK_FALSE(text::contains_folded(text, "hoi dong"));
  CHECK_FALSE(text::contains_folded(text, ""));
  CHECK_FALSE(text::find_folded(text, "hoi nghi", found->end).has_value());
}

TEST_CASE("a letter found is whole, its marks with it") {
  const std::string_view text = "be\xCC\xA3\xCC\x82n";  // ệ as three characters
  const auto found = text::find_folded(text, "e");
  REQUIRE(found.has_value());
  CHECK(found->begin == 1);
  CHECK(found->end == text.size() - 1);
}

TEST_CASE("squeezed text is known, and a piece by what is before it") {
  std::mt19937 random(7);
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (std::size_t size = random() % 40; size > 0; --size)
      text += "abcd   \t\n\r\x01"[random() % 11];
    CAPTURE(text);
    const std::string made = text::squeezed(text);
    REQUIRE(text::is_squeezed(made));
    REQUIRE(text::is_squeezed(text) == (text == made));
    REQUIRE(text::squeezed(made) == made);
    for (const bool after : {false, true}) {
      const std::string piece = text::squeezed(text, after);
      REQUIRE(text::is_squeezed(piece, after));
      REQUIRE(text::is_squeezed(text, after) == (text == piece));
    }
  }
  CHECK(text::squeezed(" a  b ", false) == " a b ");
  CHECK(text::squeezed(" a  b ", true) == "a b ");
}
