#include "xml/schema_fast_pattern.h"

#include <libxml/xmlregexp.h>

#include <bitset>
#include <charconv>

#include "xml/follow.h"

namespace tongket::xml {

namespace {

using Set = std::bitset<128>;

constexpr std::size_t kMostPlaces = 200;
constexpr int kMostTimes = 64;
constexpr int kDeepest = 32;
// A longer value is rare, and may keep a matcher busy.
constexpr std::size_t kLongestTabled = 1000;
constexpr std::size_t kLongestTried = 256;
constexpr std::size_t kLongestPattern = 500;

constexpr std::string_view kMeaningful = ".\\?*+{}()[]|^$-";

struct Piece {
  Part part;
  bool counted = false;  // a {n,m} within: such a piece isn't repeated
};

// What libxml2 and the standard agree on beyond doubt: characters, classes without subtractions, \d
// and \s, groups, and counts of single characters that stand in no loop.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  AsciiTable read() {
    Piece whole = alternatives(0);
    follow_.finish();
    if (!sound_ || at_ != text_.size() || follow_.too_many() || sets_.size() > kMostPlaces)
      return {};
    return table(whole.part);
  }

 private:
  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool eat(char c) {
    if (peek() != c) return false;
    ++at_;
    return true;
  }

  Piece alternatives(int depth) {
    Piece whole = branch(depth);
    while (sound_ && eat('|')) {
      const Piece other = branch(depth);
      whole.part = Follow::choice(std::move(whole.part), other.part);
      whole.counted = whole.counted || other.counted;
    }
    return whole;
  }

  Piece branch(int depth) {
    Piece all;
    const std::size_t begin = at_;
    while (sound_ && at_ < text_.size() && peek() != '|' && peek() != ')') {
      const Piece next = piece(depth);
      all.part = follow_.sequence(std::move(all.part), next.part);
      all.counted = all.counted || next.counted;
    }
    if (at_ == begin) sound_ = false;
    return all;
  }

  Piece piece(int depth) {
    if (peek() == '(') {
      Piece inner = group(depth);
      return quantified(std::move(inner));
    }
    const Set set = peek() == '[' ? char_class() : single();
    if (!sound_ || set.none() || sets_.size() >= kMostPlaces) {
      sound_ = false;
      return {};
    }
    if (peek() == '{') return counted(set);
    return quantified({place(set), false});
  }

  Piece group(int depth) {
    ++at_;
    if (depth >= kDeepest) {
      sound_ = false;
      return {};
    }
    Piece inner = alternatives(depth + 1);
    if (!eat(')')) sound_ = false;
    return inner;
  }

  Piece quantified(Piece piece) {
    const char sign = peek();
    if (sign != '?' && sign != '*' && sign != '+') {
      if (sign == '{') sound_ = false;
      return piece;
    }
    ++at_;
    if (piece.part.nullable || (sign != '?' && piece.counted)) sound_ = false;
    if (sign != '?') piece.part = follow_.repeated(std::move(piece.part));
    if (sign != '+') piece.part = Follow::optional(std::move(piece.part));
    return piece;
  }

  Piece counted(const Set& set) {
    ++at_;
    const int least = number();
    const int most = eat(',') ? number() : least;
    if (!eat('}') || least < 1 || most < least || most > kMostTimes) sound_ = false;
    if (!sound_) return {};
    Part tail;
    for (int i = least; i < most; ++i)
      tail = Follow::optional(follow_.sequence(place(set), tail));
    for (int i = 0; i < least; ++i)
      tail = follow_.sequence(place(set), tail);
    return {std::move(tail), true};
  }

  int number() {
    int value = -1;
    const char* begin = text_.data() + at_;
    const char* end = text_.data() + text_.size();
    if (begin == end || *begin < '0' || *begin > '9') return -1;
    at_ += static_cast<std::size_t>(std::from_chars(begin, end, value).ptr - begin);
    return value;
  }

  Part place(const Set& set) {
    sets_.push_back(set);
    return follow_.place();
  }

  static Set digits() {
    Set set;
    for (std::size_t c = '0'; c <= '9'; ++c)
      set.set(c);
    return set;
  }

  // A character outside a class.
  Set single() {
    const char c = text_[at_++];
    if (c == '\\') return escaped();
    if (c == '.') return Set().set().reset('\n').reset('\r');
    if (c == '-') return of('-');
    if (kMeaningful.find(c) != std::string_view::npos) sound_ = false;
    return of(c);
  }

  Set of(char c) {
    const auto code = static_cast<unsigned char>(c);
    if (code >= 128 || code == 0) {
      sound_ = false;
      return {};
    }
    return Set().set(code);
  }

  Set escaped() {
    if (at_ == text_.size()) {
      sound_ = false;
      return {};
    }
    const char c = text_[at_++];
    if (c == 'd') return digits();
    if (c == 's') return Set().set(' ').set('\t').set('\n').set('\r');
    if (kMeaningful.find(c) == std::string_view::npos) sound_ = false;
    return of(c);
  }

  Set char_class() {
    ++at_;
    const bool negative = eat('^');
    Set set;
    while (sound_ && at_ < text_.size() && peek() != ']')
      set |= class_item();
    if (!eat(']') || set.none()) sound_ = false;
    return negative ? ~set : set;
  }

  // One character, an escape, or a range of letters or digits.
  Set class_item() {
    const char c = text_[at_++];
    if (c == '\\') return escaped();
    if (c == '[' || c == '^' || c == '-') sound_ = false;
    if (peek() != '-') return of(c);
    ++at_;
    const char last = peek();
    ++at_;
    if (!is_plain(c) || !is_plain(last) || last < c) {
      sound_ = false;
      return {};
    }
    Set set;
    for (char each = c; each <= last; ++each)
      set |= of(each);
    return set;
  }

  static bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  [[nodiscard]] AsciiTable table(const Part& whole) const {
    AsciiTable made;
    made.next.resize(sets_.size() + 1);
    made.final.resize(sets_.size() + 1);
    made.final[0] = whole.nullable;
    for (const std::uint32_t place : whole.last)
      made.final[place + 1] = true;
    bool certain = fill(made.next[0], whole.first);
    for (std::uint32_t i = 0; certain && i < sets_.size(); ++i)
      certain = fill(made.next[i + 1], follow_.after(i));
    return certain ? made : AsciiTable();
  }

  // False when a character would lead to two places.
  [[nodiscard]] bool fill(std::array<std::uint8_t, 128>& row,
                          const std::vector<std::uint32_t>& places) const {
    row.fill(AsciiTable::kNowhere);
    for (const std::uint32_t place : places) {
      for (std::size_t c = 0; c < 128; ++c) {
        if (!sets_[place].test(c)) continue;
        if (row[c] != AsciiTable::kNowhere && row[c] != place + 1) return false;
        row[c] = static_cast<std::uint8_t>(place + 1);
      }
    }
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool sound_ = true;
  Follow follow_{20'000};
  std::vector<Set> sets_;
};

bool look_up(const AsciiTable& table, std::string_view text) {
  std::uint8_t state = 0;
  for (const char c : text) {
    const auto code = static_cast<unsigned char>(c);
    if (code >= 128) return false;
    state = table.next[state][code];
    if (state == AsciiTable::kNowhere) return false;
  }
  return table.final[state];
}

void free_expression(void* expression) {
  if (expression != nullptr) xmlRegFreeRegexp(static_cast<xmlRegexp*>(expression));
}

}  // namespace

AsciiTable ascii_table(std::string_view pattern) {
  return Reader(pattern).read();
}

FastPattern::FastPattern(const std::string& pattern) : table_(ascii_table(pattern)) {
  // libxml2 has compiled it once; a large one isn't worth the time again.
  if (has_table() || pattern.size() > kLongestPattern) return;
  expression_.reset(xmlRegexpCompile(reinterpret_cast<const xmlChar*>(pattern.c_str())),
                    free_expression);
}

bool FastPattern::matches(std::string_view text) const {
  if (has_table()) return text.size() <= kLongestTabled && look_up(table_, text);
  if (expression_ == nullptr || text.size() > kLongestTried) return false;
  const std::string copy(text);
  return xmlRegexpExec(static_cast<xmlRegexp*>(expression_.get()),
                       reinterpret_cast<const xmlChar*>(copy.c_str())) == 1;
}

}  // namespace tongket::xml
