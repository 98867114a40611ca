// Schema violations in words and places of ours. Internal to the room.
#pragma once

#include <string>
#include <vector>

#include "xml/schema_fast.h"
#include "xml/schema_index.h"

namespace tongket::xml {

// What libxml2 says of a violation: its number, what it filled into its text, the text, and the
// element that we found it on. Names are in Clark's notation, "{urn:t}item".
struct SchemaFault {
  int number = 0;
  std::string first;
  std::string second;
  std::string third;
  std::string text;
  Node element;
};

// Violations in document order; those that are only the echo of another on the same node (a value
// that breaks a facet is also "not valid", and no key) are left out.
// `fast`: null where the schema isn't plain enough; what is lacking is then told by libxml2's list.
void report_schema_faults(const std::vector<SchemaFault>& faults, const SchemaIndexData& index,
                          const FastSchema* fast, Diagnostics& diagnostics);

// A value of one of XML Schema's own types, in words: "xs:date" -> "a date such as 2022-11-17".
// Empty for types that need none.
Message builtin_type_words(std::string_view type);

}  // namespace tongket::xml
