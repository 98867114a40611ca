// The framed marks under the number (MẬT, KHẨN), and who may read the paper.
#include "standard/blocks.h"
#include "text/text.h"

namespace tongket::standard {

namespace {

// A table of one cell is the one frame that Word, LibreOffice and our own pages draw alike. No
// height is fixed: the cell's margins fill it up to the frame's.
document::Table framed(const MarkRules& rules, Length text_size, document::Paragraph words) {
  const Length line = rules.line.value;
  const Length air = (rules.height.value - line_height(text_size) - line * 2) / 2;
  document::Table table;
  table.align = document::Alignment::center;
  table.grid_lines = document::Border{line, Length(), rules.color.value};
  table.margins = {air, air, Length(), Length()};
  table.caption = std::get<document::Text>(words.content.front().content).text;
  table.source = words.source;
  const SourceRef source = words.source;
  document::Row row;
  row.cells.push_back(cell_of({std::move(words)}, source));
  row.may_split = false;
  row.source = source;
  table.rows.push_back(std::move(row));
  return table;
}

}  // namespace

bool circulates_below(const Standard& standard, const Particulars& particulars) {
  const std::string_view below = standard.words.not_to_spread.value;
  return !below.empty() && text::decapitalised(particulars.circulation).starts_with(below);
}

// Where they are framed, the frame is like the other marks', but black (box 11).
Blocks circulation_lines(const Standard& standard, const Particulars& particulars) {
  document::Paragraph words =
      line_of("circulation", text::upper(particulars.circulation), particulars.source);
  Blocks lines;
  if (!standard.marks.circulation_framed.value) {
    lines.emplace_back(std::move(words));
    return lines;
  }
  const Length size = size_of(standard, "circulation", particulars.choices);
  document::Table frame = framed(standard.marks, size, std::move(words));
  frame.columns = {document::ContentWidth{}};
  frame.align = document::Alignment::right;
  frame.grid_lines = document::Border{standard.marks.line.value, Length(), {}};
  frame.margins.left = frame.margins.right = Length::mm(2);
  lines.emplace_back(std::move(frame));
  return lines;
}

void add_marks(const Standard& standard, const Particulars& particulars, Blocks& blocks,
               Diagnostics& diagnostics) {
  const auto add = [&](std::span<const MarkRule> known, const std::string& id,
                       const SourceRef& place) {
    if (id.empty()) return;
    const MarkRule* mark = find_rule(known, id);
    if (mark == nullptr) {
      const std::string all = ids_of(known);
      diagnostics.error(Code::standard_unknown, particulars.at(place),
                        {"quy định không có dấu chỉ mức độ “" + id + "”",
                         "the standard has no mark '" + id + "'"},
                        {"một trong: " + all, "one of: " + all});
      return;
    }
    const SourceRef& source = particulars.at(place);
    if (blocks.empty() || !std::holds_alternative<document::Paragraph>(blocks.back()) ||
        std::get<document::Paragraph>(blocks.back()).style != "mark-gap")
      blocks.emplace_back(line_of("mark-gap", "", source));
    document::Table frame = framed(standard.marks, size_of(standard, "mark", particulars.choices),
                                   line_of("mark", std::string(mark->words), source));
    frame.columns = {document::FixedWidth{mark->width}};
    blocks.emplace_back(std::move(frame));
    blocks.emplace_back(line_of("mark-gap", "", source));
  };
  add(standard.marks.secrecy, particulars.secrecy, particulars.places.secrecy);
  add(standard.marks.urgency, particulars.urgency, particulars.places.urgency);
}

}  // namespace tongket::standard
