#include <doctest/doctest.h>

#include "docx/docx_support.h"

using namespace tongket;
using namespace tongket::document;
using namespace tongket::docx_test;

namespace {

Paragraph page_number() {
  Paragraph made;
  made.content.push_back({PageNumber{}, "", {}, {}});
  return made;
}

}  // namespace

TEST_CASE("the page number is a field, on all pages but the first") {
  Document document = plain_document();
  document.sections[0].first_page_differs = true;
  document.sections[0].header.emplace_back(page_number());
  CHECK(contains(parts_of(written(laid(document, 2)))["word/header1.xml"],
                 "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>2</w:t></w:r></w:fldSimple>"));
  const std::string text = part(document, "word/document.xml");
  CHECK(contains(text, "<w:headerReference w:type=\"default\" r:id="));
  CHECK_FALSE(contains(text, "w:type=\"first\""));
  CHECK(contains(text, "<w:titlePg/></w:sectPr>"));
}

TEST_CASE("the number of pages is filled in") {
  Document document = plain_document();
  Paragraph total;
  total.content.push_back({PageCount{}, "", {}, {}});
  document.sections[0].footer.emplace_back(total);
  Parts parts = parts_of(written(laid(document, 7)));
  CHECK(contains(parts["word/footer1.xml"], " NUMPAGES \\* Arabic \"><w:r><w:t>7</w:t>"));
  CHECK(contains(parts["docProps/app.xml"], "<Pages>7</Pages>"));
}

TEST_CASE("the page set-up is written in twips, landscape by name") {
  Document document = plain_document();
  PageSetup& page = document.sections[0].page;
  std::swap(page.width, page.height);
  document.sections[0].page_number_start = 5;
  const std::string text = part(document, "word/document.xml");
  CHECK(contains(text, "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"));
  CHECK(contains(text,
                 "<w:pgMar w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" "
                 "w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"));
  CHECK(contains(text, "<w:pgNumType w:start=\"5\"/>"));
}

TEST_CASE("a section ends in its last paragraph, the last one in the body") {
  Document document = plain_document();
  document.sections.resize(2);
  document.sections[0].blocks.emplace_back(paragraph("Một"));
  document.sections[1].blocks.emplace_back(paragraph("Hai"));
  document.sections[1].first_page_differs = false;
  const std::string text = part(document, "word/document.xml");
  CHECK(contains(text, "</w:sectPr></w:pPr><w:r><w:t>Một</w:t>"));
  CHECK(contains(text, "</w:sectPr></w:body>"));
  CHECK(count(text, "<w:sectPr>") == 2);
}

TEST_CASE("a section without a header doesn't show that of the one before") {
  Document document = plain_document();
  document.sections.resize(2);
  document.sections[0].header.emplace_back(page_number());
  document.sections[1].first_page_differs = false;
  Parts parts = parts_of(written(laid(document)));
  CHECK(count(parts["word/document.xml"], "<w:headerReference") == 2);
  REQUIRE(parts.count("word/header2.xml") == 1);
  CHECK_FALSE(contains(parts["word/header2.xml"], "<w:t>"));
}

TEST_CASE("columns are sections on the same page, of which the first has all else") {
  Document document = plain_document();
  Section& section = document.sections[0];
  section.first_page_differs = true;
  section.page_number_start = 3;
  section.header.emplace_back(page_number());
  section.column_sets = {{3, Length::twips(200), true}};
  section.blocks.emplace_back(paragraph("Trên"));
  section.blocks.emplace_back(paragraph("Trong"));
  put_in_columns(section.blocks.back(), 1);
  section.blocks.emplace_back(paragraph("Dưới"));
  const std::string text = part(document, "word/document.xml");
  std::vector<std::string> sections;
  for (std::size_t at = 0, end = 0; end != std::string::npos; at = end) {
    end = text.find("<w:sectPr>", at + 1);
    sections.push_back(text.substr(at, end - at));
  }
  REQUIRE(sections.size() == 4);
  for (const char* of_all :
       {"<w:headerReference", "<w:pgNumType w:start=\"3\"/>", "<w:titlePg/>"}) {
    CHECK(contains(sections[1], of_all));
    CHECK_FALSE(contains(sections[2], of_all));
    CHECK_FALSE(contains(sections[3], of_all));
  }
  CHECK_FALSE(contains(sections[1], "w:type w:val"));
  CHECK(contains(sections[2], "<w:type w:val=\"continuous\"/><w:pgSz"));
  CHECK(
      contains(sections[2],
               "<w:cols w:num=\"3\" w:space=\"200\" w:equalWidth=\"1\" w:sep=\"1\"/></w:sectPr>"));
  CHECK(contains(sections[3], "<w:type w:val=\"continuous\"/><w:pgSz"));
  CHECK_FALSE(contains(sections[3], "w:cols"));
}

TEST_CASE("a section's count of pages is its own") {
  Document document = plain_document();
  document.sections.resize(2);
  Paragraph count;
  count.content.push_back({SectionPageCount{}, "", {}, {}});
  for (Section& section : document.sections)
    section.footer.emplace_back(count);
  Parts parts = parts_of(written(laid(document, 4)));
  CHECK(contains(parts["word/footer1.xml"], " SECTIONPAGES \\* Arabic \"><w:r><w:t>1</w:t>"));
  CHECK(contains(parts["word/footer2.xml"], " SECTIONPAGES \\* Arabic \"><w:r><w:t>3</w:t>"));
}

TEST_CASE("a field in the text shows the page that its paragraph begins on") {
  Document document = plain_document();
  document.sections[0].blocks = {paragraph("a"), page_number()};
  layout::LaidOut paper = laid(document, 2);
  layout::Line line;
  line.paragraph = 1;
  line.first_of_paragraph = true;
  paper.pages.pages[1].lines.push_back(line);
  paper.pages.pages[1].label = "ii";
  CHECK(contains(parts_of(written(paper))["word/document.xml"], "<w:t>ii</w:t>"));
}

TEST_CASE("numbers are written with their format, also where they go on") {
  Document document = plain_document();
  document.sections[0].page_number_format = PageNumberFormat::lower_roman;
  CHECK(contains(part(document, "word/document.xml"), "<w:pgNumType w:fmt=\"lowerRoman\"/>"));
  document.sections[0].page_number_start = 3;
  CHECK(contains(part(document, "word/document.xml"),
                 "<w:pgNumType w:fmt=\"lowerRoman\" w:start=\"3\"/>"));
}

TEST_CASE("a section says on which page it begins, the first one need not") {
  Document document = plain_document();
  document.sections[0].start = SectionStart::even_page;
  document.sections.push_back(document.sections[0]);
  document.sections[1].start = SectionStart::odd_page;
  const std::string text = part(document, "word/document.xml");
  CHECK(contains(text, "<w:type w:val=\"oddPage\"/><w:pgSz"));
  CHECK(count(text, "<w:type ") == 1);
}

TEST_CASE(
    "the foot of the last page is a box at the bottom margin, on the section's last paragraph") {
  Document document = plain_document();
  Section& section = document.sections[0];
  Paragraph room;
  room.props.line_spacing = LineSpacing{LineRule::exactly, 240, Length::points(25)};
  section.blocks = {paragraph("Một"), room};
  section.last_foot = {paragraph("Địa chỉ"), paragraph("Điện thoại")};
  document.sections.push_back(section);
  const std::string text = part(document, "word/document.xml");
  CHECK(contains(text, "xmlns:v=\"urn:schemas-microsoft-com:vml\""));
  CHECK(count(text, "<w:txbxContent><w:p><w:r><w:t>Địa chỉ</w:t></w:r></w:p>") == 2);
  CHECK(contains(text, "width:467.70pt;height:25.00pt;"));
  CHECK(contains(text, "mso-position-vertical:bottom;mso-position-vertical-relative:margin"));
  CHECK(count(text, "id=\"LastFoot1\"") == 1);
  CHECK(count(text, "id=\"LastFoot2\"") == 1);
  // Not on the first paragraph, nor behind the last.
  CHECK(text.find("<w:pict>") > text.find("w:lineRule=\"exact\""));
  document.sections.resize(1);
  document.sections[0].last_foot.clear();
  CHECK_FALSE(contains(part(document, "word/document.xml"), "urn:schemas-microsoft-com:vml"));
}

TEST_CASE("margins of sheets printed on both sides are mirrored") {
  Document document = plain_document();
  CHECK_FALSE(contains(part(document, "word/settings.xml"), "mirrorMargins"));
  document.mirror_margins = true;
  CHECK(contains(part(document, "word/settings.xml"), "<w:mirrorMargins/>"));
}

TEST_CASE("headers of even pages are referred to and switched on") {
  Document document = plain_document();
  document.sections[0].even_footer.emplace_back(paragraph("chẵn"));
  CHECK(contains(part(document, "word/settings.xml"), "<w:evenAndOddHeaders w:val=\"0\"/>"));
  CHECK_FALSE(contains(part(document, "word/document.xml"), "w:type=\"even\""));
  document.even_pages_differ = true;
  CHECK(contains(part(document, "word/settings.xml"), "<w:evenAndOddHeaders/>"));
  CHECK(contains(part(document, "word/document.xml"), "<w:footerReference w:type=\"even\""));
}

namespace {

Document marked() {
  Document document = plain_document();
  Section& section = document.sections[0];
  section.first_page_differs = true;
  section.watermark.emplace().text = "DỰ THẢO";
  section.watermark->size = Length::points(100);
  section.watermark->width = Length::twips(8001);
  section.watermark->height = Length::twips(2000);
  section.header = {table({Length::mm(20)}), paragraph("đầu trang")};
  section.first_header = {paragraph("")};
  section.footer = {paragraph("chân trang")};
  return document;
}

}  // namespace

TEST_CASE("a watermark is a turned shape of every header, with its words for who can't see it") {
  Parts parts = parts_of(written(laid(marked())));
  for (const char* name : {"word/header1.xml", "word/header2.xml"}) {
    CAPTURE(name);
    CHECK(count(parts[name], "<w:pict>") == 1);
    CHECK(contains(parts[name], "alt=\"DỰ THẢO\""));
    CHECK(contains(parts[name], "width:400.05pt;height:100.00pt;rotation:315;"));
    CHECK(contains(parts[name], "string=\"DỰ THẢO\""));
  }
  CHECK_FALSE(contains(parts["word/footer1.xml"], "<w:pict>"));
}

TEST_CASE("shapes of watermarks have ids of their own") {
  Parts parts = parts_of(written(laid(marked())));
  CHECK(contains(parts["word/header1.xml"], "id=\"PowerPlusWaterMarkObject1\""));
  CHECK(contains(parts["word/header2.xml"], "id=\"PowerPlusWaterMarkObject2\""));
}

TEST_CASE("a watermark hangs on a paragraph outside of tables") {
  const std::string text = part(marked(), "word/header1.xml");
  CHECK(text.find("</w:tbl>") < text.find("<w:pict>"));
}
