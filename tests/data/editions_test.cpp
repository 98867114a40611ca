// What a paper may be, and which guidance is named, by the edition of its day.
#include "data_support.h"

using namespace data_test;

namespace {

// A Party committee's paper of that day, or of none.
struct Paper {
  std::string type, date, authority, on_behalf_of, position;
  std::string edition = {};
  std::string year = "2025";
  std::string office = "Đảng ủy xã Tam Quan";
};

Loaded load_paper(const Paper& paper) {
  const auto attribute = [](const std::string& name, const std::string& value) {
    return value.empty() ? value : " " + name + "=\"" + value + "\"";
  };
  return load_text(
      "<year xmlns=\"urn:tongket:year:1\" value=\"" + paper.year + "\"><office standard=\"party\"" +
      attribute("edition", paper.edition) + "><name>" + paper.office +
      "</name><place>Tam Quan</place><symbol>ĐU</symbol></office><papers><paper" +
      attribute("type", paper.type) + attribute("date", paper.date) +
      "><subject>công tác</subject><signatory name=\"An\"" +
      attribute("authority", paper.authority) + attribute("on-behalf-of", paper.on_behalf_of) +
      attribute("position", paper.position) +
      "/><recipient>Lưu Văn phòng</recipient></paper></papers></year>");
}

std::string told_of(const Paper& paper) {
  std::string told;
  for (const std::string& rule : load_paper(paper).rules())
    told += rule + " ";
  return told;
}

std::string hint_of(const Paper& paper) {
  const Loaded loaded = load_paper(paper);
  INFO(loaded.shown());
  REQUIRE(loaded.diagnostics.size() == 1);
  return loaded.diagnostics.list().front().hint.vi;
}

constexpr const char* kStanding = "Ban Thường vụ";

}  // namespace

TEST_CASE("what a body may issue is Regulation 399's from 9 January 2026 on") {
  const auto of = [](const std::string& type, const std::string& date,
                     const std::string& for_whom) {
    return told_of({type, date, "T/M", for_whom, "Bí thư"});
  };
  CHECK(of("quy-che", "2026-01-08", kStanding) == "");
  CHECK(of("quy-che", "2026-01-09", kStanding) == "paper-authority ");
  CHECK(of("quy-che", "2026-01-09", "Đảng ủy") == "");
  CHECK(of("huong-dan", "2026-01-08", "Đảng ủy") == "");
  CHECK(of("huong-dan", "2026-01-09", "Đảng ủy") == "paper-authority ");
  CHECK(of("huong-dan", "2026-01-09", kStanding) == "");
  // Nobody there issued these before either.
  CHECK(of("chi-thi", "2025-12-01", kStanding) == "paper-authority ");
  CHECK(of("chi-thi", "2026-02-01", kStanding) == "paper-authority ");
}

TEST_CASE("a provincial committee's standing committee may have rules of work") {
  Paper paper{"quy-che", "2026-03-01", "T/M", kStanding, "Bí thư"};
  paper.office = "Tỉnh ủy Gia Lai";
  CHECK(told_of(paper) == "");
}

TEST_CASE("a paper without a date is of its year's last day, or of the edition that is named") {
  Paper paper{"quy-che", "", "T/M", kStanding, "Bí thư"};
  CHECK(told_of(paper) == "");
  paper.year = "2026";
  CHECK(told_of(paper) == "paper-authority ");
  paper.year = "2025";
  paper.edition = "05-HD/VPTW";
  CHECK(told_of(paper) == "paper-authority ");
}

TEST_CASE("hints name the regulation and the guidance of the paper's day") {
  const auto regulation = [](const std::string& date) {
    return hint_of({"chi-thi", date, "T/M", kStanding, "Bí thư"});
  };
  CHECK(regulation("2025-12-01").find("66-QĐ/TW") != std::string::npos);
  CHECK(regulation("2026-02-01").find("399-QĐ/TW") != std::string::npos);
  const auto guidance = [](const std::string& date, const std::string& edition) {
    return hint_of({"bao-cao", date, "T/M", "Đảng ủy", "Ủy viên", edition});
  };
  CHECK(guidance("2026-05-26", "").find("(Hướng dẫn 36-HD/VPTW, mục 1.7.1)") != std::string::npos);
  CHECK(guidance("2026-05-27", "")
            .find("(Hướng dẫn 05-HD/VPTW, như mục 1.7.1 của Hướng dẫn "
                  "36-HD/VPTW)") != std::string::npos);
  CHECK(guidance("2026-05-27", "36-HD/VPTW").find("05-HD") == std::string::npos);
}
