// The blocks above the body: letterhead, type and subject.
#include <algorithm>

#include "standard/blocks.h"
#include "text/text.h"

namespace tongket::standard {

namespace {

using document::Block;

void check_demands(const Standard& standard, const Particulars& particulars,
                   Diagnostics& diagnostics) {
  const DocumentType* type = find_document_type(standard, particulars.document_type);
  const SourceRef& source = particulars.source;
  demand(!particulars.office.empty(), {"tên cơ quan ban hành", "the office's name"}, source,
         diagnostics);
  if (type == nullptr || type->numbered)
    demand(!particulars.symbol.empty(), {"ký hiệu cơ quan", "the office's symbol"}, source,
           diagnostics);
  if (type == nullptr || type->dated)
    demand(!particulars.place.empty(), {"địa danh", "the place"}, source, diagnostics);
  if (type == nullptr || type->form != Form::unsubject)
    demand(!particulars.subject.empty(), {"trích yếu", "the subject"}, source, diagnostics);
  if (type == nullptr) {
    diagnostics.error(Code::standard_document_type, source,
                      {"quy định không có loại văn bản: " + particulars.document_type,
                       "the standard has no document type: " + particulars.document_type});
    return;
  }
  const bool must_be_addressed = type->form == Form::letter || type->form == Form::telegram;
  if (must_be_addressed && particulars.addressees.empty())
    demand(false, {"nơi được gửi tới (Kính gửi)", "addressees"}, source, diagnostics);
  // What the data says and this type does not have is told, never dropped in silence.
  if (!particulars.addressees.empty() && !type->addressed) {
    diagnostics.warning(Code::standard_not_yet, particulars.at(particulars.places.addressees),
                        {"loại văn bản này không có “Kính gửi”; phần ấy không được in",
                         "this document type has no addressees; they are not printed"},
                        {"chỉ công văn, tờ trình, báo cáo gửi cấp trên (Nhà nước) có “Kính gửi”",
                         "only letters, proposals and the state's reports to superiors have them"});
  }
  if (particulars.number && !type->numbered) {
    diagnostics.warning(Code::standard_not_yet, particulars.at(particulars.places.number),
                        {"loại văn bản này không có số; số ấy không được in",
                         "this document type has no number; it is not printed"},
                        {"bỏ number", "leave number out"});
  }
}

// The type's name and subject in the middle of the page (box 5a), or nothing in a letter.
void add_title(const Standard& standard, const Particulars& particulars, Length width,
               Blocks& blocks) {
  const DocumentType* type = find_document_type(standard, particulars.document_type);
  if (type != nullptr && type->form == Form::letter) return;
  const std::string name(type != nullptr ? type->name : std::string_view());
  document::Paragraph title = line_of("type", text::upper(name), particulars.source);
  const auto& rule = standard.lines.subject.value;
  if (type != nullptr && type->form == Form::unsubject) {
    title.rule_below = rule;
    blocks.emplace_back(std::move(title));
  } else {
    blocks.emplace_back(std::move(title));
    document::Paragraph subject = line_of(
        "subject",
        balanced_subject(standard, particulars.choices, width,
                         type != nullptr ? shown_subject(standard, *type, particulars.subject)
                                         : particulars.subject),
        particulars.at(particulars.places.subject));
    subject.rule_below = rule;
    blocks.emplace_back(std::move(subject));
  }
  const std::string_view mark = standard.words.subject_mark.value;
  if (!mark.empty())
    blocks.emplace_back(line_of("subject-mark", std::string(mark), particulars.source));
}

// "về việc nâng lương" after "V/v".
std::string_view without_about(std::string_view subject) {
  for (const std::string_view words : {"về việc ", "Về việc ", "về ", "Về "}) {
    if (subject.starts_with(words)) return subject.substr(words.size());
  }
  return subject;
}

// Boxes 3, 5b, 11b, 10a and 10b, in this order, under the office's name (Guidance 36, annex 1).
Blocks number_lines(const Standard& standard, const Particulars& particulars, Length width,
                    Diagnostics& diagnostics) {
  const std::string word(standard.words.number.value);
  const DocumentType* type = find_document_type(standard, particulars.document_type);
  Blocks lines;
  if (type == nullptr || type->numbered) {
    lines.emplace_back(line_of("number", word + " " + number_and_symbol(standard, particulars),
                               particulars.at(particulars.places.symbol)));
  }
  if (type != nullptr && type->form == Form::letter) {
    const std::string_view lead = standard.words.letter_lead.value;
    const std::string subject(without_about(particulars.subject));
    const Cut cut = find_rule(standard.styles, "letter-subject")->italic.value_or(false)
                        ? Cut::italic
                        : Cut::upright;
    lines.emplace_back(
        line_of("letter-subject",
                balanced(lead.empty() ? text::capitalised(subject) : std::string(lead) + subject,
                         cut, size_of(standard, "letter-subject", particulars.choices), width),
                particulars.at(particulars.places.subject)));
  }
  if (particulars.draft > 0) {
    lines.emplace_back(line_of(
        "draft", std::string(standard.words.draft.value) + " " + std::to_string(particulars.draft),
        particulars.source));
  }
  add_marks(standard, particulars, lines, diagnostics);
  return lines;
}

// Box 1.
Blocks heading_lines(const Standard& standard, const SourceRef& source) {
  Blocks lines;
  for (const HeadingLine& rule : standard.heading) {
    document::Paragraph line = line_of(rule.style, std::string(rule.words.value), source);
    line.rule_below = rule.rule_below;
    lines.emplace_back(std::move(line));
  }
  return lines;
}

document::Table letterhead(const Standard& standard, const Particulars& particulars,
                           Diagnostics& diagnostics) {
  const SourceRef& source = particulars.source;
  const DocumentType* type = find_document_type(standard, particulars.document_type);
  Blocks date;  // box 4
  std::string words;
  if (type == nullptr || type->dated) {
    words = place_and_date(particulars.place, particulars.date, particulars.year);
  }
  const LetterheadRoom room = room_of(standard, particulars.choices, words);
  if (!words.empty())
    date.emplace_back(
        place_and_date_line(room, words, particulars.at(particulars.places.place), diagnostics));
  document::Table table = letterhead_top(standard, particulars, words);
  // A row of their own keeps number and date level.
  add_row(table,
          cell_of(number_lines(standard, particulars, room.columns.left, diagnostics), source),
          cell_of(std::move(date), source));
  return table;
}

}  // namespace

// The date keeps on one line ("Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2019", Decree 30/2020,
// annex I, I.II.4 b): a long one takes room from the office's name, which may have several lines.
LetterheadRoom room_of(const Standard& standard, const Choices& choices, const std::string& date) {
  LetterheadRoom room{standard.opening_columns.value, standard.office_line.value};
  const Length em = size_of(standard, "place-date", choices);
  // Set letters are placed on a grid: a fiftieth more than the face's own widths.
  const Length needed = Length::emu(em.emu() * width_of(date, Cut::italic) / 980).on_twip_grid();
  Columns& columns = room.columns;
  if (needed <= columns.right) return room;
  // Of the office's column: "ỦY BAN NHÂN DÂN" (44.5 mm at 13 pt) stays whole.
  constexpr Length kNarrowest = Length::mm(45);
  const Length more = needed - columns.right;
  const Length before = columns.left;
  // In two lines it needs no more room than it has.
  room.date_fits = before - more >= kNarrowest;
  if (!room.date_fits) return room;
  columns.left = before - more;
  columns.right = needed;
  const auto share = static_cast<std::size_t>(before.emu());
  room.office_line =
      (room.office_line * static_cast<std::size_t>(columns.left.emu()) + share - 1) / share;
  return room;
}

document::Paragraph place_and_date_line(const LetterheadRoom& room, const std::string& words,
                                        const SourceRef& source, Diagnostics& diagnostics) {
  if (room.date_fits) return line_of("place-date", words, source);
  diagnostics.warning(Code::layout_too_wide, source,
                      {"địa danh và ngày tháng dài hơn một dòng: “" + words + "”",
                       "place and date are longer than a line: '" + words + "'"},
                      {"ngày tháng xuống dòng dưới địa danh; ghi địa danh ngắn hơn nếu được",
                       "the date stands below the place; write the place shorter if it may be"});
  const std::size_t comma = words.find(", ngày ");
  return line_of(
      "place-date",
      bound_together(words.substr(0, comma + 1)) + " " + bound_together(words.substr(comma + 2)),
      source);
}

Blocks office_lines(const Standard& standard, const Particulars& particulars,
                    std::size_t letters_on_a_line) {
  const auto name = [letters_on_a_line](const std::string& text) {
    return balanced(text::upper(text), letters_on_a_line);
  };
  Blocks lines;
  if (!particulars.superior.empty()) {
    lines.emplace_back(line_of("superior", name(particulars.superior),
                               particulars.at(particulars.places.superior)));
  }
  document::Paragraph office =
      line_of("office", name(particulars.office), particulars.at(particulars.places.office));
  office.rule_below = standard.lines.office.value;
  lines.emplace_back(std::move(office));
  const std::string_view mark = standard.words.under_office.value;
  if (!mark.empty())
    lines.emplace_back(line_of("office-mark", std::string(mark), particulars.source));
  return lines;
}

document::Table letterhead_top(const Standard& standard, const Particulars& particulars,
                               const std::string& date) {
  const SourceRef& source = particulars.source;
  const LetterheadRoom room = room_of(standard, particulars.choices, date);
  document::Table table = placing_table(room.columns, source);
  add_row(table, cell_of(office_lines(standard, particulars, room.office_line), source),
          cell_of(heading_lines(standard, source), source));
  return table;
}

std::string day_of(const std::optional<Date>& date, std::int32_t year) {
  return date ? text::date_long(*date) : "ngày … tháng … năm " + std::to_string(year);
}

std::string place_and_date(const std::string& place, const std::optional<Date>& date,
                           std::int32_t year) {
  return place + ", " + day_of(date, year);
}

std::string shown_subject(const Standard& standard, const DocumentType& type,
                          const std::string& subject) {
  // "Ban hành …" and "Phê duyệt …" stand by themselves (Decree 30/2020, annex III, 1.3).
  bool led = type.lead.empty();
  for (const std::string_view words : {"về ", "Về ", "ban hành ", "Ban hành ", "phê duyệt "})
    led = led || subject.starts_with(words);
  const std::string shown = led ? subject : std::string(type.lead) + " " + subject;
  return standard.arrangement.capital_subject.value ? text::capitalised(shown) : shown;
}

std::string balanced_subject(const Standard& standard, const Choices& choices, Length width,
                             const std::string& subject) {
  const Length em = size_of(standard, "subject", choices);
  return balanced(subject, Cut::bold, em, width);
}

Blocks opening(const Standard& standard, const Particulars& particulars, Diagnostics& diagnostics) {
  return opening(standard, particulars, page_setup(standard), diagnostics);
}

Blocks opening(const Standard& standard, const Particulars& particulars,
               const document::PageSetup& page, Diagnostics& diagnostics) {
  check_demands(standard, particulars, diagnostics);
  Blocks blocks;
  blocks.emplace_back(letterhead(standard, particulars, diagnostics));
  add_title(standard, particulars, text_width(page), blocks);
  add_addressees(standard, particulars, blocks);
  add_bases(standard, particulars, blocks);
  return blocks;
}

}  // namespace tongket::standard
