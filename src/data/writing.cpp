#include <utility>

#include "data/data.h"

namespace tongket::data {
namespace {

class WritingReader {
 public:
  WritingReader(const xml::Node& element, Diagnostics& diagnostics)
      : element_(element), problems_(diagnostics) {}

  Writing read() {
    Writing writing;
    writing.rules = rules();
    writing.tone = tone();
    writing.keep_quotations = text::squeezed(element_.attribute_value("quotations")) == "keep";
    writing.capitals = text::squeezed(element_.attribute_value("capitals")) != "leave";
    for (const xml::Node& name : element_.children("keep"))
      writing.names.push_back(text::squeezed(name.string_value()));
    return writing;
  }

 private:
  std::optional<text::RuleSet> rules() {
    const xml::Node attribute = element_.attribute("rules");
    if (!attribute) return std::nullopt;
    text::ParsedRules parsed = text::parse_rules(text::squeezed(attribute.value()));
    if (parsed.unknown.empty()) return parsed.rules;
    problems_.error(
        Code::data_writing, attribute.source(),
        {"không có quy tắc “" + parsed.unknown + "”", "there is no rule '" + parsed.unknown + "'"},
        {"“tongket text normalize --help” liệt kê các quy tắc",
         "'tongket text normalize --help' lists the rules"});
    return std::nullopt;
  }

  std::optional<text::ToneChoice> tone() {
    const xml::Node attribute = element_.attribute("tone");
    if (!attribute) return std::nullopt;
    const std::string given = text::squeezed(attribute.value());
    if (given == "old") return text::ToneChoice::old_style;
    if (given == "new") return text::ToneChoice::new_style;
    if (given == "keep") return text::ToneChoice::keep;
    if (given == "majority") return text::ToneChoice::majority;
    problems_.error(
        Code::data_writing, attribute.source(),
        {"không có cách đặt dấu “" + given + "”", "there is no tone style '" + given + "'"},
        {"old (hòa), new (hoà), majority (theo số đông) hoặc keep (giữ nguyên)",
         "old (hòa), new (hoà), majority (what most words have) or keep (as it is)"});
    return std::nullopt;
  }

  const xml::Node& element_;
  Diagnostics& problems_;
};

}  // namespace

Writing read_writing(const xml::Node& element, Diagnostics& diagnostics) {
  return element ? WritingReader(element, diagnostics).read() : Writing{};
}

}  // namespace tongket::data
