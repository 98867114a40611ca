#include "xml/schematron_near.h"

#include <fmt/format.h>

#include <set>
#include <string>
#include <vector>

#include "text/text.h"
#include "xml/schema_telling.h"

namespace tongket::xml::schematron {

namespace {

// Each once, in the order of the data.
std::vector<std::string> values_of(const NodeSet& nodes) {
  std::set<std::string> seen;
  std::vector<std::string> values;
  for (const Node& node : nodes) {
    std::string value = node.string_value();
    if (seen.insert(value).second) values.push_back(std::move(value));
  }
  return values;
}

}  // namespace

Message with_near(const Message& hint, std::string_view value, const NodeSet& known) {
  const std::vector<std::string> values = values_of(known);
  if (values.empty()) return hint;
  const char* space = is_empty(hint) ? "" : " ";
  const std::string near = text::nearest_name(value, values);
  if (!near.empty()) {
    return {fmt::format("Có phải “{}”?{}{}", near, space, hint.vi),
            fmt::format("Did you mean '{}'?{}{}", near, space, hint.en)};
  }
  return {fmt::format("{}{}Dữ liệu đang có: {}.", hint.vi, space, joined(values, "“", "”")),
          fmt::format("{}{}The data has: {}.", hint.en, space, joined(values, "'", "'"))};
}

}  // namespace tongket::xml::schematron
