// The tables of a FastSchema. Internal to the room.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xml/name_index.h"
#include "xml/schema_fast_keys.h"
#include "xml/schema_fast_value.h"

namespace tongket::xml {

// Names of the schema, numbered; 0 is any name that it doesn't have.
class FastNames {
 public:
  std::uint32_t add(std::string_view uri, std::string_view local);
  [[nodiscard]] std::uint32_t find(std::string_view uri, std::string_view local) const;
  // The local part of a name, for people.
  [[nodiscard]] std::string_view local(std::uint32_t id) const;
  [[nodiscard]] std::size_t size() const { return entries_.size() + 1; }

 private:
  struct Entry {
    std::string local;
    std::string uri;
  };
  std::vector<Entry> entries_;  // by their numbers, from 1
  NameIndex index_;
};

struct FastAttribute {
  std::uint32_t name = 0;
  std::uint32_t type = 0;  // into FastTables::values
  bool required = false;
  std::optional<std::string> fixed;
};

enum class FastContent {
  beyond,  // not held here
  empty,
  simple,    // a value
  elements,  // elements, white space between them
  mixed,
};

struct FastEdge {
  std::uint32_t name = 0;
  std::uint32_t declaration = 0;
  std::uint32_t next = 0;  // a state; of xs:all the number of the member
};

struct FastState {
  std::uint32_t begin = 0;  // into FastComplex::edges
  std::uint32_t end = 0;
  bool final = false;
};

struct FastComplex {
  FastContent content = FastContent::beyond;
  bool all = false;         // each of the edges once: the state is the set of those that were there
  std::uint32_t value = 0;  // of simple content
  std::vector<FastAttribute> attributes;  // at most 64
  std::vector<FastState> states;          // the first is where one begins
  std::vector<FastEdge> edges;
};

inline constexpr std::uint32_t kNoScope = 0xFFFFFFFF;

struct FastDeclaration {
  std::uint32_t name = 0;
  std::uint32_t type = 0;  // into FastTables::types
  std::uint32_t scope = kNoScope;
  bool beyond = false;
};

struct FastTables {
  FastNames names;
  std::vector<FastValue> values;
  std::vector<FastComplex> types;
  std::vector<FastDeclaration> declarations;
  std::vector<FastScope> scopes;
  std::vector<std::uint32_t> roots;  // declarations
};

}  // namespace tongket::xml
