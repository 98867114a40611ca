// A watermark as a shape of a header.
#pragma once

#include <cstdint>

#include "document/document.h"
#include "xml/xml.h"

namespace tongket::docx {

// A run that holds the words as a line of "WordArt" (part 4, 14.1.2.22 textpath) behind the text,
// in the middle between the margins; named as Word names its own, so that Word's own command takes
// it away. number: which of the package's it is. The mark is settled.
void write_watermark(xml::Writer& out, const document::Watermark& mark, std::int64_t number);

}  // namespace tongket::docx
