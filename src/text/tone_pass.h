// Tone marks and i or y in one line. Only for text/.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/edits.h"
#include "text/normalise.h"
#include "text/tokens.h"

namespace tongket::text {

struct ToneRules {
  bool place = false;
  std::optional<ToneStyle> style;
  FinalI final_i = FinalI::keep;
};

struct ToneLine {
  std::string_view text;
  const std::vector<Token>& tokens;
  const ToneRules& rules;
  const NormaliseOptions& options;
  const std::vector<std::string>& names;  // NormaliseOptions::names, by in_small_letters
};

// Small letters for capitals, the rest as it is, every character in its old place: what would be
// longer or shorter then stays.
std::string in_small_letters(std::string_view text);

void find_tone_edits(const ToneLine& line, Edits& edits);

}  // namespace tongket::text
