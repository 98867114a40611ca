// A diagnostic as a person reads it on a terminal or in a log.
#include <fmt/format.h>

#include <algorithm>

#include "base/diagnostic.h"
#include "base/result.h"
#include "base/utf8.h"

namespace tongket {

namespace {

// Words of the frame around a message.
struct Words {
  std::string_view error, warning, note, in, hint, rule, flag;
};
constexpr Words vietnamese{"lỗi", "cảnh báo", "ghi chú", "tại", "gợi ý", "quy tắc", "cờ"};
constexpr Words english{"error", "warning", "note", "in", "hint", "rule", "flag"};

const Words& words_of(Language language) {
  return language == Language::vi ? vietnamese : english;
}

std::string_view severity_word(const Words& words, Severity severity) {
  switch (severity) {
    case Severity::note:
      return words.note;
    case Severity::warning:
      return words.warning;
    case Severity::error:
      return words.error;
  }
  throw Broken("a severity outside the list");
}

// ECMA-48 "select graphic rendition".
std::string_view severity_colour(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "\x1b[1;36m";
    case Severity::warning:
      return "\x1b[1;33m";
    case Severity::error:
      return "\x1b[1;31m";
  }
  throw Broken("a severity outside the list");
}
constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view green = "\x1b[1;32m";
constexpr std::string_view plain = "\x1b[0m";

std::string paint(std::string_view colour, std::string_view text, bool wanted) {
  return wanted ? fmt::format("{}{}{}", colour, text, plain) : std::string{text};
}

// Marks that stand over the letter before them take no column of their own.
bool takes_no_column(char32_t c) {
  return c >= 0x0300 && c <= 0x036F;
}

// Chinese, Japanese, Korean and pictographs take two (Unicode 15, annex 11: wide and full-width).
bool takes_two_columns(char32_t c) {
  return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F) ||
         (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF01 && c <= 0xFF60) ||
         (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1F64F) ||
         (c >= 0x1F900 && c <= 0x1F9FF) || (c >= 0x20000 && c <= 0x3FFFD);
}

std::size_t columns_of(char32_t c) {
  if (takes_no_column(c)) return 0;
  return takes_two_columns(c) ? 2 : 1;
}

// Blanks below the text before the place. Tabs stay tabs, so that the caret stands right whatever
// the terminal makes of them.
std::string blanks_below(std::string_view line, std::uint32_t column) {
  std::string blanks;
  std::size_t offset = 0;
  for (std::uint32_t i = 1; i < column && offset < line.size(); ++i) {
    const utf8::Decoded next = utf8::decode(line, offset);
    offset += next.length;
    blanks.append(columns_of(next.code_point), next.code_point == '\t' ? '\t' : ' ');
  }
  return blanks;
}

// How many columns of the line the place covers, at least one.
std::size_t covered(std::string_view line, std::uint32_t column, std::size_t bytes) {
  std::size_t offset = 0;
  for (std::uint32_t i = 1; i < column && offset < line.size(); ++i) {
    offset += utf8::decode(line, offset).length;
  }
  const std::size_t end = std::min(line.size(), offset + bytes);
  std::size_t columns = 0;
  while (offset < end) {
    const utf8::Decoded next = utf8::decode(line, offset);
    offset += next.length;
    columns += columns_of(next.code_point);
  }
  return std::max<std::size_t>(columns, 1);
}

std::string place_text(const Location& location) {
  std::string text = utf8::harmless(location.file);
  if (location.line != 0) text += fmt::format(":{}", location.line);
  if (location.column != 0) text += fmt::format(":{}", location.column);
  if (!text.empty()) text += ": ";
  return text;
}

// "data.xml:12:5: error [xml.syntax] message"
std::string headline(const Diagnostic& diagnostic, const Location& location,
                     const ShowOptions& options) {
  const std::string_view word = severity_word(words_of(options.language), diagnostic.severity);
  return fmt::format("{}{} [{}] {}", paint(bold, place_text(location), options.colour),
                     paint(severity_colour(diagnostic.severity), word, options.colour),
                     code_text(diagnostic.code),
                     utf8::harmless(in_language(diagnostic.message, options.language)));
}

std::string excerpt(const Location& location, const SourceRef& place, bool colour) {
  if (location.line == 0) return {};
  const std::string number = std::to_string(location.line);
  const std::string gutter(number.size(), ' ');
  std::string mark(1, '^');
  mark.append(covered(location.line_text, location.text_column, place.length) - 1, '~');
  return fmt::format("\n  {} | {}\n  {} | {}{}", number, utf8::harmless(location.line_text, true),
                     gutter, blanks_below(location.line_text, location.text_column),
                     paint(green, mark, colour));
}

std::string labelled(std::string_view label, std::string_view text) {
  return text.empty() ? std::string{} : fmt::format("\n  {}: {}", label, utf8::harmless(text));
}

std::string related_line(const Related& related, const Sources& sources,
                         const ShowOptions& options) {
  const Words& words = words_of(options.language);
  return fmt::format("\n  {}{}: {}", place_text(sources.locate(related.place)),
                     paint(severity_colour(Severity::note), words.note, options.colour),
                     utf8::harmless(in_language(related.message, options.language)));
}

}  // namespace

std::string show(const Diagnostic& diagnostic, const Sources& sources, const ShowOptions& options) {
  const Words& words = words_of(options.language);
  Location location = sources.locate(diagnostic.place);
  if (location.file.empty()) location.file = diagnostic.file;
  std::string text = headline(diagnostic, location, options);
  text += labelled(words.in, location.element_path);
  text += excerpt(location, diagnostic.place, options.colour);
  text += labelled(words.hint, in_language(diagnostic.hint, options.language));
  text += labelled(words.rule, diagnostic.rule);
  text += labelled(words.flag, diagnostic.flag);
  for (const Related& related : diagnostic.related)
    text += related_line(related, sources, options);
  return text;
}

}  // namespace tongket
