#include <doctest/doctest.h>

#include "document/document_support.h"
#include "document/dump_values.h"

using namespace tongket;
using namespace tongket::document;
using test::cell;
using test::document_of;
using test::paragraph;
using test::row;
using test::run;
using test::table;

namespace {

// The lines of the body, which follow the line "body".
std::string body_of(const Document& document) {
  const std::string text = dump(document);
  const std::string mark = "\n  body\n";
  return text.substr(text.find(mark) + mark.size());
}

}  // namespace

TEST_CASE("lengths are said in the largest unit that says them exactly") {
  CHECK(length_text(Length{}) == "0");
  CHECK(length_text(Length::mm(20)) == "20mm");
  CHECK(length_text(Length::points(14)) == "14pt");
  CHECK(length_text(Length::half_points(27)) == "13.5pt");
  CHECK(length_text(Length::half_points(-27)) == "-13.5pt");
  CHECK(length_text(Length::half_points(-1)) == "-0.5pt");
  CHECK(length_text(Length::tenths_of_mm(127)) == "36pt");
  CHECK(length_text(Length::tenths_of_mm(125)) == "12.5mm");
  CHECK(length_text(Length::twips(7)) == "7tw");
  CHECK(length_text(Length::emu(1)) == "1emu");
}

TEST_CASE("what can't be seen in a text is written as its code point") {
  CHECK(quoted("Số 5\u00A0“a” \"b\\\" \u2011\u200B\t\u00ADx") ==
        "\"Số 5\\u00A0“a” \\\"b\\\\\\\" \\u2011\\u200B\\u0009\\u00ADx\"");
}

TEST_CASE("a whole document is dumped line by line") {
  Document document = document_of({paragraph("Xin chào", "Normal")});
  document.metadata.title = "Báo cáo";
  document.metadata.identifier = "15-BC/ĐU";
  document.metadata.created = {{2022, 11, 17}, {8, 0, 0}};
  CharacterStyle strong;
  strong.id = "Strong";
  strong.name = "Đậm";
  strong.run.bold = true;
  document.styles.character.push_back(strong);
  ListLevel level;
  level.text = "%1.";
  document.list_definitions.push_back({"mục", {level}});
  document.lists.push_back({0});
  document.sections.front().header.emplace_back(paragraph("đầu"));
  document.sections.front().page_number_start = 2;
  CHECK(
      dump(document) ==
      "document \"Báo cáo\" language=vi-VN created=2022-11-17T08:00:00\n"
      "  identifier \"15-BC/ĐU\"\n"
      "default-paragraph Normal align=justify left=0 right=0 first=0 before=0 after=6pt "
      "contextual=no spacing=240/240 keep-next=no keep-lines=no page-break=no widows=yes "
      "outline=9\n"
      "default-run font=\"Times New Roman\" size=14pt bold=no italic=no underline=none caps=no "
      "vertical=baseline color=#000000 language=vi-VN\n"
      "paragraph-style Normal \"Normal\"\n"
      "character-style Strong \"Đậm\" bold=yes\n"
      "list-definition \"mục\"\n"
      "  level decimal \"%1.\" suffix=space start=1\n"
      "list definition=0\n"
      "section page=210mmx297mm top=20mm bottom=20mm left=30mm right=15mm header=10mm footer=10mm "
      "first-page-differs start=2\n"
      "  header\n"
      "    p -: \"đầu\"\n"
      "  body\n"
      "    p Normal: \"Xin chào\"\n");
}

TEST_CASE("a paragraph's line shows its formatting, label, bookmark, rule and runs") {
  Paragraph text = paragraph("một", "Heading1");
  text.props.align = Alignment::center;
  text.props.line_spacing = LineSpacing{LineRule::at_least, 240, Length::points(18)};
  text.props.tabs = std::vector<TabStop>{{Length::mm(50), TabAlign::right, TabLeader::dots}, {}};
  text.props.borders = ParagraphBorders{std::nullopt, Border{Length::half_points(1), Length{}, {}}};
  text.props.numbering = NumberingRef{0, 1};
  text.label = "I.";
  text.bookmark = "phan-1";
  text.rule_below = TextRule{1, 3, Length::half_points(1), Length::points(1), Length::points(2)};
  RunProps bold;
  bold.bold = true;
  text.content.push_back(run("hai", bold));
  text.content.back().style = "Strong";
  text.content.push_back(run("ba", bold));
  Inline number;
  number.content = PageNumber{};
  text.content.push_back(number);
  CHECK(body_of(document_of({text})) ==
        "    p Heading1 align=center spacing=at-least:18pt numbering=0/1 "
        "tabs=[50mm:right/dots 0:left] borders=[bottom 0.5pt+0 #000000]: label=\"I.\" "
        "bookmark=phan-1 rule=1/3:1pt+0.5pt+2pt \"một\" \"hai\"{Strong bold=yes} \"ba\"{bold=yes} "
        "<page>\n");
}

TEST_CASE("a table is dumped by rows and cells, nested ones inside") {
  Table outer =
      table(2, {row({cell("tiêu đề", 2)}), row({cell("a"), cell("b", 1, 2)}), row({cell("c")})});
  outer.columns = {FixedWidth{Length::mm(40)}, ContentWidth{}};
  outer.rows[0].heading = true;
  outer.rows[1].may_split = false;
  outer.rows[1].cells[0].shading = Color{255, 0, 16};
  outer.rows[1].cells[0].borders.left = Border{Length::points(1), Length{}, {}};
  outer.rows[1].cells[1].vertical = CellVertical::center;
  outer.rows[2].cells[0].blocks.insert(outer.rows[2].cells[0].blocks.begin(),
                                       table(1, {row({cell("trong")})}));
  outer.grid_lines = Border{Length::half_points(1), Length{}, {}};
  outer.keep_together = true;
  outer.caption = "Bảng 1";
  outer.grid = {Length::mm(40), Length::mm(125)};
  CHECK(body_of(document_of({outer, paragraph("")})) ==
        "    table [40mm content] align=left indent=0 lines=0.5pt+0 #000000 "
        "keep-together caption=\"Bảng 1\" grid=[40mm 125mm]\n"
        "      row heading\n"
        "        cell top span=2x1\n"
        "          p -: \"tiêu đề\"\n"
        "      row whole\n"
        "        cell top shading=#FF0010 left=1pt+0 #000000\n"
        "          p -: \"a\"\n"
        "        cell center span=1x2\n"
        "          p -: \"b\"\n"
        "      row\n"
        "        cell top\n"
        "          table [*1] align=left indent=0\n"
        "            row\n"
        "              cell top\n"
        "                p -: \"trong\"\n"
        "          p -: \"c\"\n"
        "    p -:\n");
}

TEST_CASE("boxes for signatures stand before the words") {
  Paragraph name = paragraph("Nguyễn Văn A");
  name.boxes = {
      {SignBoxKind::seal, 0, -Length::mm(20), -Length::mm(30), Length::mm(36), Length::mm(36)}};
  CHECK(body_of(document_of({name})).find("seal=0:-20mm,-30mm:36mmx36mm \"Nguyễn Văn A\"") !=
        std::string::npos);
}
