// Words for values of the wrong kind or form.
#include <fmt/format.h>
#include <libxml/xmlerror.h>

#include <algorithm>

#include "text/text.h"
#include "xml/schema_telling.h"
#include "xml/schema_value_slips.h"

namespace tongket::xml {

namespace {

// libxml2 leaves the value out of the text of elements, so it is taken from the node.
std::string value(const Telling& t) {
  return shortened(t.attribute ? std::string(t.attribute.value()) : t.fault.element.string_value());
}

bool say_of_value(Telling& t, const std::string& vi, const std::string& en) {
  return t.say(fmt::format("{}: giá trị “{}” {}", subject_vi(t), value(t), vi),
               fmt::format("{}: the value '{}' {}", subject_en(t), value(t), en));
}

// What the schema's author says the value is for.
Message documentation(const Telling& t) {
  if (!t.declaration) return {};
  if (!t.attribute) return t.index.value_documentation(*t.declaration);
  return t.index.attribute_documentation(*t.declaration, t.attribute.name());
}

// How the value is to be written, in the words of the schema's author.
Message form(const Telling& t) {
  if (!t.declaration) return {};
  if (!t.attribute) return t.index.value_form(*t.declaration);
  return t.index.attribute_form(*t.declaration, t.attribute.name());
}

void hint_first(Telling& t, const std::vector<Message>& candidates) {
  for (const Message& candidate : candidates) {
    if (is_empty(candidate)) continue;
    t.diagnostic.hint = candidate;
    return;
  }
}

// A slip that people make at such values.
Message slip(const Telling& t) {
  if (t.fast == nullptr) return {};
  const FastValue* type = t.fast->value_type(t.fault.element, t.attribute);
  if (type == nullptr) return {};
  return value_slip(t.attribute ? std::string(t.attribute.value()) : t.fault.element.string_value(),
                    *type);
}

bool empty_value(Telling& t) {
  return t.say(fmt::format("{} không được để trống", subject_vi(t)),
               fmt::format("{} can't be empty", subject_en(t)));
}

bool wrong_type(Telling& t) {
  const std::string_view type = between(t.fault.text, " type '", "'.");
  hint_first(t, {slip(t), form(t), t.index.type_documentation(type), builtin_type_words(type),
                 documentation(t)});
  if (value(t).empty()) return empty_value(t);
  return say_of_value(t, "không đúng kiểu", "is not of the right type");
}

// The pattern itself is for programs; it is shown only where the schema has no words at all.
bool wrong_form(Telling& t) {
  const std::string& pattern = t.fault.second;
  hint_first(t, {form(t),
                 documentation(t),
                 {"mẫu của lược đồ: " + pattern, "the schema's pattern: " + pattern}});
  if (const Message meant = slip(t); !is_empty(meant))
    t.hint(meant.vi + "; " + t.diagnostic.hint.vi, meant.en + "; " + t.diagnostic.hint.en);
  if (value(t).empty()) return empty_value(t);
  return say_of_value(t, "không đúng cách viết", "is not written as it must be");
}

// ---- Values of a list ----

// "'a', 'b'" -> a, b
std::vector<std::string> listed(std::string_view text) {
  constexpr std::string_view parting = "', '";
  std::vector<std::string> values;
  if (text.size() < 2 || text.front() != '\'' || text.back() != '\'') return values;
  text = text.substr(1, text.size() - 2);
  for (std::size_t at = 0; (at = text.find(parting)) != npos;) {
    values.emplace_back(text.substr(0, at));
    text.remove_prefix(at + parting.size());
  }
  values.emplace_back(text);
  return values;
}

// As the words of a clerk may have it: "Thượng khẩn" for "thuong-khan".
std::string near_value(const std::string& written, const std::vector<std::string>& values) {
  std::string near = text::nearest_name(written, values);
  if (!near.empty()) return near;
  std::string plain = text::folded(written);
  std::replace_if(
      plain.begin(), plain.end(), [](char c) { return is_white(c) || c == '_'; }, '-');
  return text::nearest_name(plain, values);
}

bool not_listed(Telling& t) {
  const std::vector<std::string> values = listed(t.fault.second);
  const Message about = documentation(t);
  t.diagnostic.hint = about;
  const std::string near = near_value(value(t), values);
  if (!near.empty()) {
    const char* space = is_empty(about) ? "" : " ";
    t.hint(fmt::format("có phải “{}”?{}{}", near, space, about.vi),
           fmt::format("did you mean '{}'?{}{}", near, space, about.en));
  }
  if (value(t).empty()) return empty_value(t);
  const std::string vi = values.empty() ? t.fault.second : joined(values, "“", "”");
  const std::string en = values.empty() ? t.fault.second : joined(values, "'", "'");
  if (values.size() == 1) {
    return say_of_value(t, fmt::format("phải là {}", vi), fmt::format("must be {}", en));
  }
  return say_of_value(t, fmt::format("phải là một trong: {}", vi),
                      fmt::format("must be one of: {}", en));
}

// ---- Bounds ----

// For an element's text libxml2 gives (length, bound), for an attribute (value, length, bound).
std::string length_of(const std::string& third, const std::string& second) {
  return third.empty() ? second : third;
}

bool too_short(Telling& t, const std::string& length_bound) {
  const std::string least = length_of(length_bound, t.fault.second);
  return say_of_value(t, fmt::format("ngắn hơn {} ký tự", least),
                      fmt::format("is shorter than {} characters", least));
}

bool fact_of_number(Telling& t) {
  const std::string& bound = t.fault.second;
  switch (t.fault.number) {
    case XML_SCHEMAV_CVC_MININCLUSIVE_VALID:
      return say_of_value(t, "phải từ " + bound + " trở lên", "must be at least " + bound);
    case XML_SCHEMAV_CVC_MAXINCLUSIVE_VALID:
      return say_of_value(t, "không được quá " + bound, "must be at most " + bound);
    case XML_SCHEMAV_CVC_MINEXCLUSIVE_VALID:
      return say_of_value(t, "phải lớn hơn " + bound, "must be over " + bound);
    case XML_SCHEMAV_CVC_MAXEXCLUSIVE_VALID:
      return say_of_value(t, "phải nhỏ hơn " + bound, "must be under " + bound);
    case XML_SCHEMAV_CVC_TOTALDIGITS_VALID:
      return say_of_value(t, "có quá " + bound + " chữ số", "has more than " + bound + " digits");
    case XML_SCHEMAV_CVC_FRACTIONDIGITS_VALID:
      return say_of_value(t, "có quá " + bound + " chữ số thập phân",
                          "has more than " + bound + " fraction digits");
    default:
      return false;
  }
}

bool fact_of_facet(Telling& t) {
  const std::string& bound = t.fault.second;
  const std::string& length_bound = t.fault.third;
  switch (t.fault.number) {
    case XML_SCHEMAV_CVC_MINLENGTH_VALID:
      return value(t).empty() ? empty_value(t) : too_short(t, length_bound);
    case XML_SCHEMAV_CVC_MAXLENGTH_VALID:
      return say_of_value(
          t, fmt::format("dài quá {} ký tự", length_of(length_bound, bound)),
          fmt::format("is longer than {} characters", length_of(length_bound, bound)));
    case XML_SCHEMAV_CVC_LENGTH_VALID:
      return say_of_value(
          t, fmt::format("phải dài đúng {} ký tự", length_of(length_bound, bound)),
          fmt::format("must be {} characters long", length_of(length_bound, bound)));
    case XML_SCHEMAV_CVC_ENUMERATION_VALID:
      return not_listed(t);
    default:
      return fact_of_number(t);
  }
}

}  // namespace

std::string subject_vi(const Telling& t) {
  return t.attribute ? fmt::format("thuộc tính “{}”", t.attribute.name())
                     : fmt::format("<{}>", t.element_name());
}

std::string subject_en(const Telling& t) {
  return t.attribute ? fmt::format("attribute '{}'", t.attribute.name())
                     : fmt::format("<{}>", t.element_name());
}

bool tell_value(Telling& t) {
  switch (t.fault.number) {
    case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1:
    case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2:
    case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3:
      return wrong_type(t);
    case XML_SCHEMAV_CVC_PATTERN_VALID:
      return wrong_form(t);
    case XML_SCHEMAV_CVC_ELT_3_1:
      t.hint(
          "bỏ xsi:nil và viết giá trị; phần tử không bắt buộc thì có thể bỏ cả phần tử",
          "take xsi:nil out and write the value; an element that isn't required may be left out");
      return t.say(fmt::format("<{}> không nhận xsi:nil", t.element_name()),
                   fmt::format("<{}> can't bear xsi:nil", t.element_name()));
    case XML_SCHEMAV_CVC_AU:
    case XML_SCHEMAV_CVC_ELT_5_2_2_2_1:
    case XML_SCHEMAV_CVC_ELT_5_2_2_2_2:
      return say_of_value(t, fmt::format("phải là “{}”", t.fault.second),
                          fmt::format("must be '{}'", t.fault.second));
    default:
      return false;
  }
}

bool tell_facet(Telling& t) {
  if (!fact_of_facet(t)) return false;
  if (is_empty(t.diagnostic.hint)) hint_first(t, {documentation(t)});
  return true;
}

}  // namespace tongket::xml
