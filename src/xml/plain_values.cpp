#include "xml/plain_values.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/base.h"
#include "xml/scan.h"
#include "xml/xpath_chars.h"

namespace tongket::xml::plain {

namespace {

constexpr std::size_t npos = std::string_view::npos;
// Beside letters, digits, '-' and '.' in a URI (RFC 3986, 3.2.2, 3.3 and 3.5).
constexpr std::string_view kInHosts = "_~!$&'()*+,;=";
constexpr std::string_view kInPaths = "_~/:@!$&'()*+,;=";
constexpr std::size_t kLongestReference = 12;  // &#x0010FFFF;

// 1 begins a name, 2 may stand in one; letters beyond ASCII are looked up elsewhere.
constexpr std::array<std::uint8_t, 256> name_table() {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t c = 'a'; c <= 'z'; ++c)
    table[c] = table[c - 'a' + 'A'] = 3;
  for (std::size_t c = '0'; c <= '9'; ++c)
    table[c] = 2;
  table['_'] = 3;
  table['-'] = table['.'] = 2;
  return table;
}
constexpr auto kName = name_table();

std::uint8_t name_class(char c) {
  return kName[static_cast<unsigned char>(c)];
}

bool is_beyond_ascii(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}

// XML 1.0, [2].
bool is_character(std::uint32_t c) {
  return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) ||
         (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

std::optional<std::uint32_t> digit_value(char c, std::uint32_t base) {
  if (c >= '0' && c <= '9') return static_cast<std::uint32_t>(c - '0');
  if (base == 16 && c >= 'a' && c <= 'f') return static_cast<std::uint32_t>(c - 'a' + 10);
  if (base == 16 && c >= 'A' && c <= 'F') return static_cast<std::uint32_t>(c - 'A' + 10);
  return std::nullopt;
}

// Of "#225" or "#xE1", short enough not to run over.
std::optional<char32_t> numbered(std::string_view name) {
  const bool is_hex = name.substr(0, 2) == "#x";
  const std::string_view digits = name.substr(is_hex ? 2 : 1);
  if (digits.empty() || digits.size() > 7) return std::nullopt;
  std::uint32_t number = 0;
  const std::uint32_t base = is_hex ? 16 : 10;
  for (const char c : digits) {
    const auto value = digit_value(c, base);
    if (!value) return std::nullopt;
    number = number * base + *value;
  }
  return is_character(number) ? std::optional<char32_t>(number) : std::nullopt;
}

// The five of XML 1.0, 4.6.
std::optional<char32_t> named(std::string_view name) {
  if (name == "lt") return U'<';
  if (name == "gt") return U'>';
  if (name == "amp") return U'&';
  if (name == "apos") return U'\'';
  if (name == "quot") return U'"';
  return std::nullopt;
}

bool only(std::string_view text, std::string_view more) {
  return std::all_of(text.begin(), text.end(), [more](char c) {
    return (name_class(c) != 0 && c != '_') || more.find(c) != npos;
  });
}

bool is_letter(char c) {
  return (name_class(c) & 1U) != 0 && c != '_';
}

bool take(std::string_view text, std::size_t& at, std::string_view word) {
  if (text.substr(at, word.size()) != word) return false;
  at += word.size();
  return true;
}

// ' name = "value"' of a declaration; nothing, and `at` stays, where there is none.
std::optional<std::string_view> setting(std::string_view text, std::size_t& at,
                                        std::string_view name) {
  std::size_t i = scan::skip_space(text, at);
  if (i == at || !take(text, i, name)) return std::nullopt;
  i = scan::skip_space(text, i);
  if (!take(text, i, "=")) return std::nullopt;
  i = scan::skip_space(text, i);
  if (i >= text.size() || (text[i] != '"' && text[i] != '\'')) return std::nullopt;
  const std::size_t end = text.find(text[i], i + 1);
  if (end == npos) return std::nullopt;
  at = end + 1;
  return text.substr(i + 1, end - i - 1);
}

// [81]
bool is_encoding_name(std::string_view name) {
  return !name.empty() && is_letter(name[0]) && only(name, "_");
}

}  // namespace

std::size_t ncname_length(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  std::size_t end = at;
  if ((name_class(text[at]) & 1U) != 0) {
    ++end;
    while (end < text.size() && name_class(text[end]) != 0)
      ++end;
  } else if (!is_beyond_ascii(text[at])) {
    return 0;
  }
  if (end < text.size() && is_beyond_ascii(text[end])) return xpath::ncname_length(text.substr(at));
  return end - at;
}

bool take_name(std::string_view text, std::size_t& at, QName& name) {
  const std::size_t begin = at;
  const std::size_t first = ncname_length(text, at);
  if (first == 0) return false;
  at += first;
  name.local = 0;
  if (at < text.size() && text[at] == ':') {
    const std::size_t second = ncname_length(text, at + 1);
    if (second == 0) return false;
    name.local = first + 1;
    at += 1 + second;
    if (at < text.size() && text[at] == ':') return false;
  }
  name.written = text.substr(begin, at - begin);
  return true;
}

bool take_reference(std::string_view text, std::size_t& at, std::string& out) {
  const std::string_view near = text.substr(at + 1, kLongestReference);
  const std::size_t end = near.find(';');
  if (end == npos || end == 0) return false;
  const std::string_view name = near.substr(0, end);
  const auto meant = name[0] == '#' ? numbered(name) : named(name);
  if (!meant) return false;
  utf8::append(out, *meant);
  at += end + 2;
  return true;
}

void append_lines(std::string_view raw, std::string& out) {
  for (std::size_t at = 0; at < raw.size(); ++at) {
    const bool ends = raw[at] == '\r';
    if (ends && at + 1 < raw.size() && raw[at + 1] == '\n') ++at;
    out += ends ? '\n' : raw[at];
  }
}

bool append_value(std::string_view raw, std::string& out) {
  for (std::size_t at = 0; at < raw.size();) {
    if (raw[at] == '&') {
      if (!take_reference(raw, at, out)) return false;
      continue;
    }
    if (raw[at] == '\r' && at + 1 < raw.size() && raw[at + 1] == '\n') ++at;
    out += is_white(raw[at]) ? ' ' : raw[at];
    ++at;
  }
  return true;
}

bool is_plain_uri(std::string_view uri) {
  const std::size_t colon = uri.find_first_of(":/#");
  if (colon != npos && uri[colon] == ':') {
    if (colon == 0 || !is_letter(uri[0]) || !only(uri.substr(0, colon), "+")) return false;
    uri.remove_prefix(colon + 1);
  }
  if (uri.substr(0, 2) == "//") {
    uri.remove_prefix(2);
    const std::size_t host = std::min(uri.find_first_of("/#"), uri.size());
    if (host == 0 || !only(uri.substr(0, host), kInHosts)) return false;
    uri.remove_prefix(host);
  }
  const std::size_t path = std::min(uri.find('#'), uri.size());
  return only(uri.substr(0, path), kInPaths) &&
         only(uri.substr(std::min(path + 1, uri.size())), kInPaths);
}

std::size_t behind_declaration(std::string_view text) {
  if (text.substr(0, 5) != "<?xml" || text.size() < 6 || !is_white(text[5])) return 0;
  std::size_t at = 5;
  if (setting(text, at, "version") != std::optional<std::string_view>("1.0")) return npos;
  const auto encoding = setting(text, at, "encoding");
  if (encoding && !is_encoding_name(*encoding)) return npos;
  const auto standalone = setting(text, at, "standalone");
  if (standalone && *standalone != "yes" && *standalone != "no") return npos;
  at = scan::skip_space(text, at);
  return take(text, at, "?>") ? at : npos;
}

}  // namespace tongket::xml::plain
