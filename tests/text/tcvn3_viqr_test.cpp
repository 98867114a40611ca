#include <doctest/doctest.h>

#include "legacy_support.h"

using namespace tongket;
using legacy::decoded;
using legacy::encoded;
using text::Encoding;

namespace {

// As the encoder writes it: capitals with tones have the small letter's byte.
std::string through_tcvn3(std::string_view text) {
  return decoded(encoded(text, Encoding::tcvn3), Encoding::tcvn3);
}

}  // namespace

TEST_CASE("a line of capitals in TCVN3 is read as capitals to the last letter") {
  CHECK(through_tcvn3("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") ==
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  CHECK(through_tcvn3("Ở VIỆT NAM\nở nước ta") == "Ở VIỆT NAM\nở nước ta");
  CHECK(through_tcvn3("ỦY BAN NHÂN DÂN XÃ") == "ỦY BAN NHÂN DÂN XÃ");
}

TEST_CASE("a word of capitals is read as one in any line") {
  CHECK(through_tcvn3("thay mặt BAN THƯỜNG VỤ ĐẢNG ỦY đã ký") ==
        "thay mặt BAN THƯỜNG VỤ ĐẢNG ỦY đã ký");
}

TEST_CASE("a capital at the front of a word makes no capital of its tone") {
  CHECK(through_tcvn3("Số: 15/QĐ-BNV; Số: 05/BNV-VP") == "Số: 15/QĐ-BNV; Số: 05/BNV-VP");
  CHECK(through_tcvn3("UBND Xã Hoài Hảo, Lý Thái Tổ") == "UBND Xã Hoài Hảo, Lý Thái Tổ");
  CHECK(through_tcvn3("Về việc") == "Về việc");
}

TEST_CASE("a mark of TCVN3 at a line's start is told, however the file is cut") {
  const std::string bytes = "\xD7\n\xB3 x\n";
  const text::Decoded whole = text::decode_all(bytes, Encoding::tcvn3);
  CHECK(whole.text == "ì\n\uFFFD x\n");
  REQUIRE(whole.faults.count == 1);
  CHECK(whole.faults.first[0].offset == 2);
  text::Decoder decoder(Encoding::tcvn3);
  std::string pieces;
  for (const char byte : bytes)
    decoder.feed({&byte, 1}, pieces);
  decoder.finish(pieces);
  CHECK(pieces == whole.text);
}

TEST_CASE("a toned capital that TCVN3 can't show is told, with what was written") {
  const text::Encoded one = text::encode_all("Ấn Độ", Encoding::tcvn3);
  CHECK(decoded(one.bytes, Encoding::tcvn3) == "ấn Độ");
  REQUIRE(one.faults.count == 1);
  CHECK(one.faults.first[0].code_point == U'Ấ');
  CHECK(one.faults.first[0].written == U'ấ');
}

TEST_CASE("a plain capital and the small letter with the tone are one capital") {
  CHECK(decoded("A\xB8nh C\xA4\xE9ng \xA2\xCAn", Encoding::tcvn3) == "Ánh CỘng Ấn");
  CHECK(decoded("C\xA4\xE9NG HO\xDF"
                "A",
                Encoding::tcvn3) == "CỘNG HÒA");
}

TEST_CASE("the capitals and marks of VN1 are read") {
  CHECK(decoded("\xC4n \xDAt a\xB3 \xA2\xB4", Encoding::tcvn3) == "Ấn Ết á Ậ");
}

TEST_CASE("text of an H font comes out in capitals") {
  CHECK(decoded("c\xE9ng h\xDF"
                "a x\xB7 h\xE9i",
                Encoding::tcvn3_h) == "CỘNG HÒA XÃ HỘI");
  CHECK(decoded(encoded("ĐẢNG BỘ TỈNH", Encoding::tcvn3_h), Encoding::tcvn3_h) == "ĐẢNG BỘ TỈNH");
}

TEST_CASE("small letters have no counterpart in an H font") {
  const text::Encoded one = text::encode_all("Bộ", Encoding::tcvn3_h);
  CHECK(decoded(one.bytes, Encoding::tcvn3_h) == "BỘ");
  REQUIRE(one.faults.count == 1);
  CHECK(one.faults.first[0].code_point == U'ộ');
  CHECK(one.faults.first[0].written == U'Ộ');
}

TEST_CASE("a line longer than the decoder looks ahead is read in one way, however it is cut") {
  std::string line = "thường";
  for (int i = 0; i < 4000; ++i)
    line += i % 7 == 0 ? " HỘI" : " xã";
  const std::string bytes = encoded(line, Encoding::tcvn3);
  CHECK(decoded(bytes, Encoding::tcvn3) == line);
  CHECK(legacy::decoded_in_pieces(bytes, Encoding::tcvn3, 1000) == line);
}

TEST_CASE("VNI's marks may be capitals behind small letters and the other way round") {
  CHECK(decoded("O\xE2ng O\xC2NG \xD1\xF6\xF9"
                "c",
                Encoding::vni) == "Ông ÔNG Đức");
}

TEST_CASE("a mark of VIQR counts where the letter can bear it and bears none yet") {
  CHECK(decoded("ba. ba.. b. o^`. a+ u^ e(", Encoding::viqr) == "bạ bạ. b. ồ. a+ u^ e(");
  CHECK(decoded("Dd DD dd dD add", Encoding::viqr) == "Đ Đ đ Đ ađ");
}

TEST_CASE("a backslash takes the meaning of a mark of VIQR away") {
  CHECK(decoded("ba\\. hai\\? ad\\d a\\\\ C:\\tep", Encoding::viqr) == "ba. hai? add a\\ C:\\tep");
}

TEST_CASE("VIQR is written so that it reads back, whatever the text") {
  for (const char* prose :
       {"ba.", "dđ", "ddd", "ĐdD", "a\\b", "o+u(e^a~", "Tôi hỏi: sao? Ừ... thế à!", "a'b", "\\\\d",
        "\\.", "ô^ ồ` d", "https://a.b/c?d=e.f"}) {
    CAPTURE(prose);
    CHECK(decoded(encoded(prose, Encoding::viqr), Encoding::viqr) == prose);
  }
}
