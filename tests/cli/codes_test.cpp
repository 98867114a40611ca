// Every diagnostic code is provoked: by a call of the program, or by the test that is named.
#include <doctest/doctest.h>

#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <vector>

#include "cli/program.h"

using namespace cli_test;
using nlohmann::json;

namespace {

// Where a scenario works. Its files go with it.
class Bench {
 public:
  std::string data(const std::string& bytes) const { return file("data.xml", bytes); }
  std::string file(const std::string& name, const std::string& bytes) const {
    spill(folder_ / name, bytes);
    return "'" + (folder_ / name) + "'";
  }
  // A pack with this template, these rules and more in pack.xml, as an argument.
  std::string pack(const std::string& body, const std::string& rules = {},
                   const std::string& more = {}) const {
    return whole_pack("<template xmlns='urn:tongket:template:1'>" + body + "</template>", rules,
                      more);
  }
  std::string whole_pack(const std::string& text, const std::string& rules = {},
                         const std::string& more = {}, const std::string& standard = "36-HD/VPTW",
                         const std::string& schema = "year.xsd") const {
    spill(folder_ / "template.xml", text);
    if (!rules.empty()) spill(folder_ / "rules.sch", rules);
    spill(folder_ / "pack.xml",
          "<pack xmlns='urn:tongket:pack:1' version='1'><title><vi>Thử</vi><en>Try</en></title>"
          "<document-type id='bao-cao'/><standard id='" +
              standard + "'/><schema href='" + schema + "'/><language id='vi'/>" + more +
              "</pack>");
    return "-p '" + folder_.path() + "'";
  }
  // A copy of templates/ and fonts/ where `change` (sed) was done to a file.
  std::string data_dir(const std::string& name, const std::string& change) const {
    shell("cp -r '" TONGKET_SOURCE_DIR "/templates' '" TONGKET_SOURCE_DIR "/fonts' '" +
          folder_.path() + "' && sed -i '" + change + "' '" + (folder_ / name) + "'");
    return "--data-dir '" + folder_.path() + "'";
  }
  [[nodiscard]] std::string path(const std::string& name) const {
    return "'" + (folder_ / name) + "'";
  }

 private:
  Folder folder_;
};

const std::string year = "'" + sample() + "'";

std::string paper(const std::string& body) {
  return "<let name='paper' value='/year/papers/paper[1]'/><paper type='bao-cao'>"
         "<include href='common/particulars.xml'/><opening/>" +
         body + "</paper>";
}

std::string root(const std::string& body, const std::string& attributes = "value='2022'") {
  return "<year xmlns='urn:tongket:year:1' " + attributes + ">" + body + "</year>";
}

// What is said on a call, whatever its format.
using Scenario = std::function<std::string(const Bench&)>;

std::string of_validate(const std::string& arguments) {
  const Outcome outcome = run("validate " + arguments + " --format json");
  return outcome.out + outcome.err;
}

std::string of_render(const Bench& bench, const std::string& arguments) {
  const Outcome outcome = run("render " + year + " " + arguments + " -d " + bench.path("out"));
  return outcome.out + outcome.err;
}

std::string of(const std::string& arguments) {
  const Outcome outcome = run(arguments);
  return outcome.out + outcome.err;
}

Scenario in_data(const std::string& bytes) {
  return [bytes](const Bench& bench) { return of_validate(bench.data(bytes)); };
}

Scenario in_pack(const std::string& body) {
  return [body](const Bench& bench) { return of_validate(bench.pack(body)); };
}

Scenario in_paper(const std::string& body) {
  return in_pack(paper(body));
}

Scenario on_paper(const std::string& body) {
  return [body](const Bench& bench) { return of_render(bench, bench.pack(paper(body))); };
}

// A Party's paper of a pack whose data says no more than it.
Scenario of_party(const std::string& particulars, const std::string& signatory) {
  return [=](const Bench& bench) {
    return of_render(bench, bench.pack("<paper type='bao-cao'><particulars family='party' "
                                       "office='A' symbol='A' place='A' year='2022' subject='x' " +
                                       particulars + "><signatory name='C' " + signatory +
                                       "/><recipient>D</recipient></particulars><opening/>"
                                       "<p>x</p><closing/></paper>"));
  };
}

const std::map<std::string, Scenario> world_scenarios{
    {"file.missing", [](const Bench& b) { return of_validate(b.path("khong-co.xml")); }},
    {"file.is-folder", [](const Bench&) { return of_validate("/tmp"); }},
    {"file.unwritable",
     [](const Bench&) { return of("render " + year + " -d /proc/" + std::string("khong-co")); }},
    {"file.too-large",
     [](const Bench& b) {
       shell("truncate -s 300M " + b.path("data.xml"));
       return of_validate(b.path("data.xml"));
     }},
    {"usage.bad", [](const Bench&) { return of("render " + year + " --to pdf -o a.pdf"); }},
    {"usage.unknown-pack", [](const Bench&) { return of_validate("-p khong-co " + year); }},
    {"usage.output-is-input",
     [](const Bench& b) {
       shell("cp " + year + " " + b.path("data.pdf"));
       return of("render " + b.path("data.pdf") + " -o " + b.path("data.pdf"));
     }},
    {"usage.unknown-ending",
     [](const Bench& b) { return of("render " + year + " -o " + b.path("a.odt")); }},
    {"usage.unknown-option", [](const Bench& b) { return of_render(b, "--set mau=do"); }},
    {"usage.output-exists",
     [](const Bench& b) { return of("new bao-cao-tong-ket -o " + b.data("x")); }},
    {"text.encoding-unknown", in_data("<?xml version='1.0' encoding='TCVN-9999'?><year/>")},
    {"text.invalid-bytes", in_data("<year>\xFF</year>")},
    {"text.control-character", in_data("<year>\x01</year>")},
    {"text.letters-lost",
     [](const Bench& b) {
       return of_validate(b.data(sample_with("Tình hình công tác", "Tình h?nh công tác")));
     }},
    {"text.unencodable",
     [](const Bench& b) { return of("text normalize --to tcvn3 " + b.file("a.txt", "☃\n")); }},
    {"text.line-too-long",
     [](const Bench& b) {
       shell("head -c 17000000 /dev/zero | tr '\\0' a > " + b.path("a.txt"));
       return of("text sort " + b.path("a.txt"));
     }},
    {"text.number",
     [](const Bench& b) { return of("text words <" + b.file("a.txt", "12.3.4\n")); }},
};

const std::map<std::string, Scenario> input_scenarios{
    {"xml.empty", in_data("")},
    {"xml.syntax", in_data("<year><a></year>")},
    {"xml.doctype", in_data("<!DOCTYPE year><year/>")},
    {"xml.encoding-conflict", in_data("<?xml version='1.0' encoding='UTF-16'?><year/>")},
    {"xml.too-deep",
     [](const Bench& b) {
       std::string text;
       for (int i = 0; i < 300; ++i)
         text += "<a>";
       return of_validate(b.data(text));
     }},
    {"xml.schema", in_data(root("<ofice/>"))},
    {"xml.schema-bad",
     [](const Bench& b) {
       return of_validate(b.data_dir("templates/year.xsd", "s/type=\"y:year\"/type=\"y:yaer\"/") +
                          " " + year);
     }},
    {"xpath.syntax", in_paper("<if test='1 +'><p>x</p></if>")},
    {"xpath.unknown-name", in_paper("<p>{khong-co(1)}</p>")},
    {"xpath.type", in_paper("<p>{count(1)}</p>")},
    {"schematron.bad",
     [](const Bench& b) {
       return of_validate(b.pack(paper("<p>x</p>"),
                                 "<schema xmlns='http://purl.oclc.org/dsdl/schematron' "
                                 "queryBinding='xslt2'/>"));
     }},
    {"schematron.assert",
     [](const Bench&) {
       return of_validate("'" TONGKET_SOURCE_DIR "/samples/invalid/ty-le-sai.xml'");
     }},
    {"data.wrong-root", in_data("<nam/>")},
    {"data.reference",
     [](const Bench& b) {
       return of_validate(b.data(sample_with("pack=\"bao-cao-tong-ket\"", "pack=\"khong-co\"")));
     }},
    {"data.mended",
     [](const Bench& b) {
       return of_validate(b.data(sample_with("<goal>", "<goal>Nguời dân ,  ")));
     }},
    {"data.writing",
     [](const Bench& b) {
       return of_validate(
           b.data(sample_with("</office>", "</office><writing rules=\"khong-co\"/>")));
     }},
    {"data.capitals",
     [](const Bench& b) {
       return of_validate(b.data(sample_with("<goal>", "<goal>Bộ tài nguyên và môi trường; ")));
     }},
};

const std::map<std::string, Scenario> pack_scenarios{
    {"standard.unknown",
     [](const Bench& b) {
       return of_validate(b.whole_pack(
           "<template xmlns='urn:tongket:template:1'>" + paper("<p>x</p>") + "</template>", {}, {},
           "12-HD"));
     }},
    {"standard.document-type", in_pack("<paper type='khong-co'><p>x</p></paper>")},
    {"standard.not-yet",
     [](const Bench& b) {
       return of_validate(
           b.data(sample_with("<basis ref=\"nq-25\"/>", "<addressee>A</addressee>")));
     }},
    {"standard.second-hand",
     [](const Bench& b) {
       return of_validate(b.data(sample_with("date=\"2022-11-18\"", "date=\"2026-11-18\"")));
     }},
    {"standard.paper-too-old", of_party("date='2018-03-01'", "")},
    {"standard.symbol",
     [](const Bench& b) { return of_validate(b.data(sample_with("<symbol>KV<", "<symbol>Kv<"))); }},
    {"standard.authority", of_party("", "authority='TM.' on-behalf-of='B'")},
    {"standard.title-before-name",
     [](const Bench& b) {
       return of_validate(b.data(sample_with("name=\"Nguyễn Văn A\"", "name=\"ThS. Văn A\"")));
     }},
    {"standard.abolished-level",
     [](const Bench& b) {
       return of_validate(b.data(sample_with("date=\"2022-11-18\"", "date=\"2025-11-18\"")));
     }},
    {"pack.missing-file",
     [](const Bench& b) {
       const std::string pack = b.pack(paper("<p>x</p>"));
       shell("rm " + b.path("template.xml"));
       return of_validate(pack);
     }},
    {"pack.bad",
     [](const Bench& b) {
       const std::string pack = b.pack(paper("<p>x</p>"));
       b.file("pack.xml", "<goi/>");
       return of_validate(pack);
     }},
    {"pack.outside-folder", in_paper("<include href='../../etc/passwd'/>")},
    {"pack.option",
     [](const Bench& b) {
       return of_validate(b.pack(paper("<p>x</p>"), {},
                                 "<option name='a' type='co-khong' default='yes'><title><vi>a</vi>"
                                 "<en>a</en></title></option>"));
     }},
    {"template.unknown-element", in_paper("<par>x</par>")},
    {"template.attribute", in_paper("<p aling='left'>x</p>")},
    {"template.brace", in_paper("<p>{1</p>")},
    {"template.filter", in_paper("<p>{1 | nunber}</p>")},
    {"template.path", in_paper("<narrative select='@value'/>")},
    {"template.variable", in_paper("<p>{$nam}</p>")},
    {"template.style", in_paper("<p style='khong-co'>x</p>")},
    {"template.include", in_paper("<include href='template.xml'/>")},
    {"template.stray-text", in_pack("chữ " + paper("<p>x</p>"))},
    {"template.structure", in_pack("")},
    {"template.value",
     [](const Bench& b) {
       return of_validate(b.pack(paper("<p>{'mười' | number: 2}</p>")) + " " + year);
     }},
};

const std::map<std::string, Scenario> paper_scenarios{
    {"font.missing",
     [](const Bench& b) {
       return of_render(b, b.pack("<styles><paragraph-style id='body' font='Khong Co'/></styles>" +
                                  paper("<p>x</p>")));
     }},
    {"font.catalogue",
     [](const Bench& b) {
       return of_render(b, b.data_dir("fonts/fonts.xml", "s/<font name=/<font nome=/"));
     }},
    {"font.no-glyph", on_paper("<p>\xF0\x93\x80\x80</p>")},
    {"font.fallback", on_paper("<p>☑</p>")},
    {"layout.too-wide",
     on_paper(
         "<table><column width='200mm'/><column width='200mm'/><row><cell>a</cell><cell>b</cell>"
         "</row></table>")},
    {"layout.too-tall", on_paper("<p line-spacing='exactly 900pt'>x</p>")},
    {"picture.missing", on_paper("<p><picture src='khong-co.png' alt='x'/></p>")},
    {"picture.not-inside", on_paper("<p><picture src='../a.png' alt='x'/></p>")},
    {"picture.not-described",
     [](const Bench& b) {
       shell("cp $(ls '" TONGKET_SOURCE_DIR "'/docs/images/*.png | head -1) " + b.path("a.png"));
       return of_render(b, b.pack(paper("<p><picture src='a.png' alt=''/></p>")));
     }},
    {"template.place", on_paper("<p><ref to='bang-1'/></p>")},
    {"template.link", on_paper("<p><a href='javascript:x'>x</a></p>")},
};

// Codes that no command can bring about yet, and whose test does, in its room.
const std::map<std::string, std::string> in_rooms{
    {"file.unreadable", "base/file_test.cpp"},
    {"file.disk-full", "base/file_test.cpp"},
    {"compress.malformed", "base/hash_compress_test.cpp"},
    {"compress.too-large", "base/hash_compress_test.cpp"},
    {"layout.unsettled", "layout/references_test.cpp"},
    {"program.fault", "base/diagnostic_test.cpp"},
    {"limit.time", "xml/schema_guard_test.cpp"},
    {"xml.too-many-nodes", "cli/limits_test.cpp"},
    {"xml.too-many-attributes", "cli/limits_test.cpp"},
    {"xml.value-too-long", "cli/limits_test.cpp"},
    {"xml.name-too-long", "cli/limits_test.cpp"},
    {"xml.schema-too-complex", "cli/limits_test.cpp"},
    {"xpath.budget", "template/bind_test.cpp"},
    {"zip.malformed", "zip/zip_test.cpp"},
    {"zip.too-large", "zip/zip_test.cpp"},
    {"zip.duplicate-name", "zip/zip_test.cpp"},
    {"zip.name-outside", "zip/zip_test.cpp"},
    {"picture.unknown-format", "image/format_test.cpp"},
    {"picture.malformed", "image/png_test.cpp"},
    {"picture.no-size", "image/svg_test.cpp"},
    {"picture.too-large", "image/hostile_test.cpp"},
    {"picture.too-complex", "image/hostile_test.cpp"},
    {"picture.damaged", "image/jpeg_test.cpp"},
    {"picture.colours-converted", "image/jpeg_test.cpp"},
    {"picture.text", "image/svg_test.cpp"},
    {"picture.outside-reference", "image/svg_test.cpp"},
    {"picture.no-svg", "image/svg_test.cpp"},
    {"data.derive", "data/derive_test.cpp"},
    {"standard.missing-part", "standard/closing_test.cpp"},
    {"template.too-large", "template/bind_test.cpp"},
    {"font.bad", "font/face_test.cpp"},
    {"layout.parted", "layout/table_test.cpp"},
    {"layout.too-many-pages", "layout/pages_test.cpp"},
    {"pdf.too-large", "pdf/structure_test.cpp"},
    {"docx.invalid-text", "docx/package_test.cpp"},
};

std::string name_of_code(const std::string& text) {
  const std::string table = slurp(TONGKET_SOURCE_DIR "/src/base/codes.def");
  const std::regex entry("\nTONGKET_CODE\\((\\w+),\\s*\"" +
                         std::regex_replace(text, std::regex("\\."), "\\.") + "\"");
  std::smatch match;
  return std::regex_search(table, match, entry) ? match[1].str() : std::string{};
}

void check_all(const std::map<std::string, Scenario>& scenarios) {
  for (const auto& [code, scenario] : scenarios) {
    const Bench bench;
    const std::string said = scenario(bench);
    CHECK_MESSAGE(said.find(code) != std::string::npos, code << " was not told, but: " << said);
  }
}

}  // namespace

TEST_CASE("every code of the world and of the call is provoked") {
  check_all(world_scenarios);
}

TEST_CASE("every code of reading data is provoked") {
  check_all(input_scenarios);
}

TEST_CASE("every code of packs is provoked") {
  check_all(pack_scenarios);
}

TEST_CASE("every code of papers is provoked") {
  check_all(paper_scenarios);
}

TEST_CASE("what no command can bring about, the test of its room does") {
  for (const auto& [code, file] : in_rooms) {
    const std::string text = slurp(std::string(TONGKET_SOURCE_DIR "/tests/") + file);
    CHECK_MESSAGE((text.find("Code::" + name_of_code(code)) != std::string::npos ||
                   text.find("\"" + code) != std::string::npos),
                  file << " doesn't provoke " << code);
  }
}

TEST_CASE("no code is left out") {
  std::set<std::string> provoked;
  for (const auto* scenarios :
       {&world_scenarios, &input_scenarios, &pack_scenarios, &paper_scenarios})
    for (const auto& one : *scenarios)
      provoked.insert(one.first);
  for (const auto& one : in_rooms)
    provoked.insert(one.first);
  const std::string table = slurp(TONGKET_SOURCE_DIR "/src/base/codes.def");
  const std::regex entry("\nTONGKET_CODE\\(\\w+,\\s*\"([^\"]+)\"");
  for (std::sregex_iterator at(table.begin(), table.end(), entry), end; at != end; ++at)
    CHECK_MESSAGE(provoked.count((*at)[1].str()) == 1, (*at)[1].str() << " is provoked by nobody");
}
