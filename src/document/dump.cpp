// The document as lines of text, for reference tests: complete but for source places, which would
// make every reference change with every space in the data.
#include <fmt/format.h>

#include <array>
#include <iterator>

#include "document/document.h"
#include "document/dump_values.h"

namespace tongket::document {

namespace {

std::string_view name_of(NumberFormat format) {
  switch (format) {
    case NumberFormat::decimal:
      return "decimal";
    case NumberFormat::upper_roman:
      return "upper-roman";
    case NumberFormat::lower_roman:
      return "lower-roman";
    case NumberFormat::upper_letter:
      return "upper-letter";
    case NumberFormat::lower_letter:
      return "lower-letter";
    case NumberFormat::vietnamese_letter:
      return "vietnamese-letter";
    case NumberFormat::vietnamese_ordinal:
      return "vietnamese-ordinal";
    case NumberFormat::bullet:
      return "bullet";
  }
  throw Broken("a number format outside the list");
}

std::string_view name_of(LabelSuffix suffix) {
  switch (suffix) {
    case LabelSuffix::tab:
      return "tab";
    case LabelSuffix::space:
      return "space";
    case LabelSuffix::nothing:
      return "nothing";
  }
  throw Broken("a label suffix outside the list");
}

std::string_view name_of(CellVertical vertical) {
  switch (vertical) {
    case CellVertical::top:
      return "top";
    case CellVertical::center:
      return "center";
    case CellVertical::bottom:
      return "bottom";
  }
  throw Broken("a cell's place outside the list");
}

std::string_view name_of(PageNumberFormat format) {
  switch (format) {
    case PageNumberFormat::decimal:
      return "decimal";
    case PageNumberFormat::lower_roman:
      return "lower-roman";
    case PageNumberFormat::upper_roman:
      return "upper-roman";
    case PageNumberFormat::lower_letter:
      return "lower-letter";
    case PageNumberFormat::upper_letter:
      return "upper-letter";
  }
  throw Broken("a page number's format outside the list");
}

std::string_view name_of(SectionStart start) {
  switch (start) {
    case SectionStart::next_page:
      return "next-page";
    case SectionStart::odd_page:
      return "odd-page";
    case SectionStart::even_page:
      return "even-page";
  }
  throw Broken("a section's start outside the list");
}

// What a section says beyond its page set-up; what is usual is not said.
std::string numbering_text(const Section& section) {
  std::string text;
  if (section.start != SectionStart::next_page)
    text += fmt::format(" on={}", name_of(section.start));
  if (section.page_number_start) text += fmt::format(" start={}", *section.page_number_start);
  if (section.page_number_format != PageNumberFormat::decimal)
    text += fmt::format(" numbers={}", name_of(section.page_number_format));
  return text;
}

std::string_view name_of(TextDirection direction) {
  switch (direction) {
    case TextDirection::horizontal:
      return "";
    case TextDirection::up:
      return " up";
    case TextDirection::down:
      return " down";
  }
  throw Broken("a text direction outside the list");
}

struct InlineName {
  std::string operator()(const Text& run) const { return quoted(run.text); }
  std::string operator()(const Tab&) const { return "<tab>"; }
  std::string operator()(const LineBreak&) const { return "<break>"; }
  std::string operator()(const PageNumber&) const { return "<page>"; }
  std::string operator()(const PageCount&) const { return "<pages>"; }
  std::string operator()(const SectionPageCount&) const { return "<section-pages>"; }
  std::string operator()(const Reference& run) const {
    return fmt::format("<{} of {}{}>", name_of(run.shows), run.to, settled(run.text));
  }
  std::string operator()(const SequenceNumber& run) const {
    return fmt::format("<next {}{}>", run.sequence, settled(run.text));
  }
  std::string operator()(const Picture& run) const {
    const Crop& crop = run.crop;
    const std::string cut = crop == Crop{} ? ""
                                           : fmt::format(" crop={},{},{},{}", crop.left, crop.top,
                                                         crop.right, crop.bottom);
    return fmt::format("<picture {}x{} {}{}>", length_text(run.width), length_text(run.height),
                       quoted(run.description), cut);
  }
  std::string operator()(const Note& run) const {
    return fmt::format("<note{}>", settled(run.text));
  }
  std::string operator()(const NoteNumber& run) const {
    return fmt::format("<note-number{}>", settled(run.text));
  }

 private:
  static std::string_view name_of(Shows shows) {
    if (shows == Shows::page) return "page";
    return shows == Shows::number ? "number" : "words";
  }
  static std::string settled(const std::string& text) {
    return text.empty() ? std::string() : "=" + text;
  }
};

struct WidthName {
  std::string operator()(const FixedWidth& column) const { return length_text(column.width); }
  std::string operator()(const RelativeWidth& column) const {
    return fmt::format("*{}", column.weight);
  }
  std::string operator()(const ContentWidth&) const { return "content"; }
};

class Dumper {
 public:
  template <typename... Args>
  void line(fmt::format_string<Args...> format, Args&&... args) {
    text_.append(2 * depth_, ' ');
    fmt::format_to(std::back_inserter(text_), format, std::forward<Args>(args)...);
    text_ += '\n';
  }

  void metadata(const Metadata& data) {
    line("document {} language={} created={}", quoted(data.title), data.language,
         data.created.to_iso());
    ++depth_;
    optional_line("subject", data.subject);
    optional_line("author", data.author);
    optional_line("keywords", data.keywords);
    optional_line("identifier", data.identifier);
    --depth_;
  }

  void styles(const Styles& styles) {
    line("default-paragraph {}{}", styles.default_paragraph_style,
         props_text(styles.default_paragraph));
    line("default-run{}", props_text(styles.default_run));
    for (const ParagraphStyle& style : styles.paragraph) {
      line("paragraph-style {} {}{}{}{}{}", style.id, quoted(style.name),
           reference("based-on", style.based_on), reference("next", style.next),
           props_text(style.paragraph), props_text(style.run));
    }
    for (const CharacterStyle& style : styles.character) {
      line("character-style {} {}{}{}", style.id, quoted(style.name),
           reference("based-on", style.based_on), props_text(style.run));
    }
    for (const TableStyle& style : styles.table)
      table_style(style);
  }

  void lists(const Document& document) {
    for (const ListDefinition& definition : document.list_definitions) {
      line("list-definition {}{}", quoted(definition.name), reference("style", definition.style));
      ++depth_;
      for (const ListLevel& level : definition.levels) {
        line("level {} {} suffix={} start={}{}", name_of(level.format), quoted(level.text),
             name_of(level.suffix), level.start, level.run ? props_text(*level.run) : "");
      }
      --depth_;
    }
    for (const List& list : document.lists) {
      line("list definition={}{}", list.definition,
           list.start ? fmt::format(" start={}", *list.start) : "");
    }
  }

  void section(const Section& section) {
    const PageSetup& page = section.page;
    line("section page={}x{} top={} bottom={} left={} right={} header={} footer={}{}{}",
         length_text(page.width), length_text(page.height), length_text(page.top),
         length_text(page.bottom), length_text(page.left), length_text(page.right),
         length_text(page.header), length_text(page.footer),
         section.first_page_differs ? " first-page-differs" : "",
         numbering_text(section) + (section.begins_paper ? " begins-paper" : ""));
    ++depth_;
    if (section.watermark) watermark(*section.watermark);
    for (const ColumnSet& set : section.column_sets) {
      line("columns {} gap={}{}{}", set.count, length_text(set.gap), set.line ? " line" : "",
           set.width > Length() ? " width=" + length_text(set.width) : "");
    }
    constexpr std::array names = {"header",    "first-header", "even-header",  "body",
                                  "last-foot", "footer",       "first-footer", "even-footer"};
    static_assert(names.size() == section_stories.size());
    for (std::size_t i = 0; i < names.size(); ++i)
      part(names[i], section.*section_stories[i]);
    --depth_;
  }

  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  static std::string reference(std::string_view name, std::string_view id) {
    return id.empty() ? std::string{} : fmt::format(" {}={}", name, id);
  }

  void table_style(const TableStyle& style) {
    line("table-style {} {}{}{}{}{}{}{}", style.id, quoted(style.name),
         reference("based-on", style.based_on), margins_text(style.table.margins),
         lines_text(style.table.lines), shading_text(style.table.shading),
         props_text(style.paragraph), props_text(style.run));
    const auto& heading = style.heading;
    if (!heading.shading && heading.paragraph.empty() && heading.run.empty()) return;
    ++depth_;
    line("heading-rows{}{}{}", shading_text(heading.shading), props_text(heading.paragraph),
         props_text(heading.run));
    --depth_;
  }

  void optional_line(std::string_view name, std::string_view value) {
    if (!value.empty()) line("{} {}", name, quoted(value));
  }

  void watermark(const Watermark& mark) {
    line("watermark {} font={} {} {}deg{}{}", quoted(mark.text), quoted(mark.font),
         color_text(mark.color), mark.angle, mark.size ? " size=" + length_text(*mark.size) : "",
         mark.width > Length()
             ? fmt::format(" box={}x{}", length_text(mark.width), length_text(mark.height))
             : "");
  }

  void part(std::string_view name, const std::vector<Block>& blocks) {
    if (blocks.empty()) return;
    line("{}", name);
    ++depth_;
    this->blocks(blocks);
    --depth_;
  }

  void blocks(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
      if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
        this->paragraph(*paragraph);
      } else {
        table(std::get<Table>(block));
      }
    }
  }

  void paragraph(const Paragraph& paragraph) {
    std::string words = columns_text(paragraph.in_columns);
    if (!paragraph.label.empty()) words += " label=" + quoted(paragraph.label);
    words += reference("bookmark", paragraph.bookmark);
    if (paragraph.contents) {
      words += paragraph.contents->sequence.empty()
                   ? fmt::format(" contents={}", paragraph.contents->levels)
                   : " contents=" + paragraph.contents->sequence;
    }
    if (paragraph.ends_contents) words += " contents-end";
    if (paragraph.rule_below) words += rule_text(*paragraph.rule_below);
    for (const SignBox& box : paragraph.boxes)
      words += box_text(box);
    for (const Inline& run : paragraph.content)
      words += inline_text(run);
    line("p {}{}:{}", paragraph.style.empty() ? "-" : paragraph.style, props_text(paragraph.props),
         words);
    for (const Note* note : notes_of(paragraph))
      part("note", note->blocks);
  }

  static std::string columns_text(std::int32_t set) {
    return set > 0 ? fmt::format(" in-columns={}", set) : std::string();
  }

  static std::string rule_text(const TextRule& rule) {
    return fmt::format(" rule={}/{}:{}+{}+{}", rule.numerator, rule.denominator,
                       length_text(rule.gap), length_text(rule.thickness), length_text(rule.after));
  }

  static std::string box_text(const SignBox& box) {
    return fmt::format(" {}={}:{},{}:{}x{}{}", box.kind == SignBoxKind::seal ? "seal" : "signature",
                       box.signatory, length_text(box.x), length_text(box.y),
                       length_text(box.width), length_text(box.height),
                       box.picture ? InlineName{}(*box.picture) : "");
  }

  static std::string inline_text(const Inline& run) {
    const std::string props = props_text(run.props);
    std::string look = run.style + props;
    if (run.style.empty() && !props.empty()) look.erase(0, 1);
    std::string text = " " + std::visit(InlineName{}, run.content);
    if (!run.link.empty()) text += "->" + run.link;
    return look.empty() ? text : fmt::format("{}{{{}}}", text, look);
  }

  void table(const Table& table) {
    std::string columns;
    for (const ColumnWidth& column : table.columns) {
      columns += (columns.empty() ? "" : " ") + std::visit(WidthName{}, column);
    }
    std::string grid;
    for (const Length width : table.grid)
      grid += (grid.empty() ? "" : " ") + length_text(width);
    line("table [{}]{} align={} indent={}{}{}{}{}{}{}{}", columns, reference("style", table.style),
         document::name_of(table.align), length_text(table.indent), table.within ? " within" : "",
         margins_text(table.margins), lines_text(table.grid_lines),
         table.keep_together ? " keep-together" : "",
         columns_text(table.in_columns) + (table.parts_at_pages ? " parts-at-pages" : ""),
         table.caption.empty() ? "" : " caption=" + quoted(table.caption),
         grid.empty() ? "" : " grid=[" + grid + "]");
    ++depth_;
    for (const Row& row : table.rows)
      this->row(row);
    --depth_;
  }

  void row(const Row& row) {
    line("row{}{}{}{}{}{}", row.heading ? " heading" : "", row.may_split ? "" : " whole",
         page_row_text(row.page_row), sums_text(row.sums), row.opens_page ? " opens-page" : "",
         row.min_height > Length() ? " height=" + length_text(row.min_height) : "");
    ++depth_;
    for (const Cell& cell : row.cells)
      this->cell(cell);
    --depth_;
  }

  static std::string_view page_row_text(PageRow kind) {
    switch (kind) {
      case PageRow::none:
        return "";
      case PageRow::subtotal:
        return " page-sum";
      case PageRow::carried:
        return " carried";
      case PageRow::brought:
        return " brought";
    }
    return "";
  }
  static std::string sums_text(const std::vector<Decimal>& sums) {
    std::string text;
    for (const Decimal& sum : sums)
      text += (text.empty() ? "" : " ") + sum.to_string();
    return sums.empty() ? text : " sums=[" + text + "]";
  }

  void cell(const Cell& cell) {
    line("cell {}{}{}{}{}{}", name_of(cell.vertical), name_of(cell.direction), span_text(cell),
         shading_text(cell.shading), margins_text(cell.margins), borders_text(cell.borders));
    ++depth_;
    blocks(cell.blocks);
    --depth_;
  }

  static std::string span_text(const Cell& cell) {
    if (cell.column_span == 1 && cell.row_span == 1) return {};
    return fmt::format(" span={}x{}", cell.column_span, cell.row_span);
  }

  static std::string shading_text(const std::optional<Color>& shading) {
    return shading ? " shading=" + color_text(*shading) : std::string();
  }

  // Top, right, bottom, left; "-" where nothing is said.
  static std::string margins_text(const CellMargins& margins) {
    if (margins == CellMargins{}) return {};
    const auto side = [](const std::optional<Length>& length) {
      return length ? length_text(*length) : std::string("-");
    };
    return fmt::format(" margins={},{},{},{}", side(margins.top), side(margins.right),
                       side(margins.bottom), side(margins.left));
  }

  static std::string lines_text(const TableBorders& lines) {
    if (lines.top && lines == TableBorders(*lines.top)) return " lines=" + border_text(*lines.top);
    std::string text = borders_text({lines.top, lines.left, lines.bottom, lines.right});
    if (lines.inside_h) text += " inside-h=" + border_text(*lines.inside_h);
    if (lines.inside_v) text += " inside-v=" + border_text(*lines.inside_v);
    return text;
  }

  static std::string borders_text(const CellBorders& borders) {
    std::string text;
    if (borders.top) text += " top=" + border_text(*borders.top);
    if (borders.left) text += " left=" + border_text(*borders.left);
    if (borders.bottom) text += " bottom=" + border_text(*borders.bottom);
    if (borders.right) text += " right=" + border_text(*borders.right);
    return text;
  }

  std::string text_;
  std::size_t depth_ = 0;
};

}  // namespace

std::string dump(const Document& document) {
  Dumper dumper;
  dumper.metadata(document.metadata);
  dumper.styles(document.styles);
  dumper.lists(document);
  if (document.even_pages_differ) dumper.line("even-pages-differ");
  if (document.mirror_margins) dumper.line("mirror-margins");
  for (const Section& section : document.sections)
    dumper.section(section);
  return dumper.take();
}

}  // namespace tongket::document
