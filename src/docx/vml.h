// What shapes of VML share (ECMA-376 part 4, 14).
#pragma once

#include <string>

#include "base/base.h"
#include "xml/xml.h"

namespace tongket::docx {

// The namespaces that a shape needs, on the part's root.
void write_vml_names(xml::Writer& out);
// "412.35pt": hundredths of a point say a twip exactly.
std::string vml_points(Length length);

}  // namespace tongket::docx
