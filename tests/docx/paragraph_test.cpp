#include <doctest/doctest.h>

#include "docx/docx_support.h"

using namespace tongket;
using namespace tongket::document;
using namespace tongket::docx_test;

namespace {

std::string body_of(Paragraph paragraph) {
  Document document = plain_document();
  document.sections[0].blocks.emplace_back(std::move(paragraph));
  return body(document);
}

RunProps bold() {
  RunProps props;
  props.bold = true;
  return props;
}

}  // namespace

TEST_CASE("a paragraph without formatting is a bare run") {
  CHECK(body_of(paragraph("Xin chào")) == "<w:p><w:r><w:t>Xin chào</w:t></w:r></w:p>");
}

TEST_CASE("neighbours that look the same share one run") {
  Paragraph made = paragraph("Một ");
  made.content.push_back(run("hai"));
  made.content.push_back(run(" ba", bold()));
  const std::string text = body_of(made);
  CHECK(count(text, "<w:r>") == 2);
  CHECK(contains(text, "<w:t xml:space=\"preserve\">Một </w:t><w:t>hai</w:t>"));
}

TEST_CASE("no-break hyphens, tabs and line breaks are elements, a no-break space a character") {
  Paragraph made = paragraph("15/QĐ\u2011UBND ngày\u00a017");
  made.content.push_back({Tab{}, "", {}, {}});
  made.content.push_back({LineBreak{}, "", {}, {}});
  CHECK(body_of(made) ==
        "<w:p><w:r><w:t>15/QĐ</w:t><w:noBreakHyphen/><w:t>UBND ngày\u00a017</w:t>"
        "<w:tab/><w:br/></w:r></w:p>");
}

TEST_CASE("a reference is a field with its result, and leads to what it names") {
  Paragraph made = paragraph("xem ");
  made.content.push_back({Reference{"xa", Shows::page, "7"}, "", {}, {}, "#xa"});
  CHECK(body_of(made) ==
        "<w:p><w:r><w:t xml:space=\"preserve\">xem </w:t></w:r><w:hyperlink w:anchor=\"xa\">"
        "<w:fldSimple w:instr=\" PAGEREF xa \\h \"><w:r><w:t>7</w:t></w:r></w:fldSimple>"
        "</w:hyperlink></w:p>");
  made.content.back().content = Reference{"xa", Shows::number, "II"};
  CHECK(contains(body_of(made), " REF xa \\r \\h "));
  made.content.back().content = Reference{"xa", Shows::words, "Phần"};
  CHECK(contains(body_of(made), " REF xa \\h "));
}

TEST_CASE("a caption's label and number have a bookmark of their own, which references quote") {
  Document document = plain_document();
  Paragraph caption = paragraph("Bảng ");
  caption.bookmark = "xa";
  caption.content.push_back({SequenceNumber{"Bảng", "3"}, "", {}, {}});
  caption.content.push_back(run(". Tên"));
  Paragraph made = paragraph("xem ");
  made.content.push_back({Reference{"xa", Shows::number, "Bảng 3"}, "", {}, {}});
  document.sections[0].blocks = {caption, made};
  const std::string text = body(document);
  CHECK(contains(text,
                 "<w:bookmarkStart w:id=\"0\" w:name=\"xa\"/><w:bookmarkStart w:id=\"1\" "
                 "w:name=\"xa_so\"/><w:r><w:t xml:space=\"preserve\">Bảng </w:t></w:r>"
                 "<w:fldSimple w:instr=\" SEQ Bảng \\* ARABIC \"><w:r><w:t>3</w:t></w:r>"
                 "</w:fldSimple><w:bookmarkEnd w:id=\"1\"/><w:r><w:t>. Tên</w:t></w:r>"
                 "<w:bookmarkEnd w:id=\"0\"/>"));
  CHECK(contains(text, " REF xa_so \\h "));
}

TEST_CASE("of what has no number a reference quotes the words") {
  Document document = plain_document();
  Paragraph annex = paragraph("Phụ lục II");
  annex.bookmark = "pl";
  Paragraph made = paragraph("xem ");
  made.content.push_back({Reference{"pl", Shows::number, "Phụ lục II"}, "", {}, {}});
  document.sections[0].blocks = {annex, made};
  CHECK(contains(body(document), " REF pl \\h "));
}

TEST_CASE("words that lead to an address are a field around them") {
  Paragraph made = paragraph("");
  made.content = {run("một "), run("hai")};
  made.content[1].link = "https://a.vn/?b=1&c=2";
  CHECK(contains(body_of(made),
                 "<w:instrText xml:space=\"preserve\"> HYPERLINK \"https://a.vn/?b=1&amp;c=2\" "
                 "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>"
                 "hai</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"));
}

TEST_CASE("a list of contents is one field over its paragraphs") {
  Document document = plain_document();
  Paragraph first = paragraph("Một");
  first.contents = Contents{.levels = 2};
  Paragraph last = paragraph("Hai");
  last.ends_contents = true;
  document.sections[0].blocks = {first, last, paragraph("sau")};
  std::string text = body(document);
  CHECK(contains(text,
                 "<w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\" \\h \\z \\u "
                 "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                 "<w:r><w:t>Một</w:t></w:r></w:p><w:p><w:r><w:t>Hai</w:t></w:r><w:r>"
                 "<w:fldChar w:fldCharType=\"end\"/></w:r></w:p><w:p><w:r><w:t>sau"));
  std::get<Paragraph>(document.sections[0].blocks[0]).contents = Contents{.sequence = "Bảng"};
  CHECK(contains(body(document), " TOC \\h \\z \\c \"Bảng\" "));
}

TEST_CASE("the first caption of another paper counts from 1") {
  Paragraph caption;
  caption.content.push_back({SequenceNumber{"Bảng", "1", true}, "", {}, {}});
  Document document = plain_document();
  document.sections[0].blocks = {caption};
  CHECK(contains(body(document), " SEQ Bảng \\* ARABIC \\r 1 "));
}

TEST_CASE("paragraph properties stand in the order of the schema") {
  Paragraph made = paragraph("Đủ", "part");
  ParagraphProps& props = made.props;
  props.align = Alignment::center;
  props.indent_left = Length::twips(100);
  props.first_line = Length::twips(-50);
  props.space_before = Length::points(6);
  props.line_spacing = LineSpacing{LineRule::exactly, 240, Length::points(18)};
  props.keep_next = true;
  props.widow_control = false;
  props.outline_level = 1;
  props.borders = ParagraphBorders{{}, Border{Length::half_points(1), Length::points(1), {}}};
  CHECK(contains(body_of(made),
                 "<w:pPr><w:pStyle w:val=\"part\"/><w:keepNext/><w:widowControl w:val=\"0\"/>"
                 "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" "
                 "w:color=\"000000\"/></w:pBdr>"
                 "<w:spacing w:before=\"120\" w:line=\"360\" w:lineRule=\"exact\"/>"
                 "<w:ind w:left=\"100\" w:hanging=\"50\"/><w:jc w:val=\"center\"/>"
                 "<w:outlineLvl w:val=\"1\"/></w:pPr>"));
}

TEST_CASE("all sides of a box, its shading and the kinds of lines are in the schema's order") {
  Paragraph made = paragraph("Hộp");
  const auto line = [](LineKind kind) { return Border{Length::points(1), {}, {}, kind}; };
  made.props.borders =
      ParagraphBorders{line(LineKind::single), line(LineKind::double_line), line(LineKind::dotted),
                       line(LineKind::dashed), line(LineKind::thick)};
  made.props.shading = Shading{Color{0xF2, 0xF2, 0xF2}};
  made.props.tabs = {{Length::twips(900), TabAlign::left, TabLeader::hyphens}};
  const std::string rest = "\" w:sz=\"8\" w:space=\"0\" w:color=\"000000\"/>";
  CHECK(contains(body_of(made),
                 "<w:pBdr><w:top w:val=\"single" + rest + "<w:left w:val=\"dotted" + rest +
                     "<w:bottom w:val=\"double" + rest + "<w:right w:val=\"dashed" + rest +
                     "<w:between w:val=\"single\" w:sz=\"16" +
                     rest.substr(rest.find("\" w:space")) +
                     "</w:pBdr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F2F2\"/>"
                     "<w:tabs><w:tab w:val=\"left\" w:leader=\"hyphen\" w:pos=\"900\"/>"));
}

TEST_CASE("run properties stand in the order of the schema") {
  RunProps props;
  props.underline = Underline::words;
  props.strike = Strike::double_line;
  props.small_caps = true;
  props.vertical = VerticalAlign::subscript;
  props.raised = Length::points(-3);
  props.spacing = Length::twips(15);
  props.color = Color{1, 2, 3};
  props.highlight = Highlight::dark_yellow;
  props.size = Length::points(13);
  props.language = "en-GB";
  Paragraph made;
  made.content.push_back(run("x", props));
  CHECK(contains(body_of(made),
                 "<w:rPr><w:smallCaps/><w:strike w:val=\"0\"/><w:dstrike/>"
                 "<w:color w:val=\"010203\"/><w:spacing w:val=\"15\"/><w:position w:val=\"-6\"/>"
                 "<w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/><w:highlight w:val=\"darkYellow\"/>"
                 "<w:u w:val=\"words\"/><w:vertAlign w:val=\"subscript\"/>"
                 "<w:lang w:val=\"en-GB\" w:eastAsia=\"en-GB\"/></w:rPr>"));
}

TEST_CASE("a soft hyphen is an element, as Word shows it only where a line ends") {
  CHECK(contains(body_of(paragraph("ki\u00ADlô\u00ADmét")),
                 "<w:t>ki</w:t><w:softHyphen/><w:t>lô</w:t><w:softHyphen/><w:t>mét</w:t>"));
}

TEST_CASE("tab stops and borders of the style are cleared when the paragraph has its own") {
  Document document = plain_document();
  ParagraphProps& style = document.styles.paragraph[1].paragraph;
  style.tabs = {{Length::twips(500), TabAlign::left, TabLeader::none},
                {Length::twips(900), TabAlign::left, TabLeader::none}};
  style.borders = ParagraphBorders{Border{Length::points(1), {}, {}}, {}};
  Paragraph made = paragraph("Riêng", "part");
  made.props.tabs = {{Length::twips(900), TabAlign::right, TabLeader::dots}};
  made.props.borders = ParagraphBorders{};
  document.sections[0].blocks.emplace_back(made);
  const std::string text = body(document);
  CHECK(contains(text, "<w:pBdr><w:top w:val=\"nil\"/></w:pBdr>"));
  CHECK(contains(text,
                 "<w:tabs><w:tab w:val=\"clear\" w:pos=\"500\"/>"
                 "<w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"900\"/></w:tabs>"));
}

TEST_CASE("a bold character style stays bold in a bold paragraph, though Word toggles") {
  Paragraph made = paragraph("Phần ", "part");
  made.content.push_back(run("nhấn", {}, "strong"));
  CHECK(contains(body_of(made),
                 "<w:rPr><w:rStyle w:val=\"strong\"/><w:b/><w:bCs/></w:rPr><w:t>nhấn</w:t>"));
}

TEST_CASE("what a character style says is said by the run in a table with a style") {
  Document document = plain_document();
  CharacterStyle& strong = document.styles.character[0];
  strong.run.color = Color{0xC0, 0, 0};
  strong.run.size = Length::points(16);
  Paragraph made;
  made.content.push_back(run("nhấn", {}, "strong"));
  const std::string by_style = "<w:rPr><w:rStyle w:val=\"strong\"/></w:rPr><w:t>nhấn</w:t>";
  document.sections[0].blocks = {made};
  CHECK(contains(body(document), by_style));
  document.styles.table.emplace_back().id = "grid";
  made.table_style = 0;
  document.sections[0].blocks = {made};
  CHECK(contains(body(document),
                 "<w:rPr><w:rStyle w:val=\"strong\"/><w:b/><w:bCs/><w:color w:val=\"C00000\"/>"
                 "<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/></w:rPr><w:t>nhấn</w:t>"));
}

TEST_CASE("a highlight of a character style is said by the run") {
  Document document = plain_document();
  document.styles.character[0].run.highlight = Highlight::yellow;
  Paragraph made;
  made.content.push_back(run("nhấn", {}, "strong"));
  document.sections[0].blocks = {made};
  CHECK(contains(body(document),
                 "<w:rStyle w:val=\"strong\"/><w:highlight w:val=\"yellow\"/></w:rPr>"));
}

TEST_CASE("the paragraph's mark looks as its last words, as far as no label follows it") {
  RunProps small;
  small.size = Length::points(10);
  Paragraph made;
  made.content.push_back(run("nhỏ", small));
  CHECK(contains(body_of(made), "<w:p><w:pPr><w:rPr><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>"));
  made.label = "a)";
  CHECK(contains(body_of(made), "<w:p><w:r>"));
}

TEST_CASE("all four classes of characters name the font") {
  RunProps props;
  props.font = "Arial";
  Paragraph made;
  made.content.push_back(run("Ă", props));
  CHECK(contains(body_of(made),
                 "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\" "
                 "w:cs=\"Arial\"/>"));
}

TEST_CASE("bookmarks have ids of their own in the body and in headers") {
  Document document = plain_document();
  for (const char* name : {"muc_1", "muc_2"}) {
    Paragraph made = paragraph(name);
    made.bookmark = name;
    document.sections[0].blocks.emplace_back(made);
  }
  Paragraph head = paragraph("Đầu");
  head.bookmark = "dau";
  document.sections[0].header.emplace_back(head);
  CHECK(contains(body(document), "<w:bookmarkStart w:id=\"1\" w:name=\"muc_2\"/>"));
  CHECK(contains(body(document), "<w:bookmarkEnd w:id=\"1\"/>"));
  CHECK(
      contains(part(document, "word/header1.xml"), "<w:bookmarkStart w:id=\"2\" w:name=\"dau\"/>"));
}
