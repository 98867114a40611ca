#include "standard/blocks.h"

namespace tongket::standard {

document::Table placing_table(const Columns& columns, const SourceRef& source) {
  document::Table table;
  table.columns = {document::FixedWidth{columns.left}, document::FixedWidth{columns.right}};
  table.margins.left = Length();
  table.margins.right = Length();
  table.source = source;
  return table;
}

document::Cell cell_of(Blocks blocks, const SourceRef& source) {
  document::Cell cell;
  cell.blocks = std::move(blocks);
  if (cell.blocks.empty()) cell.blocks.emplace_back(line_of("centred", "", source));
  cell.source = source;
  return cell;
}

void add_row(document::Table& table, document::Cell left, document::Cell right) {
  document::Row row;
  row.cells.push_back(std::move(left));
  row.cells.push_back(std::move(right));
  row.may_split = false;
  row.source = table.source;
  table.rows.push_back(std::move(row));
}

document::Paragraph rule_across(std::string_view style, const SourceRef& source) {
  document::Paragraph line;
  line.style = style;
  line.source = source;
  return line;
}

Length size_of(const Standard& standard, std::string_view style, const Choices& choices) {
  const Sizes sizes = sizes_of(standard, choices);
  for (const StyleRule* rule = find_rule(standard.styles, style); rule != nullptr;
       rule = find_rule(standard.styles, rule->based_on)) {
    if (rule->points) return Length::points(rule->points->at(sizes));
  }
  throw Broken("a style without a size");
}

Length line_height(Length size) {
  return Length::twips(23 * (size.to_half_points() / 2));
}

void demand(bool given, const Message& what, const SourceRef& place, Diagnostics& diagnostics) {
  if (given) return;
  diagnostics.error(Code::standard_missing, place,
                    {"văn bản thiếu " + what.vi, "the paper lacks " + what.en},
                    {"ghi thêm vào dữ liệu", "give it in the data"});
}

}  // namespace tongket::standard
