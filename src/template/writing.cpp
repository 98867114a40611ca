// How a whole paper's words are written: one style of tone marks, the template's words following
// the data's, and the typing rules that the pack asks for.
#include <variant>

#include "template/binder.h"
#include "text/text.h"

namespace tongket::pack {

namespace {

using text::ToneChoice;

template <typename Visit>
void for_each_paragraph(document::Document& document, const Visit& visit) {
  document::for_each_paragraph(document, [&visit](document::Paragraph& paragraph) {
    if (!standard::keeps_spelling(paragraph.style)) visit(paragraph);
  });
}

text::ToneCount tones_of(document::Document& document) {
  text::ToneCount count;
  for_each_paragraph(document, [&count](const document::Paragraph& paragraph) {
    for (const document::Inline& run : paragraph.content) {
      const auto* words = std::get_if<document::Text>(&run.content);
      if (words != nullptr) count += text::count_tones(words->text);
    }
  });
  return count;
}

// What the whole paper is to have; one that has it already needs no look at its words.
ToneChoice majority_of(document::Document& document) {
  const text::ToneCount count = tones_of(document);
  if (count.old_style == 0 || count.new_style == 0) return ToneChoice::keep;
  return text::majority(count) == text::ToneStyle::old_style ? ToneChoice::old_style
                                                             : ToneChoice::new_style;
}

std::vector<std::string> all_names(const data::Writing& a, const data::Writing& b) {
  std::vector<std::string> names = a.names;
  names.insert(names.end(), b.names.begin(), b.names.end());
  return names;
}

// The runs between tabs and line breaks are one sentence; a page number in it is a figure.
class Mender {
 public:
  explicit Mender(const text::NormaliseOptions& options) : options_(options) {}

  void mend(document::Paragraph& paragraph) {
    for (document::Inline& run : paragraph.content) {
      if (auto* words = std::get_if<document::Text>(&run.content)) {
        sentence_.add(words->text);
        runs_.push_back(words);
      } else if (std::holds_alternative<document::Tab>(run.content) ||
                 std::holds_alternative<document::LineBreak>(run.content)) {
        end();
      } else {
        sentence_.add_figure();
      }
    }
    end();
  }

 private:
  void end() {
    text::Pieces::Result made = sentence_.normalise(options_);
    for (std::size_t i = 0; i < made.texts.size(); ++i)
      runs_[i]->text = std::move(made.texts[i]);
    runs_.clear();
  }

  const text::NormaliseOptions& options_;
  text::Pieces sentence_;
  std::vector<document::Text*> runs_;
};

}  // namespace

void set_writing(document::Document& document, const data::Writing& data,
                 const data::Writing& pack) {
  text::NormaliseOptions options;
  options.rules = pack.rules.value_or(text::RuleSet::none());
  options.rules.set(text::Rule::soft_hyphen, false);  // the template's are meant
  options.explain = false;
  options.names = all_names(data, pack);
  options.keep_quotations = data.keep_quotations || pack.keep_quotations;
  options.tone = data.tone.value_or(pack.tone.value_or(ToneChoice::majority));
  if (options.tone == ToneChoice::majority) options.tone = majority_of(document);
  if (options.tone == ToneChoice::keep && options.rules.empty()) return;
  Mender mender(options);
  for_each_paragraph(document,
                     [&mender](document::Paragraph& paragraph) { mender.mend(paragraph); });
  for (std::string* words :
       {&document.metadata.title, &document.metadata.subject, &document.metadata.author})
    *words = text::normalise(*words, options).text;
}

}  // namespace tongket::pack
