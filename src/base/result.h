// A value or the problems; std::expected's member names, for the day when the compilers have it.
#pragma once

#include <stdexcept>
#include <utility>
#include <variant>

#include "base/diagnostic.h"

namespace tongket {

// A broken promise of our own. Only the doors catch it.
class Broken : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

// Wraps the problems so that a Result can be made from them.
struct Failed {
  Diagnostics problems;
};

// Holds a value, or the problems (at least one error) that kept it from being made.
// Warnings of a success travel in the Diagnostics& that the functions take beside.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Failed failed) : state_(std::in_place_index<1>, std::move(failed.problems)) {}

  [[nodiscard]] bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  T& value() & {
    check();
    return *std::get_if<0>(&state_);
  }
  const T& value() const& {
    check();
    return *std::get_if<0>(&state_);
  }
  T&& value() && {
    check();
    return std::move(*std::get_if<0>(&state_));
  }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  [[nodiscard]] const Diagnostics& error() const& { return *std::get_if<1>(&state_); }
  [[nodiscard]] Diagnostics&& error() && { return std::move(*std::get_if<1>(&state_)); }

 private:
  void check() const {
    if (!has_value()) throw Broken("a Result without a value was asked for one");
  }
  std::variant<T, Diagnostics> state_;
};

// For functions that give nothing back but may fail.
using Status = Result<std::monostate>;
inline Status ok() {
  return Status(std::monostate{});
}

// A failure with one problem.
Failed fail(Diagnostic diagnostic);

}  // namespace tongket
