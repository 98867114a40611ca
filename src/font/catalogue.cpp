#include "font/catalogue.h"

#include <fmt/core.h>

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "xml/xml.h"

namespace tongket::font {
namespace {

constexpr std::string_view catalogue_namespace = "urn:tongket:fonts:1";

class CatalogueReader {
 public:
  explicit CatalogueReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}
  Catalogue read(const xml::Node& root);

 private:
  void error(const xml::Node& at, Message message) {
    diagnostics_.error(Code::font_catalogue, at.source(), std::move(message));
  }
  bool is_ours(const xml::Node& node) const { return node.namespace_uri() == catalogue_namespace; }
  void unknown_element(const xml::Node& node);
  void check_attributes(const xml::Node& node, std::initializer_list<std::string_view> allowed);
  void check_empty(const xml::Node& node);
  std::string required(const xml::Node& node, std::string_view attribute);
  std::string file_name(const xml::Node& node, std::string_view attribute);
  bool flag(const xml::Node& node, std::string_view attribute);

  void read_folder(const xml::Node& node);
  void read_known(const xml::Node& node);
  std::vector<std::string> script_codes(const xml::Node& node);
  void read_font(const xml::Node& node);
  void read_alias(const xml::Node& node, FontEntry& font);
  void read_face(const xml::Node& node, FontEntry& font);
  void add_name(const xml::Node& node, const std::string& name);

  Diagnostics& diagnostics_;
  Catalogue out_;
  std::vector<std::string> names_;  // all names and aliases so far, lower case
};

void CatalogueReader::unknown_element(const xml::Node& node) {
  error(node, {fmt::format("fonts.xml không có phần tử <{}> ở đây", node.name()),
               fmt::format("fonts.xml has no element <{}> here", node.name())});
}

void CatalogueReader::check_attributes(const xml::Node& node,
                                       std::initializer_list<std::string_view> allowed) {
  for (xml::Node a = node.first_attribute(); a; a = a.next_attribute()) {
    if (std::find(allowed.begin(), allowed.end(), a.name()) != allowed.end()) continue;
    error(a, {fmt::format("<{}> không có thuộc tính {}", node.name(), a.name()),
              fmt::format("<{}> has no attribute {}", node.name(), a.name())});
  }
}

void CatalogueReader::check_empty(const xml::Node& node) {
  for (const xml::Node& child : node.children()) {
    unknown_element(child);
  }
}

std::string CatalogueReader::required(const xml::Node& node, std::string_view attribute) {
  const std::string_view value = node.attribute_value(attribute);
  if (value.empty()) {
    error(node, {fmt::format("<{}> thiếu thuộc tính {}", node.name(), attribute),
                 fmt::format("<{}> lacks the attribute {}", node.name(), attribute)});
  }
  return std::string(value);
}

// A bare name: the folders say where, so that fonts.xml can't reach elsewhere.
std::string CatalogueReader::file_name(const xml::Node& node, std::string_view attribute) {
  std::string name = required(node, attribute);
  if (name.find_first_of("/\\") != std::string::npos || name == "." || name == "..") {
    error(node, {fmt::format("“{}” phải là tên tệp, không kèm thư mục", name),
                 fmt::format("'{}' must be a file name without a folder", name)});
  }
  return name;
}

bool CatalogueReader::flag(const xml::Node& node, std::string_view attribute) {
  const std::string_view value = node.attribute_value(attribute, "false");
  if (value == "true" || value == "1") return true;
  if (value != "false" && value != "0") {
    error(node, {fmt::format("{} phải là true hoặc false, không phải “{}”", attribute, value),
                 fmt::format("{} must be true or false, not '{}'", attribute, value)});
  }
  return false;
}

void CatalogueReader::read_folder(const xml::Node& node) {
  check_attributes(node, {"path", "package", "system"});
  check_empty(node);
  FontFolder folder;
  folder.path = required(node, "path");
  folder.package = std::string(node.attribute_value("package"));
  folder.system = flag(node, "system");
  out_.folders.push_back(std::move(folder));
}

void CatalogueReader::read_known(const xml::Node& node) {
  check_attributes(node, {"file", "sha256"});
  check_empty(node);
  const std::string file = file_name(node, "file");
  const std::string hash = ascii_lower(required(node, "sha256"));
  const bool hex = hash.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (!hex || hash.size() != 64) {
    error(node, {"sha256 phải gồm 64 chữ số hệ mười sáu", "sha256 must be 64 hexadecimal digits"});
  }
  out_.known.emplace(ascii_lower(file), hash);
}

void CatalogueReader::add_name(const xml::Node& node, const std::string& name) {
  std::string key = ascii_lower(name);
  if (std::find(names_.begin(), names_.end(), key) != names_.end()) {
    error(node, {fmt::format("tên phông “{}” có hai lần", name),
                 fmt::format("the font name '{}' is given twice", name)});
  }
  names_.push_back(std::move(key));
}

void CatalogueReader::read_alias(const xml::Node& node, FontEntry& font) {
  check_attributes(node, {"name"});
  check_empty(node);
  font.aliases.push_back(required(node, "name"));
  add_name(node, font.aliases.back());
}

void CatalogueReader::read_face(const xml::Node& node, FontEntry& font) {
  check_attributes(node, {"bold", "italic"});
  FaceEntry& face = font.faces[style_index(flag(node, "bold"), flag(node, "italic"))];
  if (face.source.known()) {
    error(node, {"kiểu chữ này có hai lần", "this style is given twice"});
  }
  face.source = node.source();
  for (const xml::Node& child : node.children()) {
    if (!is_ours(child) || child.local_name() != "file") {
      unknown_element(child);
      continue;
    }
    check_attributes(child, {"name"});
    check_empty(child);
    face.files.push_back(file_name(child, "name"));
  }
}

// Four letters each, parted by spaces.
std::vector<std::string> CatalogueReader::script_codes(const xml::Node& node) {
  const std::string_view value = node.attribute_value("scripts");
  std::vector<std::string> codes;
  bool all = true;
  for (std::size_t at = 0; at < value.size(); at += 5) {
    const std::string_view code = value.substr(at, 4);
    all = all && code.size() == 4 && code.find(' ') == std::string_view::npos &&
          (at + 4 == value.size() || value[at + 4] == ' ');
    codes.emplace_back(code);
  }
  if (!all) {
    error(node, {"scripts là các mã ISO 15924 cách nhau một dấu cách, như “Khmr Cham”",
                 "scripts are ISO 15924 codes parted by spaces, such as 'Khmr Cham'"});
  }
  return codes;
}

void CatalogueReader::read_font(const xml::Node& node) {
  check_attributes(node, {"name", "fallback", "scripts"});
  FontEntry font;
  font.name = required(node, "name");
  font.fallback = flag(node, "fallback");
  font.scripts = script_codes(node);
  font.source = node.source();
  add_name(node, font.name);
  for (const xml::Node& child : node.children()) {
    if (is_ours(child) && child.local_name() == "alias") {
      read_alias(child, font);
    } else if (is_ours(child) && child.local_name() == "face") {
      read_face(child, font);
    } else {
      unknown_element(child);
    }
  }
  const auto absent = [](const FaceEntry& face) { return face.files.empty(); };
  if (font.fallback && absent(font.faces.front())) {
    error(node, {fmt::format("phông dự phòng “{}” phải có kiểu thường", font.name),
                 fmt::format("the fallback font '{}' must have the regular style", font.name)});
  }
  if (!font.fallback && std::any_of(font.faces.begin(), font.faces.end(), absent)) {
    error(node, {fmt::format("phông “{}” phải có đủ bốn kiểu, mỗi kiểu ít nhất một tệp", font.name),
                 fmt::format("font '{}' must have all four styles, each with at least one file",
                             font.name)});
  }
  out_.fonts.push_back(std::move(font));
}

Catalogue CatalogueReader::read(const xml::Node& root) {
  if (!is_ours(root) || root.local_name() != "fonts") {
    unknown_element(root);
    return std::move(out_);
  }
  check_attributes(root, {});
  for (const xml::Node& child : root.children()) {
    if (is_ours(child) && child.local_name() == "folder") {
      read_folder(child);
    } else if (is_ours(child) && child.local_name() == "known") {
      read_known(child);
    } else if (is_ours(child) && child.local_name() == "font") {
      read_font(child);
    } else {
      unknown_element(child);
    }
  }
  return std::move(out_);
}

}  // namespace

Catalogue read_catalogue(const std::string& path, Sources& sources, Diagnostics& diagnostics) {
  const xml::TreePtr tree = xml::read(path, sources, Limits{}, diagnostics);
  if (!tree) return {};
  return CatalogueReader(diagnostics).read(tree->root());
}

std::string ascii_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

}  // namespace tongket::font
