// document/ -- what is on paper, ignorant of where it came from and where it goes.
//
// In: nothing; these are plain values, made by standard/ and template/. Out: the same values, and
// a text dump of them for tests. Semantics and names are WordprocessingML's (ECMA-376 part 1,
// clause 17), because Word documents will be read into this model too. Refused: nothing; who
// builds a Document keeps the promises written here, check() tells whether they are kept.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/base.h"
#include "document/props.h"
#include "image/image.h"

namespace tongket::document {

// ---- Text ----------------------------------------------------------------------------------

struct Text {
  std::string text;
};  // UTF-8, NFC, no control characters; may hold U+00A0, U+2011, and U+00AD (shown at line ends)
struct Tab {};
struct LineBreak {};         // a new line in the same paragraph
struct PageNumber {};        // of the page that it stands on, in its section's format
struct PageCount {};         // the number of pages of the document, always in digits
struct SectionPageCount {};  // the number of pages of the section, always in digits

// Of another paragraph, by its bookmark: the page that it begins on, its automatic number (without
// the point behind it), or its words.
enum class Shows { page, number, words };
struct Reference {
  std::string to;
  Shows shows = Shows::page;
  std::string text{};  // only after laying out
};
// The next of a row that goes through the document, as captions have: "Bảng 3", "Hình 1".
struct SequenceNumber {
  std::string sequence;  // the row's name, a word of letters
  std::string text{};    // only after settling
  bool anew = false;     // only after settling: it counts from 1 again
};

// How much of a picture is cut off at each edge, in thousandths of its side.
struct Crop {
  std::int32_t left = 0, top = 0, right = 0, bottom = 0;
  auto operator<=>(const Crop&) const = default;
};
// A picture that stands on the line as a character does, its lower edge on the baseline.
struct Picture {
  image::PicturePtr image;
  Length width, height;     // on paper, of what the crop leaves
  std::string description;  // for who can't see it; empty only where it adorns
  Crop crop{};
  bool operator==(const Picture&) const = default;
};
struct Paragraph;
struct Table;
// Tables inside a variant that they are themselves part of: vectors of incomplete types are
// allowed.
using Block = std::variant<Paragraph, Table>;

// A note at the foot of the page; where it stands in the text its number is shown.
struct Note {
  std::vector<Block> blocks;  // paragraphs, at least one; the first has the NoteNumber
  std::string text{};         // only after settling: the number
};
// Of the note that it stands in.
struct NoteNumber {
  std::string text{};  // only after settling
};

struct Inline {
  std::variant<Text, Tab, LineBreak, PageNumber, PageCount, SectionPageCount, Reference,
               SequenceNumber, Picture, Note, NoteNumber>
      content;
  std::string style;  // a character style, or empty
  RunProps props;     // direct formatting
  SourceRef source;
  // Where a click leads: "#" and a bookmark, or an address (http, https, mailto); or empty.
  std::string link{};
};
// Whether a link leads out of the document to an address of those kinds.
bool is_address(std::string_view link);

// ---- Paragraphs ----------------------------------------------------------------------------

// Room for what is to come when the paper is signed: a person's signature, the office's seal.
// No text makes way for it; layout tells where on the page it is. A picture in it is drawn there,
// behind the text.
enum class SignBoxKind { signature, seal };
struct SignBox {
  SignBoxKind kind = SignBoxKind::signature;
  std::int32_t signatory = 0;  // whose, in the order of responsibility: 0 = the one chiefly liable
  Length x;  // from the middle between the paragraph's indents to the box's; negative = to the left
  Length y;  // from the top of the paragraph's first line to the box's top; negative = above it
  Length width, height;
  std::optional<Picture> picture{};  // in the box's middle, never larger than it
  // Only after settling: where the picture begins, from the left edge of the paragraph's column.
  Length picture_left{};
  bool operator==(const SignBox&) const = default;
};

// A list of the headings of the paper that it stands in, or of the captions of one sequence, with
// their pages.
struct Contents {
  static constexpr std::int32_t most_levels = 4;
  std::int32_t levels = 3;  // of headings: outline levels below this one
  std::string sequence{};   // of captions instead
  bool operator==(const Contents&) const = default;
};
// The styles of its entries; the document has them where it has such a list.
std::string contents_style(const Contents& contents, std::int32_t level);

struct Paragraph {
  std::string style;     // a paragraph style; empty = the default one
  ParagraphProps props;  // direct formatting
  std::vector<Inline> content;
  std::optional<TextRule> rule_below;  // only before settling
  std::string label;                   // only after settling: the number as printed ("a)")
  // Name of a place that others refer to, or empty: letters, digits and '_', at most 40, the first
  // no digit (as Word wants it).
  std::string bookmark;
  std::vector<SignBox> boxes{};  // anchored here
  // Before settling the paragraph stands for the whole list, and has no words; settled, the list's
  // paragraphs begin with this one and end with the next that says so.
  std::optional<Contents> contents{};
  bool ends_contents = false;
  // Only after settling: the style of the table that it stands in, and whether in a heading row.
  std::int16_t table_style = -1;  // index into Styles::table
  bool in_heading_row = false;
  // Of a section's own blocks: in which of its column sets, counted from 1; 0 = across all the
  // page's text.
  std::int32_t in_columns = 0;
  SourceRef source;
};

// ---- Styles --------------------------------------------------------------------------------

// Of a table: around it, and between its cells. What is not set comes from the table's style, then
// there is no line.
struct TableBorders {
  std::optional<Border> top, left, bottom, right, inside_h, inside_v;
  TableBorders() = default;
  TableBorders(const Border& all)  // NOLINT(google-explicit-constructor): lines everywhere
      : top(all), left(all), bottom(all), right(all), inside_h(all), inside_v(all) {}
  bool operator==(const TableBorders&) const = default;
  [[nodiscard]] bool empty() const { return *this == TableBorders{}; }
  [[nodiscard]] bool drawn() const;  // any of them
};
// Between a cell's edges and its text. What is not set comes from the table, then its style, then
// it is Word's own default: 0.19 cm left and right, nothing above and below.
struct CellMargins {
  std::optional<Length> top, bottom, left, right;
  bool operator==(const CellMargins&) const = default;
};
struct TableProps {
  TableBorders lines;
  CellMargins margins;
  std::optional<Color> shading;
};

struct ParagraphStyle {
  std::string id;        // ASCII, unique among all styles
  std::string name;      // as a person sees it in Word's list of styles
  std::string based_on;  // another paragraph style, or empty
  std::string next;      // style of the paragraph typed after it, or empty
  ParagraphProps paragraph;
  RunProps run;
};
struct CharacterStyle {
  std::string id;
  std::string name;
  std::string based_on;
  RunProps run;
};
// What it says of text holds before the paragraphs' own styles (17.7.2).
struct TableStyle {
  std::string id;
  std::string name;
  std::string based_on;
  TableProps table;
  ParagraphProps paragraph;
  RunProps run;
  struct HeadingRows {  // 17.7.6, firstRow
    std::optional<Color> shading;
    ParagraphProps paragraph;
    RunProps run;
  } heading;
};
struct Styles {
  // Everything is set in the defaults, so that resolving never ends in nothing.
  ParagraphProps default_paragraph;
  RunProps default_run;
  std::string default_paragraph_style;  // id of the style of paragraphs that name none
  std::vector<ParagraphStyle> paragraph;
  std::vector<CharacterStyle> character;
  std::vector<TableStyle> table;
};

// Sets in `below` what `above` sets.
void lay_over(ParagraphProps& below, const ParagraphProps& above);
void lay_over(RunProps& below, const RunProps& above);

// Fully set props: every optional has a value, numbering only where the paragraph has a number.
// A run without a known character style has its paragraph's; a paragraph without a known style has
// the default one; styles that are based on themselves end where the circle closes.
ParagraphProps resolved(const Styles& styles, const Paragraph& paragraph);
RunProps resolved(const Styles& styles, const Paragraph& paragraph, const Inline& run);
// Of the paragraph mark: what an empty line's height and a list's label follow.
RunProps resolved_mark(const Styles& styles, const Paragraph& paragraph);
const ParagraphStyle* find_paragraph_style(const Styles& styles, std::string_view id);

// ---- Lists ---------------------------------------------------------------------------------

// vietnamese_letter counts a b c d đ e g …, vietnamese_ordinal "thứ nhất", "thứ hai". OOXML has no
// such formats (ECMA-376 part 1, 17.18.59): settle() in layout/ turns them into runs of
// lower_letter and into text, and in a settled Document they no longer occur.
enum class NumberFormat {
  decimal,
  upper_roman,
  lower_roman,
  upper_letter,
  lower_letter,
  vietnamese_letter,
  vietnamese_ordinal,
  bullet
};
enum class LabelSuffix { tab, space, nothing };
struct ListLevel {
  NumberFormat format = NumberFormat::decimal;
  std::string text;  // "%1." or "%1.%2."; a bullet's own text: "-"
  LabelSuffix suffix = LabelSuffix::space;
  std::int32_t start = 1;
  std::optional<RunProps> run;  // of the label; else as the paragraph's mark
};
// One run of numbers. A list that starts anew is another List with the same definition.
struct List {
  std::int32_t definition = 0;          // index into Document::list_definitions
  std::optional<std::int32_t> start{};  // of its outermost level, else as the definition says
};
struct ListDefinition {
  std::string name;
  std::vector<ListLevel> levels;  // at most 9
  std::string style{};            // id of the list style that it is, or empty
};

// ---- Tables --------------------------------------------------------------------------------

enum class CellVertical { top, center, bottom };
// 17.18.93 lrTb; btLr: turned to the left, read upwards; tbRl: turned to the right.
enum class TextDirection { horizontal, up, down };
struct CellBorders {
  std::optional<Border> top, left, bottom, right;
  bool operator==(const CellBorders&) const = default;
};

struct Cell {
  std::vector<Block> blocks;  // at least one; settled, the last is a paragraph
  std::int32_t column_span = 1;
  std::int32_t row_span = 1;  // > 1: the rows below leave these columns out
  CellVertical vertical = CellVertical::top;
  std::optional<Color> shading;
  CellBorders borders;       // over the table's own
  CellMargins margins = {};  // over the table's own
  TextDirection direction = TextDirection::horizontal;
  SourceRef source;
};
// Rows that stand where a page ends inside a table: at its foot the sum of its own ("Cộng trang")
// and of all rows so far ("Cộng chuyển trang sau"), at the head of the next page the latter again
// ("Trang trước chuyển sang").
enum class PageRow { none, subtotal, carried, brought };
// One of the columns that are added there.
struct TableSum {
  std::int32_t cell = 0;  // of each page row: its only run becomes the sum
  std::int32_t decimals = 0;
};

struct Row {
  std::vector<Cell> cells;
  bool heading = false;   // repeated on every page; only leading rows
  bool may_split = true;  // over a page break
  SourceRef source;
  Length min_height = Length();  // with the cell margins; settling makes room for turned text
  // Before settling, each kind at most once, after all other rows: how such a row is to look, with
  // the longest of its sums. Settled: such rows with their sums, where the pages end.
  PageRow page_row = PageRow::none;
  std::vector<Decimal> sums{};  // what the row adds to each of Table::sums; empty = nothing
  bool opens_page = false;      // only after settling: a page row, or what follows one, that does
};

// How wide a column wants to be; settle() makes the grid of it.
struct FixedWidth {
  Length width;
};
struct RelativeWidth {
  std::int32_t weight = 1;
};                       // shares what the others leave
struct ContentWidth {};  // as wide as its longest line wants
using ColumnWidth = std::variant<FixedWidth, RelativeWidth, ContentWidth>;

struct Table {
  std::vector<ColumnWidth> columns;
  std::vector<Row> rows;
  std::string style;        // a table style, or empty
  TableBorders grid_lines;  // over the style's; none at all: a table that only places things
  CellMargins margins;      // over the style's
  Alignment align = Alignment::left;  // of the table between the text edges; not justify
  Length indent;                      // of the left text edge: cell margin sticks out as Word's
  bool within = false;                // its edges keep to the text's, no cell margin sticks out
  bool keep_together = false;         // the whole table on one page when it fits on one
  std::string caption;                // for readers who can't see it; may be empty
  std::vector<Length> grid;           // only after settling: width of each column
  std::int32_t in_columns = 0;        // as Paragraph's
  SourceRef source;
  std::vector<TableSum> sums{};  // for page rows; only in a section's own tables
  // Settled, there is a table for each page that it stands on, so that a DOCX has its page rows,
  // too.
  bool parts_at_pages = false;
};

// A plain set of margins.
struct Insets {
  Length top, bottom, left, right;
};
// What table and style say together: every margin is set.
TableProps resolved(const Styles& styles, const Table& table);
Insets insets(const TableProps& table);
Insets insets(const TableProps& table, const Cell& cell);
// Where LibreOffice sets the edge of a column that a DOCX puts here, both in twips from the table's
// left edge: it keeps ten-thousandths of the table's width, rounded, and cuts what it makes of
// them.
std::int64_t edge_as_read(std::int64_t edge, std::int64_t width);
// Behind a cell; none where neither it nor the style says anything.
std::optional<Color> shading(const Styles& styles, const Table& table, const Row& row,
                             const Cell& cell);
const TableStyle* find_table_style(const Styles& styles, std::string_view id);
// A style with all that its ancestors say of text.
TableStyle with_inherited_text(const Styles& styles, TableStyle style);

// ---- Sections and the whole ----------------------------------------------------------------

struct PageSetup {
  Length width = Length::mm(210);
  Length height = Length::mm(297);
  Length top = Length::mm(20), bottom = Length::mm(20), left = Length::mm(30),
         right = Length::mm(15);
  Length header = Length::mm(10);  // from the paper's top edge to the header's first line
  Length footer = Length::mm(10);  // from the paper's bottom edge to the footer's last line
  bool operator==(const PageSetup&) const = default;
};

// How page numbers are written (17.18.59 ST_NumberFormat, as far as it serves for these).
enum class PageNumberFormat { decimal, lower_roman, upper_roman, lower_letter, upper_letter };

// On which page a section begins (17.18.77 ST_SectionMark). Where the page before has a number of
// the same parity, an empty one without header and footer stands between.
enum class SectionStart { next_page, odd_page, even_page };

// Large light words behind the text, in the middle of the text area of every page.
struct Watermark {
  std::string text;
  std::string font = "Times New Roman";
  Color color{217, 217, 217};
  std::int32_t angle = 45;     // degrees against the clock: -90 ... 90
  std::optional<Length> size;  // of the em; else as large as the text area lets it be
  // Only after settling: of its line, from ascent to descent, before it is turned.
  Length width, height;
  SourceRef source;
};

// Equal columns that text runs down one after the other (17.6.4); where it ends above the page's
// foot they are equally long. Blocks next to each other in the same set stand in them together.
struct ColumnSet {
  static constexpr std::int32_t most_columns = 10;
  std::int32_t count = 2;
  Length gap = Length::mm(10);
  bool line = false;  // in the middle of every gap
  Length width{};     // only after settling: of each column
  bool operator==(const ColumnSet&) const = default;
};

struct Section {
  PageSetup page;
  SectionStart start = SectionStart::next_page;  // the first section's is always its first page
  bool begins_paper = false;  // another paper in the document: sequences count anew from here on
  std::vector<Block> blocks;
  std::vector<ColumnSet> column_sets{};  // that its blocks name
  // At the bottom of the text area of the section's last page, which has that room for it and no
  // text there; may be empty.
  std::vector<Block> last_foot{};
  std::vector<Block> header, footer;  // of all pages that have none of their own; may be empty
  bool first_page_differs = true;
  std::vector<Block> first_header, first_footer;
  std::vector<Block> even_header, even_footer;    // where Document::even_pages_differ
  std::optional<std::int32_t> page_number_start;  // else they go on; not negative
  PageNumberFormat page_number_format = PageNumberFormat::decimal;
  std::optional<Watermark> watermark;
};

// The stories of a section in reading order.
inline constexpr std::array<std::vector<Block> Section::*, 8> section_stories = {
    &Section::header,    &Section::first_header, &Section::even_header,  &Section::blocks,
    &Section::last_foot, &Section::footer,       &Section::first_footer, &Section::even_footer};

Length text_width(const PageSetup& page);
// The set that one of a section's own blocks stands in, counted from 1; 0 and null where that goes
// across.
std::int32_t column_set_of(const Block& block);
const ColumnSet* columns_of(const Section& section, const Block& block);
void put_in_columns(Block& block, std::int32_t set);
// What the block has of the width, once sets are settled.
Length width_for(const Section& section, const Block& block);
// Behind the last of the blocks from this one on that stand in the same columns, or go across.
std::size_t end_of_columns(const std::vector<Block>& blocks, std::size_t from);

// What an archive wants to know; goes into the PDF's information and the DOCX's core properties.
struct Metadata {
  std::string title;
  std::string subject;
  std::string author;  // the issuing body
  std::string keywords;
  std::string identifier;  // number and symbol of the paper
  std::string language = "vi-VN";
  DateTime created;  // from the data or the command line, never the clock
};

struct Document {
  Metadata metadata;
  Styles styles;
  std::vector<ListDefinition> list_definitions;
  std::vector<List> lists;
  std::vector<Section> sections;  // at least one
  // Pages of even numbers have headers and footers of their own (17.10.1).
  bool even_pages_differ = false;
  // Printed on both sides of the sheets: left and right margins change places on pages of even
  // numbers (17.15.1.57).
  bool mirror_margins = false;
};

// The run that counts in a sequence, by its place in the content: what makes a caption.
std::optional<std::size_t> find_sequence_number(const Paragraph& paragraph);
// The words of a paragraph on one line, as far as they are settled, without its label; also only of
// the runs before `end`.
std::string words_of(const Paragraph& paragraph, std::size_t end = SIZE_MAX);

// Readable, complete but for source places, one block a line, stable: what reference tests compare.
std::string dump(const Document& document);
// What the notes of a paragraph hold, in their order.
std::vector<const Note*> notes_of(const Paragraph& paragraph);
bool has_notes(const Document& document);

// The words in reading order (as for_each_paragraph), '\n' after every paragraph, '\t' for tabs,
// labels and a space before them where settled, nothing for page numbers.
std::string plain_text(const Document& document);

// Every promise of this header that the document breaks, in English, for programmers; empty when
// all are kept.
std::vector<std::string> check(const Document& document);

// Calls visit(Paragraph&) for every paragraph in reading order: section by section as in
// section_stories, tables row by row, cell by cell, nested ones where they stand, notes behind the
// paragraph that has their number.
void for_each_paragraph(Document& document, const std::function<void(Paragraph&)>& visit);
void for_each_paragraph(Section& section, const std::function<void(Paragraph&)>& visit);
void for_each_paragraph(const Document& document,
                        const std::function<void(const Paragraph&)>& visit);

}  // namespace tongket::document
