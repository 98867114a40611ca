// Texts that no XML can hold.
#pragma once

#include <optional>

#include "document/document.h"

namespace tongket::docx {

// The first character of a paragraph or of the metadata that XML 1.0 (2.2 Char) leaves out, as a
// diagnostic at the text's place. Data were cleaned at the door; this is the last one.
std::optional<Diagnostic> find_unwritable(const document::Document& document);

}  // namespace tongket::docx
