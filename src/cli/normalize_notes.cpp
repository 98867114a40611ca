// --explain: each change as a line.
#include <fmt/format.h>

#include "cli/normalize.h"

namespace tongket::cli {

namespace {

// What can't be seen, or would steer the terminal, is shown by its name.
bool is_hidden(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0xAD || (c >= 0x2000 && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202F) || (c >= 0x205F && c <= 0x206F) || c == 0x3000 || c == 0xFEFF;
}

std::string visible(std::string_view text) {
  std::string shown;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded next = utf8::decode(text, at);
    if (is_hidden(next.code_point))
      shown += "<" + utf8::code_point_name(next.code_point) + ">";
    else
      utf8::append(shown, next.code_point);
    at += next.length;
  }
  return shown;
}

Message meaning_of(std::string_view name) {
  for (std::size_t i = 0; i < text::rule_count; ++i) {
    const text::RuleInfo& info = text::about(static_cast<text::Rule>(i));
    if (info.name == name) return info.means;
  }
  if (name == "byte-order-mark") {
    return {"bỏ dấu thứ tự byte ở đầu tệp", "the byte order mark at the front is dropped"};
  }
  if (name == "xml-encoding") {
    return {"khai báo bảng mã nói đúng tệp mới",
            "the declaration says how the file is written now"};
  }
  return {};
}

}  // namespace

void Explainer::tell(const text::Note& note, const std::string& place) {
  ++counts_[note.rule];
  const std::string what = fmt::format("{}:{}: {}: “{}” → “{}”", file_, place, note.rule,
                                       visible(note.before), visible(note.after));
  const Message means = meaning_of(note.rule);
  if (means.vi.empty()) return teller_.say({what, what});
  teller_.say({fmt::format("{}: {}", what, means.vi), fmt::format("{}: {}", what, means.en)});
}

void Explainer::tell_counts() const {
  std::size_t all = 0;
  for (const auto& [rule, count] : counts_)
    all += count;
  teller_.say({fmt::format("{}: {} chỗ được sửa", file_, all),
               fmt::format("{}: {} {}", file_, all, all == 1 ? "change" : "changes")});
  for (const auto& [rule, count] : counts_) {
    const std::string line = fmt::format("  {} {}", count, rule);
    teller_.say({line, line});
  }
}

}  // namespace tongket::cli
