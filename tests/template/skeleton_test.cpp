// The skeleton of `tongket new`: refused while it has blanks, fine once they are filled.
#include <sstream>

#include "template/template_support.h"

using namespace template_test;

namespace {

std::string skeleton() {
  std::ifstream file(in_source("templates/bao-cao-tong-ket/skeleton.xml"), std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// What a clerk would write into an empty attribute of that name.
std::string value_for(const std::string& attribute) {
  if (attribute == "value") return "2022";
  if (attribute == "date") return "2022-12-20";
  if (attribute == "deadline") return "2023-06-30";
  if (attribute == "total") return "2";
  const std::vector<std::string> numbers = {"number",   "plan", "actual",
                                            "previous", "next", "count"};
  const bool number = std::find(numbers.begin(), numbers.end(), attribute) != numbers.end();
  return number ? "1" : "chữ";
}

std::string with_attributes(std::string text) {
  for (std::size_t at = text.find("=\"\""); at != std::string::npos; at = text.find("=\"\"", at)) {
    std::size_t begin = at;
    while (text[begin - 1] >= 'a' && text[begin - 1] <= 'z')
      --begin;
    text.insert(at + 2, value_for(text.substr(begin, at - begin)));
  }
  return text;
}

// <x></x> gets words.
std::string with_elements(std::string text) {
  for (std::size_t at = text.find("></"); at != std::string::npos; at = text.find("></", at + 3)) {
    const bool empty = text[at - 1] != '/' && text[text.rfind('<', at) + 1] != '/';
    if (empty) text.insert(at + 1, "Chữ đã điền");
  }
  return text;
}

// The comment at the head shows what a blank looks like; it is none itself.
std::string without_head(std::string text) {
  const std::size_t begin = text.find("<!--");
  const std::size_t end = text.find("-->", begin);
  // Line numbers stay.
  for (std::size_t i = begin; i < end + 3; ++i) {
    if (text[i] != '\n') text[i] = ' ';
  }
  return text;
}

}  // namespace

TEST_CASE("the skeleton is refused while it has blanks, each blank by its place") {
  Sources sources;
  Diagnostics problems;
  const auto dataset =
      data::load_bytes("data.xml", skeleton(), vocabulary(), sources, Limits{}, problems);
  CHECK(dataset == nullptr);
  CHECK(problems.error_count() >= 20);
  for (const Diagnostic& problem : problems.list()) {
    CHECK(problem.code == Code::xml_schema);
    CHECK(sources.locate(problem.place).line > 0);
  }
}

TEST_CASE("the skeleton validates and gives a paper once its blanks are filled") {
  Sources sources;
  const auto dataset =
      dataset_of(with_elements(with_attributes(without_head(skeleton()))), sources);
  auto loaded = pack::Template::load(in_source("templates/bao-cao-tong-ket"),
                                     in_source("templates"), vocabulary(), sources, Limits{});
  REQUIRE(loaded.has_value());
  Diagnostics problems;
  auto papers =
      (*loaded)->bind(*dataset, {{}, {{2022, 12, 20}, {8, 0, 0}}, {}}, Limits{}, problems);
  if (!papers) {
    for (const auto& problem : papers.error().list())
      MESSAGE(show(problem, sources, {}));
  }
  REQUIRE(papers.has_value());
  CHECK(papers->size() == 1);
}

TEST_CASE("paragraphs left blank are refused when the report is made") {
  Sources sources;
  std::string text = with_attributes(without_head(skeleton()));
  // Everything but the paragraphs.
  const std::string blank = "<p></p>";
  for (std::size_t at = text.find(blank); at != std::string::npos; at = text.find(blank)) {
    text.replace(at, blank.size(), "<p/>");
  }
  const auto dataset = dataset_of(with_elements(text), sources);
  auto loaded = pack::Template::load(in_source("templates/bao-cao-tong-ket"),
                                     in_source("templates"), vocabulary(), sources, Limits{});
  REQUIRE(loaded.has_value());
  Diagnostics problems;
  auto papers =
      (*loaded)->bind(*dataset, {{}, {{2022, 12, 20}, {8, 0, 0}}, {}}, Limits{}, problems);
  REQUIRE_FALSE(papers.has_value());
  CHECK(papers.error().list().front().rule == "report-blank");
}
