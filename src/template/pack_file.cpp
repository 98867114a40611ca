#include "template/pack_file.h"

#include <algorithm>

#include "standard/standard.h"
#include "template/find.h"
#include "template/reader.h"
#include "text/text.h"

namespace tongket::pack {

namespace {

class PackReader {
 public:
  PackReader(const std::string& folder, Diagnostics& diagnostics)
      : folder_(folder), problems_(diagnostics) {}

  PackFile read(const xml::Node& root) {
    file_.info.folder = folder_;
    file_.info.id = id_of_folder();
    file_.info.papers_of = file_.info.id;
    if (!root.is_element("pack") || root.namespace_uri() != kPackNamespace) {
      fault(Code::pack_bad, root.source(),
            {"phần tử ngoài cùng phải là <pack>", "the outermost element must be <pack>"},
            {"xmlns=\"urn:tongket:pack:1\"", "xmlns=\"urn:tongket:pack:1\""});
      return std::move(file_);
    }
    attributes(root, {"version"});
    file_.info.version = required(root, "version");
    for (xml::Node child = root.first_child(); child; child = child.next_sibling()) {
      if (child.kind() == xml::Kind::text) stray_text(child);
      if (child.kind() == xml::Kind::element) read_child(child);
    }
    demand_all(root);
    return std::move(file_);
  }

 private:
  void fault(Code code, const SourceRef& place, Message message, Message hint = {}) {
    problems_.error(code, place, std::move(message), std::move(hint));
  }

  // "templates/bao-cao/" and "." are named by the folder that they are.
  [[nodiscard]] std::string id_of_folder() const {
    const std::string real = canonical_path(folder_);
    return file_name_of(real.empty() ? folder_ : real);
  }

  void stray_text(const xml::Node& text) {
    if (text::squeezed(text.value()).empty()) return;
    fault(Code::pack_bad, text.source(), {"chữ không đứng được ở đây", "words can't stand here"});
  }

  void attributes(const xml::Node& element, const std::vector<std::string>& known) {
    for (xml::Node found = element.first_attribute(); found; found = found.next_attribute()) {
      const std::string name(found.name());
      if (std::find(known.begin(), known.end(), name) != known.end()) continue;
      fault(Code::pack_bad, found.name_source(),
            {"không có thuộc tính “" + name + "”", "there is no attribute '" + name + "'"},
            nearest_hint(name, known));
    }
  }

  std::string required(const xml::Node& element, std::string_view name) {
    std::string value = text::squeezed(element.attribute_value(name));
    if (value.empty()) {
      const std::string missing(name);
      fault(Code::pack_bad, element.source(),
            {"thiếu thuộc tính “" + missing + "”", "the attribute '" + missing + "' is missing"});
    }
    return value;
  }

  Message title_of(const xml::Node& element) {
    Message title;
    for (const xml::Node& child : element.children()) {
      const std::string words = text::squeezed(child.string_value());
      if (child.is_element("vi")) {
        title.vi = words;
      } else if (child.is_element("en")) {
        title.en = words;
      } else {
        unknown(child, {"vi", "en"});
      }
    }
    if (title.vi.empty() || title.en.empty()) {
      fault(Code::pack_bad, element.source(),
            {"tên phải có cả hai thứ tiếng", "the title is wanted in both languages"},
            {"<vi>…</vi><en>…</en>", "<vi>…</vi><en>…</en>"});
    }
    return title;
  }

  void unknown(const xml::Node& element, const std::vector<std::string>& known) {
    const std::string name(element.local_name());
    fault(Code::pack_bad, element.source(),
          {"không có phần tử <" + name + ">", "there is no element <" + name + ">"},
          nearest_hint(name, known));
  }

  void read_child(const xml::Node& child) {
    static const std::vector<std::string> known = {"title",   "document-type", "standard",
                                                   "schema",  "language",      "skeleton",
                                                   "writing", "option"};
    const std::string name(child.local_name());
    const bool ours = child.namespace_uri() == kPackNamespace;
    if (!ours || std::find(known.begin(), known.end(), name) == known.end()) {
      return unknown(child, known);
    }
    seen_.push_back(name);
    if (name == "title") file_.info.title = title_of(child);
    if (name == "document-type") read_type(child);
    if (name == "standard") read_standard(child);
    if (name == "schema") read_schema(child);
    if (name == "language") read_language(child);
    if (name == "skeleton") read_skeleton(child);
    if (name == "writing") read_writing(child);
    if (name == "option") read_option(child);
  }

  void read_type(const xml::Node& element) {
    attributes(element, {"id", "pack"});
    file_.info.document_type = required(element, "id");
    if (element.attribute("pack")) file_.info.papers_of = required(element, "pack");
    file_.document_type =
        element.attribute("id") ? element.attribute("id").source() : element.source();
  }

  void read_standard(const xml::Node& element) {
    attributes(element, {"id"});
    const std::string id = required(element, "id");
    if (id.empty()) return;
    if (standard::find_standard(id) == nullptr) {
      std::vector<std::string> ids;
      for (const standard::Standard* known : standard::all_standards())
        ids.emplace_back(standard::id_of(*known));
      fault(Code::standard_unknown, element.attribute("id").source(),
            {"chương trình chưa biết quy định “" + id + "”",
             "the program doesn't know the standard '" + id + "'"},
            nearest_hint(id, ids));
    }
    file_.info.standards.push_back(id);
  }

  // The house's, or a file of the pack.
  void read_schema(const xml::Node& element) {
    attributes(element, {"href"});
    const std::string href = required(element, "href");
    if (href.empty() || href == "year.xsd") return;
    file_.info.schema = own_file(element, href,
                                 {"lược đồ phải là year.xsd hoặc nằm trong thư mục bộ mẫu",
                                  "the schema must be year.xsd or stand in the pack's folder"});
  }

  void read_language(const xml::Node& element) {
    attributes(element, {"id"});
    const std::string id = required(element, "id");
    if (id.empty() || id == "vi") return;
    fault(Code::pack_bad, element.attribute("id").source(),
          {"văn bản chỉ viết bằng tiếng Việt (vi)", "papers are written in Vietnamese only (vi)"});
  }

  void read_skeleton(const xml::Node& element) {
    attributes(element, {"href"});
    const std::string href = required(element, "href");
    if (href.empty()) return;
    file_.info.skeleton = own_file(element, href,
                                   {"khung dữ liệu phải nằm trong thư mục bộ mẫu",
                                    "the skeleton must stand in the pack's folder"});
  }

  // The path of a file in the pack's folder; a link may not lead out of it either.
  std::string own_file(const xml::Node& element, const std::string& href, Message outside) {
    const SourceRef place = element.attribute("href").source();
    std::string path = join_path(folder_, href);
    const std::string real = canonical_path(path);
    const bool leads_out = !real.empty() && folder_of(real) != canonical_path(folder_);
    if (leads_out || href.find_first_of("/\\") != std::string::npos) {
      fault(Code::pack_outside, place, std::move(outside));
      return {};
    }
    if (file_exists(path)) return path;
    fault(Code::pack_missing_file, place,
          {"không có tệp “" + href + "”", "there is no file '" + href + "'"},
          nearest_hint(href, list_folder(folder_)));
    return {};
  }

  void read_writing(const xml::Node& element) {
    attributes(element, {"rules", "tone", "quotations"});
    file_.info.writing = data::read_writing(element, problems_);
  }

  void read_option(const xml::Node& element) {
    attributes(element, {"name", "type", "default"});
    OptionInfo option;
    option.name = required(element, "name");
    option.type = required(element, "type");
    option.otherwise = std::string(element.attribute_value("default"));
    for (const xml::Node& child : element.children()) {
      if (child.is_element("title")) {
        option.title = title_of(child);
      } else if (child.is_element("choice")) {
        option.choices.push_back(required(child, "value"));
      } else {
        unknown(child, {"title", "choice"});
      }
    }
    check_option(element, option);
    file_.info.options.push_back(std::move(option));
  }

  void check_option(const xml::Node& element, const OptionInfo& option) {
    static const std::vector<std::string> types = {"yes-no", "number", "text", "choice"};
    const bool known = std::find(types.begin(), types.end(), option.type) != types.end();
    if (!known && !option.type.empty()) {
      fault(Code::pack_option, element.attribute("type").source(),
            {"không có kiểu tùy chọn “" + option.type + "”",
             "there is no option type '" + option.type + "'"},
            nearest_hint(option.type, types));
    }
    const bool again = find_by(file_.info.options, &OptionInfo::name, option.name) != nullptr;
    if (again || (known && !fits(option, option.otherwise))) {
      fault(Code::pack_option, element.source(),
            again ? Message{"tùy chọn này có hai lần", "this option stands twice"}
                  : Message{"giá trị mặc định không đúng kiểu",
                            "the default doesn't fit the option's type"});
    }
    if (option.title.vi.empty()) {
      fault(Code::pack_bad, element.source(), {"tùy chọn chưa có tên", "the option has no title"});
    }
  }

  void demand_all(const xml::Node& root) {
    for (const char* name : {"title", "document-type", "standard", "schema", "language"}) {
      if (std::find(seen_.begin(), seen_.end(), name) != seen_.end()) continue;
      const std::string missing(name);
      fault(Code::pack_bad, root.source(),
            {"thiếu <" + missing + ">", "<" + missing + "> is missing"});
    }
  }

  std::string folder_;
  Diagnostics& problems_;
  PackFile file_;
  std::vector<std::string> seen_;
};

Failed outside(const std::string& path) {
  Diagnostic problem;
  problem.code = Code::pack_outside;
  problem.file = path;
  problem.message = {"tệp này là liên kết dẫn ra ngoài thư mục bộ mẫu",
                     "this file is a link that leads out of the pack's folder"};
  return fail(std::move(problem));
}

Failed no_pack(const std::string& path) {
  Diagnostic problem;
  problem.code = Code::pack_missing_file;
  problem.file = path;
  problem.message = {"bộ mẫu không có tệp pack.xml", "the pack has no pack.xml"};
  problem.hint = {"bộ mẫu là một thư mục có pack.xml và template.xml",
                  "a pack is a folder with pack.xml and template.xml"};
  return fail(std::move(problem));
}

}  // namespace

bool is_inside(const std::string& path, const std::string& folder) {
  const std::string real = canonical_path(path);
  const std::string root = canonical_path(folder) + "/";
  return real.starts_with(root);
}

Status keep_inside(const std::string& path, const std::string& folder) {
  if (!file_exists(path) || is_inside(path, folder)) return ok();
  return outside(path);
}

Result<PackFile> read_pack_file(const std::string& folder, Sources& sources, const Limits& limits) {
  const std::string path = join_path(folder, "pack.xml");
  if (!file_exists(path)) return no_pack(path);
  if (auto kept = keep_inside(path, folder); !kept) return Failed{std::move(kept).error()};
  Diagnostics problems;
  const xml::TreePtr tree = xml::read(path, sources, limits, problems);
  if (!tree) return Failed{std::move(problems)};
  PackFile file = PackReader(folder, problems).read(tree->root());
  if (problems.has_errors()) return Failed{std::move(problems)};
  return file;
}

std::string own_schema(const std::string& folder, Sources& sources, const Limits& limits) {
  const auto file = read_pack_file(folder, sources, limits);
  return file ? file->info.schema : std::string();
}

std::vector<std::string> list_packs(const std::string& templates_folder) {
  std::vector<std::string> ids;
  for (std::string& name : list_folder(templates_folder)) {
    const std::string folder = join_path(templates_folder, name);
    if (file_exists(join_path(folder, "pack.xml"))) ids.push_back(std::move(name));
  }
  return ids;
}

}  // namespace tongket::pack
