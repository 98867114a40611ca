// tongket text sort, and fold, upper, lower, title
#include <doctest/doctest.h>

#include "cli/program.h"

using namespace cli_test;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// What a command makes of standard input.
std::string piped(const std::string& command, const std::string& input) {
  const Folder folder;
  spill(folder / "in", input);
  const Outcome outcome = run("text " + command + " < '" + (folder / "in") + "'");
  CHECK(outcome.code == 0);
  CHECK(outcome.err == "");
  return outcome.out;
}

}  // namespace

TEST_CASE("lines are sorted by letters, then tones") {
  CHECK(piped("sort", "đá\nda\ndạ\nca\n") == "ca\nda\ndạ\nđá\n");
}

TEST_CASE("persons are sorted by given name, family name, middle name") {
  CHECK(piped("sort --names", "Trần Văn An\nLê Bình\nLê Thị An\n") ==
        "Lê Thị An\nTrần Văn An\nLê Bình\n");
}

TEST_CASE("a last line without an end gets one, lines with CR LF keep theirs") {
  CHECK(piped("sort", "b\r\na") == "a\nb\r\n");
  CHECK(piped("sort", "") == "");
}

TEST_CASE("several files are sorted together") {
  const Folder folder;
  spill(folder / "1", "c\na\n");
  spill(folder / "2", "b\n");
  CHECK(run("text sort '" + (folder / "1") + "' '" + (folder / "2") + "'").out == "a\nb\nc\n");
}

TEST_CASE("where a file can't be read nothing is written: half a list looks whole") {
  const Folder folder;
  spill(folder / "1", "a\n");
  const Outcome outcome = run("text sort '" + (folder / "1") + "' '" + (folder / "none") + "'");
  CHECK(outcome.code == 3);
  CHECK(outcome.out == "");
}

TEST_CASE("more lines than memory may hold are sorted through a file without a name") {
  const Folder folder;
  // Numbers of one width: their order is that of their bytes. 60 MB of keys and lines and more.
  REQUIRE(shell("seq -f 'Nguyễn Văn Ất số %07.0f' 450000 -1 1 > '" + (folder / "in") + "'"));
  REQUIRE(shell("seq -f 'Nguyễn Văn Ất số %07.0f' 1 450000 > '" + (folder / "want") + "'"));
  REQUIRE(shell("mkdir '" + (folder / "tmp") + "'"));
  const Outcome outcome =
      run("text sort '" + (folder / "in") + "'", "TMPDIR='" + (folder / "tmp") + "'");
  CHECK(outcome.code == 0);
  const bool same = outcome.out == slurp(folder / "want");  // a failure must not print all of it
  CHECK(same);
  const Outcome nowhere = run("text sort '" + (folder / "in") + "'", "TMPDIR=/nowhere/at-all");
  CHECK(nowhere.code == 3);
  CHECK(has(nowhere.err, "/nowhere/at-all"));
}

TEST_CASE("fold, upper, lower and title change each line and keep its end") {
  CHECK(piped("fold", "Hội nghị\r\nĐảng ủy") == "hoi nghi\r\ndang uy");
  CHECK(piped("upper", "đảng ủy\n") == "ĐẢNG ỦY\n");
  CHECK(piped("lower", "ĐẢNG ỦY\n\n") == "đảng ủy\n\n");
  CHECK(piped("title", "NGUYỄN VĂN AN\n") == "Nguyễn Văn An\n");
}

TEST_CASE("a line that is no UTF-8 stays as it is and is told by place and offset") {
  const Folder folder;
  spill(folder / "a", "được\nh\xE9i ngh\xDE\nxong\n");
  const Outcome outcome = run("text upper '" + (folder / "a") + "'");
  CHECK(outcome.code == 1);
  CHECK(outcome.out == "ĐƯỢC\nh\xE9i ngh\xDE\nXONG\n");
  CHECK(has(outcome.err, "a:2:2: "));
  CHECK(has(outcome.err, "0xE9"));
  CHECK(has(outcome.err, " 10 "));
  CHECK(has(outcome.err, "[text.invalid-bytes]"));
}

TEST_CASE("a line of any length passes in bounded pieces, no letter cut") {
  const Folder folder;
  std::string in;
  std::string want;
  for (int i = 0; i < 700'000; ++i) {
    in += "đường";
    want += "ĐƯỜNG";
  }
  spill(folder / "in", in);
  const Outcome outcome = run("text upper '" + (folder / "in") + "'");
  CHECK(outcome.code == 0);
  const bool same = outcome.out == want;  // a failure must not print all of it
  CHECK(same);
}

TEST_CASE("a missing file is told and the others are changed") {
  const Folder folder;
  spill(folder / "a", "xong\n");
  const Outcome outcome = run("text upper '" + (folder / "none") + "' '" + (folder / "a") + "'");
  CHECK(outcome.code == 3);
  CHECK(outcome.out == "XONG\n");
}

TEST_CASE("a folder is a wrong call with a hint, and so is a wrong command") {
  for (const char* command : {"sort", "fold", "upper", "lower", "title", "normalize"}) {
    CAPTURE(command);
    const Folder folder;
    const Outcome outcome = run("text " + std::string(command) + " '" + folder.path() + "'");
    CHECK(outcome.code == 2);
    CHECK(has(outcome.err, std::string(command) + " " + folder.path() + "/*.txt"));
  }
  CHECK(has(run("text").err, "normalize, words, sort, fold, upper, lower, title"));
  CHECK(has(run("text normalise").err, "“normalize”"));
  CHECK(has(run("text sort --nams").err, "“--names”"));
  CHECK(has(run("text sort --help").out, "--names"));
}
