#include "layout/flow.h"

#include <algorithm>
#include <utility>

namespace tongket::layout {
namespace {

using document::ParagraphProps;

// Neighbours with the same borders and indents stand in one box (ECMA-376 part 1, 17.3.1.24).
bool share_borders(const SetParagraph& a, const SetParagraph& b) {
  const document::ParagraphBorders none;
  const document::ParagraphBorders& borders = a.props.borders ? *a.props.borders : none;
  return borders != none && b.props.borders && borders == *b.props.borders && a.left == b.left &&
         a.right == b.right;
}

bool same_style(const Engine& engine, const SetParagraph& a, const SetParagraph& b) {
  const auto style = [&engine](const SetParagraph& set) -> const std::string& {
    return set.source->style.empty() ? engine.document.styles.default_paragraph_style
                                     : set.source->style;
  };
  return style(a) == style(b);
}

// The larger of the two spaces; contextual spacing takes a paragraph's own away between equals.
Length space_between(const Engine& engine, const SetParagraph& above, const SetParagraph& below) {
  const bool same = same_style(engine, above, below);
  const auto unless_contextual = [same](const ParagraphProps& props, std::optional<Length> space) {
    return same && props.contextual_spacing.value_or(false) ? Length() : space.value_or(Length());
  };
  return std::max(unless_contextual(above.props, above.props.space_after),
                  unless_contextual(below.props, below.props.space_before));
}

class FlowBuilder {
 public:
  FlowBuilder(const Engine& engine, Place place) : engine_(engine), place_(place) {}

  // What stands in one column; boxes and headings are joined in it only.
  void add(const std::vector<document::Block>& blocks, std::size_t from, std::size_t to,
           Length width) {
    width_ = width;
    paragraphs_.clear();
    set_paragraphs(blocks, from, to);
    for (std::size_t i = from; i < to; ++i) {
      if (const SetParagraph* set = paragraphs_[i - from])
        add(*set);
      else
        add(*std::get_if<document::Table>(&blocks[i]));
    }
  }
  // What was added since the last band stands in such columns.
  void end_band(const document::ColumnSet* columns) {
    flow_.bands.push_back({columns, flow_.slabs.size()});
  }
  Flow take() { return std::move(flow_); }

 private:
  void set_paragraphs(const std::vector<document::Block>& blocks, std::size_t from,
                      std::size_t to) {
    const std::size_t first = engine_.store.paragraphs.size();
    for (std::size_t i = from; i < to; ++i) {
      const auto* paragraph = std::get_if<document::Paragraph>(&blocks[i]);
      paragraphs_.push_back(paragraph ? &set_paragraph(engine_, *paragraph, width_) : nullptr);
    }
    std::size_t at = first;
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      if (paragraphs_[i] == nullptr) continue;
      SetParagraph& set = engine_.store.paragraphs[at++];
      set.above = i > 0 ? paragraphs_[i - 1] : nullptr;
      set.joined_above = i > 0 && paragraphs_[i - 1] && share_borders(*paragraphs_[i - 1], set);
      set.joined_below = i + 1 < paragraphs_.size() && paragraphs_[i + 1] &&
                         share_borders(set, *paragraphs_[i + 1]);
    }
  }

  void add(const SetParagraph& set) {
    for (std::uint32_t i = 0; i < set.lines.size(); ++i) {
      Slab slab;
      slab.paragraph = &set;
      slab.index = i;
      slab.height = set.lines[i].height;
      slab.below = set.lines[i].extra;
      if (i == 0)
        open(slab, set);
      else
        go_on(slab, set, i);
      const bool last = i + 1 == set.lines.size();
      if (last) slab.height += border_below(set);
      slab.closing = closing_border(set) - (last ? border_below(set) : Length());
      flow_.slabs.push_back(slab);
    }
    above_ = &set;
    keep_next_ = place_ == Place::body && set.props.keep_next.value_or(false);
    flow_.trailing = flow_.slabs.back().below + set.props.space_after.value_or(Length());
  }

  // The first line of a paragraph. Space before stays at the top of a column's first page and
  // after a wanted page break, and goes where a page just ran full.
  void open(Slab& slab, const SetParagraph& set) const {
    const bool first = flow_.slabs.empty();
    slab.forced_before =
        !first && place_ == Place::body && set.props.page_break_before.value_or(false);
    slab.breakable_before = !keep_next_;
    const Length border = border_above(set);
    const Length before = set.props.space_before.value_or(Length());
    slab.above = border + (above_ ? space_between(engine_, *above_, set) : before);
    const bool kept = first || slab.forced_before || place_ != Place::body;
    slab.above_first = opening_border(set) + (kept ? before : Length());
    if (first) slab.above = slab.above_first;
  }

  // In cells LibreOffice keeps the space before a paragraph where it goes on on the next page, too.
  void go_on(Slab& slab, const SetParagraph& set, std::size_t i) const {
    slab.breakable_before = may_part(set, i);
    slab.above_first = opening_border(set);
    if (place_ == Place::cell) slab.above_first += set.props.space_before.value_or(Length());
  }

  // Whether a page may end before line i. Two lines stay together on either side; LibreOffice
  // does not mind widows in cells, and in notes only those that begin one.
  [[nodiscard]] bool may_part(const SetParagraph& set, std::size_t i) const {
    if (place_ == Place::cell) return true;
    if (place_ == Place::note) return i >= 2 || !set.props.widow_control.value_or(true);
    if (set.props.keep_lines.value_or(false) || set.props.keep_next.value_or(false)) return false;
    if (!set.props.widow_control.value_or(true)) return true;
    return i >= 2 && set.lines.size() - i >= 2;
  }

  void add(const document::Table& source) {
    const SetTable& table = set_table(engine_, source, width_, place_);
    for (std::uint32_t r = 0; r < table.rows.size(); ++r) {
      Slab slab;
      slab.table = &table;
      slab.index = r;
      slab.height = table.bands[r] + table.rows[r].height;
      const bool last = r + 1 == table.rows.size();
      // LibreOffice lets the last line of a table that is kept together stand below the page's end.
      const bool sticks_out = place_ == Place::body && source.keep_together;
      if (last)
        (sticks_out ? slab.below : slab.height) += table.bands[r + 1];
      else
        slab.closing = table.below[r];
      slab.breakable_before = r == 0 ? !keep_next_ : may_part(table, r);
      slab.forced_before = place_ == Place::body && source.rows[r].opens_page;
      if (r == 0 && above_ != nullptr) slab.above = above_->props.space_after.value_or(Length());
      flow_.slabs.push_back(slab);
    }
    above_ = nullptr;
    flow_.trailing = Length();
    keep_next_ = place_ == Place::body && keeps_next(table, table.rows.size() - 1);
  }

  // A row stays with the next one when the first paragraph of its first cell says so: LibreOffice
  // asks no other.
  static bool keeps_next(const SetTable& table, std::size_t row) {
    if (table.rows.empty() || table.rows[row].cells.empty()) return false;
    const SetCell& cell = table.cells[table.rows[row].cells.front()];
    if (cell.column != 0 || cell.flow.slabs.empty()) return false;
    const SetParagraph* first = cell.flow.slabs.front().paragraph;
    return first != nullptr && first->props.keep_next.value_or(false);
  }
  static bool may_part(const SetTable& table, std::size_t row) {
    if (row > table.headings && belongs_to_page(table, row)) return false;
    return row > table.headings && !table.source->keep_together && !keeps_next(table, row - 1);
  }
  // What stands at a page's foot stays with the row above, what stands at its head with that below.
  static bool belongs_to_page(const SetTable& table, std::size_t row) {
    const auto& rows = table.source->rows;
    if (rows[row].opens_page) return false;
    return rows[row].page_row != document::PageRow::none ||
           rows[row - 1].page_row == document::PageRow::brought;
  }

  const Engine& engine_;
  Place place_;
  Length width_;  // of the column
  Flow flow_;
  std::vector<const SetParagraph*> paragraphs_;  // of the column; null where the block is a table
  const SetParagraph* above_ = nullptr;          // null after a table
  bool keep_next_ = false;
};

}  // namespace

Flow set_flow(const Engine& engine, const std::vector<document::Block>& blocks, Length width,
              Place place) {
  FlowBuilder builder(engine, place);
  builder.add(blocks, 0, blocks.size(), width);
  return builder.take();
}

Flow set_body(const Engine& engine, const document::Section& section) {
  FlowBuilder builder(engine, Place::body);
  const auto& blocks = section.blocks;
  for (std::size_t from = 0; from < blocks.size();) {
    const std::size_t to = document::end_of_columns(blocks, from);
    builder.add(blocks, from, to, document::width_for(section, blocks[from]));
    builder.end_band(document::columns_of(section, blocks[from]));
    from = to;
  }
  return builder.take();
}

}  // namespace tongket::layout
