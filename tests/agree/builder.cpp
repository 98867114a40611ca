#include "agree/builder.h"

#include <array>
#include <utility>

namespace tongket::agree {

using namespace document;

namespace {

constexpr std::array<std::string_view, 7> stock = {
    "Năm qua, tập thể đã bám sát nghị quyết, chủ động phối hợp với các ngành và từng khu phố.",
    "Công tác tuyên truyền được đổi mới, gần dân, sát dân hơn.",
    "Kết quả đạt 3.270/3.374 hộ, bằng 96,92%, tăng 1,5% so với cùng kỳ năm trước; các chỉ tiêu "
    "còn lại đều hoàn thành.",
    "Tuy nhiên, một số nơi triển khai còn chậm, việc kiểm tra - giám sát chưa thường xuyên.",
    "Nguyên nhân chủ yếu là thiếu nhân lực, kinh phí hạn hẹp và thời tiết diễn biến bất thường "
    "trong những tháng cuối năm.",
    "Phong trào thi đua lan tỏa rộng khắp, nhiều mô hình mới được nhân rộng.",
    "Thời gian tới, tiếp tục nâng cao chất lượng hoạt động, chăm lo đời sống của người dân, nhất "
    "là các hộ khó khăn, người cao tuổi và trẻ em."};

// Everything is set, as the model asks for.
void set_defaults(Styles& styles) {
  RunProps& run = styles.default_run;
  run.font = "Times New Roman";
  run.size = Length::points(14);
  run.bold = run.italic = run.caps = false;
  run.underline = Underline::none;
  run.vertical = VerticalAlign::baseline;
  run.color = Color{};
  run.language = "vi-VN";
  ParagraphProps& paragraph = styles.default_paragraph;
  paragraph.align = Alignment::left;
  paragraph.indent_left = paragraph.indent_right = paragraph.first_line = Length{};
  paragraph.space_before = paragraph.space_after = Length{};
  paragraph.contextual_spacing = paragraph.keep_next = paragraph.keep_lines = false;
  paragraph.page_break_before = false;
  paragraph.widow_control = true;
  paragraph.line_spacing = LineSpacing{};
  paragraph.outline_level = 9;
}

ParagraphStyle body_style() {
  ParagraphStyle style{"than", "Thân bài", "", "", {}, {}};
  style.paragraph.align = Alignment::justify;
  style.paragraph.first_line = Length::twips(567);
  style.paragraph.space_after = Length::points(6);
  return style;
}

ParagraphStyle heading_style(std::string id, std::string name, std::int32_t level) {
  ParagraphStyle style{std::move(id), std::move(name), "than", "than", {}, {}};
  style.paragraph.keep_next = true;
  style.paragraph.outline_level = level;
  style.paragraph.align = Alignment::left;
  style.paragraph.space_before = Length::points(level == 0 ? 12 : 6);
  style.run.bold = true;
  style.run.italic = level == 1;
  return style;
}

Styles make_styles() {
  Styles styles;
  set_defaults(styles);
  styles.default_paragraph_style = "than";
  styles.paragraph = {body_style(), heading_style("phan", "Phần", 0),
                      heading_style("muc", "Mục", 1)};
  CharacterStyle emphasis{"nhan-manh", "Nhấn mạnh", "", {}};
  emphasis.run.italic = true;
  CharacterStyle strong{"dam", "Đậm", "", {}};
  strong.run.bold = true;
  CharacterStyle large{"lon", "Lớn", "dam", {}};
  large.run.size = Length::points(18);
  large.run.color = Color{0xC0, 0, 0};
  large.run.caps = true;
  styles.character = {emphasis, strong, large};
  return styles;
}

std::vector<ListDefinition> make_lists() {
  const ListDefinition parts{"Phần",
                             {{NumberFormat::upper_roman, "%1.", LabelSuffix::space, 1, {}},
                              {NumberFormat::decimal, "%1.%2.", LabelSuffix::space, 1, {}}}};
  const ListDefinition points{"Điểm",
                              {{NumberFormat::lower_letter, "%1)", LabelSuffix::space, 1, {}}}};
  const ListDefinition dashes{"Gạch", {{NumberFormat::bullet, "-", LabelSuffix::tab, 1, {}}}};
  const ListDefinition numbers{"Số", {{NumberFormat::decimal, "(%1)", LabelSuffix::tab, 1, {}}}};
  return {parts, points, dashes, numbers};
}

std::vector<Block> page_number() {
  Paragraph paragraph;
  paragraph.props.align = Alignment::center;
  paragraph.props.first_line = paragraph.props.space_after = Length{};
  paragraph.content.push_back({PageNumber{}, "", {}, {}});
  return {paragraph};
}

}  // namespace

std::string sentences(std::size_t first, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    if (i != 0) text += ' ';
    text += stock[(first + i) % stock.size()];
  }
  return text;
}

Paragraph paragraph_of(const std::string& text, const std::string& style) {
  Paragraph paragraph;
  paragraph.style = style;
  if (!text.empty()) paragraph.content.push_back({Text{text}, "", {}, {}});
  return paragraph;
}

Paragraph centred(const std::string& text) {
  Paragraph paragraph = paragraph_of(text);
  paragraph.props.align = Alignment::center;
  paragraph.props.first_line = paragraph.props.space_after = Length{};
  return paragraph;
}

Paragraph page_of_pages() {
  Paragraph paragraph = centred("Trang ");
  paragraph.content.push_back({PageNumber{}, "", {}, {}});
  add_run(paragraph, "/", [](Inline&) {});
  paragraph.content.push_back({PageCount{}, "", {}, {}});
  return paragraph;
}

void add_run(Paragraph& paragraph, const std::string& text,
             const std::function<void(Inline&)>& look) {
  Inline run{Text{text}, "", {}, {}};
  look(run);
  paragraph.content.push_back(std::move(run));
}

void add_note_styles(Styles& styles) {
  ParagraphStyle note{"footnote", "Chú thích", "than", "", {}, {}};
  note.paragraph.first_line = Length{};
  note.paragraph.space_before = note.paragraph.space_after = Length{};
  note.paragraph.line_spacing = LineSpacing{};
  note.run.size = Length::points(11);
  styles.paragraph.push_back(std::move(note));
  CharacterStyle number{"footnote-number", "Số chú thích", "", {}};
  number.run.vertical = VerticalAlign::superscript;
  styles.character.push_back(std::move(number));
}

void add_note(Paragraph& paragraph, const std::string& words) {
  Paragraph text = paragraph_of("", "footnote");
  text.content.clear();
  text.content.push_back({NoteNumber{}, "footnote-number", {}, {}});
  add_run(text, " " + words, [](Inline&) {});
  Note note;
  note.blocks.emplace_back(std::move(text));
  paragraph.content.push_back({std::move(note), "footnote-number", {}, {}});
}

Row& add_row(Table& table, const std::vector<std::string>& texts) {
  Row row;
  for (const std::string& text : texts) {
    Paragraph paragraph = paragraph_of(text);
    paragraph.props.first_line = paragraph.props.space_after = Length{};
    paragraph.props.align = Alignment::left;
    Cell cell;
    cell.blocks.emplace_back(std::move(paragraph));
    row.cells.push_back(std::move(cell));
  }
  table.rows.push_back(std::move(row));
  return table.rows.back();
}

Builder::Builder() {
  document_.metadata.title = "Văn bản thử";
  document_.metadata.created = {{2022, 11, 17}, {8, 0, 0}};
  document_.styles = make_styles();
  document_.list_definitions = make_lists();
  document_.sections.resize(1);
  document_.sections.front().header = page_number();
}

Paragraph& Builder::add(const std::string& text, const std::string& style) {
  blocks().emplace_back(paragraph_of(text, style));
  return std::get<Paragraph>(blocks().back());
}

Paragraph& Builder::add_item(const std::string& text, std::int32_t list, std::int32_t level) {
  Paragraph& paragraph = add(text);
  paragraph.props.numbering = NumberingRef{list, level};
  return paragraph;
}

Table& Builder::add_table(std::vector<ColumnWidth> columns) {
  Table table;
  table.columns = std::move(columns);
  blocks().emplace_back(std::move(table));
  return std::get<Table>(blocks().back());
}

void Builder::add_table_style(TableStyle style) {
  document_.styles.table.push_back(std::move(style));
}

void Builder::number_style(const std::string& style, std::int32_t list, std::int32_t level) {
  for (ParagraphStyle& candidate : document_.styles.paragraph) {
    if (candidate.id == style) candidate.paragraph.numbering = NumberingRef{list, level};
  }
}

std::int32_t Builder::define(ListDefinition definition) {
  document_.list_definitions.push_back(std::move(definition));
  return static_cast<std::int32_t>(document_.list_definitions.size()) - 1;
}

void Builder::start(std::int32_t list, std::int32_t number) {
  document_.lists[static_cast<std::size_t>(list)].start = number;
}

std::int32_t Builder::new_list(std::int32_t definition) {
  document_.lists.push_back({definition});
  return static_cast<std::int32_t>(document_.lists.size()) - 1;
}

}  // namespace tongket::agree
