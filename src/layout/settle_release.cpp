// What can't be kept on one page is let go before any page is made.
#include <algorithm>

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
  diagnostics.warning(
      Code::layout_parted, place,
      {"Phần này phải nằm trọn trên một trang nhưng cao hơn một trang nên bị chia.",
       "This must stay on one page, but is higher than a page and was split."},
      {"Rút ngắn phần này: bớt nơi nhận, bớt hàng trong bảng, ảnh thấp hơn.",
       "Make it shorter: fewer recipients, fewer rows in the table, lower pictures."});
}

namespace {

bool has_rows_to_keep(const Table& table) {
  return std::any_of(table.rows.begin(), table.rows.end(),
                     [](const Row& row) { return !row.may_split; });
}

// Of the heading rows that stand above a row on every page; as many as half a page are not
// repeated.
Length height_of_headings(const SetTable& table, Length room) {
  Length height;
  for (std::size_t row = 0; row < table.headings; ++row)
    height += height_of(table, row);
  return height < room / 2 ? height : Length();
}

// Whether some row had to be let go.
bool let_high_rows_split(Table& table, const SetTable& set, Length room) {
  const Length headings = height_of_headings(set, room);
  bool any = false;
  for (std::size_t row = set.headings; row < set.rows.size(); ++row) {
    if (table.rows[row].may_split || height_of(set, row) + headings <= room) continue;
    table.rows[row].may_split = true;
    any = true;
  }
  return any;
}

// A table that is kept together and higher than a page no longer is: Word and LibreOffice begin
// it on a new page and part it there all the same, and the page before stays empty for nothing. A
// row that must not split but is higher than a page may: LibreOffice would show it up to the page's
// end only.
bool release(Table& table, const SetTable& set, Length room) {
  const bool high = table.keep_together && height_of(set) > room;
  if (high) table.keep_together = false;
  return let_high_rows_split(table, set, room) || high;
}

// Of the text on those pages of the section where header and footer leave it least.
Length least_room(const Engine& engine, const Section& section) {
  const PageSetup& page = section.page;
  const auto edge = [&](Length margin, Length distance, const std::vector<Block>& story) {
    const Flow flow = set_flow(engine, story, text_width(page), Place::body);
    return text_edge(margin, distance, flow);
  };
  const auto room = [&](const std::vector<Block>& header, const std::vector<Block>& footer) {
    return page.height - edge(page.top, page.header, header) -
           edge(page.bottom, page.footer, footer);
  };
  Length least = room(section.header, section.footer);
  if (section.first_page_differs)
    least = std::min(least, room(section.first_header, section.first_footer));
  if (engine.document.even_pages_differ)
    least = std::min(least, room(section.even_header, section.even_footer));
  return least;
}

}  // namespace

void release_what_is_too_high(const Engine& engine, Section& section, Diagnostics& diagnostics) {
  Store scratch;
  const Engine own{engine.document, engine.shaper, scratch, engine.numbers, engine.fields};
  const Length room = least_room(own, section);
  for (Block& block : section.blocks) {
    auto* table = std::get_if<Table>(&block);
    if (table == nullptr || !(table->keep_together || has_rows_to_keep(*table))) continue;
    const SetTable& set = set_table(own, *table, width_for(section, block), Place::body);
    if (release(*table, set, room)) warn_of_parting(table->source, diagnostics);
  }
}

}  // namespace tongket::layout
