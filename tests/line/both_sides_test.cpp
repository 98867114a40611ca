// Papers printed on both sides, sheet by sheet: where the bound margin lies on each page that a
// printer gets.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <map>

#include "report/report.h"

using namespace tongket;

namespace {

// The state's sample with an office that prints so, by a pack.
layout::Pages pages_of(const std::string& pack, const std::string& sides,
                       std::map<std::string, std::string> options = {}) {
  const std::string source_dir = TONGKET_SOURCE_DIR;
  report::Workshop::Places places;
  places.templates = source_dir + "/templates";
  places.fonts = source_dir + "/fonts";
  report::Workshop workshop(places, Limits{});
  std::ifstream file(source_dir + "/samples/an-phuoc-tay-nam-2025/data.xml", std::ios::binary);
  std::string data(std::istreambuf_iterator<char>(file), {});
  const std::size_t office = data.find("<office ");
  REQUIRE(office != std::string::npos);
  data.insert(office + 8, "sides=\"" + sides + "\" ");
  Diagnostics problems;
  const auto dataset = data::load_bytes("data.xml", data, **workshop.vocabulary(),
                                        workshop.sources(), workshop.limits(), problems);
  REQUIRE(dataset != nullptr);
  const auto chosen = workshop.find_template(pack);
  REQUIRE(chosen.has_value());
  const auto papers = (*chosen)->bind(
      *dataset, {std::move(options), {{2025, 12, 31}, {8, 0, 0}}, {}}, workshop.limits(), problems);
  REQUIRE(papers.has_value());
  REQUIRE(papers->size() == 1);
  auto laid =
      layout::lay_out(papers->front().document, **workshop.fonts(), workshop.limits(), problems);
  REQUIRE(laid.has_value());
  return std::move(laid->pages);
}

// Upright pages are bound at the left of a front and at the right of a back; a number's parity is
// that of the sheet's side on turned ones, too.
void check_sheets(const layout::Pages& pages) {
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const layout::Page& page = pages.pages[i];
    CAPTURE(i);
    const bool front = i % 2 == 0;
    if (page.kind == layout::PageKind::blank) {
      CHECK_FALSE(front);
      continue;
    }
    CHECK((page.number % 2 != 0) == front);
    if (page.setup.width > page.setup.height) continue;
    CHECK((page.setup.left > page.setup.right) == front);
    for (const layout::Line& line : page.lines) {
      if (line.zone != layout::Zone::body) continue;
      CHECK(line.x >= page.setup.left);
    }
  }
}

std::size_t blanks_of(const layout::Pages& pages) {
  std::size_t blanks = 0;
  for (const layout::Page& page : pages.pages)
    blanks += page.kind == layout::PageKind::blank ? 1 : 0;
  return blanks;
}

}  // namespace

TEST_CASE("an annex that counts anew begins on the front of a sheet") {
  const layout::Pages pages = pages_of("ke-hoach", "two");
  REQUIRE(pages.pages.size() > 2);
  check_sheets(pages);
  CHECK(pages.pages.back().section > 0);
}

TEST_CASE("several invitations in one file have sheets of their own") {
  const layout::Pages pages = pages_of("giay-moi", "two", {{"mot-tep", "yes"}});
  check_sheets(pages);
  CHECK(blanks_of(pages) > 0);
  // Printed on one side none is empty.
  CHECK(blanks_of(pages_of("giay-moi", "one", {{"mot-tep", "yes"}})) == 0);
}
