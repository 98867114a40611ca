#include <thread>

#include "font_test_support.h"

using namespace tongket;
using namespace tongket::font;
using font_test::first_code;
using font_test::write_scratch;

namespace {

// fonts.xml with one name, all four styles by the same files.
std::string one_font(const std::string& files, const std::string& more = "") {
  return R"(<fonts xmlns="urn:tongket:fonts:1">)" + more + R"(<font name="X"><face>)" + files +
         R"(</face><face bold="true">)" + files + R"(</face><face italic="true">)" + files +
         R"(</face><face bold="true" italic="true">)" + files + "</face></font></fonts>";
}

Result<std::shared_ptr<const Book>> load_text(const std::string& xml, const std::string& name,
                                              const BookOptions& options = {}) {
  Sources sources;
  return Book::load(write_scratch("font-book", name, xml), options, sources);
}

std::string liberation(const std::string& style) {
  auto bytes =
      read_file(std::string(font_test::liberation_folder()) + "/LiberationSerif-" + style + ".ttf",
                1U << 24U);
  REQUIRE(bytes.has_value());
  return bytes.value();
}

std::size_t big_endian(const std::string& bytes, std::size_t at, std::size_t count) {
  std::size_t value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    value = value * 256 + static_cast<unsigned char>(bytes.at(at + i));
  }
  return value;
}

// Where a table stands in a font file.
std::size_t table_offset(const std::string& bytes, const std::string& tag) {
  const std::size_t at = bytes.find(tag);
  REQUIRE(at < 400);
  return big_endian(bytes, at + 8, 4);
}

// Empties the segment that a code point belongs to in all format 4 maps, as in a face that was
// drawn before its letters were wanted.
void forget_segment(std::string& bytes, std::size_t code_point) {
  const std::size_t cmap = table_offset(bytes, "cmap");
  std::size_t emptied = 0;
  for (std::size_t i = 0; i < big_endian(bytes, cmap + 2, 2); ++i) {
    const std::size_t map = cmap + big_endian(bytes, cmap + 4 + i * 8 + 4, 4);
    if (big_endian(bytes, map, 2) != 4) continue;
    const std::size_t twice_count = big_endian(bytes, map + 6, 2);
    for (std::size_t j = 0; j < twice_count; j += 2) {
      const std::size_t end = map + 14 + j;
      const std::size_t start = end + twice_count + 2;
      if (big_endian(bytes, start, 2) > code_point || big_endian(bytes, end, 2) < code_point) {
        continue;
      }
      bytes[start] = bytes[end];  // only its last code point stays
      bytes[start + 1] = bytes[end + 1];
      ++emptied;
    }
  }
  REQUIRE(emptied > 0);
}

}  // namespace

TEST_CASE("names and aliases are known without regard to case") {
  const auto book = font_test::repository_book();
  CHECK(book->knows("Times New Roman"));
  CHECK(book->knows("times new roman"));
  CHECK(book->knows("Liberation Serif"));
  CHECK(book->knows("serif"));
  CHECK_FALSE(book->knows("Comic Sans MS"));
  CHECK(first_code(book->find("Comic Sans MS", false, false)) == Code::font_missing);
}

TEST_CASE("a face is opened once and shared") {
  const auto book = font_test::repository_book();
  const auto first = book->find("Times New Roman", true, false);
  const auto second = book->find("Times New Roman", true, false);
  REQUIRE(first.has_value());
  REQUIRE(second.has_value());
  CHECK(first->get() == second->get());
}

TEST_CASE("several threads may ask for faces and shape at once") {
  const auto book = font_test::repository_book();
  std::vector<std::thread> threads;
  std::vector<std::vector<Glyph>> results(4);
  for (std::size_t i = 0; i < results.size(); ++i) {
    threads.emplace_back([&book, &results, i] {
      const auto face = book->find("Times New Roman", false, false);
      if (!face) return;
      for (int round = 0; round < 50; ++round) {
        results[i] = (*face)->shape("Đảng bộ khối ê\u0306 ");
      }
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  REQUIRE(results[0].size() == 16);
  for (const auto& result : results) {
    REQUIRE(result.size() == results[0].size());
    CHECK(result[15].id == results[0][15].id);
  }
}

TEST_CASE("an office's own file goes before Liberation, whatever its letters' case") {
  write_scratch("font-own", "TIMES.TTF", liberation("Bold"));
  BookOptions options;
  options.folders = {font_test::scratch_folder("font-own")};
  Sources sources;
  const auto book = Book::load(font_test::repository_fonts_xml(), options, sources);
  REQUIRE(book.has_value());
  const auto face = (*book)->find("Times New Roman", false, false);
  REQUIRE(face.has_value());
  CHECK(file_name_of((*face)->file()) == "TIMES.TTF");
  const auto bold = (*book)->find("Times New Roman", true, false);
  REQUIRE(bold.has_value());
  CHECK(file_name_of((*bold)->file()) == "LiberationSerif-Bold.ttf");
}

TEST_CASE("system folders are looked into only when asked for") {
  write_scratch("font-system", "s.ttf", liberation("Regular"));
  const std::string xml =
      one_font(R"(<file name="s.ttf"/>)", R"(<folder system="true" path=")" +
                                              font_test::scratch_folder("font-system") + R"("/>)");
  CHECK(first_code(load_text(xml, "system.xml")) == Code::font_missing);
  BookOptions options;
  options.system_fonts = true;
  CHECK(load_text(xml, "system.xml", options).has_value());
}

TEST_CASE("a face that no folder has is reported at its place, once a style") {
  const auto book = load_text(one_font(R"(<file name="nowhere.ttf"/>)"), "missing.xml");
  REQUIRE_FALSE(book.has_value());
  CHECK(book.error().error_count() == 4);
  CHECK(book.error().list()[0].code == Code::font_missing);
  CHECK(book.error().list()[0].place.known());
}

TEST_CASE("a face without the Vietnamese letters is refused and says which") {
  std::string bytes = liberation("Regular");
  forget_segment(bytes, 0x1EA0);
  write_scratch("font-old", "x.ttf", bytes);
  BookOptions options;
  options.folders = {font_test::scratch_folder("font-old")};
  const auto book = load_text(one_font(R"(<file name="x.ttf"/>)"), "old.xml", options);
  REQUIRE(book.has_value());
  const auto face = (*book)->find("X", false, false);
  CHECK(first_code(face) == Code::font_bad);
  CHECK(face.error().list()[0].message.en.find("U+1EA3") != std::string::npos);
  const auto reports = (*book)->report();
  CHECK(reports[0].missing.find(U'\u1EA0') != std::u32string::npos);
  CHECK(reports[0].missing.find(U'\u0103') == std::u32string::npos);
  CHECK(reports[0].problems.size() == 1);
}

TEST_CASE("a face that forbids embedding is refused") {
  std::string bytes = liberation("Regular");
  bytes[table_offset(bytes, "OS/2") + 9] = 2;  // fsType: restricted licence
  write_scratch("font-restricted", "r.ttf", bytes);
  BookOptions options;
  options.folders = {font_test::scratch_folder("font-restricted")};
  const auto book = load_text(one_font(R"(<file name="r.ttf"/>)"), "restricted.xml", options);
  REQUIRE(book.has_value());
  CHECK(first_code((*book)->find("X", false, false)) == Code::font_bad);
}

TEST_CASE("fonts.xml is read strictly: unknown elements and attributes, bad values, doubles") {
  const char* good_face = R"(<file name="a.ttf"/>)";
  struct Case {
    const char* name;
    std::string xml;
  };
  const std::string head = R"(<fonts xmlns="urn:tongket:fonts:1">)";
  const std::vector<Case> cases = {
      {"root.xml", "<font/>"},
      {"namespace.xml", R"(<fonts xmlns="urn:other"/>)"},
      {"element.xml", one_font(good_face, "<colour/>")},
      {"attribute.xml", one_font(good_face, R"(<folder path="/x" depth="2"/>)")},
      {"flag.xml", one_font(good_face, R"(<folder path="/x" system="maybe"/>)")},
      {"hash.xml", one_font(good_face, R"(<known file="a.ttf" sha256="12"/>)")},
      {"reach.xml", one_font(R"(<file name="../../etc/passwd"/>)")},
      {"empty-style.xml", one_font("")},
      {"no-styles.xml", head + R"(<font name="X"/></fonts>)"},
      {"twice.xml", head + R"(<font name="X"/><font name="x"/></fonts>)"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    const auto book = load_text(c.xml, c.name);
    REQUIRE_FALSE(book.has_value());
    CHECK(book.error().list()[0].code == Code::font_catalogue);
    CHECK(book.error().list()[0].place.known());
  }
}

TEST_CASE("a missing fonts.xml is a fault of the world") {
  Sources sources;
  CHECK(first_code(Book::load("/nonexistent/fonts.xml", {}, sources)) == Code::file_missing);
}

TEST_CASE("the report names each style's file, says whether it is known, and what it lacks") {
  auto reports = font_test::repository_book()->report();
  std::erase_if(reports, [](const FaceReport& report) { return report.fallback; });
  REQUIRE(reports.size() == 8);
  for (const FaceReport& report : reports) {
    CHECK(report.family == "Liberation Serif");
    CHECK(report.known_good);
    CHECK(report.missing.empty());
  }
  CHECK(reports[0].name == "Times New Roman");
  CHECK(reports[3].bold);
  CHECK(reports[3].italic);
  CHECK(file_name_of(reports[3].file) == "LiberationSerif-BoldItalic.ttf");
}

TEST_CASE("the report says of a damaged file what asking for its face says") {
  write_scratch("font-cut", "timesbd.ttf", liberation("Bold").substr(0, 20000));
  BookOptions options;
  options.folders = {font_test::scratch_folder("font-cut")};
  Sources sources;
  const auto book = Book::load(font_test::repository_fonts_xml(), options, sources);
  REQUIRE(book.has_value());
  const auto reports = (*book)->report();
  CHECK(reports[0].problems.empty());
  REQUIRE(reports[1].problems.size() == 1);
  CHECK(reports[1].problems.list()[0].code == Code::font_bad);
  CHECK(first_code((*book)->find("Times New Roman", true, false)) == Code::font_bad);
}

TEST_CASE("a changed file is shown as unknown") {
  std::string bytes = liberation("Italic");
  bytes += '\0';
  write_scratch("font-changed", "LiberationSerif-Italic.ttf", bytes);
  BookOptions options;
  options.folders = {font_test::scratch_folder("font-changed")};
  Sources sources;
  const auto book = Book::load(font_test::repository_fonts_xml(), options, sources);
  REQUIRE(book.has_value());
  const auto reports = (*book)->report();
  CHECK(reports[0].known_good);
  CHECK_FALSE(reports[2].known_good);
}

TEST_CASE(
    "a fallback is asked for what others lack, in its scripts, and its files may be missing") {
  const std::string regular = R"(<file name="LiberationSerif-Regular.ttf"/>)";
  const std::string fallbacks =
      R"(<font name="Gone" fallback="true"><face><file name="none.ttf"/></face></font>)"
      R"(<font name="Greek" fallback="true" scripts="Grek Copt"><face>)" +
      regular + R"(</face></font>)";
  BookOptions options;
  options.folders = {font_test::liberation_folder()};
  const auto book = load_text(one_font(regular, fallbacks), "fallback.xml", options);
  REQUIRE(book.has_value());
  const auto alpha = (*book)->fallback(U'α', true, false);
  REQUIRE(alpha.has_value());
  CHECK(alpha->name == "Greek");
  CHECK(alpha->face == (*book)->find("Greek", true, true).value());
  CHECK_FALSE((*book)->fallback(U'ж', false, false).has_value());
  CHECK((*book)->report().size() == 5);
}

TEST_CASE("a fallback has a regular style, and scripts are codes of four letters") {
  const std::string regular = R"(<file name="LiberationSerif-Regular.ttf"/>)";
  const auto code = [&](const std::string& font) {
    return first_code(load_text(one_font(regular, font), "fallback-faults.xml"));
  };
  CHECK(
      code(
          R"(<font name="Y" fallback="true"><face bold="true"><file name="a.ttf"/></face></font>)") ==
      Code::font_catalogue);
  CHECK(
      code(
          R"(<font name="Y" fallback="true" scripts="Greek"><face><file name="a.ttf"/></face></font>)") ==
      Code::font_catalogue);
}
