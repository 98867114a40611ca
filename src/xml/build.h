// From well-formed text to our tree: pugixml makes the nodes, we add places and namespaces.
// Internal to the room.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "xml/tree.h"

namespace tongket::xml {

// `text` is well-formed, without DOCTYPE, within the limits. Reports what only shows once
// references are resolved: characters that &#...; may name but a paper can't hold.
TreePtr build_tree(std::string_view text, std::uint32_t file, Diagnostics& diagnostics);

}  // namespace tongket::xml
