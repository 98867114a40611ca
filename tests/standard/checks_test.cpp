// What is checked besides the look: symbols, authorities, names, levels, dates.
#include <doctest/doctest.h>

#include <algorithm>

#include "standard/standard_support.h"

using namespace standard_test;

namespace {

const standard::Standard& state() {
  return *standard::find_standard("30/2020/NĐ-CP");
}

standard::Particulars letter() {
  standard::Particulars made = report();
  made.superior.clear();
  made.office = "Ủy ban nhân dân xã Bồng Sơn";
  made.symbol = "UBND";
  made.place = "Bồng Sơn";
  made.document_type = "cong-van";
  made.unit = "VX";
  made.date = Date{2025, 12, 9};
  made.signatories = {{"TM.", "Ủy ban nhân dân", "Chủ tịch", "Nguyễn Văn A", {}, {}, {}, {}}};
  return made;
}

std::vector<Code> told(const standard::Standard& standard,
                       const standard::Particulars& particulars) {
  Diagnostics problems;
  standard::check(standard, particulars, *particulars.date, problems);
  std::vector<Code> codes;
  for (const Diagnostic& problem : problems.list())
    codes.push_back(problem.code);
  return codes;
}

using Codes = std::vector<Code>;

}  // namespace

TEST_CASE("a letter as it should be is told nothing") {
  CHECK(told(state(), letter()) == Codes{});
  CHECK(told(party(), report()) == Codes{});
}

TEST_CASE("symbols are composed by type (Decree 30/2020, annex I, I.II.3; Guidance 36, 1.3)") {
  auto made = letter();
  made.number = 12;
  CHECK(standard::number_and_symbol(state(), made) == "12/UBND-VX");
  made.number = 5;
  made.document_type = "bao-cao";
  CHECK(standard::number_and_symbol(state(), made) == "05/BC-UBND");
  made.document_type = "cong-van";
  made.symbol = "BTCTU";
  made.unit.clear();
  made.number = 357;
  CHECK(standard::number_and_symbol(party(), made) == "357-CV/BTCTU");
}

TEST_CASE("a symbol in small letters, with spaces or slashes is told") {
  for (const char* symbol : {"Ubnd", "UBND XA", "UBND/VX", "-UBND"}) {
    auto made = letter();
    made.symbol = symbol;
    CAPTURE(symbol);
    CHECK(told(state(), made) == Codes{Code::standard_symbol});
  }
}

TEST_CASE("the state's letters want to say who drafted them, the Party's don't") {
  auto made = letter();
  made.unit.clear();
  CHECK(told(state(), made) == Codes{Code::standard_symbol});
  auto party_letter = report();
  party_letter.document_type = "cong-van";
  CHECK(told(party(), party_letter) == Codes{});
}

TEST_CASE("an authority of the other standard is told") {
  auto made = letter();
  made.signatories.front().authority = "T/M";
  CHECK(told(state(), made) == Codes{Code::standard_authority});
  auto other = report();
  other.signatories.front().authority = "KT.";
  CHECK(told(party(), other) == Codes{Code::standard_authority});
}

TEST_CASE("titles before a name are told, unless the state's office may have them") {
  for (const char* name : {"ThS. Nguyễn Văn A", "PGS.TS. Trần B", "Đại tá Lê C", "Tiến sĩ Võ D"}) {
    auto made = letter();
    made.signatories.front().name = name;
    CAPTURE(name);
    CHECK(told(state(), made) == Codes{Code::standard_person});
    made.choices.academic_titles = true;
    CHECK(told(state(), made) == Codes{});
    auto other = report();
    other.signatories.front().name = name;
    other.choices.academic_titles = true;
    CHECK(told(party(), other) == Codes{Code::standard_person});
  }
}

TEST_CASE("what a standard asks for stands in its table, whosever it is") {
  standard::Standard other = party();
  other.arrangement.letter_has_unit.value = true;
  other.arrangement.academic_titles.value = true;
  auto made = report();
  made.document_type = "cong-van";
  CHECK(told(other, made) == Codes{Code::standard_symbol});
  made.unit = "VX";
  made.signatories.front().name = "TS. Nguyễn Văn A";
  CHECK(told(other, made) == Codes{Code::standard_person});
  made.choices.academic_titles = true;
  CHECK(told(other, made) == Codes{});
}

TEST_CASE("names that only begin like a title are left alone") {
  auto made = letter();
  for (const char* name : {"Tiến Sĩ Nguyên", "Đại Nghĩa", "Thạch Sanh", "Bá Kỳ"}) {
    made.signatories.front().name = name;
    CAPTURE(name);
    CHECK(told(state(), made) == Codes{});
  }
}

TEST_CASE("levels abolished on 1 July 2025 are told from that day on") {
  const char* abolished[] = {"Đảng bộ huyện Hoài Ân", "Huyện ủy Hoài Ân",
                             "Đảng bộ thị xã Hoài Nhơn", "Ủy ban nhân dân quận 1",
                             "Thị trấn Bồng Sơn"};
  for (const char* superior : abolished) {
    CAPTURE(superior);
    auto made = letter();
    made.superior = superior;
    made.date = Date{2025, 7, 1};
    CHECK(told(state(), made) == Codes{Code::standard_abolished});
    made.date = Date{2025, 6, 30};
    CHECK(told(state(), made) == Codes{});
  }
  auto made = letter();
  made.superior = "Đảng bộ tỉnh Gia Lai";
  CHECK(told(state(), made) == Codes{});
  made.recipients.push_back({"Phòng Nội vụ huyện Hoài Ân", {}});
  CHECK(told(state(), made) == Codes{Code::standard_abolished});
}

TEST_CASE("a district's symbol is told after that day, a special zone before it") {
  auto made = report();
  made.symbol = "HU";
  made.date = Date{2025, 12, 1};
  CHECK(told(party(), made) == Codes{Code::standard_abolished});
  made.date = Date{2022, 12, 1};
  CHECK(told(party(), made) == Codes{});
  made.superior = "Đảng bộ đặc khu Phú Quốc";
  CHECK(told(party(), made) == Codes{Code::standard_abolished});
}

TEST_CASE("a paper older than the oldest standard is told, one of second-hand values noted") {
  const auto told_of = [](const standard::Standard& standard, Date date) {
    Diagnostics problems;
    standard::check_age(standard, report(), date, problems);
    standard::check_source(standard, report(), problems);
    return problems.list();
  };
  CHECK(told_of(party(), {2018, 4, 3}).empty());
  const auto old = told_of(party(), {2018, 4, 2});
  REQUIRE(old.size() == 1);
  CHECK(old.front().code == Code::standard_too_old);
  CHECK(old.front().severity == Severity::warning);
  // Named though another one was in force: this is the advice.
  const auto early = told_of(*standard::find_standard("05-HD/VPTW"), {2022, 11, 18});
  REQUIRE(early.size() == 2);
  CHECK(early.front().code == Code::standard_too_old);
  CHECK(early.front().hint.vi.find("36-HD/VPTW") != std::string::npos);
  CHECK(old.front().hint.vi.find("edition") == std::string::npos);
  const auto noted = told_of(*standard::find_standard("05-HD/VPTW"), {2026, 6, 1});
  REQUIRE(noted.size() == 1);
  CHECK(noted.front().code == Code::standard_second_hand);
  CHECK(noted.front().severity == Severity::note);
}

TEST_CASE("a copy dated before the paper that it copies is told") {
  auto made = letter();
  made.copy = standard::Copy{"sao-y", "Văn phòng", "VP", "Bồng Sơn", 7, made.date, {}, {}, {}};
  CHECK(told(state(), made) == Codes{});
  made.copy->date = Date{2025, 12, 8};
  CHECK(told(state(), made) == Codes{Code::standard_too_old});
}

TEST_CASE("the Party has 25 types and 8 papers since Regulation 399-QĐ/TW") {
  const auto types = standard::document_types(*standard::find_standard("05-HD/VPTW"));
  CHECK(types.size() == 33);
  CHECK(std::all_of(types.begin(), types.end(),
                    [](const standard::DocumentType& type) { return type.second_hand; }));
}

TEST_CASE("packs can name the same styles under every standard") {
  const auto ids = [](const standard::Standard& standard) {
    std::vector<std::string> all;
    for (const standard::StyleRule& rule : standard.styles) {
      const bool of_one_only = rule.id == "party-heading" || rule.id == "office-mark" ||
                               rule.id == "subject-mark" || rule.id == "national-title" ||
                               rule.id == "motto";
      if (!of_one_only) all.emplace_back(rule.id);
    }
    std::sort(all.begin(), all.end());
    return all;
  };
  for (const auto* standard : standard::all_standards())
    CHECK(ids(*standard) == ids(party()));
}
