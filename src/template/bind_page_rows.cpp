// Rows where pages end inside a table: what is added, and what they look like.
#include <algorithm>

#include "template/table_work.h"
#include "text/text.h"

namespace tongket::pack {

namespace {

using document::PageRow;

// The cell that stands in each column alone; null where cells are joined.
std::vector<document::Cell*> by_column(document::Row& row, std::size_t columns) {
  std::vector<document::Cell*> cells(columns, nullptr);
  std::size_t at = 0;
  for (document::Cell& cell : row.cells) {
    if (cell.column_span == 1 && at < columns) cells[at] = &cell;
    at += static_cast<std::size_t>(std::max(cell.column_span, 1));
  }
  return cells;
}

document::Cell cell_of(const std::string& style, const std::string& words,
                       const SourceRef& source) {
  document::Paragraph paragraph;
  paragraph.style = style;
  paragraph.source = source;
  if (!words.empty()) paragraph.content.push_back({document::Text{words}, {}, {}, source});
  document::Cell cell;
  cell.vertical = document::CellVertical::center;
  cell.source = source;
  cell.blocks.emplace_back(std::move(paragraph));
  return cell;
}

// A sum that grows and shrinks is longest somewhere on the way.
struct Summed {
  std::size_t column = 0;
  int decimals = 0;
  Decimal so_far{};
  std::vector<Decimal> on_the_way{};
  [[nodiscard]] std::string longest() const {
    std::string text = "0";
    for (const Decimal& sum : on_the_way)
      if (std::string other = text::number(sum, decimals); other.size() > text.size())
        text = std::move(other);
    return text;
  }
};

}  // namespace

void Binder::add_page_rows(const TableNode& form, std::size_t heads, TableWork& work) {
  document::Table& made = work.made;
  std::vector<Summed> sums;
  for (std::size_t i = 0; i < work.columns.size(); ++i)
    if (work.columns[i]->sum) sums.push_back({i});
  if (sums.empty() || sums.front().column == 0) return;
  for (std::size_t r = heads; r < made.rows.size(); ++r) {
    document::Row& row = made.rows[r];
    row.may_split = false;
    const auto joined = [](const document::Cell& cell) { return cell.row_span > 1; };
    if (std::any_of(row.cells.begin(), row.cells.end(), joined)) {
      fault(Code::template_value, row.source,
            {"bảng cộng theo trang không có ô gộp nhiều hàng",
             "a table with sums at page ends has no cells over several rows"});
      return;
    }
    const auto cells = by_column(row, work.columns.size());
    for (Summed& sum : sums) {
      document::Cell* cell = cells[sum.column];
      const bool counts = !work.left_out.contains(r) && cell != nullptr;
      const Decimal value = counts ? figure_in(*cell).value_or(Decimal()) : Decimal();
      if (counts) sum.decimals = std::max(sum.decimals, decimals_shown(*cell));
      const auto added = Decimal::add(sum.so_far, value);
      if (!added) {
        fault(Code::template_value, row.source, {"tổng quá lớn", "the sum is too large"});
        return;
      }
      sum.so_far = *added;
      sum.on_the_way.push_back(*added);
      row.sums.push_back(value);
    }
  }
  const std::size_t first = sums.front().column;
  for (const Summed& sum : sums)
    made.sums.push_back({static_cast<std::int32_t>(sum.column - first + 1), sum.decimals});
  const auto add = [&](PageRow kind, const std::string& words) {
    if (words.empty()) return;
    document::Row row;
    row.page_row = kind;
    row.may_split = false;
    row.source = made.source;
    row.cells.push_back(cell_of(work.columns.front()->style, text::squeezed(words), made.source));
    row.cells.back().column_span = static_cast<std::int32_t>(first);
    for (std::size_t i = first; i < work.columns.size(); ++i) {
      const auto sum =
          std::find_if(sums.begin(), sums.end(), [i](const Summed& of) { return of.column == i; });
      row.cells.push_back(cell_of(work.columns[i]->style,
                                  sum == sums.end() ? std::string() : sum->longest(), made.source));
    }
    made.rows.push_back(std::move(row));
  };
  add(PageRow::subtotal, form.page_sum);
  add(PageRow::carried, form.carried);
  add(PageRow::brought, form.brought);
}

}  // namespace tongket::pack
