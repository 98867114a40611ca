#include "xml/schema_telling.h"

#include <algorithm>

namespace tongket::xml {

// "{urn:t}item" -> "item"
std::string_view local_of(std::string_view clark) {
  const std::size_t brace = clark.rfind('}');
  return brace == npos ? clark : clark.substr(brace + 1);
}

std::string_view uri_of(std::string_view clark) {
  const std::size_t brace = clark.rfind('}');
  return brace == npos || clark.front() != '{' ? std::string_view() : clark.substr(1, brace - 1);
}

std::string_view between(std::string_view text, std::string_view before, std::string_view after) {
  const std::size_t begin = text.find(before);
  if (begin == npos) return {};
  const std::string_view rest = text.substr(begin + before.size());
  const std::size_t end = rest.find(after);
  return end == npos ? std::string_view() : rest.substr(0, end);
}

// libxml2 names the attribute at the front of its text only.
std::string_view attribute_in(std::string_view text) {
  const std::string_view front = text.substr(0, text.find("': "));
  const std::size_t at = front.find(", attribute '");
  return at == npos ? std::string_view() : front.substr(at + 13);
}

Node find_attribute(const Node& element, std::string_view clark) {
  for (Node a = element.first_attribute(); a; a = a.next_attribute()) {
    if (a.local_name() == local_of(clark) && a.namespace_uri() == uri_of(clark)) return a;
  }
  return {};
}

std::string joined(const std::vector<std::string>& names, const char* before, const char* after) {
  constexpr std::size_t most = 12;
  std::string list;
  for (std::size_t i = 0; i < names.size() && i < most; ++i) {
    if (i != 0) list += ", ";
    list.append(before).append(names[i]).append(after);
  }
  return names.size() > most ? list + ", …" : list;
}

namespace {

std::string either(std::vector<std::string> names, const char* last) {
  constexpr std::size_t most = 12;
  if (names.size() < 2 || names.size() > most) return joined(names, "<", ">");
  const std::string end = std::string(last) + "<" + names.back() + ">";
  names.pop_back();
  return joined(names, "<", ">") + end;
}

}  // namespace

std::string either_vi(const std::vector<std::string>& names) {
  return either(names, " hoặc ");
}

std::string either_en(const std::vector<std::string>& names) {
  return either(names, " or ");
}

std::string shortened(std::string_view value) {
  constexpr std::size_t most = 60;
  std::size_t end = 0;
  for (std::size_t n = 0; end < value.size() && n < most; ++n) {
    end += utf8::decode(value, end).length;
  }
  std::string text(value.substr(0, end));
  std::replace(text.begin(), text.end(), '\n', ' ');
  return end < value.size() ? text + "…" : text;
}

bool is_empty(const Message& message) {
  return message.vi.empty() && message.en.empty();
}

Node subject_of(const SchemaFault& fault) {
  const std::string_view named = between(fault.text, "Element '", "'");
  const Node parent = fault.element.parent();
  const bool other = local_of(named) != fault.element.local_name();
  const bool of_parent =
      parent && parent.kind() == Kind::element && local_of(named) == parent.local_name();
  return other && of_parent ? parent : fault.element;
}

Telling::Telling(const SchemaFault& told, const SchemaIndexData& schema)
    : fault(told),
      index(schema),
      declaration(schema.find_declaration(told.element)),
      attribute_name(attribute_in(told.text)),
      attribute(find_attribute(told.element, attribute_name)) {
  diagnostic.code = Code::xml_schema;
  diagnostic.place = attribute ? attribute.source() : fault.element.source();
}

bool Telling::say(std::string vi, std::string en) {
  diagnostic.message = {std::move(vi), std::move(en)};
  return true;
}

void Telling::hint(std::string vi, std::string en) {
  diagnostic.hint = {std::move(vi), std::move(en)};
}

std::string Telling::element_name() const {
  return shortened(fault.element.name());
}

}  // namespace tongket::xml
