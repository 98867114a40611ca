#include "data/normalise.h"

#include <string>
#include <vector>

#include "data/sentences.h"
#include "text/text.h"

namespace tongket::data {
namespace {

bool is_white(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Over all texts of a sentence: "a <b> b" has one space, not two.
class Squeeze final : public Sentences {
 public:
  std::vector<xml::ValueChange> take() { return std::move(changes_); }

  void attribute(const xml::Node& node) override {
    std::string squeezed = text::squeezed(node.value());
    if (squeezed != node.value()) changes_.push_back({node.index(), std::move(squeezed)});
  }
  void white_space(const xml::Node& node) override {
    if (!node.value().empty()) changes_.push_back({node.index(), {}});
  }
  void text(const xml::Node& node) override {
    std::string out;
    for (const char c : node.value()) {
      const bool white = is_white(c);
      if (!white) out += c;
      if (white && !after_space_) out += ' ';
      after_space_ = white;
    }
    if (!out.empty() && out.back() == ' ') last_space_ = texts_.size();
    texts_.push_back({node, std::move(out)});
  }
  // A space after it counts.
  void figure() override { after_space_ = false; }
  // The space at the very end goes too.
  void end() override {
    if (after_space_ && last_space_ < texts_.size()) texts_[last_space_].value.pop_back();
    for (Text& text : texts_) {
      if (text.value != text.node.value()) {
        changes_.push_back({text.node.index(), std::move(text.value)});
      }
    }
    texts_.clear();
    last_space_ = SIZE_MAX;
    after_space_ = true;
  }

 private:
  struct Text {
    xml::Node node;
    std::string value;
  };
  std::vector<xml::ValueChange> changes_;
  std::vector<Text> texts_;
  std::size_t last_space_ = SIZE_MAX;
  bool after_space_ = true;
};

}  // namespace

xml::TreePtr normalised(const xml::TreePtr& tree, const xml::SchemaIndex& schema) {
  Squeeze squeeze;
  walk_sentences(tree->root(), schema, squeeze);
  const std::vector<xml::ValueChange> changes = squeeze.take();
  return changes.empty() ? tree : xml::with_changes(*tree, {}, changes);
}

}  // namespace tongket::data
