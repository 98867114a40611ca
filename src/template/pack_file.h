// pack.xml: what a pack is, strictly read.
#pragma once

#include "template/template.h"

namespace tongket::pack {

inline constexpr std::string_view kPackNamespace = "urn:tongket:pack:1";

// Everything that pack.xml says, with the places that later checks point to.
struct PackFile {
  PackInfo info;
  SourceRef document_type;
};
Result<PackFile> read_pack_file(const std::string& folder, Sources& sources, const Limits& limits);

// A link may lead out of a folder; the real path must not.
bool is_inside(const std::string& path, const std::string& folder);
// The same of a file that the pack itself brings, told at the file; one that is missing is fine
// here.
Status keep_inside(const std::string& path, const std::string& folder);

// The values of the options as variables: given ones checked, the others' defaults. Unknown names
// and bad values are faults of the call.
xml::Variables option_values(const PackInfo& info, const std::map<std::string, std::string>& given,
                             Diagnostics& diagnostics);
// Whether a value fits an option's type.
bool fits(const OptionInfo& option, const std::string& value);

}  // namespace tongket::pack
