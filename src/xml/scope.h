// What prefixes mean while a tree is being built. Internal to the room.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "xml/arena.h"
#include "xml/name_index.h"

namespace tongket::xml {

// Keeps the bindings of the open elements, and the interned names of each set of bindings, so that
// a name is resolved once and then found by one look-up.
class NameScope {
 public:
  explicit NameScope(ArenaBuilder& builder);

  struct Mark {
    std::size_t bindings = 0;
    std::uint32_t set = 0;
  };
  [[nodiscard]] Mark mark() const { return {bindings_.size(), set_}; }
  void back_to(const Mark& mark);
  // `prefix` is empty for the default namespace.
  void bind(std::string_view prefix, std::uint32_t uri);

  [[nodiscard]] bool is_bound(std::string_view prefix) const;

  // The views must stay valid as long as the scope.
  std::uint32_t element(std::string_view written);
  std::uint32_t attribute(std::string_view written);

 private:
  // A name as it is written, with the set that it stands in, and what it is.
  struct Known {
    std::string_view written;
    NameEnds ends;
    std::uint32_t kind = 0;  // the set, and whether it is an attribute's
    std::uint32_t id = 0;
  };
  struct Binding {
    std::string_view prefix;
    std::uint32_t uri = 0;
  };
  std::uint32_t find(std::string_view written, bool is_attribute);
  std::uint32_t resolve(std::string_view written, bool is_attribute);
  [[nodiscard]] std::uint32_t uri_of(std::string_view prefix) const;

  ArenaBuilder& builder_;
  std::vector<Binding> bindings_;
  std::uint32_t set_ = 0;
  std::uint32_t last_set_ = 0;
  std::vector<Known> known_;
  NameIndex index_;  // of these
};

}  // namespace tongket::xml
