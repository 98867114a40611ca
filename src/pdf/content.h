// A page's marks as a content stream. Internal to pdf/.
#pragma once

#include <string>
#include <vector>

#include "layout/layout.h"
#include "pdf/font_use.h"

namespace tongket::pdf {

// The watermark, then shades, rules, text; words stand exactly where layout put them. Font i is
// /F<i>, backdrop i /W<i>.
std::string page_content(const layout::Pages& pages, const layout::Page& page,
                         const std::vector<FontUse>& fonts);

// A watermark as a form, which pages show turned and in their middle: its words as shapes.
std::string backdrop_content(const layout::Backdrop& backdrop);

}  // namespace tongket::pdf
