#include "template/styles.h"

#include <algorithm>
#include <set>

#include "template/find.h"
#include "template/reader.h"

namespace tongket::pack {

namespace {

using document::CharacterStyle;
using document::ParagraphStyle;
using document::TableStyle;

// By id.
template <typename Styles>
auto find(Styles& styles, std::string_view id) {
  return find_by(styles, &Styles::value_type::id, id);
}

// The style of that id, made where there is none, with what the head says.
template <typename Style>
Style& opened(std::vector<Style>& styles, const StyleHead& head) {
  Style* style = find(styles, head.id.id);
  if (style == nullptr) {
    style = &styles.emplace_back();
    style->id = style->name = head.id.id;
  }
  if (!head.name.empty()) style->name = head.name;
  if (head.based_on.source.known()) style->based_on = head.based_on.id;
  return *style;
}

template <typename Style>
std::vector<std::string> ids_of(const std::vector<Style>& styles) {
  std::vector<std::string> ids;
  ids.reserve(styles.size());
  for (const Style& style : styles)
    ids.push_back(style.id);
  return ids;
}

void unknown(const StyleName& style, const std::vector<std::string>& known,
             Diagnostics& diagnostics) {
  diagnostics.error(Code::template_style, style.source,
                    {"không có kiểu “" + style.id + "”", "there is no style '" + style.id + "'"},
                    nearest_hint(style.id, known));
}

// Whether its ancestors lead back to it.
template <typename Style>
bool goes_round(const std::vector<Style>& styles, const std::string& id) {
  std::set<std::string_view> seen{id};
  for (const Style* style = find(styles, id); style != nullptr;) {
    if (style->based_on.empty()) return false;
    if (style->based_on == id) return true;
    if (!seen.insert(style->based_on).second) return false;  // another's circle
    style = find(styles, style->based_on);
  }
  return false;
}

template <typename Style>
void check_ancestors(const std::vector<Style>& styles, const StyleHead& head,
                     Diagnostics& diagnostics) {
  if (!head.based_on.source.known()) return;
  if (find(styles, head.based_on.id) == nullptr) {
    unknown(head.based_on, ids_of(styles), diagnostics);
  } else if (goes_round(styles, head.id.id)) {
    diagnostics.error(Code::template_style, head.based_on.source,
                      {"kiểu “" + head.id.id + "” dựa vào chính nó",
                       "the style '" + head.id.id + "' is based on itself"},
                      {"sửa một trong các “based-on”", "mend one of the 'based-on'"});
  }
}

// Ids are unique among all kinds of styles.
template <typename Other>
void check_kind(const std::vector<Other>& others, const StyleHead& head, Diagnostics& diagnostics) {
  if (find(others, head.id.id) == nullptr) return;
  diagnostics.error(Code::template_style, head.id.source,
                    {"“" + head.id.id + "” là mã của kiểu thuộc loại khác",
                     "'" + head.id.id + "' is the id of a style of another kind"},
                    {"đặt mã khác", "choose another id"});
}

template <typename T>
void lay_over(std::optional<T>& below, const std::optional<T>& above) {
  if (above) below = above;
}

void lay_over(document::Styles& styles, const TableStyleNode& node) {
  TableStyle& style = opened(styles.table, node.head);
  const document::CellMargins& margins = node.says.table.margins;
  lay_over(style.table.margins.top, margins.top);
  lay_over(style.table.margins.bottom, margins.bottom);
  lay_over(style.table.margins.left, margins.left);
  lay_over(style.table.margins.right, margins.right);
  lay_over(style.table.shading, node.says.table.shading);
  lay_over(style.heading.shading, node.says.heading.shading);
  document::lay_over(style.paragraph, node.says.paragraph);
  document::lay_over(style.run, node.says.run);
  document::lay_over(style.heading.paragraph, node.says.heading.paragraph);
  document::lay_over(style.heading.run, node.says.heading.run);
  if (!node.lines && !node.line) return;
  const document::Border line = node.line.value_or(usual_line(styles, style.id));
  style.table.lines = lines_of(node.lines.value_or(TableLines::all), line);
}

}  // namespace

document::Border usual_line(const document::Styles& styles, const std::string& style) {
  document::Table such;
  such.style = style;
  const auto lines = document::resolved(styles, such).lines;
  if (lines.inside_h && lines.inside_h->width > Length()) return *lines.inside_h;
  return lines.top.value_or(document::Border{Length::half_points(1), {}, {}});
}

document::TableBorders lines_of(TableLines choice, const document::Border& line) {
  document::TableBorders lines = document::Border{};
  switch (choice) {
    case TableLines::all:
      return line;
    case TableLines::none:
      break;
    case TableLines::outer:
      lines.top = lines.left = lines.bottom = lines.right = line;
      break;
    case TableLines::horizontal:
      lines.top = lines.bottom = lines.inside_h = line;
      break;
  }
  return lines;
}

void lay_over(document::Styles& styles, const StylesNode& made) {
  for (const ParagraphStyleNode& node : made.paragraph) {
    ParagraphStyle& style = opened(styles.paragraph, node.head);
    if (node.head.next.source.known()) style.next = node.head.next.id;
    document::lay_over(style.paragraph, node.paragraph);
    document::lay_over(style.run, node.run);
  }
  for (const CharacterStyleNode& node : made.character)
    document::lay_over(opened(styles.character, node.head).run, node.run);
  for (const TableStyleNode& node : made.table)
    lay_over(styles, node);
}

void check_styles(const document::Styles& styles, const StylesNode& made,
                  Diagnostics& diagnostics) {
  for (const ParagraphStyleNode& node : made.paragraph) {
    check_kind(styles.character, node.head, diagnostics);
    check_kind(styles.table, node.head, diagnostics);
    check_ancestors(styles.paragraph, node.head, diagnostics);
    const StyleName& next = node.head.next;
    if (next.source.known() && find(styles.paragraph, next.id) == nullptr) {
      unknown(next, ids_of(styles.paragraph), diagnostics);
    }
  }
  for (const ListStyleNode& node : made.list) {
    check_kind(styles.paragraph, node.head, diagnostics);
    check_kind(styles.character, node.head, diagnostics);
    for (const ListLevelNode& level : node.levels) {
      if (level.style.source.known() && find(styles.paragraph, level.style.id) == nullptr)
        unknown(level.style, ids_of(styles.paragraph), diagnostics);
    }
  }
  for (const CharacterStyleNode& node : made.character) {
    check_kind(styles.paragraph, node.head, diagnostics);
    check_kind(styles.table, node.head, diagnostics);
    check_ancestors(styles.character, node.head, diagnostics);
  }
  for (const TableStyleNode& node : made.table) {
    check_kind(styles.paragraph, node.head, diagnostics);
    check_kind(styles.character, node.head, diagnostics);
    check_ancestors(styles.table, node.head, diagnostics);
  }
}

const CharacterStyle* find_character_style(const document::Styles& styles, std::string_view id) {
  return find(styles.character, id);
}

void unknown_paragraph_style(const document::Styles& styles, const StyleName& style,
                             Diagnostics& diagnostics) {
  unknown(style, ids_of(styles.paragraph), diagnostics);
}

void unknown_table_style(const document::Styles& styles, const StyleName& style,
                         Diagnostics& diagnostics) {
  unknown(style, ids_of(styles.table), diagnostics);
}

void unknown_character_style(const document::Styles& styles, const StyleName& style,
                             Diagnostics& diagnostics) {
  unknown(style, ids_of(styles.character), diagnostics);
}

}  // namespace tongket::pack
