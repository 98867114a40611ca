// <include href="…"/>: a fragment of the pack's own folder or of templates/common, spliced in.
#include <algorithm>

#include "template/pack_file.h"
#include "template/reader.h"

namespace tongket::pack {

namespace {

constexpr std::string_view kCommon = "common/";

// Names from a file never become paths unchecked: plain relative names only.
bool is_plain(std::string_view href) {
  if (href.empty() || href.front() == '/' || href.find('\\') != std::string_view::npos ||
      href.find(':') != std::string_view::npos) {
    return false;
  }
  for (std::size_t at = 0; at <= href.size();) {
    const std::size_t slash = std::min(href.find('/', at), href.size());
    const std::string_view part = href.substr(at, slash - at);
    if (part.empty() || part == "." || part == "..") return false;
    at = slash + 1;
  }
  return true;
}

}  // namespace

std::optional<std::string> TemplateReader::find_fragment(const xml::Node& href) {
  const std::string name(href.value());
  const bool common = name.starts_with(kCommon);
  const std::string& folder = common ? input_.folders.common : input_.folders.pack;
  const std::string path = join_path(folder, common ? name.substr(kCommon.size()) : name);
  if (!is_plain(name) || (file_exists(path) && !is_inside(path, folder))) {
    fault(Code::pack_outside, href.source(),
          {"chỉ lấy được tệp trong thư mục bộ mẫu hoặc common/",
           "only files of the pack's folder or of common/ can be included"});
    return std::nullopt;
  }
  if (file_exists(path) && !is_folder(path)) return path;
  std::vector<std::string> files = list_folder(folder);
  for (std::string& file : files)
    file.insert(0, common ? "common/" : "");
  fault(Code::pack_missing_file, href.source(),
        {"không có tệp “" + name + "”", "there is no file '" + name + "'"},
        nearest_hint(name, files));
  return std::nullopt;
}

void TemplateReader::read_include(const xml::Node& element, Place place, Nodes& nodes) {
  const xml::Node href = element.attribute("href");
  if (!href) return;  // reported as a missing attribute
  const auto path = find_fragment(href);
  if (!path) return;
  const bool cyclic =
      std::any_of(open_files_.begin(), open_files_.end(),
                  [&path](const std::string& open) { return same_file(open, *path); });
  if (cyclic || open_files_.size() > input_.limits.include_depth) {
    fault(Code::template_include, href.source(),
          cyclic ? Message{"tệp này gọi lại chính nó", "this file includes itself"}
                 : Message{"các tệp gọi nhau quá sâu", "files include one another too deeply"});
    return;
  }
  Nodes fragment = read_file(*path, "fragment", place);
  std::move(fragment.begin(), fragment.end(), std::back_inserter(nodes));
}

}  // namespace tongket::pack
