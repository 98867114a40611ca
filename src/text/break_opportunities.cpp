#include "base/base.h"
#include "text/breaks.h"

// Where LibreOffice 7.4 was seen to break Vietnamese text that Word breaks too: after white space,
// after a hyphen or dash unless what follows clings to it. (LibreOffice alone also breaks after "/"
// before a letter and after "…"; we don't.)
namespace tongket::text {
namespace {

// Spaces of fixed width may end a line too; U+00A0, U+2007, U+202F may not.
bool is_breaking_space(char32_t c) {
  return c == ' ' || c == '\t' || (c >= 0x2000 && c <= 0x200B && c != 0x2007) || c == 0x205F ||
         c == 0x3000;
}

bool is_dash(char32_t c) {
  return c == '-' || c == 0x2010 || (c >= 0x2012 && c <= 0x2014);
}

// Quotation marks, closing brackets, sentence marks, "/" and further dashes stay with the dash
// before them; so do combining marks and whatever forbids a break.
bool clings(char32_t c) {
  constexpr std::u32string_view marks = U"\"'),.:;!?]}/»’”‘“«…";
  if (is_dash(c) || is_breaking_space(c)) return true;
  if (marks.find(c) != std::u32string_view::npos) return true;
  return c == 0x00A0 || c == 0x2007 || c == 0x2011 || c == 0x202F || c == 0x2060 || c == 0xFEFF ||
         (c >= 0x0300 && c <= 0x036F);
}

bool breaks_between(char32_t before, char32_t after) {
  if (is_breaking_space(before)) return !is_breaking_space(after);
  return is_dash(before) && !clings(after);
}

}  // namespace

std::vector<std::uint32_t> break_opportunities(std::string_view utf8) {
  std::vector<std::uint32_t> out;
  char32_t before = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const tongket::utf8::Decoded decoded = tongket::utf8::decode(utf8, at);
    if (breaks_between(before, decoded.code_point)) out.push_back(static_cast<std::uint32_t>(at));
    before = decoded.code_point;
    at += decoded.length;
  }
  return out;
}

}  // namespace tongket::text
