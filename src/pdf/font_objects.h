// Type0 fonts of our own (ISO 32000-1, 9.7). Internal to pdf/.
#pragma once

#include "pdf/file.h"
#include "pdf/font_use.h"

namespace tongket::pdf {

// The font dictionary with all that hangs on it; two-byte codes, Identity-H.
Ref add_font(File& file, const FontUse& font);

// The ToUnicode CMap of a font (9.10.3): bfchar lines only, all readers know these.
std::string to_unicode_map(const std::vector<std::string>& texts);

}  // namespace tongket::pdf
