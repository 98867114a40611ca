#include "xml/schematron_support.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

namespace tongket::xml {
namespace {

constexpr std::string_view kHead =
    R"(<schema xmlns="http://purl.oclc.org/dsdl/schematron" xmlns:tk="urn:tongket:rules:1" )"
    R"(queryBinding="xpath">)";

std::string_view severity_text(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

}  // namespace

std::string file_with(std::string_view content) {
  const std::string folder = std::string(TONGKET_BINARY_DIR) + "/schematron_test";
  REQUIRE(make_folder(folder));
  const std::string path = folder + "/rules.sch";
  REQUIRE(write_file(path, content));
  return path;
}

std::string schema(std::string_view inner) {
  return fmt::format("{}{}</schema>", kHead, inner);
}
std::string pattern(std::string_view inner) {
  return schema(fmt::format("<pattern>{}</pattern>", inner));
}
std::string rule(std::string_view context, std::string_view inner) {
  return pattern(fmt::format("<rule context='{}'>{}</rule>", context, inner));
}

std::string checked(const std::string& rules_text, std::string_view data, const FormatValue& format,
                    std::uint64_t steps, std::string_view phase) {
  Parsed parsed(data);
  const auto rules = Rules::load(file_with(rules_text), parsed.sources, nullptr, Limits());
  REQUIRE(rules);
  Budget budget(steps);
  Diagnostics diagnostics;
  (*rules)->check(*parsed.tree, {phase, nullptr}, format, budget, diagnostics);
  std::string result;
  for (const Diagnostic& each : diagnostics.list()) {
    if (each.code != Code::schematron_assert) {
      result += fmt::format("{}\n", code_text(each.code));
      continue;
    }
    result += fmt::format("{}: {} {}: {}\n", parsed.sources.locate(each.place).line,
                          severity_text(each.severity), each.rule, each.message.en);
  }
  return result;
}

std::string load_faults(const std::string& rules_text, const SchemaIndex* index) {
  Sources sources;
  const auto rules = Rules::load(file_with(rules_text), sources, index, Limits());
  if (rules) return "";
  std::string result;
  for (const Diagnostic& each : rules.error().list()) {
    const auto file = sources.find(each.place.file);
    const std::string at = file ? file->text.substr(each.place.begin, each.place.length) : "";
    result += fmt::format("{}: {}\n", code_text(each.code), at);
  }
  return result;
}

}  // namespace tongket::xml
