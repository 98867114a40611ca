#include <doctest/doctest.h>

#include "docx/docx_support.h"

using namespace tongket;
using namespace tongket::document;
using namespace tongket::docx_test;

TEST_CASE("the default style is Normal and keeps its own name as an alias") {
  const std::string styles = part(plain_document(), "word/styles.xml");
  CHECK(contains(styles,
                 "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"body\">"
                 "<w:name w:val=\"Normal\"/><w:aliases w:val=\"Thân bài\"/>"));
}

TEST_CASE("only the first style of an outline level is Word's heading of that level") {
  Document document = plain_document();
  ParagraphStyle second = document.styles.paragraph[1];
  second.id = "part-2";
  second.name = "Phần khác";
  document.styles.paragraph.push_back(second);
  const std::string styles = part(document, "word/styles.xml");
  CHECK(contains(styles, "<w:name w:val=\"heading 1\"/><w:aliases w:val=\"Phần\"/>"));
  CHECK(contains(styles, "<w:name w:val=\"Phần khác\"/>"));
  CHECK(count(styles, "heading 1") == 1);
}

TEST_CASE("the document's defaults are all said") {
  const std::string styles = part(plain_document(), "word/styles.xml");
  CHECK(contains(styles, "<w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\""));
  CHECK(contains(styles, "<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>"));
  CHECK(contains(styles, "<w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\"/>"));
  CHECK(contains(styles, "<w:jc w:val=\"both\"/>"));
}

TEST_CASE("fonts of styles, runs and labels are in the font table, each once") {
  Document document = plain_document();
  RunProps arial;
  arial.font = "Arial";
  Paragraph made = paragraph("a");
  made.content.push_back(run("b", arial));
  made.content.push_back(run("c", arial));
  document.sections[0].blocks.emplace_back(made);
  const std::string fonts = part(document, "word/fontTable.xml");
  CHECK(count(fonts, "<w:font ") == 2);
  CHECK(contains(fonts, "<w:font w:name=\"Arial\">"));
  CHECK(contains(fonts, "<w:panose1 w:val=\"02020603050405020304\"/>"));
}

TEST_CASE("every list counts for itself, with its label's text and what follows it") {
  Document document = plain_document();
  const ListLevel level{NumberFormat::lower_letter, "%1)", LabelSuffix::space, 1, {}};
  document.list_definitions = {{"Điểm", {level}}};
  document.lists = {{0}, {0}};
  const std::string numbering = part(document, "word/numbering.xml");
  CHECK(contains(numbering,
                 "<w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/>"
                 "<w:suff w:val=\"space\"/><w:lvlText w:val=\"%1)\"/>"));
  CHECK(contains(numbering,
                 "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                 "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"));
}

TEST_CASE("a style that numbers its paragraphs is named by its level") {
  Document document = plain_document();
  document.list_definitions = {{"Phần", {ListLevel{}, ListLevel{}}}};
  document.lists = {{0}};
  document.styles.paragraph[1].paragraph.numbering = NumberingRef{0, 1};
  const std::string numbering = part(document, "word/numbering.xml");
  CHECK(contains(numbering,
                 "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/>"
                 "<w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"part\"/>"));
  CHECK(contains(part(document, "word/styles.xml"),
                 "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>"));
}

TEST_CASE("a paragraph that says none has no number") {
  Document document = plain_document();
  Paragraph made = paragraph("Không số", "part");
  made.props.numbering = NumberingRef{};
  document.sections[0].blocks.emplace_back(made);
  CHECK(contains(body(document), "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"));
}

TEST_CASE("a paragraph that takes its style's number away says the indents of the style") {
  Document document = plain_document();
  document.styles.paragraph[0].paragraph.first_line = Length::twips(567);
  Paragraph made = paragraph("Không số", "part");
  made.props.indent_left = Length::twips(284);
  made.props.numbering = NumberingRef{};
  document.sections[0].blocks.emplace_back(made);
  CHECK(contains(body(document),
                 "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"
                 "<w:ind w:left=\"284\" w:right=\"0\" w:firstLine=\"567\"/>"));
}

TEST_CASE("a style that numbers says the indents that it inherits") {
  Document document = plain_document();
  document.list_definitions = {{"Phần", {ListLevel{}}}};
  document.lists = {{0}};
  document.styles.paragraph[0].paragraph.first_line = Length::twips(567);
  document.styles.paragraph[1].paragraph.numbering = NumberingRef{0, 0};
  CHECK(contains(part(document, "word/styles.xml"),
                 "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
                 "<w:ind w:left=\"0\" w:right=\"0\" w:firstLine=\"567\"/>"));
}
