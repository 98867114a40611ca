// Posts that are longer than a line of their column, measured on laid-out pages.
#include <doctest/doctest.h>

#include "standard/measure.h"

using namespace standard_test;

namespace {

// A paper that these sign, and the look-ups of Measure on its pages.
class Signed {
 public:
  Signed(std::string_view standard, std::vector<standard::Signatory> who)
      : pages_(set(*standard::find_standard(standard), particulars(standard, std::move(who)), {})),
        measure_(pages_, broken_) {}

  [[nodiscard]] Spot line(std::string_view words) const {
    const Spot found = measure_.find(words);
    REQUIRE_MESSAGE(!found.missing(), words);
    return found;
  }

 private:
  static standard::Particulars particulars(std::string_view standard,
                                           std::vector<standard::Signatory> who) {
    auto made = ordinary(*standard::find_standard(standard));
    made.signatories = std::move(who);
    return made;
  }

  layout::Pages pages_;
  BrokenClauses broken_;
  Measure measure_;
};

standard::Signatory signs(const std::string& position, const std::string& name,
                          const std::string& also = {}) {
  return {"", "", position, name, {}, {}, also, {}};
}

}  // namespace

TEST_CASE("long posts break between words, and the names below them stand level (I.II.7; 1.7.2)") {
  for (const char* standard : {"30/2020/NĐ-CP", "36-HD/VPTW"}) {
    CAPTURE(standard);
    const Signed paper(standard, {signs("Chủ tịch Ủy ban nhân dân", "Lê Văn Một"),
                                  signs("Chủ tịch Hội đồng nhân dân phường", "Trần Văn Hai")});
    // Not "… NHÂN" and "DÂN".
    const Spot first = paper.line("CHỦ TỊCH HỘI ĐỒNG"), second = paper.line("NHÂN DÂN PHƯỜNG");
    CHECK(second.line->top > first.line->top);
    CHECK(near(first.centre(), second.centre(), Length::points(1)));
    CHECK(near(paper.line("Lê Văn Một").line->baseline, paper.line("Trần Văn Hai").line->baseline));
  }
}

TEST_CASE("posts side by side have air between them") {
  const Signed paper("30/2020/NĐ-CP", {signs("Chủ tịch Ủy ban nhân dân xã", "Lê Văn Một"),
                                       signs("Chủ tịch Hội đồng nhân dân xã", "Trần Văn Hai")});
  const Spot left = paper.line("CHỦ TỊCH HỘI"), right = paper.line("CHỦ TỊCH ỦY BAN");
  CHECK(right.line->x - (left.line->x + left.line->width) > Length::mm(4));
}

TEST_CASE("names stand level where one who signs has another post (1.7.1 e; 1.7.2)") {
  const Signed paper("36-HD/VPTW", {signs("Trưởng khối", "Lê Văn Một", "Phó Bí thư"),
                                    signs("Thư ký", "Trần Văn Hai")});
  CHECK(near(paper.line("Lê Văn Một").line->baseline, paper.line("Trần Văn Hai").line->baseline));
}
