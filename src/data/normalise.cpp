#include "data/normalise.h"

#include <set>
#include <string>
#include <vector>

#include "text/text.h"

namespace tongket::data {
namespace {

bool is_white(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Squeezes the texts of one sentence, which marks and figures may cut into several nodes: "a <b> b"
// has one space, not two.
class Sentence {
 public:
  explicit Sentence(std::vector<xml::ValueChange>& changes) : changes_(changes) {}

  void add_text(const xml::Node& node) {
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
  // Something that will be a figure stands here: a space after it counts.
  void add_empty_element() { after_space_ = false; }

  // The space at the very end goes too.
  void end() {
    if (after_space_ && last_space_ < texts_.size()) texts_[last_space_].value.pop_back();
    for (Text& text : texts_) {
      if (text.value != text.node.value()) {
        changes_.push_back({text.node.index(), std::move(text.value)});
      }
    }
  }

 private:
  struct Text {
    xml::Node node;
    std::string value;
  };
  std::vector<xml::ValueChange>& changes_;
  std::vector<Text> texts_;
  std::size_t last_space_ = SIZE_MAX;
  bool after_space_ = true;
};

class Walk {
 public:
  explicit Walk(const xml::SchemaIndex& schema) {
    for (std::uint32_t id = 0; id < schema.size(); ++id) {
      const xml::SchemaIndex::Element& element = schema.element(id);
      if (element.has_text || element.open) with_text_.insert(element.name);
    }
  }

  std::vector<xml::ValueChange> changes(const xml::Node& root) && {
    visit(root);
    return std::move(changes_);
  }

 private:
  // Depth is bounded by Limits::xml_depth.
  void visit(const xml::Node& element) {
    if (with_text_.count(element.local_name()) != 0) {
      Sentence sentence(changes_);
      visit_sentence(element, sentence);
      sentence.end();
      return;
    }
    squeeze_attributes(element);
    for (xml::Node child = element.first_child(); child; child = child.next_sibling()) {
      if (child.kind() == xml::Kind::text) drop(child);
      if (child.kind() == xml::Kind::element) visit(child);
    }
  }

  void visit_sentence(const xml::Node& element, Sentence& sentence) {
    squeeze_attributes(element);
    if (!element.first_child()) sentence.add_empty_element();
    for (xml::Node child = element.first_child(); child; child = child.next_sibling()) {
      if (child.kind() == xml::Kind::text) sentence.add_text(child);
      if (child.kind() == xml::Kind::element) visit_sentence(child, sentence);
    }
  }

  void squeeze_attributes(const xml::Node& element) {
    for (xml::Node node = element.first_attribute(); node; node = node.next_attribute()) {
      std::string squeezed = text::squeezed(node.value());
      if (squeezed != node.value()) changes_.push_back({node.index(), std::move(squeezed)});
    }
  }

  void drop(const xml::Node& white) {
    if (!white.value().empty()) changes_.push_back({white.index(), {}});
  }

  std::set<std::string, std::less<>> with_text_;
  std::vector<xml::ValueChange> changes_;
};

}  // namespace

xml::TreePtr normalised(const xml::TreePtr& tree, const xml::SchemaIndex& schema) {
  const std::vector<xml::ValueChange> changes = Walk(schema).changes(tree->root());
  return changes.empty() ? tree : xml::with_changes(*tree, {}, changes);
}

}  // namespace tongket::data
