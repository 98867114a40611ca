#include "layout/settle.h"

namespace tongket::layout {
namespace {

using namespace document;

void snap(Length& length) {
  length = length.on_twip_grid();
}
void snap(std::optional<Length>& length) {
  if (length) snap(*length);
}

// w:sz counts eighths of a point, w:space whole points (ECMA-376 part 1, 17.3.4). No line is
// rounded away.
void snap(Border& border) {
  if (border.width > Length()) {
    const std::int64_t eighths = Length::divide_rounded(border.width.emu() * 8, 12700);
    border.width = Length::emu(Length::divide_rounded((eighths < 2 ? 2 : eighths) * 12700, 8));
  }
  border.space = Length::points(Length::divide_rounded(border.space.emu(), 12700));
}
void snap(std::optional<Border>& border) {
  if (border) snap(*border);
}

void snap(ParagraphProps& props) {
  snap(props.indent_left);
  snap(props.indent_right);
  snap(props.first_line);
  snap(props.space_before);
  snap(props.space_after);
  if (props.line_spacing) snap(props.line_spacing->height);
  if (props.tabs)
    for (TabStop& tab : *props.tabs)
      snap(tab.position);
  if (props.borders) {
    for (auto* border : {&props.borders->top, &props.borders->bottom, &props.borders->left,
                         &props.borders->right, &props.borders->between})
      snap(*border);
  }
}

// w:sz and w:position count half points.
void snap(RunProps& props) {
  for (auto* length : {&props.size, &props.raised})
    if (*length) *length = Length::half_points((*length)->to_half_points());
  snap(props.spacing);
}

void snap(PageSetup& page) {
  for (Length* length : {&page.width, &page.height, &page.top, &page.bottom, &page.left,
                         &page.right, &page.header, &page.footer})
    snap(*length);
}

void snap_blocks(std::vector<Block>& blocks);

void snap(TableBorders& lines) {
  for (auto* line :
       {&lines.top, &lines.left, &lines.bottom, &lines.right, &lines.inside_h, &lines.inside_v})
    snap(*line);
}
void snap(CellMargins& margins) {
  for (auto* margin : {&margins.top, &margins.bottom, &margins.left, &margins.right})
    snap(*margin);
}

void snap(Table& table) {
  for (ColumnWidth& column : table.columns)
    if (auto* fixed = std::get_if<FixedWidth>(&column)) snap(fixed->width);
  snap(table.grid_lines);
  snap(table.margins);
  snap(table.indent);
  for (Row& row : table.rows) {
    snap(row.min_height);
    for (Cell& cell : row.cells) {
      snap(cell.margins);
      for (auto* border :
           {&cell.borders.top, &cell.borders.left, &cell.borders.bottom, &cell.borders.right})
        snap(*border);
      snap_blocks(cell.blocks);
    }
  }
}

void snap(Paragraph& paragraph) {
  snap(paragraph.props);
  for (Inline& run : paragraph.content) {
    snap(run.props);
    if (auto* note = std::get_if<Note>(&run.content)) snap_blocks(note->blocks);
  }
}

void snap_blocks(std::vector<Block>& blocks) {
  for (Block& block : blocks) {
    if (auto* paragraph = std::get_if<Paragraph>(&block)) snap(*paragraph);
    if (auto* table = std::get_if<Table>(&block)) snap(*table);
  }
}

void snap(Styles& styles) {
  snap(styles.default_paragraph);
  snap(styles.default_run);
  for (ParagraphStyle& style : styles.paragraph) {
    snap(style.paragraph);
    snap(style.run);
  }
  for (CharacterStyle& style : styles.character)
    snap(style.run);
  for (TableStyle& style : styles.table) {
    snap(style.table.lines);
    snap(style.table.margins);
    snap(style.paragraph);
    snap(style.run);
    snap(style.heading.paragraph);
    snap(style.heading.run);
  }
}

}  // namespace

void round_measures(Document& document) {
  snap(document.styles);
  for (Section& section : document.sections) {
    snap(section.page);
    for (const auto story : section_stories)
      snap_blocks(section.*story);
  }
}

}  // namespace tongket::layout
