#include "image/svg_scan.h"

#include <algorithm>
#include <array>

namespace tongket::image {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view spaces = " \t\r\n";

struct Tag {
  std::string_view name;  // local
  std::string_view rest;  // the attributes
  bool closes = false;    // </g>
  bool empty = false;     // <g/>
};

std::string_view local(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// What entities of a DOCTYPE hold may be drawn, but none of it is the root.
enum class Doctype { entered, passed_over };

// Goes from tag to tag; over comments, CDATA and instructions.
class Tags {
 public:
  Tags(std::string_view bytes, Doctype doctype) : bytes_(bytes), doctype_(doctype) {}

  // False at the end.
  bool next(Tag& tag) {
    for (;;) {
      at_ = bytes_.find('<', at_);
      if (at_ == std::string_view::npos) return false;
      ++at_;
      if (skip("!--"sv, "-->"sv) || skip("![CDATA["sv, "]]>"sv) || skip("?"sv, "?>"sv)) continue;
      if (doctype_ == Doctype::passed_over && skip_doctype()) continue;
      const char first = at_ < bytes_.size() ? bytes_[at_] : ' ';
      if (first == '!' || spaces.find(first) != std::string_view::npos) continue;
      tag = take();
      return true;
    }
  }

 private:
  bool skip(std::string_view open, std::string_view close) {
    if (bytes_.substr(at_, open.size()) != open) return false;
    const std::size_t end = bytes_.find(close, at_ + open.size());
    at_ = end == std::string_view::npos ? bytes_.size() : end + close.size();
    return true;
  }

  // To the ">" that is within no quotes, brackets or comments of it.
  bool skip_doctype() {
    if (!bytes_.substr(at_).starts_with("!DOCTYPE")) return false;
    std::size_t depth = 0;
    for (; at_ < bytes_.size(); ++at_) {
      const char c = bytes_[at_];
      if (c == '<' && bytes_.substr(at_).starts_with("<!--")) {
        at_ = std::min(bytes_.find("-->", at_ + 4), bytes_.size() - 1);
      } else if (c == '"' || c == '\'') {
        at_ = std::min(bytes_.find(c, at_ + 1), bytes_.size() - 1);
      } else if (c == '[') {
        ++depth;
      } else if (c == ']' && depth > 0) {
        --depth;
      } else if (c == '>' && depth == 0) {
        break;
      }
    }
    return true;
  }

  // The tag that begins here; a ">" within quotes doesn't end it.
  Tag take() {
    const std::size_t begin = at_;
    char quote = '\0';
    for (; at_ < bytes_.size(); ++at_) {
      const char c = bytes_[at_];
      if (quote != '\0') {
        if (c == quote) quote = '\0';
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        break;
      }
    }
    std::string_view inner = bytes_.substr(begin, at_ - begin);
    Tag tag;
    tag.closes = !inner.empty() && inner.front() == '/';
    if (tag.closes) inner.remove_prefix(1);
    tag.empty = !inner.empty() && inner.back() == '/';
    if (tag.empty) inner.remove_suffix(1);
    const std::size_t end = std::min(inner.find_first_of(spaces), inner.size());
    tag.name = local(inner.substr(0, end));
    tag.rest = inner.substr(end);
    return tag;
  }

  std::string_view bytes_;
  Doctype doctype_;
  std::size_t at_ = 0;
};

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(spaces);
  return begin == std::string_view::npos ? std::string_view{} : text.substr(begin);
}

// The value of href or xlink:href; empty where there is none.
std::string_view reference_of(std::string_view attributes) {
  for (std::size_t at = attributes.find("href"); at != std::string_view::npos;
       at = attributes.find("href", at + 1)) {
    const std::string_view after = trimmed(attributes.substr(at + 4));
    if (after.empty() || after.front() != '=') continue;
    const std::string_view value = trimmed(after.substr(1));
    if (value.empty() || (value.front() != '"' && value.front() != '\'')) continue;
    return trimmed(value.substr(1, value.find(value.front(), 1) - 1));
  }
  return {};
}

// An <a> leads away when it is clicked; these take in what they name.
constexpr std::array takes_in{
    "image"sv,          "use"sv,     "feImage"sv, "tref"sv, "include"sv,  "linearGradient"sv,
    "radialGradient"sv, "pattern"sv, "filter"sv,  "link"sv, "textPath"sv, "mpath"sv};

bool is_outside(std::string_view reference) {
  return !reference.empty() && reference.front() != '#' && reference.front() != '&' &&
         !reference.starts_with("data:");
}

}  // namespace

SvgFacts scan_svg(std::string_view bytes) {
  SvgFacts facts;
  std::uint32_t depth = 0;
  Tags tags(bytes, Doctype::entered);
  for (Tag tag; tags.next(tag);) {
    if (tag.closes) {
      if (depth > 0) --depth;
      continue;
    }
    ++facts.elements;
    facts.depth = std::max(facts.depth, depth + 1);
    if (!tag.empty) ++depth;
    facts.text = facts.text || tag.name == "text";
    if (!facts.outside.empty() ||
        std::find(takes_in.begin(), takes_in.end(), tag.name) == takes_in.end()) {
      continue;
    }
    const std::string_view reference = reference_of(tag.rest);
    if (is_outside(reference)) facts.outside = reference;
  }
  return facts;
}

std::string_view root_name(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::string_view text = trimmed(bytes);
  if (text.empty() || text.front() != '<') return {};
  Tags tags(text, Doctype::passed_over);
  Tag tag;
  return tags.next(tag) && !tag.closes ? tag.name : std::string_view{};
}

}  // namespace tongket::image
