// The properties of text and paragraphs, as styles and direct formatting alike write them: one
// table of names, each with what reads its value and what it sets.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "template/elements.h"

namespace tongket::pack {

template <typename Props>
struct Property {
  std::string_view name;  // of the attribute
  // Sets what the value says; false where it is none of this property's.
  bool (*read)(std::string_view value, Props& props);
  std::string_view values;  // what can be written: shown in a fault's hint
};

std::span<const Property<document::RunProps>> run_properties();
std::span<const Property<document::ParagraphProps>> paragraph_properties();

// The table's names as attributes of an element.
std::vector<AttributeSpec> with_run_properties(std::vector<AttributeSpec> attributes);
// Those of paragraphs and of their text.
std::vector<AttributeSpec> with_all_properties(std::vector<AttributeSpec> attributes);

}  // namespace tongket::pack
