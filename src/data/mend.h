// Typing faults of the data's words.
#pragma once

#include "data/data.h"

namespace tongket::data {

// The tree with its words as the rules of typing want them; a note for each change, at its words in
// `source`, the text of the file. The marks of tones are only put where they belong: which style a
// paper has is seen when it is bound. The tree must be normalised: white space is squeezed already.
xml::TreePtr mended(xml::TreePtr tree, const xml::SchemaIndex& schema, const Writing& writing,
                    std::string_view source, Diagnostics& diagnostics);

}  // namespace tongket::data
