// Which standards there are.
#include <doctest/doctest.h>

#include <algorithm>

#include "standard/standard_support.h"

using namespace standard_test;

TEST_CASE("the Party's standard is found by id and by date") {
  const auto* standard = standard::standard_for(standard::Family::party, {2022, 11, 18});
  REQUIRE(standard != nullptr);
  CHECK(standard::id_of(*standard) == "36-HD/VPTW");
  CHECK(standard::family_of(*standard) == standard::Family::party);
  CHECK(standard::find_standard("36-HD/VPTW") == standard);
  CHECK(standard::find_standard("0-XX") == nullptr);
}

TEST_CASE("a date before the oldest standard gives the oldest") {
  const auto* standard = standard::standard_for(standard::Family::party, {2000, 1, 1});
  REQUIRE(standard != nullptr);
  CHECK(standard::id_of(*standard) == "36-HD/VPTW");
}

TEST_CASE("the paper's date chooses the edition") {
  const auto id = [](standard::Family family, Date date) {
    return std::string(standard::id_of(*standard::standard_for(family, date)));
  };
  CHECK(id(standard::Family::state, {2025, 12, 1}) == "30/2020/NĐ-CP");
  CHECK(id(standard::Family::party, {2026, 5, 26}) == "36-HD/VPTW");
  CHECK(id(standard::Family::party, {2026, 5, 27}) == "05-HD/VPTW");
}

TEST_CASE("what is known second-hand only is marked so") {
  CHECK_FALSE(standard::second_hand(party()));
  const auto& next = *standard::find_standard("05-HD/VPTW");
  CHECK(standard::second_hand(next));
  CHECK(next.words.recipient_end.second_hand);
  CHECK_FALSE(party().words.recipient_end.second_hand);
}

TEST_CASE("types have the abbreviations that the guidance fixes (1.3.1)") {
  const auto abbreviation = [](std::string_view id) {
    const auto* type = standard::find_document_type(party(), id);
    return type == nullptr ? std::string() : std::string(type->abbreviation);
  };
  CHECK(abbreviation("bao-cao") == "BC");
  CHECK(abbreviation("quyet-dinh") == "QĐ");
  CHECK(abbreviation("quy-dinh") == "QĐi");
  CHECK(abbreviation("chuong-trinh") == "CTr");
  CHECK(abbreviation("to-trinh") == "TTr");
  CHECK(abbreviation("cong-van") == "CV");
}

TEST_CASE("lists and speeches are types of no standard: a head without a number") {
  for (const auto* standard : standard::all_standards()) {
    const auto own = standard::document_types(*standard);
    for (const std::string id : {"danh-sach", "bai-phat-bieu"}) {
      CAPTURE(id);
      CHECK(std::none_of(own.begin(), own.end(), [&](const auto& type) { return type.id == id; }));
      const auto* type = standard::find_document_type(*standard, id);
      REQUIRE(type != nullptr);
      CHECK_FALSE(type->numbered);
    }
    CHECK(standard::find_document_type(*standard, "bao-cao")->numbered);
    CHECK(standard::find_document_type(*standard, "hoa-don") == nullptr);
  }
  standard::Particulars list = report();
  list.document_type = "danh-sach";
  list.symbol.clear();
  list.number.reset();
  Diagnostics diagnostics;
  auto paper = document_of(standard::opening(party(), list, diagnostics));
  CHECK(diagnostics.empty());
  CHECK(of_style(paper, "number").empty());
  CHECK(text_of(only(paper, "type")) == "DANH SÁCH");
  CHECK(of_style(paper, "place-date").size() == 1);
  // A number that it can't show is told.
  list.number = 3;
  paper = document_of(standard::opening(party(), list, diagnostics));
  CHECK(of_style(paper, "number").empty());
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics.list().front().code == Code::standard_not_yet);
}

TEST_CASE("addressees that a type doesn't have are told where they stand") {
  standard::Particulars made = report();
  made.source = SourceRef{1, 10, 5};
  made.addressees = {"Tỉnh ủy"};
  made.places.addressees = SourceRef{1, 40, 7};
  Diagnostics diagnostics;
  (void)standard::opening(party(), made, diagnostics);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics.list().front().code == Code::standard_not_yet);
  CHECK(diagnostics.list().front().place.begin == 40);
}
