// The blocks under the body.
#include <iterator>

#include "standard/blocks.h"
#include "text/text.h"

namespace tongket::standard {

namespace {

using document::Block;

// Whether the list may be higher than a page: it holds about fifty of its lines, each of which a
// good thirty letters.
bool is_long(std::span<const Recipient> recipients) {
  constexpr std::size_t letters_on_a_line = 34, lines_at_most = 40;
  std::size_t lines = 0;
  for (const Recipient& recipient : recipients)
    lines += 1 + utf8::count_code_points(recipient.text) / letters_on_a_line;
  return lines > lines_at_most;
}

void check_demands(const Particulars& particulars, Diagnostics& diagnostics) {
  const SourceRef& place = particulars.source;
  demand(!particulars.signatories.empty(), {"người ký", "a signatory"}, place, diagnostics);
  demand(!particulars.recipients.empty(), {"nơi nhận", "recipients"}, place, diagnostics);
}

// What the paper's own list begins with where it has addressees: they are "as above".
std::vector<Recipient> all_recipients(const Standard& standard, const Particulars& particulars) {
  std::vector<Recipient> all = particulars.recipients;
  const DocumentType* type = find_document_type(standard, particulars.document_type);
  const std::string as_above(standard.words.as_above.value);
  const bool addressed = type != nullptr && type->addressed && !particulars.addressees.empty();
  if (addressed && !all.empty() && all.front().text != as_above)
    all.insert(all.begin(), {as_above, all.front().source});
  return all;
}

// "PL.(300)", "ABC-268": behind the line that names the archive.
std::string drafter_mark(const Standard& standard, const Particulars& particulars) {
  std::string mark = text::upper(particulars.drafter);
  if (particulars.copies <= 0) return mark;
  const std::string_view around = standard.words.copies.value;
  if (!mark.empty()) mark += standard.words.drafter.value;
  if (around.size() == 2) mark += around[0];
  mark += std::to_string(particulars.copies);
  if (around.size() == 2) mark += around[1];
  return mark;
}

void add_drafter(const Standard& standard, const Particulars& particulars, Blocks& lines) {
  const std::string mark = drafter_mark(standard, particulars);
  if (mark.empty()) return;
  auto& last = std::get<document::Paragraph>(lines.back());
  last.content.push_back({document::Text{" "}, {}, {}, particulars.source});
  last.content.push_back({document::Text{mark}, "drafter", {}, particulars.source});
}

void end_paragraph(std::string_view end, document::Paragraph& paragraph) {
  for (std::size_t i = paragraph.content.size(); i-- > 0;) {
    auto* words = std::get_if<document::Text>(&paragraph.content[i].content);
    if (words == nullptr) break;
    std::string& text = words->text;
    while (!text.empty() && text.back() == ' ')
      text.pop_back();
    if (text.empty()) continue;
    if (text.ends_with(end)) return;
    while (!text.empty() && (text.back() == '.' || text.back() == ';' || text.back() == ','))
      text.pop_back();
    text += end;
    return;
  }
  paragraph.content.push_back({document::Text{std::string(end)}, {}, {}, paragraph.source});
}

// A row keeps with the next as its first paragraph does, here "Nơi nhận:". The form of a copy may
// go to the next page without taking the whole closing along.
void part_from_next(document::Table& table) {
  Blocks& blocks = table.rows.back().cells.front().blocks;
  if (blocks.empty()) return;
  if (auto* first = std::get_if<document::Paragraph>(&blocks.front()))
    first->props.keep_next = false;
}

}  // namespace

// The words on a line of their own, an end mark after each and after the last.
Blocks recipient_lines(const Standard& standard, std::span<const Recipient> recipients,
                       const SourceRef& source) {
  const Wording& words = standard.words;
  Blocks lines;
  lines.emplace_back(line_of("recipients-heading", std::string(words.recipients.value), source));
  for (std::size_t i = 0; i < recipients.size(); ++i) {
    const bool last = i + 1 == recipients.size();
    std::string line = recipients[i].text;
    line += last ? words.last_recipient_end.value : words.recipient_end.value;
    lines.emplace_back(line_of("recipient", std::move(line), recipients[i].source));
  }
  return lines;
}

// Of a long list as many as are certainly as high as a signature stand beside it; the rest follows
// in a row that may split, so that the signature stays whole when the list does not.
void add_recipients(std::span<const Recipient> recipients, Blocks lines, bool beside,
                    document::Table& table) {
  constexpr std::ptrdiff_t as_high_as_a_signature = 10;
  const bool parted = is_long(recipients);
  Blocks rest;
  if (beside && parted && std::ssize(lines) > as_high_as_a_signature) {
    rest.assign(std::make_move_iterator(lines.begin() + as_high_as_a_signature),
                std::make_move_iterator(lines.end()));
    lines.resize(as_high_as_a_signature);
  }
  const SourceRef source = table.source;
  const auto add_below = [&](Blocks blocks) {
    add_row(table, cell_of(std::move(blocks), source), cell_of({}, source));
    table.rows.back().may_split = parted;
  };
  if (!beside) return add_below(std::move(lines));
  table.rows.front().cells.front() = cell_of(std::move(lines), source);
  if (!rest.empty()) add_below(std::move(rest));
}

// A table has no last word: the mark then stands below it, at the right edge.
void end_body(const Standard& standard, Blocks& body) {
  const std::string_view end = standard.words.body_end.value;
  if (end.empty() || body.empty()) return;
  if (auto* last = std::get_if<document::Paragraph>(&body.back())) return end_paragraph(end, *last);
  document::Paragraph line =
      line_of("body", std::string(end), std::get<document::Table>(body.back()).source);
  // Below the table's last cell, no indented paragraph of its own.
  line.props.first_line = Length();
  line.props.align = document::Alignment::right;
  body.emplace_back(std::move(line));
}

Blocks closing(const Standard& standard, const Particulars& particulars, Diagnostics& diagnostics) {
  check_demands(particulars, diagnostics);
  const std::vector<Recipient> recipients = all_recipients(standard, particulars);
  const SourceRef recipients_place = recipients.empty() ? SourceRef{} : recipients.front().source;
  document::Table table =
      placing_table(standard.closing_columns.value, particulars.at(recipients_place));
  table.keep_together = true;
  add_signatures(standard, particulars.choices, particulars.signatories, 0, table);
  Blocks lines = recipient_lines(standard, recipients, particulars.source);
  add_drafter(standard, particulars, lines);
  add_recipients(recipients, std::move(lines), particulars.signatories.size() == 1, table);
  if (particulars.copy) part_from_next(table);
  Blocks blocks;
  blocks.emplace_back(std::move(table));
  if (circulates_below(standard, particulars)) {
    blocks.emplace_back(line_of("circulation-below", particulars.circulation, particulars.source));
  }
  return blocks;
}

}  // namespace tongket::standard
