// The blocks under the body.
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
    lines.emplace_back(dash_line("recipient", std::move(line), particulars.recipients[i].source));
  }
  return lines;
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
  document::Cell recipients = cell_of(recipient_lines(standard, particulars), particulars.source);
  if (particulars.signatories.size() == 1) {
    table.rows.front().cells.front() = std::move(recipients);  // side by side (annex 1, 7 and 9a)
  } else {
    add_row(table, std::move(recipients), cell_of({}, particulars.source));
  }
  std::vector<Block> blocks;
  blocks.emplace_back(std::move(table));
  return blocks;
}

}  // namespace tongket::standard
