// The head of an annex (Decree 30/2020, annex I, I.III.1; Guidance 36, 4.5).
#include "standard/blocks.h"
#include "text/text.h"

namespace tongket::standard {

namespace {

// Who enacted the paper is its author: the chairman's decisions are not the committee's. "Ban
// Thường vụ Đảng ủy" is that of "Đảng ủy phường Tam Quan Nam": the office's name goes on where his
// ends.
std::string author(const Particulars& particulars) {
  const std::string& office =
      particulars.full_name.empty() ? particulars.office : particulars.full_name;
  const std::string& who = particulars.enacted_by;
  if (who.empty()) return office;
  for (std::size_t at = 0; at != std::string::npos; at = who.find(' ', at + 1)) {
    const std::size_t word = at == 0 ? 0 : at + 1;
    if (office.starts_with(who.substr(word) + " ")) return who.substr(0, word) + office;
  }
  return who;
}

// "(Kèm theo Báo cáo số 05/BC-UBND ngày 10 tháng 12 năm 2025 của Ủy ban nhân dân xã …)"; what is
// not known yet is left open, as it stays on electronic papers.
std::string reference(const Standard& standard, const Particulars& particulars) {
  const DocumentType* type = find_document_type(standard, particulars.document_type);
  std::string text = "(Kèm theo ";
  text += text::capitalised(std::string(type != nullptr ? type->name : "văn bản"));
  text += " số " + number_and_symbol(standard, particulars);
  text += standard.words.annex_before_date.value;
  text += day_of(particulars.date, particulars.year);
  text += " của " + author(particulars) + ")";
  return text;
}

// What a decision issues: a paper's head without number and date (Decree 30/2020, annex III, 1.3).
void add_own_head(const Standard& standard, const Particulars& particulars, const Annex& annex,
                  Length width, Blocks& blocks) {
  const DocumentType* type = find_document_type(standard, annex.type);
  blocks.emplace_back(letterhead_top(standard, particulars, {}));
  blocks.emplace_back(
      line_of("type", text::upper(type != nullptr ? type->name : annex.type), annex.source));
  if (annex.title.empty()) return;
  const bool capital = standard.arrangement.capital_subject.value;
  const std::string title = capital ? text::capitalised(annex.title) : annex.title;
  document::Paragraph subject = line_of(
      "subject", balanced_subject(standard, particulars.choices, width, title), annex.source);
  subject.props.space_after = Length();
  blocks.emplace_back(std::move(subject));
}

void add_annex_title(const Standard& standard, const Annex& annex, Blocks& blocks) {
  std::string label(standard.words.annex.value);
  if (annex.number > 0) {
    label += " " + (standard.arrangement.annex_roman.value ? text::roman(annex.number)
                                                           : std::to_string(annex.number));
  }
  blocks.emplace_back(line_of("annex-number", label, annex.source));
  if (!annex.title.empty())
    blocks.emplace_back(line_of("annex-title", text::upper(annex.title), annex.source));
}

}  // namespace

Blocks annex_head(const Standard& standard, const Particulars& particulars, const Annex& annex,
                  const document::PageSetup& page) {
  const Length width = text_width(page);
  Blocks blocks;
  if (annex.type.empty()) {
    add_annex_title(standard, annex, blocks);
  } else {
    add_own_head(standard, particulars, annex, width, blocks);
  }
  const Length em = size_of(standard, "annex-reference", particulars.choices);
  document::Paragraph below =
      line_of("annex-reference", balanced(reference(standard, particulars), Cut::italic, em, width),
              particulars.source);
  below.rule_below = standard.lines.annex.value;
  blocks.emplace_back(std::move(below));
  return blocks;
}

bool annex_counts_anew(const Standard& standard) {
  return standard.arrangement.annex_counts_anew.value;
}

}  // namespace tongket::standard
