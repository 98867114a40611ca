#include "layout/fake_font.h"

using namespace layout_test;

namespace {

Paragraph tabbed(std::vector<TabStop> stops, const std::vector<std::string>& parts) {
  Paragraph out;
  out.props.tabs = std::move(stops);
  for (const std::string& part : parts) {
    if (&part != &parts.front()) out.content.push_back(run_of(Tab{}));
    out.content.push_back(text(part));
  }
  return out;
}
Length x_of(const layout::LaidOut& paper, const std::string& word) {
  for (const layout::Line& line : paper.pages.pages[0].lines)
    for (const layout::Word& candidate : line.words)
      if (candidate.text == word) return candidate.x - Length::points(10);
  FAIL("no such word: ", word);
  return {};
}

}  // namespace

TEST_CASE("tabs align text at their stops") {
  const Length stop = Length::points(60);
  CHECK(x_of(laid_out(document_of({tabbed({{stop, TabAlign::left, {}}}, {"a", "bbbb"})})),
             "bbbb") == Length::points(60));
  CHECK(x_of(laid_out(document_of({tabbed({{stop, TabAlign::center, {}}}, {"a", "bbbb"})})),
             "bbbb") == Length::points(50));
  CHECK(x_of(laid_out(document_of({tabbed({{stop, TabAlign::right, {}}}, {"a", "bbbb"})})),
             "bbbb") == Length::points(40));
  CHECK(x_of(laid_out(document_of({tabbed({{stop, TabAlign::decimal, {}}}, {"a", "12,5"})})),
             "12,5") == Length::points(50));
}

TEST_CASE("at a decimal tab the commas stand under one another, whatever stands around them") {
  const auto comma_of = [](const std::string& figure) {
    const auto paper = laid_out(
        document_of({tabbed({{Length::points(60), TabAlign::decimal, {}}}, {"a", figure})}));
    const auto digits = static_cast<std::int64_t>(std::min(figure.find(','), figure.size()));
    return x_of(paper, figure) + Length::points(5) * digits;
  };
  CHECK(comma_of("12,5") == Length::points(60));
  CHECK(comma_of("1.234,75") == Length::points(60));
  CHECK(comma_of("0,125") == Length::points(60));
  CHECK(comma_of("98") == Length::points(60));
  CHECK(comma_of("1.234") == Length::points(60));
  CHECK(comma_of("7,5%") == Length::points(60));
}

TEST_CASE("without own stops tabs lead to multiples of 36 pt") {
  CHECK(x_of(laid_out(document_of({tabbed({}, {"a", "b"})})), "b") == Length::points(36));
  CHECK(x_of(laid_out(document_of({tabbed({}, {"aaaaaaaa", "b"})})), "b") == Length::points(72));
}

TEST_CASE("the hanging indent is a stop, and default stops before it are passed over") {
  Paragraph hanging = tabbed({}, {"a", "b"});
  hanging.props.indent_left = Length::points(45);
  hanging.props.first_line = -Length::points(45);
  CHECK(x_of(laid_out(document_of({hanging})), "b") == Length::points(45));
}

TEST_CASE("a tab whose stop lies past the line's end goes to the next line") {
  const auto paper = laid_out(document_of({tabbed({}, {"aaaaaaaaaaaaaaaa", "b"})}));
  CHECK(paper.pages.pages[0].lines.size() == 2);
  CHECK(x_of(paper, "b") == Length::points(36));
}

TEST_CASE("a leader fills the tab") {
  const auto paper = laid_out(
      document_of({tabbed({{Length::points(50), TabAlign::left, TabLeader::dots}}, {"a", "b"})}));
  CHECK(lines_of(paper) == Lines{"a.........b"});
}
