// White space and typing faults.
#pragma once

#include "data/data.h"
#include "data/sentences.h"

namespace tongket::data {

// The tree with its white space settled (single spaces in sentences and attributes, none at their
// ends, none between elements) and its words as the rules of typing want them; a note for each word
// mended, at its place in `source`, the text of the file. The marks of tones are only put where
// they belong: which style a paper has is seen when it is bound.
struct Mended {
  xml::TreePtr tree;
  bool may_want_capitals = false;  // check_capitals() may have something to tell; where asked for
};
enum class LookForCapitals : bool { no, yes };
Mended mended(xml::TreePtr tree, const TextElements& elements, const Writing& writing,
              std::string_view source, LookForCapitals look, Diagnostics& diagnostics);

}  // namespace tongket::data
