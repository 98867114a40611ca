// A checked template and a dataset to papers.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "data/data.h"
#include "image/image.h"
#include "standard/standard.h"
#include "template/syntax.h"
#include "template/template.h"
#include "text/text.h"

namespace tongket::pack {

// What a node of the data is seen as: the context of expressions.
struct Frame {
  xml::Node node;
  std::size_t position = 1;
  std::size_t size = 1;
};

// Which marks are on.
struct Marks {
  bool bold = false;
  bool italic = false;
  std::string style{};  // a character style that the template names; then the rest is direct
  std::string link{};   // as document::Inline::link
  document::RunProps props{};
};

using Inlines = std::vector<document::Inline>;
using Blocks = std::vector<document::Block>;

// bind_inlines.cpp: a run as the marks say.
// The character style of footnotes' and endnotes' numbers.
inline constexpr std::string_view kNoteNumberStyle = "footnote-number";

document::Inline run_of(decltype(document::Inline::content) content, const Marks& marks,
                        const SourceRef& source);

struct BindInput {
  const data::Dataset& dataset;
  const PackInfo& info;
  DateTime created;
  const Limits& limits;
  xml::Variables options;
  std::string data_folder;  // where pictures are looked for before the pack's
};

class Binder {
 public:
  Binder(const BindInput& input, xml::Budget& budget, Diagnostics& diagnostics);
  std::vector<Paper> bind(const Nodes& nodes);

 private:
  using Content = std::function<void(const Node&)>;
  // binder.cpp: instructions; everything else goes to `content`
  void walk(const Nodes& nodes, const Content& content);
  void walk_node(const Node& node, const Content& content);
  xml::NodeSet in_order(const ForEach& form, xml::NodeSet nodes);
  void for_each(const ForEach& form, const Content& content);
  void set(const std::string& name, xml::Value value);
  void restore(std::size_t mark);
  // bind_table.cpp
  struct TableWork;
  // Counts what is made against Limits::bound_items: a pack's loops must not fill the memory
  // before the limit on pages is met. False, and the binding ends, once there is too much.
  bool take(std::size_t bytes, const SourceRef& place);

  // evaluate.cpp
  std::optional<xml::Value> value(const Query& query);
  xml::NodeSet nodes_of(const Query& query);
  bool test(const Query& query);
  std::string plain(const TextPattern& pattern);
  std::string plain(const Nodes& nodes);
  SourceRef data_place(const TextPattern& pattern, const SourceRef& otherwise);
  struct Shown {
    std::string text;
    SourceRef source;  // the data's where it has one
  };
  Shown show(const Hole& hole);
  [[nodiscard]] std::vector<FilterCall> filters_of(const Hole& hole, const xml::Value& value) const;
  void fault(Code code, const SourceRef& place, Message message, Message hint = {});

  // bind_inlines.cpp
  void add_inlines(const Nodes& nodes, const Marks& marks, Inlines& inlines);
  void add_text(const TextPattern& pattern, const Marks& marks, Inlines& inlines);
  void add_run(std::string text, const Marks& marks, const SourceRef& source, Inlines& inlines);
  // run: of all the words, the marks inside go before it.
  Inlines inlines_of(const Nodes& nodes, const document::RunProps& run = {});

  // bind_places.cpp
  // The bookmark of a place of that name in the paper, which may come later.
  std::string bookmark_of(const std::string& name);
  // The paragraph is that place, if it has a name: it gets the bookmark.
  void name_place(const PlaceName& name, document::Paragraph& paragraph);
  // Of what refers; empty where the name is.
  std::string bookmark_at(const PlaceName& name);
  void add_link(const LinkNode& link, const SourceRef& source, const Marks& marks,
                Inlines& inlines);
  void add_ref(const RefNode& ref, const Marks& marks, const SourceRef& source, Inlines& inlines);
  static document::Paragraph caption_of(const std::string& sequence, Inlines words,
                                        const SourceRef& source);
  void add_caption(const CaptionNode& form, const SourceRef& source, Blocks& blocks);
  static void add_contents(const ContentsNode& form, const SourceRef& source, Blocks& blocks);
  // bind_notes.cpp
  static void add_footnote(Inlines words, const SourceRef& source, Inlines& inlines);
  // One of the data's own words.
  void add_footnote(const xml::Node& note, Inlines& inlines);
  void add_endnote(const EndnoteNode& form, const SourceRef& source, Inlines& inlines);
  // Those that have come since the last time.
  void add_endnotes(Blocks& blocks);
  // That none was left.
  void check_endnotes();
  // bind_pictures.cpp
  void add_picture(const PictureNode& form, const Marks& marks, const SourceRef& source,
                   Inlines& inlines);
  // A picture of the data with the caption that it holds.
  void add_figure(const xml::Node& node, Blocks& blocks);
  // Nothing where there is no name, or no such picture: then that is told.
  std::optional<document::Picture> picture_in_box(const TextPattern& src, const SourceRef& place,
                                                  Length height, const std::string& description);
  void tell_not_described(const std::string& name, const SourceRef& place);
  // From the data's folder, else the pack's; null, and told, where it can't be had.
  image::PicturePtr picture_of(const std::string& name, const SourceRef& place,
                               const image::Wanted& wanted);
  // Whether there is memory for it beside the others; told where there isn't.
  bool may_keep(const image::Picture& picture, const std::string& name, const SourceRef& place);
  std::optional<std::string> find_picture(const std::string& name, const SourceRef& place);
  // That nothing refers to a place that the paper lacks.
  void check_places();

  // bind_blocks.cpp
  void add_blocks(const Nodes& nodes, Blocks& blocks);
  void add_block(const Node& node, Blocks& blocks);
  void add_part(const Part& part, const SourceRef& source, Blocks& blocks);
  void add_division(const Part& part, const SourceRef& source, Blocks& blocks);
  void add_heading(const std::string& title, const SourceRef& source, bool numbered,
                   const std::string& style, Blocks& blocks);
  void add_paragraph(std::string_view style, Inlines inlines, const SourceRef& source,
                     Blocks& blocks);
  // What the element says itself; usual_style: of the place.
  void add_paragraph(const ParagraphNode& form, std::string_view usual_style,
                     const SourceRef& source, Blocks& blocks);
  // The points of one list.
  struct PointRun {
    std::int32_t list = -1;  // none yet
    std::optional<std::int32_t> start{};
  };
  // A list in the making, seen from the lists inside it.
  struct OpenList {
    PointRun points;
    std::int32_t dash_depth = 0;
    const std::vector<std::string>* styles = nullptr;  // of a list style: by level
    document::NumberingRef number;
  };
  // A list style of the template in the paper.
  struct BoundListStyle {
    std::int32_t definition = 0;
    std::int32_t last = 0;            // the list that goes on where one is to
    std::vector<std::string> styles;  // of its levels, or empty
  };

  // bind_lists.cpp
  void open_lists();
  void renew_lists();
  void open_divisions();
  document::List new_list(ListKind kind);
  void add_list_style(const ListStyleNode& style);
  std::optional<std::int32_t> start_of(const ListNode& list, std::int32_t definition);
  OpenList opened(const ListNode& list, const OpenList* around);
  void add_list(const ListNode& list, const OpenList* around, Blocks& blocks);
  void add_styled_item(const ItemNode& item, const SourceRef& source, const OpenList& open,
                       Blocks& blocks);
  void add_item(ListKind kind, const std::string& style, Inlines inlines, const SourceRef& source,
                PointRun& points, Blocks& blocks);
  void number_item(ListKind kind, document::Paragraph& paragraph, PointRun& points);

  // bind_table.cpp, bind_cell.cpp
  void add_table(const TableNode& table, const SourceRef& source, Blocks& blocks);
  void warn_of_uncounted(const document::Cell& cell, TableWork& work);
  void add_page_rows(const TableNode& form, std::size_t heads, TableWork& work);
  struct Summed;
  bool sum_rows(std::size_t heads, std::vector<Summed>& sums, TableWork& work);
  static document::Row page_row(document::PageRow kind, const std::string& words,
                                const std::vector<Summed>& sums, const TableWork& work);
  std::size_t fill_table(const TableNode& table, document::Table& made);
  void add_rows(const Nodes& nodes, TableWork& work);
  void add_row(const RowNode& row, const SourceRef& source, TableWork& work);
  document::Row make_row(const RowNode& row, const SourceRef& source, TableWork& work);
  void add_cell(const CellNode& cell, const SourceRef& source, TableWork& work, document::Row& row);
  document::Cell make_cell(const CellNode& cell, const SourceRef& source, const TableWork& work);
  void fill_cell(const CellNode& cell, const std::string& style, document::Cell& made);
  std::int32_t row_span(const CellNode& cell);
  std::int32_t times(const ColumnNode& column);
  std::vector<const ColumnNode*> columns_of(const TableNode& table);
  static std::int32_t column_span(const CellNode& cell, const TableWork& work);
  std::optional<std::int32_t> rows_of_group(const CellNode& cell, TableWork& work,
                                            const document::Row& row);
  void close_groups(TableWork& work);

  // narrative.cpp
  void add_narrative(const Narrative& narrative, Blocks& blocks);
  void add_rich_block(const xml::Node& node, const Narrative& narrative, PointRun& points,
                      Blocks& blocks);
  void add_rich_children(const xml::Node& node, const Narrative& narrative, Blocks& blocks);
  void add_rich_section(const xml::Node& node, const Narrative& narrative, Blocks& blocks);
  void add_rich(const xml::Node& node, const Marks& marks, Inlines& inlines);
  Inlines rich_of(const xml::Node& node);

  // figures.cpp
  void read_figures(const xml::Node& element);
  std::string figure_text(const xml::Node& figure);
  std::string count_text(const xml::Node& count);

  // bind_paper.cpp
  void add_papers(const PaperNode& paper);
  void add_paper(const PaperNode& paper);
  void read_particulars(const ParticularsNode& form, const SourceRef& source);
  void begin_paper(std::string type);
  void begin_another(Blocks& blocks);
  standard::ParticularPlaces places_of(const ParticularsNode& form);
  std::string particular(const ParticularsNode& form, Particular which);
  std::optional<std::int64_t> whole_particular(const ParticularsNode& form, Particular which);
  std::optional<Date> date_particular(const ParticularsNode& form);
  std::optional<std::int64_t> whole_number(const TextPattern& pattern);
  std::optional<Date> day(const TextPattern& pattern);
  standard::Choices choices(const ParticularsNode& form);
  void read_entry(const Node& node);
  standard::Signatory signatory(const SignatoryNode& form, const SourceRef& place);
  void read_copy(const CopyNode& form, const SourceRef& place);
  void choose_standard(const ParticularsNode& form);
  [[nodiscard]] Date paper_date() const;
  [[nodiscard]] bool knows(const standard::Standard& standard) const;
  [[nodiscard]] const standard::Standard* newest_known(standard::Family family,
                                                       const Date& date) const;
  void use_standard(const standard::Standard& standard);
  void warn_of_successor(const standard::Standard& used, const standard::Standard& next);
  void end_body(Blocks& blocks);
  void add_closing(Blocks& blocks);
  document::Document finish_document(const PaperNode& paper);

  // bind_section.cpp
  // A section in the making: what it has been given expressly, the rest follows from it.
  struct Shape {
    document::Section section;
    bool own_first_footer = false, own_even_header = false, own_even_footer = false;
    bool own_watermark = false;
    bool copied = false;  // the paper's closing or an annex: no page of another kind
  };
  void add_section(const SectionNode& form, const SourceRef& source, Blocks& blocks);
  void add_annex(const AnnexNode& form, const SourceRef& source, Blocks& blocks);
  void add_columns(const ColumnsNode& form, const SourceRef& source, Blocks& blocks);
  void add_across(const AcrossNode& form, Blocks& blocks);
  void put_in_columns(Blocks& blocks);
  // Where the paper has several, they are numbered.
  void head_annexes();
  void add_copy_form();
  void end_section(Blocks& blocks);
  void add_story(const StoryNode& form);
  [[nodiscard]] std::optional<document::Watermark> watermark_of(const TextPattern& pattern,
                                                                const SourceRef& source);
  std::optional<document::Watermark> paper_watermark(const PaperNode& paper);
  std::vector<document::Section> take_sections(const PaperNode& paper, bool& even_pages_differ);

  const BindInput& input_;
  xml::Budget& budget_;
  Diagnostics& problems_;
  std::vector<Paper> papers_;
  std::vector<const StylesNode*> made_styles_;  // the template's, in their order

  Frame frame_;
  xml::Variables variables_;
  // What variables were before, to be undone where their element ends.
  std::vector<std::pair<std::string, std::optional<xml::Value>>> undo_;
  std::vector<std::uint64_t> loops_;  // that go on, each time by a number of its own
  std::uint64_t next_loop_ = 0;
  std::optional<int> decimals_;  // of numbers in the column of the cell in the making
  std::uint64_t items_left_;
  bool stopped_ = false;  // a budget is spent: no use in going on
  bool ended_ = false;    // and that was told

  std::map<std::string, image::PicturePtr, std::less<>> pictures_;  // by file and size
  std::uint64_t kept_pixels_ = 0;                                   // of these
  std::map<std::string, xml::Node, std::less<>> figures_;           // indicators and counts by code

  // Of the paper in the making
  struct NamedPlaces {
    std::map<std::string, std::string, std::less<>> bookmarks;  // by name
    std::set<std::string> taken;                                // of these, as Word compares them
    std::set<std::string, std::less<>> there;                   // names that a paragraph has
    std::vector<std::pair<std::string, SourceRef>> wanted;      // names that something refers to
  } places_;
  struct Endnotes {
    std::optional<std::int32_t> list;  // of the paper in hand
    std::optional<std::int32_t> definition{};
    std::vector<document::Paragraph> waiting;  // for their place
    int count = 0;
  } endnotes_;
  bool notes_barred_ = false;  // in what stands on more pages than one
  const standard::Standard* standard_ = nullptr;
  document::Styles styles_;  // the standard's, the template's over them
  standard::Particulars particulars_;
  std::vector<document::ListDefinition> definitions_;
  std::vector<document::List> lists_;
  std::map<std::string, BoundListStyle, std::less<>> list_styles_;
  std::map<ListKind, std::int32_t> last_of_;  // the last list of points, articles, clauses
  std::int32_t part_depth_ = 0;
  std::size_t opening_end_ = 0;   // where the body begins among the blocks
  bool closed_ = false;           // it has its signatures
  Shape shape_;                   // of the section that blocks go into
  std::vector<Shape> shapes_;     // those before it
  std::size_t columns_from_ = 0;  // the first block that isn't put into them yet
  struct OpenAnnex {
    std::size_t shape;
    standard::Annex annex;
    std::string bookmark;
  };
  std::vector<OpenAnnex> annexes_;
  // Of phần, chương, điều, khoản, once the paper has any.
  std::int32_t division_definitions_ = -1;
  std::int32_t division_lists_ = -1;
  std::int32_t headings_ = 0;    // the list of the headings: another below each Phần
  std::int32_t column_set_ = 0;  // of the columns in hand
};

// page_look.cpp: the paper's page set-up with what a section says of its own. Where a page is
// turned, its margins turn along: what was left is bound at the top.
document::PageSetup looking(document::PageSetup page, const PageLook& look);

// writing.cpp: hòa or hoà all through the paper, as the data wants it, else the pack, else as most
// words are written; and the rules of typing that the pack asks for.
void set_writing(document::Document& document, const data::Writing& data,
                 const data::Writing& pack);
// finish.cpp: what is true of every paper in the end -- NFC, no-break spaces and hyphens, space
// after tables.
void finish(document::Document& document, const text::NoBreakOptions& options);
// White space as in XML text: runs to one space, none at the ends of a line.
void squeeze(Inlines& inlines);

}  // namespace tongket::pack
