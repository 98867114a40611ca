// Texts with holes: "Tổng số {count(x) | number} mô hình".
#pragma once

#include <string_view>

#include "template/places.h"
#include "template/syntax.h"

namespace tongket::pack {

// Reads a text; all faults go to diagnostics and the faulty hole is left out.
TextPattern read_pattern(std::string_view text, const ValuePlaces& places,
                         const xml::Namespaces& namespaces, const Sources& sources,
                         Diagnostics& diagnostics);

}  // namespace tongket::pack
