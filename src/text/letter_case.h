// Case of the letters that Vietnamese papers are made of, without ICU's data.
#pragma once

#include <optional>

namespace tongket::text {

enum class Case { upper, lower };

// The letter in that case; caseless characters as they are. Nothing for a character whose mapping
// is not known here (ß, Greek, …): ICU is asked then.
std::optional<char32_t> simple_case(char32_t c, Case wanted);

}  // namespace tongket::text
