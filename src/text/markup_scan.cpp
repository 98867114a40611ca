#include "text/markup_scan.h"

#include <algorithm>

#include "text/normalise_check.h"

namespace tongket::text {
namespace {

constexpr std::size_t byte_order_mark = 3;  // bytes that may stand before <?xml
// Deeper changes of xml:space are passed over, so that a state is small.
constexpr std::size_t most_spaces = 64;

// Whether the markup ends with the attribute's name and "=", white space allowed.
bool is_xml_space(std::string_view markup) {
  constexpr std::string_view white = " \t\r\n";
  constexpr std::string_view name = "xml:space";
  const std::size_t equals = markup.find_last_not_of(white);
  if (equals == std::string_view::npos || markup[equals] != '=') return false;
  const std::size_t last = markup.substr(0, equals).find_last_not_of(white);
  if (last == std::string_view::npos) return false;
  const std::string_view before = markup.substr(0, last + 1);
  return before.size() > name.size() && before.substr(before.size() - name.size()) == name &&
         white.find(before[before.size() - name.size() - 1]) != std::string_view::npos;
}

// Of a name in a reference. Letters with marks are none: a quotation mark that is put in must not
// become part of it.
bool is_plain_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace

void MarkupState::open(std::optional<bool> preserve) {
  ++depth_;
  if (preserve && *preserve != this->preserve() && spaces_.size() < most_spaces) {
    spaces_.push_back({depth_, *preserve});
  }
}

void MarkupState::close() {
  if (!spaces_.empty() && spaces_.back().depth == depth_) spaces_.pop_back();
  if (depth_ > 0) --depth_;
}

std::optional<MarkupPiece> MarkupScanner::next() {
  while (given_ == pieces_.size()) {
    if (at_ >= xml_.size()) return std::nullopt;
    pieces_.clear();
    given_ = 0;
    step();
  }
  return pieces_[given_++];
}

// One piece of words, or one tag with all its pieces.
void MarkupScanner::step() {
  if (state_.in_cdata) return cdata();
  if (xml_[at_] == '<') {
    markup();
  } else {
    if (words_end_ <= at_) words_end_ = std::min(xml_.find('<', at_), xml_.size());
    words(words_end_);
  }
  state_.at_head = state_.at_head && at_ <= byte_order_mark;
}

void MarkupScanner::add(MarkupKind kind, std::size_t end) {
  if (end > at_) pieces_.push_back({kind, at_, end, state_.preserve()});
  at_ = std::max(at_, end);
}

// Just past the next `mark`, or the end.
std::size_t MarkupScanner::past(std::string_view mark, std::size_t from) const {
  const std::size_t found = xml_.find(mark, from);
  return found == std::string_view::npos ? xml_.size() : found + mark.size();
}

void MarkupScanner::markup() {
  if (starts("<!--")) return add(MarkupKind::markup, past("-->", at_ + 4));
  if (starts("<![CDATA[")) {
    state_.in_cdata = true;
    return add(MarkupKind::markup, at_ + 9);
  }
  if (starts("<?")) return instruction();
  if (starts("<!")) return doctype();
  tag();
}

// A line of it or its end.
void MarkupScanner::cdata() {
  if (words_end_ < at_ || !in_known_cdata_)
    words_end_ = std::min(xml_.find("]]>", at_), xml_.size());
  in_known_cdata_ = true;
  const std::size_t close = words_end_;
  if (at_ == close) {
    in_known_cdata_ = false;
    state_.in_cdata = false;
    return add(MarkupKind::markup, std::min(at_ + 3, xml_.size()));
  }
  const std::size_t stop = find_line_end(close);
  if (stop > at_) return add(MarkupKind::words, stop);
  add(MarkupKind::line_end, at_ + (xml_[at_] == '\xE2' ? line_separator_size : 1));
}

// Where the name of the encoding begins in <?xml … encoding="…"?> at the head of the file; 0:
// none.
std::size_t MarkupScanner::encoding_name(std::size_t end) const {
  constexpr std::string_view key = "encoding=";
  const std::size_t found = xml_.substr(0, end).find(key);
  if (!state_.at_head || !starts("<?xml ") || found == std::string_view::npos) return 0;
  const std::size_t quote = found + key.size();
  return quote < end && (xml_[quote] == '"' || xml_[quote] == '\'') ? quote + 1 : 0;
}

void MarkupScanner::instruction() {
  const std::size_t end = past("?>", at_);
  const std::size_t begin = encoding_name(end);
  const std::size_t close = begin == 0 ? end : xml_.find(xml_[begin - 1], begin);
  if (close < end) {
    add(MarkupKind::markup, begin);
    add(MarkupKind::encoding, close);
  }
  add(MarkupKind::markup, end);
}

// With an internal subset up to its "]".
void MarkupScanner::doctype() {
  const std::size_t end = past(">", at_);
  const std::size_t subset = xml_.find('[', at_);
  add(MarkupKind::markup, subset < end ? past(">", past("]", subset)) : end);
}

// Up to its ">", which may stand in a value too.
void MarkupScanner::tag() {
  const bool closing = starts("</");
  std::optional<bool> preserve;
  std::size_t end = at_ + 1;
  while (end < xml_.size() && xml_[end] != '>') {
    const char c = xml_[end];
    if (c != '"' && c != '\'') {
      ++end;
      continue;
    }
    const bool is_space = is_xml_space(xml_.substr(at_, end - at_));
    const std::size_t close = std::min(xml_.find(c, end + 1), xml_.size());
    if (is_space) preserve = xml_.substr(end + 1, close - end - 1) == "preserve";
    add(MarkupKind::markup, end + 1);
    add(MarkupKind::value, close);
    end = std::min(close + 1, xml_.size());
  }
  const bool empty = end > 0 && xml_[end - 1] == '/';
  add(MarkupKind::markup, std::min(end + 1, xml_.size()));
  if (closing) return state_.close();
  if (!empty) state_.open(preserve);
}

// The next line end within [at_, end), or `end`.
std::size_t MarkupScanner::find_line_end(std::size_t end) const {
  const std::string_view rest = xml_.substr(at_, end - at_);
  const std::string_view line = rest.substr(0, rest.find_first_of("\r\n"));
  return at_ + std::min(find_line_separator(line), line.size());
}

void MarkupScanner::words(std::size_t end) {
  const std::size_t line_end = find_line_end(end);
  const std::size_t stop = std::min(xml_.substr(0, line_end).find('&', at_), line_end);
  if (stop > at_) return add(MarkupKind::words, stop);
  if (xml_[at_] == '&') return reference(end);
  add(MarkupKind::line_end, at_ + (xml_[at_] == '\xE2' ? line_separator_size : 1));
}

// "&amp;". A stray "&" takes along its letters, and the stop behind them across a space: without
// the space, all of it might become a reference.
void MarkupScanner::reference(std::size_t end) {
  constexpr std::string_view stops = ";:.";
  const auto past_name = [&](std::string_view marks) {
    std::size_t at = at_ + 1;
    while (at < end &&
           (is_plain_letter(xml_[at]) || marks.find(xml_[at]) != std::string_view::npos))
      ++at;
    return at;
  };
  const std::size_t whole = past_name("#-_.:");
  if (whole > at_ + 1 && whole < end && xml_[whole] == ';')
    return add(MarkupKind::reference, whole + 1);
  const std::size_t close = past_name("#-_");
  std::size_t stop = close;
  while (stop < end && xml_[stop] == ' ')
    ++stop;
  const bool taken = stop < end && stops.find(xml_[stop]) != std::string_view::npos;
  add(MarkupKind::reference, taken ? stop + 1 : close);
}

}  // namespace tongket::text
