#include "layout/settle.h"

#include <utility>

namespace tongket::layout {
namespace {

using namespace document;

// Word would join two tables in a row, and wants a paragraph behind the last: what docx/ would put
// there stands in the settled Document, so that both papers have it.
Paragraph separator(const Table& after) {
  Paragraph line;
  line.source = after.source;
  ParagraphProps& props = line.props;
  props.indent_left = props.indent_right = props.first_line = Length();
  props.space_before = props.space_after = Length();
  props.line_spacing = LineSpacing{LineRule::exactly, 240, Length::points(1)};
  props.keep_next = props.page_break_before = false;
  props.outline_level = 9;
  props.numbering = NumberingRef{};
  props.borders = ParagraphBorders{};
  return line;
}

bool wants_separator(const std::vector<Block>& blocks, std::size_t table) {
  return table + 1 == blocks.size() || std::holds_alternative<Table>(blocks[table + 1]);
}

class BlockSettler {
 public:
  BlockSettler(const Engine& engine, Diagnostics& diagnostics)
      : engine_(engine), diagnostics_(diagnostics) {}

  void run(std::vector<Block>& blocks, Length width, Place place) {
    std::vector<Block> settled;
    settled.reserve(blocks.size());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      std::optional<Paragraph> more;
      if (auto* table = std::get_if<Table>(&blocks[i])) {
        settle_table(*table, width, place);
        if (wants_separator(blocks, i)) more = separator(*table);
      } else if (auto& paragraph = *std::get_if<Paragraph>(&blocks[i]); paragraph.rule_below) {
        more = split_off_rule(engine_, paragraph, width, place);
      }
      settled.push_back(std::move(blocks[i]));
      if (more) settled.emplace_back(*std::move(more));
    }
    blocks = std::move(settled);
  }

 private:
  void settle_table(Table& table, Length width, Place place) {
    table.grid = grid_of(engine_, table, table_room(table, width, place), diagnostics_);
    // A row's cells leave out the columns that cells from above reach into.
    std::vector<std::size_t> until(table.grid.size(), 0);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      std::size_t column = 0;
      for (Cell& cell : table.rows[r].cells) {
        while (column < until.size() && until[column] > r)
          ++column;
        Length inner = -(table.margins.left + table.margins.right);
        for (std::int32_t i = 0; i < std::max(cell.column_span, 1) && column < until.size(); ++i) {
          inner += table.grid[column];
          until[column++] = r + static_cast<std::size_t>(std::max(cell.row_span, 1));
        }
        run(cell.blocks, inner, Place::cell);
      }
    }
  }

  const Engine& engine_;
  Diagnostics& diagnostics_;
};

}  // namespace

void settle_blocks(Document& document, Shaper& shaper, Diagnostics& diagnostics) {
  Store store;
  const std::unordered_map<const Paragraph*, std::uint32_t> no_numbers;
  const Engine engine{document, shaper, store, no_numbers,
                      [](const Paragraph&) { return Fields{}; }};
  BlockSettler settler(engine, diagnostics);
  for (Section& section : document.sections) {
    const Length width = section.page.width - section.page.left - section.page.right;
    for (auto* blocks : {&section.blocks, &section.header, &section.footer, &section.first_header,
                         &section.first_footer})
      settler.run(*blocks, width, Place::body);
  }
}

Document settle(const Document& document, Shaper& shaper, Diagnostics& diagnostics) {
  Document settled = document;
  round_measures(settled);
  write_labels(settled);
  check_coverage(settled, shaper, diagnostics);
  if (!diagnostics.has_errors()) settle_blocks(settled, shaper, diagnostics);
  return settled;
}

}  // namespace tongket::layout
