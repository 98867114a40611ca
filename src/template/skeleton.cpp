// The data skeleton of a pack, as `tongket new` writes it.
#include "template/template.h"

namespace tongket::pack {

namespace {

Failed no_skeleton(const PackInfo& info) {
  Diagnostic problem;
  problem.code = Code::pack_missing_file;
  problem.file = info.id;
  problem.message = {"bộ mẫu không có khung dữ liệu", "the pack has no skeleton"};
  problem.hint = {"thêm <skeleton href=\"…\"/> vào pack.xml",
                  "add <skeleton href=\"…\"/> to pack.xml"};
  return fail(std::move(problem));
}

std::string schema_attributes(const std::string& space, const std::string& uri) {
  return "\n      xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"\n      "
         "xsi:schemaLocation=\"" +
         space + " " + uri + "\"";
}

}  // namespace

Result<std::string> skeleton_text(const PackInfo& info, const std::string& schema_uri,
                                  const Limits& limits) {
  if (info.skeleton.empty()) return no_skeleton(info);
  Sources sources;
  Diagnostics problems;
  const xml::TreePtr tree = xml::read(info.skeleton, sources, limits, problems);
  if (!tree) return Failed{std::move(problems)};
  const xml::Node root = tree->root();
  std::string text = sources.find(tree->file())->text;
  if (root.namespace_uri().empty()) return text;
  SourceRef last = root.source();
  for (xml::Node a = root.first_attribute(); a; a = a.next_attribute()) {
    const SourceRef value = a.source();
    if (value.begin > last.begin) last = {value.file, value.begin, value.length + 1};  // and quote
  }
  text.insert(std::size_t{last.begin} + last.length,
              schema_attributes(std::string(root.namespace_uri()), schema_uri));
  return text;
}

}  // namespace tongket::pack
