// The standard measured where it counts: on the laid-out pages of the sample
// (Guidance 36-HD/VPTW; clauses at each test).
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "report/report.h"

using namespace tongket;

namespace {

const layout::Pages& pages() {
  static const layout::Pages* const made = [] {
    const std::string source_dir = TONGKET_SOURCE_DIR;
    report::Workshop::Places places;
    places.templates = source_dir + "/templates";
    places.fonts = source_dir + "/fonts";
    report::Workshop workshop(places, Limits{});
    Diagnostics problems;
    const auto dataset =
        data::load(source_dir + "/samples/tam-quan-nam-2022/data.xml", **workshop.vocabulary(),
                   workshop.sources(), workshop.limits(), problems);
    REQUIRE(dataset != nullptr);
    const auto chosen = workshop.find_template("bao-cao-tong-ket");
    REQUIRE(chosen.has_value());
    const auto papers = (*chosen)->bind(*dataset, {{}, {{2022, 11, 18}, {8, 0, 0}}, {}},
                                        workshop.limits(), problems);
    REQUIRE(papers.has_value());
    auto laid =
        layout::lay_out(papers->front().document, **workshop.fonts(), workshop.limits(), problems);
    REQUIRE(laid.has_value());
    return new layout::Pages(std::move(laid->pages));
  }();
  return *made;
}

struct Found {
  std::size_t page = 0;
  layout::Line line;
};
// The first line that begins so; the test fails when there is none.
Found line_that_begins(const std::string& words) {
  for (std::size_t i = 0; i < pages().pages.size(); ++i) {
    for (const layout::Line& line : pages().pages[i].lines) {
      if (layout::text_of(line).rfind(words, 0) == 0) return {i, line};
    }
  }
  FAIL("no line begins with " << words);
  return {};
}

bool near(Length a, Length b) {
  return std::abs((a - b).emu()) <= Length::twips(2).emu();
}
Length centre(const layout::Line& line) {
  return line.x + line.width / 2;
}

}  // namespace

TEST_CASE("no line of the body leaves the margins 20, 20, 30 and 15 mm (4.3)") {
  for (const layout::Page& page : pages().pages) {
    for (const layout::Line& line : page.lines) {
      if (line.zone == layout::Zone::header) continue;
      CAPTURE(layout::text_of(line));
      CHECK(line.x >= Length::mm(30));
      CHECK(line.x + line.width <= Length::mm(210 - 15) + Length::twips(2));
      CHECK(line.top >= Length::mm(20));
      CHECK(line.top + line.height <= Length::mm(297 - 20) + Length::twips(2));
    }
  }
}

TEST_CASE("the page number is 14 point, centred, 10 mm from the top, from page 2 on (4.4)") {
  REQUIRE(pages().pages.size() > 1);
  for (std::size_t i = 0; i < pages().pages.size(); ++i) {
    const auto& lines = pages().pages[i].lines;
    const auto number = std::find_if(lines.begin(), lines.end(), [](const layout::Line& line) {
      return line.zone == layout::Zone::header && !line.words.empty();
    });
    CHECK((number != lines.end()) == (i != 0));
    if (number == lines.end()) continue;
    CHECK(layout::text_of(*number) == std::to_string(i + 1));
    CHECK(number->words.front().size == Length::points(14));
    CHECK(near(number->top, Length::mm(10)));
    CHECK(near(centre(*number), (Length::mm(30) + Length::mm(195)) / 2));
  }
}

TEST_CASE("the heading stands right on one line, its rule beneath as long as it is (1.1.2)") {
  const Found heading = line_that_begins("ĐẢNG CỘNG SẢN VIỆT NAM");
  CHECK(heading.page == 0);
  CHECK(heading.line.x > Length::mm(105));
  CHECK(heading.line.words.front().size == Length::points(15));
  const auto& rules = pages().pages.front().rules;
  const bool ruled = std::any_of(rules.begin(), rules.end(), [&heading](const layout::Rule& rule) {
    return near(rule.x, heading.line.x) && near(rule.width, heading.line.width) &&
           rule.y > heading.line.baseline && rule.y < heading.line.baseline + Length::mm(4);
  });
  CHECK(ruled);
}

TEST_CASE("office and heading begin level, number and date stand level (annex 1)") {
  const Found superior = line_that_begins("ĐẢNG\u00A0ỦY");
  const Found heading = line_that_begins("ĐẢNG CỘNG SẢN");
  CHECK(superior.line.top == heading.line.top);
  const Found number = line_that_begins("Số 12-BC/KV");
  const Found date = line_that_begins("Tam Quan Nam, ngày");
  CHECK(number.line.baseline == date.line.baseline);
  CHECK(date.line.last_of_paragraph);
  CHECK(near(centre(date.line), centre(heading.line)));
  CHECK(near(centre(number.line), centre(superior.line)));
}

TEST_CASE("lines of the body are 18 point apart, the first one 10 mm in (1.6.2)") {
  const Found first = line_that_begins("Năm\u00A02022, công tác dân vận");
  const Found second = line_that_begins("lãnh đạo, chỉ đạo sát sao");
  CHECK(near(first.line.x, Length::mm(30 + 10)));
  CHECK(near(second.line.x, Length::mm(30)));
  CHECK(near(second.line.baseline - first.line.baseline, Length::points(18)));
}

TEST_CASE("recipients and authority begin level, the name is four lines below (1.7, 1.9)") {
  const Found recipients = line_that_begins("Nơi nhận:");
  const Found authority = line_that_begins("TRƯỞNG KHỐI");
  const Found name = line_that_begins("Nguyễn Văn A");
  CHECK(recipients.page == authority.page);
  CHECK(recipients.page == name.page);
  CHECK(recipients.line.baseline == authority.line.baseline);
  CHECK(near(recipients.line.x, Length::mm(30)));
  CHECK(authority.line.x > Length::mm(105));
  CHECK(name.line.baseline - authority.line.baseline > Length::points(14 * 5));
}

TEST_CASE("the last paragraph stands on the page of the signature") {
  CHECK(line_that_begins("Trên đây là báo cáo").page == line_that_begins("Nơi nhận:").page);
}
