#include <algorithm>
#include <utility>

#include "layout/counter.h"
#include "layout/settle.h"

namespace tongket::layout {
namespace {

using namespace document;

// As the list counts: with its own start.
ListDefinition definition_of(const std::vector<ListDefinition>& definitions, const List& list) {
  ListDefinition out = definitions[static_cast<std::size_t>(list.definition)];
  if (list.start && !out.levels.empty()) out.levels.front().start = *list.start;
  return out;
}

void make_writable(ListDefinition& definition) {
  for (ListLevel& level : definition.levels) {
    level.start = writable_value(level.start, level.format).value_or(1);
    level.format = writable(level.format);
  }
}

// A list of the settled Document, and how far Word has counted it.
struct Carrier {
  std::int32_t list;
  Counter counted;
};

// What a list of the Document should show, and the lists that show it in Word: itself, then those
// that took over from it, the latest first.
struct Run {
  Counter wanted;
  std::vector<Carrier> carriers;
};

// The definition of a list that begins with what the level is to show next; nothing where no number
// of Word's shows it.
std::optional<ListDefinition> taking_over(const Counter& wanted, std::size_t level) {
  ListDefinition made = wanted.definition();
  made.style.clear();
  const std::string& pattern = made.levels[level].text;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const auto named = level_named(pattern, at);
    if (!named || *named >= made.levels.size()) continue;
    const auto value = *named == level ? wanted.next(level) : wanted.value(*named);
    if (!writable_value(value, made.levels[*named].format)) return std::nullopt;
  }
  for (std::size_t above = 0; above < level; ++above)
    made.levels[above].start = wanted.value(above);
  made.levels[level].start = wanted.next(level);
  make_writable(made);
  return made;
}

// Gives every paragraph its label, and a list of the settled Document that counts just so in Word.
// Where Word's count would come to another label (it has no Vietnamese letters), a further list
// with other starts takes over; where none can (đ, "thứ nhất"), the label is text.
class Labeller {
 public:
  explicit Labeller(Document& document)
      : document_(document), definitions_(document.list_definitions), runs_(document.lists.size()) {
    for (std::size_t i = 0; i < runs_.size(); ++i)
      wanted_.push_back(definition_of(definitions_, document.lists[i]));
    for (ListDefinition& definition : document_.list_definitions)
      make_writable(definition);
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      std::optional<std::int32_t>& start = document_.lists[i].start;
      if (start && !wanted_[i].levels.empty())
        start = writable_value(*start, wanted_[i].levels.front().format).value_or(1);
    }
  }

  void label(Paragraph& paragraph) {
    paragraph.label.clear();
    const ParagraphProps props = resolved(document_.styles, paragraph);
    if (find_level(document_, props) == nullptr) return;
    const NumberingRef number = *props.numbering;
    const auto level = static_cast<std::size_t>(number.level);
    Run& run = run_of(static_cast<std::size_t>(number.list));
    std::string label = run.wanted.peek(level);
    const auto list = carrier_of(run, level, label);
    run.wanted.advance(level);
    if (!list) return write_as_text(paragraph, label, run.wanted.definition().levels[level]);
    paragraph.label = std::move(label);
    if (*list != number.list) paragraph.props.numbering = NumberingRef{*list, number.level};
  }

 private:
  Run& run_of(std::size_t list) {
    if (!runs_[list]) {
      Counter itself(definition_of(document_.list_definitions, document_.lists[list]));
      runs_[list] = Run{Counter(wanted_[list]), {}};
      runs_[list]->carriers.push_back({static_cast<std::int32_t>(list), std::move(itself)});
    }
    return *runs_[list];
  }

  std::optional<std::int32_t> carrier_of(Run& run, std::size_t level, const std::string& label) {
    for (Carrier& carrier : run.carriers) {
      if (carrier.counted.peek(level) != label) continue;
      carrier.counted.advance(level);
      return carrier.list;
    }
    std::optional<ListDefinition> further = taking_over(run.wanted, level);
    if (!further) return std::nullopt;
    Carrier carrier{static_cast<std::int32_t>(document_.lists.size()), Counter(*further)};
    carrier.counted.advance(level);
    document_.lists.push_back({static_cast<std::int32_t>(document_.list_definitions.size()), {}});
    document_.list_definitions.push_back(*std::move(further));
    run.carriers.insert(run.carriers.begin() + 1, std::move(carrier));
    return run.carriers[1].list;
  }

  void write_as_text(Paragraph& paragraph, const std::string& label, const ListLevel& level) {
    Inline run{Text{label}, {}, level.run.value_or(RunProps{}), paragraph.source};
    if (level.suffix == LabelSuffix::space) std::get<Text>(run.content).text += ' ';
    std::vector<Inline> front{std::move(run)};
    if (level.suffix == LabelSuffix::tab) front.push_back({Tab{}, {}, {}, paragraph.source});
    paragraph.content.insert(paragraph.content.begin(), front.begin(), front.end());
    paragraph.props.numbering.reset();
    const bool by_style = find_level(document_, resolved(document_.styles, paragraph)) != nullptr;
    if (by_style) paragraph.props.numbering = NumberingRef{};
  }

  Document& document_;
  const std::vector<ListDefinition> definitions_;
  std::vector<ListDefinition> wanted_;  // by list
  std::vector<std::optional<Run>> runs_;
};

}  // namespace

void write_labels(Document& document) {
  Labeller labeller(document);
  for_each_paragraph(document, [&](Paragraph& paragraph) { labeller.label(paragraph); });
}

}  // namespace tongket::layout
