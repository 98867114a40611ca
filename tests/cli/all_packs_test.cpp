// render --all-packs: what the data suffices for is written, what it doesn't is said.
#include <doctest/doctest.h>

#include "cli/program.h"

using namespace cli_test;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string all_packs(const std::string& data, const Folder& out, const std::string& more = {}) {
  return "render '" + data + "' --all-packs -d '" + out.path() + "' " + more;
}

// Without the paper of the report, which its pack can't do without.
std::string without_report(const Folder& folder) {
  std::string xml = slurp(sample());
  const std::size_t begin = xml.find("<paper type=\"bao-cao\"");
  const std::string end_tag = "</paper>";
  const std::size_t end = xml.find(end_tag, begin) + end_tag.size();
  REQUIRE(begin < end);
  xml.erase(begin, end - begin);
  if (!has(xml, "<paper ")) {
    xml.insert(begin, R"(<paper type="ke-hoach"><subject>a</subject><signatory name="A"/>)"
                      R"(<recipient>Lưu Khối vận</recipient></paper>)");
  }
  spill(folder / "data.xml", xml);
  return folder / "data.xml";
}

}  // namespace

TEST_CASE("--all-packs writes each paper that the data suffices for") {
  const Folder out;
  const Outcome outcome = run(all_packs(sample(), out));
  CHECK(outcome.code == 0);
  CHECK(slurp(out / "data-bao-cao-tong-ket.pdf").starts_with("%PDF-1.7"));
  CHECK(slurp(out / "data-bao-cao-tong-ket.docx").starts_with("PK"));
  CHECK(has(outcome.out, "data-bao-cao-tong-ket.pdf: "));
  CHECK_FALSE(has(outcome.out, "bỏ qua bao-cao-tong-ket"));
}

TEST_CASE("--all-packs says which packs it left and what they lack") {
  const Folder folder;
  const Folder out;
  const std::string data = without_report(folder);
  const Outcome outcome = run(all_packs(data, out, "--lang en"));
  CHECK_FALSE(exists(out / "data-bao-cao-tong-ket.pdf"));
  CHECK(outcome.code == 0);
  CHECK(has(outcome.out, "left out bao-cao-tong-ket (Year-end report"));
  CHECK(has(outcome.out, "The report wants just one paper of type bao-cao; the data has 0"));
  CHECK(has(run(all_packs(data, out)).out, "bỏ qua bao-cao-tong-ket (Báo cáo tổng kết năm"));
}

TEST_CASE("a fault of the data is told once, whatever the pack, and nothing is written") {
  const Folder folder;
  const Folder out;
  spill(folder / "data.xml", sample_with("actual=\"3270\"", "actual=\"3270x\""));
  const Outcome outcome = run(all_packs(folder / "data.xml", out));
  CHECK(outcome.code == 1);
  CHECK(outcome.out == "");
  const std::size_t first = outcome.err.find("3270x");
  REQUIRE(first != std::string::npos);
  CHECK_FALSE(exists(out / "data-bao-cao-tong-ket.pdf"));
}

TEST_CASE("--all-packs takes the packs that are for data of that kind") {
  const Folder out;
  const std::string school = TONGKET_SOURCE_DIR "/samples/truong-hoc-2025/data.xml";
  const Outcome outcome = run(all_packs(school, out, "--lang en"));
  CHECK(outcome.code == 0);
  CHECK(exists(out / "data-bao-cao-nam-hoc.pdf"));
  CHECK_FALSE(has(outcome.out, "left out"));
  CHECK(
      has(outcome.out, "11 other packs are for data of another schema: bai-phat-bieu, bao-cao-t"));
  const Outcome office = run(all_packs(sample(), out));
  CHECK(has(office.out, "\n1 bộ mẫu khác dùng cho dữ liệu thuộc lược đồ khác: bao-cao-nam-hoc\n"));
  CHECK_FALSE(has(office.out, "bao-cao-nam-hoc.pdf"));
  const Folder folder;
  spill(folder / "data.xml", "<nam/>");
  const Outcome nothing = run(all_packs(folder / "data.xml", out));
  CHECK(nothing.code == 1);
  CHECK(has(nothing.err, "data.wrong-root"));
}

TEST_CASE("--all-packs chooses the packs itself") {
  const Folder out;
  CHECK(run(all_packs(sample(), out, "-p bao-cao-tong-ket")).code == 2);
  CHECK(run("render '" + sample() + "' --all-packs -o '" + (out / "a.pdf") + "'").code == 2);
  const Outcome unknown = run(all_packs(sample(), out, "--set phong-tra=yes --lang en"));
  CHECK(unknown.code == 2);
  CHECK(has(unknown.err, "no pack has an option 'phong-tra'"));
  CHECK(has(unknown.err, "phong-trao"));
  CHECK(run(all_packs(sample(), out, "--set phong-trao=yes")).code == 0);
}
