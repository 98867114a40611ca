// Lost letters in words for the clerk.
#pragma once

#include <string_view>

#include "text/text.h"

namespace tongket::data {

// A warning at the word.
Diagnostic lost_letters(const text::LostLetters& lost, std::string_view word,
                        const SourceRef& place);

}  // namespace tongket::data
