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

namespace {

// A table of random rows. Their names tell them apart, so that each page's lines say which it has.
struct Trial {
  Document document;
  std::vector<Decimal> values;
  int decimals = 0;
  bool any = false, carried = false;  // page rows, and those that are carried forward
};
class Trials {
 public:
  bool notes = false, total = false, parts = false;

  Trial next() {
    Trial made;
    made.decimals = below(4);
    Table table = counting(0, {});
    table.sums = {{1, made.decimals}};
    table.columns[1] = FixedWidth{Length::points(110)};
    table.parts_at_pages = parts;
    const int count = 5 + below(60);
    for (int i = 0; i < count; ++i)
      add_row(table, made, i);
    if (total) table.rows.push_back(row({"tong", "0"}));
    for (Row& kind : all_kinds()) {
      if (below(4) == 0) continue;
      made.any = true;
      made.carried = made.carried || kind.page_row == PageRow::carried;
      table.rows.push_back(kind);
    }
    std::vector<Block> blocks(static_cast<std::size_t>(below(14)), paragraph("x"));
    blocks.emplace_back(table);
    made.document = document_of(blocks);
    PageSetup& page = made.document.sections.front().page;
    page.width = Length::points(200);
    page.height = Length::points(110 + below(150));
    return made;
  }

 private:
  int below(unsigned end) { return static_cast<int>(random_() % end); }

  void add_row(Table& table, Trial& made, int i) {
    constexpr int powers[] = {1, 10, 100, 1000};
    const auto whole = Decimal::parse(std::to_string(below(2000000) - 500000));
    made.values.push_back(Decimal::divide(*whole, Decimal(powers[made.decimals])).value());
    table.rows.push_back(figure("r" + std::to_string(i), made.values.back(), made.decimals));
    if (below(4) != 0) return;
    auto& blocks = table.rows.back().cells[0].blocks;
    blocks.insert(blocks.end(), static_cast<std::size_t>(1 + below(2)), paragraph("them"));
    if (!notes || below(2) == 0) return;
    Note note;
    note.blocks.insert(note.blocks.end(), static_cast<std::size_t>(1 + below(3)), paragraph("n"));
    std::get<Paragraph>(blocks.back()).content.push_back(run_of(note));
  }

  std::mt19937 random_{7};
};

// What stands in the text, not below it; "|" between pages.
Lines text_lines(const layout::LaidOut& paper) {
  Lines lines;
  for (const layout::Page& page : paper.pages.pages) {
    if (&page != &paper.pages.pages.front()) lines.emplace_back("|");
    for (const layout::Line& line : page.lines)
      if (line.zone != layout::Zone::note && !line.words.empty())
        lines.push_back(layout::text_of(line));
  }
  return lines;
}

// How many rows carried a sum forward.
int check_sums(const Trial& trial, const Lines& lines) {
  int carried = 0;
  Decimal so_far, of_page;
  std::size_t at = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    INFO("line ", i, ": ", lines[i]);
    if (lines[i] == "|") of_page = Decimal();
    if (at < trial.values.size() && lines[i] == "r" + std::to_string(at)) {
      const bool more = lines[i + 1].starts_with("them");
      CHECK((more || lines[i + 1] == text::number(trial.values[at], trial.decimals)));
      so_far = *Decimal::add(so_far, trial.values[at]);
      of_page = *Decimal::add(of_page, trial.values[at]);
      ++at;
    }
    if (lines[i] == "trang") CHECK(lines[i + 1] == text::number(of_page, trial.decimals));
    if (lines[i] == "sau") CHECK(lines[i + 1] == text::number(so_far, trial.decimals));
    if (lines[i] == "truoc") CHECK(lines[i + 1] == text::number(so_far, trial.decimals));
    if (lines[i] == "sau") {
      ++carried;
      REQUIRE(i + 2 < lines.size());
      CHECK(lines[i + 2] == "|");
    }
    if (lines[i] == "truoc") CHECK(lines[i - 3] == "|");
  }
  CHECK(at == trial.values.size());
  return carried;
}

int check_trials(Trials trials) {
  int carried = 0;
  for (int round = 0; round < 150; ++round) {
    const Trial trial = trials.next();
    INFO("round ", round);
    REQUIRE(check(trial.document).empty());
    Diagnostics problems;
    const auto paper = layout::lay_out(trial.document, FakeBook(), Limits{}, problems);
    REQUIRE(paper.has_value());
    CHECK(problems.empty());
    REQUIRE(check(paper->settled).empty());
    const Lines lines = text_lines(*paper);
    const int of_trial = check_sums(trial, lines);
    carried += of_trial;
    // A page that ends between two rows has each of the rows that it is to have, and no other does.
    const int pages = static_cast<int>(std::count(lines.begin(), lines.end(), "ten"));
    CHECK(of_trial == (trial.carried ? pages - 1 : 0));
  }
  return carried;
}

}  // namespace

TEST_CASE("sums on all pages are the true sums of the rows before, whatever rows and pages are") {
  CHECK(check_trials({}) > 100);
}

TEST_CASE("sums on all pages are true where the table ends with a row that adds nothing") {
  Trials trials;
  trials.total = true;
  CHECK(check_trials(trials) > 100);
}

TEST_CASE("sums on all pages are true where notes take room from their rows") {
  Trials trials;
  trials.notes = true;
  CHECK(check_trials(trials) > 100);
}

TEST_CASE("sums on all pages are true of tables in parts") {
  Trials trials;
  trials.parts = trials.notes = true;
  CHECK(check_trials(trials) > 100);
}
