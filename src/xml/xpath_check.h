// Static checks of an expression against a schema. Internal to the room.
#pragma once

#include <map>
#include <string>

#include "xml/schema.h"
#include "xml/xpath_tree.h"

namespace tongket::xml::xpath {

using VariableSets = std::map<std::string, ElementSet, std::less<>>;

ElementSet check(const Expr& expr, const SchemaIndex& schema, const ElementSet& context,
                 const VariableSets& variables, Diagnostics& diagnostics);

// A pattern's paths begin anywhere, unless they are absolute.
ElementSet check_pattern(const Expr& pattern, const SchemaIndex& schema,
                         const VariableSets& variables, Diagnostics& diagnostics);

}  // namespace tongket::xml::xpath
