// Which violations merely follow from others. Internal to the room.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "xml/schema_words.h"

namespace tongket::xml {

// Where an element is out of place or its code ill-formed, libxml2 gathers no keys from there on,
// and every reference seems to lead nowhere.
class CodesThere {
 public:
  explicit CodesThere(const SchemaIndexData& index) : index_(index) {}
  // Whether the violation is a reference to a code that the data has all the same.
  bool has(const SchemaFault& fault);

 private:
  const SchemaIndexData& index_;
  std::map<std::string, std::set<std::string>> codes_;  // by the key's name
};

// Codes that break their own form: what refers to them as they are meant leads nowhere until they
// are mended.
class IllCodes {
 public:
  explicit IllCodes(const SchemaIndexData& index) : index_(index) {}
  void add(const Node& element, std::string_view attribute);
  // Whether the violation is a reference to one of them: "thu-ngan-sach" for "Thu ngân sách".
  [[nodiscard]] bool are_meant_by(const SchemaFault& fault) const;

 private:
  struct Ill {
    Node element;
    std::string attribute;
  };
  const SchemaIndexData& index_;
  std::vector<Ill> list_;
};

class FollowUps {
 public:
  FollowUps(const std::vector<SchemaFault>& faults, const SchemaIndexData& index);
  // To be asked of each fault, in order.
  bool has(const SchemaFault& fault);

 private:
  using Attribute = std::pair<std::uint32_t, std::string>;  // of an element
  void note(const SchemaFault& fault);
  void note_unknown_attribute(const SchemaFault& fault);
  bool is_echo(const SchemaFault& fault);
  [[nodiscard]] bool is_nil(const SchemaFault& fault) const;

  const SchemaIndexData& index_;
  CodesThere codes_;
  IllCodes ill_codes_;
  bool keys_alone_ = false;
  std::set<Attribute> misspelt_;           // attributes that were meant by another name
  std::set<std::uint32_t> with_children_;  // elements that should hold a value
  std::set<std::uint32_t> nil_;            // elements that are said to be nil and can't be
  std::set<std::uint32_t> faulty_;
  std::set<std::uint32_t> texts_;
  std::set<Attribute> values_;
};

}  // namespace tongket::xml
