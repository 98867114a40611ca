// word/styles.xml and word/fontTable.xml.
#pragma once

#include <string>

#include "document/document.h"

namespace tongket::docx {

// Styles carry the Document's names. Those with an outline level are called "heading 1" ...
// "heading 9" beside (the first of each level), the default one "Normal": the names that Word's
// navigation, contents and shortcuts go by; the Document's name stays as an alias.
std::string write_styles(const document::Document& document);

// Every font that a style or a run names.
std::string write_fonts(const document::Document& document);

}  // namespace tongket::docx
