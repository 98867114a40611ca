#include "xml/scope.h"

#include <algorithm>

namespace tongket::xml {

NameScope::NameScope(ArenaBuilder& builder) : builder_(builder) {
  bindings_.push_back({"xml", builder.uri(kXmlNamespace)});
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
  const NameEnds ends(written);
  const std::uint32_t kind = set_ * 2 + (is_attribute ? 1U : 0U);
  const std::uint64_t hash = name_hash(written, ends) + kind;
  const std::uint32_t found = index_.find(hash, [&](std::uint32_t number) {
    const Known& known = known_[number];
    return known.kind == kind && is_same_name(known.written, known.ends, written, ends);
  });
  if (found != NameIndex::none) return known_[found].id;
  index_.add(hash, static_cast<std::uint32_t>(known_.size()));
  const std::uint32_t id = resolve(written, is_attribute);
  known_.push_back({written, ends, kind, id});
  return id;
}

std::uint32_t NameScope::resolve(std::string_view written, bool is_attribute) {
  const std::size_t colon = written.find(':');
  const bool prefixed = colon != std::string_view::npos;
  // The default namespace doesn't reach attributes (Namespaces in XML 1.0, 6.2).
  const bool none = is_attribute && !prefixed;
  const std::string_view prefix = prefixed ? written.substr(0, colon) : std::string_view();
  return builder_.name(written, none ? 0 : uri_of(prefix));
}

std::uint32_t NameScope::uri_of(std::string_view prefix) const {
  const auto found = std::find_if(bindings_.rbegin(), bindings_.rend(),
                                  [prefix](const auto& one) { return one.prefix == prefix; });
  return found == bindings_.rend() ? 0 : found->uri;
}

}  // namespace tongket::xml
