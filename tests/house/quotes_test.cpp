// Messages quote by '…' in English and by “…” in Vietnamese.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "text.h"

namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

// The string literals of a file, those beside each other as the one that they are.
std::vector<std::string> literals(const std::string& code) {
  std::vector<std::string> all;
  bool joined = false;
  for (std::size_t at = 0; at < code.size(); ++at) {
    if (code[at] != '"') {
      joined = joined && (code[at] == ' ' || code[at] == '\n');
      if (code[at] == '\'' && code.substr(at, 3) == "'\"'") at += 2;
      continue;
    }
    std::size_t end = at + 1;
    while (end < code.size() && code[end] != '"')
      end += code[end] == '\\' ? std::size_t{2} : std::size_t{1};
    if (!joined) all.emplace_back();
    all.back() += code.substr(at + 1, end - at - 1);
    joined = true;
    at = end;
  }
  return all;
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Vietnamese letters are of the blocks that begin with these bytes in UTF-8; the marks are not.
bool is_vietnamese(const std::string& text) {
  return text.find_first_of("\xC3\xC4\xC6\xE1") != std::string::npos;
}

bool has_words(const std::string& text) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (is_letter(text[i - 1]) && is_letter(text[i])) return true;
  }
  return false;
}

// What the literal quotes by; “…” alone names the marks.
std::string fault_of(std::string text) {
  const std::string marks = "“…”";
  for (std::size_t at = text.find(marks); at != std::string::npos; at = text.find(marks))
    text.erase(at, marks.size());
  const bool curly = text.find("“") != std::string::npos || text.find("”") != std::string::npos;
  if (is_vietnamese(text)) return text.find("'{}'") != std::string::npos ? "'{}'" : "";
  if (curly && has_words(text)) return "“”";
  const std::size_t straight = text.find("\\\"{}\\\"");
  const bool attribute = straight != std::string::npos && straight > 0 && text[straight - 1] == '=';
  return straight != std::string::npos && !attribute ? "\"{}\"" : "";
}

}  // namespace

TEST_CASE("a literal that quotes as the other language does is found") {
  CHECK(fault_of("no pack “{}”") == "“”");
  CHECK(fault_of("” is not allowed") == "“”");
  CHECK(fault_of("không có '{}'") == "'{}'");
  CHECK(fault_of("no pack \\\"{}\\\"") == "\"{}\"");
  CHECK(fault_of("write encoding=\\\"{}\\\"").empty());
  CHECK(fault_of("i/y in “…” stay").empty());
  CHECK(fault_of("không có “{}”").empty());
  CHECK(fault_of("”.").empty());
  CHECK(literals("f(\"a\"\n  \"b\", '\"', \"c\\\"\")") == std::vector<std::string>{"ab", "c\\\""});
}

TEST_CASE("messages quote by '…' in English and by “…” in Vietnamese") {
  std::size_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(TONGKET_SOURCE_DIR "/src")) {
    // text/ is about the marks themselves.
    const std::string path = entry.path().string();
    if (entry.path().extension() != ".cpp" || path.find("/src/text/") != std::string::npos)
      continue;
    ++files;
    for (const std::string& text : literals(house::without_comments(content(path), false))) {
      CAPTURE(path);
      CAPTURE(text);
      CHECK(fault_of(text) == "");
    }
  }
  CHECK(files > 200);
}
