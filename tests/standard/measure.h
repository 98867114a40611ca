// Measuring laid-out papers: what stands where, how large, how long its rule is. Each check says
// the clause that is broken. No value of a standard's table is read: the numbers are the clauses'
// own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "standard/showcase.h"

namespace standard_test {

struct BrokenClause {
  std::string clause;
  std::string what;
};
using BrokenClauses = std::vector<BrokenClause>;

struct Look {
  int points = 14;
  bool bold = false;
  bool italic = false;
  bool underlined = false;
  document::Color color{};
};

// A line of a paper and its page; missing where no line begins so.
struct Spot {
  const layout::Page* page = nullptr;
  const layout::Line* line = nullptr;
  [[nodiscard]] bool missing() const { return line == nullptr; }
  [[nodiscard]] Length centre() const { return line->x + line->width / 2; }
  [[nodiscard]] Length bottom() const { return line->top + line->height; }
  [[nodiscard]] Length right() const { return line->x + line->width; }
};

bool near(Length a, Length b, Length by = Length::half_points(1));

// Checks of one paper.
class Measure {
 public:
  Measure(const layout::Pages& pages, BrokenClauses& broken) : pages_(pages), broken_(broken) {}

  void expect(bool kept, std::string_view clause, std::string_view what) const;
  // The first line of all pages, or from a page on, that begins so.
  [[nodiscard]] Spot find(std::string_view words, std::size_t from_page = 0) const;
  // The same; its absence breaks the clause.
  Spot line(std::string_view words, std::string_view clause, std::size_t from_page = 0) const;
  // That is the whole line, and so it looks.
  Spot says(std::string_view words, std::string_view clause, const Look& look,
            std::size_t from_page = 0) const;
  void looks(const Spot& spot, std::string_view clause, const Look& look,
             std::size_t word = 0) const;
  void centred_on(const Spot& spot, const Spot& other, std::string_view clause) const;
  // The lines that begin so do it there.
  void begin_at(Length place, std::initializer_list<const char*> all,
                std::string_view clause) const;
  // Each in the middle of one of two columns that share the text's width.
  void side_by_side(const Spot& left, const Spot& right, std::string_view clause,
                    Length width) const;
  void directly_below(const Spot& below, const Spot& above, std::string_view clause) const;
  // A solid rule under the line, centred below it, between two parts of its length (in percent).
  void ruled(const Spot& spot, std::string_view clause, int least, int most) const;
  // What is read next begins so.
  void followed_by(const Spot& spot, std::string_view words, std::string_view clause) const;
  // The paragraph that the line begins goes so, over the ends of its lines.
  void reads(const Spot& spot, std::string_view words, std::string_view clause) const;
  // The last line of the spot's paragraph, where it stands on the same page.
  [[nodiscard]] static Spot end_of(const Spot& spot);
  // A rule under it, that long.
  void short_rule(const Spot& spot, std::string_view clause, Length least, Length most) const;
  // A frame of that size around the line; none: of any.
  void framed(const Spot& spot, std::string_view clause, Length width, Length height,
              const document::Color& color) const;
  // A line across the text, that far above the line at most.
  void rule_across(const Spot& below, std::string_view clause, Length left, Length right) const;
  [[nodiscard]] const layout::PlacedBox* box(document::SignBoxKind kind,
                                             std::int32_t signatory) const;
  [[nodiscard]] const layout::Pages& pages() const { return pages_; }

 private:
  [[nodiscard]] const layout::Rule* rule_below(const Spot& spot) const;

  const layout::Pages& pages_;
  BrokenClauses& broken_;
};

// Name, abbreviation and nature of each type that the texts list.
void check_types(const standard::Standard& standard, BrokenClauses& broken);
// Marks, copies, authorities, days, the words of types, and what is told of papers.
void check_tables(const standard::Standard& standard, BrokenClauses& broken);
// The page's number: on which pages, where, how.
void check_page_numbers(const Measure& measure, std::string_view clause, int points,
                        bool annexes_anew);
// A signature's and the seal's place between the post and the name.
void check_boxes(const Measure& measure, std::string_view clause, const Spot& post,
                 const Spot& name, std::optional<Length> seal);
// Body text: indent, justification, spacing.
struct Body {
  std::string_view clause;
  Length left, right;  // edges of the text on the page
  Length first_line, between, pitch;
};
void check_body(const Measure& measure, const Body& body);
// Lines of the content, from the one that begins so to the one that begins so: how high they are,
// and how far paragraphs are apart at least.
struct Content {
  std::string_view clause;
  const char *from, *to;
  Length least, most;  // heights of lines
  Length between;
};
void check_content(const Measure& measure, const Content& content);
// Edges of the text on the page.
struct Edges {
  Length left, right, top, bottom;
};
// A4, and every page's text within its margins, the first line at the top one.
void check_page(const Measure& measure, const Edges& edges, std::string_view size_clause,
                std::string_view margin_clause);
void check_middle(const Measure& measure, const Spot& spot, Length middle, std::string_view clause);
// Of two who sign, however many lines each signs under; one seal.
void check_level_names(const Measure& measure, std::string_view clause);
// The second page goes on overleaf, so it is full up to the margin.
void check_fullness(const Measure& measure, std::string_view clause, Length bottom);
// On the paper's last page, nothing of the paper itself below it.
void check_last_part(const Measure& measure, const Spot& spot, std::string_view clause);
// Of a paper printed on both sides of its sheets: where its text stands on the fronts, and on the
// backs; and no line of its tables is outside of that.
struct Sides {
  std::string_view clause, table_clause;
  Length front_left, front_right, back_left, back_right;  // edges of the text on the page
};
void check_sides(const Measure& measure, const Sides& sides);
// Every word but the marks is black, in the one typeface.
void check_letters(const Measure& measure, std::string_view clause);

// Over everything that `show` made of the standard.
BrokenClauses broken_state_clauses(const standard::Standard& standard, const Shown& shown);
BrokenClauses broken_party_clauses(const standard::Standard& standard, const Shown& shown);
// Both, by its family.
BrokenClauses broken_clauses(const standard::Standard& standard, const Shown& shown);

}  // namespace standard_test
