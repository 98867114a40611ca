#include "layout/settle.h"

#include <utility>

namespace tongket::layout {
namespace {

using namespace document;

// LibreOffice takes an empty paragraph that ends a section on the same page away, and a table
// before it falls out of its columns.
bool ends_columns(const std::vector<Block>& blocks, std::size_t block) {
  const std::size_t end = end_of_columns(blocks, block);
  return end == block + 1 && end < blocks.size();
}
Inline thin_space() {
  Inline space;
  space.content = Text{" "};
  space.props.size = Length::points(1);
  return space;
}

bool wants_separator(const std::vector<Block>& blocks, std::size_t table) {
  return end_of_columns(blocks, table) == table + 1 ||
         std::holds_alternative<Table>(blocks[table + 1]);
}

// A table stays with what follows it when its last row says so, also over the line between two.
bool last_row_keeps_next(const Styles& styles, Table& table) {
  const auto* first = table.rows.empty() ? nullptr : first_paragraph(table.rows.back());
  return first != nullptr && resolved(styles, *first).keep_next.value_or(false);
}

class BlockSettler {
 public:
  BlockSettler(const Engine& engine, Diagnostics& diagnostics)
      : engine_(engine), diagnostics_(diagnostics) {}

  void set_text_area(Length width, Length height) {
    text_width_ = width;
    text_height_ = height;
  }
  void run(std::vector<Block>& blocks, Length width, Place place) {
    run(blocks, place, [width](const Block&) { return width; });
  }
  // The text of a section's pages.
  void run(Section& section) {
    run(section.blocks, Place::body,
        [&section](const Block& block) { return width_for(section, block); });
  }

 private:
  template <typename WidthOf>
  void run(std::vector<Block>& blocks, Place place, const WidthOf& width_of) {
    std::vector<Block> settled;
    settled.reserve(blocks.size());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const Length width = width_of(blocks[i]);
      const auto add = [&settled, columns = column_set_of(blocks[i])](Block block) {
        put_in_columns(block, columns);
        settled.push_back(std::move(block));
      };
      std::optional<Paragraph> more;
      if (auto* table = std::get_if<Table>(&blocks[i])) {
        settle_table(*table, width, place);
        if (wants_separator(blocks, i)) {
          more = thin_line(table->source);
          if (ends_columns(blocks, i)) more->content.push_back(thin_space());
          more->props.keep_next =
              place == Place::body && last_row_keeps_next(engine_.document.styles, *table);
        }
      } else {
        auto& paragraph = *std::get_if<Paragraph>(&blocks[i]);
        fit_pictures(engine_.document.styles, paragraph, {width, text_height_});
        settle_box_pictures(engine_.document.styles, paragraph, width);
        settle_notes(paragraph);
        const auto* above = settled.empty() ? nullptr : std::get_if<Paragraph>(&settled.back());
        if (auto room = split_off_boxes(engine_.document.styles, paragraph, above))
          add(*std::move(room));
        if (paragraph.rule_below) more = split_off_rule(engine_, paragraph, width, place);
      }
      add(std::move(blocks[i]));
      if (more) add(*std::move(more));
    }
    blocks = std::move(settled);
  }

  // A note is as wide as the page's text, wherever its number stands.
  void settle_notes(Paragraph& paragraph) {
    for (Inline& run : paragraph.content)
      if (auto* note = std::get_if<Note>(&run.content))
        this->run(note->blocks, text_width_, Place::note);
  }

  void settle_table(Table& table, Length width, Place place) {
    // Else the last row, which keeps with nothing, is cut to fill the page.
    if (table.keep_together) {
      for (Row& row : table.rows)
        row.may_split = false;
    }
    const TableProps props = resolved(engine_.document.styles, table);
    settle_borders(table);
    give_turned_room(engine_, table);
    table.grid =
        grid_of(engine_, table, table_room(table, insets(props), width, place), diagnostics_);
    // A row's cells leave out the columns that cells from above reach into.
    std::vector<std::size_t> until(table.grid.size(), 0);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      std::size_t column = 0;
      for (Cell& cell : table.rows[r].cells) {
        while (column < until.size() && until[column] > r)
          ++column;
        const Insets margins = insets(props, cell);
        Length inner = -(margins.left + margins.right);
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
  Length text_width_, text_height_;  // of the section's pages
};

bool begins_with_table(const std::vector<Block>& blocks) {
  return !blocks.empty() && std::holds_alternative<Table>(blocks.front());
}
bool begins_with_table_in_table(const std::vector<Block>& blocks) {
  if (!begins_with_table(blocks)) return false;
  const auto& rows = std::get_if<Table>(&blocks.front())->rows;
  return !rows.empty() && !rows.front().cells.empty() &&
         begins_with_table(rows.front().cells.front().blocks);
}

// LibreOffice sees no section begin at a table that follows one, but for a paragraph, and gives the
// first page another's header where a table begins in a table: a thin line stands before them. A
// paper with notes that begins with a table gets an empty line of it before the table.
void open_with_line(Section& section, bool first, bool notes) {
  const bool headed = section.first_page_differs && begins_with_table_in_table(section.blocks);
  const bool noted = notes && begins_with_table(section.blocks);
  const bool lost = first ? headed || noted : begins_with_table(section.blocks);
  if (!lost) return;
  const SourceRef source = std::get_if<Table>(&section.blocks.front())->source;
  section.blocks.insert(section.blocks.begin(), Block(thin_line(source)));
}

// In a DOCX a watermark hangs on a paragraph of every header that a page may show.
void give_it_headers(Section& section, bool even_pages_differ) {
  const Paragraph line = thin_line(section.watermark->source);
  std::vector<std::vector<Block>*> headers = {&section.header};
  if (section.first_page_differs) headers.push_back(&section.first_header);
  if (even_pages_differ) headers.push_back(&section.even_header);
  for (std::vector<Block>* header : headers)
    if (header->empty()) header->emplace_back(line);
}

Length height_of(const Engine& engine, const PageSetup& page, const std::vector<Block>& story) {
  Store scratch;
  const Engine own{engine.document, engine.shaper, scratch, engine.numbers, engine.fields};
  return full_height(set_flow(own, story, text_width(page), Place::body));
}

// An empty line as high as the foot is the last of the text: it keeps the room free on the page
// that it comes to, and in a DOCX the foot hangs on it.
void keep_room_for_foot(const Engine& engine, Section& section) {
  if (section.last_foot.empty()) return;
  Paragraph room = thin_line({});
  const Length height = height_of(engine, section.page, section.last_foot).on_twip_grid();
  room.props.line_spacing->height = std::max(height, Length::points(1));
  section.blocks.emplace_back(std::move(room));
}

// What a header or footer leaves of its margin to the text.
Length missing_of(const Engine& engine, const PageSetup& page, const std::vector<Block>& story,
                  Length margin) {
  return (margin - height_of(engine, page, story)).on_twip_grid();
}

void reach_down(const Engine& engine, const PageSetup& page, std::vector<Block>& header) {
  auto* last = header.empty() ? nullptr : std::get_if<Paragraph>(&header.back());
  if (last == nullptr) return;
  const Length missing = missing_of(engine, page, header, page.top - page.header);
  if (missing <= Length()) return;
  const Length after = resolved(engine.document.styles, *last).space_after.value_or(Length());
  last->props.space_after = after + missing;
}

void reach_up(const Engine& engine, const PageSetup& page, std::vector<Block>& footer) {
  if (footer.empty()) return;
  if (const auto* table = std::get_if<Table>(&footer.front()))
    footer.insert(footer.begin(), Block(thin_line(table->source)));
  const Length missing = missing_of(engine, page, footer, page.bottom - page.footer);
  if (missing <= Length()) return;
  auto& first = *std::get_if<Paragraph>(&footer.front());
  const Length before = resolved(engine.document.styles, first).space_before.value_or(Length());
  first.props.space_before = before + missing;
}

// LibreOffice forgets how far the text keeps from header and footer on the first page of a section
// that begins on an odd or even page: there these themselves reach as far as the text.
void fill_margins(const Engine& engine, Section& section) {
  for (auto* header : {&section.header, &section.first_header, &section.even_header})
    reach_down(engine, section.page, *header);
  for (auto* footer : {&section.footer, &section.first_footer, &section.even_footer})
    reach_up(engine, section.page, *footer);
}

}  // namespace

Paragraph thin_line(const SourceRef& source) {
  Paragraph line;
  line.source = source;
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

void settle_watermarks(Document& document, Shaper& shaper) {
  for (Section& section : document.sections) {
    if (!section.watermark) continue;
    give_it_headers(section, document.even_pages_differ);
    fit_watermark(*section.watermark, section.page, shaper);
  }
}

void settle_blocks(Document& document, Shaper& shaper, Diagnostics& diagnostics) {
  Store store;
  const std::unordered_map<const Paragraph*, std::uint32_t> no_numbers;
  const Engine engine{document, shaper, store, no_numbers,
                      [](const Paragraph&) { return Fields{}; }};
  BlockSettler settler(engine, diagnostics);
  const bool notes = has_notes(document);
  for (Section& section : document.sections) {
    settle_columns(document.styles, section);
    open_with_line(section, &section == &document.sections.front(), notes);
    const Length width = text_width(section.page);
    settler.set_text_area(width, section.page.height - section.page.top - section.page.bottom);
    for (const auto story : section_stories)
      if (story != &Section::blocks) settler.run(section.*story, width, Place::body);
    settler.run(section);
    keep_room_for_foot(engine, section);
    release_what_is_too_high(engine, section, diagnostics);
    const bool first = &section == &document.sections.front();
    if (section.start != SectionStart::next_page && !first) fill_margins(engine, section);
  }
}

namespace {

// Which style of a table its paragraphs stand under; tables in cells have their own.
void mark_table_styles(const Styles& styles, std::vector<Block>& blocks, std::int16_t style,
                       bool heading) {
  for (Block& block : blocks) {
    if (auto* paragraph = std::get_if<Paragraph>(&block)) {
      paragraph->table_style = style;
      paragraph->in_heading_row = heading;
      continue;
    }
    auto& table = *std::get_if<Table>(&block);
    const TableStyle* found = find_table_style(styles, table.style);
    const auto own = static_cast<std::int16_t>(found ? found - styles.table.data() : -1);
    for (Row& row : table.rows)
      for (Cell& cell : row.cells)
        mark_table_styles(styles, cell.blocks, own, row.heading);
  }
}

void mark_table_styles(Document& document) {
  if (document.styles.table.empty()) return;
  for (Section& section : document.sections)
    for (const auto story : section_stories)
      mark_table_styles(document.styles, section.*story, -1, false);
}

}  // namespace

Document settle(Document document, Shaper& shaper, Diagnostics& diagnostics) {
  Document settled = std::move(document);
  mark_table_styles(settled);
  round_measures(settled);
  write_labels(settled);
  settle_references(settled);
  settle_fonts(settled, shaper, diagnostics);
  if (diagnostics.has_errors()) return settled;
  settle_watermarks(settled, shaper);
  settle_blocks(settled, shaper, diagnostics);
  return settled;
}

}  // namespace tongket::layout
