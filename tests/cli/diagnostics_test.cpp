// How problems are told: formats, folding, severities, explanations.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <regex>

#include "cli/program.h"

using namespace cli_test;
using nlohmann::json;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
    ++count;
  return count;
}

const std::string wrong_ratio = TONGKET_SOURCE_DIR "/samples/invalid/ty-le-sai.xml";
const std::string wrong_reference = TONGKET_SOURCE_DIR "/samples/invalid/tham-chieu-sai.xml";

// A year with so many indicators whose figures are no numbers.
std::string many_faults(std::size_t count) {
  std::string rows;
  for (std::size_t i = 0; i < count; ++i) {
    rows += "      <indicator code=\"c" + std::to_string(i) + "\" unit=\"hộ\" actual=\"x" +
            std::to_string(i) + "\"><label>L</label></indicator>\n";
  }
  return sample_with("<indicators>",
                     "<indicators>\n<group code=\"g\"><label>G</label>\n" + rows + "</group>\n");
}

json validated(const std::string& arguments, int code) {
  const Outcome outcome = run("validate " + arguments);
  CHECK(outcome.code == code);
  CHECK(outcome.err.empty());
  return json::parse(outcome.out);
}

}  // namespace

TEST_CASE("JSON tells place, path, code, rule, message and hint of each problem") {
  const json told = validated("--format json '" + wrong_ratio + "'", 1);
  CHECK(told["tool"] == "tongket");
  REQUIRE(told["diagnostics"].size() == 1);
  const json& one = told["diagnostics"][0];
  CHECK(one["file"] == wrong_ratio);
  CHECK(one["line"] == 51);
  CHECK(one["column"] == 65);
  CHECK(one["endLine"] == 51);
  CHECK(one["endColumn"] == 70);
  CHECK(one["path"] == "/year/indicators/group[1]/indicator[3]/@actual");
  CHECK(one["severity"] == "error");
  CHECK(one["code"] == "schematron.assert");
  CHECK(one["rule"] == "ratio-actual");
  CHECK(has(one["message"], "96,92%"));
  CHECK(has(one["hint"], "actual"));
  CHECK(told["summary"]["errors"] == 1);
  CHECK(told["files"][0]["valid"] == false);
}

TEST_CASE("an attribute at fault has its own column and path") {
  const json told = validated("--format json '" + wrong_reference + "'", 1);
  const json& one = told["diagnostics"][0];
  CHECK(one["line"] == 28);
  CHECK(one["column"] == 38);
  CHECK(one["path"] == "/year/narrative/section/p/figure/@ref");
}

TEST_CASE("JSON of valid data has no problems, and the exit code is 0") {
  const json told = validated("--format json '" + sample() + "'", 0);
  CHECK(told["diagnostics"].empty());
  CHECK(told["files"][0]["valid"] == true);
  CHECK(told["summary"]["valid"] == 1);
}

TEST_CASE("messages in JSON follow --lang") {
  const json told = validated("--lang en --format json '" + wrong_ratio + "'", 1);
  CHECK(told["diagnostics"][0]["message"] == "3270/3374 is 96.92%, not 96.99%.");
}

TEST_CASE("a file name that is no UTF-8 doesn't break the JSON") {
  const Folder folder;
  spill(folder / "a\xFF.xml", "<nam/>");
  const json told = validated("--format json '" + (folder / "a\xFF.xml") + "'", 1);
  CHECK(told["diagnostics"][0]["code"] == "data.wrong-root");
}

TEST_CASE("SARIF 2.1.0 has what its readers need") {
  const json log = validated("--format sarif '" + wrong_ratio + "' '" + wrong_reference + "'", 1);
  CHECK(log["version"] == "2.1.0");
  CHECK(has(log["$schema"], "sarif-schema-2.1.0.json"));
  REQUIRE(log["runs"].size() == 1);
  const json& a_run = log["runs"][0];
  CHECK(a_run["columnKind"] == "unicodeCodePoints");
  CHECK(a_run["artifacts"].size() == 2);
  const json& rules = a_run["tool"]["driver"]["rules"];
  REQUIRE(a_run["results"].size() == 2);
  for (const json& result : a_run["results"]) {
    const std::string id = result["ruleId"];
    const std::string code = rules[result["ruleIndex"].get<std::size_t>()]["id"];
    CHECK(id.substr(0, code.size()) == code);
    CHECK(result["level"] == "error");
    CHECK_FALSE(result["message"]["text"].get<std::string>().empty());
  }
  const json& first = a_run["results"][0];
  CHECK(first["ruleId"] == "schematron.assert/ratio-actual");
  const json& place = first["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "file://" + wrong_ratio);
  CHECK(place["region"]["startLine"] == 51);
  CHECK(place["region"]["startColumn"] == 65);
  CHECK(first["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] ==
        "/year/indicators/group[1]/indicator[3]/@actual");
}

TEST_CASE("paths in SARIF are URIs") {
  const Folder folder;
  spill(folder / "dữ liệu.xml", "<nam/>");
  const json log = validated("--format sarif '" + (folder / "dữ liệu.xml") + "'", 1);
  const std::string uri = log["runs"][0]["artifacts"][0]["location"]["uri"];
  CHECK(has(uri, "/d%E1%BB%AF%20li%E1%BB%87u.xml"));
}

TEST_CASE("an unknown format is a wrong call") {
  const Outcome outcome = run("validate --format xml '" + sample() + "'");
  CHECK(outcome.code == 2);
  CHECK(has(outcome.err, "sarif"));
}

TEST_CASE("many problems of one kind are told as five and a number") {
  const Folder folder;
  spill(folder / "data.xml", many_faults(22));
  const Outcome outcome = run("validate '" + (folder / "data.xml") + "' --lang en");
  CHECK(outcome.code == 1);
  CHECK(times(outcome.err, "error [xml.schema]") == 5);
  CHECK(has(outcome.err, "… and 17 more errors of this kind [xml.schema]"));
  CHECK(has(outcome.out, "22 errors"));
}

TEST_CASE("children without the prefix of their root are one fault") {
  const Folder folder;
  std::string text = slurp(sample());
  const auto swap = [&](const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
  };
  swap("<year ", "<y:year ");
  swap("xmlns=\"", "xmlns:y=\"");
  swap("</year>", "</y:year>");
  spill(folder / "data.xml", text);
  const json told = validated("--format json '" + (folder / "data.xml") + "'", 1);
  CHECK(told["diagnostics"].size() == 1);
}

TEST_CASE("what is folded is named by its severity") {
  std::string recipients;
  for (int i = 0; i < 7; ++i)
    recipients += "thành viên Khối vận;</recipient><recipient>";
  const Folder folder;
  spill(folder / "data.xml", sample_with("thành viên Khối vận</recipient>",
                                         recipients + "thành viên Khối vận</recipient>"));
  const Outcome outcome = run("validate '" + (folder / "data.xml") + "' --lang en");
  CHECK(has(outcome.err, "… and 2 more warnings of this kind"));
  CHECK(has(run("validate '" + (folder / "data.xml") + "' --lang vi").err,
            "… và 2 cảnh báo nữa cùng loại"));
}

TEST_CASE("--all tells every problem") {
  const Folder folder;
  spill(folder / "data.xml", many_faults(22));
  const Outcome outcome = run("validate --all '" + (folder / "data.xml") + "' --lang en");
  CHECK(times(outcome.err, "error [xml.schema]") == 22);
  CHECK_FALSE(has(outcome.err, "of this kind"));
}

TEST_CASE("problems are told in the order of their places") {
  const Folder folder;
  spill(folder / "data.xml", many_faults(12));
  const json told = validated("--format json '" + (folder / "data.xml") + "'", 1);
  int last = 0;
  for (const json& one : told["diagnostics"]) {
    CHECK(one["line"].get<int>() > last);
    last = one["line"];
  }
  CHECK(told["diagnostics"].size() == 12);
}

TEST_CASE("several files end with a summary") {
  const Outcome outcome = run("validate '" + sample() + "' '" + wrong_ratio + "' --lang en");
  CHECK(outcome.code == 1);
  CHECK(has(outcome.out, "2 files: 1 valid, 1 with errors; 1 error"));
}

TEST_CASE("--werror makes an error of a warning") {
  const Folder folder;
  spill(folder / "data.xml",
        sample_with("thành viên Khối vận</recipient>", "thành viên Khối vận;</recipient>"));
  const json before = validated("--format json '" + (folder / "data.xml") + "'", 0);
  const std::size_t warnings = before["summary"]["warnings"];
  REQUIRE(warnings != 0);
  const json after = validated("--werror --format json '" + (folder / "data.xml") + "'", 1);
  CHECK(after["summary"]["errors"] == warnings);
  CHECK(after["summary"]["warnings"] == 0);
}

TEST_CASE("a pack is validated without data") {
  CHECK(run("validate -p bao-cao-tong-ket").code == 0);
  const Folder folder;
  REQUIRE(shell("cp -r '" TONGKET_SOURCE_DIR "/templates/bao-cao-tong-ket/.' '" + folder.path() +
                "' && sed -i 's|narrative/section|narative/section|; s|<opening/>|<openning/>|' '" +
                (folder / "template.xml") + "'"));
  const Outcome outcome = run("validate --lang en -p '" + folder.path() + "'");
  CHECK(outcome.code == 1);
  CHECK(has(outcome.err, "Did you mean 'narrative'?"));
  CHECK(has(outcome.err, "template.unknown-element"));
}

namespace {

// A copy of the report's pack whose rules.sch has a phase and a flag, and data with a blank
// paragraph.
struct Phased {
  Folder folder;
  std::string arguments;
  Phased() {
    REQUIRE(shell("cp -r '" TONGKET_SOURCE_DIR "/templates/bao-cao-tong-ket' '" + folder.path() +
                  "/p' && sed -i 's|^  <pattern id=\"report\">|  <phase id=\"nhanh\"><active "
                  "pattern=\"report\"/></phase>\\n&|; s|id=\"report-blank\"|& flag=\"trong\"|' '" +
                  (folder / "p/rules.sch") + "'"));
    spill(folder / "data.xml", sample_with("    <goal>", "    <goal> </goal>\n    <goal>"));
    arguments = "validate '" + (folder / "data.xml") + "' -p '" + (folder / "p") + "' ";
  }
};

}  // namespace

TEST_CASE("--phase asks the rules of that phase, #ALL and #DEFAULT what they say") {
  const Phased phased;
  const Outcome all = run(phased.arguments);
  CHECK(all.code == 1);
  CHECK(has(all.err, "report-blank"));
  CHECK(run(phased.arguments + "--phase nhanh --data-only").code == 0);
  CHECK(run(phased.arguments + "--phase nhanh").code == 0);
  CHECK(run(phased.arguments + "--phase '#ALL'").err == all.err);
  CHECK(run(phased.arguments + "--phase '#DEFAULT'").err == all.err);
}

TEST_CASE("a phase that there is not is a wrong call, which names the nearest") {
  const Phased phased;
  const Outcome outcome = run(phased.arguments + "--lang en --phase nhan");
  CHECK(outcome.code == 2);
  CHECK(has(outcome.err, "did you mean 'nhanh'? The phases are: nhanh, #ALL, #DEFAULT"));
  CHECK(run("validate --lang en '" + sample() + "' --phase nhanh").code == 2);
}

TEST_CASE("a rule's flag is told in text too") {
  const Phased phased;
  CHECK(has(run(phased.arguments + "--lang en").err, "\n  rule: report-blank\n  flag: trong\n"));
  CHECK(has(run(phased.arguments + "--lang vi").err, "\n  cờ: trong\n"));
}

TEST_CASE("validate without anything to check is a wrong call") {
  CHECK(run("validate").code == 2);
}

TEST_CASE("explain tells what a code means, an example and the mend") {
  const Outcome outcome = run("explain xml.doctype --lang en");
  CHECK(outcome.code == 0);
  CHECK(has(outcome.out, "xml.doctype: "));
  CHECK(has(outcome.out, "example: "));
  CHECK(has(outcome.out, "the mend: "));
}

TEST_CASE("explain knows a rule by its code, and the nearest code to a wrong one") {
  CHECK(has(run("explain schematron.assert/ratio-actual").out, "schematron.assert: "));
  const Outcome rule = run("explain ratio-actual --lang en");
  CHECK(rule.code == 0);
  CHECK(has(rule.out, "ratio-actual: a rule for data, in templates/year.sch, line "));
  CHECK(has(rule.out, "schematron.assert: "));
  CHECK(has(run("explain marks-total").out, "templates/bao-cao-nam-hoc/truong-hoc.sch"));
  CHECK(run("explain ratios").code == 2);  // a pattern's id
  const Outcome wrong = run("explain xml.doctyp --lang en");
  CHECK(wrong.code == 2);
  CHECK(has(wrong.err, "did you mean 'xml.doctype'?"));
}

TEST_CASE("every code is explained, in the order of the table") {
  const std::string table = slurp(TONGKET_SOURCE_DIR "/src/base/codes.def");
  const std::regex entry("\nTONGKET_CODE\\(\\w+,\\s*\"([^\"]+)\"");
  std::string wanted;
  for (std::sregex_iterator at(table.begin(), table.end(), entry), end; at != end; ++at)
    wanted += (*at)[1].str() + "\n";
  std::string told;
  const std::string listed = run("explain --lang en").out;
  for (std::size_t at = 0; at < listed.size(); at = listed.find('\n', at) + 1)
    told += listed.substr(at, listed.find(' ', at) - at) + "\n";
  CHECK(told == wanted);
}

TEST_CASE("docs/diagnostics.md holds what the program tells") {
  const std::string page = slurp(TONGKET_SOURCE_DIR "/docs/diagnostics.md");
  const std::string heading = "## The codes\n\n";
  REQUIRE(has(page, heading));
  CHECK(page.substr(page.find(heading) + heading.size()) == run("explain --markdown").out);
}

TEST_CASE("the catalog knows the schema of each namespace") {
  const std::string catalog = slurp(TONGKET_SOURCE_DIR "/templates/catalog.xml");
  const std::regex entry("<uri name=\"([^\"]+)\" uri=\"([^\"]+)\"/>");
  std::size_t found = 0;
  for (std::sregex_iterator at(catalog.begin(), catalog.end(), entry), end; at != end; ++at) {
    const std::string schema = slurp(TONGKET_SOURCE_DIR "/templates/" + (*at)[2].str());
    CHECK(has(schema, "targetNamespace=\"" + (*at)[1].str() + "\""));
    ++found;
  }
  CHECK(found == 4);
}

TEST_CASE("a skeleton names its schema, and is asked for what is missing only") {
  const Folder folder;
  REQUIRE(run("new bao-cao-tong-ket -o '" + (folder / "data.xml") + "'").code == 0);
  const std::string text = slurp(folder / "data.xml");
  CHECK(has(text, "xsi:schemaLocation=\"urn:tongket:year:1 file:///"));
  CHECK(has(text, "/templates/year.xsd\""));
  const json told = validated("--format json '" + (folder / "data.xml") + "'", 1);
  for (const json& one : told["diagnostics"])
    CHECK_FALSE(has(one["message"], "schemaLocation"));
  const Outcome again = run("new bao-cao-tong-ket -o '" + (folder / "data.xml") + "'");
  CHECK(again.code == 2);
  CHECK(has(again.err, "usage.output-exists"));
}

TEST_CASE("a file's name can't steer the terminal, in any format") {
  const Folder folder;
  const std::string name = "x\x1b[31m\n\xC2\x9B\xE2\x80\xAE.xml";
  spill(folder / name, slurp(sample()));
  const auto of = [&](const std::string& options) {
    const Outcome outcome = run("validate " + options + " '" + (folder / name) + "'");
    CHECK(outcome.code == 0);
    return outcome.out;
  };
  const std::string text = of("");
  CHECK(times(text, "\n") == 1);
  CHECK(has(text, ".xml: hợp lệ"));
  const std::string told = of("--format json");
  CHECK(json::parse(told)["files"][0]["file"] == folder / name);
  for (const std::string& out : {text, told, of("--format sarif")}) {
    CAPTURE(out);
    CHECK_FALSE(has(out, "\x1b"));
    CHECK_FALSE(has(out, "\xC2\x9B"));
    CHECK_FALSE(has(out, "\xE2\x80\xAE"));
  }
}

TEST_CASE("colours on a terminal, none on a dumb one or where NO_COLOR is set") {
  const auto coloured = [](const std::string& environment) {
    const Folder folder;
    const std::string command =
        "env " + environment + " '" TONGKET_BINARY_DIR "/tongket' validate '" + wrong_ratio + "'";
    spill(folder / "run.sh", command + "\n");
    static_cast<void>(shell("script -qc 'sh " + (folder / "run.sh") + "' /dev/null > " +
                            (folder / "out") + " 2>&1"));
    const std::string out = slurp(folder / "out");
    CHECK(has(out, "ratio-actual"));
    return has(out, "\x1b[");
  };
  CHECK(coloured("TERM=xterm"));
  CHECK_FALSE(coloured("TERM=dumb"));
  CHECK_FALSE(coloured("TERM=xterm NO_COLOR=1"));
}

TEST_CASE("faults beyond the first thousand of the schema's are said to be there") {
  const Folder folder;
  spill(folder / "data.xml", many_faults(1100));
  const json told = validated("--lang en --format json '" + (folder / "data.xml") + "'", 1);
  CHECK(told["summary"]["errors"] == 1000);
  CHECK(has(told["diagnostics"].back()["message"], "only the first 1000"));
}
