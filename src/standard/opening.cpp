// The blocks above the body.
#include "standard/blocks.h"
#include "text/text.h"

namespace tongket::standard {

namespace {

using document::Block;

void check(const Standard& standard, const Particulars& particulars, Diagnostics& diagnostics) {
  demand(particulars.office, {"tên cơ quan ban hành", "the office's name"}, particulars,
         diagnostics);
  demand(particulars.symbol, {"ký hiệu cơ quan", "the office's symbol"}, particulars, diagnostics);
  demand(particulars.place, {"địa danh", "the place"}, particulars, diagnostics);
  demand(particulars.subject, {"trích yếu", "the subject"}, particulars, diagnostics);
  if (find_document_type(standard, particulars.document_type) != nullptr) return;
  diagnostics.error(Code::standard_document_type, particulars.source,
                    {"quy định không có loại văn bản: " + particulars.document_type,
                     "the standard has no document type: " + particulars.document_type});
}

// What the data may say and this edition of the program can't set yet is told, never dropped in
// silence.
void tell_what_is_left_out(const Particulars& particulars, Diagnostics& diagnostics) {
  if (!particulars.addressees.empty()) {
    diagnostics.warning(Code::standard_not_yet, particulars.source,
                        {"loại văn bản này không có “Kính gửi”; phần ấy không được in",
                         "this document type has no addressees; they are not printed"},
                        {"chỉ công văn, tờ trình có “Kính gửi” (1.9.2)",
                         "only letters and proposals have them (1.9.2)"});
  }
}

// Annex 1, boxes 2 and 3.
std::vector<Block> office_lines(const Standard& standard, const Particulars& particulars) {
  const auto name = [&standard](const std::string& text) {
    return balanced(text::upper(text), standard.office_line);
  };
  std::vector<Block> lines;
  if (!particulars.superior.empty()) {
    lines.emplace_back(line_of("superior", name(particulars.superior),
                               particulars.at(particulars.places.superior)));
  }
  lines.emplace_back(
      line_of("office", name(particulars.office), particulars.at(particulars.places.office)));
  lines.emplace_back(
      line_of("office-mark", std::string(standard.words.under_office.value), particulars.source));
  return lines;
}

// Annex 1, boxes 3, 10a, 10b and 11b: all under the number.
std::vector<Block> number_lines(const Standard& standard, const Particulars& particulars,
                                Diagnostics& diagnostics) {
  const std::string word(standard.words.number.value);
  std::vector<Block> lines;
  lines.emplace_back(line_of("number", word + " " + number_and_symbol(standard, particulars),
                             particulars.at(particulars.places.symbol)));
  add_marks(standard, particulars, lines, diagnostics);
  if (particulars.draft > 0) {
    lines.emplace_back(line_of(
        "draft", std::string(standard.words.draft.value) + " " + std::to_string(particulars.draft),
        particulars.source));
  }
  return lines;
}

// Annex 1, box 1; the rule as long as the words (1.1.2).
std::vector<Block> heading_lines(const Standard& standard, const Particulars& particulars) {
  document::Paragraph heading =
      line_of("party-heading", std::string(standard.words.heading.value), particulars.source);
  heading.rule_below = document::TextRule{};
  std::vector<Block> lines;
  lines.emplace_back(std::move(heading));
  return lines;
}

// Annex 1, box 4. A day not known yet is left open for the pen.
std::vector<Block> date_lines(const Particulars& particulars) {
  const std::string date = particulars.date
                               ? text::date_long(*particulars.date)
                               : "ngày … tháng … năm " + std::to_string(particulars.year);
  std::vector<Block> lines;
  lines.emplace_back(line_of("place-date", particulars.place + ", " + date,
                             particulars.at(particulars.places.place)));
  return lines;
}

document::Table letterhead(const Standard& standard, const Particulars& particulars,
                           Diagnostics& diagnostics) {
  const SourceRef& source = particulars.source;
  document::Table table = placing_table(standard.opening_columns, source);
  add_row(table, cell_of(office_lines(standard, particulars), source),
          cell_of(heading_lines(standard, particulars), source));
  // A row of their own keeps number and date level.
  add_row(table, cell_of(number_lines(standard, particulars, diagnostics), source),
          cell_of(date_lines(particulars), source));
  return table;
}

// Annex 1, box 5a.
void add_title(const Standard& standard, const Particulars& particulars,
               std::vector<Block>& blocks) {
  const DocumentType* type = find_document_type(standard, particulars.document_type);
  const std::string name(type != nullptr ? type->name : std::string_view());
  blocks.emplace_back(line_of("type", text::upper(name), particulars.source));
  blocks.emplace_back(
      line_of("subject", particulars.subject, particulars.at(particulars.places.subject)));
  blocks.emplace_back(
      line_of("subject-mark", std::string(standard.words.subject_mark.value), particulars.source));
}

// 1.6.2: each on its own line, ended by a semicolon, the last by a comma.
void add_legal_bases(const Standard& standard, const Particulars& particulars,
                     std::vector<Block>& blocks) {
  const Wording& words = standard.words;
  for (std::size_t i = 0; i < particulars.legal_bases.size(); ++i) {
    const bool last = i + 1 == particulars.legal_bases.size();
    std::string line(words.basis.value);
    line += " " + particulars.legal_bases[i];
    line += last ? words.last_basis_end.value : words.basis_end.value;
    const auto& places = particulars.places.legal_bases;
    const SourceRef place = i < places.size() ? places[i] : SourceRef{};
    blocks.emplace_back(line_of("legal-basis", std::move(line), particulars.at(place)));
  }
}

}  // namespace

std::vector<Block> opening(const Standard& standard, const Particulars& particulars,
                           Diagnostics& diagnostics) {
  check(standard, particulars, diagnostics);
  tell_what_is_left_out(particulars, diagnostics);
  std::vector<Block> blocks;
  blocks.emplace_back(letterhead(standard, particulars, diagnostics));
  add_title(standard, particulars, blocks);
  add_legal_bases(standard, particulars, blocks);
  return blocks;
}

}  // namespace tongket::standard
