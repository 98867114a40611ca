#include "xml/scope.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace tongket::xml {

NameScope::NameScope(ArenaBuilder& builder) : builder_(builder) {
  bindings_.push_back({"xml", builder.uri(kXmlNamespace)});
}

std::size_t NameScope::Hash::operator()(const Key& key) const {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;  // 2^64 / golden ratio
  const std::size_t head = std::min(key.written.size(), sizeof(std::uint64_t));
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  std::memcpy(&first, key.written.data(), head);
  std::memcpy(&last, key.written.data() + (key.written.size() - head), head);
  const std::uint64_t rest =
      (std::uint64_t{key.set} << 16U) + (key.written.size() << 1U) + (key.is_attribute ? 1U : 0U);
  const std::uint64_t mixed = (first * odd ^ last) * odd + rest * odd;
  return static_cast<std::size_t>(mixed ^ (mixed >> 32U));
}

void NameScope::back_to(const Mark& mark) {
  bindings_.resize(mark.bindings);
  set_ = mark.set;
}

void NameScope::bind(std::string_view prefix, std::uint32_t uri) {
  bindings_.push_back({prefix, uri});
  set_ = ++last_set_;
}

bool NameScope::is_bound(std::string_view prefix) const {
  return std::any_of(bindings_.begin(), bindings_.end(),
                     [prefix](const auto& one) { return one.prefix == prefix; });
}

std::uint32_t NameScope::element(std::string_view written) {
  return find(written, false);
}
std::uint32_t NameScope::attribute(std::string_view written) {
  return find(written, true);
}

std::uint32_t NameScope::find(std::string_view written, bool is_attribute) {
  const Key key{written, set_, is_attribute};
  const auto found = known_.find(key);
  if (found != known_.end()) return found->second;
  const std::size_t colon = written.find(':');
  const bool prefixed = colon != std::string_view::npos;
  // The default namespace doesn't reach attributes (Namespaces in XML 1.0, 6.2).
  const bool none = is_attribute && !prefixed;
  const std::string_view prefix = prefixed ? written.substr(0, colon) : std::string_view();
  const std::uint32_t id = builder_.name(written, none ? 0 : uri_of(prefix));
  known_.emplace(key, id);
  return id;
}

std::uint32_t NameScope::uri_of(std::string_view prefix) const {
  const auto found = std::find_if(bindings_.rbegin(), bindings_.rend(),
                                  [prefix](const auto& one) { return one.prefix == prefix; });
  return found == bindings_.rend() ? 0 : found->uri;
}

}  // namespace tongket::xml
