#include "xml/scan.h"

#include <array>
#include <cstring>

#include "base/base.h"

namespace tongket::xml::scan {

namespace {

constexpr std::size_t npos = std::string_view::npos;

constexpr std::array<bool, 256> ends_name_table() {
  std::array<bool, 256> table{};
  for (const char c : {' ', '\t', '\r', '\n', '=', '/', '>', '<', '?', '"', '\''}) {
    table[static_cast<unsigned char>(c)] = true;
  }
  return table;
}
constexpr auto kEndsName = ends_name_table();

// Markup that ends with a fixed mark, such as a comment.
void end_with(std::string_view text, std::size_t from, std::string_view mark, Item& item) {
  const std::size_t at = text.find(mark, from);
  item.cut = at == npos;
  item.end = item.cut ? text.size() : at + mark.size();
}

void note(std::size_t begin, std::size_t end, std::size_t& longest, std::size_t& where) {
  if (end - begin <= longest) return;
  longest = end - begin;
  where = begin;
}

// The '>' of a tag is the first one outside of quotes.
void end_of_tag(std::string_view text, Item& item) {
  char quote = 0;
  std::size_t begin = item.name_end;  // of this value, or of what is between two
  for (std::size_t i = item.name_end; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '<') {
      item.cut = true;
      item.end = i;
      return;
    }
    if (quote != 0) {
      if (c != quote) continue;
      quote = 0;
      note(begin, i, item.value_size, item.value_begin);
      begin = i + 1;
    } else if (c == '"' || c == '\'') {
      quote = c;
      ++item.quoted;
      note(begin, i, item.between_size, item.between_begin);
      begin = i + 1;
    } else if (c == '>') {
      item.end = i + 1;
      if (item.kind == Markup::start_tag && text[i - 1] == '/') item.kind = Markup::empty_tag;
      return;
    }
  }
  item.cut = true;
  item.end = text.size();
}

void read_tag(std::string_view text, Markup kind, std::size_t name_begin, Item& item) {
  item.kind = kind;
  item.name_begin = name_begin;
  item.name_end = skip_name(text, name_begin);
  end_of_tag(text, item);
}

void read_declaration(std::string_view text, Item& item) {
  const std::string_view rest = text.substr(item.begin);
  if (rest.substr(0, 4) == "<!--") {
    item.kind = Markup::comment;
    end_with(text, item.begin + 4, "-->", item);
  } else if (rest.substr(0, 9) == "<![CDATA[") {
    item.kind = Markup::cdata;
    end_with(text, item.begin + 9, "]]>", item);
  } else {
    item.kind = Markup::doctype;
    end_with(text, item.begin, ">", item);
  }
}

void read_instruction(std::string_view text, Item& item) {
  item.kind = Markup::instruction;
  item.name_begin = item.begin + 2;
  item.name_end = skip_name(text, item.name_begin);
  end_with(text, item.name_end, "?>", item);
}

}  // namespace

std::size_t skip_name(std::string_view text, std::size_t from) {
  while (from < text.size() && !kEndsName[static_cast<unsigned char>(text[from])])
    ++from;
  return from;
}

std::size_t skip_space(std::string_view text, std::size_t from) {
  while (from < text.size() && is_white(text[from]))
    ++from;
  return from;
}

bool next(std::string_view text, std::size_t from, Item& item) {
  const std::size_t at = from < text.size() ? text.find('<', from) : npos;
  if (at == npos) return false;
  item = Item{};
  item.begin = at;
  const char second = at + 1 < text.size() ? text[at + 1] : '\0';
  if (second == '!') {
    read_declaration(text, item);
  } else if (second == '?') {
    read_instruction(text, item);
  } else if (second == '/') {
    read_tag(text, Markup::end_tag, at + 2, item);
  } else {
    read_tag(text, Markup::start_tag, at + 1, item);
  }
  return true;
}

namespace {

// Sixteen bytes compared at once: 0xFF where it is true.
using Bytes = unsigned char __attribute__((vector_size(16)));
using Signs = signed char __attribute__((vector_size(16)));

Bytes load_sixteen(const char* at) {
  Bytes bytes;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

bool is_any(Signs signs) {
  std::array<std::uint64_t, 2> halves{};
  std::memcpy(halves.data(), &signs, sizeof signs);
  return (halves[0] | halves[1]) != 0;
}

bool ends_plain_text(char c) {
  return c == '<' || c == '&' || c == ']' || c == '\r';
}

}  // namespace

std::size_t skip_plain_text(std::string_view text, std::size_t from) {
  for (; from + sizeof(Bytes) <= text.size(); from += sizeof(Bytes)) {
    const Bytes bytes = load_sixteen(text.data() + from);
    if (is_any((bytes == '<') | (bytes == '&') | (bytes == ']') | (bytes == '\r'))) break;
  }
  using namespace eight;
  for (; from + sizeof(Word) <= text.size(); from += sizeof(Word)) {
    const Word word = load(text.data() + from);
    const Word found = equal_bytes(word, '<') | equal_bytes(word, '&') | equal_bytes(word, ']') |
                       equal_bytes(word, '\r');
    if (found != 0) return from + first_of(found);
  }
  while (from < text.size() && !ends_plain_text(text[from]))
    ++from;
  return from;
}

std::size_t skip_plain_value(std::string_view text, std::size_t from, char quote) {
  using namespace eight;
  for (; from + sizeof(Word) <= text.size(); from += sizeof(Word)) {
    const Word word = load(text.data() + from);
    const Word found = equal_ascii(word, static_cast<unsigned char>(quote)) |
                       equal_ascii(word, '<') | equal_ascii(word, '&') | ascii_below(word, ' ');
    if (found != 0) return from + first_of(found);
  }
  return from;
}

bool next_attribute(std::string_view text, std::size_t from, Attribute& attribute) {
  attribute.name_begin = skip_space(text, from);
  attribute.name_end = skip_name(text, attribute.name_begin);
  if (attribute.name_end == attribute.name_begin) return false;
  const std::size_t equals = skip_space(text, attribute.name_end);
  if (equals >= text.size() || text[equals] != '=') return false;
  const std::size_t open = skip_space(text, equals + 1);
  if (open >= text.size() || (text[open] != '"' && text[open] != '\'')) return false;
  attribute.value_begin = open + 1;
  attribute.value_end = text.find(text[open], open + 1);
  return attribute.value_end != npos;
}

}  // namespace tongket::xml::scan
