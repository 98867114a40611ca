#include <algorithm>
#include <numeric>

#include "layout/settle.h"

namespace tongket::layout {
namespace {

using namespace document;

// Edges may move a twip when the grid is done: a column made to fit its text needs some air.
constexpr Length slack = Length::twips(6);

// What the cells of a column ask for, cell margins included.
struct Wish {
  Length minimum, maximum;
  void grow(const ContentWidths& other) {
    minimum = std::max(minimum, other.minimum);
    maximum = std::max(maximum, other.maximum);
  }
};

// Tables in cells ask for nothing: their grid follows the cell's.
ContentWidths wish_of(const Engine& engine, const Table& table, std::size_t row, const Cell& cell,
                      const TableProps& props) {
  if (cell.direction != TextDirection::horizontal) {
    const Length width = turned_width(engine, table, row, cell) + slack;
    return {width, width};
  }
  ContentWidths widths;
  for (const Block& block : cell.blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    if (paragraph == nullptr) continue;
    const ContentWidths own = widths_of(engine, *paragraph);
    widths.minimum = std::max(widths.minimum, own.minimum);
    widths.maximum = std::max(widths.maximum, own.maximum);
  }
  const Insets margins = insets(props, cell);
  const Length around = margins.left + margins.right + slack;
  return {widths.minimum + around, widths.maximum + around};
}

// A cell over several columns, from the column on.
struct Spanning {
  std::size_t column = 0, count = 0;
  ContentWidths widths;
};

// What such a cell lacks in its columns is shared by those that aren't fixed.
void spread(const Table& table, const Spanning& cell, std::vector<Wish>& wishes) {
  std::vector<std::size_t> growing;
  ContentWidths there{};
  const std::size_t end = std::min(cell.column + cell.count, wishes.size());
  for (std::size_t i = cell.column; i < end; ++i) {
    const auto* fixed = std::get_if<FixedWidth>(&table.columns[i]);
    there.minimum += fixed != nullptr ? fixed->width : wishes[i].minimum;
    there.maximum += fixed != nullptr ? fixed->width : wishes[i].maximum;
    if (fixed == nullptr) growing.push_back(i);
  }
  if (growing.empty()) return;
  const auto share = static_cast<std::int64_t>(growing.size());
  const Length minimum = std::max(cell.widths.minimum - there.minimum, Length()) / share;
  const Length maximum = std::max(cell.widths.maximum - there.maximum, Length()) / share;
  for (const std::size_t i : growing) {
    wishes[i].minimum += minimum;
    wishes[i].maximum = std::max(wishes[i].maximum + maximum, wishes[i].minimum);
  }
}

// Cells over several columns come last: they ask for what the others leave open.
std::vector<Wish> wishes_of(const Engine& engine, const Table& table) {
  const TableProps props = resolved(engine.document.styles, table);
  std::vector<Wish> wishes(table.columns.size());
  std::vector<std::size_t> until(table.columns.size(), 0);
  std::vector<Spanning> spanning;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    std::size_t column = 0;
    for (const Cell& cell : table.rows[r].cells) {
      while (column < until.size() && until[column] > r)
        ++column;
      const auto columns = static_cast<std::size_t>(std::max(cell.column_span, 1));
      const auto rows = static_cast<std::size_t>(std::max(cell.row_span, 1));
      if (columns == 1 && column < wishes.size())
        wishes[column].grow(wish_of(engine, table, r, cell, props));
      if (columns > 1)
        spanning.push_back({column, columns, wish_of(engine, table, r, cell, props)});
      for (std::size_t i = 0; i < columns && column < until.size(); ++i)
        until[column++] = r + rows;
    }
  }
  for (const Spanning& cell : spanning)
    spread(table, cell, wishes);
  return wishes;
}

Length total(const std::vector<Length>& lengths) {
  return std::accumulate(lengths.begin(), lengths.end(), Length(),
                         [](Length a, Length b) { return a + b; });
}

class GridMaker {
 public:
  GridMaker(const Table& table, std::vector<Wish> wishes, Length room)
      : table_(table), wishes_(std::move(wishes)), room_(room), grid_(table.columns.size()) {}

  // Fixed columns first, then those that follow their content, then those that share the rest.
  std::vector<Length> run() {
    for (std::size_t i = 0; i < grid_.size(); ++i)
      if (const auto* fixed = std::get_if<FixedWidth>(&table_.columns[i])) grid_[i] = fixed->width;
    widen_fixed();
    give_content();
    share_rest();
    for (Length& width : grid_)
      width = std::max(width.on_twip_grid(), Length::twips(20));
    drop_rounding();
    move_edges();
    return grid_;
  }
  [[nodiscard]] bool fixed_too_wide() const {
    Length fixed;
    for (const ColumnWidth& column : table_.columns)
      if (const auto* own = std::get_if<FixedWidth>(&column)) fixed += own->width;
    return fixed > room_;
  }
  [[nodiscard]] bool squeezed() const { return squeezed_; }

 private:
  template <typename Kind>
  [[nodiscard]] bool is(std::size_t column) const {
    return std::holds_alternative<Kind>(table_.columns[column]);
  }

  // A figure is never cut while columns that share the rest can give room: a fixed column whose
  // longest word doesn't fit gets as wide as that word.
  void widen_fixed() {
    for (std::size_t i = 0; i < grid_.size(); ++i) {
      if (!is<FixedWidth>(i) || grid_[i] >= wishes_[i].minimum - slack) continue;
      Length others;
      for (std::size_t k = 0; k < grid_.size(); ++k)
        if (k != i) others += is<FixedWidth>(k) ? grid_[k] : wishes_[k].minimum;
      if (others + wishes_[i].minimum <= room_)
        grid_[i] = wishes_[i].minimum;
      else
        squeezed_ = true;
    }
  }

  // Between narrowest and widest, all by the same share of the difference.
  void give_content() {
    Length minimum, maximum, others = total(grid_);
    for (std::size_t i = 0; i < grid_.size(); ++i) {
      if (is<RelativeWidth>(i)) others += wishes_[i].minimum;
      if (!is<ContentWidth>(i)) continue;
      minimum += wishes_[i].minimum;
      maximum += wishes_[i].maximum;
    }
    const Length room = std::clamp(room_ - others, Length(), maximum);
    const bool too_little = room < minimum;
    squeezed_ = squeezed_ || too_little;
    for (std::size_t i = 0; i < grid_.size(); ++i) {
      if (!is<ContentWidth>(i)) continue;
      const Wish& wish = wishes_[i];
      if (too_little)
        grid_[i] = scaled(wish.minimum, room, minimum);
      else
        grid_[i] =
            wish.minimum + scaled(wish.maximum - wish.minimum, room - minimum, maximum - minimum);
    }
  }

  // By weight, but none under its narrowest: such columns leave the sharing.
  void share_rest() {
    std::vector<std::size_t> sharing;
    for (std::size_t i = 0; i < grid_.size(); ++i)
      if (is<RelativeWidth>(i)) sharing.push_back(i);
    while (!sharing.empty()) {
      const Length rest = std::max(room_ - total(grid_), Length());
      std::int64_t weights = 0;
      for (const std::size_t i : sharing)
        weights += weight(i);
      const auto share = [&](std::size_t i) { return rest * weight(i) / weights; };
      const auto narrow = std::find_if(sharing.begin(), sharing.end(), [&](std::size_t i) {
        return share(i) < wishes_[i].minimum;
      });
      const bool room_for_all = rest >= least(sharing);
      if (narrow == sharing.end() || !room_for_all) {
        squeezed_ = squeezed_ || !room_for_all;
        for (const std::size_t i : sharing)
          grid_[i] = share(i);
        return;
      }
      grid_[*narrow] = wishes_[*narrow].minimum;
      sharing.erase(narrow);
    }
  }
  [[nodiscard]] std::int64_t weight(std::size_t column) const {
    return std::max(std::get<RelativeWidth>(table_.columns[column]).weight, 1);
  }
  [[nodiscard]] Length least(const std::vector<std::size_t>& columns) const {
    Length sum;
    for (const std::size_t i : columns)
      sum += wishes_[i].minimum;
    return sum;
  }

  // Rounding to twips must not make the table wider than its room, nor leave a gap where columns
  // share all of it: the last sharing column takes the difference.
  void drop_rounding() {
    for (std::size_t i = grid_.size(); i-- > 0;) {
      if (!is<RelativeWidth>(i)) continue;
      const Length off = room_.on_twip_grid() - total(grid_);
      if (off.emu() < Length::points(1).emu() && -off < Length::points(1)) grid_[i] += off;
      return;
    }
  }

  // Where no twip that a DOCX may say is read as this edge, the edge moves a twip to the left.
  // docx/ says the twip that is.
  void move_edges() {
    const std::int64_t width = total(grid_).to_twips();
    Length edge, before;
    for (std::size_t i = 0; i + 1 < grid_.size(); ++i) {
      edge += grid_[i];
      const std::int64_t at = edge.to_twips();
      const bool known = edge_as_read(at, width) == at || edge_as_read(at + 1, width) == at;
      const Length moved = known ? edge : Length::twips(edge_as_read(at, width));
      grid_[i] = moved - before;
      before = moved;
    }
    if (!grid_.empty()) grid_.back() = Length::twips(width) - before;
  }

  static Length scaled(Length length, Length numerator, Length denominator) {
    if (denominator <= Length()) return {};
    return Length::emu(Length::divide_rounded(length.to_twips() * numerator.to_twips() * 635,
                                              denominator.to_twips()));
  }

  const Table& table_;
  std::vector<Wish> wishes_;
  Length room_;
  std::vector<Length> grid_;
  bool squeezed_ = false;
};

}  // namespace

ContentWidths widths_of(const Engine& engine, const Paragraph& paragraph) {
  const ParagraphProps props = resolved(engine.document.styles, paragraph);
  const Collected collected = collect(engine.document.styles, paragraph,
                                      find_level(engine.document, props), Fields{}, engine.shaper);
  const Length right = props.indent_right.value_or(Length());
  ContentWidths widths =
      content_widths(prepare(collected, engine.shaper), measure_of(props, Length()), engine.shaper,
                     collected.looks);
  widths.minimum += right;
  widths.maximum += right;
  return widths;
}

std::vector<Length> grid_of(const Engine& engine, const Table& table, Length room,
                            Diagnostics& diagnostics) {
  GridMaker maker(table, wishes_of(engine, table), room);
  std::vector<Length> grid = maker.run();
  if (maker.fixed_too_wide()) {
    diagnostics.error(Code::layout_too_wide, table.source,
                      {"Bảng có các cột cố định rộng hơn phần chữ của trang.",
                       "The fixed columns of this table are wider than the text area of the page."},
                      {"Thu hẹp cột, hoặc để cột tự chia phần còn lại của trang.",
                       "Make the columns narrower, or let them share what the page leaves."});
  } else if (maker.squeezed()) {
    diagnostics.warning(Code::layout_too_wide, table.source,
                        {"Bảng không đủ chỗ cho từ dài nhất của mỗi cột; từ sẽ bị ngắt giữa chừng.",
                         "The table has no room for the longest word of each column; words are "
                         "broken."},
                        resolved(engine.document.styles, table).lines.drawn()
                            ? Message{"Bớt cột, giảm cỡ chữ, hoặc dùng trang ngang.",
                                      "Use fewer columns, a smaller font, or a landscape page."}
                            : Message{"Tách từ dài bằng khoảng trắng hoặc gạch nối.",
                                      "Part the long word by a space or a hyphen."});
  }
  return grid;
}

}  // namespace tongket::layout
