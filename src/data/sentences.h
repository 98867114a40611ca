// The words of a tree, sentence by sentence.
#pragma once

#include "xml/xml.h"

namespace tongket::data {

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
// Which elements hold text, the schema says.
void walk_sentences(const xml::Node& root, const xml::SchemaIndex& schema, Sentences& sentences);

}  // namespace tongket::data
