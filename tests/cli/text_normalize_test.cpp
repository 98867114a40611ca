// tongket text normalize
#include <doctest/doctest.h>

#include "cli/program.h"

using namespace cli_test;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string quoted(const std::string& path) {
  return "'" + path + "'";
}

// What normalize makes of bytes on standard input, with these options.
Outcome piped(const std::string& bytes, const std::string& options = {}) {
  const Folder folder;
  spill(folder / "in", bytes);
  return run("text normalize " + options + " < " + quoted(folder / "in"));
}

constexpr const char* sentence =
    "Hội nghị tổng kết công tác dân vận năm 2022 đã được tổ chức tại hội trường của "
    "phường; dự hội nghị có đồng chí Bí thư Đảng ủy và các đồng chí trong khối.\n";

// The sentence in that encoding.
std::string encoded(const std::string& encoding) {
  const Outcome outcome = piped(sentence, "--rules none --to " + encoding);
  return outcome.out;
}

}  // namespace

// ---- Typing faults, tone marks ----

TEST_CASE("typing faults are mended, and with --rules none they are not") {
  CHECK(piped("kinh tế , xã hội\n").out == "kinh tế, xã hội\n");
  CHECK(piped("kinh tế , xã hội\n", "--rules none").out == "kinh tế , xã hội\n");
  CHECK(piped("kinh  tế , xã hội\n", "--rules space-double").out == "kinh tế , xã hội\n");
  CHECK(piped("kinh  tế , xã hội\n", "--rules -space-double").out == "kinh  tế, xã hội\n");
}

TEST_CASE("a table and a program keep their typing, by their text or by their name") {
  const std::string table = "ten,ghi chú\n\"An , Bình\",\"x  y\"\n";
  CHECK(piped(table).out == table);
  CHECK(has(piped(table, "--explain").err, "<stdin>: "));
  CHECK(piped("ten,ghi chu\u0301\n\"A\",x\n").out == "ten,ghi chú\n\"A\",x\n");
  const Folder folder;
  spill(folder / "ds.csv", "hội nghị,tốt\n");
  spill(folder / "ds.txt", "hội nghị,tốt\n");
  CHECK(run("text normalize " + quoted(folder / "ds.csv")).out == "hội nghị,tốt\n");
  CHECK(run("text normalize " + quoted(folder / "ds.txt")).out == "hội nghị, tốt\n");
}

TEST_CASE("NFC is made whatever the rules") {
  CHECK(piped("Ho\u0302\u0323i nghi\u0323\n", "--rules none").out == "Hội nghị\n");
}

TEST_CASE("tone marks stay, or follow a style or the file's own majority") {
  const std::string text = "hóa hoá hoá thúy\n";
  CHECK(piped(text).out == text);
  CHECK(piped(text, "--tone old").out == "hóa hóa hóa thúy\n");
  CHECK(piped(text, "--tone new").out == "hoá hoá hoá thuý\n");
  CHECK(piped("hóa\nhoá\nhoá\n", "--tone majority").out == "hoá\nhoá\nhoá\n");
  CHECK(piped("hóa\nhoá\nhóa", "--tone majority").out == "hóa\nhóa\nhóa");
}

TEST_CASE("i or y at the end only on request") {
  CHECK(piped("kĩ thuật\n").out == "kĩ thuật\n");
  CHECK(piped("kĩ thuật\n", "--i-y y").out == "kỹ thuật\n");
}

TEST_CASE("names and quotations can be excepted") {
  const Folder folder;
  spill(folder / "names", "Thuý\n\n");
  CHECK(piped("chị Thuý hoá\n", "--tone old --names " + quoted(folder / "names")).out ==
        "chị Thuý hóa\n");
  CHECK(piped("Thuý, THUÝ, thuý\n", "--tone old --names " + quoted(folder / "names")).out ==
        "Thuý, THUÝ, thuý\n");
  CHECK(piped("“hoá” hoá\n", "--tone old --keep-quotations").out == "“hoá” hóa\n");
  CHECK(piped("x\n", "--names /nowhere/at-all").code == 3);
}

TEST_CASE("each file has its own majority") {
  const Folder folder;
  spill(folder / "a", "hóa hóa hoá\n");
  spill(folder / "b", "hoá hoá hóa\n");
  const Outcome outcome =
      run("text normalize --tone majority " + quoted(folder / "a") + " " + quoted(folder / "b"));
  CHECK(outcome.out == "hóa hóa hóa\nhoá hoá hoá\n");
}

// ---- Encodings ----

TEST_CASE("every old encoding is recognised, converted and told") {
  for (const char* encoding : {"tcvn3", "vni", "viscii", "vps", "windows-1258", "viqr"}) {
    CAPTURE(encoding);
    const std::string bytes = encoded(encoding);
    REQUIRE(bytes != sentence);
    const Outcome outcome = piped(bytes);
    CHECK(outcome.code == 0);
    CHECK(outcome.out == sentence);
    CHECK(has(outcome.err, "<stdin>: "));
  }
}

TEST_CASE("known bytes: --from says what a few letters can't tell") {
  CHECK(piped("H\xE9i ngh\xDE", "--from tcvn3").out == "Hội nghị");
  CHECK(piped("H\xE9i ngh\xDE", "--from abc").out == "Hội nghị");
  CHECK(piped("H\xE9i ngh\xDE", "--from TCVN3-H").out == "HỘI NGHỊ");
  CHECK(piped("Ho^.i nghi.", "--from viqr").out == "Hội nghị");
  CHECK(piped("Hội nghị", "--to tcvn3").out == "H\xE9i ngh\xDE");
}

TEST_CASE("UTF-8 is no news, unless explained") {
  CHECK(piped(sentence).err == "");
  CHECK(has(piped(sentence, "--explain").err, "UTF-8"));
}

TEST_CASE("English, French in its own encoding and nothing at all are not converted") {
  CHECK(piped("The council met on Monday.\n").out == "The council met on Monday.\n");
  CHECK(piped("").out == "");
  CHECK(piped("").code == 0);
  const Outcome french = piped(
      "L'\xE9t\xE9 dernier, la mairie a \xE9t\xE9 r\xE9nov\xE9"
      "e.\n");
  CHECK(french.code == 1);
  CHECK(french.out == "");
  CHECK(has(french.err, "[text.encoding-unknown]"));
  CHECK(has(french.err, "--from"));
}

TEST_CASE("UTF-16 comes and goes, with its byte order mark") {
  const std::string wide = piped("hội\n", "--to utf-16le").out;
  CHECK(
      wide.starts_with("\xFF\xFE"
                       "h"));
  CHECK(piped(wide).out == "hội\n");
}

TEST_CASE("a byte order mark before UTF-8 goes, and places count without it") {
  const Outcome outcome = piped("\xEF\xBB\xBFkinh tế ,\n", "--explain");
  CHECK(outcome.out == "kinh tế,\n");
  CHECK(has(outcome.err, "<stdin>:1:6: space-before-stop"));
}

TEST_CASE("a byte order mark that goes is told and is a change, whatever the rules") {
  const Folder folder;
  spill(folder / "a", "\xEF\xBB\xBFhội\n");
  const Outcome outcome =
      run("text normalize --rules none --explain --in-place " + quoted(folder / "a"));
  CHECK(has(outcome.err, ":1:1: byte-order-mark: “<U+FEFF>” → “”"));
  CHECK(slurp(folder / "a") == "hội\n");
  CHECK(has(piped("\xEF\xBB\xBF", "--explain").err, "byte-order-mark"));
}

TEST_CASE("a short text with a wrong byte is UTF-8, the byte told with its offset") {
  const Outcome outcome = piped("hội \xFF nghị\n");
  CHECK(outcome.code == 1);
  CHECK(outcome.out == "hội \xFF nghị\n");
  CHECK(has(outcome.err, " 6 "));
  CHECK(has(outcome.err, "[text.invalid-bytes]"));
}

TEST_CASE("a mixed folder is converted without being told") {
  const Folder folder;
  std::string files;
  for (const char* encoding : {"tcvn3", "vni", "viscii", "utf-8"}) {
    spill(folder / encoding, encoded(encoding));
    files += quoted(folder / encoding) + " ";
  }
  spill(folder / "english", "Minutes of the meeting.\n");
  CHECK(run("text normalize --in-place " + files + quoted(folder / "english")).code == 0);
  for (const char* encoding : {"tcvn3", "vni", "viscii", "utf-8"}) {
    CAPTURE(encoding);
    CHECK(slurp(folder / encoding) == sentence);
  }
  CHECK(slurp(folder / "english") == "Minutes of the meeting.\n");
}

// ---- What is wrong with a text ----

TEST_CASE("invalid UTF-8 is told with its offset and place and stays") {
  const Outcome outcome = piped("hội\nngh\xDE , x\nx ,\n", "--from utf-8");
  CHECK(outcome.code == 1);
  CHECK(outcome.out == "hội\nngh\xDE , x\nx,\n");
  CHECK(has(outcome.err, "<stdin>:2:4: "));
  CHECK(has(outcome.err, " 9 "));
  CHECK(has(outcome.err, "[text.invalid-bytes]"));
}

TEST_CASE("a byte that an old encoding doesn't have is told with its offset and marked") {
  const Outcome outcome = piped("ho\xFE\xFF", "--from windows-1258");
  const Outcome viscii = piped("Ho^.i \x81\xE9", "--from viqr");
  CHECK(viscii.code == 1);
  CHECK(has(viscii.out, "\uFFFD"));
  CHECK(has(viscii.err, "0x81"));
  CHECK(has(viscii.err, " 6 "));
  CHECK(outcome.code == 0);
}

TEST_CASE("control characters are errors with their place, and stay") {
  const Outcome outcome = piped("một\nhai \u202Eba\n");
  CHECK(outcome.code == 1);
  CHECK(has(outcome.out, "\u202E"));
  CHECK(has(outcome.err, "<stdin>:2:5: "));
  CHECK(has(outcome.err, "U+202E"));
  CHECK(has(outcome.err, "[text.control-character]"));
}

TEST_CASE("what the other encoding doesn't have is told with its place") {
  const Outcome outcome = piped("một\nhai 中\n", "--to tcvn3");
  CHECK(outcome.code == 1);
  CHECK(outcome.out == "m\xE9t\nhai ?\n");
  CHECK(has(outcome.err, "<stdin>:2:5: "));
  CHECK(has(outcome.err, "U+4E2D"));
  CHECK(has(outcome.err, "[text.unencodable]"));
}

TEST_CASE("a capital that TCVN3 writes as its small letter is a warning: it can be read") {
  const Outcome outcome = piped("ĐẢNG\n", "--to tcvn3");
  CHECK(outcome.code == 0);
  CHECK(has(outcome.err, "<stdin>:1:2: "));
  CHECK(has(outcome.err, "U+1EA2"));
}

TEST_CASE("of many problems a hundred are shown and the rest counted") {
  std::string text;
  for (int i = 0; i < 150; ++i)
    text += "中\n";
  const Outcome outcome = piped(text, "--to tcvn3");
  CHECK(has(outcome.err, "<stdin>:100:1: "));
  CHECK_FALSE(has(outcome.err, "<stdin>:101:1: "));
  CHECK(has(outcome.err, "<stdin>: còn 50 "));
}

// ---- Where it goes ----

TEST_CASE("in place keeps the rights of the file") {
  const Folder folder;
  spill(folder / "a", "x ,\n");
  REQUIRE(shell("chmod 640 " + quoted(folder / "a")));
  CHECK(run("text normalize --in-place " + quoted(folder / "a")).code == 0);
  CHECK(slurp(folder / "a") == "x,\n");
  CHECK(shell("test $(stat -c %a " + quoted(folder / "a") + ") = 640"));
  CHECK(shell("test $(ls -A " + quoted(folder.path()) + " | wc -l) = 1"));
}

TEST_CASE("in place leaves a file alone where nothing is to be mended") {
  const Folder folder;
  spill(folder / "a", sentence);
  REQUIRE(shell("touch -d 2001-01-01 " + quoted(folder / "a")));
  CHECK(run("text normalize --in-place " + quoted(folder / "a")).code == 0);
  CHECK(shell("test $(stat -c %Y " + quoted(folder / "a") + ") -lt 1000000000"));
}

TEST_CASE("a file with errors stays as it was, in place and as target, and the others go on") {
  const Folder folder;
  spill(folder / "bad", "x , \u202E\n");
  spill(folder / "good", "x ,\n");
  spill(folder / "old", "old");
  const Outcome outcome =
      run("text normalize --in-place " + quoted(folder / "bad") + " " + quoted(folder / "good"));
  CHECK(outcome.code == 1);
  CHECK(slurp(folder / "bad") == "x , \u202E\n");
  CHECK(slurp(folder / "good") == "x,\n");
  CHECK(run("text normalize -o " + quoted(folder / "old") + " " + quoted(folder / "bad")).code ==
        1);
  CHECK(slurp(folder / "old") == "old");
  spill(folder / "han", "中\n");
  CHECK(run("text normalize --to vni --in-place " + quoted(folder / "han")).code == 1);
  CHECK(slurp(folder / "han") == "中\n");
}

TEST_CASE("what is said of the target of a file with errors is true") {
  const Folder folder;
  spill(folder / "bad", "x , \u202E\n");
  spill(folder / "old", "old");
  const auto told = [&](const char* target) {
    return run("text normalize --lang en -o " + quoted(folder / target) + " " +
               quoted(folder / "bad"))
        .err;
  };
  CHECK(has(told("old"), "old: left as it was"));
  CHECK(has(told("none"), "none: not written"));
  CHECK_FALSE(shell("test -e " + quoted(folder / "none")));
}

TEST_CASE("-o writes one file or standard input to its target, which may be the file itself") {
  const Folder folder;
  spill(folder / "a", "x ,\n");
  CHECK(run("text normalize -o " + quoted(folder / "b") + " " + quoted(folder / "a")).code == 0);
  CHECK(slurp(folder / "b") == "x,\n");
  CHECK(run("text normalize -o " + quoted(folder / "c") + " < " + quoted(folder / "a")).code == 0);
  CHECK(slurp(folder / "c") == "x,\n");
  CHECK(run("text normalize -o " + quoted(folder / "a") + " " + quoted(folder / "a")).code == 0);
  CHECK(slurp(folder / "a") == "x,\n");
}

// ---- --explain ----

TEST_CASE("--explain tells each change with its place, its rule and what the rule does") {
  const Outcome outcome = piped("hội\nkinh  tế , xã\n", "--explain --from utf-8 --lang en");
  CHECK(outcome.err ==
        "<stdin>:2:1: space-double: “kinh  tế” → “kinh tế”: several spaces in a row become one\n"
        "<stdin>:2:7: space-before-stop: “tế ,” → “tế,”: no space before , . ; : ! ?\n"
        "<stdin>: 2 changes\n"
        "  1 space-before-stop\n"
        "  1 space-double\n");
}

TEST_CASE("--explain names a syllable in both styles of tone marks, with the place of each") {
  CHECK(has(piped("chị thúy ở\nhòa bình, văn hóa\nvăn  “hoá”, hoà\n", "--explain --lang en").err,
            "tone-style: two styles of tone marks: 3 as 'hóa' (2:15), 2 as 'hoá' (3:7)"));
  CHECK(has(piped("chị thúy, văn hoá\n", "--explain --lang en").err,
            "1 as 'thúy' (1:5), 1 as 'hoá' (1:15)"));
  CHECK_FALSE(has(piped("văn hóa, hòa bình\n", "--explain").err, "tone-style"));
}

TEST_CASE("what can't be seen is shown by its name in notes") {
  CHECK(has(piped("kinh\u00A0tế\n", "--explain").err, "<U+00A0>"));
}

// ---- Wrong calls ----

TEST_CASE("wrong calls of normalize are told with hints, and nothing is written") {
  const Folder folder;
  spill(folder / "a", "x ,\n");
  const std::string file = quoted(folder / "a");
  const auto refused = [&](const std::string& arguments, const std::string& named) {
    CAPTURE(arguments);
    const Outcome outcome = run("text normalize " + arguments + " </dev/null");
    CHECK(outcome.code == 2);
    CHECK(outcome.out == "");
    CHECK(has(outcome.err, named));
    CHECK(has(outcome.err, "[usage."));
  };
  refused("--in-place", "--in-place: ");
  refused("--in-place - " + file, "--in-place: ");
  refused("--in-place -o x " + file, "-o");
  refused("-o x " + file + " " + file, "--in-place");
  refused("--from tcnv3 " + file, "“tcvn3”");
  refused("--to visci " + file, "“viscii”");
  refused("--tone majorty " + file, "“majority”");
  refused("--rules space-duoble " + file, "“space-double”");
  refused("--rules quotes,nonsense " + file, "ellipsis");
  refused("--i-y x " + file, "keep");
  refused("--expalin " + file, "“--explain”");
  CHECK(slurp(folder / "a") == "x ,\n");
}

// ---- Size ----

TEST_CASE("memory doesn't grow with the file: 80 MiB in less data than that") {
  if (is_sanitized()) return;
  const Folder folder;
  REQUIRE(shell("yes 'Hội nghị tổng kết , năm 2022' | head -n 2100000 > " + quoted(folder / "in")));
  const std::string command = "ulimit -d 65536; '" TONGKET_BINARY_DIR "/tongket' text normalize " +
                              quoted(folder / "in") + " | tail -c 90 > " + quoted(folder / "out");
  CHECK(shell("bash -c \"set -o pipefail; " + command + "\""));
  CHECK(has(slurp(folder / "out"), "Hội nghị tổng kết, năm 2022\n"));
}

TEST_CASE("a pipe that must be seen whole goes through a file without a name") {
  const Folder folder;
  REQUIRE(shell("mkdir " + quoted(folder / "tmp")));
  const std::string source = "yes 'Hội nghị tổng kết' | head -n 2700000";
  const std::string command = source + " | TMPDIR=" + quoted(folder / "tmp") +
                              " '" TONGKET_BINARY_DIR "/tongket' text normalize | cmp - " +
                              quoted(folder / "in");
  REQUIRE(shell(source + " > " + quoted(folder / "in")));
  CHECK(shell(command));
  CHECK(shell("test -z \"$(ls -A " + quoted(folder / "tmp") + ")\""));
  CHECK_FALSE(shell("bash -c \"set -o pipefail; " + source +
                    " | TMPDIR=/nowhere/at-all '" TONGKET_BINARY_DIR
                    "/tongket' text normalize > /dev/null 2>&1\""));
}
