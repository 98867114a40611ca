// Which of a section's blocks stand in which columns.
#include "document/document.h"

namespace tongket::document {

std::int32_t column_set_of(const Block& block) {
  return std::visit([](const auto& of_kind) { return of_kind.in_columns; }, block);
}

Length text_width(const PageSetup& page) {
  return page.width - page.left - page.right;
}

const ColumnSet* columns_of(const Section& section, const Block& block) {
  const std::int32_t set = column_set_of(block);
  return set > 0 ? &section.column_sets.at(static_cast<std::size_t>(set - 1)) : nullptr;
}

void put_in_columns(Block& block, std::int32_t set) {
  std::visit([set](auto& of_kind) { of_kind.in_columns = set; }, block);
}

Length width_for(const Section& section, const Block& block) {
  const ColumnSet* columns = columns_of(section, block);
  return columns != nullptr ? columns->width : text_width(section.page);
}

std::size_t end_of_columns(const std::vector<Block>& blocks, std::size_t from) {
  std::size_t end = from + 1;
  while (end < blocks.size() && column_set_of(blocks[end]) == column_set_of(blocks[from]))
    ++end;
  return end;
}

}  // namespace tongket::document
