#include "layout/fake_font.h"

using namespace layout_test;

namespace {

Paragraph item(std::int32_t list, std::int32_t level, const std::string& words = "x") {
  Paragraph out = paragraph(words);
  out.props.numbering = NumberingRef{list, level};
  return out;
}

Document listed(std::vector<Block> blocks) {
  Document document = document_of(std::move(blocks));
  ListDefinition definition;
  definition.levels = {{NumberFormat::upper_roman, "%1.", LabelSuffix::space, 1, {}},
                       {NumberFormat::decimal, "%2.", LabelSuffix::space, 1, {}},
                       {NumberFormat::lower_letter, "%2.%3)", LabelSuffix::tab, 1, {}},
                       {NumberFormat::bullet, "-", LabelSuffix::nothing, 1, {}}};
  document.list_definitions.push_back(definition);
  document.lists = {List{0}, List{0}};
  return document;
}

std::vector<std::string> labels(const layout::LaidOut& paper) {
  std::vector<std::string> out;
  for_each_paragraph(paper.settled, [&](const Paragraph& p) { out.push_back(p.label); });
  return out;
}

}  // namespace

TEST_CASE("a deeper level starts anew after a higher one") {
  const auto paper = laid_out(listed({item(0, 0), item(0, 1), item(0, 1), item(0, 2), item(0, 0),
                                      item(0, 1), item(0, 2), item(0, 2), item(0, 3)}));
  CHECK(labels(paper) == Lines{"I.", "1.", "2.", "2.a)", "II.", "1.", "1.a)", "1.b)", "-"});
}

TEST_CASE("two lists of one definition count apart, text between them does not matter") {
  const auto paper = laid_out(listed({item(0, 0), item(1, 0), paragraph("text"), item(0, 0)}));
  CHECK(labels(paper) == Lines{"I.", "I.", "", "II."});
}

TEST_CASE("letters go on with doubled ones, as Word's do") {
  std::vector<Block> blocks;
  for (int i = 0; i < 28; ++i)
    blocks.emplace_back(item(0, 2));
  const auto all = labels(laid_out(listed(std::move(blocks))));
  CHECK(all[4] == "1.e)");
  CHECK(all[25] == "1.z)");
  CHECK(all[27] == "1.bb)");
}

TEST_CASE("a label stands on the line, parted by its suffix") {
  const auto paper = laid_out(listed({item(0, 0, "aa"), item(0, 2, "bb"), item(0, 3, "cc")}));
  CHECK(lines_of(paper) == Lines{"I. aa", "1.a) bb", "-cc"});
  CHECK(line(paper, 0).words[1].x == Length::points(10 + 15));
  CHECK(line(paper, 1).words.back().x == Length::points(10 + 36));
  CHECK(line(paper, 2).words[1].x == Length::points(10 + 5));
}

TEST_CASE("a level's own look is the label's, not the text's") {
  Document document = listed({item(0, 0, "aa")});
  document.list_definitions[0].levels[0].run = RunProps{};
  document.list_definitions[0].levels[0].run->size = Length::points(20);
  const auto paper = laid_out(document);
  CHECK(line(paper, 0).words[0].size == Length::points(20));
  CHECK(line(paper, 0).words[1].size == Length::points(10));
}

TEST_CASE("a word wider than the line is cut behind its number, which is no line of its own") {
  const auto paper = laid_out(listed({item(0, 0, "cccccccccccccccccccccc dd")}));
  CHECK(lines_of(paper) == Lines{"I. ccccccccccccccccc", "ccccc dd"});
}
