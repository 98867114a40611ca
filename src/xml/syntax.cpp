#include "xml/syntax.h"

#include <fmt/format.h>
#include <libxml/xmlerror.h>

#include <algorithm>
#include <vector>

#include "xml/scan.h"

namespace tongket::xml {

namespace {

constexpr std::size_t npos = std::string_view::npos;

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// One whole character at an offset; nothing at the end of the text.
Range character_at(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  while (offset > 0 && offset < text.size() && (text[offset] & '\xC0') == '\x80')
    --offset;
  if (offset == text.size()) return {offset, offset};
  return {offset, offset + utf8::decode(text, offset).length};
}

// libxml2 is behind the markup when it complains of it: back to where that began.
std::size_t back_to(std::string_view text, std::size_t offset, char mark) {
  const std::size_t at = offset == 0 ? npos : text.rfind(mark, offset - 1);
  return at == npos ? offset : at;
}

// The n-th attribute of that name (1, 2) in the tag that begins at `tag`.
bool find_attribute(std::string_view text, std::size_t tag, std::string_view name, int n,
                    Range& range) {
  scan::Attribute place;
  for (std::size_t at = scan::skip_name(text, tag + 1); scan::next_attribute(text, at, place);
       at = place.end()) {
    if (place.name(text) != name || --n > 0) continue;
    range = {place.name_begin, place.name_end};
    return true;
  }
  return false;
}

Range tag_name(std::string_view text, std::size_t tag) {
  const std::size_t begin = tag + (text.substr(tag, 2) == "</" ? 2 : 1);
  return {begin, scan::skip_name(text, begin)};
}

std::string written(const std::string& prefix, const std::string& local) {
  return local.empty() ? prefix : prefix + ":" + local;
}

Range duplicate_attribute(const SyntaxFault& fault, std::string_view text) {
  const std::size_t tag = back_to(text, fault.offset, '<');
  Range range;
  if (find_attribute(text, tag, written(fault.first, fault.second), 2, range)) return range;
  return tag_name(text, tag);
}

// The same attribute under two prefixes: the later one, whatever its prefix.
Range duplicate_expanded_attribute(const SyntaxFault& fault, std::string_view text) {
  const std::size_t tag = back_to(text, fault.offset, '<');
  Range found = tag_name(text, tag);
  scan::Attribute place;
  for (std::size_t at = found.end; scan::next_attribute(text, at, place); at = place.end()) {
    const std::string_view name = place.name(text);
    const std::string_view local = name.substr(name.find(':') + 1);
    if (local == fault.first && name.substr(0, 6) != "xmlns:") {
      found = {place.name_begin, place.name_end};
    }
  }
  return found;
}

// With three names it is an attribute's prefix (prefix, attribute, element), with two an element's.
Range undeclared_prefix(const SyntaxFault& fault, std::string_view text) {
  const std::size_t tag = back_to(text, fault.offset, '<');
  Range range;
  const bool of_attribute = !fault.third.empty();
  if (of_attribute && find_attribute(text, tag, written(fault.first, fault.second), 1, range)) {
    return range;
  }
  return tag_name(text, tag);
}

Range reference(const SyntaxFault& fault, std::string_view text) {
  const std::size_t begin = back_to(text, fault.offset, '&');
  return {begin, std::max(begin + 1, std::min(fault.offset, text.size()))};
}

// Named by a number, or standing in the text itself.
Range invalid_character(const SyntaxFault& fault, std::string_view text) {
  const bool named = fault.offset > 0 && text[fault.offset - 1] == ';';
  return named ? reference(fault, text) : character_at(text, fault.offset);
}

Range name_required(const SyntaxFault& fault, std::string_view text) {
  const bool after_ampersand = fault.offset > 0 && text[fault.offset - 1] == '&';
  if (after_ampersand) return {fault.offset - 1, fault.offset};
  return character_at(text, fault.offset);
}

// Where markup of that kind opens that the end of the text cut off: libxml2 tells the end.
Range unfinished(std::string_view text, scan::Markup kind, std::size_t offset) {
  scan::Item item;
  for (std::size_t at = 0; scan::next(text, at, item); at = item.end) {
    if (item.cut && item.kind == kind) return {item.begin, std::min(item.begin + 4, text.size())};
  }
  return character_at(text, offset);
}

Range range_of(const SyntaxFault& fault, std::string_view text) {
  switch (fault.number) {
    case XML_ERR_ATTRIBUTE_REDEFINED:
      return duplicate_attribute(fault, text);
    case XML_NS_ERR_ATTRIBUTE_REDEFINED:
      return duplicate_expanded_attribute(fault, text);
    case XML_NS_ERR_UNDEFINED_NAMESPACE:
      return undeclared_prefix(fault, text);
    case XML_ERR_TAG_NAME_MISMATCH:
      return tag_name(text, back_to(text, fault.offset, '<'));
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY:
    case XML_ERR_ENTITYREF_SEMICOL_MISSING:
    case XML_ERR_INVALID_CHARREF:
    case XML_ERR_INVALID_HEX_CHARREF:
    case XML_ERR_INVALID_DEC_CHARREF:
      return reference(fault, text);
    case XML_ERR_INVALID_CHAR:
      return invalid_character(fault, text);
    case XML_ERR_NAME_REQUIRED:
      return name_required(fault, text);
    case XML_ERR_COMMENT_NOT_FINISHED:
      return unfinished(text, scan::Markup::comment, fault.offset);
    case XML_ERR_CDATA_NOT_FINISHED:
      return unfinished(text, scan::Markup::cdata, fault.offset);
    case XML_ERR_PI_NOT_FINISHED:
      return unfinished(text, scan::Markup::instruction, fault.offset);
    case XML_ERR_DOCUMENT_END:
      return character_at(text, scan::skip_space(text, fault.offset));
    default:
      return character_at(text, fault.offset);
  }
}

SourceRef to_ref(const Range& range, std::uint32_t file) {
  return {file, static_cast<std::uint32_t>(range.begin),
          static_cast<std::uint32_t>(range.end - range.begin)};
}

// Names of the start tags that are open at an offset, the innermost last.
std::vector<Range> open_tags(std::string_view text, std::size_t offset) {
  std::vector<Range> open;
  scan::Item item;
  for (std::size_t at = 0; scan::next(text, at, item) && item.begin < offset; at = item.end) {
    if (item.kind == scan::Markup::start_tag && !item.cut) {
      open.push_back({item.name_begin, item.name_end});
    } else if (item.kind == scan::Markup::end_tag && !open.empty()) {
      open.pop_back();
    }
  }
  return open;
}

bool speaks_of_open_tag(int number) {
  return number == XML_ERR_TAG_NAME_MISMATCH || number == XML_ERR_TAG_NOT_FINISHED;
}

std::string with_name(const char* words, const std::string& name) {
  return fmt::format(fmt::runtime(words), name);
}

// The name that the sentence speaks of.
std::string name_in(const SyntaxFault& fault) {
  const bool attribute = fault.number == XML_ERR_ATTRIBUTE_REDEFINED;
  return (attribute ? written(fault.first, fault.second) : fault.first).substr(0, 80);
}

void add_open_tag(const SyntaxFault& fault, const Range& place, std::string_view text,
                  std::uint32_t file, Diagnostic& diagnostic, std::string& name) {
  if (!speaks_of_open_tag(fault.number)) return;
  // Not past the end tag that is complained of.
  const bool mismatch = fault.number == XML_ERR_TAG_NAME_MISMATCH;
  const std::vector<Range> open = open_tags(text, place.begin - (mismatch ? 2 : 0));
  if (open.empty()) return;
  const Range tag = open.back();
  name = text.substr(tag.begin, tag.end - tag.begin);
  diagnostic.related.push_back({to_ref(tag, file), {"thẻ mở ở đây", "opened here"}});
}

Message fallback(const SyntaxFault& fault) {
  const std::string text = fault.text.substr(0, fault.text.find_last_not_of('\n') + 1);
  return {fmt::format("sai cú pháp XML (libxml2: {})", text), text};
}

}  // namespace

bool ends_search(int number) {
  return number != XML_ERR_ATTRIBUTE_REDEFINED && number != XML_NS_ERR_ATTRIBUTE_REDEFINED &&
         number != XML_NS_ERR_UNDEFINED_NAMESPACE && number != XML_NS_ERR_XML_NAMESPACE &&
         number != XML_NS_ERR_COLON && number != XML_NS_ERR_QNAME &&
         number != XML_ERR_UNDECLARED_ENTITY && number != XML_WAR_UNDECLARED_ENTITY;
}

Diagnostic syntax_diagnostic(const SyntaxFault& fault, std::string_view text, std::uint32_t file) {
  Diagnostic diagnostic;
  diagnostic.code = Code::xml_syntax;
  const Range range = range_of(fault, text);
  diagnostic.place = to_ref(range, file);
  std::string name = name_in(fault);
  add_open_tag(fault, range, text, file, diagnostic, name);
  const SyntaxWords& words = syntax_words(fault.number);
  if (words.number == 0) {
    diagnostic.message = fallback(fault);
    return diagnostic;
  }
  diagnostic.message = {with_name(words.vi, name), with_name(words.en, name)};
  diagnostic.hint = {with_name(words.hint_vi, name), with_name(words.hint_en, name)};
  if (Message slip = slip_at(text, fault.offset); !slip.vi.empty()) diagnostic.hint = slip;
  return diagnostic;
}

}  // namespace tongket::xml
