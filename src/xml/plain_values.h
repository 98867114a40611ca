// Names, references and values as read_plain() meets them. Internal to the room.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tongket::xml::plain {

// Bytes of the NCName at `at`; 0 when there is none.
std::size_t ncname_length(std::string_view text, std::size_t at);

// A name with at most one colon, neither first nor last.
struct QName {
  std::string_view written;
  std::size_t local = 0;  // where the local name begins in it
  [[nodiscard]] bool prefixed() const { return local != 0; }
  [[nodiscard]] std::string_view prefix() const {
    return prefixed() ? written.substr(0, local - 1) : std::string_view();
  }
};
// Moves `at` behind it; false when there is none.
bool take_name(std::string_view text, std::size_t& at, QName& name);

// The character that a reference at `at` means, &lt; or &#225;, appended to `out`; `at` goes behind
// it. False for one that is not among the five of XML, or means no character of XML ([2]).
bool take_reference(std::string_view text, std::size_t& at, std::string& out);

// With line ends as one line feed (XML 1.0, 2.11).
void append_lines(std::string_view raw, std::string& out);
// An attribute's value: white space as spaces (3.3.3), references resolved; false as above.
bool append_value(std::string_view raw, std::string& out);

// Whether libxml2 has no quarrel with it as a namespace's name: it wants a URI.
bool is_plain_uri(std::string_view uri);

// Behind <?xml ...?> at the front, or 0 where there is none; npos when it is not plain.
std::size_t behind_declaration(std::string_view text);

}  // namespace tongket::xml::plain
