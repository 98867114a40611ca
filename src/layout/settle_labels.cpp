#include "layout/settle.h"
#include "text/text.h"

namespace tongket::layout {
namespace {

using namespace document;

// Word's lowerLetter: a ... z, aa, bb (ECMA-376 part 1, 17.18.59). A DOCX has no Vietnamese order
// with đ; papers that want it write their labels as text.
std::string letters(std::int32_t value) {
  const std::int32_t letter = (value - 1) % 26, times = (value - 1) / 26 + 1;
  return std::string(static_cast<std::size_t>(times), static_cast<char>('a' + letter));
}

std::string formatted(std::int32_t value, NumberFormat format) {
  switch (format) {
    case NumberFormat::decimal:
      return std::to_string(value);
    case NumberFormat::upper_roman:
      return text::roman(value);
    case NumberFormat::lower_letter:
      return value > 0 ? letters(value) : std::string();
    case NumberFormat::bullet:
      break;
  }
  return {};
}

// One run of numbers. A level starts anew after a paragraph of a higher one.
class Counter {
 public:
  explicit Counter(const ListDefinition& definition)
      : definition_(definition), values_(definition.levels.size()) {}

  std::string next(std::size_t level) {
    std::optional<std::int32_t>& value = values_[level];
    value = value ? *value + 1 : definition_.levels[level].start;
    for (std::size_t deeper = level + 1; deeper < values_.size(); ++deeper)
      values_[deeper].reset();
    return label(level);
  }

 private:
  // "%2" is the number of the second level, as that level shows it.
  [[nodiscard]] std::string label(std::size_t level) const {
    const std::string& pattern = definition_.levels[level].text;
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      const bool number = pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' &&
                          pattern[i + 1] <= '9';
      if (!number) {
        out += pattern[i];
        continue;
      }
      out += shown(static_cast<std::size_t>(pattern[++i] - '1'));
    }
    return out;
  }
  [[nodiscard]] std::string shown(std::size_t level) const {
    if (level >= values_.size()) return {};
    const ListLevel& source = definition_.levels[level];
    return formatted(values_[level].value_or(source.start), source.format);
  }

  const ListDefinition& definition_;
  std::vector<std::optional<std::int32_t>> values_;
};

}  // namespace

void write_labels(Document& document) {
  std::vector<std::optional<Counter>> counters(document.lists.size());
  for_each_paragraph(document, [&](Paragraph& paragraph) {
    paragraph.label.clear();
    const ParagraphProps props = resolved(document.styles, paragraph);
    if (find_level(document, props) == nullptr) return;
    const auto list = static_cast<std::size_t>(props.numbering->list);
    const auto definition = static_cast<std::size_t>(document.lists[list].definition);
    if (!counters[list]) counters[list].emplace(document.list_definitions[definition]);
    paragraph.label = counters[list]->next(static_cast<std::size_t>(props.numbering->level));
  });
}

}  // namespace tongket::layout
