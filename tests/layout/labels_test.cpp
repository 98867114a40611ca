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
  document.lists = {List{0, {}}, List{0, {}}};
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

namespace {

// Level 0 ordinals, level 1 Vietnamese letters, level 2 numbers with the letter before them.
Document vietnamese(std::vector<Block> blocks) {
  Document document = document_of(std::move(blocks));
  ListDefinition definition;
  definition.levels = {{NumberFormat::vietnamese_ordinal, "Phần %1", LabelSuffix::tab, 1, {}},
                       {NumberFormat::vietnamese_letter, "%2)", LabelSuffix::space, 1, {}},
                       {NumberFormat::decimal, "%2.%3.", LabelSuffix::space, 1, {}}};
  document.list_definitions.push_back(definition);
  document.lists = {List{0, {}}};
  return document;
}

Document points(std::size_t count) {
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < count; ++i)
    blocks.emplace_back(item(0, 1));
  return vietnamese(std::move(blocks));
}

// What Word will count: it knows lists and starts, and nothing of Vietnamese letters.
Lines counted_by_word(const Document& settled) {
  std::vector<std::vector<std::optional<std::int32_t>>> counts(settled.lists.size());
  Lines out;
  for_each_paragraph(settled, [&](const Paragraph& p) {
    if (!p.props.numbering || p.props.numbering->list < 0) return;
    const auto list = static_cast<std::size_t>(p.props.numbering->list);
    const auto level = static_cast<std::size_t>(p.props.numbering->level);
    const auto& levels =
        settled.list_definitions[static_cast<std::size_t>(settled.lists[list].definition)].levels;
    counts[list].resize(levels.size());
    auto& count = counts[list][level];
    count = count ? *count + 1 : levels[level].start;
    for (std::size_t deeper = level + 1; deeper < levels.size(); ++deeper)
      counts[list][deeper].reset();
    out.push_back(levels[level].format == NumberFormat::lower_letter
                      ? std::string(1, static_cast<char>('a' + *count - 1))
                      : std::to_string(*count));
  });
  return out;
}

}  // namespace

TEST_CASE("Vietnamese letters are lists that Word counts, with d with a stroke as text") {
  const auto paper = laid_out(points(11));
  CHECK(lines_of(paper) == Lines{"a) x", "b) x", "c) x", "d) x", "đ) x", "e) x", "g) x", "h) x",
                                 "i) x", "k) x", "l) x"});
  CHECK(labels(paper)[4].empty());
  CHECK(counted_by_word(paper.settled) == Lines{"a", "b", "c", "d", "e", "g", "h", "i", "k", "l"});
  CHECK(paper.settled.lists.size() == 3);  // a to e, g to i, from k on
}

TEST_CASE("behind y the Vietnamese letters are doubled") {
  Lines all = lines_of(laid_out(points(28)));
  std::erase(all, "|");
  CHECK(all[22] == "y) x");
  CHECK(all[23] == "aa) x");
  CHECK(all[27] == "đđ) x");
}

TEST_CASE("what stands below a point that is text starts anew") {
  const auto paper =
      laid_out(vietnamese({item(0, 1), item(0, 1), item(0, 1), item(0, 1), item(0, 2), item(0, 1),
                           item(0, 2), item(0, 1), item(0, 2), item(0, 2)}));
  const Lines all = lines_of(paper);
  CHECK(all[4] == "d.1. x");
  CHECK(all[5] == "đ) x");
  CHECK(all[6] == "đ.1. x");
  CHECK(all[7] == "e) x");
  CHECK(all[8] == "e.1. x");
  CHECK(all[9] == "e.2. x");
}

TEST_CASE("ordinals in words are text, and what they head is counted by Word") {
  const auto paper =
      laid_out(vietnamese({item(0, 0), item(0, 1), item(0, 1), item(0, 0), item(0, 1)}));
  CHECK(lines_of(paper) == Lines{"Phần thứ nhất x", "a) x", "b) x", "Phần thứ hai x", "a) x"});
  CHECK(counted_by_word(paper.settled) == Lines{"a", "b", "a"});
}

TEST_CASE("a list may start with another number") {
  Document document = listed({item(0, 0), item(0, 0)});
  document.lists[0].start = 4;
  CHECK(labels(laid_out(document)) == Lines{"IV.", "V."});
}

TEST_CASE("small Roman numbers and large letters are Word's own") {
  Document document = listed({item(0, 0), item(0, 0), item(0, 0), item(0, 0), item(0, 1)});
  document.list_definitions[0].levels[0].format = NumberFormat::lower_roman;
  document.list_definitions[0].levels[1].format = NumberFormat::upper_letter;
  CHECK(labels(laid_out(document)) == Lines{"i.", "ii.", "iii.", "iv.", "A."});
}
