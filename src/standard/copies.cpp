// The form of a copy, under the last part of what is copied (Decree 30/2020, annex I, part II;
// annex III, 3.1; Guidance 36, 3).
#include "standard/blocks.h"
#include "text/text.h"

namespace tongket::standard {

namespace {

// "15/SY-UBND" (state), "24-BS/UBKTTU" (Party).
std::string copy_symbol(const Standard& standard, const CopyRule& rule, const Copy& copy) {
  std::string made = copy.number ? text::two_digits(*copy.number) : "…";
  made += standard.words.number_joint.value;
  made += rule.abbreviation;
  made += standard.words.type_joint.value;
  return made + copy.symbol;
}

// The columns of the paper's own pages, as wide as the page is that they stand on: an annex may be
// landscape.
Columns fitting(const Columns& own, const document::PageSetup& page) {
  const Length width = text_width(page);
  const Length left =
      Length::emu(own.left.emu() * width.emu() / (own.left + own.right).emu()).on_twip_grid();
  return {left, width - left};
}

// The copying office is named as any other, without its superior; beside it the kind, and number
// and date level below them (annex III, 3.1).
document::Table copy_head(const Standard& standard, const CopyRule& rule,
                          const Particulars& particulars, const document::PageSetup& page,
                          Diagnostics& diagnostics) {
  const Copy& copy = *particulars.copy;
  const SourceRef& source = copy.source;
  Particulars named;
  named.office = copy.office;
  named.source = source;
  const std::string words = place_and_date(copy.place, copy.date, particulars.year);
  const LetterheadRoom room = room_of(standard, particulars.choices, words);
  document::Table head = placing_table(fitting(room.columns, page), source);
  add_row(head, cell_of(office_lines(standard, named, room.office_line), source),
          cell_of({line_of("copy-kind", std::string(rule.words), source)}, source));
  document::Paragraph number = line_of(
      "number", std::string(standard.words.number.value) + " " + copy_symbol(standard, rule, copy),
      source);
  document::Paragraph date = place_and_date_line(room, words, source, diagnostics);
  add_row(head, cell_of({std::move(number)}, source), cell_of({std::move(date)}, source));
  return head;
}

// On one page with what follows: the form stays whole. Where the end of what is copied leaves it no
// room it goes to a page of its own (Guidance 36, 3.3); the decree wants both on one sheet (annex
// I, II.II.2 a).
void keep_with_next(Blocks& blocks) {
  for (document::Block& block : blocks) {
    if (auto* paragraph = std::get_if<document::Paragraph>(&block)) {
      paragraph->props.keep_next = true;
    } else if (auto* table = std::get_if<document::Table>(&block)) {
      table->keep_together = true;
      for (document::Row& row : table->rows) {
        for (document::Cell& cell : row.cells)
          keep_with_next(cell.blocks);
      }
    }
  }
}

}  // namespace

Blocks copy_form(const Standard& standard, const Particulars& particulars,
                 const document::PageSetup& page, Diagnostics& diagnostics) {
  if (!particulars.copy) return {};
  const Copy& copy = *particulars.copy;
  const CopyRule* rule = find_rule(standard.copies, copy.kind);
  if (rule == nullptr) {
    const std::string all = ids_of(standard.copies);
    diagnostics.error(Code::standard_unknown, copy.source,
                      {"quy định không có hình thức sao “" + copy.kind + "”",
                       "the standard has no copy '" + copy.kind + "'"},
                      {"một trong: " + all, "one of: " + all});
    return {};
  }
  demand(!copy.signatories.empty(), {"người ký bản sao", "who signs the copy"}, copy.source,
         diagnostics);
  document::Table head = copy_head(standard, *rule, particulars, page, diagnostics);
  document::Table foot = placing_table(fitting(standard.closing_columns.value, page), copy.source);
  add_signatures(standard, particulars.choices, copy.signatories,
                 static_cast<std::int32_t>(particulars.signatories.size()), foot);
  add_recipients(copy.recipients, recipient_lines(standard, copy.recipients, copy.source),
                 copy.signatories.size() == 1, foot);
  foot.keep_together = true;
  Blocks blocks;
  blocks.emplace_back(rule_across("copy-rule", copy.source));
  blocks.emplace_back(std::move(head));
  blocks.emplace_back(rule_across("mark-gap", copy.source));
  keep_with_next(blocks);
  blocks.emplace_back(std::move(foot));
  return blocks;
}

}  // namespace tongket::standard
