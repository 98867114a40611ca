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
  CHECK(contains(part(document, "word/header1.xml"),
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
  CHECK(contains(parts["word/footer1.xml"], " NUMPAGES \"><w:r><w:t>7</w:t>"));
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
