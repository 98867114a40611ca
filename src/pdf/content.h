// A page's marks as a content stream. Internal to pdf/.
#pragma once

#include <string>
#include <vector>

#include "layout/layout.h"
#include "pdf/font_use.h"

namespace tongket::pdf {

// Shades, then rules, then text; words stand exactly where layout put them. Font i is /F<i>.
std::string page_content(const layout::Page& page, const std::vector<FontUse>& fonts);

}  // namespace tongket::pdf
