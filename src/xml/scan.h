// A tiny tag scanner over decoded XML text: finds markup without judging it. Well-formedness is
// libxml2's business; this one only must not be fooled on text that is well-formed so far.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tongket::xml::scan {

enum class Markup {
  start_tag,
  empty_tag,
  end_tag,
  comment,
  cdata,
  instruction,
  doctype,
};

// One piece of markup: text[begin, end). `cut` when the text ends, or another '<' comes, inside it.
struct Item {
  Markup kind = Markup::comment;
  bool cut = false;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t name_begin = 0;  // of tags and instructions
  std::size_t name_end = 0;
  std::uint32_t quoted = 0;    // quoted values in a start tag: its attributes
  std::size_t value_size = 0;  // the longest of these
  std::size_t value_begin = 0;
  std::size_t between_size = 0;  // the longest piece outside of them: no name in it is longer
  std::size_t between_begin = 0;

  [[nodiscard]] bool opens() const {
    return kind == Markup::start_tag || kind == Markup::empty_tag;
  }
  [[nodiscard]] std::string_view name(std::string_view text) const {
    return text.substr(name_begin, name_end - name_begin);
  }
};

// The next markup at or after `from`; false when there is none.
bool next(std::string_view text, std::size_t from, Item& item);

// Where an attribute of a start tag stands: its name, and its value inside the quotes.
struct Attribute {
  std::size_t name_begin = 0;
  std::size_t name_end = 0;
  std::size_t value_begin = 0;
  std::size_t value_end = 0;

  [[nodiscard]] std::string_view name(std::string_view text) const {
    return text.substr(name_begin, name_end - name_begin);
  }
  // First byte behind it, where the next attribute may be looked for.
  [[nodiscard]] std::size_t end() const { return value_end + 1; }
};

// The next attribute at or after `from`, which lies between the attributes of a start tag; false
// at the end of the tag or where the text is no attribute.
bool next_attribute(std::string_view text, std::size_t from, Attribute& attribute);

// Past the name that begins at `from`: up to white space, '=', '/', '>', '<', '?' or a quote.
std::size_t skip_name(std::string_view text, std::size_t from);
std::size_t skip_space(std::string_view text, std::size_t from);

// Past the bytes of a text that stand for themselves: up to '<', '&', ']' or a carriage return.
std::size_t skip_plain_text(std::string_view text, std::size_t from);
// Past most of the bytes of a value that do: up to its quote, '<', '&' or a control, or near these.
std::size_t skip_plain_value(std::string_view text, std::size_t from, char quote);

}  // namespace tongket::xml::scan
