// The commands as a user calls them.
#include <doctest/doctest.h>

#include <fstream>

#include "cli/program.h"

using namespace cli_test;

namespace {

void put(const std::string& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("without -o the papers are written beside the data") {
  const Folder folder;
  REQUIRE(shell("cp '" + sample() + "' '" + (folder / "nam-2022.xml") + "'"));
  const Outcome outcome = run("render '" + (folder / "nam-2022.xml") + "'");
  CHECK(outcome.code == 0);
  CHECK(outcome.err == "");
  CHECK(slurp(folder / "nam-2022-bao-cao-tong-ket.pdf").starts_with("%PDF-1.7"));
  CHECK(slurp(folder / "nam-2022-bao-cao-tong-ket.docx").starts_with("PK"));
  CHECK(has(outcome.out, "nam-2022-bao-cao-tong-ket.pdf"));
}

TEST_CASE("-o may stand twice, -d makes its folder, --to chooses") {
  const Folder folder;
  CHECK(run("render '" + sample() + "' -o '" + (folder / "a.pdf") + "' -o '" + (folder / "b.docx") +
            "'")
            .code == 0);
  CHECK(exists(folder / "a.pdf"));
  CHECK(exists(folder / "b.docx"));
  CHECK(run("render '" + sample() + "' -d '" + (folder / "new") + "' --to docx").code == 0);
  CHECK(exists(folder / "new/data-bao-cao-tong-ket.docx"));
  CHECK_FALSE(exists(folder / "new/data-bao-cao-tong-ket.pdf"));
}

TEST_CASE("the same data gives the same bytes under another zone, language and folder") {
  const Folder a;
  const Folder b;
  REQUIRE(run("render '" + sample() + "' -d '" + a.path() + "'", "TZ=Asia/Ho_Chi_Minh").code == 0);
  REQUIRE(shell("cp '" + sample() + "' '" + (b / "data.xml") + "'"));
  REQUIRE(run("render '" + (b / "data.xml") + "'",
              "TZ=America/New_York LC_ALL=C.UTF-8 LANG=en_US.UTF-8")
              .code == 0);
  for (const char* name : {"data-bao-cao-tong-ket.pdf", "data-bao-cao-tong-ket.docx"}) {
    CHECK(slurp(a / name) == slurp(b / name));
  }
}

TEST_CASE("SOURCE_DATE_EPOCH is the time that papers bear") {
  const Folder folder;
  REQUIRE(run("render '" + sample() + "' -o '" + (folder / "a.pdf") + "'",
              "SOURCE_DATE_EPOCH=1000000000")
              .code == 0);
  REQUIRE(run("render '" + sample() + "' -o '" + (folder / "b.pdf") + "'").code == 0);
  CHECK(slurp(folder / "a.pdf") != slurp(folder / "b.pdf"));
  CHECK(run("render '" + sample() + "' -o '" + (folder / "c.pdf") + "'", "SOURCE_DATE_EPOCH=x")
            .code == 2);
}

TEST_CASE("several data files are rendered one by one, whatever their order, the rest going on") {
  const Folder folder;
  spill(folder / "bad.xml", "<year");
  REQUIRE(shell("cp '" + sample() + "' '" + (folder / "good.xml") + "'"));
  const std::string good = "'" + (folder / "good.xml") + "'";
  const std::string bad = "'" + (folder / "bad.xml") + "'";
  CHECK(run("render " + bad + " " + good).code == 1);
  const std::string first = slurp(folder / "good-bao-cao-tong-ket.pdf");
  REQUIRE_FALSE(first.empty());
  REQUIRE(shell("rm '" + (folder / "good-bao-cao-tong-ket.pdf") + "'"));
  CHECK(run("render " + good + " " + bad).code == 1);
  CHECK(slurp(folder / "good-bao-cao-tong-ket.pdf") == first);
}

TEST_CASE("validate says that good data is valid and why bad data is not") {
  CHECK(run("validate '" + sample() + "'").code == 0);
  const Outcome outcome =
      run("validate '" TONGKET_SOURCE_DIR "/samples/invalid/ty-le-sai.xml' --lang vi");
  CHECK(outcome.code == 1);
  CHECK(has(outcome.err, "schematron.assert"));
  CHECK(has(outcome.err, "96,92%"));
  CHECK(has(outcome.err, "96,99%"));
}

TEST_CASE("packs lists the report with its type and standard") {
  const Outcome outcome = run("packs");
  CHECK(outcome.code == 0);
  CHECK(has(outcome.out, "bao-cao-tong-ket"));
  CHECK(has(outcome.out, "36-HD/VPTW"));
}

TEST_CASE("new writes a skeleton that is not valid yet, and never over a file") {
  const Folder folder;
  const std::string path = folder / "data.xml";
  CHECK(run("new bao-cao-tong-ket -o '" + path + "'").code == 0);
  CHECK(has(slurp(path), "urn:tongket:year:1"));
  CHECK(run("validate '" + path + "'").code == 1);
  CHECK(run("new bao-cao-tong-ket -o '" + path + "'").code == 2);
  CHECK(run("new bao-cao-tong-ket").out == slurp(path));
}

TEST_CASE("a skeleton of another vocabulary names that schema") {
  const Folder folder;
  const std::string path = folder / "truong.xml";
  CHECK(run("new bao-cao-nam-hoc -o '" + path + "'").code == 0);
  CHECK(has(slurp(path), "urn:tongket:truong-hoc:1 file://"));
  CHECK(has(slurp(path), "/templates/bao-cao-nam-hoc/truong-hoc.xsd\""));
  CHECK(run("validate '" + path + "'").code == 1);
}

TEST_CASE("fonts tells the file of every style and that no Vietnamese letter is lacking") {
  const Outcome outcome = run("fonts");
  CHECK(outcome.code == 0);
  CHECK(has(outcome.out, "Times New Roman"));
  CHECK(has(outcome.out, "LiberationSerif-BoldItalic.ttf"));
  CHECK(has(outcome.out, "đủ chữ Việt"));
}

TEST_CASE("many files are checked on all cores and told in the order of the call") {
  const cli_test::Folder folder;
  std::string names;
  for (int i = 0; i < 60; ++i) {
    const std::string path = folder / (std::to_string(i) + ".xml");
    cli_test::spill(path, i % 3 == 1 ? "<year" : slurp(sample()));
    names += " " + path;
  }
  const auto all = cli_test::run("validate" + names);
  CHECK(all.code == 1);
  std::size_t at = 0;
  for (int i = 0; i < 60; ++i) {
    const std::size_t found = all.out.find("/" + std::to_string(i) + ".xml: ", at);
    REQUIRE(found != std::string::npos);
    at = found;
  }
  REQUIRE(cli_test::shell("taskset --version >/dev/null"));
  const auto one = cli_test::run("validate" + names, "taskset -c 0 env");
  CHECK(one.code == all.code);
  CHECK(one.out == all.out);
  CHECK(one.err == all.err);
}

TEST_CASE("sums where pages end are in the DOCX on request") {
  const Folder folder;
  REQUIRE(shell("mkdir '" + (folder / "cong") + "'"));
  put(folder / "cong/pack.xml",
      "<pack xmlns='urn:tongket:pack:1' version='1'><title><vi>Cộng</vi><en>Sums</en></title>"
      "<document-type id='bao-cao'/><standard id='36-HD/VPTW'/><schema href='year.xsd'/>"
      "<language id='vi'/></pack>");
  put(folder / "cong/template.xml",
      "<template xmlns='urn:tongket:template:1'><paper type='bao-cao'><particulars family='party' "
      "office='O' symbol='KV' place='P' year='2022' subject='S'><signatory name='N'/>"
      "<recipient>Lưu</recipient></particulars><opening/><table carried='Chuyển trang sau'>"
      "<column/><column sum='yes'/><for-each select='//indicator'><for-each "
      "select='//indicator'><row><cell>{label}</cell><cell>5</cell></row></for-each></for-each>"
      "</table><closing/></paper></template>");
  const auto rendered = [&](const std::string& option) {
    REQUIRE(run("render '" + sample() + "' -p '" + (folder / "cong") + "' -o '" +
                (folder / "a.docx") + "' " + option)
                .code == 0);
    REQUIRE(shell("unzip -p '" + (folder / "a.docx") + "' word/document.xml > '" +
                  (folder / "a.xml") + "'"));
    return slurp(folder / "a.xml");
  };
  CHECK_FALSE(has(rendered(""), "Chuyển"));
  const std::string parted = rendered("--docx-sums");
  CHECK(has(parted, "Chuyển"));
  CHECK(has(parted, "<w:pageBreakBefore/>"));
}

TEST_CASE("the name of a written paper can't steer the terminal") {
  const Folder folder;
  const Outcome outcome = run("render '" + sample() + "' -o '" + (folder / "x\x1b[31m.pdf") + "'");
  CHECK(outcome.code == 0);
  CHECK(outcome.out.find('\x1b') == std::string::npos);
}

TEST_CASE("data files of one name have their folders' names in what is made of them") {
  const Folder out;
  const std::string samples = TONGKET_SOURCE_DIR "/samples/";
  const std::string two =
      "'" + samples + "tam-quan-nam-2022/data.xml' '" + samples + "truong-hoc-2025/data.xml'";
  CHECK(run("render " + two + " --to pdf -d '" + out.path() + "'").code == 0);
  CHECK(exists(out / "tam-quan-nam-2022-data-bao-cao-tong-ket.pdf"));
  CHECK(exists(out / "truong-hoc-2025-data-bao-cao-nam-hoc.pdf"));
  const std::string one = "'" + samples + "truong-hoc-2025/data.xml'";
  CHECK(run("render " + one + " " + one + " --to pdf -d '" + out.path() + "'").code == 2);
}
