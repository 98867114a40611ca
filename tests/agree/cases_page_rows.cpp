// Sums where pages end, in tables of a page each: so both papers have them.
#include <utility>

#include "agree/builder.h"
#include "agree/cases.h"

namespace tongket::agree {

using namespace document;

namespace {

Row page_row(PageRow kind, const std::string& words) {
  Table scratch;
  Row row = add_row(scratch, {words, "0", "1.000.000"});
  row.page_row = kind;
  return row;
}

void add_sums(Builder& paper, std::size_t rows, std::size_t first, const TableBorders& lines) {
  Table& table =
      paper.add_table({RelativeWidth{1}, FixedWidth{Length::mm(20)}, FixedWidth{Length::mm(35)}});
  table.grid_lines = lines;
  table.parts_at_pages = true;
  add_row(table, {"Nội dung", "Số", "Số tiền"}).heading = true;
  table.sums = {{2, 0}};
  for (std::size_t i = 0; i < rows; ++i) {
    const auto value = static_cast<std::int64_t>(1000 + 37 * (i + first));
    Row& row = add_row(
        table, {sentences(i + first, 1 + i % 2), std::to_string(i + 1), std::to_string(value)});
    row.sums = {Decimal(value)};
  }
  table.rows.push_back(page_row(PageRow::subtotal, "Cộng trang"));
  table.rows.push_back(page_row(PageRow::carried, "Cộng chuyển trang sau"));
  table.rows.push_back(page_row(PageRow::brought, "Trang trước chuyển sang"));
}

Document in_parts() {
  Builder paper;
  const Border thin{Length::half_points(1), {}, {}};
  TableBorders framed = thin;
  framed.top = framed.bottom = Border{Length::points(1), {}, {}, LineKind::double_line};
  for (std::size_t i = 0; i < 6; ++i) {
    for (std::size_t k = 0; k <= i; ++k)
      paper.add(sentences(i + k, 2));
    add_sums(paper, 20 + 9 * i, i, i % 2 == 0 ? TableBorders(thin) : framed);
  }
  paper.add(sentences(0, 3));
  return paper.finish();
}

}  // namespace

std::vector<Case> page_row_cases() {
  return {{"sums-in-parts", in_parts()}};
}

}  // namespace tongket::agree
