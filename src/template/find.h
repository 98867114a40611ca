// The one among many that has a name.
#pragma once

#include <string_view>

namespace tongket::pack {

// member: a pointer to the data member that names them. Null where there is none.
template <typename Range, typename Member>
auto find_by(Range& all, Member member, std::string_view name) -> decltype(&*std::begin(all)) {
  for (auto& one : all) {
    if (one.*member == name) return &one;
  }
  return nullptr;
}

}  // namespace tongket::pack
