// Columns, and what stands in them, as both programs can set them.
#include <utility>

#include "layout/settle.h"

namespace tongket::layout {
namespace {

using namespace document;

// No page begins inside columns, and what ends them keeps with nothing. In LibreOffice rows there
// don't keep with the next; it gives up making columns equally long where a row might split, and
// goes on trying for ever where a paragraph alone in three of them may not part anywhere.
void let_go_in_columns(const Styles& styles, Block& block, bool last, bool alone) {
  if (auto* table = std::get_if<Table>(&block)) {
    for (Row& row : table->rows) {
      row.may_split = false;
      if (auto* first = first_paragraph(row))
        if (resolved(styles, *first).keep_next.value_or(false)) first->props.keep_next = false;
    }
    return;
  }
  auto& paragraph = *std::get_if<Paragraph>(&block);
  const ParagraphProps all = resolved(styles, paragraph);
  const auto let_go = [&](std::optional<bool> ParagraphProps::*property) {
    if ((all.*property).value_or(false)) paragraph.props.*property = false;
  };
  let_go(&ParagraphProps::page_break_before);
  if (last) let_go(&ParagraphProps::keep_next);
  if (last) let_go(&ParagraphProps::keep_lines);
  if (alone) let_go(&ParagraphProps::widow_control);
}

// As LibreOffice reads w:space: half of it on either side, through hundredths of a millimetre.
Length gap_as_read(Length gap) {
  const std::int64_t hundredths = Length::divide_rounded(gap.to_twips() * 127, 72);
  return Length::twips(Length::divide_rounded(hundredths / 2 * 72, 127)) * 2;
}

void settle_widths(ColumnSet& set, Length text) {
  set.gap = gap_as_read(set.gap);
  set.width = Length::twips((text - set.gap * (set.count - 1)).to_twips() / set.count);
}

bool begins_with_place(Block& block) {
  auto* table = std::get_if<Table>(&block);
  const auto* first =
      table == nullptr || table->rows.empty() ? nullptr : first_paragraph(table->rows.front());
  return first != nullptr && !first->bookmark.empty();
}

// Where a part of a section begins with a table LibreOffice lets a place in its first cell begin a
// character late: references to it lose their first letter. An empty line stands before such.
void open_with_lines(std::vector<Block>& blocks) {
  for (std::size_t from = 0; from < blocks.size(); from = end_of_columns(blocks, from)) {
    if (from == 0 || !begins_with_place(blocks[from])) continue;
    Paragraph line = thin_line({});
    line.in_columns = column_set_of(blocks[from]);
    line.props.keep_next = true;
    blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(from), Block(std::move(line)));
  }
}

// Word makes columns equally long where text across the page follows in the same section, and
// LibreOffice knows them from the page's own where such text is before them.
void stand_among_text(Section& section) {
  auto& blocks = section.blocks;
  if (blocks.empty()) return;
  if (columns_of(section, blocks.front()) != nullptr)
    blocks.insert(blocks.begin(), Block(thin_line({})));
  if (columns_of(section, blocks.back()) != nullptr) blocks.emplace_back(thin_line({}));
}

}  // namespace

Paragraph* first_paragraph(Row& row) {
  if (row.cells.empty() || row.cells.front().blocks.empty()) return nullptr;
  return std::get_if<Paragraph>(&row.cells.front().blocks.front());
}

void settle_columns(const Styles& styles, Section& section) {
  for (ColumnSet& set : section.column_sets)
    settle_widths(set, text_width(section.page));
  auto& blocks = section.blocks;
  for (std::size_t from = 0, to = 0; from < blocks.size(); from = to) {
    to = end_of_columns(blocks, from);
    if (columns_of(section, blocks[from]) == nullptr) continue;
    for (std::size_t i = from; i < to; ++i)
      let_go_in_columns(styles, blocks[i], i + 1 == to, to == from + 1);
  }
  open_with_lines(blocks);
  stand_among_text(section);
}

}  // namespace tongket::layout
