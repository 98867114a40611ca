// xs:key, xs:unique and xs:keyref: the paths of one element's constraints as one automaton, and
// what its instance has shown of them so far. Internal to the room.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace tongket::xml {

enum class FastKeyKind { key, unique, reference };

struct FastConstraint {
  FastKeyKind kind = FastKeyKind::key;
  std::uint32_t refer = 0;            // of a reference: the constraint that it refers to
  std::vector<std::uint32_t> fields;  // names of attributes
};

// One way to an element: the names from the scope down, or from anywhere below it.
struct FastPath {
  std::uint32_t constraint = 0;
  bool anywhere = false;
  std::vector<std::uint32_t> steps;
};

// The constraints of one element declaration.
struct FastScope {
  std::vector<FastConstraint> constraints;
  std::vector<std::uint32_t> columns;  // by name: its column in `next`; 0 for all that no path has
  std::uint32_t width = 1;
  std::vector<std::uint32_t> next;                   // state * width + column
  std::vector<std::vector<std::uint32_t>> selected;  // by state: the constraints met there

  [[nodiscard]] std::uint32_t step(std::uint32_t state, std::uint32_t name) const {
    return next[state * width + columns[name]];
  }
};

// Fills the automaton. False when it would be large, or an element is selected in two ways at once.
bool fast_select(FastScope& scope, const std::vector<FastPath>& paths, std::size_t names);

// The keys of one constraint.
class FastKeys {
 public:
  bool add(std::string_view key);  // false when it is there already, or finds no room
  [[nodiscard]] bool has(std::string_view key) const;

 private:
  [[nodiscard]] std::size_t slot(std::string_view key) const;
  bool put(std::string_view key);
  bool grow();

  std::vector<std::string_view> slots_;  // without data: free
  std::size_t used_ = 0;
};

// A scope that is open in a tree.
class FastScopeState {
 public:
  FastScopeState(const FastScope& scope, std::uint32_t index)
      : scope_(&scope), index_(index), states_{0}, keys_(scope.constraints.size()) {
    references_.resize(scope.constraints.size());
  }

  // Keys look into joined_: it stays where it is.
  FastScopeState(const FastScopeState&) = delete;
  FastScopeState& operator=(const FastScopeState&) = delete;

  [[nodiscard]] std::uint32_t index() const { return index_; }
  [[nodiscard]] const FastScope& scope() const { return *scope_; }
  // The constraints that the element entered is selected by.
  const std::vector<std::uint32_t>& enter(std::uint32_t name) {
    states_.push_back(scope_->step(states_.back(), name));
    return scope_->selected[states_.back()];
  }
  void leave() { states_.pop_back(); }
  // The values of all fields of a constraint; false for a second key. The text must outlive this.
  bool add(std::uint32_t constraint, const std::vector<std::string_view>& fields);
  // Whether all that is referred to is there.
  [[nodiscard]] bool closes() const;

 private:
  const FastScope* scope_;
  std::uint32_t index_;
  std::vector<std::uint32_t> states_;
  std::vector<FastKeys> keys_;
  std::vector<std::vector<std::string_view>> references_;
  std::deque<std::string> joined_;
};

}  // namespace tongket::xml
