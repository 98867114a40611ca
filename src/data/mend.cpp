#include "data/mend.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "data/sentences.h"
#include "data/words_place.h"
#include "text/text.h"

namespace tongket::data {
namespace {

// Not a code, number, date or list of names.
bool is_words(std::string_view value) {
  const auto of_words = [](char c) { return c == ' ' || static_cast<unsigned char>(c) >= 0x80; };
  return std::any_of(value.begin(), value.end(), of_words);
}

class Mend final : public Sentences {
 public:
  Mend(text::NormaliseOptions options, std::string_view source, Diagnostics& diagnostics)
      : options_(std::move(options)), source_(source), diagnostics_(diagnostics) {}

  std::vector<xml::ValueChange> take() { return std::move(changes_); }

  void attribute(const xml::Node& node) override {
    if (!is_words(node.value()) || text::is_normal(node.value(), options_)) return;
    text::Normalised made = text::normalise(node.value(), options_);
    for (const text::Note& note : made.notes)
      tell(note, node);
    change(node, std::move(made.text));
  }
  void white_space(const xml::Node& /*node*/) override {}
  void text(const xml::Node& node) override {
    sentence_.add(node.value());
    nodes_.push_back(node);
  }
  void figure() override { sentence_.add_figure(); }
  void end() override {
    text::Pieces::Result made = sentence_.normalise(options_);
    for (std::size_t i = 0; i < made.texts.size(); ++i)
      change(nodes_[i], std::move(made.texts[i]));
    for (const text::Pieces::Told& told : made.notes) {
      if (told.piece < nodes_.size()) tell(told.note, nodes_[told.piece]);
    }
    nodes_.clear();
  }

 private:
  void change(const xml::Node& node, std::string value) {
    if (value != node.value()) changes_.push_back({node.index(), std::move(value)});
  }

  void tell(const text::Note& note, const xml::Node& node) {
    if (note.before == note.after) return;
    if (note.offset > last_offset_) ++from_;
    last_offset_ = note.offset;
    Diagnostic told;
    told.severity = Severity::note;
    told.code = Code::data_mended;
    told.rule = note.rule;
    told.place = place_of_words(source_, node.source(), note.before, from_);
    told.message = {"đã sửa “" + note.before + "” thành “" + note.after + "”",
                    "mended '" + note.before + "' to '" + note.after + "'"};
    diagnostics_.add(std::move(told));
  }

  text::NormaliseOptions options_;
  std::string_view source_;
  std::uint32_t from_ = 0;  // where the words of the next note may stand
  std::size_t last_offset_ = 0;
  Diagnostics& diagnostics_;
  text::Pieces sentence_;
  std::vector<xml::Node> nodes_;  // of its texts
  std::vector<xml::ValueChange> changes_;
};

// A no-break space in data was put there by hand; the paper's own come when it is bound.
text::RuleSet usual_rules() {
  text::RuleSet rules = text::RuleSet::all();
  rules.set(text::Rule::space_no_break, false);
  return rules;
}

}  // namespace

xml::TreePtr mended(xml::TreePtr tree, const xml::SchemaIndex& schema, const Writing& writing,
                    std::string_view source, Diagnostics& diagnostics) {
  text::NormaliseOptions options;
  options.rules = writing.rules.value_or(usual_rules());
  options.names = writing.names;
  options.keep_quotations = writing.keep_quotations;
  Mend mend(std::move(options), source, diagnostics);
  walk_sentences(tree->root(), schema, mend);
  const std::vector<xml::ValueChange> changes = mend.take();
  return changes.empty() ? tree : xml::with_changes(*tree, {}, changes);
}

}  // namespace tongket::data
