// The package around the parts (ECMA-376 part 2): content types, relationships, properties.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace tongket::docx {

// One part of the package and what the package says of it.
struct Part {
  std::string name;  // "word/document.xml"
  std::string_view content_type;
  std::string bytes;
};

struct Relationship {
  std::string id;  // "rId1", unique within its file
  std::string_view type;
  std::string target;  // relative to the part that it belongs to
};

std::string write_content_types(const std::vector<Part>& parts);
std::string write_relationships(const std::vector<Relationship>& relationships);
// docProps/core.xml (11.1) and docProps/app.xml (part 1, 22.2).
std::string write_core(const document::Metadata& metadata);
std::string write_extended(std::size_t pages);
// word/settings.xml
std::string write_settings(const document::Document& document);

}  // namespace tongket::docx
