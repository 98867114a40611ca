// Tables of figures.
#include <algorithm>

#include "template/binder.h"
#include "text/text.h"

namespace tongket::pack {

namespace {

document::Paragraph one_paragraph(const std::string& style, Inlines inlines,
                                  const SourceRef& source) {
  document::Paragraph paragraph;
  paragraph.style = style;
  paragraph.content = std::move(inlines);
  paragraph.source = source;
  return paragraph;
}

// Which columns the rows above reach down into: rows left, by column.
using Reach = std::vector<std::int32_t>;

// First column at or after `from` that is free.
std::size_t free_column(const Reach& reach, std::size_t from) {
  while (from < reach.size() && reach[from] > 0)
    ++from;
  return from;
}

// Lays the cells of a row into the grid; false when they don't fill it exactly.
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

}  // namespace

document::Cell Binder::make_cell(const CellNode& cell, const SourceRef& source,
                                 const std::string& usual_style) {
  const std::string style = cell.style.id.empty() ? usual_style : cell.style.id;
  document::Cell made;
  made.column_span = cell.column_span;
  made.row_span = cell.row_span;
  made.vertical = document::CellVertical::center;
  made.source = source;
  if (cell.has_paragraphs) {
    walk(cell.body, [this, &style, &made](const Node& node) {
      const auto* paragraph = std::get_if<ParagraphNode>(&node.form);
      if (paragraph == nullptr) return;
      add_paragraph(*paragraph, style, node.source, made.blocks);
    });
  } else {
    made.blocks.emplace_back(one_paragraph(style, inlines_of(cell.body), source));
  }
  if (made.blocks.empty()) made.blocks.emplace_back(one_paragraph(style, {}, source));
  return made;
}

document::Row Binder::make_row(const RowNode& row, const SourceRef& source, const TableNode& table,
                               bool heading) {
  document::Row made;
  made.heading = heading;
  made.may_split = row.may_split && !heading;
  made.source = source;
  std::size_t column = 0;
  walk(row.body, [this, &table, &made, &column, heading](const Node& node) {
    const auto* cell = std::get_if<CellNode>(&node.form);
    if (cell == nullptr) return;
    const std::size_t at = std::min(column, table.columns.size() - 1);
    made.cells.push_back(
        make_cell(*cell, node.source, heading ? "table-head" : table.columns[at].style));
    column += static_cast<std::size_t>(cell->column_span);
  });
  return made;
}

void Binder::add_rows(const Nodes& nodes, const TableNode& table, bool heading,
                      document::Table& made) {
  Reach reach(table.columns.size(), 0);
  walk(nodes, [this, &table, &made, &reach, heading](const Node& node) {
    const auto* form = std::get_if<RowNode>(&node.form);
    if (form == nullptr) return;
    document::Row row = make_row(*form, node.source, table, heading);
    if (!place_cells(row, reach)) {
      fault(Code::template_value, node.source,
            {"hàng này không đúng số cột của bảng", "this row doesn't fill the table's columns"},
            {"bảng có " + std::to_string(table.columns.size()) + " cột",
             "the table has " + std::to_string(table.columns.size()) + " columns"});
    }
    keep_as_any_cell(styles_, row);
    made.rows.push_back(std::move(row));
  });
  const bool reaches_out =
      std::any_of(reach.begin(), reach.end(), [](std::int32_t left) { return left > 0; });
  if (!reaches_out || made.rows.empty()) return;
  fault(Code::template_value, made.rows.back().source,
        {"ô gộp dài quá hàng cuối", "a merged cell reaches past the last row"});
}

// A table without rows of its own says nothing and is left out, caption and all.
void Binder::add_table(const TableNode& table, const SourceRef& source, Blocks& blocks) {
  document::Table made = standard::new_table(*standard_);
  made.source = source;
  for (const ColumnNode& column : table.columns)
    made.columns.push_back(column.width);
  add_rows(table.head, table, true, made);
  const std::size_t heads = made.rows.size();
  add_rows(table.body, table, false, made);
  if (made.rows.size() == heads) return;
  keep_last_rows(styles_, made, heads);
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
