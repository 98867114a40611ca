// With the real Liberation Serif: heights and widths that were measured on LibreOffice's rendering
// (docs/layout.md).
#include "layout/fake_font.h"

using namespace layout_test;

namespace {

layout::LaidOut set_in_liberation(Document document) {
  document.styles.default_run.font = "Times New Roman";
  document.styles.default_run.size = Length::points(14);
  PageSetup& page = document.sections[0].page;
  page = PageSetup{};
  page.top = Length::twips(1134);
  page.left = Length::twips(1701);
  page.right = Length::twips(851);
  Sources sources;
  const auto book = font::Book::load(TONGKET_SOURCE_DIR "/fonts/fonts.xml",
                                     {{TONGKET_SOURCE_DIR "/fonts"}, false}, sources);
  REQUIRE(book.has_value());
  Diagnostics diagnostics;
  auto result = layout::lay_out(document, **book, Limits{}, diagnostics);
  REQUIRE(result.has_value());
  return std::move(result).value();
}

Paragraph sized(int half_points) {
  Paragraph out = paragraph("Ấy");
  out.content[0].props.size = Length::half_points(half_points);
  return out;
}

}  // namespace

TEST_CASE("lines of Liberation Serif are as high as LibreOffice sets them") {
  const std::vector<std::pair<int, int>> measured = {{22, 253}, {24, 276}, {26, 299}, {27, 311},
                                                     {28, 322}, {29, 333}, {30, 345}, {32, 368}};
  std::vector<Block> blocks;
  for (const auto& [size, height] : measured)
    blocks.emplace_back(sized(size));
  const auto paper = set_in_liberation(document_of(blocks));
  for (std::size_t i = 0; i < measured.size(); ++i)
    CHECK(line(paper, i).height == Length::twips(measured[i].second));
  CHECK(line(paper, 4).baseline - line(paper, 4).top == Length::twips(262));
}

TEST_CASE("multiple spacing has LibreOffice's percents") {
  const std::vector<std::pair<int, int>> measured = {{259, 347}, {270, 360}, {280, 373},
                                                     {295, 392}, {350, 466}, {360, 483}};
  std::vector<Block> blocks;
  for (const auto& [in_240ths, pitch] : measured) {
    ParagraphProps props;
    props.line_spacing = LineSpacing{LineRule::multiple, in_240ths, {}};
    blocks.emplace_back(paragraph("a", props));
  }
  const auto paper = set_in_liberation(document_of(blocks));
  for (std::size_t i = 0; i + 1 < measured.size(); ++i)
    CHECK(line(paper, i + 1).top - line(paper, i).top == Length::twips(measured[i].second));
}

TEST_CASE("tightened lines have four fifths above the baseline") {
  ParagraphProps props;
  props.line_spacing = LineSpacing{LineRule::multiple, 200, {}};
  const auto paper = set_in_liberation(document_of({paragraph("a", props)}));
  CHECK(line(paper, 0).height == Length::twips(267));
  CHECK(line(paper, 0).baseline - line(paper, 0).top == Length::twips(213));
}

// The narrowest column in which LibreOffice kept these words on one line. Exactly they take
// 5034.53 and 4794.13 twips: one would be broken too late, the other too early.
TEST_CASE("a line holds what LibreOffice's rounded glyph widths let it hold") {
  const auto first_line = [](const std::string& words, int half_points, int twips) {
    Paragraph narrow = paragraph(words + " và");
    narrow.content[0].props.size = Length::half_points(half_points);
    narrow.props.indent_right = Length::twips(9354 - twips);
    return lines_of(set_in_liberation(document_of({narrow}))).front();
  };
  const std::string wide = "năm đã thiếu 1,5% vực hiện tác qua tập khéo";
  CHECK(first_line(wide, 28, 5036) == wide);
  CHECK(first_line(wide, 28, 5035) != wide);
  const std::string tight = "chỉ nhân qua trên bằng trào đua thiếu 1,5% ủy";
  CHECK(first_line(tight, 26, 4793) == tight);
  CHECK(first_line(tight, 26, 4792) != tight);
}

TEST_CASE("raised text stands where LibreOffice draws it") {
  Paragraph raised = paragraph("m");
  raised.content.push_back(text("2"));
  raised.content.back().props.vertical = VerticalAlign::superscript;
  raised.content.push_back(text("2"));
  raised.content.back().props.vertical = VerticalAlign::subscript;
  const auto paper = set_in_liberation(document_of({raised}));
  CHECK(line(paper, 0).words[1].size == Length::twips(162));
  CHECK(line(paper, 0).words[1].rise == Length::twips(111));
  CHECK(line(paper, 0).words[2].rise == -Length::twips(25));
  CHECK(line(paper, 0).height == Length::twips(322));
}
