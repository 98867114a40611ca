// A pack with a schema of its own: a school's year, which knows nothing of an office's.
#include "template/packs_support.h"

using namespace template_test;

namespace {

const std::string kFolder = "templates/bao-cao-nam-hoc";
const std::string kSchema = kFolder + "/truong-hoc.xsd";
const std::string kGolden = "tests/template/golden/bao-cao-nam-hoc.txt";

const data::Vocabulary& of_schools() {
  static Sources sources;
  static const auto loaded = data::Vocabulary::load_schema(in_source(kSchema), sources, Limits{});
  REQUIRE(loaded.has_value());
  return **loaded;
}

Made make_school(const std::string& xml) {
  Made made;
  made.dataset =
      data::load_bytes("data.xml", xml, of_schools(), *made.sources, Limits{}, made.problems);
  if (made.dataset == nullptr) return made;
  const auto loaded = pack::Template::load(in_source(kFolder), in_source("templates"), of_schools(),
                                           *made.sources, Limits{});
  if (!loaded) made.problems.append(loaded.error());
  INFO(made.shown());
  REQUIRE(loaded.has_value());
  auto papers =
      (*loaded)->bind(*made.dataset, {{}, {{2026, 5, 28}, {8, 0, 0}}, {}}, Limits{}, made.problems);
  if (papers) made.papers = std::move(*papers);
  if (!papers) made.problems.append(papers.error());
  return made;
}

std::string school() {
  return file_text("samples/truong-hoc-2025/data.xml");
}

// The rules that speak when `found` is `instead`.
Lines told(const std::string& found, const std::string& instead) {
  Lines ids;
  const Made made = make_school(replaced(school(), found, instead));
  for (const Diagnostic& one : made.problems.list())
    ids.push_back(one.rule.empty() ? std::string(code_text(one.code)) : one.rule);
  return ids;
}

}  // namespace

TEST_CASE("a pack says which schema its data has; the house's packs say none") {
  Sources sources;
  CHECK(pack::own_schema(in_source(kFolder), sources, Limits{}) == in_source(kSchema));
  CHECK(pack::own_schema(in_source("templates/ke-hoach"), sources, Limits{}).empty());
  CHECK(pack::own_schema(in_source("templates/none"), sources, Limits{}).empty());
}

TEST_CASE("a school's report is made of its own data, as the one accepted") {
  const Made made = make_school(school());
  INFO(made.shown());
  REQUIRE(made.problems.empty());
  REQUIRE(made.papers.size() == 1);
  CHECK(document::check(made.papers.front().document).empty());
  CHECK(sections_of(made.papers.front()) == file_text(kGolden));
}

// Run by hand, then look at the difference:
//   test_template --no-skip -tc="a school's report is written as the one accepted"
TEST_CASE("a school's report is written as the one accepted" * doctest::skip()) {
  std::ofstream(in_source(kGolden), std::ios::binary)
      << sections_of(make_school(school()).papers.front());
}

TEST_CASE("the root is the schema's own, whatever its name; another is no data of the kind") {
  CHECK(make_school(school()).dataset->tree().root().local_name() == "school-year");
  CHECK(make_school(school()).dataset->year() == 2025);
  std::string other = replaced(school(), "<school-year", "<year");
  other = replaced(other, "</school-year>", "</year>");
  const Made made = make_school(other);
  CHECK(made.dataset == nullptr);
  REQUIRE(made.problems.size() == 1);
  CHECK(made.problems.list().front().code == Code::data_wrong_root);
}

TEST_CASE("pupils that are left out are summed up, as the school's schema says") {
  CHECK(school().find("name=\"9C\" grade=\"9\" girls=") != std::string::npos);
  const Made made = make_school(school());
  CHECK(says(made, "431"));
  const xml::Node classes = made.dataset->tree().root().child("classes");
  CHECK(classes.children("class").back().attribute_value("pupils") == "34");
}

TEST_CASE("what must add up in a school's data is told by its own rules") {
  CHECK(told("good=\"10\" fair=\"14\"", "good=\"11\" fair=\"14\"") == Lines{"marks-total"});
  CHECK(told("grade=\"6\" pupils=\"38\" girls=\"", "grade=\"6\" pupils=\"38\" girls=\"1") ==
        Lines{"class-girls"});
  CHECK(told("name=\"6A\" grade=\"6\"", "name=\"6A\" grade=\"7\"") == Lines{"class-grade"});
  CHECK(told("Kế hoạch số 31/KH-THCS ngày 28 tháng 8 năm 2025 của Trường", "Kế hoạch của Trường") ==
        Lines{"basis-complete"});
  CHECK(told("số 31/KH-THCS", "số 31") == Lines{"basis-complete"});
  CHECK(told("năm 2025 của Trường", "năm 2025, Trường") == Lines{"basis-complete"});
  CHECK(told("Kế hoạch số 31/KH-THCS ngày 28 tháng 8 năm 2025 của Trường", "Luật Giáo dục; Trường")
            .empty());
  CHECK(told("code=\"quy-mo\"", "code=\"khac\"") == Lines{"school-size"});
  CHECK(told("code=\"ket-qua\"", "code=\"khac\"") == Lines{"school-results"});
  CHECK(told("Lưu: VT", "Tổ Văn phòng") == Lines{"school-archive"});
  CHECK(told("<addressee>Ủy ban nhân dân xã An Phước Tây</addressee>", "") ==
        Lines{"addressee-missing"});
  CHECK(told("name=\"6B\"", "name=\"6A\"") == Lines{"xml.schema"});
  CHECK(told("grade=\"6\"", "grade=\"13\"") == Lines{"xml.schema"});
}

TEST_CASE("the school's skeleton is refused while blank, and fine once filled") {
  const std::string skeleton = file_text(kFolder + "/skeleton.xml");
  const Made blank = make_school(skeleton);
  CHECK(blank.dataset == nullptr);
  CHECK(blank.problems.error_count() >= 10);
  // Grades and marks are no words.
  std::string text = skeleton;
  for (const char* name : {"grade", "girls", "good", "fair", "pass", "fail"}) {
    const std::string empty = std::string(" ") + name + "=\"\"";
    for (std::size_t at = 0; (at = text.find(empty, at)) != std::string::npos;)
      text.replace(at, empty.size(), " " + std::string(name) + "=\"1\"");
  }
  const Made made = make_school(filled(text));
  INFO(made.shown());
  CHECK_FALSE(made.problems.has_errors());
  CHECK(made.papers.size() == 1);
}
