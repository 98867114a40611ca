#include "xml/pattern_letters.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "base/base.h"

namespace tongket::xml {
namespace {

using Range = Letters::Range;

constexpr char32_t kEnd = std::numeric_limits<char32_t>::max();

std::vector<Range> digits() {
  return {{'0', '9'}};
}
std::vector<Range> spaces() {
  return {{'\t', '\n'}, {'\r', '\r'}, {' ', ' '}};
}
// All beyond ASCII counts as a letter.
std::vector<Range> letters() {
  return {{'A', 'Z'}, {'a', 'z'}, {0x80, kEnd}};
}

std::vector<Range> with(std::vector<Range> ranges, const std::vector<Range>& more) {
  ranges.insert(ranges.end(), more.begin(), more.end());
  return ranges;
}

// \p{Lu}, \p{IsBasicLatin}: by the first letters of their names.
std::vector<Range> property(std::string_view name) {
  if (name == "Lu") return {{'A', 'Z'}, {0xC0, 0xDE}};
  if (name == "Ll") return {{'a', 'z'}, {0xDF, kEnd}};
  switch (name.empty() ? '\0' : name.front()) {
    case 'L':
      return letters();
    case 'N':
      return digits();
    case 'Z':
      return {{' ', ' '}, {0xA0, 0xA0}};
    case 'P':
    case 'S':
      return {{'!', '/'}, {':', '@'}, {'[', '`'}, {'{', '~'}};
    default:
      return {{0, kEnd}};
  }
}

class Reader {
 public:
  Reader(std::string_view text, std::size_t& at) : text_(text), at_(at) {}

  Letters read() {
    if (text_[at_] == '[') return char_class(0);
    if (text_[at_] == '.') {
      ++at_;
      return {{{'\n', '\n'}, {'\r', '\r'}}, true, {}};
    }
    return item();
  }

 private:
  static constexpr int kDeepest = 20;

  [[nodiscard]] bool ended() const { return at_ >= text_.size(); }
  [[nodiscard]] bool at(char c) const { return !ended() && text_[at_] == c; }

  Letters char_class(int depth) {
    ++at_;
    Letters all;
    if (at('^')) {
      all.negative = true;
      ++at_;
    }
    while (!ended() && !at(']')) {
      if (at('-') && text_.substr(at_ + 1, 1) == "[" && depth < kDeepest) {
        ++at_;
        all.less.push_back(char_class(depth + 1));
        continue;
      }
      add(ranged(item()), all);
    }
    if (!ended()) ++at_;
    return all;
  }

  // All but some letters count as all in a class, as in [\D\s]: rather one way too many.
  static void add(const Letters& item, Letters& all) {
    if (!item.negative) {
      all.ranges = with(std::move(all.ranges), item.ranges);
      return;
    }
    all.ranges.push_back({0, kEnd});
  }

  // a-z; a "-" before "[" or "]" is another thing.
  Letters ranged(Letters first) {
    const std::string_view behind = text_.substr(std::min(at_ + 1, text_.size()), 1);
    if (!at('-') || behind.empty() || behind == "[" || behind == "]") return first;
    ++at_;
    const Letters last = item();
    if (first.ranges.size() == 1 && last.ranges.size() == 1)
      first.ranges.front().last = last.ranges.front().last;
    return first;
  }

  Letters item() {
    if (at('\\') && at_ + 1 < text_.size()) return escaped();
    const utf8::Decoded next = utf8::decode(text_, at_);
    at_ += std::max<std::size_t>(next.length, 1);
    return {{{next.code_point, next.code_point}}, false, {}};
  }

  Letters escaped() {
    const char c = text_[at_ + 1];
    at_ += 2;
    switch (c) {
      case 'n':
        return {{{'\n', '\n'}}, false, {}};
      case 'r':
        return {{{'\r', '\r'}}, false, {}};
      case 't':
        return {{{'\t', '\t'}}, false, {}};
      case 'd':
      case 'D':
        return {digits(), c == 'D', {}};
      case 's':
      case 'S':
        return {spaces(), c == 'S', {}};
      case 'w':
      case 'W':
        return {with(letters(), digits()), c == 'W', {}};
      case 'i':
      case 'I':
        return {with(letters(), {{'_', '_'}, {':', ':'}}), c == 'I', {}};
      case 'c':
      case 'C':
        return {with(letters(), {{'_', '_'}, {'-', '.'}, {'0', ':'}}), c == 'C', {}};
      case 'p':
      case 'P':
        return {property(named()), c == 'P', {}};
      default:
        return {
            {{char32_t(static_cast<unsigned char>(c)), char32_t(static_cast<unsigned char>(c))}},
            false,
            {}};
    }
  }

  std::string_view named() {
    const std::size_t end = std::min(text_.find('}', at_), text_.size());
    const std::size_t begin = std::min(at_ + 1, end);
    const std::string_view name = text_.substr(begin, end - begin);
    at_ = std::min(end + 1, text_.size());
    return name;
  }

  std::string_view text_;
  std::size_t& at_;
};

}  // namespace

bool Letters::hold(char32_t letter) const {
  const bool named = std::any_of(ranges.begin(), ranges.end(), [&](const Range& range) {
    return letter >= range.first && letter <= range.last;
  });
  return named != negative && std::none_of(less.begin(), less.end(), [&](const Letters& other) {
           return other.hold(letter);
         });
}

Letters read_letters(std::string_view pattern, std::size_t& at) {
  return Reader(pattern, at).read();
}

}  // namespace tongket::xml
