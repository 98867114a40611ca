// What layout can't show: is the paper what the standard would have it be?
#include <algorithm>
#include <array>

#include "standard/blocks.h"
#include "text/text.h"

namespace tongket::standard {

namespace {

// Capital letters and digits, groups joined by hyphens (Decree 30/2020, annex I, I.II.3 c; Guidance
// 36, 1.3.1 b).
bool is_symbol(const std::string& symbol) {
  return text::upper(symbol) == symbol && symbol.find(' ') == std::string::npos &&
         symbol.find('/') == std::string::npos && symbol.front() != '-' && symbol.back() != '-';
}
void check_symbol(const Standard& standard, const Particulars& particulars,
                  Diagnostics& diagnostics) {
  for (const std::string* symbol : {&particulars.symbol, &particulars.unit}) {
    if (symbol->empty() || is_symbol(*symbol)) continue;
    diagnostics.warning(
        Code::standard_symbol, particulars.at(particulars.places.symbol),
        {"ký hiệu “" + *symbol + "” không đúng cách viết", "'" + *symbol + "' is no symbol"},
        {"chỉ ghi chữ viết tắt của cơ quan (số và loại văn bản do chương trình ghép), in hoa, nối "
         "bằng "
         "gạch nối, không cách, không gạch chéo: KV, UBND-VX",
         "give the office's letters alone (number and type are added), in capitals, joined by "
         "hyphens, without spaces and slashes: KV, UBND-VX"});
  }
  const DocumentType* type = find_document_type(standard, particulars.document_type);
  const bool wants_unit =
      standard.arrangement.letter_has_unit.value && type != nullptr && type->form == Form::letter;
  if (!wants_unit || !particulars.unit.empty()) return;
  diagnostics.warning(Code::standard_symbol, particulars.at(particulars.places.symbol),
                      {"ký hiệu công văn thiếu chữ viết tắt đơn vị soạn thảo hoặc lĩnh vực",
                       "a letter's symbol lacks who drafted it or its field"},
                      {"ghi unit=\"VX\" ở <paper>: Số: 12/UBND-VX",
                       "write unit=\"VX\" in <paper>: Số: 12/UBND-VX"});
}

// Decree 30/2020, annex I, I.II.7 c; Guidance 36, 1.7.1.
constexpr std::array kTitles = {
    "GS.",         "PGS.",       "TS.",        "ThS.",          "Ths.",         "TSKH.",
    "BS.",         "CN.",        "KS.",        "KTS.",          "DS.",          "NGƯT.",
    "NGND.",       "TTƯT.",      "TTND.",      "NSƯT.",         "NSND.",        "GS ",
    "PGS ",        "TS ",        "ThS ",       "BS ",           "Giáo sư ",     "Phó Giáo sư ",
    "Tiến sĩ ",    "Thạc sĩ ",   "Cử nhân ",   "Kỹ sư ",        "Bác sĩ ",      "Nhà giáo ",
    "Thầy thuốc ", "Anh hùng ",  "Đại tướng ", "Thượng tướng ", "Trung tướng ", "Thiếu tướng ",
    "Đại tá ",     "Thượng tá ", "Trung tá ",  "Thiếu tá ",     "Đại úy ",      "Thượng úy ",
    "Trung úy ",   "Thiếu úy ",  "Đại uý ",    "Thượng uý ",    "Trung uý ",    "Thiếu uý "};

void check_names(const Standard& standard, const Particulars& particulars,
                 Diagnostics& diagnostics) {
  const bool some_may = standard.arrangement.academic_titles.value;
  if (some_may && particulars.choices.academic_titles) return;
  std::vector<Signatory> all = particulars.signatories;
  if (particulars.copy)
    all.insert(all.end(), particulars.copy->signatories.begin(),
               particulars.copy->signatories.end());
  for (const Signatory& signatory : all) {
    const bool titled = std::any_of(kTitles.begin(), kTitles.end(), [&](std::string_view title) {
      return signatory.name.starts_with(title);
    });
    if (!titled) continue;
    Message hint = {"chỉ ghi họ và tên", "write the name alone"};
    if (some_may) {
      hint.vi +=
          "; cơ quan giáo dục, y tế, khoa học, lực lượng vũ trang ghi titles=\"yes\" ở <office>";
      hint.en += "; in education, health, science and the forces write titles=\"yes\" in <office>";
    }
    diagnostics.warning(Code::standard_person,
                        signatory.name_source.known() ? signatory.name_source : signatory.source,
                        {"trước họ tên người ký không ghi học hàm, học vị, quân hàm, danh hiệu: “" +
                             signatory.name + "”",
                         "a signatory's name bears no title or rank: '" + signatory.name + "'"},
                        std::move(hint));
  }
}

// Law 72/2025/QH15: no districts, district towns and townships from that day on.
constexpr Date kTwoLevels = {2025, 7, 1};
constexpr std::array kAbolished = {"huyện ",    "quận ",    "thị xã ",  "thị trấn ", "Huyện ủy ",
                                   "Huyện uỷ ", "Quận ủy ", "Quận uỷ ", "Thị ủy ",   "Thị uỷ ",
                                   "huyện ủy ", "quận ủy ", "thị ủy "};
constexpr std::array kAbolishedSymbols = {"HU", "QU", "ThU"};

// "Đảng bộ thị xã Hoài Nhơn" names one; "Đảng ủy xã Quận Hóa" does not: a unit's word is small.
bool names_abolished(const std::string& text) {
  return std::any_of(kAbolished.begin(), kAbolished.end(), [&text](std::string_view word) {
    const std::string sought = " " + std::string(word);
    return (" " + text + " ").find(sought) != std::string::npos ||
           (" " + text::decapitalised(text) + " ").find(sought) != std::string::npos;
  });
}

void tell_abolished(const std::string& what, const SourceRef& place, Diagnostics& diagnostics) {
  diagnostics.warning(
      Code::standard_abolished, place,
      {"“" + what + "”: từ 01/7/2025 không còn huyện, quận, thị xã, thị trấn",
       "'" + what + "': since 2025-07-01 there are no districts, district towns, townships"},
      {"Đảng ủy xã, phường ghi Đảng bộ tỉnh, thành phố ở dòng trên; Ủy ban nhân dân xã, phường "
       "không "
       "ghi cơ quan chủ quản",
       "a commune's Party committee stands below the province's; its People's Committee names no "
       "superior"});
}

void check_levels(const Particulars& particulars, const Date& date, Diagnostics& diagnostics) {
  const ParticularPlaces& places = particulars.places;
  struct Said {
    std::string text;
    SourceRef place;
  };
  std::vector<Said> all = {{particulars.superior, particulars.at(places.superior)},
                           {particulars.office, particulars.at(places.office)},
                           {particulars.place, particulars.at(places.place)}};
  for (const Recipient& recipient : particulars.recipients)
    all.push_back({recipient.text, recipient.source});
  if (date >= kTwoLevels) {
    for (const Said& said : all) {
      if (names_abolished(said.text)) tell_abolished(said.text, said.place, diagnostics);
    }
    const std::string& symbol = particulars.symbol;
    const bool abolished = std::find(kAbolishedSymbols.begin(), kAbolishedSymbols.end(), symbol) !=
                           kAbolishedSymbols.end();
    if (abolished) tell_abolished(symbol, particulars.at(places.symbol), diagnostics);
    return;
  }
  for (const Said& said : all) {
    if ((" " + text::decapitalised(said.text)).find(" đặc khu ") == std::string::npos) continue;
    diagnostics.warning(Code::standard_abolished, said.place,
                        {"“" + said.text + "”: trước 01/7/2025 chưa có đặc khu",
                         "'" + said.text + "': before 2025-07-01 there was no special zone"});
  }
}

// A copy is of what has been issued.
void check_copy(const Particulars& particulars, const Date& date, Diagnostics& diagnostics) {
  if (!particulars.copy || !particulars.copy->date || *particulars.copy->date >= date) return;
  const Date& copied = *particulars.copy->date;
  diagnostics.warning(
      Code::standard_too_old, particulars.copy->source,
      {"bản sao đề ngày " + text::date_short(copied) + ", trước ngày văn bản (" +
           text::date_short(date) + ")",
       "the copy is dated " + copied.to_iso() + ", before the paper (" + date.to_iso() + ")"},
      {"ghi ngày sao từ ngày ban hành văn bản trở đi",
       "date the copy on or after the day of the paper"});
}

}  // namespace

void check_age(const Standard& standard, const Particulars& particulars, const Date& date,
               Diagnostics& diagnostics) {
  if (date >= standard.in_force) return;
  const std::string id(standard.id);
  // Where the data names the edition there may have been another one then.
  const Standard& then = *standard_for(standard.family, date);
  const std::string edition(then.id);
  Message hint{"chương trình không có thể thức cũ hơn nên trình bày theo " + id,
               "the program knows no older standard, so " + id + " is used"};
  if (then.in_force <= date)
    hint = {"ngày ấy thể thức có hiệu lực là " + edition + ": ghi edition=\"" + edition +
                "\" ở <office>, hoặc bỏ edition",
            "in force on that day was " + edition + ": write edition=\"" + edition +
                "\" in <office>, or leave edition out"};
  diagnostics.warning(Code::standard_too_old, particulars.at(particulars.places.date),
                      {"văn bản đề ngày " + text::date_short(date) + ", trước khi " + id +
                           " có hiệu lực (" + text::date_short(standard.in_force) + ")",
                       "the paper is dated " + date.to_iso() + ", before " + id +
                           " came into force (" + standard.in_force.to_iso() + ")"},
                      std::move(hint));
}

void check_source(const Standard& standard, const Particulars& particulars,
                  Diagnostics& diagnostics) {
  if (!standard.second_hand) return;
  const std::string id(standard.id);
  Diagnostic note;
  note.severity = Severity::note;
  note.code = Code::standard_second_hand;
  note.place = particulars.at(particulars.places.date);
  note.message = {
      "thể thức " + id + " được chép qua các bảng tóm tắt, chưa đối chiếu bản chính thức",
      "the values of " + id + " were taken from digests, not from the official text"};
  note.hint = {"so lại thể thức trước khi ban hành", "compare the form before issuing"};
  if (!standard.follows.empty()) {
    const std::string edition = "edition=\"" + std::string(standard.follows) + "\"";
    note.hint.vi += "; muốn theo bản cũ thì ghi " + edition + " ở <office>";
    note.hint.en += "; for the older edition write " + edition + " in <office>";
  }
  diagnostics.add(std::move(note));
}

void check(const Standard& standard, const Particulars& particulars, const Date& date,
           Diagnostics& diagnostics) {
  check_symbol(standard, particulars, diagnostics);
  check_signatories(standard, particulars.signatories, diagnostics);
  check_names(standard, particulars, diagnostics);
  check_levels(particulars, date, diagnostics);
  check_copy(particulars, date, diagnostics);
}

}  // namespace tongket::standard
