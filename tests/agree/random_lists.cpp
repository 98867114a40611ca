// Lists at random.
#include "agree/random.h"

namespace tongket::agree {

using namespace document;

namespace {

ListLevel level(NumberFormat format, std::string text, LabelSuffix suffix) {
  ListLevel made;
  made.format = format;
  made.text = std::move(text);
  made.suffix = suffix;
  return made;
}

void items(Draft& draft, std::int32_t list, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i)
    draft.paper.add_item(draft.words(1, 3), list, 0);
}

void one_level(Draft& draft, NumberFormat format, const std::string& text) {
  const LabelSuffix suffix = draft.random.one_in(2) ? LabelSuffix::space : LabelSuffix::tab;
  const std::int32_t definition = draft.paper.define({"Danh sách", {level(format, text, suffix)}});
  items(draft, draft.paper.new_list(definition), 2 + draft.random.below(12));
}

// Depth goes up by one or falls to any.
void levels(Draft& draft) {
  const std::int32_t definition =
      draft.paper.define({"Nhiều cấp",
                          {level(NumberFormat::upper_roman, "%1.", LabelSuffix::space),
                           level(NumberFormat::decimal, "%1.%2.", LabelSuffix::space),
                           level(NumberFormat::vietnamese_letter, "%3)", LabelSuffix::space),
                           level(NumberFormat::bullet, "-", LabelSuffix::space)}});
  const std::int32_t list = draft.paper.new_list(definition);
  std::int32_t depth = 0;
  for (std::size_t i = 0; i < 6 + draft.random.below(12); ++i) {
    draft.paper.add_item(draft.words(1, 2), list, depth);
    depth = draft.random.between(0, std::min(depth + 1, 3));
  }
}

void started(Draft& draft) {
  const std::int32_t definition = draft.paper.define(
      {"Từ số khác", {level(NumberFormat::decimal, "Điều %1.", LabelSuffix::space)}});
  const std::int32_t list = draft.paper.new_list(definition);
  draft.paper.start(list, draft.random.between(2, 30));
  items(draft, list, 3);
}

// Two lists of one definition take turns.
void turns(Draft& draft) {
  const std::int32_t definition =
      draft.paper.define({"Xen kẽ", {level(NumberFormat::decimal, "%1.", LabelSuffix::space)}});
  const std::int32_t one = draft.paper.new_list(definition);
  const std::int32_t other = draft.paper.new_list(definition);
  for (std::size_t i = 0; i < 6; ++i)
    items(draft, draft.random.one_in(2) ? one : other, 1);
}

void hanging_labels(Draft& draft) {
  const std::int32_t definition =
      draft.paper.define({"Thụt", {level(NumberFormat::decimal, "%1.", LabelSuffix::tab)}});
  const std::int32_t list = draft.paper.new_list(definition);
  for (std::size_t i = 0; i < 3 + draft.random.below(9); ++i) {
    Paragraph& item = draft.paper.add_item(draft.words(1, 4), list, 0);
    item.props.indent_left = Length::mm(15);
    item.props.first_line = Length::mm(-8);
  }
}

}  // namespace

const std::vector<Feature>& list_features() {
  static const std::vector<Feature> features = {
      {"list-decimal", [](Draft& d) { one_level(d, NumberFormat::decimal, "%1."); }},
      {"list-roman", [](Draft& d) { one_level(d, NumberFormat::upper_roman, "%1-"); }},
      {"list-small-roman", [](Draft& d) { one_level(d, NumberFormat::lower_roman, "(%1)"); }},
      {"list-capitals", [](Draft& d) { one_level(d, NumberFormat::upper_letter, "%1."); }},
      {"list-latin-letters", [](Draft& d) { one_level(d, NumberFormat::lower_letter, "%1)"); }},
      {"list-vietnamese-letters",
       [](Draft& d) { one_level(d, NumberFormat::vietnamese_letter, "%1)"); }},
      {"list-ordinals",
       [](Draft& d) { one_level(d, NumberFormat::vietnamese_ordinal, "Phần %1:"); }},
      {"list-dashes", [](Draft& d) { one_level(d, NumberFormat::bullet, "-"); }},
      {"list-levels", levels},
      {"list-start", started},
      {"lists-in-turn", turns},
      {"list-hanging", hanging_labels},
  };
  return features;
}

}  // namespace tongket::agree
