// One schema violation while it is being put into words, and what the tellers of the several kinds
// share. Internal to the room.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xml/schema_words.h"

namespace tongket::xml {

struct Telling {
  Telling(const SchemaFault& told, const SchemaIndexData& schema);

  bool say(std::string vi, std::string en);  // true, for the tellers to return
  void hint(std::string vi, std::string en);
  [[nodiscard]] std::string element_name() const;

  const SchemaFault& fault;
  const SchemaIndexData& index;
  std::optional<std::uint32_t> declaration;  // of the element
  std::string_view attribute_name;           // that libxml2 speaks of, in Clark's notation
  Node attribute;
  const FastSchema* fast = nullptr;
  bool hints_left = true;  // whether a hint may cost a pass over the data
  Diagnostic diagnostic;
};

// Each tells the violation if it is one of its kind, and says whether it was.
bool tell_structure(Telling& t);
bool tell_value(Telling& t);
bool tell_facet(Telling& t);
bool tell_key(Telling& t);

// A child that its parent's type doesn't allow: libxml2 speaks of the parent, but we saw it at the
// child's start tag.
Node subject_of(const SchemaFault& fault);
// The attribute, else the element, as a message begins with it.
std::string subject_vi(const Telling& t);
std::string subject_en(const Telling& t);

inline constexpr std::size_t npos = std::string_view::npos;
std::string_view local_of(std::string_view clark);  // "{urn:t}item" -> "item"
std::string_view uri_of(std::string_view clark);    // "{urn:t}item" -> "urn:t"
std::string_view between(std::string_view text, std::string_view before, std::string_view after);
// libxml2 names the attribute at the front of its text only.
std::string_view attribute_in(std::string_view text);
Node find_attribute(const Node& element, std::string_view clark);
// Up to twelve of them, then "…".
std::string joined(const std::vector<std::string>& names, const char* before, const char* after);
// "<a>, <b>", and the last behind "hoặc", "or".
std::string either_vi(const std::vector<std::string>& names);
std::string either_en(const std::vector<std::string>& names);
// Text and attribute values as a message can hold them.
std::string shortened(std::string_view value);
bool is_empty(const Message& message);

}  // namespace tongket::xml
