// The framed marks under the number: MẬT, KHẨN.
#include <algorithm>

#include "standard/blocks.h"

namespace tongket::standard {

namespace {

// A line of the marks' style: 14 pt, single.
constexpr Length kLine = Length::twips(322);

// A table of one cell is the one frame that Word, LibreOffice and our own pages draw alike. No
// height is fixed: the cell's margins fill it up to the frame's.
document::Table framed(const MarkRules& rules, const MarkRule& mark, const SourceRef& source) {
  const Length line = rules.line.value;
  const Length air = (rules.height.value - kLine - line * 2) / 2;
  document::Table table;
  table.columns = {document::FixedWidth{mark.width}};
  table.align = document::Alignment::center;
  table.grid_lines = document::Border{line, Length(), rules.color.value};
  table.margins = {air, air, Length(), Length()};
  table.caption = mark.words;
  table.source = source;
  document::Row row;
  row.cells.push_back(cell_of({line_of("mark", std::string(mark.words), source)}, source));
  row.may_split = false;
  row.source = source;
  table.rows.push_back(std::move(row));
  return table;
}

const MarkRule* find_mark(std::span<const MarkRule> known, const std::string& id) {
  const auto found = std::find_if(known.begin(), known.end(),
                                  [&id](const MarkRule& mark) { return mark.id == id; });
  return found == known.end() ? nullptr : &*found;
}

std::string ids_of(std::span<const MarkRule> known) {
  std::string all;
  for (const MarkRule& mark : known)
    all += (all.empty() ? "" : ", ") + std::string(mark.id);
  return all;
}

}  // namespace

void add_marks(const Standard& standard, const Particulars& particulars,
               std::vector<document::Block>& blocks, Diagnostics& diagnostics) {
  const auto add = [&](std::span<const MarkRule> known, const std::string& id,
                       const SourceRef& place) {
    if (id.empty()) return;
    const MarkRule* mark = find_mark(known, id);
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
    blocks.emplace_back(framed(standard.marks, *mark, source));
    blocks.emplace_back(line_of("mark-gap", "", source));
  };
  add(standard.marks.secrecy, particulars.secrecy, particulars.places.secrecy);
  add(standard.marks.urgency, particulars.urgency, particulars.places.urgency);
}

}  // namespace tongket::standard
