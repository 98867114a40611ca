// Tables of figures.
#include <algorithm>

#include "template/styles.h"
#include "template/table_work.h"
#include "text/text.h"

namespace tongket::pack {

namespace {

// More rows than any paper has, until the loop's end tells.
constexpr std::int32_t kOpen = 1 << 30;

void keep_next(const document::Styles& styles, document::Paragraph& paragraph) {
  if (!document::resolved(styles, paragraph).keep_next.value_or(false))
    paragraph.props.keep_next = true;
}

// A row keeps with the next when any of its cells says so: Word asks all of them, LibreOffice the
// first paragraph of the first cell only.
void keep_as_any_cell(const document::Styles& styles, document::Row& row) {
  const auto keeps = [&styles](const document::Cell& cell) {
    const auto* first = std::get_if<document::Paragraph>(&cell.blocks.front());
    return first != nullptr && document::resolved(styles, *first).keep_next.value_or(false);
  };
  if (row.cells.empty() || !std::any_of(row.cells.begin(), row.cells.end(), keeps)) return;
  auto* first = std::get_if<document::Paragraph>(&row.cells.front().blocks.front());
  if (first != nullptr && !keeps(row.cells.front())) first->props.keep_next = true;
}

// The last row, the total as often as not, never stands alone on a page: the one before it stays
// with it. The first paragraph of a row says so.
void keep_last_rows(const document::Styles& styles, document::Table& table, std::size_t heads) {
  if (table.rows.size() < heads + 2) return;
  document::Row& row = table.rows[table.rows.size() - 2];
  if (row.cells.empty()) return;
  auto* first = std::get_if<document::Paragraph>(&row.cells.front().blocks.front());
  if (first != nullptr) keep_next(styles, *first);
}

void lay_over(document::CellMargins& below, const document::CellMargins& above) {
  if (above.top) below.top = above.top;
  if (above.bottom) below.bottom = above.bottom;
  if (above.left) below.left = above.left;
  if (above.right) below.right = above.right;
}

void close_group(const OpenGroup& group, document::Table& made, Reach& reach) {
  made.rows[group.row].cells[group.cell].row_span =
      static_cast<std::int32_t>(made.rows.size() - group.row);
  for (std::size_t i = group.column; i < group.column + group.span && i < reach.size(); ++i)
    reach[i] = 0;
}

bool has_bare_side(const document::Table& table) {
  const auto bare = [](const std::optional<document::Border>& line) {
    return line && line->width == Length();
  };
  const auto bare_cell = [&bare](const document::Cell& cell) {
    const document::CellBorders& own = cell.borders;
    return bare(own.top) || bare(own.left) || bare(own.bottom) || bare(own.right);
  };
  return std::any_of(table.rows.begin(), table.rows.end(), [&](const document::Row& row) {
    return std::any_of(row.cells.begin(), row.cells.end(), bare_cell);
  });
}

}  // namespace

std::size_t free_column(const Reach& reach, std::size_t from) {
  while (from < reach.size() && reach[from] > 0)
    ++from;
  return from;
}

bool place_cells(const document::Row& row, Reach& reach) {
  Reach next = reach;
  for (std::int32_t& left : next)
    left = std::max(0, left - 1);
  std::size_t column = free_column(reach, 0);
  for (const document::Cell& cell : row.cells) {
    for (std::int32_t i = 0; i < cell.column_span; ++i, ++column) {
      if (column >= reach.size() || reach[column] > 0) return false;
      next[column] = cell.row_span - 1;
    }
    column = free_column(reach, column);
  }
  reach = next;
  return column == reach.size();
}

// The groups of loops that have ended.
void Binder::close_groups(TableWork& work) {
  const auto ended = [this, &work](const OpenGroup& group) {
    if (std::find(loops_.begin(), loops_.end(), group.loop) != loops_.end()) return false;
    close_group(group, work.made, work.reach);
    return true;
  };
  std::erase_if(work.groups, ended);
}

// Nothing where the group's cell stands above already.
std::optional<std::int32_t> Binder::rows_of_group(const CellNode& cell, TableWork& work,
                                                  const document::Row& row) {
  for (const OpenGroup& group : work.groups)
    if (group.node == &cell && group.loop == work.loop) return std::nullopt;
  work.groups.push_back({&cell, work.loop, work.made.rows.size(), row.cells.size(), work.column,
                         static_cast<std::size_t>(column_span(cell, work))});
  return kOpen;
}

void Binder::add_cell(const CellNode& cell, const SourceRef& source, TableWork& work,
                      document::Row& row) {
  work.column = free_column(work.reach, work.column);
  std::int32_t rows = 1;
  if (cell.rows_of_group) {
    const auto found = rows_of_group(cell, work, row);
    if (!found) return;
    rows = *found;
  } else {
    rows = row_span(cell);
  }
  row.cells.push_back(make_cell(cell, source, work));
  row.cells.back().row_span = rows;
  work.column += static_cast<std::size_t>(row.cells.back().column_span);
}

document::Row Binder::make_row(const RowNode& row, const SourceRef& source, TableWork& work) {
  document::Row made;
  made.heading = work.heading;
  made.may_split = row.may_split && !work.heading;
  made.min_height = row.min_height;
  made.source = source;
  work.row = &row;
  work.column = 0;
  work.loop = loops_.empty() ? 0 : loops_.back();
  walk(row.body, [this, &work, &made](const Node& node) {
    if (const auto* cell = std::get_if<CellNode>(&node.form))
      add_cell(*cell, node.source, work, made);
  });
  return made;
}

void Binder::add_row(const RowNode& form, const SourceRef& source, TableWork& work) {
  close_groups(work);
  document::Row row = make_row(form, source, work);
  if (!place_cells(row, work.reach)) {
    const std::string columns = std::to_string(work.columns.size());
    fault(Code::template_value, source,
          {"hàng này không đúng số cột của bảng", "this row doesn't fill the table's columns"},
          {"bảng có " + columns + " cột", "the table has " + columns + " columns"});
  }
  if (form.keep_next && !row.cells.empty()) {
    auto* first = std::get_if<document::Paragraph>(&row.cells.front().blocks.front());
    if (first != nullptr) first->props.keep_next = true;
  }
  keep_as_any_cell(styles_, row);
  if (!form.in_sums) work.left_out.insert(work.made.rows.size());
  work.made.rows.push_back(std::move(row));
}

void Binder::add_rows(const Nodes& nodes, TableWork& work) {
  work.reach.assign(work.columns.size(), 0);
  walk(nodes, [this, &work](const Node& node) {
    if (const auto* row = std::get_if<RowNode>(&node.form)) add_row(*row, node.source, work);
  });
  for (const OpenGroup& group : work.groups)
    close_group(group, work.made, work.reach);
  work.groups.clear();
  const bool reaches_out =
      std::any_of(work.reach.begin(), work.reach.end(), [](std::int32_t left) { return left > 0; });
  if (!reaches_out || work.made.rows.empty()) return;
  fault(Code::template_value, work.made.rows.back().source,
        {"ô gộp dài quá hàng cuối", "a merged cell reaches past the last row"});
}

std::vector<const ColumnNode*> Binder::columns_of(const TableNode& table) {
  std::vector<const ColumnNode*> columns;
  for (const ColumnNode& column : table.columns)
    columns.insert(columns.end(), static_cast<std::size_t>(times(column)), &column);
  return columns;
}

// Heads first, then the rows; how many heads there are. Nothing of a table that has no columns.
std::size_t Binder::fill_table(const TableNode& table, document::Table& made) {
  if (!table.style.id.empty()) made.style = table.style.id;
  TableWork work{columns_of(table), made, table.line.value_or(usual_line(styles_, made.style))};
  if (work.columns.empty()) return 0;
  if (table.lines || table.line)
    made.grid_lines = lines_of(table.lines.value_or(TableLines::all), work.line);
  lay_over(made.margins, table.margins);
  made.align = table.align;
  made.keep_together = table.keep_together;
  for (const ColumnNode* column : work.columns)
    made.columns.push_back(column->width);
  work.heading = true;
  add_rows(table.head, work);
  const std::size_t heads = made.rows.size();
  work.heading = false;
  add_rows(table.body, work);
  for (std::size_t i = 0; i < work.columns.size(); ++i)
    if (work.columns[i]->equal_decimals) equal_decimals(made, i, heads);
  keep_last_rows(styles_, made, heads);
  if (made.rows.size() > heads && table.has_page_rows()) add_page_rows(table, heads, work);
  if (has_bare_side(made)) take_lines_away(made);
  return heads;
}

// A table without rows of its own says nothing and is left out, caption and all.
void Binder::add_table(const TableNode& table, const SourceRef& source, Blocks& blocks) {
  document::Table made = standard::new_table(*standard_);
  made.source = source;
  const std::size_t heads = fill_table(table, made);
  if (made.rows.size() == heads) return;
  made.caption = text::squeezed(plain(table.caption));
  // What leads to a table stays with it.
  if (!blocks.empty()) {
    if (auto* lead = std::get_if<document::Paragraph>(&blocks.back())) keep_next(styles_, *lead);
  }
  if (!made.caption.empty()) {
    add_paragraph("table-caption",
                  {{document::Text{made.caption}, {}, {}, data_place(table.caption, source)}},
                  source, blocks);
  }
  blocks.emplace_back(std::move(made));
}

}  // namespace tongket::pack
