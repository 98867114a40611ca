// docx/ -- WordprocessingML, writing.
//
// In: a laid-out paper (the settled Document; its numbers, widths and rule lengths are final).
// Out: the bytes of a .docx (ECMA-376 transitional, compatibility mode 14): named styles,
// automatic numbering, fixed table grids, real headers with a page field; see docs/docx.md.
// Refused: characters that no XML can hold (control characters), with their place.
#pragma once

#include <string>

#include "base/base.h"
#include "layout/layout.h"

namespace tongket::docx {

// The same paper gives the same bytes: zip entries in fixed order with the document's own time.
Result<std::string> write(const layout::LaidOut& paper);

}  // namespace tongket::docx
