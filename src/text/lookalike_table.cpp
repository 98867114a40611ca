#include "text/lookalike_table.h"

#include <string_view>

namespace tongket::text {
namespace {

// clang-format off
// Eth, d with tail, African d, gha; then Cyrillic, then Greek, by shape.
constexpr std::u32string_view others =
    U"ðÐƉɖƣƢ"
    U"аАвВеЕіІјЈкКмМнНоОрРсСтТуУхХҮү"
    U"αΑΒΕΖΗΙιΚκΜΝνοΟρΡΤτΥυΧχ";
constexpr std::u32string_view twins =
    U"đĐĐđưƯ"
    U"aAbBeEiIjJkKmMhHoOpPcCtTyYxXYy"
    U"aABEZHIiKkMNvoOpPTtYuXx";
// clang-format on
static_assert(others.size() == twins.size());

}  // namespace

char32_t latin_twin(char32_t c) {
  const std::size_t at = others.find(c);
  return at == std::u32string_view::npos ? 0 : twins[at];
}

}  // namespace tongket::text
