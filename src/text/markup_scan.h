// XML cut into words and markup. Only for text/.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace tongket::text {

enum class MarkupKind : unsigned char {
  markup,     // passes as it is
  words,      // text of an element, or of CDATA
  reference,  // &amp; &#160; in text: a character that stays
  line_end,   // ends a line of words
  value,      // of an attribute, without its quotation marks
  encoding    // the name in <?xml … encoding="…"?>
};

struct MarkupPiece {
  MarkupKind kind = MarkupKind::markup;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool preserve = false;  // within xml:space="preserve" (XML 1.0, 2.10)
};

// Where in a file a scanner stands; what is behind it can be forgotten.
class MarkupState {
 public:
  [[nodiscard]] bool preserve() const { return !spaces_.empty() && spaces_.back().preserve; }
  void open(std::optional<bool> preserve);
  void close();

  bool at_head = true;  // an XML declaration may come: nothing but a byte order mark was there
  bool in_cdata = false;

 private:
  // Elements in which the word on spaces is another than around them.
  struct Spaces {
    std::size_t depth;
    bool preserve;
  };
  std::size_t depth_ = 0;
  std::vector<Spaces> spaces_;
};

// The pieces follow each other without a gap, from the first byte to the last. Markup that isn't
// whole reaches to the end.
class MarkupScanner {
 public:
  MarkupScanner(std::string_view xml, MarkupState state) : xml_(xml), state_(std::move(state)) {}
  std::optional<MarkupPiece> next();
  // Behind the piece given last, where that was a line_end.
  [[nodiscard]] const MarkupState& state() const { return state_; }

 private:
  [[nodiscard]] bool starts(std::string_view mark) const {
    return xml_.substr(at_, mark.size()) == mark;
  }
  void add(MarkupKind kind, std::size_t end);
  [[nodiscard]] std::size_t past(std::string_view mark, std::size_t from) const;
  void step();
  void markup();
  void cdata();
  [[nodiscard]] std::size_t encoding_name(std::size_t end) const;
  void instruction();
  void doctype();
  void tag();
  void words(std::size_t end);
  void reference(std::size_t end);
  [[nodiscard]] std::size_t find_line_end(std::size_t end) const;

  std::string_view xml_;
  MarkupState state_;
  std::vector<MarkupPiece> pieces_;  // of the step done last
  std::size_t given_ = 0;
  std::size_t words_end_ = 0;  // of the text or CDATA that at_ is in; looked for once
  bool in_known_cdata_ = false;
  std::size_t at_ = 0;
};

}  // namespace tongket::text
