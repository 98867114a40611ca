// Bad input, bad calls, a bad world: each ends with its exit code, its diagnostic and no harm done.
#include <doctest/doctest.h>

#include <chrono>

#include "cli/program.h"

using namespace cli_test;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// Renders bytes as data; nothing may be left beside them.
Outcome render_bytes(const std::string& bytes) {
  const Folder folder;
  spill(folder / "data.xml", bytes);
  const Outcome outcome = run("render '" + (folder / "data.xml") + "'");
  CHECK_FALSE(shell("ls '" + folder.path() + "' | grep -qv '^data.xml$'"));
  return outcome;
}

constexpr const char* xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

}  // namespace

TEST_CASE("missing data ends with 3 and names the file") {
  const Outcome outcome = run("render /nowhere/at-all.xml");
  CHECK(outcome.code == 3);
  CHECK(has(outcome.err, "file.missing"));
  CHECK(has(outcome.err, "/nowhere/at-all.xml"));
}

TEST_CASE("a folder as data ends with 3") {
  const Outcome outcome = run("render /tmp");
  CHECK(outcome.code == 3);
  CHECK(has(outcome.err, "file.is-folder"));
}

TEST_CASE("a target in a folder that is not there ends with 3") {
  const Outcome outcome = run("render '" + sample() + "' -o /nowhere/at-all/x.pdf");
  CHECK(outcome.code == 3);
  CHECK(has(outcome.err, "/nowhere/at-all/x.pdf"));
}

TEST_CASE("a target that is a folder ends with 3 and the folder stays") {
  const Folder folder;
  REQUIRE(shell("mkdir '" + (folder / "x.pdf") + "'"));
  CHECK(run("render '" + sample() + "' -o '" + (folder / "x.pdf") + "'").code == 3);
  CHECK(shell("test -d '" + (folder / "x.pdf") + "'"));
}

TEST_CASE("a full disk ends with 3, the old paper stays and nothing is left beside it") {
  const Folder folder;
  const std::string inside = "mount -t tmpfs -o size=16k tmpfs '" + folder.path() +
                             "' && printf old > '" + (folder / "x.pdf") +
                             "' && { env TONGKET_DATA_DIR='" TONGKET_SOURCE_DIR
                             "' '" TONGKET_BINARY_DIR "/tongket' render '" +
                             sample() + "' -o '" + (folder / "x.pdf") +
                             "' 2>/tmp/tongket-full-disk.err; echo $? > '" + (folder / "code") +
                             "'; cd '" + folder.path() +
                             "'; cat code; cat x.pdf; ls -A | tr '\\n' ' '; }";
  spill(folder / "script", inside);
  const Folder scratch;
  if (!shell("unshare -m true 2>/dev/null")) {
    MESSAGE("skipped: no mount namespace may be made here");
    return;
  }
  REQUIRE(shell("cp '" + (folder / "script") + "' '" + (scratch / "script") + "'"));
  shell("unshare -m sh '" + (scratch / "script") + "' > '" + (scratch / "said") + "'");
  CHECK(slurp(scratch / "said") == "3\noldcode x.pdf ");
}

TEST_CASE("an empty file is refused") {
  const Outcome outcome = render_bytes("");
  CHECK(outcome.code == 1);
  CHECK(has(outcome.err, "xml.empty"));
}

TEST_CASE("what is not XML is refused at its first byte") {
  const Outcome outcome = render_bytes("Kính gửi: Ủy ban nhân dân phường\n");
  CHECK(outcome.code == 1);
  CHECK(has(outcome.err, "data.xml:1:1"));
  CHECK(has(outcome.err, "xml.syntax"));
}

TEST_CASE("XML cut in the middle is refused") {
  const std::string whole = slurp(sample());
  const Outcome outcome = render_bytes(whole.substr(0, whole.find('<', whole.size() / 2) + 3));
  CHECK(outcome.code == 1);
  CHECK(has(outcome.err, "xml.syntax"));
}

TEST_CASE("two roots are refused where the second begins") {
  const Outcome outcome = render_bytes(std::string(xml_head) + "<a/>\n<b/>\n");
  CHECK(outcome.code == 1);
  CHECK(has(outcome.err, "data.xml:3:1"));
}

TEST_CASE("a doubled attribute is refused on its line") {
  const Outcome outcome = render_bytes(std::string(xml_head) + "<a x=\"1\"\n   x=\"2\"/>\n");
  CHECK(outcome.code == 1);
  CHECK(has(outcome.err, "data.xml:3:"));
}

TEST_CASE("a wrong root is told which one is wanted") {
  const Outcome outcome = render_bytes(std::string(xml_head) + "<nam/>\n");
  CHECK(outcome.code == 1);
  CHECK(has(outcome.err, "data.wrong-root"));
  CHECK(has(outcome.err, "urn:tongket:year:1"));
}

TEST_CASE("an unknown encoding is refused by name") {
  const Outcome outcome = render_bytes("<?xml version=\"1.0\" encoding=\"TCVN-9999\"?><a/>");
  CHECK(outcome.code == 1);
  CHECK(has(outcome.err, "text.encoding-unknown"));
  CHECK(has(outcome.err, "TCVN-9999"));
}

TEST_CASE("text in another encoding than declared is refused") {
  const Outcome outcome = render_bytes("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>");
  CHECK(outcome.code == 1);
}

TEST_CASE("invalid UTF-8 is refused with its place") {
  const Outcome outcome = render_bytes(std::string(xml_head) + "<a>\nh\xF4i nghi</a>");
  CHECK(outcome.code == 1);
  CHECK(has(outcome.err, "text.invalid-bytes"));
  CHECK(has(outcome.err, "data.xml:3:2"));
}

TEST_CASE("a DOCTYPE is refused") {
  const Outcome outcome =
      render_bytes("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n<a>&x;</a>");
  CHECK(outcome.code == 1);
  CHECK(has(outcome.err, "xml.doctype"));
}

TEST_CASE("100 MB of nesting ends soon with its code") {
  const Folder folder;
  REQUIRE(shell("yes '<a>' | tr -d '\\n' | head -c 100000000 > '" + (folder / "deep.xml") + "'"));
  const auto from = std::chrono::steady_clock::now();
  const Outcome outcome = run("validate '" + (folder / "deep.xml") + "'");
  CHECK(outcome.code == 1);
  CHECK(has(outcome.err, "xml.too-deep"));
  // No timing test: only that it doesn't hang.
  CHECK(std::chrono::steady_clock::now() - from < std::chrono::seconds(60));
}

TEST_CASE("a letter that no face has is named with its code point and place, never a silent box") {
  const Folder folder;
  spill(folder / "data.xml", sample_with("Nguyễn Văn", "Nguyễn \xE4\xB8\xAD"));
  const Outcome outcome = run("render '" + (folder / "data.xml") + "'");
  CHECK(outcome.code == 1);
  CHECK(has(outcome.err, "font.no-glyph"));
  CHECK(has(outcome.err, "U+4E2D"));
  CHECK(has(outcome.err, "data.xml:"));
  CHECK_FALSE(exists(folder / "data-bao-cao-tong-ket.pdf"));
}

TEST_CASE("an unknown pack ends with 2 and the nearest name") {
  const Outcome outcome = run("render '" + sample() + "' -p bao-cao-tong-kêt");
  CHECK(outcome.code == 2);
  CHECK(has(outcome.err, "usage.unknown-pack"));
}

TEST_CASE("a pack that the data names wrongly is the data's fault, at its attribute") {
  const Folder folder;
  spill(folder / "data.xml", sample_with("pack=\"bao-cao-tong-ket\"", "pack=\"bao-cao-tong-kat\""));
  const Outcome outcome = run("render '" + (folder / "data.xml") + "'");
  CHECK(outcome.code == 1);
  CHECK(has(outcome.err, "data.reference"));
  CHECK(has(outcome.err, "bao-cao-tong-ket"));
}

TEST_CASE("the data can't send the program to a pack outside of templates") {
  const Folder folder;
  spill(folder / "data.xml",
        sample_with("pack=\"bao-cao-tong-ket\"", "pack=\"../templates/bao-cao-tong-ket\""));
  CHECK(run("render '" + (folder / "data.xml") + "'").code == 1);
}

TEST_CASE("an output equal to the input ends with 2 and the data stays") {
  const Folder folder;
  REQUIRE(shell("cp '" + sample() + "' '" + (folder / "data.pdf") + "'"));
  REQUIRE(shell("ln -s data.pdf '" + (folder / "link.pdf") + "'"));
  const Outcome outcome =
      run("render '" + (folder / "data.pdf") + "' -o '" + (folder / "link.pdf") + "'");
  CHECK(outcome.code == 2);
  CHECK(slurp(folder / "data.pdf") == slurp(sample()));
}

TEST_CASE("an unknown ending, an unknown kind and an unknown option end with 2") {
  CHECK(run("render '" + sample() + "' -o /tmp/x.odt").code == 2);
  CHECK(run("render '" + sample() + "' --to odt").code == 2);
  CHECK(run("render '" + sample() + "' -d /tmp --set khong-co=1").code == 2);
  CHECK(run("render '" + sample() + "' --wrong").code == 2);
  CHECK(run("").code == 2);
  CHECK(run("render").code == 2);
}

TEST_CASE("an existing paper stays as it was when the data is at fault") {
  const Folder folder;
  spill(folder / "data.xml", "<year");
  spill(folder / "old.pdf", "old");
  CHECK(run("render '" + (folder / "data.xml") + "' -o '" + (folder / "old.pdf") + "'").code == 1);
  CHECK(slurp(folder / "old.pdf") == "old");
}

TEST_CASE("standard output that can't be written ends with 3") {
  CHECK(run("packs --lang vi 1>/dev/full 2>/dev/null #").code == 3);
  CHECK(run("new bao-cao-tong-ket 1>/dev/full 2>/dev/null #").code == 3);
}

TEST_CASE("a pack's skeleton that is a link out of its folder is refused") {
  const Folder folder;
  REQUIRE(shell("cp -r '" TONGKET_SOURCE_DIR "/templates/bao-cao-tong-ket' '" + (folder / "pack") +
                "' && ln -sf /etc/hostname '" + (folder / "pack/skeleton.xml") + "'"));
  const Outcome outcome = run("new '" + (folder / "pack") + "'");
  CHECK(outcome.code == 1);
  CHECK(has(outcome.err, "pack.outside-folder"));
  CHECK(outcome.out == "");
}

TEST_CASE("what the invalid samples are told is as it was read and accepted") {
  for (const std::string language : {"vi", "en"}) {
    const Outcome outcome =
        run("validate --lang " + language + " '" TONGKET_SOURCE_DIR "'/samples/invalid/*.xml");
    std::string told = outcome.err;
    for (std::size_t at = 0; (at = told.find(TONGKET_SOURCE_DIR "/")) != std::string::npos;) {
      told.erase(at, std::string(TONGKET_SOURCE_DIR "/").size());
    }
    const std::string name = "diagnostics." + language + ".txt";
    const bool same = told == slurp(TONGKET_SOURCE_DIR "/tests/cli/golden/" + name);
    if (!same) spill(TONGKET_BINARY_DIR "/" + name, told);
    INFO("compare tests/cli/golden/", name, " with the file of that name in the build folder");
    CHECK(same);
  }
}

TEST_CASE("messages come in the language asked for") {
  CHECK(has(run("validate /nowhere.xml --lang en").err, "error"));
  CHECK(has(run("validate /nowhere.xml --lang vi").err, "lỗi"));
  CHECK(has(run("validate /nowhere.xml", "LC_ALL=en_US.UTF-8").err, "error"));
}
