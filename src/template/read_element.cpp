// One element of the template to one node of the tree.
#include <algorithm>

#include "template/reader.h"

namespace tongket::pack {

namespace {

const std::vector<std::string>& yes_no() {
  static const std::vector<std::string> values = {"yes", "no"};
  return values;
}

// The style that an alignment of columns and cells stands for.
constexpr std::string_view kAlignedStyles[] = {"table-text", "table-centre", "table-number"};
const std::vector<std::string>& alignments() {
  static const std::vector<std::string> values = {"left", "center", "right"};
  return values;
}
constexpr document::Alignment kAlignments[] = {
    document::Alignment::left, document::Alignment::center, document::Alignment::right};

// What the short marks stand for.
document::RunProps shorthand(Element mark) {
  document::RunProps props;
  if (mark == Element::u) props.underline = document::Underline::single;
  if (mark == Element::s) props.strike = document::Strike::single;
  if (mark == Element::sub) props.vertical = document::VerticalAlign::subscript;
  if (mark == Element::sup) props.vertical = document::VerticalAlign::superscript;
  return props;
}

// What holds no hole can be checked now.
bool computed(const TextPattern& pattern) {
  return std::any_of(pattern.begin(), pattern.end(),
                     [](const Piece& piece) { return std::holds_alternative<Hole>(piece); });
}

bool has_blocks(const Nodes& nodes) {
  for (const Node& node : nodes) {
    if (std::holds_alternative<ParagraphNode>(node.form)) return true;
    if (std::holds_alternative<TableNode>(node.form)) return true;
    if (std::holds_alternative<CaptionNode>(node.form)) return true;
    const bool inside =
        std::visit(Overloaded{[](const ForEach& form) { return has_blocks(form.body); },
                              [](const If& form) { return has_blocks(form.body); },
                              [](const Choose& form) {
                                for (const If& branch : form.branches) {
                                  if (has_blocks(branch.body)) return true;
                                }
                                return has_blocks(form.otherwise);
                              },
                              [](const auto&) { return false; }},
                   node.form);
    if (inside) return true;
  }
  return false;
}

}  // namespace

Node TemplateReader::make_choose(const xml::Node& element, Place place) {
  Choose choose;
  bool ended = false;
  for (xml::Node child = element.first_child(); child; child = child.next_sibling()) {
    Nodes stray;
    if (child.kind() == xml::Kind::text) read_text(child, Place::choose, stray);
    const bool branch = child.kind() == xml::Kind::element;
    const ElementSpec* spec = branch ? spec_of(child, Place::choose) : nullptr;
    if (spec == nullptr) continue;
    check_attributes(child, *spec);
    if (ended) {
      fault(Code::template_structure, child.source(),
            {"sau <otherwise> không còn gì", "nothing comes after <otherwise>"});
    }
    Nodes body = read_children(child, place);
    if (spec->element == Element::when) {
      choose.branches.push_back({query(child, "test"), std::move(body)});
    } else {
      choose.otherwise = std::move(body);
      ended = true;
    }
  }
  return {std::move(choose), {}};
}

ColumnNode TemplateReader::make_column(const xml::Node& element) {
  ColumnNode column;
  column.width = width(element);
  column.style = kAlignedStyles[choice(element, "align", alignments())];
  read_decimals(element, column);
  column.sum = choice(element, "sum", {"no", "yes"}) == 1;
  column.times = pattern(element, "times");
  if (const xml::Node times = element.attribute("times")) column.times_source = times.source();
  if (!computed(column.times)) count(element, "times");
  return column;
}

// Figures stand at the right edge, so that equal decimals put commas under each other.
void TemplateReader::read_decimals(const xml::Node& element, ColumnNode& column) {
  const xml::Node attribute = element.attribute("decimals");
  if (!attribute) return;
  if (!element.attribute("align")) column.style = kAlignedStyles[2];
  const std::string_view value = attribute.value();
  column.equal_decimals = value == "equal";
  if (value.size() == 1 && value[0] >= '0' && value[0] <= '6') column.decimals = value[0] - '0';
  if (column.equal_decimals || column.decimals) return;
  fault(Code::template_attribute, attribute.source(),
        {"số chữ số thập phân không đúng cách viết", "not a number of decimals"},
        {"viết một số từ 0 đến 6, hoặc equal", "write a number from 0 to 6, or equal"});
}

// Columns, then the head, then rows.
Node TemplateReader::make_table(const xml::Node& element) {
  TableNode table;
  table.caption = pattern(element, "caption");
  table.style = style_named(element, "style");
  table.lines = table_lines(element);
  table.line = line(element, "line");
  table.margins = cell_margins(element);
  table.align = kAlignments[choice(element, "align", alignments())];
  table.keep_together = choice(element, "keep", {"free", "together"}) == 1;
  table.page_sum = element.attribute_value("page-sum");
  table.carried = element.attribute_value("carried");
  table.brought = element.attribute_value("brought");
  table.sums_style = style_named(element, "sums-style");
  table.docx_sums = choice(element, "docx-sums", {"no", "yes"}) == 1;
  for (xml::Node child = element.first_child(); child; child = child.next_sibling()) {
    const bool is_column = child.is_element("column");
    if (!is_column && !child.is_element("head")) {
      read_child(child, Place::table, table.body);
      continue;
    }
    const ElementSpec* spec = spec_of(child, Place::table);
    if (spec == nullptr) continue;
    check_attributes(child, *spec);
    if (is_column) {
      table.columns.push_back(make_column(child));
      continue;
    }
    if (!table.head.empty() || !table.body.empty()) {
      fault(Code::template_structure, child.source(),
            {"<head> đứng một lần, trước các hàng", "<head> stands once, before the rows"});
    }
    table.head = read_children(child, Place::head);
  }
  if (table.columns.empty()) {
    fault(Code::template_structure, element.source(),
          {"bảng không có cột nào", "the table has no columns"},
          {"thêm <column width=\"…\"/>", "add <column width=\"…\"/>"});
  }
  check_page_rows(element, table);
  return {std::move(table), {}};
}

Node TemplateReader::make_row(const xml::Node& element, Place inside) {
  RowNode row;
  row.may_split = choice(element, "split", yes_no()) == 0;
  row.in_sums = choice(element, "sum", yes_no()) == 0;
  row.keep_next = choice(element, "keep", {"free", "next"}) == 1;
  row.min_height = height(element);
  row.look = look(element);
  row.body = read_children(element, inside);
  return {std::move(row), {}};
}

// "3", "{count(indicator)}" or "group".
void TemplateReader::read_rows(const xml::Node& element, CellNode& cell) {
  const xml::Node attribute = element.attribute("rows");
  if (!attribute) return;
  cell.rows_source = attribute.source();
  cell.rows_of_group = attribute.value() == "group";
  if (cell.rows_of_group) return;
  cell.row_span = pattern(element, "rows");
  if (!computed(cell.row_span)) count(element, "rows");
}

Node TemplateReader::make_cell(const xml::Node& element) {
  constexpr document::TextDirection directions[] = {document::TextDirection::horizontal,
                                                    document::TextDirection::up,
                                                    document::TextDirection::down};
  CellNode cell;
  cell.column_span = element.attribute_value("span") == "rest" ? 0 : count(element, "span");
  read_rows(element, cell);
  cell.look = look(element);
  cell.sides = sides(element);
  cell.margins = cell_margins(element);
  cell.direction = directions[choice(element, "direction", {"horizontal", "up", "down"})];
  cell.style = style(element);
  if (cell.style.id.empty() && element.attribute("align")) {
    cell.style.id = kAlignedStyles[choice(element, "align", alignments())];
  }
  cell.body = read_children(element, Place::cell);
  cell.has_blocks = has_blocks(cell.body);
  return {std::move(cell), {}};
}

Node TemplateReader::make_particulars(const xml::Node& element) {
  ParticularsNode particulars;
  for (std::size_t i = 0; i < kParticulars; ++i) {
    particulars.texts[i] = pattern(element, particular_attributes()[i].name);
  }
  particulars.body = read_children(element, Place::particulars);
  return {std::move(particulars), {}};
}

Sorting TemplateReader::sorting(const xml::Node& element) {
  if (element.attribute("sort")) {
    return choice(element, "sort", {"words", "names"}) == 0 ? Sorting::words : Sorting::names;
  }
  if (const xml::Node by = element.attribute("by")) {
    fault(Code::template_attribute, by.source(),
          {"“by” chỉ đi cùng “sort”", "'by' goes with 'sort' only"});
  }
  return Sorting::none;
}

Node TemplateReader::make_paper(const xml::Node& element) {
  PaperNode paper;
  const xml::Node type = element.attribute("type");
  paper.type = type ? std::string(type.value()) : std::string();
  paper.type_source = type ? type.source() : element.source();
  paper.name = pattern(element, "name");
  paper.select = query(element, "select");
  paper.keep_last_word = choice(element, "last-word", {"free", "kept"}) == 1;
  paper.watermark = pattern(element, "watermark");
  paper.draft_watermark = query(element, "draft-watermark");
  paper.body = read_children(element, Place::paper);
  return {std::move(paper), {}};
}

Node TemplateReader::make_signatory(const xml::Node& element) {
  return {SignatoryNode{pattern(element, "authority"), pattern(element, "on-behalf-of"),
                        pattern(element, "position"), pattern(element, "name"),
                        pattern(element, "instead-of"), pattern(element, "also"),
                        pattern(element, "certifies"), pattern(element, "signature"),
                        pattern(element, "seal")},
          {}};
}

Node TemplateReader::make_copy(const xml::Node& element) {
  return {CopyNode{pattern(element, "kind"), pattern(element, "office"), pattern(element, "symbol"),
                   pattern(element, "place"), pattern(element, "number"), pattern(element, "date"),
                   read_children(element, Place::copy)},
          {}};
}

Node TemplateReader::make_part(const xml::Node& element, Place inside) {
  constexpr standard::Division kinds[] = {
      standard::Division::part,       standard::Division::chapter, standard::Division::section,
      standard::Division::subsection, standard::Division::article, standard::Division::clause};
  Part part{pattern(element, "title"),
            choice(element, "number", {"auto", "none"}) == 0,
            style(element),
            read_children(element, inside),
            {},
            place_name(element, "id")};
  if (element.attribute("kind")) {
    part.division = kinds[choice(
        element, "kind", {"part", "chapter", "section", "subsection", "article", "clause"})];
  }
  return {std::move(part), {}};
}

Node TemplateReader::make_narrative(const xml::Node& element) {
  constexpr RichAs forms[] = {RichAs::paragraphs, RichAs::dashes, RichAs::points};
  const std::size_t as = choice(element, "as", {"paragraphs", "dashes", "points"});
  const std::size_t lists = choice(element, "lists", {"dashes", "points"});
  return {Narrative{query(element, "select"), forms[as],
                    lists == 0 ? ListKind::dashes : ListKind::points},
          {}};
}

Node TemplateReader::make_paragraph(const xml::Node& element, Nodes body) {
  return {ParagraphNode{style(element), std::move(body), paragraph_props(element),
                        run_props(element), place_name(element, "id")},
          {}};
}

Node TemplateReader::make_item(const xml::Node& element, Nodes body) {
  return {ItemNode{style(element), std::move(body), paragraph_props(element), run_props(element)},
          {}};
}

Node TemplateReader::make_span(const xml::Node& element, Nodes body) {
  return {Marked{false, false, std::move(body), style(element), run_props(element)}, {}};
}

std::optional<Node> TemplateReader::make(const xml::Node& element, Element kind, Place inside) {
  const auto node = [](auto form) { return Node{std::move(form), {}}; };
  const auto body = [this, &element, inside] { return read_children(element, inside); };
  switch (kind) {
    case Element::for_each:
      return node(ForEach{query(element, "select"), variable_name(element, "as"), sorting(element),
                          query(element, "by"), body()});
    case Element::if_:
      return node(If{query(element, "test"), body()});
    case Element::choose:
      return make_choose(element, inside);
    case Element::let:
      return node(Let{variable_name(element, "name"), query(element, "value")});
    case Element::styles:
      return make_styles(element);
    case Element::paper:
      return make_paper(element);
    case Element::particulars:
      return make_particulars(element);
    case Element::addressee:
      return node(EntryNode{Entry::addressee, body()});
    case Element::basis:
      return node(EntryNode{Entry::basis, body()});
    case Element::recipient:
      return node(EntryNode{Entry::recipient, body()});
    case Element::contact:
      return node(EntryNode{Entry::contact, body()});
    case Element::copy:
      return make_copy(element);
    case Element::annex:
      return make_annex(element);
    case Element::signatory:
      return make_signatory(element);
    case Element::opening:
      return node(Opening{});
    case Element::closing:
      return node(Closing{});
    case Element::section:
      return make_section(element);
    case Element::header:
      return make_story(element, true);
    case Element::footer:
      return make_story(element, false);
    case Element::columns:
      return make_columns(element, body());
    case Element::across:
      return node(AcrossNode{body()});
    case Element::part:
      return make_part(element, inside);
    case Element::p:
      return make_paragraph(element, body());
    case Element::b:
      return node(Marked{true, false, body(), {}, {}});
    case Element::i:
      return node(Marked{false, true, body(), {}, {}});
    case Element::u:
    case Element::s:
    case Element::sub:
    case Element::sup:
      return node(Marked{false, false, body(), {}, shorthand(kind)});
    case Element::span:
      return make_span(element, body());
    case Element::br:
      return node(Break{});
    case Element::page_number:
      return node(CountNode{Counted::page});
    case Element::page_count:
      return node(CountNode{Counted::pages});
    case Element::section_pages:
      return node(CountNode{Counted::section_pages});
    case Element::tab:
      return node(TabNode{});
    case Element::soft_hyphen:
      return node(SoftHyphen{});
    case Element::paper_symbol:
      return node(PaperSymbol{});
    case Element::rich:
      return node(RichWords{query(element, "select")});
    case Element::a:
      return make_link(element, body());
    case Element::ref:
      return make_ref(element);
    case Element::footnote:
      return node(FootnoteNode{body()});
    case Element::endnote:
      return node(EndnoteNode{body()});
    case Element::endnotes:
      return node(EndnotesNode{});
    case Element::caption:
      return make_caption(element, body());
    case Element::contents:
      return make_contents(element);
    case Element::picture:
      return make_picture(element);
    case Element::list:
      return make_list(element, inside);
    case Element::item:
      return make_item(element, body());
    case Element::table:
      return make_table(element);
    case Element::row:
      return make_row(element, inside);
    case Element::cell:
      return make_cell(element);
    case Element::narrative:
      return make_narrative(element);
    case Element::when:
    case Element::otherwise:
    case Element::include:
    case Element::paragraph_style:
    case Element::character_style:
    case Element::list_style:
    case Element::level:
    case Element::table_style:
    case Element::heading_rows:
    case Element::column:
    case Element::head:
      break;  // read by what holds them
  }
  return std::nullopt;
}

}  // namespace tongket::pack
