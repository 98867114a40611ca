#include "text/markup_scan.h"

#include <algorithm>

namespace tongket::text {
namespace {

constexpr std::size_t byte_order_mark = 3;  // bytes that may stand before <?xml

class Scanner {
 public:
  explicit Scanner(std::string_view xml) : xml_(xml) {}

  std::vector<MarkupPiece> run() {
    while (at_ < xml_.size()) {
      if (xml_[at_] == '<') {
        markup();
      } else {
        words(std::min(xml_.find('<', at_), xml_.size()), true);
      }
    }
    return std::move(pieces_);
  }

 private:
  [[nodiscard]] bool starts(std::string_view mark) const {
    return xml_.substr(at_, mark.size()) == mark;
  }

  void add(MarkupKind kind, std::size_t end) {
    if (end > at_) pieces_.push_back({kind, at_, end});
    at_ = std::max(at_, end);
  }

  // Just past the next `mark`, or the end.
  [[nodiscard]] std::size_t past(std::string_view mark, std::size_t from) const {
    const std::size_t found = xml_.find(mark, from);
    return found == std::string_view::npos ? xml_.size() : found + mark.size();
  }

  void markup() {
    if (starts("<!--")) return add(MarkupKind::markup, past("-->", at_ + 4));
    if (starts("<![CDATA[")) return cdata();
    if (starts("<?")) return instruction();
    if (starts("<!")) return doctype();
    tag();
  }

  void cdata() {
    add(MarkupKind::markup, at_ + 9);
    words(std::min(xml_.find("]]>", at_), xml_.size()), false);
    add(MarkupKind::markup, std::min(at_ + 3, xml_.size()));
  }

  // Where the name of the encoding begins in <?xml … encoding="…"?> at the head of the file; 0:
  // none.
  [[nodiscard]] std::size_t encoding_name(std::size_t end) const {
    constexpr std::string_view key = "encoding=";
    const std::size_t found = xml_.substr(0, end).find(key);
    if (at_ > byte_order_mark || !starts("<?xml ") || found == std::string_view::npos) return 0;
    const std::size_t quote = found + key.size();
    return quote < end && (xml_[quote] == '"' || xml_[quote] == '\'') ? quote + 1 : 0;
  }

  void instruction() {
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
  void doctype() {
    const std::size_t end = past(">", at_);
    const std::size_t subset = xml_.find('[', at_);
    add(MarkupKind::markup, subset < end ? past(">", past("]", subset)) : end);
  }

  // Up to its ">", which may stand in a value too.
  void tag() {
    std::size_t end = at_ + 1;
    while (end < xml_.size() && xml_[end] != '>') {
      const char c = xml_[end];
      if (c != '"' && c != '\'') {
        ++end;
        continue;
      }
      const std::size_t close = std::min(xml_.find(c, end + 1), xml_.size());
      add(MarkupKind::markup, end + 1);
      add(MarkupKind::value, close);
      end = std::min(close + 1, xml_.size());
    }
    add(MarkupKind::markup, std::min(end + 1, xml_.size()));
  }

  void words(std::size_t end, bool references) {
    while (at_ < end) {
      const std::size_t stop =
          std::min(xml_.find_first_of(references ? "&\r\n" : "\r\n", at_), end);
      add(MarkupKind::words, stop);
      if (at_ == end) return;
      if (xml_[at_] == '&') {
        reference(end);
      } else {
        add(MarkupKind::line_end, at_ + 1);
      }
    }
  }

  void reference(std::size_t end) {
    const std::size_t close = xml_.find_first_of("; \r\n&", at_ + 1);
    const bool whole = close < end && xml_[close] == ';';
    add(MarkupKind::reference, whole ? close + 1 : at_ + 1);
  }

  std::string_view xml_;
  std::vector<MarkupPiece> pieces_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<MarkupPiece> scan_markup(std::string_view xml) {
  return Scanner(xml).run();
}

}  // namespace tongket::text
