#include "layout/page_rows.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "layout/settle.h"
#include "text/text.h"

namespace tongket::layout {
namespace {

using namespace document;

template <typename Visit>
void for_each_table(Document& document, const Visit& visit) {
  for (Section& section : document.sections)
    for (Block& block : section.blocks)
      if (auto* table = std::get_if<Table>(&block)) visit(section, *table);
}

bool is_page_row(const Row& row) {
  return row.page_row != PageRow::none;
}

using Sums = std::vector<Decimal>;

// Sums that no decimal holds are refused before layout (document::check); here they stay.
void add(Sums& sums, const Row& row) {
  for (std::size_t i = 0; i < row.sums.size() && i < sums.size(); ++i)
    sums[i] = Decimal::add(sums[i], row.sums[i]).value_or(sums[i]);
}

void write(Cell& cell, const std::string& sum) {
  auto* paragraph = std::get_if<Paragraph>(&cell.blocks.front());
  if (paragraph == nullptr || paragraph->content.empty()) return;
  if (auto* text = std::get_if<Text>(&paragraph->content.front().content)) text->text = sum;
}

Row with_sums(Row row, const std::vector<TableSum>& of, const Sums& sums) {
  for (std::size_t i = 0; i < of.size(); ++i)
    write(row.cells[static_cast<std::size_t>(of[i].cell)], text::number(sums[i], of[i].decimals));
  return row;
}

// Of rows with others like them above and below.
Length height_of(const Engine& engine, const Table& like, const std::vector<Row>& rows,
                 Length width) {
  if (rows.empty()) return {};
  Table table = like;
  table.rows = {rows.front()};
  table.rows.insert(table.rows.end(), rows.begin(), rows.end());
  table.rows.push_back(rows.back());
  const SetTable& set = set_table(engine, table, width, Place::body);
  Length height;
  for (std::size_t row = 1; row <= rows.size(); ++row)
    height += set.bands[row] + set.rows[row].height;
  return height;
}

// An empty line stands above each part of a table but the first.
constexpr Length kBetweenParts = Length::points(1);

// Below a part, where pages end between its rows: at most.
Length last_line(const Engine& engine, const Table& table, Length width) {
  return set_table(engine, table, width, Place::body).bands.back();
}

}  // namespace

void keep_rows_whole(Document& document) {
  for_each_table(document, [](Section&, Table& table) {
    if (std::none_of(table.rows.begin(), table.rows.end(), is_page_row)) return;
    for (Row& row : table.rows)
      row.may_split = false;
  });
}

PageRows::PageRows(Document& settled) {
  for_each_table(settled, [this](const Section& section, Table& table) {
    const auto first = std::find_if(table.rows.begin(), table.rows.end(), is_page_row);
    if (first == table.rows.end()) return;
    Form form{&table, &section, {}, {}, {}, {}};
    std::partition_copy(std::make_move_iterator(first), std::make_move_iterator(table.rows.end()),
                        std::back_inserter(form.head), std::back_inserter(form.foot),
                        [](const Row& row) { return row.page_row == PageRow::brought; });
    table.rows.erase(first, table.rows.end());
    forms_.push_back(std::move(form));
  });
}

PageRooms PageRows::rooms(const Document& settled, Shaper& shaper) const {
  Store store;
  const std::unordered_map<const Paragraph*, std::uint32_t> no_numbers;
  const Engine engine{settled, shaper, store, no_numbers,
                      [](const Paragraph&) { return Fields{}; }};
  PageRooms rooms;
  for (const Form& form : forms_) {
    const Length width = text_width(form.section->page);
    PageRoom room{height_of(engine, *form.table, form.foot, width),
                  height_of(engine, *form.table, form.head, width)};
    if (form.table->parts_at_pages) {
      room.foot += last_line(engine, *form.table, width);
      room.head += kBetweenParts;
    }
    rooms[form.table] = room;
  }
  return rooms;
}

PageRows::Rows PageRows::opened_by(const Form& form, const std::vector<TableBreak>& breaks) {
  Rows opening;
  for (const TableBreak& at : breaks)
    if (at.table == form.table) opening.insert(at.row);
  return opening;
}

void PageRows::put_in(const std::vector<TableBreak>& breaks) {
  for (Form& form : forms_) {
    form.opening = opened_by(form, breaks);
    if (!form.opening.empty()) put_in(form);
  }
}

void PageRows::put_in(Form& form) {
  Table& table = *form.table;
  form.rows = std::exchange(table.rows, {});
  Sums so_far(table.sums.size()), page(table.sums.size());
  std::vector<Row>& rows = table.rows;
  const auto put = [&](const std::vector<Row>& made) {
    for (const Row& row : made) {
      const bool of_page = row.page_row == PageRow::subtotal;
      rows.push_back(with_sums(row, table.sums, of_page ? page : so_far));
    }
  };
  for (std::size_t i = 0; i < form.rows.size(); ++i) {
    const bool opens = form.opening.contains(i);
    const std::size_t foot = rows.size() + form.foot.size();
    if (opens) {
      put(form.foot);
      put(form.head);
      page.assign(page.size(), Decimal());
    }
    add(page, form.rows[i]);
    add(so_far, form.rows[i]);
    rows.push_back(form.rows[i]);
    rows.back().opens_page = false;
    if (opens) rows[foot].opens_page = true;
  }
}

void PageRows::take_out(Form& form) {
  if (form.rows.empty()) return;
  form.table->rows = std::exchange(form.rows, {});
  for (std::size_t i = 0; i < form.table->rows.size(); ++i)
    form.table->rows[i].opens_page = form.opening.contains(i);
}

bool PageRows::held(const std::vector<TableBreak>& breaks) {
  // The first place in the paper where a page ended that wasn't to.
  Form* wrong = nullptr;
  std::size_t first = 0;
  for (Form& form : forms_) {
    for (const std::size_t row : opened_by(form, breaks)) {
      if (form.rows.empty() || form.table->rows[row].opens_page) continue;
      wrong = &form;
      const auto begin = form.table->rows.begin();
      first =
          static_cast<std::size_t>(std::count_if(begin, begin + static_cast<std::ptrdiff_t>(row),
                                                 [](const Row& r) { return !is_page_row(r); }));
      break;
    }
    if (wrong != nullptr) break;
  }
  if (wrong == nullptr) return true;
  for (Form& form : forms_) {
    // What comes behind is found anew.
    if (&form > wrong) form.opening.clear();
    if (&form == wrong) {
      form.opening.erase(form.opening.lower_bound(first), form.opening.end());
      form.opening.insert(first);
    }
    take_out(form);
  }
  return false;
}

namespace {

void forget_bookmarks(std::vector<Block>& blocks) {
  for (Block& block : blocks) {
    if (auto* paragraph = std::get_if<Paragraph>(&block)) {
      paragraph->bookmark.clear();
      continue;
    }
    for (Row& row : std::get_if<Table>(&block)->rows)
      for (Cell& cell : row.cells)
        forget_bookmarks(cell.blocks);
  }
}

// The headings once more, which nothing refers to.
std::vector<Row> headings_of(const Table& table) {
  std::vector<Row> headings;
  for (const Row& row : table.rows)
    if (row.heading) headings.push_back(row);
  for (Row& row : headings)
    for (Cell& cell : row.cells)
      forget_bookmarks(cell.blocks);
  return headings;
}

std::vector<Block> parts_of(Table table) {
  const std::vector<Row> headings = headings_of(table);
  std::vector<Row> rows = std::exchange(table.rows, {});
  Table part = table;
  std::vector<Block> parts;
  for (Row& row : rows) {
    if (std::exchange(row.opens_page, false)) {
      parts.emplace_back(std::exchange(part, table));
      Paragraph between = thin_line(table.source);
      between.props.page_break_before = true;
      parts.emplace_back(std::move(between));
      part.rows = headings;
    }
    part.rows.push_back(std::move(row));
  }
  parts.emplace_back(std::move(part));
  return parts;
}

}  // namespace

std::optional<PageRooms> PageRows::part(Document& settled, const PageRooms& rooms) {
  bool any = false;
  PageRooms of_parts;
  for (Section& section : settled.sections) {
    std::vector<PageRoom> known;  // of its tables, in their order
    std::vector<Block> blocks;
    for (Block& block : section.blocks) {
      auto* table = std::get_if<Table>(&block);
      const auto room = table == nullptr ? rooms.end() : rooms.find(table);
      const bool parted = table != nullptr && table->parts_at_pages &&
                          std::any_of(table->rows.begin(), table->rows.end(),
                                      [](const Row& row) { return row.opens_page; });
      std::vector<Block> parts;
      if (parted)
        parts = parts_of(std::move(*table));
      else
        parts.push_back(std::move(block));
      any = any || parted;
      for (Block& part : parts) {
        if (std::holds_alternative<Table>(part))
          known.push_back(room == rooms.end() ? PageRoom{} : room->second);
        blocks.push_back(std::move(part));
      }
    }
    section.blocks = std::move(blocks);
    std::size_t next = 0;
    for (const Block& block : section.blocks)
      if (const auto* table = std::get_if<Table>(&block)) of_parts.emplace(table, known[next++]);
  }
  forms_.clear();
  return any ? std::optional(std::move(of_parts)) : std::nullopt;
}

}  // namespace tongket::layout
