// The files of a schema: the main one and what it includes from its own folder. Internal.
#pragma once

#include <string>
#include <vector>

#include "xml/tree.h"

namespace tongket::xml {

inline constexpr std::string_view kSchemaNamespace = "http://www.w3.org/2001/XMLSchema";

struct SchemaFile {
  std::string name;              // within the folder
  std::string url;               // as libxml2 names it in its errors
  std::string target_namespace;  // what its declarations belong to, also when it names none itself
  TreePtr tree;
};

// The main file first. Every file that libxml2 might be led to by xs:include or xs:import
// has been read and checked here, so it can't be led anywhere else: names with a
// folder, a scheme or an escape in them are refused, and so is xs:redefine.
std::vector<SchemaFile> load_schema_files(const std::string& path, Sources& sources,
                                          const Limits& limits, Diagnostics& diagnostics);

bool is_schema_element(const Node& node, std::string_view local_name);

}  // namespace tongket::xml
