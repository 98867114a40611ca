// fonts.xml as values. Internal to font/.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"

namespace tongket::font {

struct FontFolder {
  std::string path;
  std::string package;  // the Debian package that fills it, or empty
  bool system = false;  // only when system fonts are asked for
};

// One style of one name.
struct FaceEntry {
  std::vector<std::string> files;  // bare names, the first that is found is taken
  SourceRef source;
};
// 0 regular, 1 bold, 2 italic, 3 bold italic
constexpr std::size_t style_count = 4;
constexpr std::size_t style_index(bool bold, bool italic) {
  return (bold ? 1U : 0U) + (italic ? 2U : 0U);
}

struct FontEntry {
  std::string name;
  std::vector<std::string> aliases;
  std::array<FaceEntry, style_count> faces;
  bool fallback = false;             // its files may be missing, all styles but the regular too
  std::vector<std::string> scripts;  // ISO 15924, that a fallback is for; empty = any
  SourceRef source;
};

struct Catalogue {
  std::vector<FontFolder> folders;
  std::multimap<std::string, std::string> known;  // file name in lower case -> SHA-256 in hex
  std::vector<FontEntry> fonts;
};

// Everything that fonts.xml does not allow is reported, with its place; the value is whole only
// when there were no errors.
Catalogue read_catalogue(const std::string& path, Sources& sources, Diagnostics& diagnostics);

// Names of fonts and of their files are compared without regard to ASCII case, as Windows does.
std::string ascii_lower(std::string_view text);

}  // namespace tongket::font
