#include "standard/measure.h"

#include <algorithm>
#include <cstdlib>

namespace standard_test {

namespace {

// Spaces that don't break count as spaces, hyphens as hyphens.
std::string plain(const layout::Line& line) {
  std::string text = layout::text_of(line);
  for (const std::string_view from : {"\u00A0", "\u2011"}) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from))
      text.replace(at, from.size(), from == "\u00A0" ? " " : "-");
  }
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

}  // namespace

bool near(Length a, Length b, Length by) {
  return std::abs((a - b).emu()) <= by.emu();
}

void Measure::expect(bool kept, std::string_view clause, std::string_view what) const {
  if (!kept) broken_.push_back({std::string(clause), std::string(what)});
}

Spot Measure::find(std::string_view words, std::size_t from_page) const {
  for (std::size_t i = from_page; i < pages_.pages.size(); ++i) {
    for (const layout::Line& line : pages_.pages[i].lines) {
      if (plain(line).rfind(words, 0) == 0) return {&pages_.pages[i], &line};
    }
  }
  return {};
}

Spot Measure::line(std::string_view words, std::string_view clause, std::size_t from_page) const {
  const Spot found = find(words, from_page);
  expect(!found.missing(), clause, "there is no line '" + std::string(words) + "'");
  return found;
}

Spot Measure::says(std::string_view words, std::string_view clause, const Look& look,
                   std::size_t from_page) const {
  for (std::size_t i = from_page; i < pages_.pages.size(); ++i) {
    for (const layout::Line& line : pages_.pages[i].lines) {
      if (plain(line) != words) continue;
      const Spot spot{&pages_.pages[i], &line};
      for (std::size_t word = 0; word < line.words.size(); ++word)
        looks(spot, clause, look, word);
      return spot;
    }
  }
  expect(false, clause, "no line is '" + std::string(words) + "'");
  return {};
}

void Measure::looks(const Spot& spot, std::string_view clause, const Look& look,
                    std::size_t word) const {
  if (spot.missing() || word >= spot.line->words.size()) return;
  const layout::Word& set = spot.line->words[word];
  const font::Face& face = *pages_.faces.at(set.face);
  const std::string of = " of '" + set.text + "'";
  expect(set.size == Length::points(look.points), clause, "size" + of);
  expect(face.bold() == look.bold, clause, "weight" + of);
  expect(face.italic() == look.italic, clause, "slope" + of);
  expect((set.underline != document::Underline::none) == look.underlined, clause, "underline" + of);
  expect(set.color == look.color, clause, "colour" + of);
}

void Measure::centred_on(const Spot& spot, const Spot& other, std::string_view clause) const {
  if (spot.missing() || other.missing()) return;
  expect(near(spot.centre(), other.centre(), Length::points(1)), clause,
         "'" + plain(*spot.line) + "' is not centred on '" + plain(*other.line) + "'");
}

void Measure::begin_at(Length place, std::initializer_list<const char*> all,
                       std::string_view clause) const {
  for (const char* words : all) {
    const Spot spot = line(words, clause);
    if (!spot.missing())
      expect(near(spot.line->x, place), clause, "where '" + std::string(words) + "' begins");
  }
}

void Measure::side_by_side(const Spot& left, const Spot& right, std::string_view clause,
                           Length width) const {
  if (left.missing() || right.missing()) return;
  expect(near(right.centre() - left.centre(), width / 2, Length::points(1)), clause,
         "'" + plain(*left.line) + "' and '" + plain(*right.line) + "' don't share the width");
}

void Measure::directly_below(const Spot& below, const Spot& above, std::string_view clause) const {
  if (below.missing() || above.missing()) return;
  expect(near(below.line->top, above.bottom(), Length::points(1)), clause,
         "'" + plain(*below.line) + "' is not directly below '" + plain(*above.line) + "'");
}

// Flat and near: within 5 mm below the baseline.
const layout::Rule* Measure::rule_below(const Spot& spot) const {
  for (const layout::Rule& rule : spot.page->rules) {
    const bool flat = rule.width > rule.height * 4;
    const bool below = rule.y > spot.line->baseline && rule.y < spot.line->baseline + Length::mm(5);
    const bool within = rule.x >= spot.line->x - Length::points(1) &&
                        rule.x + rule.width <= spot.right() + Length::points(1);
    if (flat && below && within) return &rule;
  }
  return nullptr;
}

void Measure::ruled(const Spot& spot, std::string_view clause, int least, int most) const {
  if (spot.missing()) return;
  const layout::Rule* rule = rule_below(spot);
  expect(rule != nullptr, clause, "no rule under '" + plain(*spot.line) + "'");
  if (rule == nullptr) return;
  const Length slack = Length::points(1);
  expect(rule->width + slack >= spot.line->width * least / 100 &&
             rule->width <= spot.line->width * most / 100 + slack,
         clause, "length of the rule under '" + plain(*spot.line) + "'");
  expect(near(rule->x + rule->width / 2, spot.centre(), slack), clause, "place of the rule");
  expect(rule->kind == document::LineKind::single, clause, "kind of the rule");
}

void Measure::followed_by(const Spot& spot, std::string_view words, std::string_view clause) const {
  if (spot.missing()) return;
  const layout::Line* end = spot.page->lines.data() + spot.page->lines.size();
  // The empty lines that rules are made of say nothing.
  const layout::Line* next = spot.line + 1;
  while (next < end && next->words.empty())
    ++next;
  expect(next < end && plain(*next).rfind(words, 0) == 0, clause,
         "'" + std::string(words) + "' does not follow '" + plain(*spot.line) + "'");
}

void Measure::reads(const Spot& spot, std::string_view words, std::string_view clause) const {
  if (spot.missing()) return;
  std::string text;
  const layout::Line* end = spot.page->lines.data() + spot.page->lines.size();
  for (const layout::Line* at = spot.line; at < end && at->paragraph == spot.line->paragraph; ++at)
    text += (text.empty() ? "" : " ") + plain(*at);
  expect(text.rfind(words, 0) == 0, clause, "'" + text + "' is not '" + std::string(words) + "'");
}

Spot Measure::end_of(const Spot& spot) {
  if (spot.missing()) return spot;
  for (const layout::Line& line : spot.page->lines) {
    if (line.paragraph == spot.line->paragraph && line.last_of_paragraph) return {spot.page, &line};
  }
  return {};
}

void Measure::short_rule(const Spot& spot, std::string_view clause, Length least,
                         Length most) const {
  if (spot.missing()) return;
  const auto& rules = spot.page->rules;
  const bool found = std::any_of(rules.begin(), rules.end(), [&](const layout::Rule& rule) {
    return rule.y > spot.line->baseline && rule.y < spot.line->baseline + Length::mm(5) &&
           rule.width >= least && rule.width <= most &&
           near(rule.x + rule.width / 2, spot.centre(), Length::points(1));
  });
  expect(found, clause, "no short rule under '" + plain(*spot.line) + "'");
}

void Measure::framed(const Spot& spot, std::string_view clause, Length width, Length height,
                     const document::Color& color) const {
  if (spot.missing()) return;
  // The nearest line on each side.
  std::optional<Length> left, right, top, bottom;
  const auto nearest = [](std::optional<Length>& side, Length place, bool larger) {
    if (!side || (larger ? place > *side : place < *side)) side = place;
  };
  for (const layout::Rule& rule : spot.page->rules) {
    if (rule.color != color) continue;
    const bool upright = rule.height > rule.width * 3;
    const bool beside =
        upright && rule.y <= spot.line->baseline && rule.y + rule.height >= spot.line->baseline;
    const bool over = !upright && rule.x <= spot.centre() && rule.x + rule.width >= spot.centre() &&
                      near(rule.y, spot.line->baseline, Length::mm(9));
    if (beside && rule.x < spot.line->x) nearest(left, rule.x, true);
    if (beside && rule.x + rule.width > spot.right()) nearest(right, rule.x + rule.width, false);
    if (over && rule.y < spot.line->baseline) nearest(top, rule.y, true);
    if (over && rule.y > spot.line->baseline) nearest(bottom, rule.y + rule.height, false);
  }
  const bool whole = left && right && top && bottom;
  expect(whole, clause, "frame of '" + plain(*spot.line) + "'");
  if (!whole) return;
  if (width > Length())
    expect(near(*right - *left, width, Length::points(2)), clause, "width of the frame");
  expect(near(*bottom - *top, height, Length::points(1)), clause, "height of the frame");
  expect(near((*left + *right) / 2, spot.centre(), Length::points(1)), clause,
         "the words are not in the frame's middle");
}

void Measure::rule_across(const Spot& below, std::string_view clause, Length left,
                          Length right) const {
  if (below.missing()) return;
  const auto& rules = below.page->rules;
  const bool found = std::any_of(rules.begin(), rules.end(), [&](const layout::Rule& rule) {
    return near(rule.x, left, Length::points(1)) &&
           near(rule.x + rule.width, right, Length::points(1)) && rule.y <= below.line->top &&
           rule.y > below.line->top - Length::mm(5);
  });
  expect(found, clause, "no line across the page above '" + plain(*below.line) + "'");
}

const layout::PlacedBox* Measure::box(document::SignBoxKind kind, std::int32_t signatory) const {
  for (const layout::Page& page : pages_.pages) {
    for (const layout::PlacedBox& box : page.boxes) {
      if (box.kind == kind && box.signatory == signatory) return &box;
    }
  }
  return nullptr;
}

void check_page_numbers(const Measure& measure, std::string_view clause, int points,
                        bool annexes_anew) {
  std::int32_t expected = 0;
  std::uint32_t section = 0;
  for (const layout::Page& page : measure.pages().pages) {
    const bool begins = page.section != section;
    section = page.section;
    expected = begins && annexes_anew ? 1 : expected + 1;
    const bool hidden = expected == 1;
    const layout::Line* number = nullptr;
    for (const layout::Line& line : page.lines) {
      const std::string text = layout::text_of(line);
      const bool digits =
          !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
      if (line.zone == layout::Zone::header && digits) number = &line;
    }
    measure.expect((number != nullptr) != hidden, clause, "which pages have a number");
    if (number == nullptr) continue;
    const Spot spot{&page, number};
    measure.looks(spot, clause, {points});
    measure.expect(layout::text_of(*number) == std::to_string(expected), clause, "the number");
    measure.expect(near(number->top, Length::mm(10)), clause, "10 mm from the top");
    const Length middle = (page.setup.left + page.setup.width - page.setup.right) / 2;
    measure.expect(near(spot.centre(), middle), clause, "the number is not centred");
  }
}

void check_boxes(const Measure& measure, std::string_view clause, const Spot& post,
                 const Spot& name, std::optional<Length> seal) {
  const layout::PlacedBox* signature = measure.box(document::SignBoxKind::signature, 0);
  const layout::PlacedBox* stamp = measure.box(document::SignBoxKind::seal, 0);
  measure.expect(signature != nullptr && stamp != nullptr, clause, "the boxes are missing");
  if (signature == nullptr || stamp == nullptr || post.missing() || name.missing()) return;
  const Length slack = Length::points(2);
  const Length middle = signature->x + signature->width / 2;
  measure.expect(near(middle, name.centre(), slack) && near(middle, post.centre(), slack), clause,
                 "the signature is not centred between post and name");
  measure.expect(signature->y + slack >= post.bottom() &&
                     signature->y + signature->height <= name.line->top + slack,
                 clause, "the signature is not between post and name");
  const Length covered = stamp->x + stamp->width - signature->x;
  measure.expect(stamp->x < signature->x && near(covered, signature->width / 3, Length::mm(1)),
                 clause, "the seal does not cover a third of the signature from the left");
  measure.expect(near(stamp->y + stamp->height / 2, signature->y + signature->height / 2, slack),
                 clause, "seal and signature are not level");
  measure.expect(stamp->width == stamp->height, clause, "the seal is not round");
  if (seal) measure.expect(near(stamp->width, *seal), clause, "the seal's real size");
}

void check_body(const Measure& measure, const Body& body) {
  const Spot first = measure.line("Năm vừa qua cán bộ", body.clause);
  if (first.missing()) return;
  const layout::Line* at = first.line;
  measure.expect(near(at->x, body.left + body.first_line), body.clause, "indent of first lines");
  const layout::Line& second = *(at + 1);
  measure.expect(near(second.x, body.left) && near(at->x + at->width, body.right) &&
                     near(second.x + second.width, body.right),
                 body.clause, "justified on both sides");
  measure.expect(near(second.baseline - at->baseline, body.pitch), body.clause,
                 "distance of lines");
  const layout::Line* last = at;
  while (!last->last_of_paragraph)
    ++last;
  const layout::Line& next = *(last + 1);
  measure.expect(near(next.baseline - last->baseline, body.pitch + body.between), body.clause,
                 "distance of paragraphs");
}

void check_content(const Measure& measure, const Content& content) {
  const Spot first = measure.line(content.from, content.clause);
  const Spot last = measure.line(content.to, content.clause);
  if (first.missing() || last.missing()) return;
  bool within = false;
  for (const layout::Page& page : measure.pages().pages) {
    const layout::Line* above = nullptr;
    for (const layout::Line& line : page.lines) {
      if (line.zone != layout::Zone::body) continue;
      within = within || &line == first.line;
      if (!within) continue;
      const Length slack = Length::half_points(1);
      measure.expect(line.height + slack >= content.least && line.height <= content.most + slack,
                     content.clause, "height of the line '" + plain(line) + "'");
      if (above != nullptr && line.first_of_paragraph) {
        const Length apart = line.top - (above->top + above->height);
        measure.expect(apart + slack >= content.between, content.clause,
                       "space above '" + plain(line) + "'");
      }
      above = &line;
      if (&line == last.line) return;
    }
  }
}

void check_fullness(const Measure& measure, std::string_view clause, Length bottom) {
  if (measure.pages().pages.size() < 2) return;
  Length last;
  for (const layout::Line& line : measure.pages().pages[1].lines)
    last = std::max(last, line.top + line.height);
  // Two lines may go overleaf so that none is alone there.
  measure.expect(near(last, bottom, Length::points(45)), clause, "margin at the bottom");
}

void check_last_part(const Measure& measure, const Spot& spot, std::string_view clause) {
  if (spot.missing()) return;
  measure.expect(spot.page == &measure.pages().pages.back(), clause, "on the last page");
  for (const layout::Line& line : spot.page->lines) {
    const bool long_text = layout::text_of(line).rfind("Năm vừa qua", 0) == 0;
    measure.expect(!long_text || line.top < spot.line->top, clause, "below what is copied");
  }
}

namespace {

// How far to the left and to the right the text of fronts, or of backs, reaches.
void check_side(const Measure& measure, const Sides& sides, bool backs) {
  const Length left = backs ? sides.back_left : sides.front_left;
  const Length right = backs ? sides.back_right : sides.front_right;
  Length first = right, last = left;
  for (const layout::Page& page : measure.pages().pages) {
    if ((page.number % 2 == 0) != backs) continue;
    for (const layout::Line& line : page.lines) {
      if (line.zone != layout::Zone::body || line.words.empty()) continue;
      first = std::min(first, line.x);
      last = std::max(last, line.x + line.width);
    }
    // Upright lines of the table: their middles keep to the margins.
    for (const layout::Rule& rule : page.rules) {
      if (rule.width > rule.height) continue;
      const Length middle = rule.x + rule.width / 2;
      measure.expect(middle + Length::twips(1) >= left && middle <= right + Length::twips(1),
                     sides.table_clause, "a table outside of the text area");
    }
  }
  measure.expect(near(first, left, Length::points(4)) && near(last, right, Length::points(4)),
                 sides.clause, backs ? "margins of backs" : "margins of fronts");
}

}  // namespace

void check_sides(const Measure& measure, const Sides& sides) {
  measure.expect(measure.pages().pages.size() > 2, sides.clause, "fronts and backs");
  check_side(measure, sides, false);
  check_side(measure, sides, true);
}

void check_letters(const Measure& measure, std::string_view clause) {
  for (const layout::Page& page : measure.pages().pages) {
    for (const layout::Line& line : page.lines) {
      for (const layout::Word& word : line.words) {
        const std::string& family = measure.pages().faces.at(word.face)->family();
        const bool known = family == "Liberation Serif" || family == "Times New Roman";
        measure.expect(known, clause, "typeface of '" + word.text + "'");
        const bool marked = word.color == document::Color{255, 0, 0};
        measure.expect(marked || word.color == document::Color{}, clause, "colour");
      }
    }
  }
}

void check_page(const Measure& measure, const Edges& edges, std::string_view size_clause,
                std::string_view margin_clause) {
  for (const layout::Page& page : measure.pages().pages) {
    measure.expect(
        near(page.setup.width, Length::mm(210)) && near(page.setup.height, Length::mm(297)),
        size_clause, "A4");
    Length top = edges.bottom, bottom;
    for (const layout::Line& line : page.lines) {
      if (line.zone != layout::Zone::body) continue;
      measure.expect(line.x + Length::points(1) >= edges.left &&
                         line.x + line.width <= edges.right + Length::points(1),
                     margin_clause, "margins left and right");
      top = std::min(top, line.top);
      bottom = std::max(bottom, line.top + line.height);
    }
    measure.expect(near(top, edges.top, Length::points(1)), margin_clause, "margin at the top");
    measure.expect(bottom <= edges.bottom + Length::points(1), margin_clause,
                   "margin at the bottom");
  }
  check_fullness(measure, margin_clause, edges.bottom);
}

void check_middle(const Measure& measure, const Spot& spot, Length middle,
                  std::string_view clause) {
  if (spot.missing()) return;
  measure.expect(near(spot.centre(), middle, Length::points(1)), clause,
                 "not in the middle of the page");
}

void check_level_names(const Measure& measure, std::string_view clause) {
  const Spot right = measure.find("Nguyễn Văn An");
  const Spot left = measure.line("Phạm Thị Dung", clause);
  if (left.missing() || right.missing()) return;
  measure.expect(near(left.line->baseline, right.line->baseline), clause, "names level");
  for (const std::int32_t who : {0, 1}) {
    const layout::PlacedBox* box = measure.box(document::SignBoxKind::signature, who);
    measure.expect(box != nullptr && box->y + box->height <= left.line->top + Length::points(1),
                   clause, "each has room for a signature");
  }
  measure.expect(measure.box(document::SignBoxKind::seal, 1) == nullptr, clause, "one seal");
}

BrokenClauses broken_clauses(const standard::Standard& standard, const Shown& shown) {
  return family_of(standard) == standard::Family::state ? broken_state_clauses(standard, shown)
                                                        : broken_party_clauses(standard, shown);
}

}  // namespace standard_test
