#include "data/mend.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "data/capitals.h"
#include "data/lost_letters.h"
#include "data/words_place.h"
#include "text/text.h"

namespace tongket::data {
namespace {

// A code, number or date: ASCII without white space.
bool is_bare(std::string_view value) {
  using eight::Word;
  std::size_t at = 0;
  for (; at + sizeof(Word) <= value.size(); at += sizeof(Word)) {
    const Word word = eight::load(value.data() + at);
    if (((word & eight::highs) | eight::ascii_below(word, ' ' + 1)) != 0) return false;
  }
  return std::all_of(value.begin() + static_cast<std::ptrdiff_t>(at), value.end(),
                     [](char c) { return c > ' '; });
}

// Not a code, number, date or list of names.
bool is_words(std::string_view value) {
  const auto of_words = [](char c) { return c == ' ' || static_cast<unsigned char>(c) >= 0x80; };
  return std::any_of(value.begin(), value.end(), of_words);
}

// The texts of one sentence with their white space settled together: "a <b> b" has one space, not
// two.
class Squeeze {
 public:
  struct Text {
    xml::Node node;                    // none where a figure stands
    std::optional<std::string> value;  // where it is not the node's
    [[nodiscard]] std::string_view now() const {
      return value ? std::string_view(*value) : node.value();
    }
    // XPath knows no empty texts: an element that held white space alone is a figure's then.
    [[nodiscard]] bool is_figure() const { return !node || (now().empty() && is_alone_within()); }

   private:
    [[nodiscard]] bool is_alone_within() const {
      return !node.previous_sibling() && !node.next_sibling();
    }
  };

  void add(const xml::Node& node) { texts_.push_back({node, std::nullopt}); }
  void add_figure() { texts_.push_back({}); }
  void clear() { texts_.clear(); }

  std::vector<Text>& settle() {
    bool after_space = true;
    Text* last_space = nullptr;
    for (Text& text : texts_) {
      if (!text.node) {
        after_space = false;  // a space behind a figure counts
        continue;
      }
      const std::string_view value = text.node.value();
      if (!text::is_squeezed(value, after_space)) text.value = text::squeezed(value, after_space);
      if (!value.empty()) after_space = is_white(value.back());
      if (!text.now().empty() && text.now().back() == ' ') last_space = &text;
    }
    // The space at the very end goes too.
    if (after_space && last_space != nullptr) {
      if (!last_space->value) last_space->value = std::string(last_space->node.value());
      last_space->value->pop_back();
    }
    return texts_;
  }

 private:
  std::vector<Text> texts_;
};

// The quick look comes first: most of what is written is in order.
class Mend final : public Sentences {
 public:
  Mend(text::NormaliseOptions options, std::string_view source, LookForCapitals look,
       Diagnostics& diagnostics)
      : options_(std::move(options)),
        source_(source),
        looks_(look == LookForCapitals::yes),
        diagnostics_(diagnostics) {}

  void expect(std::size_t changes) { changes_.reserve(changes); }
  std::vector<xml::ValueChange> take() { return std::move(changes_); }
  [[nodiscard]] bool may_want_capitals() const { return capitals_; }

  void attribute(const xml::Node& node) override {
    if (is_bare(node.value()) || is_tidy(node.value(), false)) return;
    std::string value =
        text::is_squeezed(node.value()) ? std::string(node.value()) : text::squeezed(node.value());
    if (is_words(value) && !is_lost(node) && !text::is_normal(value, options_)) {
      text::Normalised made = text::normalise(value, options_);
      for (const text::Note& note : made.notes)
        tell(note, node);
      value = std::move(made.text);
    }
    look_for_capitals(value, false);
    change(node, std::move(value));
  }
  void white_space(const xml::Node& node) override {
    if (!node.value().empty()) changes_.push_back({node.index(), {}});
  }
  void text(const xml::Node& node) override { squeeze_.add(node); }
  void figure() override { squeeze_.add_figure(); }
  void end() override {
    settle(squeeze_.settle());
    squeeze_.clear();
  }

 private:
  void settle(std::vector<Squeeze::Text>& texts) {
    const bool begins = !texts.empty() && texts.front().node && begins_sentence(texts.front().node);
    const bool is_one = texts.size() == 1 && texts.front().node;
    const bool tidy = is_one ? is_tidy(texts.front().now(), begins)
                             : text::is_tidy(whole_of(texts, text::Pieces::figure), options_);
    // Of words without their letters the rules of typing make worse ones.
    const auto lost = [this](const Squeeze::Text& text) { return text.node && is_lost(text.node); };
    if (!tidy && std::none_of(texts.begin(), texts.end(), lost)) mend(texts);
    if (!tidy || !is_one) look_for_capitals(whole_of(texts, kNoWord), begins);
    for (Squeeze::Text& text : texts) {
      if (text.value) change(text.node, std::move(*text.value));
    }
  }

  // As it is read; good until the next one.
  std::string_view whole_of(const std::vector<Squeeze::Text>& texts, std::string_view figure) {
    if (texts.size() == 1 && !texts.front().is_figure()) return texts.front().now();
    whole_.clear();
    for (const Squeeze::Text& text : texts)
      whole_ += text.is_figure() ? figure : text.now();
    return whole_;
  }

  bool is_tidy(std::string_view value, bool begins) {
    if (!looks_ || capitals_) return text::is_tidy(value, options_);
    const text::Glance glance = text::glance(value, begins, options_);
    capitals_ = glance.capitals;
    return glance.tidy;
  }
  void look_for_capitals(std::string_view value, bool begins) {
    capitals_ = capitals_ || (looks_ && text::may_want_capitals(value, begins));
  }

  void mend(std::vector<Squeeze::Text>& texts) {
    pieces_.clear();
    for (Squeeze::Text& text : texts) {
      if (text.is_figure()) {
        sentence_.add_figure();
      } else if (!text.now().empty()) {
        sentence_.add(text.now());
        pieces_.push_back(&text);
      }
    }
    text::Pieces::Result made = sentence_.normalise(options_);
    for (std::size_t i = 0; i < made.texts.size(); ++i)
      pieces_[i]->value = std::move(made.texts[i]);
    for (const text::Pieces::Told& told : made.notes) {
      if (told.piece < pieces_.size()) tell(told.note, pieces_[told.piece]->node);
    }
  }

  void change(const xml::Node& node, std::string value) {
    if (value != node.value()) changes_.push_back({node.index(), std::move(value)});
  }

  // Whether letters were lost in a text; that is told.
  bool is_lost(const xml::Node& node) {
    const auto lost = text::find_lost_letters(node.value());
    if (!lost) return false;
    const std::string_view word = node.value().substr(lost->begin, lost->end - lost->begin);
    std::uint32_t from = 0;
    diagnostics_.add(lost_letters(*lost, word, place_of_words(source_, node.source(), word, from)));
    return true;
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
  bool looks_;             // for capitals
  bool capitals_ = false;  // and found what may want some
  Diagnostics& diagnostics_;
  Squeeze squeeze_;
  std::string whole_;  // of a sentence in pieces, while it is looked at
  text::Pieces sentence_;
  std::vector<Squeeze::Text*> pieces_;  // of the sentence, figures left out
  std::vector<xml::ValueChange> changes_;
};

// A no-break space in data was put there by hand; the paper's own come when it is bound.
text::RuleSet usual_rules() {
  text::RuleSet rules = text::RuleSet::all();
  rules.set(text::Rule::space_no_break, false);
  return rules;
}

}  // namespace

Mended mended(xml::TreePtr tree, const TextElements& elements, const Writing& writing,
              std::string_view source, LookForCapitals look, Diagnostics& diagnostics) {
  text::NormaliseOptions options;
  options.rules = writing.rules.value_or(usual_rules());
  options.names = writing.names;
  options.keep_quotations = writing.keep_quotations;
  Mend mend(std::move(options), source, look, diagnostics);
  mend.expect(tree->node_count() / 4);  // white space between elements, most of them
  walk_sentences(tree->root(), elements, mend);
  const std::vector<xml::ValueChange> changes = mend.take();
  return {xml::with_values(std::move(tree), changes), mend.may_want_capitals()};
}

}  // namespace tongket::data
