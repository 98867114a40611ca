// pdf/ -- pages to PDF.
//
// In: a laid-out paper. Out: the bytes of a PDF 1.7 file: text by our own Type0 fonts (subsets by
// font/, CID = glyph of the subset, exact widths, ToUnicode by cluster), document information,
// outline. libharu writes objects, pages and streams and stays behind this header. Refused: files
// over 1.9 GiB (libharu's offsets wrap), see facts in docs/pdf.md.
#pragma once

#include <string>

#include "base/base.h"
#include "layout/layout.h"

namespace tongket::pdf {

struct Options {
  bool compress = true;
};

// The same paper gives the same bytes; times come from the document's metadata.
Result<std::string> write(const layout::LaidOut& paper, const Options& options);

}  // namespace tongket::pdf
