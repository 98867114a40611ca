// The syntax tree of template.xml: plain values, closed variants, each with its place. Made by the
// parser, read by the checker and the binder. Internal to the room.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "document/document.h"
#include "standard/standard.h"
#include "template/filters.h"
#include "xml/xml.h"

namespace tongket::pack {

// The variable that every template has: the first of the data's papers that are the pack's own.
inline constexpr const char* kPaperVariable = "paper";

// ---- Texts with holes ------------------------------------------------------------------------

struct Literal {
  std::string text;
  SourceRef source;
};
// An expression and its own place; not valid where it could not be parsed (which is a fault).
struct Query {
  xml::Expression expression;
  SourceRef source;
  bool valid = false;
};
// {expression | filter: argument}
struct Hole {
  Query query;
  std::vector<FilterCall> filters;
  SourceRef source;  // from brace to brace
};
using Piece = std::variant<Literal, Hole>;
using TextPattern = std::vector<Piece>;

// The id of a style, where the template names one.
struct StyleName {
  std::string id;
  SourceRef source;
};

// ---- Instructions ----------------------------------------------------------------------------

struct Node;
using Nodes = std::vector<Node>;

enum class Sorting { none, words, names };  // text::Order
struct ForEach {
  Query select;
  std::string as;  // a variable that holds the node of the turn, or empty
  Sorting sorting = Sorting::none;
  Query by;  // in the context of each node; not valid: its text
  Nodes body;
};
struct If {
  Query test;
  Nodes body;
};
struct Choose {
  std::vector<If> branches;
  Nodes otherwise;
};
// Holds for what follows it inside the same element.
struct Let {
  std::string name;
  Query value;
};

// ---- Content ---------------------------------------------------------------------------------

struct TextRun {
  TextPattern text;
};
// Bold and italic by the standard's character styles; the rest, where a template asks for it.
struct Marked {
  bool bold = false;
  bool italic = false;
  Nodes body;
  StyleName style;  // a character style, or empty
  document::RunProps props;
};
struct Break {};
// What is known on the page only.
enum class Counted { page, pages, section_pages };
struct CountNode {
  Counted what = Counted::page;
};
struct TabNode {};
struct SoftHyphen {};
// The paper's number and symbol as its standard composes them.
struct PaperSymbol {};
// The data's own words among others, with their marks and figures.
struct RichWords {
  Query select;
};

// The name of a place, as the template gives it: not yet a bookmark. Empty: none.
struct PlaceName {
  TextPattern name;
  SourceRef source;
};
// Words that lead to an address or to a place.
struct LinkNode {
  TextPattern href;  // empty: to the place
  SourceRef href_source;
  PlaceName to;
  Nodes body;
};
struct RefNode {
  PlaceName to;
  document::Shows shows = document::Shows::number;
};

// A note at the foot of the page.
struct FootnoteNode {
  Nodes body;
};

// A note in the list that <endnotes/> stands for.
struct EndnoteNode {
  Nodes body;
};
struct EndnotesNode {};

struct ParagraphNode {
  StyleName style;  // empty = what the place asks for
  Nodes body;
  document::ParagraphProps props;
  document::RunProps run;  // of all its words
  PlaceName id;
};
// "Bảng 1. …": the word that it counts by, the next number, words.
struct CaptionNode {
  std::string of;
  StyleName style;
  Nodes body;
  PlaceName id;
};
// Of what the crop leaves; a side of 0 is as the other one and the picture say.
struct PictureLook {
  Length width, height;
  document::Crop crop;
};
struct PictureNode {
  TextPattern src, alt;
  SourceRef src_source, alt_source;
  PictureLook look;
};
struct ContentsNode {
  document::Contents contents;
};
// Blocks in equal columns next to each other, and among them such as go across all of these.
struct ColumnsNode {
  document::ColumnSet set;
  Nodes body;
};
struct AcrossNode {
  Nodes body;
};
struct Part {
  TextPattern title;
  bool numbered = true;
  StyleName style;
  Nodes body;
  std::optional<standard::Division> division{};  // phần, chương, …, else by its depth
  PlaceName id{};
};

enum class ListKind { dashes, points, articles, clauses };
struct ListNode {
  ListKind kind = ListKind::dashes;
  Nodes body;
  StyleName list_style;   // instead of the kind
  bool inherits = false;  // says neither: inside a list of a list style, its next level
  TextPattern start;      // empty = as the list style says
  SourceRef start_source;
  bool continues = false;  // goes on where the last such list ended
};
struct ItemNode {
  StyleName style;
  Nodes body;
  document::ParagraphProps props;
  document::RunProps run;
};

struct ColumnNode {
  document::ColumnWidth width;
  std::string style;            // of its cells
  std::optional<int> decimals;  // of the numbers in its cells
  bool equal_decimals = false;  // as many as the number with the most has
  TextPattern times;            // how many such columns, empty: 1
  SourceRef times_source;
  bool sum = false;  // where pages end in its table
};
enum class TableLines { all, none, outer, horizontal };
struct TableNode {
  TextPattern caption;
  StyleName style;
  std::optional<TableLines> lines;       // where not as the style has them
  std::optional<document::Border> line;  // how they look, where the standard's don't do
  document::CellMargins margins;
  document::Alignment align = document::Alignment::left;
  bool keep_together = false;
  // Words of the rows where pages end in the table; empty: no such row.
  std::string page_sum, carried, brought;
  StyleName sums_style;    // a character style of these, or empty
  bool docx_sums = false;  // they are in the DOCX, too
  [[nodiscard]] bool has_page_rows() const {
    return !page_sum.empty() || !carried.empty() || !brought.empty();
  }
  std::vector<ColumnNode> columns;
  Nodes head;
  Nodes body;
};
// What rows and cells can say alike; a cell's word goes before its row's.
struct CellLook {
  std::optional<document::Color> shading;
  std::optional<document::CellVertical> vertical;
  document::CellBorders borders;
};
struct RowNode {
  bool may_split = true;
  bool keep_next = false;
  bool in_sums = true;  // its figures count where pages end
  Length min_height;
  CellLook look;
  Nodes body;
};
// Which sides have the table's line; the others have none.
struct Sides {
  bool top = false, left = false, bottom = false, right = false;
};
struct CellNode {
  std::int32_t column_span = 1;  // 0: all columns that are left
  TextPattern row_span;          // a number from 1 on, empty: 1
  bool rows_of_group = false;    // as many as the nearest loop around its row makes
  StyleName style;
  CellLook look;
  std::optional<Sides> sides;
  document::CellMargins margins;
  document::TextDirection direction = document::TextDirection::horizontal;
  bool has_blocks = false;  // else its text is one paragraph
  SourceRef rows_source;
  Nodes body;
};

// Texts of the data: sections, paragraphs, lists, figures.
enum class RichAs { paragraphs, dashes, points };
struct Narrative {
  Query select;
  RichAs as = RichAs::paragraphs;     // texts that stand alone, such as goals
  ListKind lists = ListKind::dashes;  // lists inside
};

// What the standard's fixed parts say.
enum class Particular {
  family,
  edition,
  superior,
  office,
  author,
  symbol,
  place,
  number,
  date,
  year,
  subject,
  urgency,
  secrecy,
  draft,
  unit,
  enacted_by,
  proposed_by,
  circulation,
  drafter,
  copies,
  sizes,
  titles,
  sides,  // the last: kParticulars
};
inline constexpr std::size_t kParticulars = static_cast<std::size_t>(Particular::sides) + 1;
struct ParticularsNode {
  std::array<TextPattern, kParticulars> texts;
  Nodes body;
};
enum class Entry { addressee, basis, recipient, contact };
struct EntryNode {
  Entry kind = Entry::recipient;
  Nodes body;
};
struct SignatoryNode {
  TextPattern authority, on_behalf_of, position, name, instead_of, also, certifies;
  TextPattern signature, seal;  // pictures
};
// The form of a copy; its signatories and recipients are entries inside.
struct CopyNode {
  TextPattern kind, office, symbol, place, number, date;
  Nodes body;
};
struct Opening {};
struct Closing {};

// Headers and footers.
enum class StoryKind { usual, first, even };
struct StoryNode {
  bool header = true;
  StoryKind kind = StoryKind::usual;
  Nodes body;
};

struct PageSize {
  Length width, height;
};
struct PageMargins {
  Length top, right, bottom, left;
};
// How the pages of a section differ from the paper's own; what is not given is as there.
struct PageLook {
  std::optional<PageSize> size;
  bool landscape = false;
  std::optional<PageMargins> margins;
};
// A section with the head of an annex.
struct AnnexNode {
  TextPattern title;
  std::string type;  // of a paper that is issued along, or empty
  SourceRef type_source;
  PlaceName id;
  PageLook look;
  Nodes body;
};
struct SectionNode {
  PageLook look;
  std::optional<std::int32_t> first_number;  // else the numbers go on
  document::PageNumberFormat number_format = document::PageNumberFormat::decimal;
  document::SectionStart start = document::SectionStart::next_page;
  std::optional<TextPattern> watermark;  // else the paper's
  Nodes body;
};

// Styles that the template makes, or changes where the standard has one of that id. A name that is
// not given has no source.
struct StyleHead {
  StyleName id;
  std::string name;
  StyleName based_on, next;
};
struct ParagraphStyleNode {
  StyleHead head;
  document::ParagraphProps paragraph;
  document::RunProps run;
};
struct CharacterStyleNode {
  StyleHead head;
  document::RunProps run;
};
struct ListLevelNode {
  document::ListLevel level;
  StyleName style;  // of its paragraphs, which it numbers wherever they stand
};
struct ListStyleNode {
  StyleHead head;
  std::vector<ListLevelNode> levels;
};
struct TableStyleNode {
  StyleHead head;
  std::optional<TableLines> lines;
  std::optional<document::Border> line;
  document::TableStyle says;  // all but its names and lines
};
struct StylesNode {
  std::vector<ParagraphStyleNode> paragraph;
  std::vector<CharacterStyleNode> character;
  std::vector<ListStyleNode> list;
  std::vector<TableStyleNode> table;

  [[nodiscard]] std::vector<StyleHead> heads() const {
    std::vector<StyleHead> all;
    for (const ParagraphStyleNode& style : paragraph)
      all.push_back(style.head);
    for (const CharacterStyleNode& style : character)
      all.push_back(style.head);
    for (const ListStyleNode& style : list)
      all.push_back(style.head);
    for (const TableStyleNode& style : table)
      all.push_back(style.head);
    return all;
  }
};

// One paper, or one for each node selected.
struct PaperNode {
  std::string type;
  SourceRef type_source;
  TextPattern name;
  Query select;                 // not valid: one paper
  bool keep_last_word = false;  // it never stands alone on a paragraph's last line
  TextPattern watermark;
  Query draft_watermark;  // when it holds, a draft without a watermark says so in one
  Nodes body;
};

struct Node {
  std::variant<ForEach, If, Choose, Let, TextRun, Marked, Break, TabNode, SoftHyphen, PaperSymbol,
               RichWords, ParagraphNode, Part, ListNode, ItemNode, TableNode, RowNode, CellNode,
               Narrative, ParticularsNode, EntryNode, SignatoryNode, CopyNode, AnnexNode, Opening,
               Closing, CountNode, LinkNode, RefNode, FootnoteNode, EndnoteNode, EndnotesNode,
               CaptionNode, ContentsNode, PictureNode, ColumnsNode, AcrossNode, StoryNode,
               SectionNode, StylesNode, PaperNode>
      form;
  SourceRef source;
};

// visit() with one lambda a form.
template <typename... Visitors>
struct Overloaded : Visitors... {
  using Visitors::operator()...;
};
template <typename... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

}  // namespace tongket::pack
