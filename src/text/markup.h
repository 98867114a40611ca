// XML as a text with markup in it.
//
// In: an XML file in UTF-8, well formed or not. Out: the same bytes but for the words: text, CDATA
// and the values of attributes that hold Vietnamese are normalised; tags, comments, instructions,
// DOCTYPE and references stay as they are; an encoding declaration says UTF-8. Words run on across
// tags (<b>hội</b> , nghị), but nothing is put in or taken away at a tag itself. Refused: nothing.
#pragma once

#include <string_view>

#include "text/normalise.h"

namespace tongket::text {

// Holds the whole file. The rule space-trailing is off (indents belong to the markup), and so are
// straight quotation marks in attributes.
Normalised normalise_markup(std::string_view xml, const NormaliseOptions& options = {});

}  // namespace tongket::text
