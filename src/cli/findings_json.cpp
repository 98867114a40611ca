// Findings for editors and scripts: one JSON object. docs/diagnostics.md describes it.
#include <cstdio>
#include <nlohmann/json.hpp>

#include "cli/findings.h"

namespace tongket::cli {

namespace {

using Json = nlohmann::ordered_json;

// Bytes of a foreign file name may be no UTF-8: they are replaced rather than refused.
std::string dumped(const Json& json) {
  return escaped(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

void put_place(Json& json, const SourceRef& place, const Sources& sources) {
  const Location begin = sources.locate(place);
  if (begin.line == 0) return;
  const Location end = sources.locate({place.file, place.begin + place.length, 0});
  json["line"] = begin.line;
  json["column"] = begin.column;
  json["endLine"] = end.line;
  json["endColumn"] = end.column;
  if (!begin.element_path.empty()) json["path"] = begin.element_path;
}

class JsonFindings : public Findings {
 public:
  explicit JsonFindings(const FindingsOptions& options) : Findings(options) {
    put("{\"tool\":\"tongket\",\"version\":\"" TONGKET_VERSION "\",\"diagnostics\":[");
  }

 private:
  static void put(const std::string& text) { static_cast<void>(std::fputs(text.c_str(), stdout)); }

  [[nodiscard]] Json json_of(const Diagnostic& problem, const Sources& sources) const {
    Json json;
    json["file"] = file_of(problem, sources);
    put_place(json, problem.place, sources);
    json["severity"] = level_of(problem.severity);
    json["code"] = code_text(problem.code);
    if (!problem.rule.empty()) json["rule"] = problem.rule;
    if (!problem.flag.empty()) json["flag"] = problem.flag;
    json["message"] = in_language(problem.message, options_.language);
    const std::string& hint = in_language(problem.hint, options_.language);
    if (!hint.empty()) json["hint"] = hint;
    for (const Related& related : problem.related) {
      Json other;
      other["file"] = sources.name_of(related.place.file);
      put_place(other, related.place, sources);
      other["message"] = in_language(related.message, options_.language);
      json["related"].push_back(std::move(other));
    }
    return json;
  }

  void tell(const std::string& file, const Told::Fresh& found, const Counts& counts,
            const Sources& sources) override {
    for (const Diagnostic& problem : found.list) {
      put(any_ ? ",\n" : "\n");
      any_ = true;
      put(dumped(json_of(problem, sources)));
    }
    files_.push_back({{"file", file},
                      {"valid", counts.errors == 0},
                      {"errors", counts.errors},
                      {"warnings", counts.warnings},
                      {"notes", counts.notes}});
  }

  void end(const Counts& all) override {
    const Json summary = {{"files", all.files},
                          {"valid", all.files - all.faulty},
                          {"errors", all.errors},
                          {"warnings", all.warnings},
                          {"notes", all.notes}};
    put("],\n\"files\":" + dumped(files_) + ",\n\"summary\":" + dumped(summary) + "}\n");
  }

  bool any_ = false;
  Json files_ = Json::array();
};

}  // namespace

std::unique_ptr<Findings> json_findings(const FindingsOptions& options) {
  return std::make_unique<JsonFindings>(options);
}

}  // namespace tongket::cli
