// Options: what --set may say, as variables of the template.
#include <algorithm>

#include "template/pack_file.h"
#include "template/reader.h"

namespace tongket::pack {

namespace {

xml::Value value_of(const OptionInfo& option, const std::string& given) {
  if (option.type == "yes-no") return given == "yes";
  if (option.type == "number") return xml::to_number(xml::Value(given));
  return given;
}

void usage_fault(Message message, Message hint, Diagnostics& diagnostics) {
  Diagnostic problem;
  problem.code = Code::usage_unknown_option;
  problem.message = std::move(message);
  problem.hint = std::move(hint);
  diagnostics.add(std::move(problem));
}

std::string wanted_values(const OptionInfo& option) {
  if (option.type == "yes-no") return "yes, no";
  if (option.type == "number") return "12, 12.5";
  std::string all;
  for (const std::string& choice : option.choices)
    all += (all.empty() ? "" : ", ") + choice;
  return all;
}

}  // namespace

bool fits(const OptionInfo& option, const std::string& value) {
  if (option.type == "yes-no") return value == "yes" || value == "no";
  if (option.type == "number") return Decimal::parse(value).has_value();
  if (option.type == "choice") {
    return std::find(option.choices.begin(), option.choices.end(), value) != option.choices.end();
  }
  return true;
}

xml::Variables option_values(const PackInfo& info, const std::map<std::string, std::string>& given,
                             Diagnostics& diagnostics) {
  xml::Variables values;
  std::vector<std::string> names;
  for (const OptionInfo& option : info.options) {
    names.push_back(option.name);
    const auto found = given.find(option.name);
    const std::string& value = found == given.end() ? option.otherwise : found->second;
    if (!fits(option, value)) {
      const std::string wanted = wanted_values(option);
      usage_fault({"giá trị không dùng được cho tùy chọn " + option.name + ": " + value,
                   "not a value of the option " + option.name + ": " + value},
                  {"một trong: " + wanted, "one of: " + wanted}, diagnostics);
      continue;
    }
    values.emplace(option.name, value_of(option, value));
  }
  for (const auto& [name, value] : given) {
    if (std::find(names.begin(), names.end(), name) != names.end()) continue;
    usage_fault({"bộ mẫu không có tùy chọn: " + name, "the pack has no option: " + name},
                nearest_hint(name, names), diagnostics);
  }
  return values;
}

}  // namespace tongket::pack
