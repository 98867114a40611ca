// Whether the names that papers of the data give, of their types and packs, are any. Internal.
#pragma once

#include <string>

#include "report/report.h"
#include "xml/xml.h"

namespace tongket::report {

// Warns of types that no standard has, and of packs that there are not: such a paper is passed by
// in silence. `doubts`: what the schema refused is not judged; `chosen`: a pack that is there,
// wherever it came from.
void check_paper_names(const xml::Tree& data, const xml::Doubts& doubts, Workshop& workshop,
                       const std::string& chosen, Diagnostics& diagnostics);

}  // namespace tongket::report
