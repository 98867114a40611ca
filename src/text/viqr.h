// The marks of VIQR (RFC 1456). Only for text/.
#pragma once

#include <cstdint>

namespace tongket::text::viqr {

// The letter with ^ ( or +, or 0 where it can't bear that: a^ -> â.
char32_t with_shape(char32_t letter, char mark);
// The letter with the tone ' ` ? ~ ., or 0.
char32_t with_tone(char32_t letter, char mark);
// Whether "\" before this character says something.
bool is_escapable(char c);
// dd, DD, Dd, dD -> đ or Đ; 0 for anything else.
char32_t barred(char first, char second);

}  // namespace tongket::text::viqr
