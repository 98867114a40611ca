// tongket text normalize, on XML: only the words change.
#include <doctest/doctest.h>

#include "cli/program.h"

using namespace cli_test;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

Outcome normalized(const std::string& bytes, const std::string& options = {}) {
  const Folder folder;
  spill(folder / "a.xml", bytes);
  return run("text normalize " + options + " '" + (folder / "a.xml") + "'");
}

}  // namespace

TEST_CASE("XML: words are mended, markup is not") {
  CHECK(
      normalized("<a  b='x ,y'>\n  <!-- một , hai -->\n  <c>kinh  tế , xã hội</c >\n</a>\n").out ==
      "<a  b='x ,y'>\n  <!-- một , hai -->\n  <c>kinh tế, xã hội</c >\n</a>\n");
}

TEST_CASE("XML is known by its first bytes, whatever its name") {
  const Folder folder;
  spill(folder / "in", "<?xml version=\"1.0\"?>\n<a><!-- một , hai -->ba , bốn</a>\n");
  CHECK(run("text normalize < '" + (folder / "in") + "'").out ==
        "<?xml version=\"1.0\"?>\n<a><!-- một , hai -->ba, bốn</a>\n");
}

TEST_CASE("XML in TCVN3 is read as it declares itself, and declares UTF-8 then") {
  const Outcome outcome =
      normalized("<?xml version=\"1.0\" encoding=\"TCVN3\"?>\n<a>h\xE9i ngh\xDE</a>\n");
  CHECK(outcome.code == 0);
  CHECK(outcome.out == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>hội nghị</a>\n");
}

TEST_CASE("XML in windows-1258 is read as it declares itself") {
  const Outcome outcome =
      normalized("<?xml version='1.0' encoding='windows-1258'?>\n<a>h\xF4\xF2i ngh\x69\xF2</a>\n");
  CHECK(outcome.code == 0);
  CHECK(outcome.out == "<?xml version='1.0' encoding='UTF-8'?>\n<a>hội nghị</a>\n");
}

TEST_CASE("XML that is UTF-8 is read so, whatever it declares") {
  CHECK(normalized("<?xml version=\"1.0\" encoding=\"TCVN3\"?>\n<a>hội</a>\n").out ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>hội</a>\n");
}

TEST_CASE("XML that is written in another encoding declares that one") {
  CHECK(normalized("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>hội</a>\n", "--to viscii").out ==
        "<?xml version=\"1.0\" encoding=\"viscii\"?>\n<a>h\xB5i</a>\n");
  CHECK(has(normalized("<a>hội</a>\n", "--to viscii").out, "encoding=\"viscii\"?>\n<a>"));
}

TEST_CASE("notes and errors in XML have the places of the file") {
  const Outcome outcome = normalized("<a>\n  <b>xã , hội \u202E</b>\n</a>\n", "--explain");
  CHECK(outcome.code == 1);
  CHECK(has(outcome.err, "a.xml:2:6: space-before-stop"));
  CHECK(has(outcome.err, "a.xml:2:15: "));
}

TEST_CASE("text that begins with < and has no end of an element is no XML") {
  const Folder folder;
  spill(folder / "a.txt", "<ghi chú , của tôi\nkinh tế , xã hội\nđã họp\nở phường\n");
  CHECK(run("text normalize '" + (folder / "a.txt") + "'").out ==
        "<ghi chú , của tôi\nkinh tế, xã hội\nđã họp\nở phường\n");
  spill(folder / "a.txt", "<ghi>chú , của</ghi >\n");
  CHECK(run("text normalize '" + (folder / "a.txt") + "'").out == "<ghi>chú, của</ghi >\n");
}

TEST_CASE("memory doesn't grow with an XML file: 60 MiB in less data than that") {
  if (is_sanitized()) return;
  const Folder folder;
  REQUIRE(
      shell("(echo '<a>'; yes '<b c=\"x\">Hội nghị tổng kết , năm</b>' | head -n 1400000; echo "
            "'</a>') > '" +
            (folder / "in.xml") + "'"));
  const std::string command = "ulimit -d 49152; '" TONGKET_BINARY_DIR "/tongket' text normalize '" +
                              (folder / "in.xml") + "' | tail -c 60 > '" + (folder / "out") + "'";
  CHECK(shell("bash -c \"set -o pipefail; " + command + "\""));
  CHECK(has(slurp(folder / "out"), "kết, năm</b>\n</a>\n"));
}

TEST_CASE("XML without faults is left alone in place") {
  const Folder folder;
  spill(folder / "a.xml", slurp(sample()));
  REQUIRE(shell("touch -d 2001-01-01 '" + (folder / "a.xml") + "'"));
  CHECK(run("text normalize --rules none --in-place '" + (folder / "a.xml") + "'").code == 0);
  CHECK(shell("test $(stat -c %Y '" + (folder / "a.xml") + "') -lt 1000000000"));
}
