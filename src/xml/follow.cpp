#include "xml/follow.h"

#include <algorithm>

namespace tongket::xml {

namespace {

void append(std::vector<std::uint32_t>& to, const std::vector<std::uint32_t>& more) {
  to.insert(to.end(), more.begin(), more.end());
}

}  // namespace

Part Follow::place() {
  const auto here = static_cast<std::uint32_t>(next_.size());
  next_.emplace_back();
  ++links_;
  return {{here}, {here}, false};
}

void Follow::link(const std::vector<std::uint32_t>& from, const std::vector<std::uint32_t>& to) {
  links_ += from.size() * to.size();
  if (too_many()) return;
  for (const std::uint32_t place : from)
    append(next_[place], to);
}

Part Follow::sequence(Part a, const Part& b) {
  link(a.last, b.first);
  if (a.nullable) append(a.first, b.first);
  if (b.nullable) {
    append(a.last, b.last);
  } else {
    a.last = b.last;
  }
  links_ += b.first.size() + b.last.size();
  a.nullable = a.nullable && b.nullable;
  return a;
}

Part Follow::choice(Part a, const Part& b) {
  append(a.first, b.first);
  append(a.last, b.last);
  a.nullable = a.nullable || b.nullable;
  return a;
}

Part Follow::optional(Part a) {
  a.nullable = true;
  return a;
}

Part Follow::repeated(Part a) {
  link(a.last, a.first);
  return a;
}

void Follow::finish() {
  for (std::vector<std::uint32_t>& places : next_) {
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
  }
}

}  // namespace tongket::xml
