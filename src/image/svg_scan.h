// What can be told of an SVG without drawing it. Only for image/.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tongket::image {

struct SvgFacts {
  std::uint32_t depth = 0;  // of elements within elements
  std::uint64_t elements = 0;
  bool text = false;    // some is drawn with the machine's fonts
  std::string outside;  // the first file or address that it would take in; empty: none
};

// Reads the tags only, and leniently: whether the XML is well-formed, the one who draws it finds.
// Elements that entities of a DOCTYPE bring are counted where they are declared.
SvgFacts scan_svg(std::string_view bytes);

// The local name of the first element, in the spelling of the file; empty where the bytes are no
// XML.
std::string_view root_name(std::string_view bytes);

}  // namespace tongket::image
