// tongket text words
#include <doctest/doctest.h>

#include "cli/program.h"

using namespace cli_test;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string said(const std::string& arguments) {
  CAPTURE(arguments);
  const Outcome outcome = run("text words " + arguments);
  CHECK(outcome.code == 0);
  CHECK(outcome.err == "");
  return outcome.out;
}

}  // namespace

TEST_CASE("numbers of the call are put into words, one a line") {
  CHECK(said("0 15 1000001") == "không\nmười lăm\nmột triệu không trăm linh một\n");
}

TEST_CASE("numbers are read as papers and as data write them") {
  CHECK(said("1.234,5") == said("1234.5"));
  CHECK(said("1.000.001") == "một triệu không trăm linh một\n");
  CHECK(said("2,05") == "hai phẩy không năm\n");
}

TEST_CASE("a negative number needs no mark before it") {
  CHECK(said("-5 7 -1.000") == "âm năm\nbảy\nâm một nghìn\n");
  CHECK(said("-- -5") == "âm năm\n");
}

TEST_CASE("the choices of words") {
  CHECK(said("--zero-tens lẻ 101") == "một trăm lẻ một\n");
  CHECK(said("--thousand ngàn 1000") == "một ngàn\n");
  CHECK(said("--four tư 24") == "hai mươi tư\n");
  CHECK(said("--ordinal 1 4") == "thứ nhất\nthứ tư\n");
  CHECK(said("--money 1500000") == "một triệu năm trăm nghìn đồng\n");
}

TEST_CASE("without numbers the lines of standard input are numbers") {
  const Folder folder;
  spill(folder / "so", "1\r\n  20 \n\n3");
  CHECK(said("< '" + (folder / "so") + "'") == "một\nhai mươi\n\nba\n");
}

TEST_CASE("a line that is no number is told by its place, the others go on in their lines") {
  const Folder folder;
  spill(folder / "so", "1\nhai\n3\n");
  const Outcome outcome = run("text words < '" + (folder / "so") + "'");
  CHECK(outcome.code == 1);
  CHECK(outcome.out == "một\n\nba\n");
  CHECK(has(outcome.err, "<stdin>:2: "));
  CHECK(has(outcome.err, "[text.number]"));
}

TEST_CASE("an argument that is no number is a wrong call, all of them told, nothing said") {
  const Outcome outcome = run("text words 5 hai 1.2.3 1,2,3");
  CHECK(outcome.code == 2);
  CHECK(outcome.out == "");
  for (const char* wrong : {"hai: ", "1.2.3: ", "1,2,3: "})
    CHECK(has(outcome.err, wrong));
}

TEST_CASE("what has no words is refused: too large, an ordinal of nothing") {
  CHECK(run("text words 1000000000000000001").code == 2);
  CHECK(run("text words --ordinal 0").code == 2);
  CHECK(run("text words --ordinal 1,5").code == 2);
}

TEST_CASE("wrong choices are told the nearest or all there are") {
  CHECK(has(run("text words --zero-tens lin 5").err, "“linh”"));
  CHECK(has(run("text words --thousand xyz 5").err, "nghìn, ngàn"));
  CHECK(run("text words --ordinal --money 5").code == 2);
}

TEST_CASE("standard output that is full or closed ends with 3 and says so") {
  for (const char* where : {">/dev/full", ">&-"}) {
    CAPTURE(where);
    const Folder folder;
    const std::string command = "'" TONGKET_BINARY_DIR "/tongket' text words 5 2>'" +
                                (folder / "err") + "' " + where + "; test $? = 3";
    CHECK(shell(command));
    CHECK(has(slurp(folder / "err"), "<stdout>"));
  }
}

TEST_CASE("standard input that is closed ends with 3 and says so") {
  const Outcome outcome = run("text words <&-");
  CHECK(outcome.code == 3);
  CHECK(has(outcome.err, "<stdin>"));
}
