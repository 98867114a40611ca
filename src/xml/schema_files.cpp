#include "xml/schema_files.h"

#include <fmt/format.h>

namespace tongket::xml {

namespace {

// A path as the URI that libxml2 resolves includes against.
std::string to_uri(std::string_view path) {
  std::string uri;
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '/' || c == '.' || c == '-' || c == '_';
    if (plain) {
      uri += c;
    } else {
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return uri;
}

bool is_plain_name(std::string_view name) {
  return !name.empty() && name != "." && name != ".." &&
         name.find_first_of("/\\:%#?*\"<>|") == std::string_view::npos;
}

class Loader {
 public:
  Loader(const std::string& path, Sources& sources, const Limits& limits, Diagnostics& diagnostics)
      : shown_folder_(folder_of(path)),
        sources_(sources),
        limits_(limits),
        diagnostics_(diagnostics) {
    const std::string canonical = canonical_path(path);
    folder_ = folder_of(canonical.empty() ? path : canonical);
  }

  std::vector<SchemaFile> load(const std::string& path) {
    add(path, file_name_of(path), {});
    for (std::size_t i = 0; i < files_.size(); ++i)
      add_references(i);
    return std::move(files_);
  }

 private:
  void add(const std::string& path, const std::string& name, const std::string& otherwise) {
    SchemaFile file;
    file.tree = read(path, sources_, limits_, diagnostics_);
    if (file.tree == nullptr) return;
    file.name = name;
    file.url = to_uri(join_path(folder_, name));
    file.target_namespace = file.tree->root().attribute_value("targetNamespace", otherwise);
    files_.push_back(std::move(file));
  }

  bool known(std::string_view name) const {
    for (const SchemaFile& file : files_) {
      if (file.name == name) return true;
    }
    return false;
  }

  void add_references(std::size_t from) {
    const TreePtr tree = files_[from].tree;
    for (const Node& child : tree->root().children()) {
      if (is_schema_element(child, "import")) {
        follow(child, {});
      } else if (is_schema_element(child, "include")) {
        follow(child, files_[from].target_namespace);
      } else if (is_schema_element(child, "redefine")) {
        refuse_redefine(child);
      }
    }
  }

  void follow(const Node& reference, const std::string& target_namespace) {
    const Node location = reference.attribute("schemaLocation");
    if (!location) return;  // an import of names that another file brings
    const std::string name(location.value());
    if (!is_plain_name(name)) {
      refuse(location);
    } else if (!known(name)) {
      add(join_path(shown_folder_, name), name, target_namespace);
    }
  }

  void refuse(const Node& location) {
    diagnostics_.error(Code::xml_schema_bad, location.source(),
                       {"lược đồ chỉ được lấy thêm tệp nằm cùng thư mục với nó",
                        "a schema may only take in files from its own folder"},
                       {"chép tệp ấy về cùng thư mục và chỉ ghi tên tệp",
                        "copy that file into the folder and write its name alone"});
  }

  // XML Schema 1.1 deprecates it, and our index couldn't tell the two definitions apart.
  void refuse_redefine(const Node& redefine) {
    diagnostics_.error(Code::xml_schema_bad, redefine.source(),
                       {"không nhận xs:redefine", "xs:redefine is not accepted"},
                       {"dùng xs:include và xs:extension", "use xs:include and xs:extension"});
  }

  std::string shown_folder_;  // as the user named it
  std::string folder_;
  Sources& sources_;
  const Limits& limits_;
  Diagnostics& diagnostics_;
  std::vector<SchemaFile> files_;
};

}  // namespace

bool is_schema_element(const Node& node, std::string_view local_name) {
  return node.is_element(local_name) && node.namespace_uri() == kSchemaNamespace;
}

std::vector<SchemaFile> load_schema_files(const std::string& path, Sources& sources,
                                          const Limits& limits, Diagnostics& diagnostics) {
  return Loader(path, sources, limits, diagnostics).load(path);
}

}  // namespace tongket::xml
