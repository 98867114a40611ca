// What a table needs when all its rows are there.
#include <algorithm>

#include "template/table_work.h"

namespace tongket::pack {

namespace {

using document::Border;
using document::Cell;
using document::CellBorders;

// Which cell stands where in the grid.
class CellGrid {
 public:
  explicit CellGrid(document::Table& table)
      : columns_(table.columns.size()), cells_(table.rows.size() * columns_, nullptr) {
    for (std::size_t r = 0; r < table.rows.size(); ++r)
      for (Cell& cell : table.rows[r].cells)
        put(cell, r);
  }

  template <typename Visit>
  void for_each_place(const Visit& visit) {
    for (std::size_t i = 0; i < cells_.size(); ++i)
      if (cells_[i] != nullptr) visit(*cells_[i], i / columns_, i % columns_);
  }
  // Null outside the table.
  [[nodiscard]] Cell* right_of(std::size_t row, std::size_t column) const {
    return column + 1 < columns_ ? cells_[row * columns_ + column + 1] : nullptr;
  }
  [[nodiscard]] Cell* below(std::size_t row, std::size_t column) const {
    const std::size_t at = (row + 1) * columns_ + column;
    return at < cells_.size() ? cells_[at] : nullptr;
  }

 private:
  void put(Cell& cell, std::size_t row) {
    std::size_t column = 0;
    while (column < columns_ && cells_[row * columns_ + column] != nullptr)
      ++column;
    const auto wide = static_cast<std::size_t>(std::max(cell.column_span, 1));
    const auto high = static_cast<std::size_t>(std::max(cell.row_span, 1));
    for (std::size_t r = row; r < row + high && r * columns_ < cells_.size(); ++r)
      for (std::size_t c = column; c < column + wide && c < columns_; ++c)
        cells_[r * columns_ + c] = &cell;
  }

  std::size_t columns_;
  std::vector<Cell*> cells_;
};

using Side = std::optional<Border> CellBorders::*;

void agree_on_none(Cell& one, Side here, Cell* other, Side there) {
  if (other == nullptr || other == &one) return;
  const auto bare = [](const std::optional<Border>& line) {
    return line && line->width == Length();
  };
  std::optional<Border>& a = one.borders.*here;
  std::optional<Border>& b = other->borders.*there;
  if (bare(a) && !b) b = a;
  if (bare(b) && !a) a = b;
}

// Where the decimals of a number in Vietnamese writing begin and end, in a text that is nothing
// else: "-3.270,5", "96,92%". Both are the end of its whole part where it has none.
struct Decimals {
  std::size_t begin = 0, end = 0;
  [[nodiscard]] std::size_t count() const { return end - begin; }
};
std::size_t end_of_digits(const std::string& text, std::size_t at) {
  while (at < text.size() && is_digit(text[at]))
    ++at;
  return at;
}
// Where a whole number ends: 3270 or 3.270, points every three digits; itself where there is none.
std::size_t end_of_whole(const std::string& text, std::size_t begin) {
  std::size_t end = end_of_digits(text, begin);
  if (end - begin > 3) return end;
  while (end > begin && end < text.size() && text[end] == '.') {
    const std::size_t next = end_of_digits(text, end + 1);
    if (next - end != 4) return begin;
    end = next;
  }
  return end;
}
std::optional<Decimals> decimals_in(const std::string& text) {
  std::size_t at = 0;
  for (const std::string_view sign : {"\u2011", "\u2212", "-", "+"})
    if (at == 0 && text.starts_with(sign)) at = sign.size();
  const std::size_t digits = at;
  at = end_of_whole(text, digits);
  if (at == digits) return std::nullopt;
  Decimals found{at, at};
  if (at < text.size() && text[at] == ',') {
    found.begin = ++at;
    found.end = at = end_of_digits(text, at);
    if (found.count() == 0) return std::nullopt;
  }
  if (at < text.size() && text[at] == '%') ++at;
  return at == text.size() ? std::optional(found) : std::nullopt;
}

// A figure may have notes.
bool is_note(const document::Inline& run) {
  return std::holds_alternative<document::Note>(run.content) ||
         (std::holds_alternative<document::Reference>(run.content) &&
          run.style == kNoteNumberStyle);
}

// The only words of a cell that has one run and no more, but for notes.
std::string* only_text(Cell& cell) {
  if (cell.blocks.size() != 1) return nullptr;
  auto* paragraph = std::get_if<document::Paragraph>(&cell.blocks.front());
  if (paragraph == nullptr) return nullptr;
  std::string* only = nullptr;
  for (document::Inline& run : paragraph->content) {
    if (is_note(run)) continue;
    auto* text = std::get_if<document::Text>(&run.content);
    if (text == nullptr || only != nullptr) return nullptr;
    only = &text->text;
  }
  return only;
}

void fill_up(std::string& text, const Decimals& has, std::size_t count) {
  if (has.count() == count) return;
  std::string zeros(count - has.count(), '0');
  if (has.count() == 0) zeros.insert(zeros.begin(), ',');
  text.insert(has.end, zeros);
}

}  // namespace

void take_lines_away(document::Table& table) {
  CellGrid grid(table);
  grid.for_each_place([&grid](Cell& cell, std::size_t row, std::size_t column) {
    agree_on_none(cell, &CellBorders::right, grid.right_of(row, column), &CellBorders::left);
    agree_on_none(cell, &CellBorders::bottom, grid.below(row, column), &CellBorders::top);
  });
}

void equal_decimals(document::Table& table, std::size_t column, std::size_t first_row) {
  std::vector<std::pair<std::string*, Decimals>> figures;
  std::size_t most = 0;
  CellGrid grid(table);
  const Cell* above = nullptr;
  grid.for_each_place([&](Cell& cell, std::size_t row, std::size_t at) {
    if (at != column || row < first_row || cell.column_span != 1 || &cell == above) return;
    above = &cell;
    std::string* text = only_text(cell);
    const auto found = text == nullptr ? std::nullopt : decimals_in(*text);
    if (!found) return;
    figures.emplace_back(text, *found);
    most = std::max(most, found->count());
  });
  for (auto& [text, has] : figures)
    fill_up(*text, has, most);
}

std::optional<Decimal> figure_in(document::Cell& cell) {
  const std::string* text = only_text(cell);
  if (text == nullptr || !decimals_in(*text)) return std::nullopt;
  std::string plain;
  for (const char c : *text) {
    if (is_digit(c)) plain += c;
    if (c == ',') plain += '.';
  }
  const auto value = Decimal::parse(plain);
  const bool negative = !is_digit(text->front()) && text->front() != '+';
  return value && negative ? value->negated() : value;
}

bool has_digits(const document::Cell& cell) {
  return std::any_of(cell.blocks.begin(), cell.blocks.end(), [](const document::Block& block) {
    const auto* paragraph = std::get_if<document::Paragraph>(&block);
    if (paragraph == nullptr) return true;
    const std::string words = document::words_of(*paragraph);
    return std::any_of(words.begin(), words.end(), is_digit);
  });
}

int decimals_shown(document::Cell& cell) {
  const std::string* text = only_text(cell);
  const auto found = text == nullptr ? std::nullopt : decimals_in(*text);
  return found ? static_cast<int>(found->count()) : 0;
}

}  // namespace tongket::pack
