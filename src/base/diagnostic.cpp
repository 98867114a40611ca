#include "base/diagnostic.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "base/result.h"

namespace tongket {

namespace {

// What the order looks at: names instead of ids, so that it is the same in every run.
struct SortKey {
  std::string file;
  SourceRef place;
  const Diagnostic* diagnostic;
};

std::tuple<std::string_view, std::uint32_t, std::uint32_t, std::string_view> first_part(
    const SortKey& key) {
  return {key.file, key.place.begin, key.place.length, code_text(key.diagnostic->code)};
}

std::tuple<Severity, std::string_view, std::string_view, std::string_view, std::string_view,
           std::string_view>
rest_part(const SortKey& key) {
  const Diagnostic& problem = *key.diagnostic;
  return {problem.severity, problem.message.vi, problem.message.en,
          problem.hint.vi,  problem.hint.en,    problem.rule};
}

bool before(const SortKey& a, const SortKey& b) {
  const auto first_a = first_part(a);
  const auto first_b = first_part(b);
  if (first_a != first_b) return first_a < first_b;
  return rest_part(a) < rest_part(b);
}

bool same(const SortKey& a, const SortKey& b) {
  return first_part(a) == first_part(b) && rest_part(a) == rest_part(b);
}

SortKey key_of(const Diagnostic& diagnostic, const Sources& sources) {
  SortKey key;
  key.file = diagnostic.place.known() ? sources.name_of(diagnostic.place.file) : diagnostic.file;
  key.place = diagnostic.place;
  key.diagnostic = &diagnostic;
  return key;
}

}  // namespace

void Diagnostics::add(Diagnostic diagnostic) {
  if (diagnostic.severity == Severity::error) ++errors_;
  list_.push_back(std::move(diagnostic));
}

void Diagnostics::append(Diagnostics other) {
  errors_ += other.errors_;
  std::move(other.list_.begin(), other.list_.end(), std::back_inserter(list_));
}

void Diagnostics::error(Code code, const SourceRef& place, Message message, Message hint) {
  Diagnostic problem;
  problem.code = code;
  problem.place = place;
  problem.message = std::move(message);
  problem.hint = std::move(hint);
  add(std::move(problem));
}

void Diagnostics::warning(Code code, const SourceRef& place, Message message, Message hint) {
  Diagnostic problem;
  problem.severity = Severity::warning;
  problem.code = code;
  problem.place = place;
  problem.message = std::move(message);
  problem.hint = std::move(hint);
  add(std::move(problem));
}

Failed fail(Diagnostic diagnostic) {
  if (diagnostic.severity != Severity::error) throw Broken("a failure without an error");
  Failed failed;
  failed.problems.add(std::move(diagnostic));
  return failed;
}

std::vector<Diagnostic> sorted(const Diagnostics& diagnostics, const Sources& sources) {
  std::vector<SortKey> keys;
  keys.reserve(diagnostics.size());
  for (const Diagnostic& problem : diagnostics.list())
    keys.push_back(key_of(problem, sources));
  std::stable_sort(keys.begin(), keys.end(), before);
  keys.erase(std::unique(keys.begin(), keys.end(), same), keys.end());
  std::vector<Diagnostic> result;
  result.reserve(keys.size());
  for (const SortKey& key : keys)
    result.push_back(*key.diagnostic);
  return result;
}

const std::string& in_language(const Message& message, Language language) {
  switch (language) {
    case Language::vi:
      return message.vi;
    case Language::en:
      return message.en;
  }
  throw Broken("a language outside the list");
}

}  // namespace tongket
