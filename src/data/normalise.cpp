#include "data/normalise.h"

#include <optional>
#include <string>
#include <vector>

#include "data/sentences.h"
#include "text/text.h"

namespace tongket::data {
namespace {

bool is_white(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Single spaces alone; none at the beginning behind a space.
bool is_squeezed_behind(std::string_view value, bool after_space) {
  for (const char c : value) {
    if (!is_white(c)) {
      after_space = false;
      continue;
    }
    if (c != ' ' || after_space) return false;
    after_space = true;
  }
  return true;
}

bool is_squeezed(std::string_view value) {
  return is_squeezed_behind(value, true) && (value.empty() || value.back() != ' ');
}

std::string squeezed(std::string_view value, bool after_space) {
  std::string out;
  for (const char c : value) {
    const bool white = is_white(c);
    if (!white) out += c;
    if (white && !after_space) out += ' ';
    after_space = white;
  }
  return out;
}

// Over all texts of a sentence: "a <b> b" has one space, not two.
class Squeeze final : public Sentences {
 public:
  std::vector<xml::ValueChange> take() { return std::move(changes_); }

  void attribute(const xml::Node& node) override {
    if (is_squeezed(node.value())) return;
    changes_.push_back({node.index(), text::squeezed(node.value())});
  }
  void white_space(const xml::Node& node) override {
    if (!node.value().empty()) changes_.push_back({node.index(), {}});
  }
  void text(const xml::Node& node) override {
    const std::string_view value = node.value();
    Text text{node, std::nullopt};
    if (!is_squeezed_behind(value, after_space_)) text.value = squeezed(value, after_space_);
    const std::string_view now = text.value ? std::string_view(*text.value) : value;
    if (!value.empty()) after_space_ = is_white(value.back());
    if (!now.empty() && now.back() == ' ') last_space_ = texts_.size();
    texts_.push_back(std::move(text));
  }
  // A space after it counts.
  void figure() override { after_space_ = false; }
  // The space at the very end goes too.
  void end() override {
    if (after_space_ && last_space_ < texts_.size()) {
      Text& last = texts_[last_space_];
      if (!last.value) last.value = std::string(last.node.value());
      last.value->pop_back();
    }
    for (Text& text : texts_) {
      if (text.value) changes_.push_back({text.node.index(), std::move(*text.value)});
    }
    texts_.clear();
    last_space_ = SIZE_MAX;
    after_space_ = true;
  }

 private:
  struct Text {
    xml::Node node;
    std::optional<std::string> value;  // where it is not the node's
  };
  std::vector<xml::ValueChange> changes_;
  std::vector<Text> texts_;
  std::size_t last_space_ = SIZE_MAX;
  bool after_space_ = true;
};

}  // namespace

xml::TreePtr normalised(xml::TreePtr tree, const xml::SchemaIndex& schema) {
  Squeeze squeeze;
  walk_sentences(tree->root(), schema, squeeze);
  const std::vector<xml::ValueChange> changes = squeeze.take();
  return changes.empty() ? tree : xml::with_changes(*tree, {}, changes);
}

}  // namespace tongket::data
