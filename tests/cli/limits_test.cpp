// --limit, and what the program opens.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "cli/program.h"

using namespace cli_test;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string quoted(const std::string& path) {
  return " '" + path + "' ";
}

struct Case {
  const char* limit;
  const char* code;
};

}  // namespace

TEST_CASE("each limit has its option and its code") {
  const Case cases[] = {
      {"bytes=1000", "file.too-large"},        {"depth=3", "xml.too-deep"},
      {"nodes=100", "xml.too-many-nodes"},     {"attributes=2", "xml.too-many-attributes"},
      {"value=40", "xml.value-too-long"},      {"name=8", "xml.name-too-long"},
      {"steps=100", "xpath.budget"},           {"schema=5", "xml.schema-too-complex"},
      {"pattern=1", "xml.schema-too-complex"},
  };
  for (const Case& one : cases) {
    CAPTURE(std::string(one.limit));
    const Outcome outcome =
        run("validate" + quoted(sample()) + "--limit " + one.limit + " --lang en");
    CHECK(outcome.code == 1);
    CHECK_MESSAGE(has(outcome.err, std::string("[") + one.code + "]"), outcome.err);
  }
  const Outcome items = run("validate" + quoted(sample()) + "-p bao-cao-tong-ket --limit items=20");
  CHECK(items.code == 1);
  CHECK(has(items.err, "[template.too-large]"));
  const Folder folder;
  const Outcome pages =
      run("render" + quoted(sample()) + "-d" + quoted(folder.path()) + "--limit pages=1");
  CHECK(pages.code == 1);
  CHECK(has(pages.err, "[layout.too-many-pages]"));
}

TEST_CASE("a pack's faults are told once, however many files ask for it") {
  const Folder folder;
  std::filesystem::create_directory(folder.path() + "/pack");
  for (const char* name : {"pack.xml", "template.xml"}) {
    std::ofstream(folder.path() + "/pack/" + name) << "<pack xmlns='urn:tongket:pack:1'";
  }
  for (const char* name : {"a.xml", "b.xml"})
    std::filesystem::copy(sample(), folder.path() + "/" + name);
  const std::string call = quoted(folder.path() + "/a.xml") + quoted(folder.path() + "/b.xml") +
                           "-p" + quoted(folder.path() + "/pack");
  for (const std::string command : {"validate", "render"}) {
    const Outcome outcome = run(command + call);
    CAPTURE(outcome.err);
    CHECK(outcome.code == 1);
    const std::string place = "/pack/pack.xml:";
    const std::size_t first = outcome.err.find(place);
    REQUIRE(first != std::string::npos);
    CHECK(outcome.err.find(place, first + 1) == std::string::npos);
  }
}

TEST_CASE("a broken pack that the data itself names is told with the first file only") {
  namespace fs = std::filesystem;
  const Folder folder;
  fs::copy(TONGKET_SOURCE_DIR "/templates", folder / "templates", fs::copy_options::recursive);
  fs::create_directory_symlink(TONGKET_SOURCE_DIR "/fonts", folder / "fonts");
  spill(folder / "templates/bao-cao-tong-ket/template.xml", "<template");
  std::string files;
  for (const char* name : {"/a.xml", "/b.xml", "/c.xml"}) {
    fs::copy(sample(), folder.path() + name);
    files += quoted(folder.path() + name);
  }
  for (const std::string command : {"validate", "render", "validate --format json"}) {
    const Outcome outcome =
        run(command + files + "--lang en", "TONGKET_DATA_DIR='" + folder.path() + "'");
    CAPTURE(command);
    const std::string all = outcome.err + outcome.out;
    CAPTURE(all);
    CHECK(outcome.code == 1);
    const std::size_t first = all.find("xml.syntax");
    REQUIRE(first != std::string::npos);
    CHECK(all.find("xml.syntax", first + 1) == std::string::npos);
    // The others are no better for that.
    CHECK(all.find("/c.xml: valid") == std::string::npos);
  }
}

TEST_CASE("a limit may be given several times, and above what is usual") {
  CHECK(run("validate" + quoted(sample()) + "--limit depth=1000 --limit seconds=5").code == 0);
}

TEST_CASE("a limit that there isn't, or no number, is a fault of the call") {
  for (const char* wrong : {"dept=3", "depth", "depth=", "depth=0", "depth=-1", "depth=1x",
                            "depth=99999999999999999999", "=3"}) {
    CAPTURE(wrong);
    const Outcome outcome = run("validate" + quoted(sample()) + "--limit " + wrong + " --lang en");
    CHECK(outcome.code == 2);
    CHECK(has(outcome.err, "[usage.bad]"));
  }
  CHECK(has(run("validate" + quoted(sample()) + "--limit dept=3 --lang en").err,
            "did you mean 'depth'"));
  CHECK(run("render" + quoted(sample()) + "--limit pags=3").code == 2);
}

TEST_CASE("docs/limits.md names each limit of the help") {
  const std::string help = run("validate --help --lang en").out;
  const std::string page = slurp(TONGKET_SOURCE_DIR "/docs/limits.md");
  std::size_t found = 0;
  for (const char* name : {"bytes", "depth", "nodes", "attributes", "value", "name", "steps",
                           "schema", "pattern", "pages", "items", "picture-bytes", "picture-side",
                           "picture-pixels", "svg-seconds", "seconds"}) {
    CAPTURE(name);
    const std::size_t space = help.find(" " + std::string(name) + "=");
    REQUIRE(space != std::string::npos);
    const std::size_t at = space + 1;
    const std::string given = help.substr(at, help.find(' ', at) - at);
    CHECK_MESSAGE(has(page, "`" + given + "`"), given);
    ++found;
  }
  CHECK(found == 16);
}

TEST_CASE("nothing is fetched and no file outside is opened") {
  if (is_sanitized()) return;
  if (!shell("command -v strace >/dev/null")) {
    MESSAGE("skipped: strace is not there");
    return;
  }
  const Folder folder;
  const std::string data = folder / "data.xml", trace = folder / "trace";
  spill(data, "<?xml-stylesheet type=\"text/xsl\" href=\"/etc/passwd\"?>" +
                  slurp(sample()).substr(slurp(sample()).find("<year")));
  REQUIRE(
      shell("sed -i 's|<year |<year xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
            "xsi:schemaLocation=\"urn:tongket:year:1 http://127.0.0.1:9/x.xsd urn:o "
            "/etc/passwd\" |' '" +
            data + "'"));
  const Outcome outcome =
      run("validate" + quoted(data), "strace -f -o '" + trace + "' -e trace=%network,open,openat");
  CHECK(outcome.code == 0);
  const std::string calls = slurp(trace);
  REQUIRE(has(calls, data));
  REQUIRE(has(calls, "year.xsd"));
  for (const char* outside : {"passwd", "socket(", "connect(", "catalog", "x.xsd"}) {
    CAPTURE(outside);
    CHECK_FALSE(has(calls, outside));
  }
}
