#include <algorithm>

#include "layout/pages.h"
#include "text/text.h"

namespace tongket::layout {
namespace {

using document::PageNumberFormat;

std::string letters(std::int32_t number, char first) {
  const std::int32_t letter = (number - 1) % 26, times = (number - 1) / 26 + 1;
  return std::string(static_cast<std::size_t>(times), static_cast<char>(first + letter));
}

}  // namespace

std::string page_label(std::int32_t number, PageNumberFormat format) {
  constexpr std::int32_t first_too_large_for_roman = 4000;
  const bool roman = number > 0 && number < first_too_large_for_roman;
  switch (format) {
    case PageNumberFormat::decimal:
      break;
    case PageNumberFormat::lower_roman:
      if (roman) return text::lower(text::roman(number));
      break;
    case PageNumberFormat::upper_roman:
      if (roman) return text::roman(number);
      break;
    case PageNumberFormat::lower_letter:
      if (number > 0) return letters(number, 'a');
      break;
    case PageNumberFormat::upper_letter:
      if (number > 0) return letters(number, 'A');
      break;
  }
  return std::to_string(number);
}

}  // namespace tongket::layout
