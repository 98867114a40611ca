// Notes at the foot of pages.
#include <algorithm>

#include "layout/fake_font.h"

using namespace layout_test;

namespace {

// Words with a note of so many lines, each as wide as the page but for the first, which has the
// number before it.
Inline note_of(int lines, char letter = 'n') {
  Note note;
  Paragraph words;
  words.content.push_back(run_of(NoteNumber{}));
  words.content.push_back(text(std::string(19, letter)));
  for (int i = 1; i < lines; ++i)
    words.content.push_back(text(" " + std::string(20, letter)));
  note.blocks.emplace_back(std::move(words));
  return run_of(std::move(note));
}

Paragraph noted(const std::string& words, int lines, char letter = 'n') {
  Paragraph made = paragraph(words);
  made.content.push_back(note_of(lines, letter));
  return made;
}

std::vector<Block> fill(int count) {
  std::vector<Block> blocks;
  for (int i = 1; i <= count; ++i)
    blocks.emplace_back(paragraph("t" + std::to_string(i)));
  return blocks;
}

Paragraph tall_words(int lines, ParagraphProps props) {
  std::string words;
  for (int i = 0; i < lines; ++i)
    words += (i > 0 ? " " : "") + std::string(18, 'w');
  return paragraph(words, std::move(props));
}

// How many lines of text and of notes each page has.
using Counts = std::vector<std::pair<int, int>>;
Counts counts(const layout::LaidOut& paper) {
  Counts all;
  for (const layout::Page& page : paper.pages.pages) {
    auto& [body, notes] = all.emplace_back(0, 0);
    for (const layout::Line& line : page.lines)
      ++(line.zone == layout::Zone::note ? notes : body);
  }
  return all;
}

std::string shown(const Counts& all) {
  std::string text;
  for (const auto& [body, notes] : all)
    text += std::to_string(body) + "+" + std::to_string(notes) + " ";
  return text;
}

Counts counts(std::vector<Block> blocks) {
  return counts(laid_out(document_of(std::move(blocks))));
}

}  // namespace

TEST_CASE("a note stands at the foot of its page, under a rule, with its number") {
  std::vector<Block> blocks = fill(2);
  blocks.emplace_back(noted("chữ", 2));
  blocks.emplace_back(noted("nữa", 1));
  const layout::LaidOut paper = laid_out(document_of(blocks));
  REQUIRE(paper.pages.pages.size() == 1);
  const layout::Page& page = paper.pages.pages.front();
  REQUIRE(page.lines.size() == 7);
  CHECK(layout::text_of(page.lines[2]) == "chữ1");
  CHECK(layout::text_of(page.lines[3]) == "nữa2");
  CHECK(layout::text_of(page.lines[4]) == "1" + std::string(19, 'n'));
  CHECK(layout::text_of(page.lines[6]) == "2" + std::string(19, 'n'));
  // The last line ends with the text area, 130 pt down; three lines and 125 twips above it.
  CHECK(page.lines[6].top == Length::points(120));
  CHECK(page.lines[4].top == Length::points(100));
  REQUIRE(page.rules.size() == 1);
  CHECK(page.rules[0].y == Length::points(100) - Length::twips(125 - 57));
  CHECK(page.rules[0].x == Length::points(10));
  CHECK(page.rules[0].width == Length::points(25));
  CHECK(page.rules[0].zone == layout::Zone::note);
}

TEST_CASE(
    "a paper with notes doesn't begin with a table: LibreOffice would put a line of its own "
    "there") {
  Table table;
  table.columns = {FixedWidth{Length::points(50)}};
  table.rows = {row({"ô"})};
  const auto first_height = [](std::vector<Block> blocks) {
    return line(laid_out(document_of(std::move(blocks))), 0).height;
  };
  CHECK(first_height({table, noted("có", 1)}) == Length::points(1));
  CHECK(first_height({table, paragraph("không")}) == Length::points(10));
}

TEST_CASE("a page without notes has no rule, and a note's words are no words of the text") {
  const layout::LaidOut paper = laid_out(document_of({noted("chữ", 1)}));
  CHECK(words_of(std::get<Paragraph>(paper.settled.sections[0].blocks[0])) == "chữ");
  CHECK(laid_out(document_of(fill(12))).pages.pages[0].rules.empty());
}

// 120 pt: with the rule's 6.25 pt and a line of a note there is room for ten lines.
TEST_CASE("a line goes to the next page with its note") {
  std::vector<Block> blocks = fill(9);
  blocks.emplace_back(noted("có", 1));
  CHECK(shown(counts(blocks)) == "10+1 ");
  blocks = fill(10);
  blocks.emplace_back(noted("có", 1));
  CHECK(shown(counts(blocks)) == "10+0 1+1 ");
}

TEST_CASE("a note that has no room goes on on the next page, line by line") {
  std::vector<Block> blocks = fill(7);
  blocks.emplace_back(noted("có", 5));
  blocks.emplace_back(paragraph("sau"));
  CHECK(shown(counts(blocks)) == "8+3 1+2 ");
  // Behind the cut note no other begins.
  blocks.back() = noted("sau", 1, 'm');
  CHECK(shown(counts(blocks)) == "8+3 1+3 ");
}

TEST_CASE("a line of a note never stands alone on the page that it begins on") {
  std::vector<Block> blocks = fill(9);
  blocks.emplace_back(noted("có", 3));
  CHECK(shown(counts(blocks)) == "9+0 1+3 ");
  auto& note =
      std::get<Note>(std::get<Paragraph>(blocks.back()).content.back().content).blocks.front();
  std::get<Paragraph>(note).props.widow_control = false;
  CHECK(shown(counts(blocks)) == "10+1 0+2 ");
}

TEST_CASE("lines that open a page and keep together stay there, their notes begin on the next") {
  ParagraphProps kept;
  kept.keep_lines = true;
  const auto of_lines = [&kept](int lines) {
    Paragraph whole = tall_words(lines, kept);
    whole.content.push_back(note_of(2, 'm'));
    return std::vector<Block>{noted("có", 20), whole};
  };
  // Three lines fit beside the rest of the first note; more are parted, as what no page holds.
  CHECK(shown(counts(of_lines(3))) == "1+8 3+8 0+6 ");
  CHECK(shown(counts(of_lines(5))) == "1+8 3+8 2+6 ");
}

TEST_CASE("notes take four fifths of a page at most, whatever they are") {
  std::vector<Block> blocks = {noted("có", 25)};
  for (const Block& block : fill(6))
    blocks.push_back(block);
  // 96 pt less the rule's room are 8 lines; the text has what is left.
  CHECK(shown(counts(blocks)) == "3+8 3+8 1+8 0+1 ");
}

TEST_CASE("the last page may have nothing but the rest of a note") {
  CHECK(shown(counts({noted("có", 12)})) == "1+8 0+4 ");
}

TEST_CASE("where lines stay together their notes go along") {
  ParagraphProps kept;
  kept.keep_next = true;
  std::vector<Block> blocks = fill(8);
  blocks.emplace_back(paragraph("đề mục", kept));
  std::get<Paragraph>(blocks.back()).content.push_back(note_of(1));
  blocks.emplace_back(noted("có", 1));
  // The tenth line with its note has no room below the ninth with its own.
  CHECK(shown(counts(blocks)) == "8+0 2+2 ");
}

TEST_CASE("a note of several on one line begins only when those before it are whole") {
  std::vector<Block> blocks = fill(8);
  Paragraph both = noted("a", 2);
  both.content.push_back(note_of(1, 'm'));
  blocks.emplace_back(both);
  // Nine lines leave room for two of notes: the second note has none.
  CHECK(shown(counts(blocks)) == "8+0 1+3 ");
}

TEST_CASE("rows have notes, a row that is cut only those of its part") {
  Table table;
  table.columns = {FixedWidth{Length::points(100)}};
  table.margins = {Length(), Length(), Length(), Length()};
  Row row;
  std::vector<Block> inside = fill(6);
  inside.emplace_back(noted("sáu", 1));
  inside.emplace_back(paragraph("t8"));
  row.cells.push_back(cell(inside));
  table.rows.push_back(row);
  // Six lines of text, then the row's first six, or seven and their note.
  std::vector<Block> blocks = fill(6);
  blocks.emplace_back(table);
  CHECK(counts(blocks)[0] == std::make_pair(12, 0));
  CHECK(counts(blocks)[1].second == 1);
  blocks = fill(3);
  blocks.emplace_back(table);
  CHECK(counts(blocks)[0] == std::make_pair(10, 1));
}

TEST_CASE("in tables a note without room begins on the next page") {
  Table table;
  table.columns = {FixedWidth{Length::points(100)}};
  table.margins = {Length(), Length(), Length(), Length()};
  Row row;
  row.cells.push_back(cell({noted("ô", 1)}));
  table.rows.push_back(row);
  std::vector<Block> blocks = fill(11);
  blocks.emplace_back(table);
  blocks.emplace_back(paragraph("sau"));
  const Counts all = counts(blocks);
  REQUIRE(all.size() == 2);
  CHECK(all[0] == std::make_pair(12, 0));
  CHECK(all[1] == std::make_pair(1, 1));
}

TEST_CASE("a promise that notes break is told") {
  const auto broken = [](const Document& document) { return check(document); };
  Document in_header = document_of(fill(1));
  in_header.sections[0].header = {noted("đầu", 1)};
  CHECK(broken(in_header).size() == 1);
  Document nested = document_of({noted("có", 1)});
  auto& note =
      std::get<Note>(std::get<Paragraph>(nested.sections[0].blocks[0]).content.back().content);
  std::get<Paragraph>(note.blocks[0]).content.push_back(note_of(1));
  CHECK(broken(nested).size() == 1);
  Document stray = document_of(fill(1));
  std::get<Paragraph>(stray.sections[0].blocks[0]).content.push_back(run_of(NoteNumber{}));
  CHECK(broken(stray).size() == 1);
  CHECK(broken(document_of({noted("có", 1)})).empty());
}
