#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "legacy_support.h"

using namespace tongket;
using text::Encoding;

namespace {

constexpr std::array detectable = {Encoding::tcvn3, Encoding::vni,          Encoding::viscii,
                                   Encoding::vps,   Encoding::windows_1258, Encoding::viqr,
                                   Encoding::utf_8, Encoding::utf_16le,     Encoding::utf_16be};

const std::string_view prose =
    "Năm qua, Khối dân vận phường đã bám sát chương trình công tác của Đảng ủy, phối hợp với Mặt "
    "trận và các đoàn thể vận động bà con góp ngày công, hiến đất mở rộng hẻm, thắp sáng đường "
    "quê. Tổ trưởng tổ dân phố gõ cửa từng nhà để nghe ý kiến về việc thu gom rác, sửa lại cống "
    "thoát nước và dời chợ tạm ra khỏi lòng đường. Hơn chín phần mười số hộ đã ký cam kết giữ vệ "
    "sinh chung; những hộ khó khăn được giúp vốn nuôi gà, trồng nấm. Tuy vậy, một vài nơi họp dân "
    "còn ít, giấy mời đến muộn, người già phải chờ lâu.";

// Written for this test; in Windows-1252 they hold what a legacy Vietnamese text could hold too.
const std::string_view french =
    "Là où la mairie a prévu de réparer le pont, les élèves de l'école ont planté des cerisiers. "
    "Dès l'été prochain, la commune créera une bibliothèque à côté du marché couvert; le conseil "
    "a déjà voté les crédits nécessaires et remercié les bénévoles. À la fin, on a bu du thé.";
const std::string_view german =
    "Für die Straße zum Bahnhof müssen noch vierzig Bäume gefällt werden; die Bürger fragen, ob es "
    "nicht auch anders ginge. Der Gemeinderat hört sie nächste Woche an und prüft, was die Lösung "
    "über die Jahre kostet. Größere Schäden blieben während des Sturms glücklicherweise aus.";
const std::string_view code =
    "for (auto& e : d.o) { if (e.x+1 < u(i)) return a^(o.e ? e' : u.y~i); }  // doi. gia'? no.\n"
    "int so_o(int* a) { return a ? *a + (o+1) : -(u+2); }\nconst char* s = \"a.e.o.u.\";\n";
const std::string_view csv =
    "ma,ten,so_tien\n1,Nguyen Van An,1.250.000\n2,Le Thi Be,890.500\n3,Tran Do,77\n"
    "4,\"O'Neil, Jo.\",12.5\n5,Ho Ba.,3\n";
const std::string_view english =
    "Who said so? The data are here. Go to the sea, see a zoo; do not eat the tomato. Hello! It's "
    "me. Are you the one who wrote to Mama? No. We have no idea. I do.";

std::string in_windows_1252(std::string_view utf8) {  // Latin-1 is enough for these
  std::string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const utf8::Decoded one = utf8::decode(utf8, at);
    REQUIRE(one.code_point < 0x100);
    out += static_cast<char>(static_cast<unsigned char>(one.code_point));
    at += one.length;
  }
  return out;
}

bool is_letter(char32_t c) {
  return (c < 0x80 && std::isalpha(static_cast<int>(c)) != 0) ||
         (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7) || (c >= 0x1EA0 && c < 0x1F00);
}

// Windows of 40 letters, one every `step` letters.
std::vector<std::string> windows(std::string_view utf8, std::size_t step) {
  std::vector<std::size_t> letters;
  for (std::size_t at = 0; at < utf8.size();) {
    const utf8::Decoded one = utf8::decode(utf8, at);
    if (is_letter(one.code_point)) letters.push_back(at);
    at += one.length;
  }
  std::vector<std::string> out;
  for (std::size_t i = 0; i + 40 < letters.size(); i += step)
    out.emplace_back(utf8.substr(letters[i], letters[i + 40] - letters[i]));
  return out;
}

// Whether converting by the detector's answer gives the text.
bool converts(const std::string& window, Encoding encoding) {
  const std::string bytes = legacy::encoded(window, encoding);
  const text::Detection detection = text::detect(bytes);
  if (!detection.encoding) return false;
  return legacy::decoded(bytes, *detection.encoding) == legacy::decoded(bytes, encoding);
}

bool left_alone(std::string_view bytes) {
  const std::optional<Encoding> encoding = text::detect(bytes).encoding;
  return !encoding || *encoding == Encoding::utf_8;
}

struct Tally {
  std::size_t wrong = 0;
  std::size_t all = 0;
};

Tally measure(std::string_view text, Encoding encoding, std::size_t step) {
  Tally tally;
  for (const std::string& window : windows(text, step)) {
    ++tally.all;
    tally.wrong += converts(window, encoding) ? 0U : 1U;
  }
  return tally;
}

// Windows of 40 letters of text in another encoding: those that would be converted.
Tally false_conversions(const std::string& bytes) {
  Tally tally;
  std::vector<std::size_t> letters;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (std::isalpha(static_cast<unsigned char>(bytes[at])) != 0 || bytes[at] < 0)
      letters.push_back(at);
  }
  for (std::size_t i = 0; i + 40 < letters.size(); ++i) {
    ++tally.all;
    const auto window = std::string_view(bytes).substr(letters[i], letters[i + 40] - letters[i]);
    tally.wrong += left_alone(window) ? 0U : 1U;
  }
  return tally;
}

// The official texts beside the repository; empty where they aren't.
std::vector<std::string> official_texts() {
  std::vector<std::string> out;
  const std::string root = TONGKET_SOURCE_DIR;
  const std::array folders = {root + "/../shared", root + "/../../shared"};
  for (const std::string& folder : folders) {
    for (const char* name :
         {"annex-1", "annex-2", "annex-3", "decree-30-2020", "guidance-36-hd-vptw"}) {
      std::ifstream file(folder + "/facts/official/" + name + ".txt", std::ios::binary);
      std::stringstream text;
      text << file.rdbuf();
      if (file) out.push_back(text::to_nfc(text.str()));
    }
    if (!out.empty()) break;
  }
  return out;
}

}  // namespace

TEST_CASE("every window of 40 letters of our prose is told in every encoding") {
  for (const Encoding encoding : detectable) {
    CAPTURE(text::encoding_name(encoding));
    const Tally tally = measure(prose, encoding, 1);
    CHECK(tally.all > 300);
    CHECK(tally.wrong == 0);
  }
}

TEST_CASE("capitals are told as well as small letters") {
  for (const Encoding encoding :
       {Encoding::vni, Encoding::viscii, Encoding::vps, Encoding::windows_1258, Encoding::viqr}) {
    CAPTURE(text::encoding_name(encoding));
    const Tally tally = measure(text::upper(prose), encoding, 1);
    CHECK(tally.wrong * 100 <= tally.all);
  }
}

TEST_CASE("of windows of the official texts at least 99.9 of 100 are told, in every encoding") {
  const std::vector<std::string> texts = official_texts();
  if (texts.empty()) {
    MESSAGE("SKIPPED: no official texts in ../shared/facts/official");
    return;
  }
  for (const Encoding encoding : detectable) {
    Tally sum;
    for (const std::string& text : texts) {
      const Tally tally = measure(text, encoding, 7);
      sum.all += tally.all;
      sum.wrong += tally.wrong;
    }
    MESSAGE(text::encoding_name(encoding) << ": " << sum.wrong << " of " << sum.all << " wrong");
    CHECK(sum.all > 10000);
    CHECK(sum.wrong * 1000 <= sum.all);
  }
}

TEST_CASE("French, German, English, code and tables are never converted") {
  for (const std::string_view text : {french, german}) {
    const Tally tally = false_conversions(in_windows_1252(text));
    CHECK(tally.all > 150);
    CHECK(tally.wrong == 0);
  }
  for (const std::string_view text : {english, code, csv, french, german})
    CHECK(false_conversions(std::string(text)).wrong == 0);
  CHECK(left_alone("1.250.000; 96,92%; 17/11/2022"));
  CHECK(left_alone(""));
}

TEST_CASE("Vietnamese without its marks is ASCII, full stops behind vowels and all") {
  CHECK(
      left_alone("Hoi nghi tong ket nam nay da hop o phuong ta. Ai co y kien gi khong? Khong co."));
}

TEST_CASE("bytes that are UTF-8 are UTF-8, with a mark or without, cut or not") {
  CHECK(text::detect("Uû ban nh©n d©n").encoding == Encoding::utf_8);
  CHECK(text::detect("\xEF\xBB\xBFHội").encoding == Encoding::utf_8);
  std::string faulty(prose);
  faulty[faulty.find("ủ") + 1] = 'x';
  CHECK(text::detect(faulty).encoding == Encoding::utf_8);
}

TEST_CASE("UTF-8 that something has hurt stays UTF-8, however short it is") {
  const std::string zero(1, '\0');
  for (const std::string& hurt : {std::string("hội \xFF nghị\n"), std::string("hội\xE1\xBB"),
                                  std::string("hội\xE1\xBB\n"), std::string("hội \xE1\xBB nghị"),
                                  "hội" + zero + " nghị", std::string(200, 'a') + zero + "b"}) {
    CAPTURE(hurt);
    CHECK(text::detect(hurt).encoding == Encoding::utf_8);
  }
  std::string mixed;
  for (int i = 0; i < 10; ++i)
    mixed += "Hội nghị tổng kết công tác dân vận năm 2022.\n";
  mixed += legacy::encoded("Hội nghị tổng kết công tác dân vận năm 2022.\n", Encoding::tcvn3);
  CHECK(text::detect(mixed).encoding == Encoding::utf_8);
}

TEST_CASE("UTF-16 is told with a mark and without") {
  for (const Encoding encoding : {Encoding::utf_16le, Encoding::utf_16be}) {
    const std::string bytes = legacy::encoded(prose, encoding);
    CHECK(text::detect(bytes).encoding == encoding);
    CHECK(text::detect(legacy::encoded("\xEF\xBB\xBF", encoding) + bytes).encoding == encoding);
  }
}

TEST_CASE("the mark of UTF-16 before what is no UTF-16 tells nothing") {
  CHECK_FALSE(text::detect("\xFF\xFE\xE2\xE0\xED\xE2\xE0\xF0\xFF").encoding.has_value());
}

TEST_CASE("bytes that are no text are nothing") {
  std::string binary;
  for (int i = 0; i < 4096; ++i)
    binary += static_cast<char>(static_cast<unsigned char>(i * 7919 >> 3));
  CHECK_FALSE(text::detect(binary).encoding.has_value());
}

TEST_CASE("a long file is judged by what isn't ASCII in it, however it is fed") {
  std::string bytes;
  while (bytes.size() < 400000)
    bytes += "ma so 1234; don vi 5678\n";
  bytes += legacy::encoded(prose, Encoding::tcvn3);
  text::Detector by_pieces;
  for (std::size_t at = 0; at < bytes.size(); at += 777)
    by_pieces.feed(std::string_view(bytes).substr(at, 777));
  const text::Detection pieces = by_pieces.finish();
  const text::Detection whole = text::detect(bytes);
  CHECK(whole.encoding == Encoding::tcvn3);
  CHECK(pieces.encoding == whole.encoding);
  CHECK(pieces.confidence == whole.confidence);
}

TEST_CASE("confidence grows with the text") {
  const std::string bytes = legacy::encoded(prose, Encoding::vni);
  const text::Detection little = text::detect(bytes.substr(0, 20));
  const text::Detection much = text::detect(bytes);
  CHECK(much.confidence > 0.99);
  CHECK(little.confidence <= much.confidence);
}
