#include "xml/xpath_names.h"

#include <array>
#include <iterator>
#include <limits>

namespace tongket::xml::xpath {
namespace {

constexpr std::size_t kMany = std::numeric_limits<std::size_t>::max();

// XPath 1.0 section 4, and XSLT 1.0's current().
constexpr std::array<Signature, 27> kFunctions = {{
    {"last", Function::last, 0, 0, StaticType::number, false},
    {"position", Function::position, 0, 0, StaticType::number, false},
    {"count", Function::count, 1, 1, StaticType::number, true},
    {"local-name", Function::local_name, 0, 1, StaticType::string, true},
    {"namespace-uri", Function::namespace_uri, 0, 1, StaticType::string, true},
    {"name", Function::name, 0, 1, StaticType::string, true},
    {"string", Function::string, 0, 1, StaticType::string, false},
    {"concat", Function::concat, 2, kMany, StaticType::string, false},
    {"starts-with", Function::starts_with, 2, 2, StaticType::boolean, false},
    {"contains", Function::contains, 2, 2, StaticType::boolean, false},
    {"substring-before", Function::substring_before, 2, 2, StaticType::string, false},
    {"substring-after", Function::substring_after, 2, 2, StaticType::string, false},
    {"substring", Function::substring, 2, 3, StaticType::string, false},
    {"string-length", Function::string_length, 0, 1, StaticType::number, false},
    {"normalize-space", Function::normalize_space, 0, 1, StaticType::string, false},
    {"translate", Function::translate, 3, 3, StaticType::string, false},
    {"boolean", Function::boolean, 1, 1, StaticType::boolean, false},
    {"not", Function::not_, 1, 1, StaticType::boolean, false},
    {"true", Function::true_, 0, 0, StaticType::boolean, false},
    {"false", Function::false_, 0, 0, StaticType::boolean, false},
    {"lang", Function::lang, 1, 1, StaticType::boolean, false},
    {"number", Function::number, 0, 1, StaticType::number, false},
    {"sum", Function::sum, 1, 1, StaticType::number, true},
    {"floor", Function::floor, 1, 1, StaticType::number, false},
    {"ceiling", Function::ceiling, 1, 1, StaticType::number, false},
    {"round", Function::round, 1, 1, StaticType::number, false},
    {"current", Function::current, 0, 0, StaticType::node_set, false},
}};

struct AxisName {
  std::string_view name;
  Axis axis;
};
constexpr std::array<AxisName, 12> kAxes = {{
    {"child", Axis::child},
    {"descendant", Axis::descendant},
    {"descendant-or-self", Axis::descendant_or_self},
    {"parent", Axis::parent},
    {"ancestor", Axis::ancestor},
    {"ancestor-or-self", Axis::ancestor_or_self},
    {"following-sibling", Axis::following_sibling},
    {"preceding-sibling", Axis::preceding_sibling},
    {"following", Axis::following},
    {"preceding", Axis::preceding},
    {"attribute", Axis::attribute},
    {"self", Axis::self},
}};

}  // namespace

const Signature* find_function(std::string_view name) {
  for (const Signature& signature : kFunctions) {
    if (signature.name == name) return &signature;
  }
  return nullptr;
}

std::string_view function_name(Function function) {
  for (const Signature& signature : kFunctions) {
    if (signature.function == function) return signature.name;
  }
  return {};
}

std::vector<std::string> function_names() {
  std::vector<std::string> names;
  names.reserve(std::size(kFunctions));
  for (const Signature& signature : kFunctions)
    names.emplace_back(signature.name);
  return names;
}

std::optional<Axis> find_axis(std::string_view name) {
  for (const AxisName& known : kAxes) {
    if (known.name == name) return known.axis;
  }
  return std::nullopt;
}

std::string_view axis_name(Axis axis) {
  for (const AxisName& known : kAxes) {
    if (known.axis == axis) return known.name;
  }
  return {};
}

std::vector<std::string> axis_names() {
  std::vector<std::string> names;
  names.reserve(std::size(kAxes));
  for (const AxisName& known : kAxes)
    names.emplace_back(known.name);
  return names;
}

}  // namespace tongket::xml::xpath
