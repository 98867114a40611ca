// The checks that text must pass before a tree is built from it. Internal to the room.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

#include "base/base.h"

namespace tongket::xml {

// Characters that no paper can hold, each with its place; `place` is asked with their offsets.
void report_forbidden(std::string_view text, const std::function<SourceRef(std::size_t)>& place,
                      Diagnostics& diagnostics);

// Whether the time of the job is over, which is said at `place`.
bool is_late(const Limits& limits, const SourceRef& place, Diagnostics& diagnostics);
Diagnostic late(const SourceRef& place);

// What could hurt a parser is refused before one sees it: DOCTYPE, nesting, numbers of nodes, of
// attributes in a tag and of namespaces in scope, long names and values.
void check_bounds(std::string_view text, std::uint32_t file, const Limits& limits,
                  Diagnostics& diagnostics);

// Well-formedness as libxml2 sees it (XML 1.0, Namespaces 1.0). The text is UTF-8 whatever its
// declaration says. Faults that don't disturb the structure are reported together; the first that
// does ends the search, since what follows it would only be its echo.
void check_well_formed(std::string_view text, std::uint32_t file, Diagnostics& diagnostics);

}  // namespace tongket::xml
