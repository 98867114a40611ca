#include "xml/schema_files.h"

#include <fmt/format.h>

#include "xml/arena.h"

namespace tongket::xml {

namespace {

constexpr std::size_t kMostFiles = 64;

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
    refuse_bases(*tree);
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
    if (known(name)) return;
    const std::string path = join_path(shown_folder_, name);
    if (!is_plain_name(name) || leads_out(path)) {
      refuse(location);
    } else if (files_.size() < kMostFiles) {
      add(path, name, target_namespace);
    } else {
      diagnostics_.error(Code::xml_schema_too_complex, location.source(),
                         {fmt::format("lược đồ gồm quá {} tệp", kMostFiles),
                          fmt::format("the schema has more than {} files", kMostFiles)});
    }
  }

  // A link may lead out of the folder; the real path must not.
  [[nodiscard]] bool leads_out(const std::string& path) const {
    const std::string real = canonical_path(path);
    return !real.empty() && folder_of(real) != folder_;
  }

  // libxml2 would resolve the names of files against it.
  void refuse_bases(const Tree& tree) {
    for (std::uint32_t i = 0; i < tree.node_count(); ++i) {
      const Node node(&tree, i);
      if (node.kind() != Kind::attribute || node.local_name() != "base") continue;
      if (node.namespace_uri() == kXmlNamespace) refuse(node);
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
