// The tools that jobs share: each loaded once, when first wanted, and immutable from then on.
#include <algorithm>
#include <mutex>

#include "report/report.h"
#include "text/text.h"

namespace tongket::report {

namespace {

// A tool, or why it can't be had; remembered either way, so that 300 jobs load it once.
template <typename T>
using Remembered = std::optional<Result<std::shared_ptr<const T>>>;

Failed not_there(const std::string& name, Message message, Message hint) {
  Diagnostic problem;
  problem.code = Code::usage_unknown_pack;
  problem.file = name;
  problem.message = std::move(message);
  problem.hint = std::move(hint);
  return fail(std::move(problem));
}

Failed unknown_pack(const std::string& name, const std::string& templates) {
  Message hint = {"lệnh “tongket packs” liệt kê các bộ mẫu", "'tongket packs' lists them"};
  const std::string near = text::nearest_name(name, pack::list_packs(templates));
  if (!near.empty()) {
    hint = {"có phải “" + near + "”? Lệnh “tongket packs” liệt kê các bộ mẫu.",
            "did you mean '" + near + "'? 'tongket packs' lists them."};
  }
  return not_there(name, {"không có bộ mẫu “" + name + "”", "there is no pack '" + name + "'"},
                   std::move(hint));
}

Failed no_such_folder(const std::string& name) {
  return not_there(name, {"không có thư mục “" + name + "”", "there is no folder '" + name + "'"},
                   {"nêu thư mục chứa pack.xml, hoặc tên một bộ mẫu",
                    "name the folder that holds pack.xml, or a pack"});
}

bool is_path(const std::string& name) {
  return name.find_first_of("/\\") != std::string::npos || name.starts_with('.');
}

// Limits below the usual ones are meant for the data.
Limits at_least_usual(Limits limits) {
  const Limits usual;
  limits.file_bytes = std::max(limits.file_bytes, usual.file_bytes);
  limits.xml_depth = std::max(limits.xml_depth, usual.xml_depth);
  limits.xml_nodes = std::max(limits.xml_nodes, usual.xml_nodes);
  limits.xml_attributes = std::max(limits.xml_attributes, usual.xml_attributes);
  limits.xml_value_bytes = std::max(limits.xml_value_bytes, usual.xml_value_bytes);
  limits.xml_name_bytes = std::max(limits.xml_name_bytes, usual.xml_name_bytes);
  return limits;
}

}  // namespace

struct Workshop::Body {
  Places places;
  Limits limits;
  Sources sources;
  std::mutex mutex;
  std::map<std::string, Result<std::shared_ptr<const data::Vocabulary>>> vocabularies;
  Remembered<font::Book> fonts;
  std::map<std::string, Result<std::shared_ptr<const pack::Template>>> templates;
  std::optional<std::vector<std::string>> packs;
};

Workshop::Workshop(Places places, Limits limits) : body_(std::make_unique<Body>()) {
  body_->places = std::move(places);
  body_->limits = std::move(limits);
}
Workshop::~Workshop() = default;

Sources& Workshop::sources() {
  return body_->sources;
}
const Limits& Workshop::limits() const {
  return body_->limits;
}
const Workshop::Places& Workshop::places() const {
  return body_->places;
}

Result<std::shared_ptr<const data::Vocabulary>> Workshop::vocabulary() {
  return vocabulary_of({});
}
Result<std::shared_ptr<const data::Vocabulary>> Workshop::vocabulary(const pack::PackInfo& pack) {
  return vocabulary_of(pack.schema);
}

// By the path of the schema; without one the house's.
Result<std::shared_ptr<const data::Vocabulary>> Workshop::vocabulary_of(const std::string& schema) {
  const std::lock_guard lock(body_->mutex);
  const auto known = body_->vocabularies.find(schema);
  if (known != body_->vocabularies.end()) return known->second;
  const Limits limits = at_least_usual(body_->limits);
  auto loaded = schema.empty()
                    ? data::Vocabulary::load(body_->places.templates, body_->sources, limits)
                    : data::Vocabulary::load_schema(schema, body_->sources, limits);
  body_->vocabularies.emplace(schema, loaded);
  return loaded;
}

Result<std::shared_ptr<const font::Book>> Workshop::fonts() {
  const std::lock_guard lock(body_->mutex);
  if (!body_->fonts) {
    font::BookOptions options;
    options.folders = body_->places.font_folders;
    options.folders.push_back(body_->places.fonts);
    options.system_fonts = body_->places.system_fonts;
    body_->fonts =
        font::Book::load(join_path(body_->places.fonts, "fonts.xml"), options, body_->sources);
  }
  return *body_->fonts;
}

Result<Workshop::Pack> Workshop::find_pack(const std::string& id) {
  const std::string folder = join_path(body_->places.templates, id);
  if (is_path(id) || !file_exists(join_path(folder, "pack.xml"))) {
    return unknown_pack(id, body_->places.templates);
  }
  return load_pack(folder);
}

Result<Workshop::Pack> Workshop::find_template(const std::string& name) {
  auto named = find_pack(name);
  if (named || named.error().list().front().code != Code::usage_unknown_pack) return named;
  if (is_folder(name)) return load_pack(name);
  if (is_path(name)) return no_such_folder(name);
  return named;
}

const std::vector<std::string>& Workshop::packs() {
  const std::lock_guard lock(body_->mutex);
  if (!body_->packs) body_->packs = pack::list_packs(body_->places.templates);
  return *body_->packs;
}

Result<Workshop::Pack> Workshop::load_pack(const std::string& folder) {
  {
    const std::lock_guard lock(body_->mutex);
    const auto known = body_->templates.find(folder);
    if (known != body_->templates.end()) return known->second;
  }
  auto words =
      vocabulary_of(pack::own_schema(folder, body_->sources, at_least_usual(body_->limits)));
  if (!words) return Failed{std::move(words).error()};
  const std::lock_guard lock(body_->mutex);
  auto loaded = pack::Template::load(folder, body_->places.templates, **words, body_->sources,
                                     at_least_usual(body_->limits));
  body_->templates.emplace(folder, loaded);
  return loaded;
}

}  // namespace tongket::report
