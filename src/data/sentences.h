// The words of a tree, sentence by sentence.
#pragma once

#include <string_view>
#include <unordered_set>

#include "xml/xml.h"

namespace tongket::data {

// Which elements hold text, the schema says. It must outlive this.
class TextElements {
 public:
  explicit TextElements(const xml::SchemaIndex& schema);
  [[nodiscard]] bool hold(std::string_view local_name) const { return names_.contains(local_name); }

 private:
  std::unordered_set<std::string_view> names_;  // the schema's own
};

// What a walk meets, in document order. A sentence is the content of an element that holds text:
// marks and figures may cut it into several texts.
class Sentences {
 public:
  virtual ~Sentences() = default;
  virtual void attribute(const xml::Node& node) = 0;
  virtual void text(const xml::Node& node) = 0;
  // Something that will be a figure stands here.
  virtual void figure() = 0;
  virtual void end() = 0;
  // Between elements that hold no text.
  virtual void white_space(const xml::Node& node) = 0;
};
// Whether a sentence of the paper begins with the text. Of labels, subjects and titles the paper
// may make parts of its own sentences.
bool begins_sentence(const xml::Node& text);
void walk_sentences(const xml::Node& root, const TextElements& elements, Sentences& sentences);

}  // namespace tongket::data
