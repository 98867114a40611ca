// Wrong calls: each is told in words of ours, in one language, and ends with 2.
#include <doctest/doctest.h>

#include "cli/program.h"

using namespace cli_test;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string render_sample(const std::string& arguments) {
  return "render '" + sample() + "' " + arguments;
}

// Words that only CLI11's own messages and help hold.
bool speaks_of_its_own(const std::string& text) {
  for (const char* word : {"required", "REQUIRED", "expected", "TEXT", "Usage", "Options",
                           "Subcommands", "Positionals", "argument"}) {
    if (has(text, word)) return true;
  }
  return false;
}

// Refused with 2, in Vietnamese and nothing else, naming `named`.
void check_refused(const std::string& arguments, const std::string& named) {
  CAPTURE(arguments);
  const Outcome outcome = run(arguments);
  CHECK(outcome.code == 2);
  CHECK(outcome.out == "");
  CHECK(has(outcome.err, named));
  CHECK(has(outcome.err, "[usage."));
  CHECK_FALSE(speaks_of_its_own(outcome.err));
}

}  // namespace

TEST_CASE("what the parser refuses is told in Vietnamese alone") {
  check_refused("", "render, validate, packs, new, explain, fonts");
  check_refused("render", "DATA.xml");
  check_refused("new", "PACK");
  check_refused("packs x", "x: ");
  check_refused(render_sample("--to"), "--to: ");
  check_refused(render_sample("--lang vi --lang vi"), "--lang: ");
  check_refused("packs --lang fr", "--lang: ");
  check_refused("--system-fonts=x packs", "--help");
}

TEST_CASE("an unknown command and an unknown option are told the nearest name, all at once") {
  check_refused("rendr x.xml -o y.pdf", "“render”");
  check_refused(render_sample("--syste-fonts"), "“--system-fonts”");
  const Outcome outcome = run(render_sample("--langg vi --dri x"));
  CHECK(has(outcome.err, "“--lang”"));
  CHECK(has(outcome.err, "“--dir”"));
}

TEST_CASE("an empty name is refused as such, whatever it was to name") {
  check_refused("render ''", "DATA.xml: ");
  check_refused("validate '" + sample() + "' ''", "DATA.xml: ");
  check_refused(render_sample("-d ''"), "--dir: ");
  check_refused(render_sample("-p ''"), "--pack: ");
  check_refused(render_sample("-o ''"), "--output: ");
}

TEST_CASE("-o goes neither with --to nor with -d, and nothing is written") {
  const Folder folder;
  const std::string output = "-o '" + (folder / "a.pdf") + "' ";
  check_refused(render_sample(output + "--to pdf"), "--to");
  check_refused(render_sample(output + "-d '" + folder.path() + "'"), "-d");
  CHECK_FALSE(exists(folder / "a.pdf"));
}

TEST_CASE("an ending that is not there, an unknown one and an unknown kind are told apart") {
  check_refused(render_sample("-o x"), "tên tệp không có đuôi");
  check_refused(render_sample("-o x.odt"), "“odt”");
  const Outcome outcome = run(render_sample("--to odt"));
  CHECK(outcome.code == 2);
  CHECK(has(outcome.err, "dùng pdf, docx"));
}

TEST_CASE("-o stands twice at most") {
  check_refused(render_sample("-o a.pdf -o b.docx -o c.pdf"), "-o: ");
}

TEST_CASE("a kind named twice after --to is refused, two kinds in two options are not") {
  const Folder folder;
  const std::string where = "-d '" + folder.path() + "' ";
  check_refused(render_sample(where + "--to pdf,pdf"), "pdf: ");
  check_refused(render_sample(where + "--to pdf --to docx,pdf"), "pdf: ");
  CHECK(run(render_sample(where + "--to docx --to pdf")).code == 0);
  CHECK(exists(folder / "data-bao-cao-tong-ket.pdf"));
}

TEST_CASE("a data file after --to is a data file") {
  const Folder folder;
  const Outcome outcome =
      run("render -d '" + folder.path() + "' --to pdf '" + sample() + "' /nowhere/at-all.xml");
  CHECK(outcome.code == 3);
  CHECK(exists(folder / "data-bao-cao-tong-ket.pdf"));
}

TEST_CASE("a folder without pack.xml is a pack at fault, a folder that is not there a wrong call") {
  const Folder folder;
  const Outcome without = run(render_sample("-p '" + folder.path() + "'"));
  CHECK(without.code == 1);
  CHECK(has(without.err, folder / "pack.xml"));
  CHECK(has(without.err, "pack.missing-file"));
  check_refused(render_sample("-p '" + (folder / "none") + "'"), folder / "none");
  check_refused(render_sample("-p common"), "common");
}

TEST_CASE("a pack may be named by a folder of the working folder") {
  const Folder folder;
  REQUIRE(shell("cp -r '" TONGKET_SOURCE_DIR "/templates/bao-cao-tong-ket' '" +
                (folder / "mau-rieng") + "'"));
  CHECK(shell("cd '" + folder.path() + "' && '" TONGKET_BINARY_DIR "/tongket' " +
              render_sample("-p mau-rieng -d . --data-dir '" TONGKET_SOURCE_DIR "' >/dev/null")));
  CHECK(exists(folder / "data-mau-rieng.pdf"));
}

TEST_CASE("a pack that can't be had is told once for all data files") {
  const std::string err = run("validate '" + sample() + "' '" + sample() + "' -p khong-co").err;
  CHECK(err.find("usage.unknown-pack") == err.rfind("usage.unknown-pack"));
}

TEST_CASE("the help is in one language") {
  for (const char* call : {"--help", "render --help", "new --help"}) {
    CAPTURE(call);
    const Outcome vi = run(call);
    CHECK(vi.code == 0);
    CHECK(has(vi.out, "Cách dùng"));
    CHECK_FALSE(speaks_of_its_own(vi.out));
    const Outcome en = run(std::string(call) + " --lang=en");
    CHECK(has(en.out, "Usage"));
    CHECK_FALSE(has(en.out, "Cách dùng"));
    CHECK_FALSE(has(en.out, "Tùy chọn"));
  }
  CHECK(has(run("render --help", "LC_ALL=en_US.UTF-8").out, "Usage"));
}

TEST_CASE("packs lists the good packs and reports the broken one") {
  const Folder folder;
  REQUIRE(shell("cp -r '" TONGKET_SOURCE_DIR "/templates' '" TONGKET_SOURCE_DIR "/fonts' '" +
                folder.path() + "' && cp -r '" + (folder / "templates/bao-cao-tong-ket") + "' '" +
                (folder / "templates/mau-hong") + "'"));
  spill(folder / "templates/mau-hong/template.xml", "<template");
  const Outcome outcome = run("packs --data-dir '" + folder.path() + "'");
  CHECK(outcome.code == 1);
  CHECK(has(outcome.out, "bao-cao-tong-ket"));
  CHECK_FALSE(has(outcome.out, "mau-hong"));
  CHECK(has(outcome.err, "mau-hong/template.xml"));
}

TEST_CASE("validate refuses what the pack's own rules refuse, as render does") {
  const Folder folder;
  spill(folder / "data.xml",
        sample_with("<section code=\"ket-qua\"", "<section code=\"ket-qua-x\""));
  const Outcome checked = run("validate '" + (folder / "data.xml") + "'");
  CHECK(checked.code == 1);
  CHECK(has(checked.err, "report-results"));
  CHECK(has(run("render '" + (folder / "data.xml") + "'").err, "report-results"));
}

TEST_CASE("validate checks for the pack that -p names") {
  const Folder folder;
  REQUIRE(shell("cp -r '" TONGKET_SOURCE_DIR "/templates/bao-cao-tong-ket' '" + (folder / "mau") +
                "'"));
  spill(folder / "mau/rules.sch",
        "<schema xmlns=\"http://purl.oclc.org/dsdl/schematron\" queryBinding=\"xpath\">"
        "<ns prefix=\"y\" uri=\"urn:tongket:year:1\"/><pattern><rule context=\"/y:year\">"
        "<assert id=\"khong-bao-gio\" test=\"false()\">Không.</assert></rule></pattern></schema>");
  const Outcome outcome = run("validate '" + sample() + "' -p '" + (folder / "mau") + "'");
  CHECK(outcome.code == 1);
  CHECK(has(outcome.err, "khong-bao-gio"));
}

TEST_CASE("files of a pack that are links out of its folder are not read") {
  for (const char* name : {"pack.xml", "template.xml", "rules.sch"}) {
    CAPTURE(name);
    const Folder folder;
    REQUIRE(shell("cp -r '" TONGKET_SOURCE_DIR "/templates/bao-cao-tong-ket' '" + (folder / "mau") +
                  "'"));
    REQUIRE(shell("cd '" + folder.path() + "' && mv mau/" + name +
                  " mau/real.txt && ln -s real.txt mau/" + name));
    CHECK(run("validate -p '" + (folder / "mau") + "'").code == 0);  // within the folder
    REQUIRE(
        shell("cd '" + folder.path() + "' && mv mau/real.txt . && ln -sf ../real.txt mau/" + name));
    const Outcome outcome = run("validate -p '" + (folder / "mau") + "'");
    CHECK(outcome.code == 1);
    CHECK(has(outcome.err, "pack.outside-folder"));
  }
}

TEST_CASE("a pack's rules format values as year.sch does") {
  const Folder folder;
  REQUIRE(shell("cp -r '" TONGKET_SOURCE_DIR "/templates/bao-cao-tong-ket' '" + (folder / "mau") +
                "'"));
  spill(folder / "mau/rules.sch",
        "<schema xmlns=\"http://purl.oclc.org/dsdl/schematron\" queryBinding=\"xpath\" "
        "xmlns:tk=\"urn:tongket:rules:1\"><ns prefix=\"y\" uri=\"urn:tongket:year:1\"/><pattern>"
        "<rule context=\"y:conference\"><assert id=\"a\" test=\"false()\">[<value-of "
        "select=\"@start\" tk:format=\"date\"/>|<value-of select=\"1234.5\" tk:format=\"number\"/>|"
        "<value-of select=\"1234.5\" tk:format=\"number:2\"/>|<value-of select=\"15\" "
        "tk:format=\"words\"/>]</assert></rule></pattern></schema>");
  const Outcome outcome = run("validate '" + sample() + "' -p '" + (folder / "mau") + "'");
  CHECK(has(outcome.err, "[17/11/2022|1.234,5|1.234,50|mười lăm]"));
}

TEST_CASE("a format that a pack's rules get wrong is told when they are loaded, at its place") {
  const Folder folder;
  REQUIRE(shell("cp -r '" TONGKET_SOURCE_DIR "/templates/bao-cao-tong-ket' '" + (folder / "mau") +
                "'"));
  spill(folder / "mau/rules.sch",
        "<schema xmlns=\"http://purl.oclc.org/dsdl/schematron\" queryBinding=\"xpath\" "
        "xmlns:tk=\"urn:tongket:rules:1\"><pattern><rule context=\"*\">\n"
        "<assert id=\"a\" test=\"true()\"><value-of select=\"1\" tk:format=\"nubmer:2\"/>"
        "</assert></rule></pattern></schema>");
  const Outcome outcome = run("validate --lang en -p '" + (folder / "mau") + "'");
  CHECK(outcome.code == 1);
  CHECK(has(outcome.err, "rules.sch:2:62: error [schematron.bad]"));
  CHECK(has(outcome.err, "Did you mean 'number'?"));
}
