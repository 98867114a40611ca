#include "xml/read_plain.h"

#include <array>
#include <string>
#include <vector>

#include "text/text.h"
#include "xml/arena.h"
#include "xml/plain_values.h"
#include "xml/scan.h"
#include "xml/scope.h"

namespace tongket::xml {

namespace {

using plain::QName;

constexpr std::size_t npos = std::string_view::npos;
// Attributes of a tag are compared with each other.
constexpr std::size_t kMostAttributes = 64;
constexpr std::size_t kShortestDeclaration = 5;  // "xmlns", as check_bounds counts

std::uint32_t narrow(std::size_t offset) {
  return static_cast<std::uint32_t>(offset);
}

constexpr std::array<bool, 256> stops_at(std::string_view stops) {
  std::array<bool, 256> table{};
  for (const char c : stops)
    table[static_cast<unsigned char>(c)] = true;
  return table;
}
constexpr auto kStopsValue = stops_at("\"'<&\t\n\r");

bool stops(const std::array<bool, 256>& table, char c) {
  return table[static_cast<unsigned char>(c)];
}

struct RawAttribute {
  QName name;
  std::size_t name_begin = 0;
  std::size_t begin = 0;  // of the value
  std::size_t end = 0;
  bool is_raw = true;  // the value is the text itself
  [[nodiscard]] bool declares() const {
    return name.written.substr(0, 5) == "xmlns" && (name.local == 6 || name.written.size() == 5);
  }
};

// Each step moves at_ behind what it took, or says false: something isn't plain.
class PlainReader {
 public:
  PlainReader(std::string_view text, std::uint32_t file, const Limits& limits)
      : text_(text), limits_(limits), builder_(file, text.size()), scope_(builder_) {}

  TreePtr read() {
    at_ = plain::behind_declaration(text_);
    if (at_ == npos) return nullptr;
    nodes_ = 1;
    while (at_ < text_.size()) {
      if (!item() || nodes_ > limits_.xml_nodes) return nullptr;
    }
    return open_.empty() && has_root_ ? builder_.finish() : nullptr;
  }

 private:
  struct Open {
    std::string_view name;
    NameScope::Mark mark;
    std::size_t declared = 0;
  };

  [[nodiscard]] char look(std::size_t ahead) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  [[nodiscard]] bool looking_at(std::string_view word) const {
    return text_.substr(at_, word.size()) == word;
  }
  [[nodiscard]] bool fits(std::size_t size) const { return size <= limits_.xml_value_bytes; }

  bool item() {
    if (text_[at_] != '<') return open_.empty() ? white_space() : texts();
    const char second = look(1);
    if (second == '/') return end_tag();
    if (second == '?') return instruction();
    if (second != '!') return start_tag();
    if (looking_at("<!--")) return comment();
    return !open_.empty() && looking_at("<![CDATA[") && texts();
  }

  // Around the root.
  bool white_space() {
    const std::size_t begin = at_;
    at_ = scan::skip_space(text_, at_);
    ++nodes_;
    return fits(at_ - begin) && (at_ == text_.size() || text_[at_] == '<');
  }

  // Texts and sections that touch are one node.
  bool texts() {
    const std::size_t begin = at_;
    pending_ = at_;
    value_.clear();
    is_raw_ = true;
    std::size_t first = npos;
    std::size_t last = 0;
    while (at_ < text_.size()) {
      const bool is_section = text_[at_] == '<';
      if (is_section && !looking_at("<![CDATA[")) break;
      if (first == npos) first = is_section ? at_ + 9 : at_;
      ++nodes_;
      if (is_section ? !section(last) : !characters(last)) return false;
    }
    return fits(at_ - begin) && add_text(first, last);
  }

  bool add_text(std::size_t begin, std::size_t end) {
    const std::size_t length = end - begin;
    if (!is_raw_) flush(at_);
    const std::string_view value = is_raw_ ? text_.substr(begin, length) : value_;
    if (!is_fine(value, length)) return false;
    if (!value.empty()) builder_.leaf(Kind::text, 0, value, {narrow(begin), narrow(length)});
    return true;
  }

  // The text up to there as it stands, into the value.
  void flush(std::size_t end) {
    value_ += text_.substr(pending_, end - pending_);
    pending_ = end;
    is_raw_ = false;
  }

  bool characters(std::size_t& end) {
    for (;;) {
      at_ = scan::skip_plain_text(text_, at_);
      if (at_ >= text_.size() || text_[at_] == '<') break;
      if (!character()) return false;
    }
    end = at_;
    return true;
  }

  bool character() {
    if (text_[at_] == ']') {
      if (looking_at("]]>")) return false;
      ++at_;
      return true;
    }
    flush(at_);
    if (text_[at_] == '&') {
      if (!plain::take_reference(text_, at_, value_)) return false;
    } else {
      value_ += '\n';
      at_ += look(1) == '\n' ? 2U : 1U;
    }
    pending_ = at_;
    return true;
  }

  bool section(std::size_t& end) {
    flush(at_);
    const std::size_t begin = at_ + 9;
    end = text_.find("]]>", begin);
    if (end == npos) return false;
    plain::append_lines(text_.substr(begin, end - begin), value_);
    at_ = end + 3;
    pending_ = at_;
    return true;
  }

  // As build_tree looks at values that are no piece of the text.
  static bool is_fine(std::string_view value, std::size_t length) {
    return value.size() == length || (text::find_forbidden(value) == npos && text::is_nfc(value));
  }

  bool comment() {
    const std::size_t begin = at_ + 4;
    const std::size_t end = text_.find("--", begin);
    if (end == npos || text_.substr(end, 3) != "-->" || !fits(end + 3 - at_)) return false;
    value_.clear();
    plain::append_lines(text_.substr(begin, end - begin), value_);
    builder_.leaf(Kind::comment, 0, value_, {narrow(begin), narrow(value_.size())});
    at_ = end + 3;
    ++nodes_;
    return true;
  }

  bool instruction() {
    const std::size_t name = at_ + 2;
    const std::size_t length = plain::ncname_length(text_, name);
    const std::string_view target = text_.substr(name, length);
    if (length == 0 || length > limits_.xml_name_bytes || is_reserved(target)) return false;
    const std::size_t end = text_.find("?>", name + length);
    if (end == npos || !fits(end + 2 - at_)) return false;
    const std::size_t begin = scan::skip_space(text_, name + length);
    if (begin == name + length && begin != end) return false;
    const std::string_view value = text_.substr(begin, end - begin);
    builder_.leaf(Kind::instruction, builder_.name(target, 0), value,
                  {narrow(name), narrow(length)});
    at_ = end + 2;
    ++nodes_;
    return true;
  }

  // XML 1.0, [17]
  static bool is_reserved(std::string_view target) {
    return target.size() == 3 && (target[0] == 'x' || target[0] == 'X') &&
           (target[1] == 'm' || target[1] == 'M') && (target[2] == 'l' || target[2] == 'L');
  }

  bool start_tag() {
    const std::size_t begin = at_++;
    QName name;
    const std::size_t name_begin = at_;
    if (!plain::take_name(text_, at_, name) || !name_fits(name)) return false;
    if (open_.empty() && has_root_) return false;
    has_root_ = true;
    bool is_empty = false;
    if (!attributes() || !tag_end(is_empty)) return false;
    nodes_ += 1 + attributes_.size();
    const std::size_t declared = declarations(begin);
    if (open_.size() >= limits_.xml_depth || in_scope_ + declared > limits_.xml_attributes ||
        attributes_.size() > limits_.xml_attributes) {
      return false;
    }
    return open(name, name_begin, declared) && (!is_empty || close());
  }

  [[nodiscard]] bool name_fits(const QName& name) const {
    return name.written.size() <= limits_.xml_name_bytes && name.prefix() != "xmlns";
  }

  bool tag_end(bool& is_empty) {
    is_empty = look(0) == '/';
    if (is_empty) ++at_;
    if (look(0) != '>') return false;
    ++at_;
    return true;
  }

  // As many as check_bounds would count in so much of a tag, at most.
  [[nodiscard]] std::size_t declarations(std::size_t begin) const {
    std::size_t declared = 0;
    for (const RawAttribute& one : attributes_)
      declared += one.declares() ? 1U : 0U;
    const std::size_t most = (at_ - begin) / kShortestDeclaration;
    if (in_scope_ + most <= limits_.xml_attributes) return declared;
    const std::string_view tag = text_.substr(begin, at_ - begin);
    declared = 0;
    for (std::size_t at = tag.find("xmlns"); at != npos; at = tag.find("xmlns", at + 5))
      ++declared;
    return declared;
  }

  bool attributes() {
    attributes_.clear();
    for (;;) {
      const std::size_t name = scan::skip_space(text_, at_);
      const bool apart = name != at_;
      at_ = name;
      if (look(0) == '>' || look(0) == '/') return true;
      if (!apart || attributes_.size() == kMostAttributes || !attribute()) return false;
    }
  }

  bool attribute() {
    RawAttribute one;
    one.name_begin = at_;
    if (!plain::take_name(text_, at_, one.name)) return false;
    if (one.name.written.size() > limits_.xml_name_bytes) return false;
    at_ = scan::skip_space(text_, at_);
    if (look(0) != '=') return false;
    at_ = scan::skip_space(text_, at_ + 1);
    if (!quoted(one) || is_double(one)) return false;
    attributes_.push_back(one);
    return true;
  }

  bool quoted(RawAttribute& one) {
    const char quote = look(0);
    if (quote != '"' && quote != '\'') return false;
    one.begin = ++at_;
    at_ = scan::skip_plain_value(text_, at_, quote);
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (!stops(kStopsValue, c)) continue;
      if (c == quote) break;
      if (c == '<') return false;
      if (c != '"' && c != '\'') one.is_raw = false;
    }
    one.end = at_;
    if (at_ >= text_.size()) return false;
    ++at_;
    return fits(one.end - one.begin);
  }

  // Also where two prefixes might mean the same namespace (Namespaces 1.0, 6.3).
  [[nodiscard]] bool is_double(const RawAttribute& one) const {
    const std::string_view local = one.name.written.substr(one.name.local);
    for (const RawAttribute& other : attributes_) {
      if (other.name.written == one.name.written) return true;
      if (one.name.prefixed() && other.name.prefixed() &&
          other.name.written.substr(other.name.local) == local) {
        return true;
      }
    }
    return false;
  }

  // The parts of an opened element in the order in which build_tree makes them.
  bool open(const QName& name, std::size_t begin, std::size_t declared) {
    open_.push_back({name.written, scope_.mark(), declared});
    in_scope_ += declared;
    if (!bind_namespaces() || !is_bound(name)) return false;
    builder_.open(scope_.element(name.written), {narrow(begin), narrow(name.written.size())});
    for (const RawAttribute& one : attributes_) {
      if (one.declares()) builder_.declare(prefix_of(one), builder_.uri(resolved(one)));
    }
    for (const RawAttribute& one : attributes_) {
      if (!one.declares() && !add(one)) return false;
    }
    return true;
  }

  [[nodiscard]] bool is_bound(const QName& name) const {
    return !name.prefixed() || scope_.is_bound(name.prefix());
  }

  [[nodiscard]] std::string_view value_of(const RawAttribute& one) const {
    return text_.substr(one.begin, one.end - one.begin);
  }

  // References resolved, as far as they are plain; good until the next one.
  std::string_view resolved(const RawAttribute& one) {
    if (one.is_raw) return value_of(one);
    value_.clear();
    if (!plain::append_value(value_of(one), value_)) value_ = "\n";  // which no value holds
    return value_;
  }

  static std::string_view prefix_of(const RawAttribute& declaration) {
    return declaration.name.prefixed() ? declaration.name.written.substr(6) : std::string_view();
  }

  // What the Namespaces recommendation reserves (3) is left to libxml2.
  bool bind_namespaces() {
    for (const RawAttribute& one : attributes_) {
      if (!one.declares()) continue;
      const std::string_view prefix = prefix_of(one);
      const std::string_view uri = resolved(one);
      if (prefix == "xml" || prefix == "xmlns" || uri == kXmlNamespace ||
          uri == "http://www.w3.org/2000/xmlns/" || !plain::is_plain_uri(uri) ||
          (uri.empty() && !prefix.empty())) {
        return false;
      }
      scope_.bind(prefix, builder_.uri(uri));
    }
    return true;
  }

  bool add(const RawAttribute& one) {
    if (!is_bound(one.name)) return false;
    std::string_view value = value_of(one);
    const std::size_t length = value.size();
    if (!one.is_raw) {
      value_.clear();
      if (!plain::append_value(value, value_)) return false;
      value = value_;
    }
    if (!is_fine(value, length)) return false;
    builder_.attribute(scope_.attribute(one.name.written), value,
                       {narrow(one.begin), narrow(length)}, narrow(one.name_begin));
    return true;
  }

  bool end_tag() {
    if (open_.empty()) return false;
    const std::string_view name = open_.back().name;
    if (text_.substr(at_ + 2, name.size()) != name) return false;
    at_ = scan::skip_space(text_, at_ + 2 + name.size());
    if (look(0) != '>') return false;
    ++at_;
    ++nodes_;
    return close();
  }

  bool close() {
    builder_.close();
    scope_.back_to(open_.back().mark);
    in_scope_ -= open_.back().declared;
    open_.pop_back();
    return true;
  }

  std::string_view text_;
  const Limits& limits_;
  ArenaBuilder builder_;
  NameScope scope_;
  std::size_t at_ = 0;
  std::uint64_t nodes_ = 0;
  bool has_root_ = false;
  std::size_t in_scope_ = 0;
  std::vector<Open> open_;
  std::vector<RawAttribute> attributes_;  // of the tag at hand
  std::string value_;
  std::size_t pending_ = 0;  // of a text: from here on it is not in value_ yet
  bool is_raw_ = true;       // nothing of it is
};

}  // namespace

TreePtr read_plain(std::string_view text, std::uint32_t file, const Limits& limits, bool fine) {
  if (!fine && text::find_forbidden(text) != npos) return nullptr;
  return PlainReader(text, file, limits).read();
}

}  // namespace tongket::xml
