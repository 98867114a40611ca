// rows.md: each rule, how it is met, and what tests it. Its tests must be there, and every clause
// that a standard's table cites must have a row.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "standard/standard_support.h"

using namespace standard_test;
namespace fs = std::filesystem;

namespace {

std::string text_of_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}
fs::path tests() {
  return fs::path(TONGKET_SOURCE_DIR) / "tests";
}
// What stands there one after the other.
std::string sources_of(const std::string& folder) {
  std::string all;
  for (const auto& entry : fs::recursive_directory_iterator(tests() / folder)) {
    const std::string name = entry.path().extension().string();
    if (name == ".cpp" || name == ".h") all += text_of_file(entry.path());
  }
  return all;
}

std::string trimmed(std::string text) {
  text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

// A stroke within code marks parts no cells.
std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells(1);
  bool code = false;
  for (const char c : line.substr(1)) {
    if (c == '`') code = !code;
    if (c == '|' && !code) {
      cells.emplace_back();
    } else {
      cells.back() += c;
    }
  }
  cells.pop_back();
  for (std::string& cell : cells)
    cell = trimmed(cell);
  return cells;
}

// Rows without their heads, by the section that they stand in.
struct Row {
  std::string section;
  std::vector<std::string> cells;
  [[nodiscard]] const std::string& clause() const { return cells.front(); }
  [[nodiscard]] const std::string& met() const { return cells[cells.size() - 2]; }
  [[nodiscard]] const std::string& test() const { return cells.back(); }
};
std::vector<Row> all_rows() {
  std::vector<Row> rows;
  std::istringstream lines(text_of_file(tests() / "standard/rows.md"));
  std::string section;
  std::size_t heads = 0;  // lines of a table's head still to come
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind("## ", 0) == 0) {
      section = line.substr(3);
      heads = 2;
    }
    if (line.empty() || line.front() != '|') continue;
    if (heads > 0) {
      --heads;
      continue;
    }
    rows.push_back({section, cells_of(line)});
  }
  return rows;
}

// What stands between the marks.
std::vector<std::string> between(const std::string& text, const std::string& open,
                                 const std::string& close) {
  std::vector<std::string> found;
  for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, at)) {
    const std::size_t begin = at + open.size();
    const std::size_t end = text.find(close, begin);
    if (end == std::string::npos) break;
    found.push_back(text.substr(begin, end - begin));
    at = end + close.size();
  }
  return found;
}

// The names of all test cases, each on a line.
std::string names_of_tests() {
  const std::string sources = sources_of("");
  std::string names;
  const std::string word = "TEST_CASE(";
  for (std::size_t at = sources.find(word); at != std::string::npos; at = sources.find(word, at)) {
    at += word.size();
    const std::size_t quote = sources.find('"', at);
    names += sources.substr(quote + 1, sources.find("\"", quote + 1) - quote - 1) + "\n";
  }
  return names;
}

// Clauses that the table cites: "3.3; annex 3, 14" are two.
std::set<std::string> cited_clauses(const standard::Standard& standard) {
  std::set<std::string> all;
  const auto add = [&all](std::string_view clauses) {
    std::istringstream parts{std::string(clauses)};
    for (std::string part; std::getline(parts, part, ';');) {
      part = part.substr(0, part.find(" ("));  // "annex 3, 6 (tên mục)"
      if (trimmed(part) != "house") all.insert(trimmed(part));
    }
  };
  for (const auto& rule : standard.styles)
    add(rule.clause);
  for (const auto& rule : standard.characters)
    add(rule.clause);
  for (const auto& rule : standard.headings)
    add(rule.clause);
  for (const auto& rule : standard.copies)
    add(rule.clause);
  for (const auto& rule : standard.authorities)
    add(rule.clause);
  for (const auto& columns : {standard.opening_columns, standard.closing_columns})
    add(columns.clause);
  add(standard.office_line.clause);
  for (const auto& rules : {standard.marks.secrecy, standard.marks.urgency}) {
    for (const auto& rule : rules)
      add(rule.clause);
  }
  const auto& page = standard.page;
  for (const auto* length : {&page.width, &page.top, &page.left, &page.number_from_top})
    add(length->clause);
  const auto& words = standard.words;
  for (const auto* word :
       {&words.number, &words.basis, &words.addressees, &words.recipients, &words.body_end,
        &words.annex, &words.certifies, &words.also, &words.as_above, &words.drafter, &words.copies,
        &words.draft, &words.not_to_spread})
    add(word->clause);
  all.erase("");
  return all;
}

}  // namespace

TEST_CASE("each rule's row has a clause, how it is met, and tests that there are") {
  const std::string names = names_of_tests();
  const std::string measures = sources_of("standard");
  const std::string rules = sources_of("data");
  const std::vector<Row> rows = all_rows();
  CHECK(rows.size() > 100);
  for (const Row& row : rows) {
    CAPTURE(row.cells.front());
    REQUIRE(row.cells.size() >= 3);
    for (const std::string& cell : row.cells)
      CHECK_FALSE(cell.empty());
    const auto cases = between(row.test(), "“", "”");
    for (const std::string& words : cases) {
      CAPTURE(words);
      CHECK(names.find(words) != std::string::npos);
    }
    const auto code = between(row.test(), "`", "`");
    for (const std::string& name : code) {
      CAPTURE(name);
      const bool measured = measures.find(" " + name + "(") != std::string::npos;
      CHECK((measured || rules.find("\"" + name + "\"") != std::string::npos));
    }
    if (!cases.empty() || !code.empty()) continue;
    const bool said = row.met().find("not met") != std::string::npos ||
                      row.met().find("left to the office") != std::string::npos;
    CHECK(row.test() == "–");
    CHECK(said);
  }
}

TEST_CASE("every clause that a standard's table cites has its row") {
  const std::vector<Row> rows = all_rows();
  for (const auto* standard : standard::all_standards()) {
    CAPTURE(standard::id_of(*standard));
    const bool state = family_of(*standard) == standard::Family::state;
    const std::string section = state ? "Nghị định 30" : "Hướng dẫn 36";
    for (const std::string& clause : cited_clauses(*standard)) {
      CAPTURE(clause);
      CHECK(std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
        return row.section.rfind(section, 0) == 0 && row.clause().find(clause) != std::string::npos;
      }));
    }
  }
}
