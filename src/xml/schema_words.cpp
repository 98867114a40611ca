// Which violations are told, and by which teller.
#include "xml/schema_words.h"

#include <fmt/format.h>
#include "xml/schema_follow_ups.h"
#include "xml/schema_telling.h"

namespace tongket::xml {

namespace {

void tell_fallback(Telling& t) {
  const std::size_t colon = t.fault.text.find("': ");
  std::string text = colon == npos ? t.fault.text : t.fault.text.substr(colon + 3);
  text.erase(text.find_last_not_of('\n') + 1);
  t.say(fmt::format("{} không đúng lược đồ (libxml2: {})", subject_vi(t), text),
        fmt::format("{}: {}", subject_en(t), text));
}

Diagnostic told_in_words(const SchemaFault& fault, const SchemaIndexData& index,
                         const FastSchema* fast, bool hints_left) {
  Telling t(fault, index);
  t.fast = fast;
  t.hints_left = hints_left;
  if (!tell_structure(t) && !tell_value(t) && !tell_facet(t) && !tell_key(t)) tell_fallback(t);
  return std::move(t.diagnostic);
}

// Hints that look through the whole data are given to so many faults; more are not read anyway.
constexpr std::size_t kMostHints = 20;

}  // namespace

void report_schema_faults(const std::vector<SchemaFault>& faults, const SchemaIndexData& index,
                          const FastSchema* fast, Diagnostics& diagnostics) {
  FollowUps follow_ups(faults, index);
  std::size_t hinted = 0;
  for (const SchemaFault& fault : faults) {
    if (follow_ups.has(fault)) continue;
    SchemaFault told = fault;
    told.element = subject_of(fault);
    diagnostics.add(told_in_words(told, index, fast, hinted++ < kMostHints));
  }
}

}  // namespace tongket::xml
