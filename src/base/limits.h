// How much of anything the program takes from outside. Each has a diagnostic code of its own, and
// those that a user may set (docs/limits.md) a name after --limit.
#pragma once

#include <cstdint>
#include <functional>

namespace tongket {

struct Limits {
  std::uint64_t file_bytes = 256ULL << 20;      // one input file
  std::uint32_t xml_depth = 200;                // nested elements
  std::uint32_t xml_nodes = 20'000'000;         // elements, attributes and texts
  std::uint32_t xml_attributes = 256;           // of one element; namespaces in scope too
  std::uint32_t xml_value_bytes = 16U << 20;    // one text, attribute value, comment
  std::uint32_t xml_name_bytes = 1024;          // one name of an element, attribute, instruction
  std::uint64_t xpath_steps = 200'000'000;      // node visits of all expressions of one pass
  std::uint32_t schema_states = 100'000;        // of one content model, its repetitions unrolled
  std::uint32_t pattern_states = 20'000;        // of one xs:pattern, the same
  std::uint64_t unzipped_bytes = 512ULL << 20;  // all entries of one container
  std::uint32_t pages = 100'000;                // of one paper
  std::uint64_t bound_items = 3'000'000;        // of all papers of one pack: elements carried out,
                                                // runs of words, each 64 bytes of these
  std::uint32_t include_depth = 16;             // of template fragments
  std::uint32_t picture_bytes = 64U << 20;      // one file of a picture
  std::uint32_t picture_side = 20'000;          // its width or height, in pixels
  std::uint32_t picture_pixels = 40'000'000;    // its width times its height
  std::uint32_t svg_seconds = 10;               // drawing one SVG

  // Whether the time that the door grants a job is over: asked now and then wherever work may be
  // long. Empty: there is no end.
  std::function<bool()> out_of_time;
};

}  // namespace tongket
