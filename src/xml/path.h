// Which element stands where in an XML text, for any number of questions. Only for xml/.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tongket::xml {

// Made from the tags alone, so that a text that is not well-formed has paths too.
class PathIndex {
 public:
  explicit PathIndex(std::string_view text);
  // "/year/office/name" at an offset of the same text; empty where elements are too deep for words.
  [[nodiscard]] std::string at(std::string_view text, std::size_t offset) const;

 private:
  class Builder;
  static constexpr std::uint32_t none = UINT32_MAX;
  struct Element {
    std::uint32_t begin = 0;         // of its start tag
    std::uint32_t end = UINT32_MAX;  // behind its end tag
    std::uint32_t parent = none;
    std::uint32_t position = 1;  // among its parent's children of that name
    bool only_one = true;
  };
  std::vector<Element> elements_;  // in the order of their begin
  std::size_t known_ = SIZE_MAX;   // what stands from here on has no paths
};

// For SourceFile::element_path: the index is made when a first place is asked for.
std::function<std::string(std::string_view, std::size_t)> path_lookup();

}  // namespace tongket::xml
