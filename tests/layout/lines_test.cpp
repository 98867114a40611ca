#include "layout/fake_font.h"

using namespace layout_test;

TEST_CASE("a line takes as many words as fit and lets the last space hang") {
  const auto paper = laid_out(document_of({paragraph("aaaa bbbb cccc ddddd eee")}));
  CHECK(lines_of(paper) == Lines{"aaaa bbbb cccc ddddd", "eee"});
  CHECK(line(paper, 0).width == Length::points(100));
  CHECK(line(paper, 0).words.back().text == "ddddd ");
}

TEST_CASE("lines follow each other by the height of the font") {
  const auto paper = laid_out(document_of({paragraph("aaaaaaaaaaaa bbbbbbbbbbbb")}));
  CHECK(line(paper, 0).top == Length::points(10));
  CHECK(line(paper, 0).baseline == Length::points(18));
  CHECK(line(paper, 1).baseline == Length::points(28));
}

TEST_CASE("a word wider than the line is cut between characters, and begins a line") {
  const auto paper = laid_out(document_of({paragraph("ab ccccccccccccccccccccdddd")}));
  CHECK(lines_of(paper) == Lines{"ab", "cccccccccccccccccccc", "dddd"});
}

TEST_CASE("no line ends at a no-break space, nor where the look changes inside a word") {
  Paragraph mixed = paragraph("aaaa bbbb cccc dd");
  mixed.content.push_back(text("ee"));
  mixed.content.back().props.bold = true;
  CHECK(lines_of(laid_out(document_of({mixed}))) == Lines{"aaaa bbbb cccc ddee"});
  mixed.content.push_back(text("fff"));
  CHECK(lines_of(laid_out(document_of({mixed}))) == Lines{"aaaa bbbb cccc", "ddeefff"});
  CHECK(lines_of(laid_out(document_of({paragraph("aaaa bbbb cccc năm\u00A02022")}))) ==
        Lines{"aaaa bbbb cccc", "năm\u00A02022"});
}

TEST_CASE("justification widens the spaces of every line but the last") {
  const auto paper =
      laid_out(document_of({paragraph("aaaa bbbb cccc ddddddd", aligned(Alignment::justify))}));
  const layout::Line& first = line(paper, 0);
  CHECK(first.width == Length::points(100));
  CHECK(first.words[1].x == Length::points(10 + 20 + 20));
  CHECK(first.words[2].x == Length::points(10 + 80));
  CHECK(line(paper, 1).width == Length::points(35));
}

TEST_CASE("a line that a line break ends is not justified") {
  Paragraph broken = paragraph("aaaa bbbb", aligned(Alignment::justify));
  broken.content.push_back(run_of(LineBreak{}));
  broken.content.push_back(text("cc"));
  const auto paper = laid_out(document_of({broken}));
  CHECK(lines_of(paper) == Lines{"aaaa bbbb", "cc"});
  CHECK(line(paper, 0).width == Length::points(45));
}

TEST_CASE("a paragraph that a line break ends has an empty line") {
  Paragraph broken = paragraph("aa");
  broken.content.push_back(run_of(LineBreak{}));
  CHECK(lines_of(laid_out(document_of({broken}))) == Lines{"aa", ""});
}

TEST_CASE("centred and right lines don't count the hanging space") {
  const auto centred = laid_out(document_of({paragraph("aaaa  ", aligned(Alignment::center))}));
  CHECK(line(centred, 0).x == Length::points(10 + 40));
  const auto right = laid_out(document_of({paragraph("aaaa ", aligned(Alignment::right))}));
  CHECK(line(right, 0).x == Length::points(10 + 80));
}

TEST_CASE("a first-line indent moves the first line, a hanging one all the others") {
  ParagraphProps props;
  props.indent_left = Length::points(20);
  props.first_line = Length::points(10);
  auto paper = laid_out(document_of({paragraph("aaaaaaaaaa bbbbbbbbbb", props)}));
  CHECK(line(paper, 0).x == Length::points(40));
  CHECK(line(paper, 1).x == Length::points(30));
  props.first_line = -Length::points(10);
  paper = laid_out(document_of({paragraph("aaaaaaaaaa bbbbbbbbbb", props)}));
  CHECK(line(paper, 0).x == Length::points(20));
  CHECK(line(paper, 1).x == Length::points(30));
}

TEST_CASE("exact lines have four fifths of their height above the baseline") {
  ParagraphProps props;
  props.line_spacing = LineSpacing{LineRule::exactly, 240, Length::points(20)};
  const auto paper = laid_out(document_of({paragraph("a", props), paragraph("b", props)}));
  CHECK(line(paper, 0).baseline == Length::points(10 + 16));
  CHECK(line(paper, 1).baseline == Length::points(30 + 16));
}

TEST_CASE("at least grows above the text, multiple grows below it") {
  ParagraphProps props;
  props.line_spacing = LineSpacing{LineRule::at_least, 240, Length::points(20)};
  auto paper = laid_out(document_of({paragraph("a", props)}));
  CHECK(line(paper, 0).baseline == Length::points(10 + 18));
  props.line_spacing = LineSpacing{LineRule::multiple, 360, {}};
  paper = laid_out(document_of({paragraph("a", props), paragraph("b", props)}));
  CHECK(line(paper, 0).baseline == Length::points(18));
  CHECK(line(paper, 1).baseline == Length::points(10 + 15 + 8));
}

TEST_CASE("the highest run makes the line") {
  Paragraph mixed = paragraph("a");
  mixed.content.push_back(text("b"));
  mixed.content.back().props.size = Length::points(20);
  const auto paper = laid_out(document_of({mixed}));
  CHECK(line(paper, 0).height == Length::points(20));
  CHECK(line(paper, 0).baseline == Length::points(10 + 16));
}

TEST_CASE("raised text is smaller and does not make the line higher") {
  Paragraph raised = paragraph("a");
  raised.content.push_back(text("2"));
  raised.content.back().props.vertical = VerticalAlign::superscript;
  const auto paper = laid_out(document_of({raised}));
  CHECK(line(paper, 0).height == Length::points(10));
  const layout::Word& word = line(paper, 0).words.back();
  CHECK(word.size == Length::twips(116));
  CHECK(word.rise == Length::twips(160 - 93));
}

TEST_CASE("capitals are shown, and are what copying gives") {
  Paragraph capitals = paragraph("đảng ủy");
  capitals.content[0].props.caps = true;
  CHECK(lines_of(laid_out(document_of({capitals}))) == Lines{"ĐẢNG ỦY"});
}
