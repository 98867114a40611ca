#include "xml/schema_fast_keys.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

namespace tongket::xml {

namespace {

constexpr std::size_t kMostStates = 256;
// Many times what honest keys need. Those made to meet in one slot are left to libxml2.
constexpr std::size_t kMostProbes = 1000;

// How far each path that is still alive has come.
using Progress = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

class Selection {
 public:
  Selection(FastScope& scope, const std::vector<FastPath>& paths, std::size_t names)
      : scope_(scope), paths_(paths) {
    scope_.columns.assign(names, 0);
    names_.push_back(0);
    for (const FastPath& path : paths_) {
      for (const std::uint32_t name : path.steps)
        number(name);
    }
    scope_.width = static_cast<std::uint32_t>(names_.size());
  }

  bool build() {
    Progress begin;
    for (std::uint32_t i = 0; i < paths_.size(); ++i)
      begin.emplace_back(i, 0);
    state_of(begin);
    // The list grows while it is gone through.
    for (std::size_t i = 0; i < states_.size(); ++i) {  // NOLINT(modernize-loop-convert)
      if (states_.size() > kMostStates) return false;
      for (const std::uint32_t name : names_) {
        const std::uint32_t state = state_of(after(states_[i], name));
        scope_.next.push_back(state);
      }
    }
    return std::all_of(scope_.selected.begin(), scope_.selected.end(), is_once);
  }

 private:
  void number(std::uint32_t name) {
    if (scope_.columns[name] != 0) return;
    scope_.columns[name] = static_cast<std::uint32_t>(names_.size());
    names_.push_back(name);
  }

  [[nodiscard]] Progress after(const Progress& before, std::uint32_t name) const {
    Progress now;
    for (const auto& [index, steps] : before) {
      const FastPath& path = paths_[index];
      if (steps == 0 && path.anywhere) now.emplace_back(index, 0);
      if (steps < path.steps.size() && path.steps[steps] == name)
        now.emplace_back(index, steps + 1);
    }
    std::sort(now.begin(), now.end());
    return now;
  }

  std::uint32_t state_of(const Progress& progress) {
    const auto [found, added] =
        numbers_.emplace(progress, static_cast<std::uint32_t>(states_.size()));
    if (added) {
      states_.push_back(progress);
      std::vector<std::uint32_t>& selected = scope_.selected.emplace_back();
      for (const auto& [index, steps] : progress) {
        if (steps == paths_[index].steps.size()) selected.push_back(paths_[index].constraint);
      }
      std::sort(selected.begin(), selected.end());
    }
    return found->second;
  }

  static bool is_once(const std::vector<std::uint32_t>& constraints) {
    return std::adjacent_find(constraints.begin(), constraints.end()) == constraints.end();
  }

  FastScope& scope_;
  const std::vector<FastPath>& paths_;
  std::vector<std::uint32_t> names_;  // by column
  std::vector<Progress> states_;
  std::map<Progress, std::uint32_t> numbers_;
};

}  // namespace

bool fast_select(FastScope& scope, const std::vector<FastPath>& paths, std::size_t names) {
  return Selection(scope, paths, names).build();
}

std::size_t FastKeys::slot(std::string_view key) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = std::hash<std::string_view>()(key) & mask;
  for (std::size_t i = 0; i < kMostProbes; ++i) {
    if (slots_[at].data() == nullptr || slots_[at] == key) return at;
    at = (at + 1) & mask;
  }
  return slots_.size();
}

bool FastKeys::put(std::string_view key) {
  const std::size_t at = slot(key);
  if (at == slots_.size() || slots_[at].data() != nullptr) return false;
  slots_[at] = key;
  return true;
}

bool FastKeys::grow() {
  std::vector<std::string_view> old(std::max<std::size_t>(16, slots_.size() * 2));
  old.swap(slots_);
  return std::all_of(old.begin(), old.end(),
                     [&](std::string_view key) { return key.data() == nullptr || put(key); });
}

bool FastKeys::add(std::string_view key) {
  if (2 * (used_ + 1) > slots_.size() && !grow()) return false;
  ++used_;
  return put(key);
}

bool FastKeys::has(std::string_view key) const {
  if (slots_.empty()) return false;
  const std::size_t at = slot(key);
  return at < slots_.size() && slots_[at].data() != nullptr;
}

bool FastScopeState::add(std::uint32_t constraint, const std::vector<std::string_view>& fields) {
  std::string_view key = fields.front();
  if (fields.size() > 1) {
    std::string& text = joined_.emplace_back();
    for (const std::string_view field : fields) {
      text += field;
      text += '\0';  // stands in no value
    }
    key = text;
  }
  if (scope_->constraints[constraint].kind != FastKeyKind::reference)
    return keys_[constraint].add(key);
  references_[constraint].push_back(key);
  return true;
}

bool FastScopeState::closes() const {
  for (std::size_t i = 0; i < references_.size(); ++i) {
    const FastKeys& keys = keys_[scope_->constraints[i].refer];
    for (const std::string_view key : references_[i]) {
      if (!keys.has(key)) return false;
    }
  }
  return true;
}

}  // namespace tongket::xml
