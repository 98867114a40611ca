// The blocks under the body.
#include <iterator>

#include "standard/blocks.h"
#include "text/text.h"

namespace tongket::standard {

namespace {

using document::Block;

// Who leads signs directly or as acting head ("Q."): the post itself is the authority's line, bold;
// under an authority of its own the post is upright (annex 3, 7; examples of 1.7.1 c).
bool signs_directly(const Signatory& signatory) {
  return signatory.authority.empty() || signatory.on_behalf_of.empty();
}

std::string authority_line(const Signatory& signatory) {
  std::string line = signatory.authority;
  const std::string& whose =
      signs_directly(signatory) ? signatory.position : signatory.on_behalf_of;
  if (!line.empty() && !whose.empty()) line += ' ';
  return text::upper(line + whose);
}

std::vector<Block> signature_lines(const Signatory& signatory) {
  std::vector<Block> lines;
  const std::string authority = authority_line(signatory);
  if (!authority.empty()) {
    lines.emplace_back(line_of("signature-authority", authority, signatory.source));
  }
  if (!signs_directly(signatory) && !signatory.position.empty()) {
    lines.emplace_back(
        line_of("signature-position", text::upper(signatory.position), signatory.source));
  }
  lines.emplace_back(line_of("signature-name", signatory.name, signatory.source));
  return lines;
}

// 1.9.2: the words on a line of their own, a comma after each, a full stop at the end.
std::vector<Block> recipient_lines(const Standard& standard, const Particulars& particulars) {
  const Wording& words = standard.words;
  std::vector<Block> lines;
  lines.emplace_back(
      line_of("recipients-heading", std::string(words.recipients.value), particulars.source));
  for (std::size_t i = 0; i < particulars.recipients.size(); ++i) {
    const bool last = i + 1 == particulars.recipients.size();
    std::string line = particulars.recipients[i].text;
    line += last ? words.last_recipient_end.value : words.recipient_end.value;
    lines.emplace_back(line_of("recipient", std::move(line), particulars.recipients[i].source));
  }
  return lines;
}

// Whether the list may be higher than a page: it holds about fifty of its lines, each of which a
// good thirty letters.
bool is_long(const Particulars& particulars) {
  constexpr std::size_t letters_on_a_line = 34, lines_at_most = 40;
  std::size_t lines = 0;
  for (const Recipient& recipient : particulars.recipients)
    lines += 1 + utf8::count_code_points(recipient.text) / letters_on_a_line;
  return lines > lines_at_most;
}

// Of a long list as many as are certainly as high as a signature stand beside it; the rest follows
// in a row that may split, so that the signature stays whole when the list does not.
void add_recipients(std::vector<Block> lines, bool beside, const Particulars& particulars,
                    document::Table& table) {
  constexpr std::ptrdiff_t as_high_as_a_signature = 10;
  const bool parted = is_long(particulars);
  std::vector<Block> rest;
  if (beside && parted && std::ssize(lines) > as_high_as_a_signature) {
    rest.assign(std::make_move_iterator(lines.begin() + as_high_as_a_signature),
                std::make_move_iterator(lines.end()));
    lines.resize(as_high_as_a_signature);
  }
  const auto add_below = [&](std::vector<Block> blocks) {
    add_row(table, cell_of(std::move(blocks), particulars.source), cell_of({}, particulars.source));
    table.rows.back().may_split = parted;
  };
  if (!beside) return add_below(std::move(lines));
  table.rows.front().cells.front() = cell_of(std::move(lines), particulars.source);
  if (!rest.empty()) add_below(std::move(rest));
}

void check(const Particulars& particulars, Diagnostics& diagnostics) {
  const bool signed_by_some = !particulars.signatories.empty();
  const bool sent_to_some = !particulars.recipients.empty();
  demand(signed_by_some ? "x" : "", {"người ký", "a signatory"}, particulars, diagnostics);
  demand(sent_to_some ? "x" : "", {"nơi nhận", "recipients"}, particulars, diagnostics);
}

// 1.7.2: who is mainly responsible signs on the right, the others on the left, further ones below.
void add_signatures(const Particulars& particulars, document::Table& table) {
  const auto& all = particulars.signatories;
  for (std::size_t i = 0; i < all.size(); i += 2) {
    std::vector<Block> other;
    if (i + 1 < all.size()) other = signature_lines(all[i + 1]);
    add_row(table, cell_of(std::move(other), particulars.source),
            cell_of(signature_lines(all[i]), all[i].source));
  }
}

}  // namespace

std::vector<Block> closing(const Standard& standard, const Particulars& particulars,
                           Diagnostics& diagnostics) {
  check(particulars, diagnostics);
  const SourceRef recipients_place =
      particulars.recipients.empty() ? SourceRef{} : particulars.recipients.front().source;
  document::Table table = placing_table(standard.closing_columns, particulars.at(recipients_place));
  table.keep_together = true;
  add_signatures(particulars, table);
  // One signature stands beside them (annex 1, 7 and 9a).
  add_recipients(recipient_lines(standard, particulars), particulars.signatories.size() == 1,
                 particulars, table);
  std::vector<Block> blocks;
  blocks.emplace_back(std::move(table));
  return blocks;
}

}  // namespace tongket::standard
