#include <doctest/doctest.h>

#include "legacy_support.h"

using namespace tongket;
using legacy::decoded;
using legacy::encoded;
using text::Encoding;

TEST_CASE("each encoding reads as the offices wrote it") {
  CHECK(decoded("Uû ban nh\xA9n d\xA9n", Encoding::utf_8) ==
        "Uû ban nh\xEF\xBF\xBDn d\xEF\xBF\xBDn");
  CHECK(decoded("U\xFB ban nh\xA9n d\xA9n", Encoding::tcvn3) == "Uỷ ban nhân dân");
  CHECK(decoded("Co\xE4ng ho\xF8"
                "a xa\xF5 ho\xE4i",
                Encoding::vni) == "Cộng hòa xã hội");
  CHECK(decoded("H\xB5i ngh\xB8", Encoding::viscii) == "Hội nghị");
  CHECK(decoded("H\xB6i ngh\xCE", Encoding::vps) == "Hội nghị");
  CHECK(decoded("H\xF4\xF2i ngh\x69\xF2", Encoding::windows_1258) == "Hội nghị");
  CHECK(decoded("Ho^.i nghi. to^?ng ke^'t DDa?ng bo^.", Encoding::viqr) ==
        "Hội nghị tổng kết Đảng bộ");
}

TEST_CASE("all letters go through each complete encoding and back") {
  for (const Encoding encoding : legacy::complete) {
    CAPTURE(text::encoding_name(encoding));
    for (const std::string& letter : legacy::letters()) {
      CAPTURE(letter);
      const text::Encoded one = text::encode_all(letter, encoding);
      CHECK(one.faults.count == 0);
      CHECK(decoded(one.bytes, encoding) == letter);
    }
  }
}

TEST_CASE("decomposed letters become the same bytes once composed") {
  const std::string composed = "Quyết định của Ủy ban";
  const std::string decomposed =
      "Quye\xCC\x82\xCC\x81t đi\xCC\xA3nh cu\xCC\x89"
      "a U\xCC\x89y ban";
  for (const Encoding encoding : legacy::all)
    CHECK(encoded(text::to_nfc(decomposed), encoding) == encoded(composed, encoding));
}

TEST_CASE("the whole syllabary goes through each encoding and back") {
  const std::vector<std::string> syllables = text::syllabary(text::ToneStyle::new_style);
  REQUIRE(syllables.size() > 7000);
  for (const Encoding encoding : legacy::all) {
    CAPTURE(text::encoding_name(encoding));
    const bool capitals = encoding == Encoding::tcvn3_h;
    std::size_t different = 0;
    for (const std::string& one : syllables) {
      const std::string syllable = capitals ? text::upper(one) : one;
      const text::Encoded bytes = text::encode_all(syllable, encoding);
      different += bytes.faults.count != 0 || decoded(bytes.bytes, encoding) != syllable ? 1U : 0U;
    }
    CHECK(different == 0);
  }
}

TEST_CASE("a text of the whole syllabary goes through in one piece") {
  std::string prose;
  for (const std::string& one : text::syllabary(text::ToneStyle::old_style))
    prose += one + ' ';
  for (const Encoding encoding : legacy::complete) {
    CAPTURE(text::encoding_name(encoding));
    CHECK(decoded(encoded(prose, encoding), encoding) == prose);
    CHECK(decoded(encoded(text::upper(prose), encoding), encoding) == text::upper(prose));
  }
  CHECK(decoded(encoded(prose, Encoding::tcvn3), Encoding::tcvn3) == prose);
}

TEST_CASE("single bytes read as glibc reads them") {
  for (unsigned value = 0; value < 256; ++value) {
    CAPTURE(value);
    const std::string byte(1, static_cast<char>(value));
    CHECK(decoded(byte, Encoding::viscii) == legacy::by_glibc(byte, "VISCII"));
    const bool mark =
        value == 0xCC || value == 0xD2 || value == 0xDE || value == 0xEC || value == 0xF2;
    const std::string expected = legacy::by_glibc(byte, "CP1258");
    if (!mark) {
      CHECK(decoded(byte, Encoding::windows_1258) ==
            (expected.empty() ? "\xEF\xBF\xBD" : expected));
    }
    // From A0 on; below, the fonts keep Windows' punctuation where the standard has capitals.
    const bool tone = value >= 0xB0 && value <= 0xB4;
    if (value >= 0xA0 && !tone) {
      CHECK(decoded(byte, Encoding::tcvn3) == legacy::by_glibc(byte, "TCVN5712-1"));
    }
  }
}

TEST_CASE("Windows-1258 reads as glibc composes it, for every letter and mark") {
  for (unsigned letter = 0x20; letter < 256; ++letter) {
    for (const char mark : {'\xCC', '\xD2', '\xDE', '\xEC', '\xF2'}) {
      const std::string bytes{static_cast<char>(letter), mark};
      std::string expected = text::to_nfc(legacy::by_glibc(bytes, "CP1258"));
      // glibc makes O with tilde and acute of Ó and tilde, which Unicode holds for another letter.
      const bool order_lost =
          std::string_view("\xD3\xD6\xDA\xF3\xF6\xFA").find(bytes[0]) != std::string_view::npos &&
          mark == '\xDE';
      if (order_lost) expected = decoded(bytes.substr(0, 1), Encoding::windows_1258) + "\xCC\x83";
      const bool is_mark = decoded(bytes.substr(0, 1), Encoding::windows_1258) == "\xEF\xBF\xBD";
      CAPTURE(letter);
      if (!is_mark) CHECK(decoded(bytes, Encoding::windows_1258) == expected);
    }
  }
}

TEST_CASE("where the chunks are cut doesn't show") {
  std::string prose = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\r\nĐộc lập - Tự do - Hạnh phúc\n\n";
  for (const std::string& one : text::syllabary(text::ToneStyle::old_style))
    if (prose.size() < 9000) prose += one + ' ';
  for (const Encoding encoding : legacy::all) {
    CAPTURE(text::encoding_name(encoding));
    const std::string bytes = encoded(prose, encoding);
    const std::string whole = decoded(bytes, encoding);
    for (const std::size_t piece : {1UL, 2UL, 3UL, 7UL, 4095UL, 4096UL, 4097UL})
      CHECK(legacy::decoded_in_pieces(bytes, encoding, piece) == whole);
  }
}

TEST_CASE("a byte that is nothing is told with its offset and shown as U+FFFD") {
  const text::Decoded one = text::decode_all("Nh\xE1\x81 n\xAD", Encoding::vni);
  CHECK(one.text == "Nh\xEF\xBF\xBD\xEF\xBF\xBD n\xC2\xAD");
  REQUIRE(one.faults.count == 2);
  CHECK(one.faults.first[0].offset == 2);
  CHECK(one.faults.first[0].byte == 0xE1);
  CHECK(one.faults.first[1].offset == 3);
}

TEST_CASE("offsets of faults count all chunks") {
  text::Decoder decoder(Encoding::windows_1258);
  std::string out;
  for (int i = 0; i < 3000; ++i)
    decoder.feed("abc", out);
  decoder.feed("\x81", out);
  decoder.finish(out);
  REQUIRE(decoder.faults().count == 1);
  CHECK(decoder.faults().first[0].offset == 9000);
}

TEST_CASE("faults are counted on when the list is full") {
  const text::Decoded one = text::decode_all(std::string(5000, '\x81'), Encoding::vni);
  CHECK(one.faults.count == 5000);
  CHECK(one.faults.first.size() == text::max_listed_faults);
}

TEST_CASE("more marks than a letter can bear are faults, and the text stays NFC") {
  const std::string bytes = "a" + std::string(20, '\xF2');
  const text::Decoded one = text::decode_all(bytes, Encoding::windows_1258);
  CHECK(one.faults.count == 12);
  CHECK(text::is_nfc(one.text));
  CHECK(legacy::decoded_in_pieces(bytes, Encoding::windows_1258, 5) == one.text);
}

TEST_CASE("what an encoding can't say is told with its place, never dropped") {
  const text::Encoded one = text::encode_all("Số ½ → 5", Encoding::viscii);
  CHECK(decoded(one.bytes, Encoding::viscii) == "Số ? ? 5");
  REQUIRE(one.faults.count == 2);
  CHECK(one.faults.first[0].code_point == U'½');
  CHECK(one.faults.first[0].offset == 5);
  CHECK(one.faults.first[1].code_point == U'→');
  CHECK(one.faults.first[1].written == U'?');
}

TEST_CASE("a control character that a letter took the place of has no counterpart") {
  const text::Encoded one = text::encode_all("\x02", Encoding::viscii);
  CHECK(one.bytes == "?");
  CHECK(one.faults.count == 1);
}

TEST_CASE("UTF-8 may be cut anywhere on its way to bytes") {
  const std::string prose = "Đảng bộ, dđ ưỡn “ngực” \\. a. o+ d";
  for (const Encoding encoding : legacy::all) {
    CAPTURE(text::encoding_name(encoding));
    text::Encoder encoder(encoding);
    std::string out;
    for (const char byte : prose)
      encoder.feed({&byte, 1}, out);
    encoder.finish(out);
    CHECK(out == encoded(prose, encoding));
  }
}

TEST_CASE("bytes that are no UTF-8 are told on the way to bytes") {
  const text::Encoded one = text::encode_all("a\xFFz\xC4", Encoding::vni);
  CHECK(one.bytes == "a?z?");
  REQUIRE(one.faults.count == 2);
  CHECK(one.faults.first[1].offset == 3);
}

TEST_CASE("UTF-16 goes both ways, and halves of pairs are faults") {
  using namespace std::string_view_literals;
  const std::string prose = "Đảng ủy 😀";
  for (const Encoding encoding : {Encoding::utf_16le, Encoding::utf_16be}) {
    const std::string bytes = encoded(prose, encoding);
    CHECK(decoded(bytes, encoding) == prose);
    CHECK(legacy::decoded_in_pieces(bytes, encoding, 1) == prose);
  }
  CHECK(decoded("\xFF\xFE\x10\x01"sv, Encoding::utf_16le) == "Đ");
  const text::Decoded half = text::decode_all("a\0\x3D\xD8z\0x"sv, Encoding::utf_16le);
  CHECK(half.text == "a\xEF\xBF\xBDz\xEF\xBF\xBD");
  CHECK(half.faults.count == 2);
}

TEST_CASE("an encoding is found by any of its usual names") {
  CHECK(text::find_encoding("TCVN3") == Encoding::tcvn3);
  CHECK(text::find_encoding("abc") == Encoding::tcvn3);
  CHECK(text::find_encoding("Windows-1258") == Encoding::windows_1258);
  CHECK(text::find_encoding("CP1258") == Encoding::windows_1258);
  CHECK(text::find_encoding("utf8") == Encoding::utf_8);
  CHECK_FALSE(text::find_encoding("latin-1").has_value());
  for (const Encoding encoding : legacy::all)
    CHECK(text::find_encoding(text::encoding_name(encoding)) == encoding);
}
