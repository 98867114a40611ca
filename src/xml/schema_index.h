// The schema as we read it ourselves. Internal to the room; others see SchemaIndex.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "xml/schema.h"
#include "xml/schema_files.h"

namespace tongket::xml {

// A key, unique or keyref: the fields are XPaths relative to the elements selected. A key is
// documented with what bears it ("chỉ tiêu", "indicator"), so that messages can say it.
struct SchemaConstraint {
  std::vector<std::string> fields;
  std::vector<std::string> selected;  // local names of the elements
  std::string refer;                  // of a keyref: the key, in Clark's notation
  Message documentation;
};

class SchemaIndexData final : public SchemaIndex {
 public:
  [[nodiscard]] const std::string& target_namespace() const override { return target_; }
  [[nodiscard]] ElementSet document() const override;
  [[nodiscard]] const std::vector<std::uint32_t>& roots() const override { return roots_; }
  [[nodiscard]] const Element& element(std::uint32_t id) const override { return elements_.at(id); }
  [[nodiscard]] std::size_t size() const override { return elements_.size(); }

  // The declaration of a node of a document, where its ancestors are all declared.
  [[nodiscard]] std::optional<std::uint32_t> find_declaration(const Node& element) const;
  // What is said of an attribute or of its type; of an element's own text; of a type by its name
  // in Clark's notation, "{urn:t}Code". Empty when nothing is.
  [[nodiscard]] Message attribute_documentation(std::uint32_t id, std::string_view name) const;
  [[nodiscard]] Message value_documentation(std::uint32_t id) const;
  // How the value of an attribute, of an element, is written: what is said of its type's pattern,
  // else of the type.
  [[nodiscard]] Message attribute_form(std::uint32_t id, std::string_view name) const;
  [[nodiscard]] Message value_form(std::uint32_t id) const;
  [[nodiscard]] Message type_documentation(std::string_view clark_name) const;
  [[nodiscard]] const SchemaConstraint* find_constraint(std::string_view clark_name) const;

 private:
  friend class SchemaReader;
  std::string target_;
  std::vector<Element> elements_;
  std::vector<std::uint32_t> roots_;
  std::map<std::pair<std::uint32_t, std::string>, Message, std::less<>> attribute_documentation_;
  std::map<std::pair<std::uint32_t, std::string>, Message, std::less<>> attribute_form_;
  std::map<std::uint32_t, Message> value_documentation_;
  std::map<std::uint32_t, Message> value_form_;
  std::map<std::string, Message, std::less<>> type_documentation_;
  std::map<std::string, SchemaConstraint, std::less<>> constraints_;
};

// The files must have been accepted by libxml2: references that lead nowhere are passed over.
SchemaIndexData read_schema_index(const std::vector<SchemaFile>& files);

}  // namespace tongket::xml
