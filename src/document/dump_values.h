// The small values of a dump as text: lengths, names, properties. Only for document/.
#pragma once

#include <string>

#include "document/document.h"

namespace tongket::document {

// The shortest exact way to say it: "20mm", "13.5pt", "108tw" (twips), "7emu".
std::string length_text(Length length);
// In quotes; what can't be seen (U+00A0, U+2011, controls) as \u00A0.
std::string quoted(std::string_view text);
std::string border_text(const Border& border);
std::string color_text(const Color& color);
std::string_view name_of(Alignment align);
// " name=value" for all that is set.
std::string props_text(const ParagraphProps& props);
std::string props_text(const RunProps& props);

}  // namespace tongket::document
