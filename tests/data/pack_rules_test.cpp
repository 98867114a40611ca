// The rules that the pack bao-cao-tong-ket adds to year.sch, one by one.
#include "data_support.h"

using namespace data_test;

namespace {

constexpr std::string_view kPaper =
    "<paper type='bao-cao'><subject>s</subject><signatory "
    "name='A'/><recipient>Lưu</recipient></paper>";

struct Parts {
  std::string papers = std::string(kPaper);
  std::string narrative = "<section code='ket-qua'><title>t</title><p>Tốt.</p></section>";
  std::string rest = "<directions><title>t</title><p>Làm tiếp.</p></directions>";
};

// "id: what it says", one a line; or "id: the path of its place".
std::string said_of(const Parts& parts, bool places = false) {
  Sources sources;
  const auto rules = xml::Rules::load(in_source("templates/bao-cao-tong-ket/rules.sch"), sources,
                                      &vocabulary().schema().index(), Limits{});
  REQUIRE(rules);
  Diagnostics diagnostics;
  const xml::TreePtr tree = xml::read_bytes(
      "data.xml",
      "<year xmlns='urn:tongket:year:1' value='2022'><papers>" + parts.papers +
          "</papers><narrative>" + parts.narrative + "</narrative>" + parts.rest + "</year>",
      sources, Limits{}, diagnostics);
  REQUIRE(tree != nullptr);
  xml::Budget budget(100'000);
  (*rules)->check(*tree, {}, budget, diagnostics);
  std::string said;
  for (const Diagnostic& one : diagnostics.list())
    said += one.rule + ": " +
            (places ? xml::path_at(sources.find(one.place.file)->text, one.place.begin)
                    : one.message.vi) +
            "\n";
  return said;
}

}  // namespace

TEST_CASE("a report with one paper, results and directions is accepted") {
  CHECK(said_of({}) == "");
}

TEST_CASE("the report wants just one paper of its own") {
  Parts parts;
  parts.papers = "";
  CHECK(said_of(parts) ==
        "report-paper: Cần đúng một văn bản loại bao-cao cho báo cáo tổng kết; dữ liệu có 0.\n");
  parts.papers = std::string(kPaper) + std::string(kPaper);
  CHECK(said_of(parts) ==
        "report-paper: Cần đúng một văn bản loại bao-cao cho báo cáo tổng kết; dữ liệu có 2.\n");
  parts.papers =
      std::string(kPaper) + "<paper type='bao-cao' pack='khac'/><paper type='bien-ban'/>";
  CHECK(said_of(parts) == "");
}

TEST_CASE("the sections that the report prints must be there") {
  Parts parts;
  parts.narrative = "";
  parts.rest = "";
  CHECK(said_of(parts) ==
        "report-results: Báo cáo chưa có mục kết quả (mã ket-qua).\n"
        "report-directions: Báo cáo chưa có phương hướng, nhiệm vụ năm sau.\n");
}

TEST_CASE("shortcomings need the section of judgement that they are printed in") {
  Parts parts;
  parts.rest += "<shortcomings><shortcoming>Chậm.</shortcoming></shortcomings>";
  CHECK(said_of(parts) ==
        "report-judgement: Có hạn chế, nguyên nhân nhưng chưa có mục đánh giá chung (mã danh-gia) "
        "để in vào.\n");
  parts.narrative += "<section code='danh-gia'><title>t</title><p>Tốt.</p></section>";
  CHECK(said_of(parts) == "");
}

TEST_CASE("blank texts are told, each once, and figures are no blanks") {
  Parts parts;
  parts.narrative =
      "<section code='ket-qua'><title>t</title><p/><p> </p><p><figure ref='a'/></p>"
      "</section>";
  CHECK(said_of(parts) ==
        "report-blank: Đoạn này còn để trống.\nreport-blank: Đoạn này còn để trống.\n");
}

TEST_CASE("each rule of the report stands where it is to be mended") {
  Parts parts;
  parts.papers += parts.papers;
  parts.narrative = "<section code='khac'><title>t</title><p> </p></section>";
  parts.rest = "<shortcomings><shortcoming>s</shortcoming></shortcomings>";
  CHECK(said_of(parts, true) ==
        "report-paper: /year/papers/paper[2]\n"
        "report-results: /year/narrative\n"
        "report-judgement: /year/narrative\n"
        "report-directions: /year/shortcomings\n"
        "report-blank: /year/narrative/section/p\n");
  parts.papers = "<paper type='bien-ban'/>";
  parts.rest = "";
  CHECK(said_of(parts, true) ==
        "report-paper: /year/papers\n"
        "report-results: /year/narrative\n"
        "report-directions: /year/narrative\n"
        "report-blank: /year/narrative/section/p\n");
}
