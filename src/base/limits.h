// How much of anything the program takes from outside. Each has a diagnostic code of its own.
#pragma once

#include <cstdint>

namespace tongket {

struct Limits {
  std::uint64_t file_bytes = 256ULL << 20;      // one input file
  std::uint32_t xml_depth = 200;                // nested elements
  std::uint32_t xml_nodes = 20'000'000;         // elements, attributes and texts
  std::uint64_t xpath_steps = 200'000'000;      // node visits of all expressions of one pass
  std::uint64_t unzipped_bytes = 512ULL << 20;  // all entries of one container
  std::uint32_t pages = 100'000;                // of one paper
  std::uint64_t bound_items = 3'000'000;        // of all papers of one pack: elements carried out,
                                                // runs of words, each 64 bytes of these
  std::uint32_t include_depth = 16;             // of template fragments
};

}  // namespace tongket
