// text/ -- Vietnamese text.
//
// In: strings, numbers, dates. Out: strings, with notes where something was changed. ICU does what
// ICU can, our tables the rest. Refused: bytes that are not text in the encoding they claim.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"
#include "text/breaks.h"
#include "text/capitals.h"
#include "text/detect.h"
#include "text/encodings.h"
#include "text/letters.h"
#include "text/lookalikes.h"
#include "text/lost.h"
#include "text/marks.h"
#include "text/markup.h"
#include "text/normalise.h"
#include "text/note.h"
#include "text/order.h"
#include "text/pieces.h"
#include "text/plain.h"
#include "text/prose.h"
#include "text/squeeze.h"
#include "text/syllable.h"
#include "text/tones.h"
#include "text/typing.h"
#include "text/writing.h"

namespace tongket::text {

// ---- Normal form ---------------------------------------------------------------------------

// NFC; text that already is comes back unchanged, quickly.
std::string to_nfc(std::string_view utf8);
bool is_nfc(std::string_view utf8);

// A character that a formal paper can't hold: C0/C1 controls (but tab, line feed, carriage
// return), bidirectional controls, noncharacters, private use. Offset of the first, or npos.
std::size_t find_forbidden(std::string_view utf8);

// ---- Names -----------------------------------------------------------------------------------

// The nearest of `candidates` to `name` by edit distance, where near enough to be a slip; else "".
std::string nearest_name(std::string_view name, const std::vector<std::string>& candidates);

}  // namespace tongket::text
