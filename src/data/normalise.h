// The same data however its author broke the lines.
#pragma once

#include "xml/xml.h"

namespace tongket::data {

// Attributes and texts with runs of white space made one space, none at their ends; the white space
// between elements that hold no text goes altogether. No other character changes (the text is NFC
// already; no-break spaces are set when a paper is bound). The tree must fit the schema.
xml::TreePtr normalised(xml::TreePtr tree, const xml::SchemaIndex& schema);

}  // namespace tongket::data
