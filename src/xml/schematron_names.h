// The ids of a Schematron file and what refers to them. Internal to the room.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "xml/tree.h"

namespace tongket::xml::schematron {

using ById = std::map<std::string, Node, std::less<>>;

struct NamedParts {
  ById patterns;           // that are applied
  ById abstract_patterns;  // that others are (is-a)
  ById abstract_rules;
  ById phases;
  ById diagnostics;
};

// "#ALL" as a phase: every pattern (ISO/IEC 19757-3, 5.4.11).
inline constexpr std::string_view kAllPhases = "#ALL";
// The file's default phase (annex C of the edition of 2016, as command lines have it).
inline constexpr std::string_view kDefaultPhase = "#DEFAULT";

// Abstract rules that extend each other stand at most this deep.
inline constexpr std::size_t kDeepestExtends = 50;

bool is_abstract(const Node& element);
// The words of an attribute like diagnostics="a b".
std::vector<std::string> listed_ids(std::string_view list);

// Faults: an id given twice, anywhere in the file; a reference that leads nowhere, to something
// of another kind, or round in a circle; abstract parts that hold what only others may, and the
// other way round.
NamedParts read_names(const Node& schema, Diagnostics& diagnostics);

}  // namespace tongket::xml::schematron
