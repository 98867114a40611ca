// How tables, rows and cells look: typed attributes.
#include <algorithm>

#include "template/reader.h"
#include "template/values.h"

namespace tongket::pack {

namespace {

using document::Border;
using document::LineKind;

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  constexpr std::string_view white = " \t\r\n";
  for (std::size_t at = text.find_first_not_of(white); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(white, at), text.size());
    words.push_back(text.substr(at, end - at));
    at = text.find_first_not_of(white, end);
  }
  return words;
}

// "12mm", "1.5mm", "6pt" or "0".
std::optional<Length> parse_measure(std::string_view text) {
  if (text == "0") return Length();
  const auto length = parse_length(text);
  return length && *length <= Length::mm(300) ? length : std::nullopt;
}

std::optional<LineKind> parse_kind(std::string_view text) {
  if (text == "single") return LineKind::single;
  if (text == "double") return LineKind::double_line;
  if (text == "dotted") return LineKind::dotted;
  if (text == "dashed") return LineKind::dashed;
  if (text == "thick") return LineKind::thick;
  return std::nullopt;
}

// Each of the three at most once.
std::optional<Border> parse_line(std::string_view text) {
  if (text == "none") return Border{};
  std::optional<Length> width;
  std::optional<document::Color> color;
  std::optional<LineKind> kind;
  for (const std::string_view word : words_of(text)) {
    const auto as_width = parse_measure(word);
    const auto as_color = parse_color(word);
    const auto as_kind = parse_kind(word);
    const bool again = (as_width && width) || (as_color && color) || (as_kind && kind);
    if (again || (!as_width && !as_color && !as_kind)) return std::nullopt;
    if (as_width) width = as_width;
    if (as_color) color = as_color;
    if (as_kind) kind = as_kind;
  }
  if (!width && !color && !kind) return std::nullopt;
  const Length broad = width.value_or(Length::half_points(1));
  if (broad <= Length() || broad > Length::points(12)) return std::nullopt;
  return Border{broad, {}, color.value_or(document::Color{}), kind.value_or(LineKind::single)};
}

bool set_side(Sides& sides, std::string_view name) {
  if (name == "top") return sides.top = true;
  if (name == "left") return sides.left = true;
  if (name == "bottom") return sides.bottom = true;
  if (name == "right") return sides.right = true;
  return false;
}

}  // namespace

Length TemplateReader::height(const xml::Node& element) {
  const xml::Node attribute = element.attribute("height");
  if (!attribute) return {};
  const auto length = parse_measure(attribute.value());
  if (length && *length > Length()) return *length;
  fault(Code::template_attribute, attribute.source(),
        {"chiều cao không đúng cách viết", "not a height"},
        {"viết 12mm hoặc 30pt", "write 12mm or 30pt"});
  return {};
}

std::optional<document::Color> TemplateReader::color(const xml::Node& element,
                                                     std::string_view name) {
  const xml::Node attribute = element.attribute(name);
  if (!attribute) return std::nullopt;
  auto parsed = parse_color(attribute.value());
  if (parsed) return parsed;
  fault(Code::template_attribute, attribute.source(), {"màu không đúng cách viết", "not a color"},
        {"viết #RRGGBB, ví dụ #DDEBF7", "write #RRGGBB, such as #DDEBF7"});
  return std::nullopt;
}

std::optional<Border> TemplateReader::line(const xml::Node& element, std::string_view name) {
  const xml::Node attribute = element.attribute(name);
  if (!attribute) return std::nullopt;
  auto parsed = parse_line(attribute.value());
  if (parsed) return parsed;
  fault(Code::template_attribute, attribute.source(),
        {"đường kẻ không đúng cách viết", "not a line"},
        {"viết none, hoặc độ dày, loại, màu: 0.5pt double #808080 (single, double, dotted, dashed, "
         "thick)",
         "write none, or width, kind, color: 0.5pt double #808080 (single, double, dotted, dashed, "
         "thick)"});
  return std::nullopt;
}

std::optional<TableLines> TemplateReader::table_lines(const xml::Node& element) {
  constexpr TableLines lines[] = {TableLines::all, TableLines::none, TableLines::outer,
                                  TableLines::horizontal};
  if (!element.attribute("lines")) return std::nullopt;
  return lines[choice(element, "lines", {"all", "none", "outer", "horizontal"})];
}

// One measure for all sides; two: above and below, at the sides; four: above, right, below, left.
document::CellMargins TemplateReader::cell_margins(const xml::Node& element) {
  const xml::Node attribute = element.attribute("margins");
  if (!attribute) return {};
  std::vector<Length> sides;
  bool fine = true;
  for (const std::string_view word : words_of(attribute.value())) {
    const auto length = parse_measure(word);
    fine = fine && length.has_value();
    sides.push_back(length.value_or(Length()));
  }
  if (fine && sides.size() == 1) return {sides[0], sides[0], sides[0], sides[0]};
  if (fine && sides.size() == 2) return {sides[0], sides[0], sides[1], sides[1]};
  if (fine && sides.size() == 4) return {sides[0], sides[2], sides[3], sides[1]};
  fault(Code::template_attribute, attribute.source(),
        {"lề ô không đúng cách viết", "not the margins of cells"},
        {"viết 1mm, 1mm 2mm (trên dưới, hai bên) hoặc bốn số đo theo chiều kim đồng hồ",
         "write 1mm, 1mm 2mm (above and below, at the sides) or four measures clockwise"});
  return {};
}

std::optional<Sides> TemplateReader::sides(const xml::Node& element) {
  const xml::Node attribute = element.attribute("borders");
  if (!attribute) return std::nullopt;
  if (attribute.value() == "none") return Sides{};
  if (attribute.value() == "all") return Sides{true, true, true, true};
  Sides sides;
  const std::vector<std::string_view> words = words_of(attribute.value());
  const bool fine = std::all_of(words.begin(), words.end(),
                                [&sides](std::string_view word) { return set_side(sides, word); });
  if (fine && !words.empty()) return sides;
  fault(Code::template_attribute, attribute.source(),
        {"không rõ cạnh nào có đường kẻ", "not sides of a cell"},
        {"viết all, none, hoặc các cạnh: top bottom left right",
         "write all, none, or sides: top bottom left right"});
  return std::nullopt;
}

CellLook TemplateReader::look(const xml::Node& element) {
  CellLook look;
  look.shading = color(element, "shading");
  if (element.attribute("valign")) {
    constexpr document::CellVertical places[] = {document::CellVertical::top,
                                                 document::CellVertical::center,
                                                 document::CellVertical::bottom};
    look.vertical = places[choice(element, "valign", {"top", "center", "bottom"})];
  }
  look.borders = {line(element, "border-top"), line(element, "border-left"),
                  line(element, "border-bottom"), line(element, "border-right")};
  return look;
}

// Rows where pages end want a column for their words, columns to add, and pages that end in them.
// A table in columns ends with the column, not with the page.
void TemplateReader::refuse_page_rows(const xml::Node& table) {
  for (const char* name : {"page-sum", "carried", "brought"}) {
    if (!table.attribute(name)) continue;
    fault(Code::template_structure, table.attribute(name).source(),
          {"bảng trong cột không có dòng cộng ở cuối trang",
           "tables in columns have no sums where pages end"},
          {"đặt bảng vào <across>", "put the table into <across>"});
  }
}

void TemplateReader::check_page_rows(const xml::Node& element, const TableNode& table) {
  const bool sums = std::any_of(table.columns.begin(), table.columns.end(),
                                [](const ColumnNode& column) { return column.sum; });
  if (sums != table.has_page_rows()) {
    fault(
        Code::template_structure, element.source(),
        {"cộng ở chỗ ngắt trang cần cả hàng lẫn cột", "sums at page ends need rows and columns"},
        {"ghi carried=\"Cộng chuyển trang sau\" ở <table> và sum=\"yes\" ở các cột số",
         "say carried=\"Cộng chuyển trang sau\" in <table> and sum=\"yes\" in columns of figures"});
  } else if (sums && table.columns.front().sum) {
    fault(Code::template_structure, element.source(),
          {"cột đầu là chỗ ghi chữ của hàng cộng", "the first column is for the words of sums"},
          {"thêm một cột ở trước", "put a column before it"});
  }
  if (!table.has_page_rows()) return;
  for (xml::Node around = element.parent(); around; around = around.parent()) {
    if (!around.is_element("cell") && !around.is_element("header") && !around.is_element("footer"))
      continue;
    fault(Code::template_structure, element.source(),
          {"trang không ngắt trong bảng này", "no page ends in this table"},
          {"bỏ page-sum, carried, brought", "leave out page-sum, carried and brought"});
    return;
  }
}

}  // namespace tongket::pack
