// What a schema says about values that follow from others: <derive> in its appinfo.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xml/xml.h"

namespace tongket::data {

inline constexpr std::string_view kDeriveUri = "urn:tongket:derive:1";

// A variable: the elements that codes refer to, found by a table that is made once for a document.
struct DeriveLink {
  std::string name;
  std::string element;  // local name
  std::string key;      // its attribute that bears the code
  xml::Expression codes;
};

struct DeriveRule {
  xml::Pattern match;
  std::optional<xml::Expression> target;  // from the node matched; without it that node
  std::vector<std::string> attributes;  // filled where they are missing; $attribute in expressions
  std::vector<DeriveLink> links;
  std::optional<xml::Expression> when;
  xml::Expression value;
  std::optional<xml::Expression> digits;  // a number is rounded to them, half up
};

// The rules of a schema file, in its order, their paths checked against its index. See
// docs/rules.md.
Result<std::vector<DeriveRule>> read_derive_rules(const std::string& path,
                                                  const xml::SchemaIndex& index, Sources& sources,
                                                  const Limits& limits);

}  // namespace tongket::data
