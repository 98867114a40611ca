// word/numbering.xml: automatic numbers, so that a label is never typed text.
#pragma once

#include <string>

#include "document/document.h"
#include "xml/xml.h"

namespace tongket::docx {

// Number list L of the Document is w:num L + 1 (numId 0 means "none"), with a w:abstractNum of its
// own. Lists of one definition share nothing but their looks: Word counts along the abstractNum,
// so that lists which take turns would otherwise go on counting one another.
std::string write_numbering(const document::Document& document);
// The list styles, for word/styles.xml.
void write_list_styles(xml::Writer& out, const document::Document& document);

}  // namespace tongket::docx
