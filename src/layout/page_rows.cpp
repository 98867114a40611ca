#include "layout/page_rows.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "text/text.h"

namespace tongket::layout {
namespace {

using namespace document;

template <typename Visit>
void for_each_table(Document& document, const Visit& visit) {
  for (Section& section : document.sections)
    for (Block& block : section.blocks)
      if (auto* table = std::get_if<Table>(&block)) visit(section, *table);
}

bool is_page_row(const Row& row) {
  return row.page_row != PageRow::none;
}

using Sums = std::vector<Decimal>;

// Sums that no decimal holds are refused before layout (document::check); here they stay.
void add(Sums& sums, const Row& row) {
  for (std::size_t i = 0; i < row.sums.size() && i < sums.size(); ++i)
    sums[i] = Decimal::add(sums[i], row.sums[i]).value_or(sums[i]);
}

void write(Cell& cell, const std::string& sum) {
  auto* paragraph = std::get_if<Paragraph>(&cell.blocks.front());
  if (paragraph == nullptr || paragraph->content.empty()) return;
  if (auto* text = std::get_if<Text>(&paragraph->content.front().content)) text->text = sum;
}

Row with_sums(Row row, const std::vector<TableSum>& of, const Sums& sums) {
  for (std::size_t i = 0; i < of.size(); ++i)
    write(row.cells[static_cast<std::size_t>(of[i].cell)], text::number(sums[i], of[i].decimals));
  return row;
}

// Of rows with others like them above and below.
Length height_of(const Engine& engine, const Table& like, const std::vector<Row>& rows,
                 Length width) {
  if (rows.empty()) return {};
  Table table = like;
  table.rows = {rows.front()};
  table.rows.insert(table.rows.end(), rows.begin(), rows.end());
  table.rows.push_back(rows.back());
  const SetTable& set = set_table(engine, table, width, Place::body);
  Length height;
  for (std::size_t row = 1; row <= rows.size(); ++row)
    height += set.bands[row] + set.rows[row].height;
  return height;
}

}  // namespace

void keep_rows_whole(Document& document) {
  for_each_table(document, [](Section&, Table& table) {
    if (std::none_of(table.rows.begin(), table.rows.end(), is_page_row)) return;
    for (Row& row : table.rows)
      row.may_split = false;
  });
}

PageRows::PageRows(Document& settled) {
  for_each_table(settled, [this](const Section& section, Table& table) {
    const auto first = std::find_if(table.rows.begin(), table.rows.end(), is_page_row);
    if (first == table.rows.end()) return;
    Form form{&table, &section, {}, {}};
    std::partition_copy(std::make_move_iterator(first), std::make_move_iterator(table.rows.end()),
                        std::back_inserter(form.head), std::back_inserter(form.foot),
                        [](const Row& row) { return row.page_row == PageRow::brought; });
    table.rows.erase(first, table.rows.end());
    forms_.push_back(std::move(form));
  });
}

PageRooms PageRows::rooms(const Document& settled, Shaper& shaper) const {
  Store store;
  const std::unordered_map<const Paragraph*, std::uint32_t> no_numbers;
  const Engine engine{settled, shaper, store, no_numbers,
                      [](const Paragraph&) { return Fields{}; }};
  PageRooms rooms;
  for (const Form& form : forms_) {
    const PageSetup& page = form.section->page;
    const Length width = text_width(page);
    rooms[form.table] = {height_of(engine, *form.table, form.foot, width),
                         height_of(engine, *form.table, form.head, width)};
  }
  return rooms;
}

void PageRows::put_in(const std::vector<TableBreak>& breaks) const {
  for (const Form& form : forms_)
    put_in(form, breaks);
}

void PageRows::put_in(const Form& form, const std::vector<TableBreak>& breaks) {
  Table& table = *form.table;
  Sums so_far(table.sums.size()), page(table.sums.size());
  std::vector<Row> rows;
  const auto put = [&](const std::vector<Row>& made) {
    for (const Row& row : made) {
      const bool of_page = row.page_row == PageRow::subtotal;
      rows.push_back(with_sums(row, table.sums, of_page ? page : so_far));
    }
  };
  std::set<std::size_t> opening;
  for (const TableBreak& at : breaks)
    if (at.table == &table) opening.insert(at.row);
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (opening.contains(i)) {
      put(form.foot);
      const std::size_t first = rows.size();
      put(form.head);
      page.assign(page.size(), Decimal());
      if (first < rows.size())
        rows[first].opens_page = true;
      else
        table.rows[i].opens_page = true;
    }
    add(page, table.rows[i]);
    add(so_far, table.rows[i]);
    rows.push_back(std::move(table.rows[i]));
  }
  table.rows = std::move(rows);
}

}  // namespace tongket::layout
