// The bookmarks of a paper. Internal to pdf/.
#pragma once

#include <optional>
#include <vector>

#include "layout/layout.h"
#include "pdf/file.h"

namespace tongket::pdf {

// The root of the outline (ISO 32000-1, 12.3.3), or nothing where there are no headings.
std::optional<Ref> add_outline(File& file, const layout::Pages& pages,
                               const std::vector<Ref>& page_refs);

}  // namespace tongket::pdf
