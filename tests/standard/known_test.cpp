// Which standards there are.
#include <doctest/doctest.h>

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
