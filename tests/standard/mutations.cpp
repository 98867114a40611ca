#include "standard/mutations.h"

#include <algorithm>
#include <functional>
#include <iterator>

namespace standard_test {

namespace {

using standard::Points;
using standard::Ruled;
using standard::Standard;
using standard::StyleRule;

constexpr std::string_view kWrong = "SAI";

// What stands between the opening and the signatures. Headings of divisions have more air than the
// standards want.
bool of_content(const StyleRule& rule) {
  constexpr std::string_view kAll[] = {"body",      "legal-basis", "part",    "section-1",
                                       "section-2", "point",       "article", "article-text",
                                       "clause",    "clause-title"};
  return std::find(std::begin(kAll), std::end(kAll), rule.id) != std::end(kAll);
}

bool of_house(std::string_view clause) {
  return clause == "house";
}

void other_numbers(standard::LevelRule& level) {
  level.format = level.format == document::NumberFormat::upper_roman
                     ? document::NumberFormat::decimal
                     : document::NumberFormat::upper_roman;
}

class Mutator {
 public:
  explicit Mutator(const Standard& original) : original_(original) {}

  void mutate(const std::string& what, std::string_view clause,
              const std::function<void(Mutant&)>& change) {
    if (of_house(clause)) return;
    auto mutant = std::make_shared<Mutant>(original_);
    change(*mutant);
    all_.push_back({what + " (" + std::string(clause) + ")", std::move(mutant)});
  }

  void pages() {
    const auto length = [this](const char* what, Ruled<Length> standard::PageRules::*value,
                               Length by) {
      mutate(what, (original_.page.*value).clause,
             [=](Mutant& mutant) { (mutant.standard.page.*value).value += by; });
    };
    using standard::PageRules;
    length("page width", &PageRules::width, Length::mm(5));
    length("page height", &PageRules::height, Length::mm(5));
    length("top margin", &PageRules::top, Length::mm(2));
    length("bottom margin", &PageRules::bottom, Length::mm(20));
    length("left margin", &PageRules::left, Length::mm(2));
    length("right margin", &PageRules::right, Length::mm(2));
    length("page number", &PageRules::number_from_top, Length::mm(1));
    mutate("backs of sheets", original_.page.backs_mirrored.clause,
           [](Mutant& mutant) { mutant.standard.page.backs_mirrored.value = false; });
    mutate("typeface", "4.1; I.I.4", [](Mutant& mutant) { mutant.standard.font = "Arial"; });
  }

  void words() {
    using standard::Wording;
    const std::pair<const char*, Ruled<std::string_view> Wording::*> all[] = {
        {"mark under the office", &Wording::under_office},
        {"word before the number", &Wording::number},
        {"joint of the number", &Wording::number_joint},
        {"joint of the type", &Wording::type_joint},
        {"mark under the subject", &Wording::subject_mark},
        {"lead of letters", &Wording::letter_lead},
        {"Căn cứ", &Wording::basis},
        {"proposal", &Wording::proposal},
        {"end of a basis", &Wording::basis_end},
        {"end of the last basis", &Wording::last_basis_end},
        {"Kính gửi", &Wording::addressees},
        {"end of an addressee", &Wording::addressee_end},
        {"end of the last addressee", &Wording::last_addressee_end},
        {"end of an only addressee", &Wording::only_addressee_end},
        {"Nơi nhận", &Wording::recipients},
        {"Như trên", &Wording::as_above},
        {"end of a recipient", &Wording::recipient_end},
        {"end of the last recipient", &Wording::last_recipient_end},
        {"end of the body", &Wording::body_end},
        {"behind the drafter", &Wording::drafter},
        {"around the copies", &Wording::copies},
        {"Phụ lục", &Wording::annex},
        {"before an annex's date", &Wording::annex_before_date},
        {"draft", &Wording::draft},
        {"certifies", &Wording::certifies},
        {"kiêm", &Wording::also},
        {"what circulates below", &Wording::not_to_spread}};
    for (const auto& [what, value] : all) {
      const auto member = value;
      mutate(what, (original_.words.*member).clause, [member](Mutant& mutant) {
        // Two marks stand around a number.
        std::string_view& words = (mutant.standard.words.*member).value;
        if (member == &Wording::copies)
          words = words.empty() ? "()" : "[]";
        else if (member == &Wording::not_to_spread && words.empty())
          words = "lưu hành";  // what the showcase says, which then no longer stands above
        else
          words = kWrong;
      });
    }
    for (std::size_t i = 0; i < original_.heading.size(); ++i) {
      mutate("heading line", original_.heading[i].words.clause,
             [i](Mutant& mutant) { mutant.heading[i].words.value = kWrong; });
      mutate("rule of the heading", original_.heading[i].words.clause, [i](Mutant& mutant) {
        auto& rule = mutant.heading[i].rule_below;
        if (rule) rule->denominator = rule->numerator * 2;
        // The line above has none: its words are then no longer followed by the next line.
        if (!rule) rule = document::TextRule{};
      });
    }
  }

  void lines_and_order() {
    using standard::RuledLines;
    const std::pair<const char*, Ruled<std::optional<document::TextRule>> RuledLines::*> lines[] = {
        {"rule under the office", &RuledLines::office},
        {"rule under the subject", &RuledLines::subject},
        {"rule under an annex's head", &RuledLines::annex}};
    for (const auto& [what, value] : lines) {
      if (!(original_.lines.*value).value) continue;
      const auto member = value;
      const std::string_view clause = (original_.lines.*member).clause;
      mutate(std::string(what) + ", gone", clause,
             [member](Mutant& mutant) { (mutant.standard.lines.*member).value.reset(); });
      mutate(std::string(what) + ", too long", clause, [member](Mutant& mutant) {
        auto& rule = *(mutant.standard.lines.*member).value;
        rule.numerator = rule.denominator = 1;
      });
    }
    using standard::Arrangement;
    const std::pair<const char*, Ruled<bool> Arrangement::*> order[] = {
        {"capital of subjects", &Arrangement::capital_subject},
        {"who enacts above the bases", &Arrangement::enacted_above_bases},
        {"addressees centred", &Arrangement::addressees_centred},
        {"address on the first page", &Arrangement::contact_on_first_page},
        {"Roman annexes", &Arrangement::annex_roman},
        {"annexes count anew", &Arrangement::annex_counts_anew},
        {"unit of letters", &Arrangement::letter_has_unit},
        {"titles before names", &Arrangement::academic_titles}};
    for (const auto& [what, value] : order) {
      const auto member = value;
      mutate(what, (original_.arrangement.*member).clause, [member](Mutant& mutant) {
        bool& flag = (mutant.standard.arrangement.*member).value;
        flag = !flag;
      });
    }
    mutate("place of the colon", original_.arrangement.addressees_colon.clause,
           [](Mutant& mutant) { mutant.standard.arrangement.addressees_colon.value += 200; });
  }

  // Columns that are shared otherwise, and such as do not fill the text's width.
  void columns() {
    using standard::Columns;
    const auto share = [this](const char* what, Ruled<Columns> Standard::*columns, Length more) {
      const std::string_view clause = (original_.*columns).clause;
      mutate(what, clause, [=](Mutant& mutant) {
        (mutant.standard.*columns).value.left += more;
        (mutant.standard.*columns).value.right -= more;
      });
      mutate(std::string(what) + ", wide", clause,
             [=](Mutant& mutant) { (mutant.standard.*columns).value.right += Length::mm(10); });
    };
    share("columns of the letterhead", &Standard::opening_columns, -Length::mm(40));
    share("columns of the closing", &Standard::closing_columns, Length::mm(45));
    mutate("letters on an office's line", original_.office_line.clause,
           [](Mutant& mutant) { mutant.standard.office_line.value = 6; });
  }

  void marks_and_boxes() {
    const auto& marks = original_.marks;
    mutate("height of frames", marks.height.clause,
           [](Mutant& mutant) { mutant.standard.marks.height.value += Length::mm(1); });
    mutate("colour of frames", marks.color.clause,
           [](Mutant& mutant) { mutant.standard.marks.color.value = {}; });
    mutate("frame of circulation", marks.circulation_framed.clause, [](Mutant& mutant) {
      bool& framed = mutant.standard.marks.circulation_framed.value;
      framed = !framed;
    });
    using Rules = std::vector<standard::MarkRule>;
    const auto each = [this](std::span<const standard::MarkRule> rules, Rules Mutant::*own) {
      for (std::size_t i = 0; i < rules.size(); ++i) {
        const std::string of = " of " + std::string(rules[i].words);
        mutate("width" + of, rules[i].clause,
               [own, i](Mutant& mutant) { (mutant.*own)[i].width += Length::mm(3); });
        mutate("words" + of, rules[i].clause,
               [own, i](Mutant& mutant) { (mutant.*own)[i].words = kWrong; });
      }
    };
    each(marks.secrecy, &Mutant::secrecy);
    each(marks.urgency, &Mutant::urgency);
    mutate("size of the seal", original_.sign.seal.clause,
           [](Mutant& mutant) { mutant.standard.sign.seal.value += Length::mm(5); });
    mutate("what the seal covers", original_.sign.covered_percent.clause,
           [](Mutant& mutant) { mutant.standard.sign.covered_percent.value += 20; });
  }

  void lists() {
    for (std::size_t i = 0; i < original_.headings.size(); ++i) {
      mutate("heading " + std::to_string(i), original_.headings[i].clause,
             [i](Mutant& mutant) { mutant.headings[i].text = "?"; });
      mutate("numbers of heading " + std::to_string(i), original_.headings[i].clause,
             [i](Mutant& mutant) { other_numbers(mutant.headings[i]); });
    }
    using standard::DivisionRules;
    using standard::LevelRule;
    for (LevelRule DivisionRules::*level :
         {&DivisionRules::part, &DivisionRules::chapter, &DivisionRules::section,
          &DivisionRules::subsection, &DivisionRules::article, &DivisionRules::clause}) {
      mutate("division " + std::string((original_.divisions.*level).text),
             (original_.divisions.*level).clause,
             [level](Mutant& mutant) { (mutant.standard.divisions.*level).text = "?"; });
      mutate("numbers of division " + std::string((original_.divisions.*level).text),
             (original_.divisions.*level).clause,
             [level](Mutant& mutant) { other_numbers(mutant.standard.divisions.*level); });
    }
    for (std::size_t i = 0; i < original_.copies.size(); ++i) {
      mutate("words of a copy", original_.copies[i].clause,
             [i](Mutant& mutant) { mutant.copies[i].words = kWrong; });
      mutate("abbreviation of a copy", original_.copies[i].clause,
             [i](Mutant& mutant) { mutant.copies[i].abbreviation = kWrong; });
    }
    for (std::size_t i = 0; i < original_.authorities.size(); ++i) {
      const auto& authority = original_.authorities[i];
      mutate("authority " + std::string(authority.id), authority.clause,
             [i](Mutant& mutant) { mutant.authorities[i].id = kWrong; });
      mutate("deputies and " + std::string(authority.id), authority.clause,
             [i](Mutant& mutant) { mutant.authorities[i].deputy ^= true; });
    }
  }

  // Of the newest standard only what differs from the one before it.
  void names_of_types() {
    for (std::size_t i = 0; i < original_.types.size(); ++i) {
      const auto& type = original_.types[i];
      if (type.second_hand && type.id != "quy-dinh") continue;
      const std::string name(type.id);
      mutate("abbreviation of " + name, "types",
             [i](Mutant& mutant) { mutant.types[i].abbreviation = kWrong; });
      mutate("name of " + name, "types", [i](Mutant& mutant) { mutant.types[i].name = kWrong; });
    }
  }

  // What else types say, of those that say it.
  void ways_of_types() {
    for (std::size_t i = 0; i < original_.types.size(); ++i) {
      const auto& type = original_.types[i];
      const std::string of = " of " + std::string(type.id);
      const auto word = [&](const char* what, std::string_view standard::DocumentType::*value) {
        if ((type.*value).empty()) return;
        mutate(what + of, "types", [i, value](Mutant& mutant) { mutant.types[i].*value = kWrong; });
      };
      word("enacting words", &standard::DocumentType::enacts);
      word("lead", &standard::DocumentType::lead);
      word("Kính trình", &standard::DocumentType::addresses);
      if (type.second_hand) continue;
      if (type.form != standard::Form::named)
        mutate("form" + of, "types",
               [i](Mutant& mutant) { mutant.types[i].form = standard::Form::named; });
      if (type.addressed)
        mutate("addressees" + of, "types",
               [i](Mutant& mutant) { mutant.types[i].addressed = false; });
      if (!type.dated)
        mutate("date" + of, "types", [i](Mutant& mutant) { mutant.types[i].dated = true; });
    }
    mutate("day", "in force", [](Mutant& mutant) { mutant.standard.in_force.day ^= 1; });
  }

  void styles() {
    for (std::size_t i = 0; i < original_.styles.size(); ++i)
      style(i, original_.styles[i]);
    for (std::size_t i = 0; i < original_.characters.size(); ++i) {
      if (original_.characters[i].points) {
        const auto change = [&](const char* what, const auto& how) {
          mutate(what + std::string(original_.characters[i].id), original_.characters[i].clause,
                 [i, how](Mutant& mutant) { how(mutant.characters[i]); });
        };
        using Rule = standard::CharacterRule;
        change("size of ", [](Rule& mutated) { *mutated.points += 1; });
        change("weight of ", [](Rule& mutated) { mutated.bold = !mutated.bold; });
        change("slope of ", [](Rule& mutated) { mutated.italic = !mutated.italic; });
        change("height of ", [](Rule& mutated) { mutated.superscript = !mutated.superscript; });
      }
    }
  }

  std::vector<Mutation> take() { return std::move(all_); }

 private:
  [[nodiscard]] bool inherited(const StyleRule& rule, std::optional<bool> StyleRule::*value) const {
    if (rule.*value) return *(rule.*value);
    for (const StyleRule& above : original_.styles) {
      if (above.id == rule.based_on) return inherited(above, value);
    }
    return false;
  }

  void style(std::size_t i, const StyleRule& rule) {
    const std::string of = " of " + std::string(rule.id);
    const auto change = [&](const char* what, const auto& how) {
      mutate(what + of, rule.clause, [i, how](Mutant& mutant) { how(mutant.styles[i]); });
    };
    if (rule.points) {
      change("smaller size", [](StyleRule& mutated) { mutated.points->small += 1; });
      change("larger size", [](StyleRule& mutated) { mutated.points->large += 1; });
    }
    // What is not said is said wrongly, too; a line across the page has no letters.
    if (!rule.rule_above) {
      const bool bold = inherited(rule, &StyleRule::bold);
      const bool italic = inherited(rule, &StyleRule::italic);
      change("weight", [bold](StyleRule& mutated) { mutated.bold = !bold; });
      change("slope", [italic](StyleRule& mutated) { mutated.italic = !italic; });
    }
    if (!rule.rule_above) {
      change("underline",
             [](StyleRule& mutated) { mutated.underline = !mutated.underline.value_or(false); });
      change("colour", [](StyleRule& mutated) {
        if (mutated.color)
          mutated.color.reset();
        else
          mutated.color = document::Color{0, 0, 255};
      });
    }
    // Where these begin no clause says: the models do, or their lines are set from the right.
    const bool free = rule.id == "addressee" || rule.id == "addressee-item" ||
                      rule.id == "circulation" || rule.id == "contact";
    if (!free) {
      change("indent", [](StyleRule& mutated) {
        mutated.left = mutated.left.value_or(Length()) + Length::mm(4);
      });
    }
    if (rule.align) {
      change("alignment", [](StyleRule& mutated) {
        mutated.align = *mutated.align == document::Alignment::left ? document::Alignment::right
                                                                    : document::Alignment::left;
      });
    }
    if (rule.numbering)
      change("numbering", [](StyleRule& mutated) { mutated.numbering = document::NumberingRef{}; });
    if (rule.first_line && *rule.first_line > Length())
      change("first line", [](StyleRule& mutated) { *mutated.first_line += Length::mm(2); });
    // Only these say how far.
    if (rule.id == "body")
      change("space after", [](StyleRule& mutated) { *mutated.after += Length::points(2); });
    if (rule.id == "body")
      change("line spacing", [](StyleRule& mutated) {
        mutated.line = document::LineSpacing{document::LineRule::exactly, 240, Length::points(20)};
      });
    if (of_content(rule)) {
      change("line height", [](StyleRule& mutated) {
        mutated.line = document::LineSpacing{document::LineRule::exactly, 240, Length::points(12)};
      });
      change("paragraphs close",
             [](StyleRule& mutated) { mutated.before = mutated.after = Length::points(1); });
    }
    if (rule.id == "letter-subject" && rule.before)
      change("space before", [](StyleRule& mutated) { *mutated.before += Length::points(3); });
    if (rule.rule_above) change("rule", [](StyleRule& mutated) { mutated.rule_above = false; });
  }

  const Standard& original_;
  std::vector<Mutation> all_;
};

template <typename T>
std::vector<T> own(std::span<const T> values) {
  return {values.begin(), values.end()};
}

}  // namespace

Mutant::Mutant(const Standard& original)
    : heading(own(original.heading)),
      secrecy(own(original.marks.secrecy)),
      urgency(own(original.marks.urgency)),
      types(own(original.types)),
      copies(own(original.copies)),
      authorities(own(original.authorities)),
      headings(own(original.headings)),
      styles(own(original.styles)),
      characters(own(original.characters)),
      standard(original) {
  standard.heading = heading;
  standard.marks.secrecy = secrecy;
  standard.marks.urgency = urgency;
  standard.types = types;
  standard.copies = copies;
  standard.authorities = authorities;
  standard.headings = headings;
  standard.styles = styles;
  standard.characters = characters;
}

std::vector<Mutation> mutations_of(const Standard& standard) {
  Mutator mutator(standard);
  mutator.words();
  mutator.names_of_types();
  mutator.ways_of_types();
  // Its other values are those of the standard before it.
  if (standard.second_hand) return mutator.take();
  mutator.pages();
  mutator.lines_and_order();
  mutator.columns();
  mutator.marks_and_boxes();
  mutator.lists();
  mutator.styles();
  return mutator.take();
}

}  // namespace standard_test
