// Sums at the foot and the head of pages that end inside a table.
#include <algorithm>
#include <random>

#include "layout/fake_font.h"
#include "text/text.h"

using namespace layout_test;

namespace {

Row figure(const std::string& name, const Decimal& value, int decimals = 0) {
  Row made = row({name, text::number(value, decimals)});
  made.sums = {value};
  return made;
}
Row page_row(PageRow kind, const std::string& label, const std::string& longest = "0") {
  Row made = row({label, longest});
  made.page_row = kind;
  return made;
}

// A heading, rows of one line with 1, 2, 3, ..., and what pages put in.
Table counting(int rows, std::vector<Row> page_rows) {
  Table table;
  table.columns = {FixedWidth{Length::points(40)}, FixedWidth{Length::points(40)}};
  table.rows.push_back(row({"ten", "so"}));
  table.rows.back().heading = true;
  for (int i = 1; i <= rows; ++i)
    table.rows.push_back(figure("r", i));
  table.sums = {{1, 0}};
  std::move(page_rows.begin(), page_rows.end(), std::back_inserter(table.rows));
  return table;
}
std::vector<Row> all_kinds() {
  return {page_row(PageRow::subtotal, "trang"), page_row(PageRow::carried, "sau"),
          page_row(PageRow::brought, "truoc")};
}
const Table& table_in(const layout::LaidOut& paper) {
  for (const Block& block : paper.settled.sections.front().blocks)
    if (const auto* table = std::get_if<Table>(&block)) return *table;
  FAIL("no table");
  throw Broken("no table");
}

}  // namespace

TEST_CASE("a page that ends inside a table ends with its sums, the next begins with them") {
  const auto paper = laid_out(document_of({counting(12, all_kinds())}));
  // Twelve lines: the heading, nine rows, two of sums.
  CHECK(lines_of(paper) == Lines{"ten",   "so", "r",     "1",  "r",   "2",  "r", "3",   "r",
                                 "4",     "r",  "5",     "r",  "6",   "r",  "7", "r",   "8",
                                 "r",     "9",  "trang", "45", "sau", "45", "|", "ten", "so",
                                 "truoc", "45", "r",     "10", "r",   "11", "r", "12"});
}

TEST_CASE("a table that ends on its page has no rows for pages") {
  const auto paper = laid_out(document_of({counting(10, all_kinds())}));
  REQUIRE(paper.pages.pages.size() == 1);
  CHECK(lines_of(paper).size() == 22);
  CHECK(table_in(paper).rows.size() == 11);
}

TEST_CASE("the sum of a page is of its own rows only") {
  const auto paper = laid_out(document_of({counting(25, {page_row(PageRow::subtotal, "trang")})}));
  std::vector<std::string> sums;
  const Lines lines = lines_of(paper);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i)
    if (lines[i] == "trang") sums.push_back(lines[i + 1]);
  CHECK(sums == std::vector<std::string>{"55", "155"});  // 1 ... 10, 11 ... 20
}

TEST_CASE("a row of two lines at a page's end goes on whole, with the sums of what stands above") {
  Table table = counting(12, all_kinds());
  table.rows[9].cells[0] = cell({paragraph("aaaaaa bbbbbb")});
  const Lines lines = lines_of(laid_out(document_of({table})));
  const auto carried = std::find(lines.begin(), lines.end(), "sau");
  REQUIRE(carried != lines.end());
  CHECK(*(carried + 1) == "36");
  CHECK(*(carried + 2) == "|");
}

TEST_CASE("the last row needs no room for sums below it") {
  const auto paper = laid_out(document_of({paragraph("x"), counting(9, all_kinds())}));
  CHECK(paper.pages.pages.size() == 1);
}

// Names tell the rows apart, so that each page's lines say which rows it has.
TEST_CASE("sums on all pages are the true sums of the rows before, whatever rows and pages are") {
  std::mt19937 random(7);
  const auto below = [&random](unsigned end) { return static_cast<int>(random() % end); };
  int breaks = 0;
  for (int round = 0; round < 150; ++round) {
    const int decimals = below(4);
    const int count = 5 + below(60);
    Table table = counting(0, {});
    table.sums = {{1, decimals}};
    table.columns[1] = FixedWidth{Length::points(110)};
    std::vector<Decimal> values;
    for (int i = 0; i < count; ++i) {
      const std::string digits = std::to_string(below(2000000) - 500000);
      const auto whole = Decimal::parse(digits);
      values.push_back(Decimal::divide(*whole, Decimal(decimals == 0   ? 1
                                                       : decimals == 1 ? 10
                                                       : decimals == 2 ? 100
                                                                       : 1000))
                           .value());
      table.rows.push_back(figure("r" + std::to_string(i), values.back(), decimals));
      if (below(4) == 0) {
        auto& blocks = table.rows.back().cells[0].blocks;
        blocks.insert(blocks.end(), static_cast<std::size_t>(1 + below(2)), paragraph("them"));
      }
    }
    std::vector<Row> kinds = all_kinds();
    for (Row& row : kinds)
      if (below(4) != 0) table.rows.push_back(row);
    std::vector<Block> blocks(static_cast<std::size_t>(below(14)), paragraph("x"));
    blocks.emplace_back(table);
    Document document = document_of(blocks);
    PageSetup& page = document.sections.front().page;
    page.width = Length::points(200);
    page.height = Length::points(110 + below(150));
    REQUIRE(check(document).empty());
    const auto paper = laid_out(document);
    const Lines lines = lines_of(paper);
    Decimal so_far, of_page;
    std::size_t at = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      INFO("round ", round, ", line ", i, ": ", lines[i]);
      const auto is_next = [&] {
        return at < values.size() && lines[i] == "r" + std::to_string(at);
      };
      if (lines[i] == "|") of_page = Decimal();
      if (is_next()) {
        CHECK((lines[i + 1] == "them" || lines[i + 1] == text::number(values[at], decimals)));
        so_far = *Decimal::add(so_far, values[at]);
        of_page = *Decimal::add(of_page, values[at]);
        ++at;
      }
      if (lines[i] == "trang") CHECK(lines[i + 1] == text::number(of_page, decimals));
      if (lines[i] == "sau") CHECK(lines[i + 1] == text::number(so_far, decimals));
      if (lines[i] == "truoc") CHECK(lines[i + 1] == text::number(so_far, decimals));
      if (lines[i] == "sau") {
        ++breaks;
        REQUIRE(i + 2 < lines.size());
        CHECK(lines[i + 2] == "|");
      }
      if (lines[i] == "truoc") CHECK(lines[i - 3] == "|");
    }
    CHECK(at == values.size());
    // A page that ends between two rows has each of the rows that it is to have, and no other does.
    std::size_t ends = 0, carried = 0;
    const auto& rows = table_in(paper).rows;
    for (const Row& made : rows) {
      ends += made.opens_page ? 1 : 0;
      carried += made.page_row == PageRow::carried ? 1 : 0;
    }
    const bool wanted = std::any_of(table.rows.begin(), table.rows.end(),
                                    [](const Row& r) { return r.page_row == PageRow::carried; });
    CHECK(carried == (wanted ? ends : 0));
    // No page was lost or won by putting the rows in.
    const bool any = std::any_of(table.rows.begin(), table.rows.end(),
                                 [](const Row& r) { return r.page_row != PageRow::none; });
    if (any) CHECK(std::count(lines.begin(), lines.end(), "ten") == static_cast<int>(ends) + 1);
  }
  CHECK(breaks > 100);
}
