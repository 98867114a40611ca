// Page, body, headings, lists: Guidance 36-HD/VPTW, 1.6.2, 4.1 to 4.4; annex 3.
#include <doctest/doctest.h>

#include "standard/standard_support.h"

using namespace standard_test;

TEST_CASE("the page is A4 with margins 20, 20, 30 and 15 mm (4.2, 4.3)") {
  const auto page = standard::page_setup(party());
  CHECK(page.width == Length::mm(210));
  CHECK(page.height == Length::mm(297));
  CHECK(page.top == Length::mm(20));
  CHECK(page.bottom == Length::mm(20));
  CHECK(page.left == Length::mm(30));
  CHECK(page.right == Length::mm(15));
  CHECK(party().page.left.clause == "4.3");
}

TEST_CASE("the page number stands 10 mm from the top, 14 point, centred, from page 2 (4.4)") {
  const auto paper = document_of({});
  const auto& section = paper.sections.front();
  CHECK(section.page.header == Length::mm(10));
  CHECK(section.first_page_differs);
  CHECK(section.first_header.empty());
  REQUIRE(section.header.size() == 1);
  const auto& number = std::get<document::Paragraph>(section.header.front());
  CHECK(std::holds_alternative<document::PageNumber>(number.content.front().content));
  CHECK(run_of(paper, number).size == Length::points(14));
  CHECK(run_of(paper, number).bold == false);
  CHECK(document::resolved(paper.styles, number).align == document::Alignment::center);
}

TEST_CASE("the body is 14 point Times New Roman, justified, first line 10 mm in (1.6.2)") {
  const auto paper = document_of({});
  document::Paragraph body = standard::line_of("body", "chữ", {});
  const auto props = document::resolved(paper.styles, body);
  CHECK(run_of(paper, body).font == "Times New Roman");
  CHECK(run_of(paper, body).size == Length::points(14));
  CHECK(run_of(paper, body).color == document::Color{});
  CHECK(props.align == document::Alignment::justify);
  CHECK(props.first_line == Length::mm(10));
}

TEST_CASE("paragraphs are 6 point apart, lines exactly 18 point (1.6.2)") {
  const auto paper = document_of({});
  const auto props = document::resolved(paper.styles, standard::line_of("body", "chữ", {}));
  CHECK(*props.space_before + *props.space_after >= Length::points(6));
  CHECK(props.line_spacing->rule == document::LineRule::exactly);
  CHECK(props.line_spacing->height == Length::points(18));
}

TEST_CASE("headings are numbered I-, 1., 1.1. and carry outline levels") {
  const auto paper = document_of({});
  const auto& levels = paper.list_definitions.front().levels;
  REQUIRE(levels.size() == 4);
  CHECK(levels[0].text == "%1-");
  CHECK(levels[0].format == document::NumberFormat::upper_roman);
  CHECK(levels[1].text == "%2.");
  CHECK(levels[2].text == "%2.%3.");
  CHECK(levels[3].text == "%4)");
  for (std::int32_t depth = 0; depth < 3; ++depth) {
    const auto heading = standard::heading(party(), depth, true, "Đặc điểm tình hình", {});
    CHECK(document::resolved(paper.styles, heading).numbering == document::NumberingRef{0, depth});
    CHECK(document::resolved(paper.styles, heading).outline_level == depth);
    CHECK(document::resolved(paper.styles, heading).keep_next == true);
  }
}

TEST_CASE("the outermost heading is in bold capitals (annex 3, 6)") {
  const auto paper = document_of({});
  const auto part = standard::heading(party(), 0, true, "Đặc điểm tình hình", {});
  CHECK(text_of(part) == "ĐẶC ĐIỂM TÌNH HÌNH");
  CHECK(run_of(paper, part).bold == true);
  CHECK(text_of(standard::heading(party(), 1, true, "Thuận lợi", {})) == "Thuận lợi");
}

TEST_CASE("points follow the Vietnamese alphabet (1.6.2)") {
  const auto definitions = standard::list_definitions(party());
  const auto points = static_cast<std::size_t>(standard::new_points().definition);
  const auto& level = definitions.at(points).levels.front();
  CHECK(level.format == document::NumberFormat::vietnamese_letter);
  CHECK(level.text == "%1)");
}

TEST_CASE("a heading of the fourth depth is a point of its own list, a deeper one a dash") {
  const auto fourth = standard::heading(party(), 3, true, "Mục", {});
  CHECK(fourth.style == "point");
  CHECK(fourth.props.numbering == document::NumberingRef{0, 3});
  CHECK(standard::heading(party(), 4, true, "Mục", {}).style == "dash");
}

TEST_CASE("a heading without a number says so, since its style has one") {
  CHECK(standard::heading(party(), 0, false, "Mục", {}).props.numbering ==
        document::NumberingRef{});
}

TEST_CASE("a document built from the standard keeps the promises of the model") {
  Diagnostics none;
  auto blocks = standard::opening(party(), report(), none);
  auto end = standard::closing(party(), report(), none);
  for (auto& block : end)
    blocks.push_back(std::move(block));
  CHECK(document::check(document_of(std::move(blocks))).empty());
}

TEST_CASE("every value of the standard names its clause") {
  for (const auto& rule : party().styles) {
    INFO(rule.id);
    CHECK_FALSE(rule.clause.empty());
    CHECK_FALSE(rule.name.empty());
  }
}
