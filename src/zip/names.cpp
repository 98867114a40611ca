#include "zip/names.h"

#include <algorithm>

#include "base/base.h"

namespace tongket::zip {

namespace {

bool odd(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte < 0x20 || byte == 0x7F || letter == '\\' || letter == ':';
}

bool climbs(std::string_view step) {
  return step.empty() || step == "." || step == "..";
}

}  // namespace

bool stays_inside(std::string_view name) {
  if (std::any_of(name.begin(), name.end(), odd)) return false;
  if (utf8::find_invalid(name) != std::string_view::npos) return false;
  if (name.ends_with('/')) name.remove_suffix(1);
  for (;;) {
    const std::size_t slash = name.find('/');
    if (climbs(name.substr(0, slash))) return false;
    if (slash == std::string_view::npos) return true;
    name.remove_prefix(slash + 1);
  }
}

}  // namespace tongket::zip
