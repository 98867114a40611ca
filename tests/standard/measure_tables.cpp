// What no page of the showcase shows, against the texts themselves: marks, copies, authorities,
// days, the words of types, and what is told.
#include <algorithm>

#include "standard/measure.h"

namespace standard_test {

namespace {

using Families = std::pair<std::string_view, std::string_view>;  // the State's, the Party's

class Tables {
 public:
  Tables(const standard::Standard& standard, BrokenClauses& broken)
      : standard_(standard),
        broken_(broken),
        state_(family_of(standard) == standard::Family::state),
        newest_(id_of(standard) == "05-HD/VPTW") {}

  void days() const {
    const Date from = state_ ? Date{2020, 3, 5} : newest_ ? Date{2026, 5, 27} : Date{2018, 4, 3};
    expect(in_force_from(standard_) == from, "in force", "the day it is in force from");
  }

  // I.III.2 b; Guidance 36, 2.1.
  void marks() const {
    const std::string_view clause = state_ ? "I.III.2 a, b" : "2.1";
    mark(standard_.marks.secrecy, "mat", "MẬT", 20, clause);
    mark(standard_.marks.secrecy, "toi-mat", "TỐI MẬT", 30, clause);
    mark(standard_.marks.secrecy, "tuyet-mat", "TUYỆT MẬT", 40, clause);
    mark(standard_.marks.urgency, "khan", "KHẨN", 20, clause);
    mark(standard_.marks.urgency, "thuong-khan", "THƯỢNG KHẨN", 40, clause);
    mark(standard_.marks.urgency, "hoa-toc", "HỎA TỐC", 30, clause);
  }

  // II.II.1 a, c; III, I; Guidance 36, 3.1, 3.3.
  void copies() const {
    copy("sao-y", {"SAO Y", "SAO Y BẢN CHÍNH"}, "SY");
    copy("sao-luc", {"SAO LỤC", "SAO LỤC"}, "SL");
    copy("trich-sao", {"TRÍCH SAO", "TRÍCH SAO"}, "TrS");
  }

  // I.II.7 b; Guidance 36, 1.7.1: the one who signs so is a deputy, or isn't.
  void authorities() const {
    const std::vector<std::pair<std::string_view, bool>> all =
        state_ ? std::vector<std::pair<std::string_view, bool>>{{"TM.", false},
                                                                {"Q.", false},
                                                                {"KT.", true},
                                                                {"TL.", false},
                                                                {"TUQ.", false}}
               : std::vector<std::pair<std::string_view, bool>>{
                     {"T/M", false}, {"K/T", true}, {"T/L", false}, {"Q.", false}};
    const std::string_view clause = state_ ? "I.II.7 b" : "1.7.1";
    expect(standard_.authorities.size() == all.size(), clause, "how many authorities");
    for (const auto& [id, deputy] : all) {
      const bool there =
          std::any_of(standard_.authorities.begin(), standard_.authorities.end(),
                      [id = id, deputy = deputy](const standard::AuthorityRule& rule) {
                        return rule.id == id && rule.deputy == deputy;
                      });
      expect(there, clause, "authority " + std::string(id));
    }
  }

  // III, 1.1–1.10; Guidance 36, annex 3; 05: Kính trình.
  void types() const {
    type("quyet-dinh", state_ ? "QUYẾT ĐỊNH:" : "QUYẾT ĐỊNH", state_ ? "Về việc" : "", "", true);
    type("nghi-quyet", state_ ? "QUYẾT NGHỊ:" : "", "", "", true);
    type("to-trinh", "", "", newest_ ? "Kính trình:" : "", true);
    type("bien-ban", "", "", "", !state_);
    type("bao-cao", "", "", "", true);
  }

  // I.II.3 b and II.7 c; Guidance 36, 1.3.2 and 1.7.1.
  void told() const {
    standard::Particulars letter = ordinary(standard_);
    letter.document_type = "cong-van";
    letter.addressees = {"Bộ Nội vụ"};
    expect(warnings(letter) == (state_ ? 1U : 0U), state_ ? "I.II.3 b" : "1.3.2",
           "who drafted a letter");
    standard::Particulars titled = ordinary(standard_);
    titled.signatories.front().name = "TS. Nguyễn Văn An";
    const std::string_view clause = state_ ? "I.II.7 c" : "1.7.1";
    expect(warnings(titled) == 1, clause, "a title before a name");
    titled.choices.academic_titles = true;
    expect(warnings(titled) == (state_ ? 0U : 1U), clause, "offices that may have titles");
  }

 private:
  void expect(bool kept, std::string_view clause, const std::string& what) const {
    if (!kept) broken_.push_back({std::string(clause), what});
  }

  void mark(std::span<const standard::MarkRule> rules, std::string_view id, std::string_view words,
            int width, std::string_view clause) const {
    const bool kept = std::any_of(rules.begin(), rules.end(), [&](const standard::MarkRule& rule) {
      return rule.id == id && rule.words == words && rule.width == Length::mm(width);
    });
    expect(kept, clause, "mark " + std::string(words));
  }

  void copy(std::string_view id, const Families& words, std::string_view abbreviation) const {
    const bool kept = std::any_of(
        standard_.copies.begin(), standard_.copies.end(), [&](const standard::CopyRule& rule) {
          return rule.id == id && rule.words == (state_ ? words.first : words.second) &&
                 rule.abbreviation == (state_ ? abbreviation : "BS");
        });
    expect(kept, state_ ? "II.II.1 a, c; III, I" : "3.3", "copy " + std::string(id));
  }

  void type(std::string_view id, std::string_view enacts, std::string_view lead,
            std::string_view addresses, bool dated) const {
    const auto* found = standard::find_document_type(standard_, id);
    const bool kept = found != nullptr && found->enacts == enacts && found->lead == lead &&
                      found->addresses == addresses && found->dated == dated;
    expect(kept, state_ ? "III, 1" : "annex 3", "words of " + std::string(id));
  }

  // Whatever else is told of a paper as it should be.
  [[nodiscard]] std::size_t warnings(const standard::Particulars& particulars) const {
    Diagnostics problems;
    standard::check(standard_, particulars, *particulars.date, problems);
    return problems.size();
  }

  const standard::Standard& standard_;
  BrokenClauses& broken_;
  bool state_, newest_;
};

}  // namespace

void check_tables(const standard::Standard& standard, BrokenClauses& broken) {
  const Tables tables(standard, broken);
  tables.days();
  tables.marks();
  tables.copies();
  tables.authorities();
  tables.types();
  tables.told();
}

}  // namespace standard_test
