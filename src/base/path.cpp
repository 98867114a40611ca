// Paths as text; nothing here asks the disk.
#include "base/file.h"

namespace tongket {

std::string join_path(std::string_view folder, std::string_view name) {
  if (folder.empty()) return std::string{name};
  while (name.starts_with('/'))
    name.remove_prefix(1);
  std::string path{folder};
  if (!path.ends_with('/')) path += '/';
  path += name;
  return path;
}

std::string folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return ".";
  return std::string{path.substr(0, slash == 0 ? 1 : slash)};
}

std::string file_name_of(std::string_view path) {
  return std::string{path.substr(path.rfind('/') + 1)};
}

std::string stem_of(std::string_view path) {
  std::string name = file_name_of(path);
  const std::size_t dot = name.rfind('.');
  // ".profile" and ".." have no ending.
  if (dot == std::string::npos || dot == 0 || name == "..") return name;
  return name.substr(0, dot);
}

std::string extension_of(std::string_view path) {
  const std::string name = file_name_of(path);
  const std::size_t stem = stem_of(path).size();
  if (stem >= name.size()) return {};
  std::string ending = name.substr(stem + 1);
  for (char& letter : ending) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return ending;
}

}  // namespace tongket
