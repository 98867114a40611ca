// Rows where pages end inside a table: what is added, and what they look like.
#include <algorithm>
#include <utility>

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

struct CellStyles {
  std::string paragraph, character;
};
document::Cell cell_of(const CellStyles& styles, const std::string& words,
                       const SourceRef& source) {
  document::Paragraph paragraph;
  paragraph.style = styles.paragraph;
  paragraph.source = source;
  if (!words.empty())
    paragraph.content.push_back({document::Text{words}, styles.character, {}, source});
  document::Cell cell;
  cell.vertical = document::CellVertical::center;
  cell.source = source;
  cell.blocks.emplace_back(std::move(paragraph));
  return cell;
}

}  // namespace

// A sum that grows and shrinks is longest somewhere on the way.
struct Binder::Summed {
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

// Who adds up what is shown would count it, or wouldn't know. Told once of each table.
void Binder::warn_of_uncounted(const document::Cell& cell, TableWork& work) {
  if (std::exchange(work.uncounted, true)) return;
  const auto* paragraph = std::get_if<document::Paragraph>(&cell.blocks.front());
  const std::string words = paragraph == nullptr ? std::string() : document::words_of(*paragraph);
  problems_.warning(
      Code::template_value, cell.source,
      {"ô này không được cộng ở chỗ ngắt trang: “" + words + "” không phải một số viết kiểu Việt",
       "this cell is not added where pages end: '" + words +
           "' is no number in Vietnamese writing"},
      {"viết như 3.270 hay 96,92 (dùng | number), hoặc ghi sum=\"no\" ở hàng không cộng",
       "write as in 3.270 or 96,92 (use | number), or say sum=\"no\" in a row that is not added"});
}

// What the table's rows add, in the columns that are summed; false where they can't be, which is
// told.
bool Binder::sum_rows(std::size_t heads, std::vector<Summed>& sums, TableWork& work) {
  for (std::size_t r = heads; r < work.made.rows.size(); ++r) {
    document::Row& row = work.made.rows[r];
    row.may_split = false;
    const auto joined = [](const document::Cell& cell) { return cell.row_span > 1; };
    if (std::any_of(row.cells.begin(), row.cells.end(), joined)) {
      fault(Code::template_value, row.source,
            {"bảng cộng theo trang không có ô gộp nhiều hàng",
             "a table with sums at page ends has no cells over several rows"});
      return false;
    }
    const auto cells = by_column(row, work.columns.size());
    for (Summed& sum : sums) {
      document::Cell* cell = cells[sum.column];
      const bool counts = !work.left_out.contains(r) && cell != nullptr;
      const auto figure = counts ? figure_in(*cell) : std::nullopt;
      if (counts && !figure && has_digits(*cell)) warn_of_uncounted(*cell, work);
      const Decimal value = figure.value_or(Decimal());
      if (counts) sum.decimals = std::max(sum.decimals, decimals_shown(*cell));
      const auto added = Decimal::add(sum.so_far, value);
      if (!added) {
        fault(Code::template_value, row.source, {"tổng quá lớn", "the sum is too large"});
        return false;
      }
      sum.so_far = *added;
      sum.on_the_way.push_back(*added);
      row.sums.push_back(value);
    }
  }
  return true;
}

// One cell over the columns before the first sum, then one for each column.
document::Row Binder::page_row(document::PageRow kind, const std::string& words,
                               const std::vector<Summed>& sums, const TableWork& work) {
  const std::size_t first = sums.front().column;
  const SourceRef& source = work.made.source;
  document::Row row;
  row.page_row = kind;
  row.may_split = false;
  row.source = source;
  row.cells.push_back(
      cell_of({work.columns.front()->style, work.sums_style}, text::squeezed(words), source));
  row.cells.back().column_span = static_cast<std::int32_t>(first);
  for (std::size_t i = first; i < work.columns.size(); ++i) {
    const auto sum =
        std::find_if(sums.begin(), sums.end(), [i](const Summed& of) { return of.column == i; });
    const std::string longest = sum == sums.end() ? std::string() : sum->longest();
    row.cells.push_back(cell_of({work.columns[i]->style, work.sums_style}, longest, source));
  }
  return row;
}

void Binder::add_page_rows(const TableNode& form, std::size_t heads, TableWork& work) {
  std::vector<Summed> sums;
  for (std::size_t i = 0; i < work.columns.size(); ++i)
    if (work.columns[i]->sum) sums.push_back({i});
  if (sums.empty() || sums.front().column == 0 || !sum_rows(heads, sums, work)) return;
  const std::size_t first = sums.front().column;
  for (const Summed& sum : sums)
    work.made.sums.push_back({static_cast<std::int32_t>(sum.column - first + 1), sum.decimals});
  work.made.parts_at_pages = form.docx_sums;
  work.sums_style = form.sums_style.id;
  const std::pair<PageRow, const std::string&> kinds[] = {{PageRow::subtotal, form.page_sum},
                                                          {PageRow::carried, form.carried},
                                                          {PageRow::brought, form.brought}};
  for (const auto& [kind, words] : kinds)
    if (!words.empty()) work.made.rows.push_back(page_row(kind, words, sums, work));
}

}  // namespace tongket::pack
