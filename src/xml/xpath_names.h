// The names that XPath itself knows: functions with their signatures, axes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xml/xpath_tree.h"

namespace tongket::xml::xpath {

struct Signature {
  std::string_view name;
  Function function;
  std::size_t least;  // arguments
  std::size_t most;
  StaticType type;
  // The first argument must be a node-set (section 4.1, 4.4).
  bool wants_nodes;
};

// Null for names that are no function of XPath 1.0 (or refused: id).
const Signature* find_function(std::string_view name);
std::string_view function_name(Function function);
std::vector<std::string> function_names();

std::optional<Axis> find_axis(std::string_view name);
std::string_view axis_name(Axis axis);
std::vector<std::string> axis_names();

}  // namespace tongket::xml::xpath
