// What can't be kept on one page is let go before any page is made.
#include "layout/settle.h"

namespace tongket::layout {
namespace {

using namespace document;

Length height_of(const SetTable& table, std::size_t row) {
  return table.bands[row] + table.rows[row].height;
}

Length height_of(const SetTable& table) {
  Length height = table.bands.back();
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    height += height_of(table, row);
  return height;
}

}  // namespace

void warn_of_parting(const SourceRef& place, Diagnostics& diagnostics) {
  diagnostics.warning(Code::layout_parted, place,
                      {"Phần này phải nằm trọn trên một trang nhưng cao hơn một trang nên bị chia.",
                       "This must stay on one page, but is higher than a page and was split."},
                      {"Rút ngắn phần này: bớt nơi nhận, bớt hàng trong bảng.",
                       "Make it shorter: fewer recipients, fewer rows in the table."});
}

// Word and LibreOffice begin such a table on a new page and part it there all the same: the page
// before stays empty for nothing.
void release_what_is_too_high(const Engine& engine, Section& section, Diagnostics& diagnostics) {
  const PageSetup& page = section.page;
  const Length room = page.height - page.top - page.bottom;
  Store scratch;
  const Engine own{engine.document, engine.shaper, scratch, engine.numbers, engine.fields};
  for (Block& block : section.blocks) {
    auto* table = std::get_if<Table>(&block);
    if (table == nullptr || !table->keep_together) continue;
    const SetTable& set = set_table(own, *table, page.width - page.left - page.right, Place::body);
    if (height_of(set) <= room) continue;
    table->keep_together = false;
    for (std::size_t row = 0; row < set.rows.size(); ++row)
      if (height_of(set, row) > room) table->rows[row].may_split = true;
    warn_of_parting(table->source, diagnostics);
  }
}

}  // namespace tongket::layout
