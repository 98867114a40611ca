// The bookmarks of a paper. Internal to pdf/.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/layout.h"
#include "pdf/file.h"

namespace tongket::pdf {

// The root of the outline (ISO 32000-1, 12.3.3), or nothing where there are no headings.
std::optional<Ref> add_outline(File& file, const layout::Pages& pages,
                               const std::vector<Ref>& page_refs);

// "/Dest[…]": the page with that height at its top, zoomed as before (12.3.2.2).
std::string destination(const layout::Pages& pages, std::uint32_t page, Length y,
                        const std::vector<Ref>& page_refs);

}  // namespace tongket::pdf
