// Rows that stand where a page ends inside a table. Pages are cut with room kept for them; then
// they become rows like others, with their sums.
#pragma once

#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

#include "layout/flow.h"

namespace tongket::layout {

// What they take at a page's foot, and under the headings of the next page.
struct PageRoom {
  Length foot, head;
};
using PageRooms = std::unordered_map<const document::Table*, PageRoom>;
// The first row of a page that begins inside such a table.
struct TableBreak {
  const document::Table* table = nullptr;
  std::size_t row = 0;
};

// Before settling: rows between which pages may end are never cut.
void keep_rows_whole(document::Document& document);

// How the page rows of the paper's tables look, taken out of these after settling.
class PageRows {
 public:
  explicit PageRows(document::Document& settled);
  [[nodiscard]] bool empty() const { return forms_.empty(); }
  [[nodiscard]] PageRooms rooms(const document::Document& settled, Shaper& shaper) const;
  // Puts them in where pages end.
  void put_in(const std::vector<TableBreak>& breaks);
  // Whether pages end there and nowhere else in these tables. If not they are as they were before,
  // but for the rows up to the first such place, which open their pages from now on.
  bool held(const std::vector<TableBreak>& breaks);
  // Tables that are to become one for each of their pages; nothing more can be put in then. Gives
  // what room these keep, or nothing where there are none.
  std::optional<PageRooms> part(document::Document& settled, const PageRooms& rooms);

 private:
  using Rows = std::set<std::size_t>;
  struct Form {
    document::Table* table = nullptr;
    const document::Section* section = nullptr;
    std::vector<document::Row> foot, head;
    std::vector<document::Row> rows;  // the table's own
    Rows opening;                     // of those, where pages begin
  };
  static void put_in(Form& form);
  static Rows opened_by(const Form& form, const std::vector<TableBreak>& breaks);
  void take_out(Form& form);
  std::vector<Form> forms_;
};

}  // namespace tongket::layout
