// Styles of tables: made in <styles>, named by tables.
#include "template/template_support.h"

using namespace template_test;

namespace {

LoadedPack load_with(std::string_view styles, std::string_view body) {
  return load_pack(
      {{"pack.xml", std::string(kPackFile)}, {"template.xml", template_with(body, styles)}});
}

document::Document bound_with(std::string_view styles, std::string_view body) {
  const LoadedPack pack = load_with(styles, body);
  INFO(pack.shown());
  REQUIRE(pack.made != nullptr);
  const auto dataset = dataset_of(kData, *pack.sources);
  return bind(pack, *dataset).document();
}

const document::Table& last_table(const document::Document& document) {
  return std::get<document::Table>(document.sections.front().blocks.back());
}

constexpr std::string_view kTable =
    "<table style='open'><column/><row><cell>x</cell></row></table>";

}  // namespace

TEST_CASE("tables have the standard's style and nothing beside it") {
  const document::Document made =
      bound_with("", "<table><column/><row><cell>x</cell></row></table>");
  CHECK(last_table(made).style == "table");
  CHECK(last_table(made).grid_lines.empty());
  CHECK(last_table(made).margins == document::CellMargins{});
  CHECK(document::resolved(made.styles, last_table(made)).lines.drawn());
}

TEST_CASE("a style of tables says lines, margins, shading and how text looks") {
  const document::Document made = bound_with(
      "<styles><table-style id='open' name='Mở' based-on='table' lines='horizontal' margins='1mm' "
      "cell-shading='#FAFAFA' size='11pt' align='center'><heading-rows cell-shading='#DDEBF7' "
      "bold='yes'/></table-style></styles>",
      kTable);
  CHECK(last_table(made).style == "open");
  const auto* style = document::find_table_style(made.styles, "open");
  REQUIRE(style != nullptr);
  CHECK(style->name == "Mở");
  CHECK(style->based_on == "table");
  CHECK(style->table.lines.inside_h->width == Length::half_points(1));
  CHECK(style->table.lines.left == document::Border{});
  CHECK(style->table.margins.top == Length::mm(1));
  CHECK(style->table.shading == document::Color{250, 250, 250});
  CHECK(style->run.size == Length::points(11));
  CHECK(style->paragraph.align == document::Alignment::center);
  CHECK(style->heading.shading == document::Color{221, 235, 247});
  CHECK(style->heading.run.bold == true);
}

TEST_CASE("the standard's style of tables may be changed in one place") {
  const document::Document made =
      bound_with("<styles><table-style id='table' line='1pt dashed'/></styles>",
                 "<table><column/><row><cell>x</cell></row></table>");
  const auto lines = document::resolved(made.styles, last_table(made)).lines;
  CHECK(lines.top->kind == document::LineKind::dashed);
  CHECK(document::insets(document::resolved(made.styles, last_table(made))).left ==
        Length::twips(68));
}

TEST_CASE("faults of table styles are found when the pack is loaded") {
  const auto faults = [](std::string_view styles) { return load_with(styles, kTable).faults(); };
  CHECK(faults("").front().starts_with("template.style"));
  CHECK(faults("<styles><table-style id='open' based-on='tabel'/></styles>")
            .front()
            .starts_with("template.style"));
  CHECK(faults("<styles><table-style id='body'/><table-style id='open'/></styles>")
            .front()
            .starts_with("template.style"));
  CHECK(faults("<styles><table-style id='open' lines='some'/></styles>")
            .front()
            .starts_with("template.attribute"));
  CHECK(faults("<styles><table-style id='open'><p>x</p></table-style></styles>")
            .front()
            .starts_with("template.unknown-element"));
}
