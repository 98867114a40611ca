#include <doctest/doctest.h>

#include <functional>

#include "document/document_support.h"
#include "image/drawn.h"

using namespace tongket;
using namespace tongket::document;
using test::cell;
using test::document_of;
using test::paragraph;
using test::row;
using test::run;
using test::table;

namespace {

// How many promises a good document breaks once it is changed like this.
std::size_t broken_by(const std::function<void(Document&)>& change) {
  Document document = document_of(
      {paragraph("một", "Normal"), table(2, {row({cell("a"), cell("b")})}), paragraph("hai")});
  ListDefinition definition;
  definition.levels.resize(2);
  document.list_definitions.push_back(definition);
  document.lists.push_back({0});
  change(document);
  return check(document).size();
}

Paragraph& first(Document& document) {
  return std::get<Paragraph>(document.sections.front().blocks.front());
}
Table& the_table(Document& document) {
  return std::get<Table>(document.sections.front().blocks[1]);
}

}  // namespace

TEST_CASE("a good document breaks no promise") {
  CHECK(broken_by([](Document&) {}) == 0);
  CHECK(broken_by([](Document& d) { first(d).props.numbering = NumberingRef{0, 1}; }) == 0);
  CHECK(broken_by([](Document& d) { first(d).props.numbering = NumberingRef{-1, 7}; }) == 0);
}

TEST_CASE("bookmarks that are none, and what refers to none, are told") {
  const auto refer = [](const std::string& to, const std::string& link) {
    return broken_by([&](Document& d) {
      first(d).bookmark = "xa";
      first(d).content.push_back({Reference{to}, "", {}, {}, link});
    });
  };
  CHECK(refer("xa", "#xa") == 0);
  CHECK(refer("xa", "mailto:a@b.vn") == 0);
  CHECK(refer("gan", "") == 1);
  CHECK(refer("xa", "#gan") == 1);
  CHECK(refer("xa", "javascript:x") == 1);
  CHECK(refer("xa", "https://") == 1);
  for (const char* name : {"1a", "a b", "a-b", "a.b"})
    CHECK_MESSAGE(broken_by([name](Document& d) { first(d).bookmark = name; }) == 1, name);
  CHECK(broken_by([](Document& d) { first(d).bookmark = std::string(41, 'a'); }) == 1);
  CHECK(broken_by([](Document& d) { first(d).bookmark = "Bảng_1"; }) == 0);
  CHECK(broken_by([](Document& d) {
          first(d).content.push_back({SequenceNumber{}, "", {}, {}});
        }) == 1);
}

TEST_CASE("contents of too many levels, or without their styles, are told") {
  CHECK(broken_by([](Document& d) { first(d).contents = Contents{.levels = 1}; }) == 1);
  CHECK(broken_by([](Document& d) { first(d).contents = Contents{.levels = 0}; }) == 1);
  CHECK(broken_by([](Document& d) { first(d).contents = Contents{.sequence = "Bảng"}; }) == 1);
}

TEST_CASE("a document without sections, or a page without room, is told") {
  CHECK(broken_by([](Document& d) { d.sections.clear(); }) == 1);
  CHECK(broken_by([](Document& d) { d.sections.front().page.left = Length::mm(200); }) == 1);
}

TEST_CASE("styles that are unknown, twice there or in a circle are told") {
  CHECK(broken_by([](Document& d) { first(d).style = "Nowhere"; }) == 1);
  CHECK(broken_by([](Document& d) { first(d).content.front().style = "Nowhere"; }) == 1);
  CHECK(broken_by([](Document& d) { d.styles.default_paragraph_style = "Nowhere"; }) == 1);
  CHECK(broken_by([](Document& d) { d.styles.paragraph.front().based_on = "Nowhere"; }) == 1);
  CHECK(broken_by([](Document& d) { d.styles.paragraph.front().based_on = "Normal"; }) == 1);
  CHECK(broken_by([](Document& d) { d.styles.paragraph.front().next = "Nowhere"; }) == 1);
  CHECK(broken_by([](Document& d) { d.styles.paragraph.push_back(d.styles.paragraph.front()); }) ==
        1);
  CHECK(broken_by([](Document& d) {
          d.styles.character.emplace_back();
          d.styles.character.back().id = "Đậm";
        }) == 1);
}

TEST_CASE("defaults that leave something open are told") {
  CHECK(broken_by([](Document& d) { d.styles.default_paragraph.widow_control.reset(); }) == 1);
  CHECK(broken_by([](Document& d) { d.styles.default_run.size.reset(); }) == 1);
}

TEST_CASE("values outside their range are told") {
  CHECK(broken_by([](Document& d) { d.styles.default_run.size = Length::emu(12701); }) == 1);
  CHECK(broken_by([](Document& d) { first(d).content.front().props.size = Length{}; }) == 1);
  CHECK(broken_by([](Document& d) { first(d).props.outline_level = 10; }) == 1);
  CHECK(broken_by([](Document& d) { first(d).rule_below = TextRule{2, 1, {}, {}, {}}; }) == 1);
  CHECK(broken_by([](Document& d) { first(d).rule_below = TextRule{1, 0, {}, {}, {}}; }) == 1);
}

TEST_CASE("lists and levels that are not there are told") {
  CHECK(broken_by([](Document& d) { first(d).props.numbering = NumberingRef{1, 0}; }) == 1);
  CHECK(broken_by([](Document& d) { first(d).props.numbering = NumberingRef{0, 2}; }) == 1);
  CHECK(broken_by([](Document& d) { d.lists.push_back({5}); }) == 1);
  CHECK(broken_by([](Document& d) { d.list_definitions.front().levels.resize(10); }) == 1);
}

TEST_CASE("text that is no plain text is told") {
  CHECK(broken_by([](Document& d) { first(d).content.push_back(run("a\nb")); }) == 1);
  CHECK(broken_by([](Document& d) { first(d).content.push_back(run("a\xFF")); }) == 1);
}

TEST_CASE("a bookmark twice is told") {
  CHECK(broken_by([](Document& d) {
          first(d).bookmark = "x";
          d.sections.front().blocks.push_back(first(d));
        }) == 1);
}

TEST_CASE("cells that are empty or span nothing are told") {
  CHECK(broken_by([](Document& d) { the_table(d).rows[0].cells[0].blocks.clear(); }) == 1);
  CHECK(broken_by([](Document& d) { the_table(d).rows[0].cells[0].row_span = 0; }) >= 1);
}

TEST_CASE("tables of unknown styles and rows of no height are told") {
  CHECK(broken_by([](Document& d) { the_table(d).style = "x"; }) == 1);
  CHECK(broken_by([](Document& d) { the_table(d).rows[0].min_height = -Length::mm(1); }) == 1);
}

TEST_CASE("rows that don't fill their columns are told") {
  CHECK(broken_by([](Document& d) { the_table(d).rows[0].cells.pop_back(); }) == 1);
  CHECK(broken_by([](Document& d) { the_table(d).rows[0].cells.push_back(cell("c")); }) == 1);
  CHECK(broken_by([](Document& d) { the_table(d).rows[0].cells[0].column_span = 2; }) == 1);
  CHECK(broken_by([](Document& d) { the_table(d).rows[0].cells[0].row_span = 2; }) == 1);
}

TEST_CASE("spans that fit together are fine") {
  const Table good = table(3, {row({cell("a", 1, 2), cell("b", 2)}),
                               row({cell("c"), cell("d", 1, 2)}), row({cell("e", 2)})});
  CHECK(broken_by([&](Document& d) { the_table(d) = good; }) == 0);
}

TEST_CASE("tables with odd columns, grids or headings are told") {
  CHECK(broken_by([](Document& d) { the_table(d).align = Alignment::justify; }) == 1);
  CHECK(broken_by([](Document& d) { the_table(d).grid = {Length::mm(10)}; }) == 1);
  CHECK(broken_by([](Document& d) { the_table(d).columns[0] = RelativeWidth{0}; }) == 1);
  CHECK(broken_by([](Document& d) { the_table(d).rows.clear(); }) == 1);
  CHECK(broken_by([](Document& d) {
          the_table(d).rows.push_back(the_table(d).rows[0]);
          the_table(d).rows[1].heading = true;
        }) == 1);
}

TEST_CASE("a box for a signature is somebody's and has a size") {
  const SignBox good{SignBoxKind::seal, 0, {}, {}, Length::mm(36), Length::mm(36)};
  CHECK(broken_by([&](Document& document) { first(document).boxes = {good}; }) == 0);
  CHECK(broken_by([&](Document& document) {
          first(document).boxes = {good};
          first(document).boxes[0].signatory = -1;
        }) == 1);
  CHECK(broken_by([&](Document& document) {
          first(document).boxes = {good};
          first(document).boxes[0].height = Length();
        }) == 1);
}

TEST_CASE("a picture shows something, has a size, and is not cut off wholly") {
  const Picture good{image_test::drawn(4, 3), Length::mm(4), Length::mm(3), "Ảnh", {1, 2, 998, 3}};
  const auto broken_with = [&good](const std::function<void(Picture&)>& change) {
    Picture picture = good;
    change(picture);
    return broken_by([&](Document& d) { first(d).content.push_back({picture, "", {}, {}}); });
  };
  CHECK(broken_with([](Picture&) {}) == 0);
  CHECK(broken_with([](Picture& picture) { picture.image = nullptr; }) == 1);
  CHECK(broken_with([](Picture& picture) { picture.height = Length(); }) == 1);
  CHECK(broken_with([](Picture& picture) { picture.crop.left = 2; }) == 1);
  CHECK(broken_with([](Picture& picture) { picture.crop.top = -1; }) == 1);
  CHECK(broken_by([&good](Document& d) {
          SignBox box{SignBoxKind::seal, 0, {}, {}, Length::mm(36), Length::mm(36), good};
          box.picture->image = nullptr;
          first(d).boxes = {box};
        }) == 1);
}

TEST_CASE("rows for page ends have runs for the sums, and rows that no cell joins") {
  const auto with_page_row = [](Table& table) {
    table.sums = {{1, 0}};
    table.rows.front().sums = {Decimal(5)};
    table.rows.push_back(row({cell("sau"), cell("0")}));
    table.rows.back().page_row = PageRow::carried;
  };
  CHECK(broken_by([&](Document& d) { with_page_row(the_table(d)); }) == 0);
  CHECK(broken_by([&](Document& d) {
          with_page_row(the_table(d));
          the_table(d).sums.front().cell = 2;
        }) == 1);
  CHECK(broken_by([&](Document& d) {
          with_page_row(the_table(d));
          the_table(d).rows.front().sums.emplace_back(1);
        }) == 1);
  CHECK(broken_by([&](Document& d) {
          with_page_row(the_table(d));
          the_table(d).rows.insert(the_table(d).rows.begin(), row({cell("a"), cell("b")}));
          the_table(d).rows.front().cells.front().row_span = 2;
          the_table(d).rows[1].cells.erase(the_table(d).rows[1].cells.begin());
        }) == 1);
}

TEST_CASE("blocks of a section stand in columns that it has and that have room") {
  const auto with_columns = [](Document& d) -> Section& {
    Section& section = d.sections.front();
    section.column_sets = {{2, Length::mm(10)}};
    put_in_columns(section.blocks.front(), 1);
    return section;
  };
  CHECK(broken_by([&](Document& d) { with_columns(d); }) == 0);
  CHECK(broken_by([&](Document& d) { with_columns(d).column_sets.clear(); }) == 1);
  CHECK(broken_by([&](Document& d) { with_columns(d).column_sets.front().count = 1; }) == 1);
  CHECK(broken_by(
            [&](Document& d) { with_columns(d).column_sets.front().gap = Length::mm(200); }) == 1);
  CHECK(broken_by([&](Document& d) {
          Paragraph header;
          header.in_columns = 1;
          with_columns(d).header.emplace_back(header);
        }) == 1);
  CHECK(broken_by([&](Document& d) {
          put_in_columns(the_table(d).rows.front().cells.front().blocks.front(), 1);
          with_columns(d);
        }) == 1);
}
