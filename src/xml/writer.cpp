#include "xml/writer.h"

#include <charconv>

#include "base/base.h"

namespace tongket::xml {

namespace {

// What a character is written as, or nothing when it is written as it is.
using Escape = std::string_view (*)(char);

// '>' too, so that "]]>" can't come about; a carriage return would be read back as a line feed.
std::string_view text_escape(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '\r':
      return "&#13;";
    default:
      return {};
  }
}

std::string_view attribute_escape(char c) {
  switch (c) {
    case '"':
      return "&quot;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    default:
      return text_escape(c);
  }
}

// Whole stretches at a time: most text has nothing to escape.
void append_escaped(std::string& out, std::string_view text, std::string_view special,
                    Escape escape) {
  std::size_t begin = 0;
  for (std::size_t at = text.find_first_of(special); at != std::string_view::npos;
       at = text.find_first_of(special, begin)) {
    out += text.substr(begin, at - begin);
    out += escape(text[at]);
    begin = at + 1;
  }
  out += text.substr(begin);
}

void append_text(std::string& out, std::string_view text) {
  append_escaped(out, text, "&<>\r", text_escape);
}

void append_attribute(std::string& out, std::string_view text) {
  append_escaped(out, text, "&<>\r\"\t\n", attribute_escape);
}

}  // namespace

Writer::Writer(bool declaration) {
  if (declaration) out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
}

void Writer::end_start_tag() {
  if (!in_start_tag_) return;
  out_ += '>';
  in_start_tag_ = false;
}

Writer& Writer::open(std::string_view name) {
  end_start_tag();
  out_ += '<';
  out_ += name;
  open_.emplace_back(name);
  in_start_tag_ = true;
  return *this;
}

Writer& Writer::attribute(std::string_view name, std::string_view value) {
  if (!in_start_tag_) throw Broken("an attribute outside of a start tag");
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  append_attribute(out_, value);
  out_ += '"';
  return *this;
}

Writer& Writer::attribute(std::string_view name, std::int64_t value) {
  char digits[24];
  const std::to_chars_result end = std::to_chars(digits, digits + sizeof digits, value);
  return attribute(name, std::string_view(digits, static_cast<std::size_t>(end.ptr - digits)));
}

Writer& Writer::text(std::string_view value) {
  if (value.empty()) return *this;
  end_start_tag();
  append_text(out_, value);
  return *this;
}

Writer& Writer::close() {
  if (open_.empty()) throw Broken("an end tag without a start tag");
  if (in_start_tag_) {
    out_ += "/>";
    in_start_tag_ = false;
  } else {
    out_ += "</";
    out_ += open_.back();
    out_ += '>';
  }
  open_.pop_back();
  return *this;
}

Writer& Writer::element(std::string_view name, std::string_view attribute_name,
                        std::string_view value) {
  return open(name).attribute(attribute_name, value).close();
}

Writer& Writer::empty(std::string_view name) {
  return open(name).close();
}

Writer& Writer::raw(std::string_view xml) {
  if (xml.empty()) return *this;
  end_start_tag();
  out_ += xml;
  return *this;
}

std::string Writer::finish() && {
  if (!open_.empty()) throw Broken("an element without its end tag: " + open_.back());
  return std::move(out_);
}

std::string escape_text(std::string_view text) {
  std::string out;
  append_text(out, text);
  return out;
}

std::string escape_attribute(std::string_view text) {
  std::string out;
  append_attribute(out, text);
  return out;
}

}  // namespace tongket::xml
