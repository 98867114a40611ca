// What would keep libxml2 busy for hours is refused before it compiles a schema. Internal.
#pragma once

#include <vector>

#include "base/base.h"
#include "xml/schema_files.h"

namespace tongket::xml {

// Content models, groups of attributes and patterns whose automata would be too large, each at its
// place. Names are compared without their namespaces: of two of one name the larger counts.
void check_schema_sizes(const std::vector<SchemaFile>& files, const Limits& limits,
                        Diagnostics& diagnostics);

}  // namespace tongket::xml
