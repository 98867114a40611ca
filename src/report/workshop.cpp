// The tools that jobs share: each loaded once, when first wanted, and immutable from then on.
#include <mutex>

#include "report/report.h"
#include "xml/xml.h"

namespace tongket::report {

namespace {

// A tool, or why it can't be had; remembered either way, so that 300 jobs load it once.
template <typename T>
using Remembered = std::optional<Result<std::shared_ptr<const T>>>;

Failed unknown_pack(const std::string& name, const std::string& templates) {
  std::vector<std::string> known;
  for (const std::string& entry : list_folder(templates)) {
    if (file_exists(join_path(join_path(templates, entry), "pack.xml"))) known.push_back(entry);
  }
  Diagnostic problem;
  problem.code = Code::usage_unknown_pack;
  problem.file = name;
  problem.message = {"không có bộ mẫu “" + name + "”", "there is no pack '" + name + "'"};
  const std::string near = xml::nearest_name(name, known);
  if (!near.empty()) {
    problem.hint = {"có phải “" + near + "”? Lệnh “tongket packs” liệt kê các bộ mẫu.",
                    "did you mean '" + near + "'? 'tongket packs' lists them."};
  } else {
    problem.hint = {"lệnh “tongket packs” liệt kê các bộ mẫu", "'tongket packs' lists them"};
  }
  return fail(std::move(problem));
}

}  // namespace

struct Workshop::Body {
  Places places;
  Limits limits;
  Sources sources;
  std::mutex mutex;
  Remembered<data::Vocabulary> vocabulary;
  Remembered<font::Book> fonts;
  std::map<std::string, Result<std::shared_ptr<const pack::Template>>> templates;
};

Workshop::Workshop(Places places, Limits limits) : body_(std::make_unique<Body>()) {
  body_->places = std::move(places);
  body_->limits = limits;
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
  const std::lock_guard lock(body_->mutex);
  if (!body_->vocabulary) {
    body_->vocabulary =
        data::Vocabulary::load(body_->places.templates, body_->sources, body_->limits);
  }
  return *body_->vocabulary;
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

Result<std::shared_ptr<const pack::Template>> Workshop::find_template(const std::string& name) {
  const bool by_folder = name.find('/') != std::string::npos || name == "." || name == "..";
  const std::string folder = by_folder ? name : join_path(body_->places.templates, name);
  if (!file_exists(join_path(folder, "pack.xml"))) {
    return unknown_pack(name, body_->places.templates);
  }
  auto words = vocabulary();
  if (!words) return Failed{std::move(words).error()};
  const std::lock_guard lock(body_->mutex);
  const auto known = body_->templates.find(folder);
  if (known != body_->templates.end()) return known->second;
  auto loaded =
      pack::Template::load(folder, body_->places.templates, **words, body_->sources, body_->limits);
  body_->templates.emplace(folder, loaded);
  return loaded;
}

}  // namespace tongket::report
