#include "layout/layout.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "layout/page_rows.h"
#include "layout/pages.h"
#include "layout/settle.h"

namespace tongket::layout {
namespace {

using document::Block;
using document::Document;

Diagnostic too_many_pages(const Limits& limits) {
  Diagnostic problem;
  problem.code = Code::layout_too_many_pages;
  problem.message = {fmt::format("Văn bản dài hơn {} trang.", limits.pages),
                     fmt::format("The paper has more than {} pages.", limits.pages)};
  problem.hint = {"Chia dữ liệu thành nhiều văn bản.", "Split the data into several papers."};
  return problem;
}

bool shows_page(const document::Inline& run) {
  const auto* reference = std::get_if<document::Reference>(&run.content);
  return reference != nullptr && reference->shows == document::Shows::page;
}

template <typename Content>
bool holds(const document::Inline& run) {
  return std::holds_alternative<Content>(run.content);
}

// Whether any run in the blocks is such a one.
bool any_run(const std::vector<Block>& blocks, bool (*is_such)(const document::Inline&)) {
  const auto in_cell = [is_such](const document::Cell& cell) {
    return any_run(cell.blocks, is_such);
  };
  const auto in_row = [&](const document::Row& row) {
    return std::any_of(row.cells.begin(), row.cells.end(), in_cell);
  };
  return std::any_of(blocks.begin(), blocks.end(), [&](const Block& block) {
    if (const auto* table = std::get_if<document::Table>(&block))
      return std::any_of(table->rows.begin(), table->rows.end(), in_row);
    const auto& content = std::get_if<document::Paragraph>(&block)->content;
    return std::any_of(content.begin(), content.end(), [is_such](const document::Inline& run) {
      const auto* note = std::get_if<document::Note>(&run.content);
      return is_such(run) || (note != nullptr && any_run(note->blocks, is_such));
    });
  });
}

// Whether something on the pages can only be known when all pages are made: a count anywhere, a
// page's number in the body.
bool needs_more_passes(const Document& document) {
  const auto needs = [](const document::Section& section) {
    if (any_run(section.blocks, holds<document::PageNumber>)) return true;
    const auto is_counted = [](const document::Inline& run) {
      return holds<document::PageCount>(run) || holds<document::SectionPageCount>(run) ||
             shows_page(run);
    };
    return std::any_of(document::section_stories.begin(), document::section_stories.end(),
                       [&](const auto story) { return any_run(section.*story, is_counted); });
  };
  return std::any_of(document.sections.begin(), document.sections.end(), needs);
}

// The pages count only the faces that their words use, in that order.
void compact_faces(Pages& pages) {
  constexpr std::uint32_t unused = UINT32_MAX;
  std::vector<std::uint32_t> place(pages.faces.size(), unused);
  std::vector<font::FacePtr> used;
  for (Page& page : pages.pages)
    for (Line& line : page.lines)
      for (Word& word : line.words) {
        if (word.picture != 0) continue;
        std::uint32_t& index = place[word.face];
        if (index == unused) {
          index = static_cast<std::uint32_t>(used.size());
          used.push_back(pages.faces[word.face]);
        }
        word.face = index;
      }
  pages.faces = std::move(used);
}

// And only the pictures that are shown: settling measures them in other sizes, too.
void compact_pictures(Pages& pages) {
  std::vector<std::uint32_t> place(pages.pictures.size() + 1, 0);
  std::vector<document::Picture> used;
  const auto move = [&](std::uint32_t& picture) {
    if (picture == 0) return;
    std::uint32_t& index = place[picture];
    if (index == 0) {
      used.push_back(pages.pictures[picture - 1]);
      index = static_cast<std::uint32_t>(used.size());
    }
    picture = index;
  };
  for (Page& page : pages.pages) {
    for (Line& line : page.lines)
      for (Word& word : line.words)
        move(word.picture);
    for (PlacedBox& box : page.boxes)
      move(box.picture);
  }
  pages.pictures = std::move(used);
}

void warn_unsettled(Diagnostics& diagnostics) {
  diagnostics.warning(
      Code::layout_unsettled, {},
      {"Số trang trong văn bản đẩy chữ qua lại giữa hai trang nên không ổn định được; số trang ghi "
       "trong mục lục, trong câu có thể lệch một trang.",
       "Page numbers in the text move it to and fro between pages and don't settle; those in "
       "contents and sentences may be wrong by a page."},
      {"Cho phần trước chỗ ấy sang trang mới, hoặc thêm bớt vài chữ.",
       "Begin a new page before that place, or add or take away a few words."});
}

// The page numbers that the pages show become what the settled document says.
void write_pages(Document& settled, const Numbering& shown) {
  document::for_each_paragraph(settled, [&shown](document::Paragraph& paragraph) {
    for (document::Inline& run : paragraph.content) {
      auto* reference = std::get_if<document::Reference>(&run.content);
      if (reference == nullptr || reference->shows != document::Shows::page) continue;
      const auto page = shown.page_of_bookmark.find(reference->to);
      reference->text = page == shown.page_of_bookmark.end() ? "0" : page->second;
    }
  });
}

// Page numbers in the text may move text to other pages, which changes them again; a few rounds
// settle all but contrived papers.
struct Made {
  Pass pass;
  Numbering shown;
  Diagnostics warnings;
};
std::optional<Made> settled_pass(const Document& settled, const Limits& limits, PageRooms rooms,
                                 Shaper& shaper) {
  constexpr int most_passes = 4;
  const int passes = needs_more_passes(settled) ? most_passes : 1;
  Known known{{}, std::move(rooms)};
  for (int pass = 1;; ++pass) {
    Diagnostics warnings;
    std::optional<Pass> made = build_pages(settled, limits, known, shaper, warnings);
    if (!made) return std::nullopt;
    const bool same = made->numbering == known.numbering;
    if (same || pass >= passes) {
      if (!same && passes > 1) warn_unsettled(warnings);
      return Made{*std::move(made), std::move(known.numbering), std::move(warnings)};
    }
    known.numbering = std::move(made->numbering);
  }
}

// What moved to a next page with the columns below it begins that page in both papers.
void begin_pages(Document& settled, const std::vector<std::uint32_t>& moved) {
  std::uint32_t number = 0;
  document::for_each_paragraph(settled, [&](document::Paragraph& paragraph) {
    if (std::find(moved.begin(), moved.end(), number++) != moved.end())
      paragraph.props.page_break_before = true;
  });
}

// Until nothing moves any more, which each time goes on to later pages.
std::optional<Made> pass_with_moves(Document& settled, const Limits& limits, const PageRooms& rooms,
                                    Shaper& shaper) {
  constexpr int most_passes = 50;
  for (int pass = 1;; ++pass) {
    auto made = settled_pass(settled, limits, rooms, shaper);
    if (!made || made->pass.moved.empty() || pass == most_passes) return made;
    begin_pages(settled, made->pass.moved);
  }
}

void warn_of_sums(Diagnostics& diagnostics) {
  diagnostics.warning(
      Code::layout_unsettled, {},
      {"Chỗ ngắt trang trong bảng có cộng trang không ổn định được; cộng của một trang có thể lệch "
       "một hàng.",
       "Where pages end in tables with sums doesn't settle; the sum of a page may be wrong by a "
       "row."},
      {"Cho bảng sang trang mới, hoặc bớt chú thích trong bảng.",
       "Begin the table on a new page, or let it have fewer notes."});
}

// Where pages end inside tables is found with room kept for the rows that go there. Where these,
// once put in, make a page end elsewhere, as notes may, it ends there from now on, and what comes
// behind is found anew.
std::optional<Made> pass_with_sums(Document& settled, PageRows& page_rows, const PageRooms& rooms,
                                   const Limits& limits, Shaper& shaper) {
  constexpr int most_rounds = 50;
  for (int round = 1;; ++round) {
    auto made = pass_with_moves(settled, limits, rooms, shaper);
    if (!made || made->pass.breaks.empty()) return made;
    page_rows.put_in(made->pass.breaks);
    made = pass_with_moves(settled, limits, rooms, shaper);
    if (!made) return made;
    if (round == most_rounds) {
      warn_of_sums(made->warnings);
      return made;
    }
    if (page_rows.held(made->pass.breaks)) return made;
  }
}

std::optional<Pages> pages_of(Document& settled, const Limits& limits, Shaper& shaper,
                              Diagnostics& diagnostics) {
  PageRows page_rows(settled);
  const PageRooms rooms = page_rows.rooms(settled, shaper);
  auto made = pass_with_sums(settled, page_rows, rooms, limits, shaper);
  if (!made) return std::nullopt;
  if (const auto of_parts = page_rows.part(settled, rooms))
    made = pass_with_moves(settled, limits, *of_parts, shaper);
  if (!made) return std::nullopt;
  diagnostics.append(std::move(made->warnings));
  write_pages(settled, made->shown);
  return std::move(made->pass.pages);
}

}  // namespace

Result<LaidOut> lay_out(Document document, const font::Book& fonts, const Limits& limits,
                        Diagnostics& diagnostics) {
  Shaper shaper(fonts);
  Diagnostics problems;
  LaidOut paper;
  keep_rows_whole(document);
  paper.settled = settle(std::move(document), shaper, problems);
  if (problems.has_errors()) return Failed{std::move(problems)};
  std::optional<Pages> pages = pages_of(paper.settled, limits, shaper, problems);
  if (!pages) return fail(too_many_pages(limits));
  diagnostics.append(std::move(problems));
  paper.pages = *std::move(pages);
  compact_faces(paper.pages);
  compact_pictures(paper.pages);
  return paper;
}

}  // namespace tongket::layout
