// What the documentation says is so: its examples run, its tables are complete; the XSDs that
// editors use accept what the program accepts.
#include <filesystem>
#include <sstream>

#include "standard/standard.h"
#include "template/elements.h"
#include "template/filters.h"
#include "template/properties.h"
#include "template/template_support.h"

using namespace template_test;

namespace {

std::string file_text(const std::string& path) {
  std::ifstream file(in_source(path), std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// The fenced blocks of a page: what stands behind the fence, and the text.
struct Fenced {
  std::string kind;
  std::string text;
};
std::vector<Fenced> fenced_blocks(const std::string& page) {
  std::vector<Fenced> blocks;
  const std::string fence = "```";
  for (std::size_t at = page.find(fence); at != std::string::npos; at = page.find(fence, at)) {
    const std::size_t line = page.find('\n', at);
    const std::size_t end = page.find("\n```", line);
    blocks.push_back({page.substr(at + 3, line - at - 3), page.substr(line + 1, end - line - 1)});
    at = end + 4;
  }
  return blocks;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from)) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::string with_plain_spaces(const std::string& text) {
  return replaced(replaced(text, "\u00A0", " "), "\u00AD", "-");
}

// A row of the table of filters: its last two cells, the example without its code marks.
struct Example {
  std::string hole, gives;
};
std::vector<Example> filter_examples(const std::string& page) {
  std::vector<Example> examples;
  std::istringstream lines(page);
  const std::string bar = " | ";
  for (std::string line; std::getline(lines, line);) {
    const std::size_t open = line.find("`{");
    if (line.empty() || line.front() != '|' || open == std::string::npos) continue;
    const std::size_t close = line.find("}` | ", open);
    REQUIRE(close != std::string::npos);
    const std::size_t gives = close + 2 + bar.size();
    examples.push_back({replaced(line.substr(open + 1, close - open), "\\|", "|"),
                        line.substr(gives, line.rfind(" |") - gives)});
  }
  return examples;
}

void check_schema_of(const std::string& schema_path, const std::string& path) {
  CAPTURE(path);
  Sources sources;
  const auto schema = xml::Schema::load(in_source(schema_path), sources, Limits{});
  REQUIRE(schema.has_value());
  Diagnostics problems;
  const auto tree = xml::read(path, sources, Limits{}, problems);
  REQUIRE(tree != nullptr);
  (*schema)->validate(*tree, Limits{}, problems);
  for (const Diagnostic& problem : problems.list())
    MESSAGE(show(problem, sources, {}));
  CHECK(problems.empty());
}

void check_schema(const std::string& schema_path, const Lines& files) {
  for (const std::string& path : files)
    check_schema_of(schema_path, in_source(path));
}

}  // namespace

TEST_CASE("the examples of the language's page give what the page says") {
  std::string xml;
  std::string example, styles;
  int run = 0;
  for (const Fenced& block : fenced_blocks(file_text("docs/template-language.md"))) {
    if (block.kind == "xml data") xml = block.text;
    if (block.kind == "xml styles") styles = block.text;
    if (block.kind == "xml example") example = block.text;
    if (block.kind != "text" || example.empty()) continue;
    const BoundBody made = bind_body(example, xml, styles);
    INFO(made.pack.shown());
    REQUIRE(made.bound.papers.size() == 1);
    check_schema_of("templates/template.xsd", made.pack.made->info().folder + "/template.xml");
    std::string got;
    for (const std::string& line : body_of(made.bound.document())) {
      got += (got.empty() ? "" : "\n") + line;
    }
    CHECK(with_plain_spaces(got) == block.text);
    example.clear();
    styles.clear();
    ++run;
  }
  CHECK(run == 18);
}

TEST_CASE("every example of the table of filters gives what the table says") {
  const std::string page = file_text("docs/template-language.md");
  std::string xml;
  for (const Fenced& block : fenced_blocks(page)) {
    if (block.kind == "xml data") xml = block.text;
  }
  const std::vector<Example> examples = filter_examples(page);
  std::string all;
  for (const Example& example : examples) {
    CAPTURE(example.hole);
    const BoundBody made = bind_body("<p>" + example.hole + "</p>", xml);
    REQUIRE(made.bound.papers.size() == 1);
    CHECK(with_plain_spaces(body_of(made.bound.document()).back()) == "body: " + example.gives);
    all += example.hole;
  }
  for (const pack::FilterSpec& spec : pack::all_filters()) {
    CAPTURE(spec.name);
    CHECK(all.find("| " + std::string(spec.name)) != std::string::npos);
  }
}

TEST_CASE("the language's page names every element and every filter") {
  const std::string page = file_text("docs/template-language.md");
  for (const pack::ElementSpec& spec : pack::all_elements()) {
    CAPTURE(spec.name);
    CHECK(page.find("`" + std::string(spec.name)) != std::string::npos);
  }
  for (const pack::FilterSpec& spec : pack::all_filters()) {
    CAPTURE(spec.name);
    CHECK(page.find("`" + std::string(spec.name) + "`") != std::string::npos);
  }
}

TEST_CASE("the language's page and the XSD for editors name every property") {
  const std::string page = file_text("docs/template-language.md");
  const std::string schema = file_text("templates/template.xsd");
  for (const pack::AttributeSpec& property : pack::with_all_properties({})) {
    CAPTURE(property.name);
    CHECK(page.find("`" + std::string(property.name) + "`") != std::string::npos);
    CHECK(schema.find("<xs:attribute name=\"" + std::string(property.name) + "\"") !=
          std::string::npos);
  }
}

TEST_CASE("the page of styles names every style") {
  const std::string page = file_text("docs/styles.md");
  for (const auto* standard : standard::all_standards()) {
    const auto styles = standard::styles(*standard);
    for (const auto& style : styles.paragraph) {
      CAPTURE(style.id);
      CHECK(page.find("| `" + style.id + "` | " + style.name + " |") != std::string::npos);
    }
    for (const auto& style : styles.character) {
      CHECK(page.find("`" + style.id + "`") != std::string::npos);
    }
  }
}

TEST_CASE("the XSDs for editors accept the program's own packs") {
  Lines packs, templates;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(in_source("templates"))) {
    const std::string name = entry.path().filename().string();
    const std::string path =
        std::filesystem::relative(entry.path(), in_source("")).generic_string();
    if (entry.path().extension() != ".xml" || name == "skeleton.xml" || name == "catalog.xml")
      continue;
    (name == "pack.xml" ? packs : templates).push_back(path);
  }
  CHECK(packs.size() >= 2);
  CHECK(templates.size() > packs.size());
  check_schema("templates/template.xsd", templates);
  check_schema("templates/pack.xsd", packs);
  const LoadedPack made = load_pack({{"pack.xml", std::string(kPackFile)},
                                     {"template.xml", template_with(kEveryProperty, kStyles)}});
  INFO(made.shown());
  REQUIRE(made.made != nullptr);
  check_schema_of("templates/template.xsd", made.made->info().folder + "/template.xml");
}
