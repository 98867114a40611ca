#include <doctest/doctest.h>

#include "document/document_support.h"

using namespace tongket;
using namespace tongket::document;
using test::cell;
using test::document_of;
using test::paragraph;
using test::row;
using test::run;
using test::table;

namespace {

Document with_all_parts() {
  Cell nesting = cell("ngoài trước");
  nesting.blocks.emplace_back(table(1, {row({cell("trong")})}));
  nesting.blocks.emplace_back(paragraph("ngoài sau"));
  Document document = document_of(
      {paragraph("một"), table(2, {row({cell("a1"), nesting}), row({cell("b1"), cell("b2")})}),
       paragraph("hai")});
  Section& section = document.sections.front();
  section.header.emplace_back(paragraph("đầu"));
  section.first_header.emplace_back(paragraph("đầu trang nhất"));
  section.footer.emplace_back(paragraph("chân"));
  section.first_footer.emplace_back(paragraph("chân trang nhất"));
  document.sections.emplace_back();
  document.sections.back().blocks.emplace_back(paragraph("phần hai"));
  return document;
}

}  // namespace

TEST_CASE("paragraphs are visited in reading order, and plain text keeps it") {
  CHECK(plain_text(with_all_parts()) ==
        "đầu\nđầu trang nhất\nmột\na1\nngoài trước\ntrong\nngoài sau\nb1\nb2\nhai\nchân\n"
        "chân trang nhất\nphần hai\n");
}

TEST_CASE("a visitor may change every paragraph") {
  Document document = with_all_parts();
  int count = 0;
  for_each_paragraph(document, [&](Paragraph& each) {
    each.label = "+";
    ++count;
  });
  CHECK(count == 13);
  const Document& constant = document;
  int labelled = 0;
  for_each_paragraph(constant,
                     [&](const Paragraph& each) { labelled += each.label == "+" ? 1 : 0; });
  CHECK(labelled == 13);
}

TEST_CASE("plain text has labels, tabs and breaks, and leaves open what only the page knows") {
  Paragraph text = paragraph("một");
  text.label = "a)";
  for (const auto& content :
       {decltype(Inline::content){Tab{}}, decltype(Inline::content){LineBreak{}},
        decltype(Inline::content){PageNumber{}}, decltype(Inline::content){PageCount{}}}) {
    Inline piece;
    piece.content = content;
    text.content.push_back(piece);
  }
  text.content.push_back(run("hai"));
  CHECK(plain_text(document_of({text, paragraph("")})) == "a) một\t\nhai\n\n");
}
