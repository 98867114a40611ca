// Character classes that XPath takes from XML.
#pragma once

#include <cstddef>
#include <string_view>

namespace tongket::xml::xpath {

// Bytes of the NCName that `text` begins with (XML Namespaces 1.0, [4]); 0 when there is none.
std::size_t ncname_length(std::string_view text);

}  // namespace tongket::xml::xpath
