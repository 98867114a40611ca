// Whether who built a document kept the promises of document.h.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "document/document.h"

namespace tongket::document {

namespace {

class Checker {
 public:
  explicit Checker(const Document& document) : document_(document) {}

  std::vector<std::string> run() {
    check_styles();
    check_lists();
    if (document_.sections.empty()) say("document", "has no section");
    for_each_paragraph(document_, [this](const Paragraph& paragraph) {
      if (!paragraph.bookmark.empty()) places_.insert(paragraph.bookmark);
    });
    for (std::size_t i = 0; i < document_.sections.size(); ++i)
      check_section(i);
    return std::move(broken_);
  }

 private:
  void say(std::string_view where, std::string_view what) {
    broken_.push_back(fmt::format("{}: {}", where, what));
  }

  [[nodiscard]] bool has_character_style(std::string_view id) const {
    const auto& styles = document_.styles.character;
    return std::any_of(styles.begin(), styles.end(),
                       [&](const CharacterStyle& style) { return style.id == id; });
  }

  void check_id(const std::string& id) {
    const bool ascii =
        std::all_of(id.begin(), id.end(), [](char c) { return c > ' ' && c < 0x7F; });
    if (id.empty() || !ascii) say("style " + id, "has an id that is empty or not ASCII");
    if (!style_ids_.insert(id).second) say("style " + id, "occurs twice");
  }

  // Follows based_on from one style; each style's own line is followed, so every circle is found.
  template <typename Style>
  void check_ancestors(const std::vector<Style>& styles, const Style& style) {
    std::set<std::string_view> seen{style.id};
    const Style* current = &style;
    while (!current->based_on.empty()) {
      const auto next = std::find_if(styles.begin(), styles.end(), [&](const Style& candidate) {
        return candidate.id == current->based_on;
      });
      if (next == styles.end()) {
        say("style " + current->id, "is based on the unknown style " + current->based_on);
        return;
      }
      if (!seen.insert(next->id).second) {
        say("style " + style.id, "is based on itself in a circle");
        return;
      }
      current = &*next;
    }
  }

  void check_styles() {
    const Styles& styles = document_.styles;
    for (const ParagraphStyle& style : styles.paragraph) {
      check_id(style.id);
      check_ancestors(styles.paragraph, style);
      check_props("style " + style.id, style.paragraph, style.run);
      if (!style.next.empty() && find_paragraph_style(styles, style.next) == nullptr) {
        say("style " + style.id, "is followed by the unknown style " + style.next);
      }
    }
    for (const CharacterStyle& style : styles.character) {
      check_id(style.id);
      check_ancestors(styles.character, style);
      check_props("style " + style.id, {}, style.run);
    }
    for (const TableStyle& style : styles.table) {
      check_id(style.id);
      check_ancestors(styles.table, style);
      check_props("style " + style.id, style.paragraph, style.run);
      check_props("style " + style.id, style.heading.paragraph, style.heading.run);
    }
    if (find_paragraph_style(styles, styles.default_paragraph_style) == nullptr) {
      say("styles", "have no default paragraph style");
    }
    check_defaults(styles.default_paragraph, styles.default_run);
  }

  void check_defaults(const ParagraphProps& props, const RunProps& run) {
    const bool all = props.align && props.indent_left && props.indent_right && props.first_line &&
                     props.space_before && props.space_after && props.contextual_spacing &&
                     props.line_spacing && props.keep_next && props.keep_lines &&
                     props.page_break_before && props.widow_control && props.outline_level;
    if (!all) say("defaults", "leave a property of paragraphs open");
    const bool all_of_run = run.font && run.size && run.bold && run.italic && run.underline &&
                            run.caps && run.vertical && run.color && run.language;
    if (!all_of_run) say("defaults", "leave a property of runs open");
    check_props("defaults", props, run);
  }

  void check_lists() {
    for (const ListDefinition& definition : document_.list_definitions) {
      if (!definition.style.empty()) check_id(definition.style);
      if (definition.levels.empty() || definition.levels.size() > 9) {
        say("list definition " + definition.name, "has not 1 to 9 levels");
      }
    }
    for (std::size_t i = 0; i < document_.lists.size(); ++i) {
      if (!inside(document_.lists[i].definition, document_.list_definitions.size())) {
        say(fmt::format("list {}", i), "has no definition");
      }
    }
  }

  static bool inside(std::int32_t index, std::size_t size) {
    return index >= 0 && static_cast<std::size_t>(index) < size;
  }

  void check_numbering(const std::string& where, const NumberingRef& numbering) {
    if (numbering.list < 0) return;
    if (!inside(numbering.list, document_.lists.size())) return say(where, "names no list");
    const std::int32_t index = document_.lists[static_cast<std::size_t>(numbering.list)].definition;
    if (!inside(index, document_.list_definitions.size())) return;  // said of the list already
    const auto& definition = document_.list_definitions[static_cast<std::size_t>(index)];
    if (!inside(numbering.level, definition.levels.size()))
      say(where, "names no level of its list");
  }

  void check_props(const std::string& where, const ParagraphProps& props, const RunProps& run) {
    if (props.numbering) check_numbering(where, *props.numbering);
    if (props.outline_level && (*props.outline_level < 0 || *props.outline_level > 9)) {
      say(where, "has an outline level outside 0 to 9");
    }
    const auto half_points = [](Length length) {
      return length.emu() % Length::half_points(1).emu() == 0;
    };
    if (run.size && (*run.size <= Length() || !half_points(*run.size))) {
      say(where, "has a size that is not whole half points");
    }
    if (run.raised && !half_points(*run.raised)) {
      say(where, "is raised by what is not whole half points");
    }
  }

  void check_section(std::size_t index) {
    const Section& section = document_.sections[index];
    const std::string where = fmt::format("section {}", index);
    const PageSetup& page = section.page;
    if (page.left + page.right >= page.width || page.top + page.bottom >= page.height) {
      say(where, "has a page without room for text");
    }
    if (section.page_number_start && *section.page_number_start < 0)
      say(where, "begins with a negative page number");
    if (section.watermark) check_watermark(where + ", watermark", *section.watermark);
    column_sets_ = section.column_sets.size();
    for (const ColumnSet& set : section.column_sets)
      check_column_set(where, set, page);
    constexpr std::array names = {"header",    "first header", "even header",  "body",
                                  "last foot", "footer",       "first footer", "even footer"};
    static_assert(names.size() == section_stories.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
      may_have_notes_ = section_stories[i] == &Section::blocks;
      check_blocks(fmt::format("{}, {}", where, names[i]), section.*section_stories[i]);
    }
  }

  void check_column_set(const std::string& where, const ColumnSet& set, const PageSetup& page) {
    const bool counted = set.count >= 2 && set.count <= ColumnSet::most_columns;
    if (!counted) say(where, "has columns that are none, or too many");
    if (set.gap < Length() || (counted && set.gap * (set.count - 1) >= text_width(page)))
      say(where, "has columns without room for text");
  }
  // Only blocks of a section's own stand in columns, in ones that it has.
  void check_columns(const std::string& where, std::int32_t set) {
    if (set == 0) return;
    const bool known = set > 0 && static_cast<std::size_t>(set) <= column_sets_;
    if (!known || !may_have_notes_ || in_cell_) say(where, "stands in columns that are not there");
  }

  void check_watermark(const std::string& where, const Watermark& mark) {
    if (mark.text.empty() || mark.font.empty()) say(where, "has no words or no font");
    if (mark.angle < -90 || mark.angle > 90) say(where, "is turned by more than a right angle");
    RunProps props;
    props.size = mark.size;
    check_props(where, {}, props);
    check_words(where, mark.text);
  }

  void check_blocks(const std::string& where, const std::vector<Block>& blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const std::string here = fmt::format("{}, block {}", where, i);
      if (const auto* paragraph = std::get_if<Paragraph>(&blocks[i])) {
        check_paragraph(here, *paragraph);
      } else {
        check_table(here, std::get<Table>(blocks[i]));
      }
    }
  }

  void check_paragraph(const std::string& where, const Paragraph& paragraph) {
    if (!paragraph.style.empty() &&
        find_paragraph_style(document_.styles, paragraph.style) == nullptr) {
      say(where, "has the unknown style " + paragraph.style);
    }
    check_props(where, paragraph.props, {});
    check_columns(where, paragraph.in_columns);
    if (!paragraph.bookmark.empty() && !bookmarks_.insert(paragraph.bookmark).second) {
      say(where, "repeats the bookmark " + paragraph.bookmark);
    }
    if (!paragraph.bookmark.empty() && !is_bookmark(paragraph.bookmark)) {
      say(where, "has a bookmark that is none: " + paragraph.bookmark);
    }
    if (paragraph.contents) check_contents(where, *paragraph.contents);
    if (paragraph.rule_below) check_rule(where, *paragraph.rule_below);
    for (const SignBox& box : paragraph.boxes) {
      if (box.signatory < 0 || box.width <= Length() || box.height <= Length())
        say(where, "has a box for nobody or without a size");
      if (box.picture) check_picture(where, *box.picture);
    }
    for (const Inline& run : paragraph.content)
      check_inline(where, run);
  }

  // The letters are any of Unicode's: all that is not ASCII counts as one.
  static bool is_bookmark(std::string_view name) {
    constexpr std::size_t most = 40;
    const auto fits = [](char c) {
      return is_digit(c) || c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
             static_cast<unsigned char>(c) >= 0x80;
    };
    return utf8::count_code_points(name) <= most && !is_digit(name.front()) &&
           std::all_of(name.begin(), name.end(), fits);
  }

  void check_contents(const std::string& where, const Contents& contents) {
    if (contents.levels < 1 || contents.levels > Contents::most_levels)
      say(where, "lists no levels, or too many");
    const std::int32_t styles = contents.sequence.empty() ? contents.levels : 1;
    for (std::int32_t level = 0; level < styles; ++level) {
      const std::string style = contents_style(contents, level);
      if (find_paragraph_style(document_.styles, style) == nullptr)
        say(where, "lists entries of the unknown style " + style);
    }
  }

  void check_place(const std::string& where, const std::string& bookmark) {
    if (places_.count(bookmark) == 0) say(where, "refers to the unknown bookmark " + bookmark);
  }

  void check_rule(const std::string& where, const TextRule& rule) {
    if (rule.denominator > 0 && rule.numerator > 0 && rule.numerator <= rule.denominator) return;
    say(where, "has a rule that is not a part of its text");
  }

  void check_picture(const std::string& where, const Picture& picture) {
    if (!picture.image || picture.width <= Length() || picture.height <= Length())
      say(where, "has a picture of nothing, or without a size");
    const Crop& crop = picture.crop;
    const bool cuts_in = std::min({crop.left, crop.top, crop.right, crop.bottom}) >= 0;
    if (!cuts_in || crop.left + crop.right >= 1000 || crop.top + crop.bottom >= 1000)
      say(where, "has a picture that is cut off wholly, or outside itself");
    check_words(where, picture.description);
  }

  void check_inline(const std::string& where, const Inline& run) {
    if (!run.style.empty() && !has_character_style(run.style)) {
      say(where, "has a run of the unknown style " + run.style);
    }
    check_props(where, {}, run.props);
    if (run.link.substr(0, 1) == "#") {
      check_place(where, run.link.substr(1));
    } else if (!run.link.empty() && !is_address(run.link)) {
      say(where, "has a link that leads nowhere: " + run.link);
    }
    if (const auto* reference = std::get_if<Reference>(&run.content)) {
      check_place(where, reference->to);
    } else if (const auto* number = std::get_if<SequenceNumber>(&run.content)) {
      if (number->sequence.empty()) say(where, "counts in a sequence without a name");
    } else if (const auto* picture = std::get_if<Picture>(&run.content)) {
      check_picture(where, *picture);
    } else if (const auto* text = std::get_if<Text>(&run.content)) {
      check_words(where, text->text);
    } else if (const auto* note = std::get_if<Note>(&run.content)) {
      check_note(where, *note);
    } else if (std::holds_alternative<NoteNumber>(run.content) && !in_note_) {
      say(where, "has the number of a note that it isn't in");
    }
  }

  void check_note(const std::string& where, const Note& note) {
    if (!may_have_notes_) say(where, "has a note where there is no text of pages to stand below");
    const bool plain = std::all_of(note.blocks.begin(), note.blocks.end(), [](const Block& block) {
      return std::holds_alternative<Paragraph>(block);
    });
    if (note.blocks.empty() || !plain) say(where, "has a note that is not of paragraphs");
    const bool around = std::exchange(may_have_notes_, false);
    in_note_ = true;
    if (plain) check_blocks(where + ", note", note.blocks);
    in_note_ = false;
    may_have_notes_ = around;
  }

  void check_words(const std::string& where, const std::string& text) {
    if (utf8::find_invalid(text) != std::string::npos) say(where, "has text that is not UTF-8");
    const bool control = std::any_of(text.begin(), text.end(), [](char c) {
      return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    });
    if (control) say(where, "has a control character in its text");
  }

  void check_table(const std::string& where, const Table& table) {
    if (table.columns.empty() || table.rows.empty()) say(where, "has no columns or no rows");
    if (!table.style.empty() && find_table_style(document_.styles, table.style) == nullptr) {
      say(where, "has the unknown style " + table.style);
    }
    if (table.align == Alignment::justify) say(where, "is a justified table");
    if (!table.grid.empty() && table.grid.size() != table.columns.size()) {
      say(where, "has a grid of other columns");
    }
    for (const ColumnWidth& column : table.columns) {
      const auto* relative = std::get_if<RelativeWidth>(&column);
      if (relative != nullptr && relative->weight <= 0) say(where, "has a column without weight");
    }
    check_columns(where, table.in_columns);
    check_rows(where, table);
    check_sums(where, table);
  }

  void check_sums(const std::string& where, const Table& table) {
    const auto is_page_row = [](const Row& row) { return row.page_row != PageRow::none; };
    const bool any = std::any_of(table.rows.begin(), table.rows.end(), is_page_row);
    if (any && (in_cell_ || !may_have_notes_ || table.in_columns != 0))
      say(where, "has rows for pages that don't end in it");
    std::vector<Decimal> sums(table.sums.size());
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      const Row& row = table.rows[i];
      const std::string here = fmt::format("{}, row {}", where, i);
      if (!row.sums.empty() && row.sums.size() != sums.size()) say(here, "adds to other columns");
      for (std::size_t sum = 0; sum < std::min(sums.size(), row.sums.size()); ++sum) {
        const auto added = Decimal::add(sums[sum], row.sums[sum]);
        if (!added) say(here, "makes a sum too large");
        sums[sum] = added.value_or(Decimal());
      }
      if (is_page_row(row)) check_page_row(here, table, row);
      const auto reaches = [](const Cell& cell) { return cell.row_span > 1; };
      const bool reaching = std::any_of(row.cells.begin(), row.cells.end(), reaches);
      if (any && !row.heading && reaching) say(here, "has a cell that page rows would cut");
    }
  }
  void check_page_row(const std::string& where, const Table& table, const Row& row) {
    if (row.heading || !row.sums.empty()) say(where, "is a page row and another one");
    for (const TableSum& sum : table.sums) {
      const auto cell = static_cast<std::size_t>(sum.cell);
      const bool known = sum.cell >= 0 && cell < row.cells.size();
      const Block* block =
          known && !row.cells[cell].blocks.empty() ? &row.cells[cell].blocks.front() : nullptr;
      const auto* paragraph = block == nullptr ? nullptr : std::get_if<Paragraph>(block);
      const bool text = paragraph != nullptr && paragraph->content.size() == 1 &&
                        std::holds_alternative<Text>(paragraph->content.front().content);
      if (!text) say(where, "has no run for a sum");
    }
  }

  void check_rows(const std::string& where, const Table& table) {
    std::vector<std::int32_t> taken(table.columns.size(), 0);  // rows still covered from above
    bool headings = true;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      const std::string here = fmt::format("{}, row {}", where, i);
      if (table.rows[i].min_height < Length()) say(here, "has a height below nothing");
      headings = headings && table.rows[i].heading;
      if (table.rows[i].heading && !headings) say(here, "is a heading below other rows");
      // They come again on every page, their notes would too.
      const bool notes = std::exchange(may_have_notes_, may_have_notes_ && !table.rows[i].heading);
      if (!place_cells(table.rows[i], taken)) say(here, "does not fill its columns");
      for (std::int32_t& rows : taken)
        rows -= rows > 0 ? 1 : 0;
      check_cells(here, table.rows[i]);
      may_have_notes_ = notes;
    }
    if (std::any_of(taken.begin(), taken.end(), [](std::int32_t rows) { return rows > 0; })) {
      say(where, "has a cell that spans more rows than there are");
    }
  }

  // Puts the cells into the columns that cells above leave; false where they don't fit exactly.
  static bool place_cells(const Row& row, std::vector<std::int32_t>& taken) {
    std::size_t column = 0;
    for (const Cell& cell : row.cells) {
      while (column < taken.size() && taken[column] > 0)
        ++column;
      for (std::int32_t i = 0; i < cell.column_span; ++i, ++column) {
        if (column >= taken.size() || taken[column] > 0) return false;
        taken[column] = cell.row_span;
      }
    }
    return std::all_of(taken.begin(), taken.end(), [](std::int32_t rows) { return rows > 0; });
  }

  void check_cells(const std::string& where, const Row& row) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const Cell& cell = row.cells[i];
      const std::string here = fmt::format("{}, cell {}", where, i);
      if (cell.column_span < 1 || cell.row_span < 1) say(here, "spans nothing");
      if (cell.blocks.empty()) say(here, "is empty");
      const bool around = std::exchange(in_cell_, true);
      check_blocks(here, cell.blocks);
      in_cell_ = around;
    }
  }

  const Document& document_;
  std::vector<std::string> broken_;
  std::set<std::string> style_ids_;
  bool may_have_notes_ = false;  // in text that pages are cut from
  bool in_note_ = false;
  bool in_cell_ = false;
  std::size_t column_sets_ = 0;      // of the section
  std::set<std::string> bookmarks_;  // met so far
  std::set<std::string> places_;     // all bookmarks
};

}  // namespace

std::vector<std::string> check(const Document& document) {
  return Checker(document).run();
}

}  // namespace tongket::document
