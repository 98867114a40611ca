// Writing XML: append-only, escaped, no tree in between.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tongket::xml {

// Elements are closed in order; an element without content is written as <a/>. Characters that
// XML 1.0 can't hold are never written (they are refused at the door).
class Writer {
 public:
  explicit Writer(bool declaration = true);
  Writer& open(std::string_view name);
  Writer& attribute(std::string_view name, std::string_view value);
  Writer& attribute(std::string_view name, std::int64_t value);
  Writer& text(std::string_view value);
  Writer& close();  // the innermost open element
  // <name a="v".../> in one go, for the common case of one attribute.
  Writer& element(std::string_view name, std::string_view attribute_name, std::string_view value);
  Writer& empty(std::string_view name);
  // Text that is well-formed XML already.
  Writer& raw(std::string_view xml);
  // Everything must be closed.
  std::string finish() &&;

 private:
  void end_start_tag();
  std::string out_;
  std::vector<std::string> open_;
  bool in_start_tag_ = false;
};

// & < > " and, in attributes, white space that would be normalised away.
std::string escape_text(std::string_view text);
std::string escape_attribute(std::string_view text);

}  // namespace tongket::xml
