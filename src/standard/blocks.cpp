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

document::Cell cell_of(std::vector<document::Block> blocks, const SourceRef& source) {
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

void demand(const std::string& value, const Message& what, const Particulars& particulars,
            Diagnostics& diagnostics) {
  if (!value.empty()) return;
  diagnostics.error(Code::standard_missing, particulars.source,
                    {"văn bản thiếu " + what.vi, "the paper lacks " + what.en},
                    {"ghi thêm vào dữ liệu", "give it in the data"});
}

}  // namespace tongket::standard
