// read_plain() beside the way that judges: bounds, forbidden characters, libxml2, build_tree().
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "text/text.h"
#include "xml/build.h"
#include "xml/checks.h"
#include "xml/read_plain.h"

// Every node with its names, value and places.
inline std::string everything_in(const tongket::xml::Tree& tree) {
  using namespace tongket;
  std::string all;
  const auto ref = [](const SourceRef& r) { return fmt::format("{}+{}", r.begin, r.length); };
  for (std::uint32_t i = 0; i < tree.node_count(); ++i) {
    const xml::Node node(&tree, i);
    const xml::Node parent = node.parent();
    all += fmt::format("{} {} in {} {}{{{}}} at {} {} = {}\n", i, static_cast<int>(node.kind()),
                       parent ? parent.index() : 0, node.name(), node.namespace_uri(),
                       ref(node.source()), ref(node.name_source()), node.value());
  }
  for (const std::string_view prefix : {"", "a", "b", "p"}) {
    if (const auto uri = tree.root().resolve_prefix(prefix))
      all += fmt::format("{}={}\n", prefix, *uri);
  }
  return all;
}

inline tongket::xml::TreePtr read_by_libxml2(std::string_view text,
                                             const tongket::Limits& limits = {}) {
  using namespace tongket;
  Diagnostics found;
  xml::check_bounds(text, 1, limits, found);
  if (found.has_errors() || text::find_forbidden(text) != std::string_view::npos) return nullptr;
  xml::check_well_formed(text, 1, found);
  if (found.has_errors()) return nullptr;
  xml::TreePtr tree = xml::build_tree(text, 1, found);
  return found.has_errors() ? nullptr : tree;
}

// Whether the text may be given to either: valid, composed, without a mark, as decoding leaves it.
inline bool is_decoded(std::string_view text) {
  return text.substr(0, 3) != "\uFEFF" &&
         tongket::utf8::find_invalid(text) == std::string_view::npos && tongket::text::is_nfc(text);
}
