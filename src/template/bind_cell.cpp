// The cells of tables.
#include <algorithm>
#include <charconv>
#include <utility>

#include "template/table_work.h"
#include "text/text.h"

namespace tongket::pack {

namespace {

constexpr std::int32_t kMostRows = 1'000'000;
constexpr std::int32_t kMostColumns = 1000;

std::optional<std::int32_t> whole_between(const std::string& text, std::int32_t least,
                                          std::int32_t most) {
  std::int32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

document::Paragraph one_paragraph(const std::string& style, Inlines inlines,
                                  const SourceRef& source) {
  document::Paragraph paragraph;
  paragraph.style = style;
  paragraph.content = std::move(inlines);
  paragraph.source = source;
  return paragraph;
}

std::optional<document::Border> side_of(bool has_line, const document::Border& line) {
  return has_line ? line : document::Border{};
}

// Sides named by themselves go before the list of sides, and that before the row.
document::CellBorders borders_of(const CellNode& cell, const CellLook& row,
                                 const document::Border& line) {
  document::CellBorders made = row.borders;
  if (cell.sides) {
    made = {side_of(cell.sides->top, line), side_of(cell.sides->left, line),
            side_of(cell.sides->bottom, line), side_of(cell.sides->right, line)};
  }
  const document::CellBorders& own = cell.look.borders;
  if (own.top) made.top = own.top;
  if (own.left) made.left = own.left;
  if (own.bottom) made.bottom = own.bottom;
  if (own.right) made.right = own.right;
  return made;
}

// Where a column's numbers get equal decimals afterwards, each is first written with all it has.
std::optional<int> decimals_of(const ColumnNode& column) {
  return column.equal_decimals ? std::optional(-1) : column.decimals;
}

}  // namespace

// A literal number was checked when the pack was loaded.
std::int32_t Binder::row_span(const CellNode& cell) {
  if (cell.row_span.empty()) return 1;
  const std::string text = text::squeezed(plain(cell.row_span));
  if (const auto value = whole_between(text, 1, kMostRows)) return *value;
  if (!stopped_) {
    fault(Code::template_value, cell.rows_source,
          {"số hàng của ô gộp không phải là số từ 1 trở lên: “" + text + "”",
           "the rows of a merged cell are no number from 1 on: '" + text + "'"});
  }
  return 1;
}

std::int32_t Binder::times(const ColumnNode& column) {
  if (column.times.empty()) return 1;
  const std::string text = text::squeezed(plain(column.times));
  if (const auto value = whole_between(text, 0, kMostColumns)) return *value;
  if (!stopped_) {
    fault(Code::template_value, column.times_source,
          {"số cột không phải là số từ 0 đến 1000: “" + text + "”",
           "how many columns there are is no number from 0 to 1000: '" + text + "'"});
  }
  return 1;
}

// What is left of the row; at least one column, so that a row too long is told.
std::int32_t Binder::column_span(const CellNode& cell, const TableWork& work) {
  if (cell.column_span != 0) return cell.column_span;
  const std::size_t left = work.columns.size() - std::min(work.column, work.columns.size());
  return static_cast<std::int32_t>(std::max<std::size_t>(left, 1));
}

// Words become one paragraph; paragraphs and tables stand as they are.
void Binder::fill_cell(const CellNode& cell, const std::string& style, document::Cell& made) {
  if (!cell.has_blocks) {
    made.blocks.emplace_back(one_paragraph(style, inlines_of(cell.body), made.source));
    return;
  }
  walk(cell.body, [this, &style, &made](const Node& node) {
    if (const auto* paragraph = std::get_if<ParagraphNode>(&node.form))
      add_paragraph(*paragraph, style, node.source, made.blocks);
    if (const auto* table = std::get_if<TableNode>(&node.form))
      add_table(*table, node.source, made.blocks);
    if (const auto* caption = std::get_if<CaptionNode>(&node.form))
      add_caption(*caption, node.source, made.blocks);
  });
  if (made.blocks.empty()) made.blocks.emplace_back(one_paragraph(style, {}, made.source));
}

document::Cell Binder::make_cell(const CellNode& cell, const SourceRef& source,
                                 const TableWork& work) {
  const ColumnNode& column = *work.columns[std::min(work.column, work.columns.size() - 1)];
  const std::string& usual = column.style;
  document::Cell made;
  made.column_span = column_span(cell, work);
  made.vertical =
      cell.look.vertical.value_or(work.row->look.vertical.value_or(document::CellVertical::center));
  made.shading = cell.look.shading ? cell.look.shading : work.row->look.shading;
  made.borders = borders_of(cell, work.row->look, work.line);
  made.margins = cell.margins;
  made.direction = cell.direction;
  made.source = source;
  const auto before = std::exchange(decimals_, work.heading ? std::nullopt : decimals_of(column));
  const bool barred = std::exchange(notes_barred_, notes_barred_ || work.heading);
  const std::string style = work.heading ? "table-head" : usual;
  fill_cell(cell, cell.style.id.empty() ? style : cell.style.id, made);
  decimals_ = before;
  notes_barred_ = barred;
  return made;
}

}  // namespace tongket::pack
