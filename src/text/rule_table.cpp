#include <algorithm>
#include <array>

#include "text/typing.h"

namespace tongket::text {
namespace {

const std::array<RuleInfo, rule_count>& table() {
  static const std::array<RuleInfo, rule_count> rules = {{
      {Rule::marks_nfc,
       "marks-nfc",
       {"chữ ghép từ nhiều mã về một mã (NFC)", "letters made of several codes become one (NFC)"}},
      {Rule::marks_order,
       "marks-order",
       {"dấu thanh gõ trước dấu mũ, dấu trăng, dấu móc",
        "a tone mark typed before the circumflex, breve or horn"}},
      {Rule::marks_doubled,
       "marks-doubled",
       {"dấu gõ hai lần còn một", "a mark typed twice is kept once"}},
      {Rule::marks_before,
       "marks-before",
       {"dấu gõ trước nguyên âm của nó", "a mark typed before its vowel"}},
      {Rule::lookalike_letter,
       "lookalike-letter",
       {"chữ trông giống chữ Việt (ð, chữ Nga, chữ Hy Lạp) trong từ tiếng Việt",
        "letters that only look Vietnamese (eth, Cyrillic, Greek) in a Vietnamese word"}},
      {Rule::fullwidth,
       "fullwidth",
       {"chữ, số toàn hình thành chữ, số thường",
        "fullwidth letters and figures become plain ones"}},
      {Rule::soft_hyphen, "soft-hyphen", {"bỏ gạch nối ẩn", "soft hyphens are dropped"}},
      {Rule::zero_width,
       "zero-width",
       {"bỏ ký tự không bề rộng", "characters without width are dropped"}},
      {Rule::line_separator,
       "line-separator",
       {"dấu ngắt dòng, ngắt đoạn của Unicode (U+2028, U+2029) thành xuống dòng thường",
        "Unicode's line and paragraph separators (U+2028, U+2029) become plain line ends"}},
      {Rule::space_kind,
       "space-kind",
       {"dấu cách khác loại thành dấu cách thường", "spaces of other widths become plain spaces"}},
      {Rule::space_no_break,
       "space-no-break",
       {"dấu cách không ngắt (từ trang mạng) thành dấu cách thường",
        "no-break spaces (of web pages) become plain spaces"}},
      {Rule::space_trailing,
       "space-trailing",
       {"bỏ dấu cách ở cuối dòng", "spaces at the end of a line are dropped"}},
      {Rule::space_double,
       "space-double",
       {"nhiều dấu cách liền nhau còn một", "several spaces in a row become one"}},
      {Rule::space_before_stop,
       "space-before-stop",
       {"bỏ dấu cách trước , . ; : ! ?", "no space before , . ; : ! ?"}},
      {Rule::space_after_stop,
       "space-after-stop",
       {"thêm dấu cách sau , . ; : ! ? …", "a space after , . ; : ! ? …"}},
      {Rule::stop_double,
       "stop-double",
       {"dấu , ; gõ lặp còn một", "a , or ; typed several times over is kept once"}},
      {Rule::space_inside,
       "space-inside",
       {"bỏ dấu cách sát bên trong ngoặc", "no space just inside quotation marks and brackets"}},
      {Rule::space_outside,
       "space-outside",
       {"thêm dấu cách trước dấu mở ngoặc và sau dấu đóng ngoặc",
        "a space before an opening and after a closing quotation mark or bracket"}},
      {Rule::quotes,
       "quotes",
       {"ngoặc kép, ngoặc đơn thẳng thành “ ” ‘ ’", "straight quotation marks become “ ” ‘ ’"}},
      {Rule::hyphen,
       "hyphen",
       {"gạch nối giữa hai từ ngữ có dấu cách cả hai bên (chính trị - xã hội)",
        "a hyphen between two terms has a space on both sides (chính trị - xã hội)"}},
      {Rule::range,
       "range",
       {"khoảng số lệch dấu cách viết liền (2020-2025, 15-20 người)",
        "numbers with a space on one side of the hyphen are closed up (2020-2025, 15-20 người)"}},
      {Rule::ellipsis,
       "ellipsis",
       {"chuỗi dấu chấm không phải chỗ điền thành một dấu …",
        "a run of dots that is no place to write in becomes one …"}},
      {Rule::tone_place,
       "tone-place",
       {"dấu thanh đặt sai chữ được đặt lại (qúy thành quý, hòan thành hoàn)",
        "a tone mark on a wrong letter is moved (qúy to quý, hòan to hoàn)"}},
      {Rule::tone_style,
       "tone-style",
       {"dấu thanh theo kiểu đã chọn (hòa hoặc hoà)",
        "tone marks in the style chosen (hòa or hoà)"}},
      {Rule::final_i,
       "final-i",
       {"i hoặc y ở cuối âm tiết theo lựa chọn (kĩ hoặc kỹ)",
        "i or y at the end of a syllable as chosen (kĩ or kỹ)"}},
  }};
  return rules;
}

bool is_choice(Rule rule) {
  return rule != Rule::marks_nfc && rule != Rule::tone_style && rule != Rule::final_i;
}

// One name of the list, done to the set; false where it is none.
bool apply(std::string_view name, bool first, RuleSet& rules) {
  if (name == "all" || name == "none") {
    rules = name == "all" ? RuleSet::all() : RuleSet::none();
    return true;
  }
  const bool off = name.substr(0, 1) == "-";
  if (off && first) rules = RuleSet::all();
  const std::optional<Rule> rule = find_rule(off ? name.substr(1) : name);
  if (!rule || !is_choice(*rule)) return false;
  rules.set(*rule, !off);
  return true;
}

std::string_view trimmed(std::string_view name) {
  const std::size_t begin = std::min(name.find_first_not_of(' '), name.size());
  name = name.substr(begin);
  return name.substr(0, name.find_last_not_of(' ') + 1);
}

}  // namespace

const RuleInfo& about(Rule rule) {
  return table()[static_cast<std::size_t>(rule)];
}

std::optional<Rule> find_rule(std::string_view name) {
  for (const RuleInfo& info : table()) {
    if (info.name == name) return info.rule;
  }
  return std::nullopt;
}

RuleSet RuleSet::all() {
  RuleSet out;
  for (const RuleInfo& info : table())
    out.set(info.rule, is_choice(info.rule));
  return out;
}

void RuleSet::set(Rule rule, bool on) {
  const std::uint32_t bit = std::uint32_t{1} << static_cast<unsigned>(rule);
  bits_ = on ? bits_ | bit : bits_ & ~bit;
}

RuleSet RuleSet::without_typing() const {
  RuleSet out = *this;
  out.set(Rule::line_separator, false);  // a field may hold one
  for (std::size_t i = 0; i < rule_count; ++i) {
    const Rule rule = static_cast<Rule>(i);
    if (rule >= Rule::space_no_break && rule <= Rule::ellipsis) out.set(rule, false);
  }
  return out;
}

ParsedRules parse_rules(std::string_view list) {
  ParsedRules out;
  bool first = true;
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    const std::string_view name = trimmed(list.substr(0, comma));
    if (!apply(name, first, out.rules)) return {{}, std::string(name)};
    list = list.substr(std::min(comma + 1, list.size()));
    first = false;
  }
  return out;
}

}  // namespace tongket::text
