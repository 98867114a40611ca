#include "text/prose.h"

#include <algorithm>
#include <vector>

#include "text/typing_pass.h"

namespace tongket::text {
namespace {

// ---- Tables ----

// What RFC 4180 sees in a text with this comma.
struct Table {
  std::size_t rows = 0;
  std::size_t columns = 0;
  bool even = true;       // every row has as many columns
  bool quoted = false;    // some field is in quotes
  bool tight = true;      // no comma has a space beside it
  bool sentence = false;  // a row ends with a full stop
};

class TableReader {
 public:
  TableReader(std::string_view text, char comma) : text_(text), comma_(comma) {}

  Table read() {
    while (at_ < text_.size() && table_.even)
      row();
    return table_;
  }

 private:
  void row() {
    const std::size_t begin = at_;
    std::size_t columns = 1;
    while (field())
      ++columns;
    const std::size_t end = at_;
    while (at_ < text_.size() && (text_[at_] == '\r' || text_[at_] == '\n'))
      ++at_;
    if (end == begin) return;
    if (table_.rows++ == 0) table_.columns = columns;
    table_.even = table_.even && columns == table_.columns;
    table_.sentence = table_.sentence || text_[end - 1] == '.';
  }

  // Whether a comma follows, which is passed then.
  bool field() {
    if (at_ < text_.size() && text_[at_] == '"') quoted_field();
    while (at_ < text_.size() && text_[at_] != comma_ && text_[at_] != '\n' && text_[at_] != '\r') {
      table_.even = table_.even && text_[at_] != '"';
      ++at_;
    }
    if (at_ >= text_.size() || text_[at_] != comma_) return false;
    const bool before = at_ > 0 && text_[at_ - 1] == ' ';
    ++at_;
    table_.tight = table_.tight && !before && text_.substr(at_, 1) != " ";
    return true;
  }

  void quoted_field() {
    table_.quoted = true;
    do {
      at_ = std::min(text_.find('"', at_ + 1), text_.size() - 1) + 1;
    } while (at_ < text_.size() && text_[at_] == '"');
  }

  std::string_view text_;
  char comma_;
  std::size_t at_ = 0;
  Table table_;
};

// Two columns without quotes may be two lines of prose with a comma each.
bool is_table(std::string_view text, char comma) {
  const Table table = TableReader(text, comma).read();
  if (!table.even || !table.tight || table.rows < 2 || table.columns < 2) return false;
  return table.quoted || (table.rows >= 3 && table.columns >= 3 && !table.sentence);
}

// ---- Programs ----

// Bars and backticks are in tables and code spans of Markdown, which is prose.
bool has_code_sign(std::string_view line) {
  return line[0] != '|' && line.find('`') == std::string_view::npos &&
         line.find_first_of("{}<>=\\") != std::string_view::npos;
}

bool is_program(std::string_view text) {
  std::size_t lines = 0;
  std::size_t of_program = 0;
  std::vector<Token> tokens;
  Edits edits;
  const RuleSet rules;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    const std::string_view line = text.substr(at, end - at);
    at = end + 1;
    tokenise(line, tokens);
    if (tokens.empty()) continue;
    ++lines;
    const bool program = has_code_sign(line) || is_program_line({line, tokens, rules, edits});
    of_program += program ? 1U : 0U;
  }
  return lines > 1 && of_program * 2 >= lines;
}

}  // namespace

TextNature nature_of(std::string_view head) {
  if (is_table(head, ',') || is_table(head, ';')) return TextNature::table;
  return is_program(head) ? TextNature::program : TextNature::prose;
}

}  // namespace tongket::text
