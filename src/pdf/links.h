// What a click on words leads to. Internal to pdf/.
#pragma once

#include <vector>

#include "layout/layout.h"
#include "pdf/file.h"

namespace tongket::pdf {

// Link annotations (ISO 32000-1, 12.5.6.5) over all words that lead somewhere: one for each
// stretch of a line. What leads to a bookmark that is nowhere has none.
void add_links(File& file, const layout::Pages& pages, const std::vector<Ref>& page_refs);

}  // namespace tongket::pdf
