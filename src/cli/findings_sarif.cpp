// Findings as SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format), for CI and editors.
#include <fmt/format.h>

#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>

#include "cli/explanations.h"
#include "cli/findings.h"

namespace tongket::cli {

namespace {

using Json = nlohmann::ordered_json;

Json text_json(std::string_view text) {
  return {{"text", text}};
}

// 3.30: lines and columns from 1, the end column behind the last character.
Json region_of(const SourceRef& place, const Sources& sources, const Location& begin) {
  const Location end = sources.locate({place.file, place.begin + place.length, 0});
  return {{"startLine", begin.line},
          {"startColumn", begin.column},
          {"endLine", end.line},
          {"endColumn", end.column}};
}

Json location_of(const SourceRef& place, const std::string& file, const Sources& sources) {
  Json location;
  location["physicalLocation"]["artifactLocation"]["uri"] = file_uri(file);
  const Location begin = sources.locate(place);
  if (begin.line == 0) return location;
  location["physicalLocation"]["region"] = region_of(place, sources, begin);
  if (!begin.element_path.empty()) {
    location["logicalLocations"] = {
        {{"fullyQualifiedName", begin.element_path},
         {"kind", begin.element_path.find("/@") == std::string::npos ? "element" : "attribute"}}};
  }
  return location;
}

class SarifFindings : public Findings {
 public:
  explicit SarifFindings(const FindingsOptions& options) : Findings(options) {}

 private:
  [[nodiscard]] std::string_view in_language_of_call(std::string_view vi,
                                                     std::string_view en) const {
    return options_.language == Language::vi ? vi : en;
  }

  // 3.49: only codes that occur are described.
  std::size_t rule_index(Code code) {
    const auto [known, fresh] = rules_known_.emplace(code, rules_.size());
    if (!fresh) return known->second;
    const Explanation& words = explanation_of(code);
    Json rule;
    rule["id"] = code_text(code);
    rule["shortDescription"] = text_json(in_language_of_call(words.meaning_vi, words.meaning_en));
    rule["help"] = text_json(in_language_of_call(words.mend_vi, words.mend_en));
    rule["defaultConfiguration"]["level"] = "error";
    rules_.push_back(std::move(rule));
    return known->second;
  }

  // 3.5.4: ids are hierarchical, so a Schematron rule stands below its code.
  static std::string rule_id(const Diagnostic& problem) {
    std::string id{code_text(problem.code)};
    if (!problem.rule.empty()) id += "/" + problem.rule;
    return id;
  }

  [[nodiscard]] Json related_of(const Diagnostic& problem, const Sources& sources) const {
    Json list = Json::array();
    for (const Related& related : problem.related) {
      Json other = location_of(related.place, sources.name_of(related.place.file), sources);
      other["message"] = text_json(in_language(related.message, options_.language));
      list.push_back(std::move(other));
    }
    return list;
  }

  Json result_of(const Diagnostic& problem, const Sources& sources) {
    Json result;
    result["ruleId"] = rule_id(problem);
    result["ruleIndex"] = rule_index(problem.code);
    result["level"] = level_of(problem.severity);
    const std::string& hint = in_language(problem.hint, options_.language);
    result["message"] = text_json(in_language(problem.message, options_.language) +
                                  (hint.empty() ? "" : "\n" + hint));
    const std::string file = file_of(problem, sources);
    if (!file.empty()) result["locations"] = {location_of(problem.place, file, sources)};
    if (!problem.flag.empty()) result["properties"]["flag"] = problem.flag;
    if (!problem.related.empty()) result["relatedLocations"] = related_of(problem, sources);
    return result;
  }

  void tell(const std::string& file, const Told::Fresh& found, const Counts& /*counts*/,
            const Sources& sources) override {
    for (const Diagnostic& problem : found.list)
      results_.push_back(result_of(problem, sources));
    artifacts_.push_back({{"location", {{"uri", file_uri(file)}}}, {"roles", {"analysisTarget"}}});
  }

  void end(const Counts& /*all*/) override {
    Json run;
    Json& driver = run["tool"]["driver"];
    driver["name"] = "tongket";
    driver["version"] = TONGKET_VERSION;
    driver["semanticVersion"] = TONGKET_VERSION;
    driver["rules"] = std::move(rules_);
    run["language"] = in_language_of_call("vi-VN", "en-US");
    run["columnKind"] = "unicodeCodePoints";
    run["artifacts"] = std::move(artifacts_);
    run["results"] = std::move(results_);
    const Json log = {{"$schema",
                       "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
                       "sarif-schema-2.1.0.json"},
                      {"version", "2.1.0"},
                      {"runs", Json::array({std::move(run)})}};
    // Bytes of a foreign file name may be no UTF-8: they are replaced rather than refused.
    say(escaped(log.dump(1, ' ', false, Json::error_handler_t::replace)));
  }

  std::map<Code, std::size_t> rules_known_;
  Json rules_ = Json::array();
  Json results_ = Json::array();
  Json artifacts_ = Json::array();
};

}  // namespace

std::unique_ptr<Findings> sarif_findings(const FindingsOptions& options) {
  return std::make_unique<SarifFindings>(options);
}

}  // namespace tongket::cli
