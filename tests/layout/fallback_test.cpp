// Characters that the named font lacks.
#include "layout/fake_font.h"

using namespace layout_test;

namespace {

struct Made {
  layout::LaidOut paper;
  Diagnostics problems;
};
Made made_of(const Document& document) {
  Made made;
  auto result = layout::lay_out(document, FakeBook(), Limits{}, made.problems);
  REQUIRE(result.has_value());
  made.paper = std::move(result).value();
  return made;
}

}  // namespace

TEST_CASE("what the font lacks is set in a fallback, of which the settled document tells") {
  const Made made = made_of(document_of({paragraph("ab \u2610\u2610 c")}));
  const auto& runs = std::get<Paragraph>(made.paper.settled.sections[0].blocks[0]).content;
  REQUIRE(runs.size() == 3);
  CHECK(std::get<Text>(runs[0].content).text == "ab ");
  CHECK_FALSE(runs[0].props.font.has_value());
  CHECK(std::get<Text>(runs[1].content).text == "\u2610\u2610");
  CHECK(runs[1].props.font == "Spare");
  CHECK(std::get<Text>(runs[2].content).text == " c");
  CHECK(lines_of(made.paper) == Lines{"ab \u2610\u2610 c"});
  CHECK(made.paper.pages.faces.size() == 2);
}

TEST_CASE("a fallback is a warning, once a character, at its run's place") {
  Paragraph twice = paragraph("\u2610");
  twice.content[0].source = {1, 7, 3};
  const Made made = made_of(document_of({twice, paragraph("\u2610")}));
  REQUIRE(made.problems.size() == 1);
  CHECK(made.problems.list().front().code == Code::font_fallback);
  CHECK(made.problems.list().front().severity == Severity::warning);
  CHECK(made.problems.list().front().place.begin == 7);
  CHECK(made.problems.list().front().message.en.find("Spare") != std::string::npos);
}

TEST_CASE("a letter and its marks are in one font") {
  const Made made = made_of(document_of({paragraph("a\u2610\u0306b")}));
  const auto& runs = std::get<Paragraph>(made.paper.settled.sections[0].blocks[0]).content;
  REQUIRE(runs.size() == 3);
  CHECK(std::get<Text>(runs[1].content).text == "\u2610\u0306");
}

TEST_CASE("what no font has is an error, though a fallback has its neighbour") {
  Diagnostics problems;
  const auto result =
      layout::lay_out(document_of({paragraph("\u2610\u2603")}), FakeBook(), Limits{}, problems);
  REQUIRE_FALSE(result.has_value());
  CHECK(result.error().error_count() == 1);
}
