#include "xml/schema_words.h"

#include <fmt/format.h>
#include <libxml/xmlerror.h>

#include <algorithm>
#include <set>

namespace tongket::xml {

namespace {

constexpr std::size_t npos = std::string_view::npos;

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

// A child that its parent's type doesn't allow: libxml2 speaks of the parent, but we saw it at the
// child's start tag.
Node subject_of(const SchemaFault& fault) {
  const std::string_view named = between(fault.text, "Element '", "'");
  const Node parent = fault.element.parent();
  const bool other = local_of(named) != fault.element.local_name();
  const bool of_parent =
      parent && parent.kind() == Kind::element && local_of(named) == parent.local_name();
  return other && of_parent ? parent : fault.element;
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

// Text and attribute values as a message can hold them.
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

// One violation while it is being put into words.
class Teller {
 public:
  Teller(const SchemaFault& fault, const SchemaIndexData& index)
      : fault_(fault),
        index_(index),
        declaration_(index.find_declaration(fault.element)),
        attribute_name_(attribute_in(fault.text)),
        attribute_(find_attribute(fault.element, attribute_name_)) {}

  Diagnostic tell() {
    diagnostic_.code = Code::xml_schema;
    diagnostic_.place = attribute_ ? attribute_.source() : fault_.element.source();
    if (!tell_structure() && !tell_value() && !tell_facet() && !tell_key()) tell_fallback();
    return std::move(diagnostic_);
  }

 private:
  // ---- Elements and attributes where they don't belong ----

  bool tell_structure() {
    switch (fault_.number) {
      case XML_SCHEMAV_CVC_ELT_1:
        return wrong_root();
      case XML_SCHEMAV_ELEMENT_CONTENT:
        return fault_.text.find("Missing child") != npos ? missing_child() : unexpected_element();
      case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1:
      case XML_SCHEMAV_CVC_TYPE_3_1_1:
        return unknown_attribute();
      case XML_SCHEMAV_CVC_COMPLEX_TYPE_4:
        return missing_attribute();
      case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1:
      case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3:
        return unexpected_text();
      case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2:
      case XML_SCHEMAV_CVC_TYPE_3_1_2:
        return children_in_simple_type();
      default:
        return false;
    }
  }

  bool say(std::string vi, std::string en) {
    diagnostic_.message = {std::move(vi), std::move(en)};
    return true;
  }

  void hint(std::string vi, std::string en) { diagnostic_.hint = {std::move(vi), std::move(en)}; }

  [[nodiscard]] std::string element_name() const { return shortened(fault_.element.name()); }

  bool wrong_root() {
    std::vector<std::string> names;
    for (const std::uint32_t id : index_.roots())
      names.push_back(index_.element(id).name);
    const std::string list = joined(names, "<", ">");
    const std::string& uri = index_.target_namespace();
    hint(fmt::format("phần tử gốc là {} trong không gian tên xmlns=\"{}\"", list, uri),
         fmt::format("the root is {} in the namespace xmlns=\"{}\"", list, uri));
    return say(fmt::format("phần tử gốc <{}> không thuộc lược đồ này", element_name()),
               fmt::format("the root element <{}> doesn't belong to this schema", element_name()));
  }

  // "Expected is one of ( {urn:t}a, {urn:t}b )."
  [[nodiscard]] std::vector<std::string> expected() const {
    std::vector<std::string> names;
    std::string_view list = between(fault_.text, "Expected is", ").");
    list = list.substr(std::min(list.find("( "), list.size()));
    if (list.size() > 2) list.remove_prefix(2);
    while (!list.empty()) {
      const std::size_t comma = std::min(list.find(", "), list.size());
      std::string_view name = list.substr(0, comma);
      if (!name.empty() && name.back() == ' ') name.remove_suffix(1);
      if (!name.empty()) names.emplace_back(name);
      list.remove_prefix(std::min(comma + 2, list.size()));
    }
    return names;
  }

  static std::string elements_of(std::vector<std::string> clark_names) {
    for (std::string& name : clark_names)
      name = std::string(local_of(name));
    return joined(clark_names, "<", ">");
  }

  bool missing_child() {
    const std::string list = elements_of(expected());
    hint_documentation_of_child(expected());
    return say(fmt::format("<{}> còn thiếu {}", element_name(), list),
               fmt::format("<{}> still lacks {}", element_name(), list));
  }

  void hint_documentation_of_child(const std::vector<std::string>& names) {
    if (names.size() != 1 || !declaration_) return;
    for (const std::uint32_t id : index_.element(*declaration_).children) {
      const SchemaIndex::Element& child = index_.element(id);
      if (child.name != local_of(names.front())) continue;
      hint(child.documentation_vi, child.documentation_en);
    }
  }

  bool unexpected_element() {
    const std::vector<std::string> names = expected();
    if (!names.empty()) {
      const std::string list = elements_of(names);
      hint(fmt::format("ở đây cần {}", list), fmt::format("here {} is expected", list));
    }
    hint_namespace(names);
    return say(fmt::format("<{}> không được đứng ở đây", element_name()),
               fmt::format("<{}> can't stand here", element_name()));
  }

  // The right name without its namespace: the commonest slip in copied fragments.
  void hint_namespace(const std::vector<std::string>& names) {
    for (const std::string& name : names) {
      const bool only_namespace = local_of(name) == fault_.element.local_name() &&
                                  uri_of(name) != fault_.element.namespace_uri();
      if (!only_namespace) continue;
      hint(fmt::format("phần tử này phải thuộc không gian tên “{}”", uri_of(name)),
           fmt::format("it must be in the namespace \"{}\"", uri_of(name)));
    }
  }

  bool unknown_attribute() {
    if (attribute_) diagnostic_.place = attribute_.name_source();
    if (declaration_ && !index_.element(*declaration_).attributes.empty()) {
      const std::string list = joined(index_.element(*declaration_).attributes, "", "");
      hint(fmt::format("các thuộc tính được dùng: {}", list),
           fmt::format("its attributes are: {}", list));
    }
    const std::string name(local_of(attribute_name_));
    return say(fmt::format("<{}> không có thuộc tính “{}”", element_name(), name),
               fmt::format("<{}> has no attribute \"{}\"", element_name(), name));
  }

  bool missing_attribute() {
    const std::string name(local_of(fault_.first));
    if (declaration_) diagnostic_.hint = index_.attribute_documentation(*declaration_, name);
    return say(fmt::format("<{}> thiếu thuộc tính “{}”", element_name(), name),
               fmt::format("<{}> lacks the attribute \"{}\"", element_name(), name));
  }

  // The stray text itself, not the element around it.
  bool unexpected_text() {
    for (Node n = fault_.element.first_child(); n; n = n.next_sibling()) {
      const bool stray = n.kind() == Kind::text && n.value().find_first_not_of(" \t\r\n") != npos;
      if (!stray) continue;
      diagnostic_.place = n.source();
      break;
    }
    return say(fmt::format("trong <{}> không được viết chữ trực tiếp", element_name()),
               fmt::format("<{}> holds no text of its own", element_name()));
  }

  bool children_in_simple_type() {
    for (const Node& child : fault_.element.children()) {
      diagnostic_.place = child.source();
      break;
    }
    return say(fmt::format("trong <{}> chỉ được viết chữ, không có phần tử con", element_name()),
               fmt::format("<{}> holds text only, no elements", element_name()));
  }

  // ---- Values ----

  [[nodiscard]] std::string subject_vi() const {
    return attribute_ ? fmt::format("thuộc tính “{}”", attribute_.name())
                      : fmt::format("<{}>", element_name());
  }
  [[nodiscard]] std::string subject_en() const {
    return attribute_ ? fmt::format("attribute \"{}\"", attribute_.name())
                      : fmt::format("<{}>", element_name());
  }

  // libxml2 leaves the value out of the text of elements, so it is taken from the node.
  [[nodiscard]] std::string value() const {
    return shortened(attribute_ ? std::string(attribute_.value()) : fault_.element.string_value());
  }

  bool say_of_value(const std::string& vi, const std::string& en) {
    return say(fmt::format("{}: giá trị “{}” {}", subject_vi(), value(), vi),
               fmt::format("{}: the value \"{}\" {}", subject_en(), value(), en));
  }

  // What the schema's author says of the value helps more than a pattern does.
  void hint_documentation() {
    Message said;
    if (declaration_ && attribute_) {
      said = index_.attribute_documentation(*declaration_, attribute_.name());
    } else if (declaration_) {
      said = index_.value_documentation(*declaration_);
    }
    if (!is_empty(said)) diagnostic_.hint = said;
  }

  bool tell_value() {
    switch (fault_.number) {
      case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1:
      case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2:
      case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3:
        return wrong_type();
      case XML_SCHEMAV_CVC_AU:
      case XML_SCHEMAV_CVC_ELT_5_2_2_2_1:
      case XML_SCHEMAV_CVC_ELT_5_2_2_2_2:
        return say_of_value(fmt::format("phải là “{}”", fault_.second),
                            fmt::format("must be \"{}\"", fault_.second));
      default:
        return false;
    }
  }

  bool wrong_type() {
    const std::string_view type = between(fault_.text, " type '", "'.");
    hint_documentation();
    if (is_empty(diagnostic_.hint)) diagnostic_.hint = index_.type_documentation(type);
    if (is_empty(diagnostic_.hint)) diagnostic_.hint = builtin_type_words(type);
    return say_of_value("không đúng kiểu", "is not of the right type");
  }

  bool tell_facet() {
    if (!fact_of_facet()) return false;
    hint_documentation();
    return true;
  }

  bool fact_of_facet() {
    const std::string& bound = fault_.second;
    const std::string& length_bound = fault_.third;
    switch (fault_.number) {
      case XML_SCHEMAV_CVC_MINLENGTH_VALID:
        return value().empty() ? empty_value() : too_short(length_bound);
      case XML_SCHEMAV_CVC_MAXLENGTH_VALID:
        return say_of_value(
            fmt::format("dài quá {} ký tự", length_of(length_bound, bound)),
            fmt::format("is longer than {} characters", length_of(length_bound, bound)));
      case XML_SCHEMAV_CVC_LENGTH_VALID:
        return say_of_value(
            fmt::format("phải dài đúng {} ký tự", length_of(length_bound, bound)),
            fmt::format("must be {} characters long", length_of(length_bound, bound)));
      case XML_SCHEMAV_CVC_PATTERN_VALID:
        return say_of_value(fmt::format("không đúng mẫu {}", bound),
                            fmt::format("doesn't follow the pattern {}", bound));
      case XML_SCHEMAV_CVC_ENUMERATION_VALID:
        return say_of_value(fmt::format("phải là một trong: {}", bound),
                            fmt::format("must be one of: {}", bound));
      default:
        return fact_of_number();
    }
  }

  // For an element's text libxml2 gives (length, bound), for an attribute (value, length, bound).
  [[nodiscard]] static std::string length_of(const std::string& third, const std::string& second) {
    return third.empty() ? second : third;
  }

  bool empty_value() {
    return say(fmt::format("{} không được để trống", subject_vi()),
               fmt::format("{} can't be empty", subject_en()));
  }

  bool too_short(const std::string& length_bound) {
    const std::string least = length_of(length_bound, fault_.second);
    return say_of_value(fmt::format("ngắn hơn {} ký tự", least),
                        fmt::format("is shorter than {} characters", least));
  }

  bool fact_of_number() {
    const std::string& bound = fault_.second;
    switch (fault_.number) {
      case XML_SCHEMAV_CVC_MININCLUSIVE_VALID:
        return say_of_value("phải từ " + bound + " trở lên", "must be at least " + bound);
      case XML_SCHEMAV_CVC_MAXINCLUSIVE_VALID:
        return say_of_value("không được quá " + bound, "must be at most " + bound);
      case XML_SCHEMAV_CVC_MINEXCLUSIVE_VALID:
        return say_of_value("phải lớn hơn " + bound, "must be over " + bound);
      case XML_SCHEMAV_CVC_MAXEXCLUSIVE_VALID:
        return say_of_value("phải nhỏ hơn " + bound, "must be under " + bound);
      case XML_SCHEMAV_CVC_TOTALDIGITS_VALID:
        return say_of_value("có quá " + bound + " chữ số", "has more than " + bound + " digits");
      case XML_SCHEMAV_CVC_FRACTIONDIGITS_VALID:
        return say_of_value("có quá " + bound + " chữ số thập phân",
                            "has more than " + bound + " fraction digits");
      default:
        return false;
    }
  }

  // ---- Keys ----

  bool tell_key() {
    if (fault_.number != XML_SCHEMAV_CVC_IDC) return false;
    const std::string constraint = constraint_name();
    const SchemaConstraint* known = index_.find_constraint(constraint);
    if (known != nullptr) diagnostic_.hint = known->documentation;
    place_at_field(known);
    if (!fault_.third.empty()) return dangling(local_of(constraint));
    if (fault_.text.find("Duplicate key-sequence") != npos) return duplicate(constraint, known);
    return say(
        fmt::format("<{}> thiếu giá trị mà khóa “{}” cần", element_name(), local_of(constraint)),
        fmt::format("<{}> lacks a value that the key \"{}\" needs", element_name(),
                    local_of(constraint)));
  }

  // keyrefs are named apart, the others within "key identity-constraint '{urn:t}codes'".
  [[nodiscard]] std::string constraint_name() const {
    if (!fault_.third.empty()) return fault_.third;
    return std::string(between(fault_.text, "identity-constraint '", "'"));
  }

  static Node field_attribute(const Node& element, const SchemaConstraint* constraint) {
    if (constraint == nullptr || constraint->fields.size() != 1) return {};
    const std::string_view field = constraint->fields.front();
    if (field.substr(0, 1) != "@") return {};
    return find_attribute(element, field.substr(1));
  }

  void place_at_field(const SchemaConstraint* constraint) {
    const Node field = field_attribute(fault_.element, constraint);
    if (field) diagnostic_.place = field.source();
  }

  // "['AB', 'old']" -> "'AB', 'old'"
  [[nodiscard]] static std::string sequence(std::string_view text) {
    return shortened(text.size() > 2 ? text.substr(1, text.size() - 2) : text);
  }

  bool dangling(std::string_view constraint) {
    const std::string key = sequence(fault_.second);
    return say(fmt::format("{} không có ở đâu trong dữ liệu (tham chiếu “{}”)", key, constraint),
               fmt::format("{} is nowhere in the data (reference \"{}\")", key, constraint));
  }

  bool duplicate(const std::string& constraint, const SchemaConstraint* known) {
    relate_to_first(known);
    const std::string key = sequence(fault_.first);
    return say(fmt::format("{} đã được dùng rồi (khóa “{}”)", key, local_of(constraint)),
               fmt::format("{} is already in use (key \"{}\")", key, local_of(constraint)));
  }

  // The first bearer of the same value; looked for only where the key is one attribute.
  void relate_to_first(const SchemaConstraint* known) {
    const Node field = field_attribute(fault_.element, known);
    if (!field) return;
    const Tree* tree = field.tree();
    for (std::uint32_t i = 1; i < fault_.element.index(); ++i) {
      const Node other(tree, i);
      if (!other.is_element(fault_.element.local_name())) continue;
      const Node same = find_attribute(other, known->fields.front().substr(1));
      if (!same || same.value() != field.value()) continue;
      diagnostic_.related.push_back({same.source(), {"dùng lần đầu ở đây", "first used here"}});
      return;
    }
  }

  void tell_fallback() {
    const std::size_t colon = fault_.text.find("': ");
    std::string text = colon == npos ? fault_.text : fault_.text.substr(colon + 3);
    text.erase(text.find_last_not_of("\n") + 1);
    say(fmt::format("{} không đúng lược đồ (libxml2: {})", subject_vi(), text),
        fmt::format("{}: {}", subject_en(), text));
  }

  const SchemaFault& fault_;
  const SchemaIndexData& index_;
  std::optional<std::uint32_t> declaration_;
  std::string_view attribute_name_;
  Node attribute_;
  Diagnostic diagnostic_;
};

bool is_datatype_fault(int number) {
  return number == XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1 ||
         number == XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2 ||
         number == XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3;
}

bool is_text_fault(int number) {
  return number == XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1 || number == XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3;
}

bool is_facet_fault(int number) {
  return number >= XML_SCHEMAV_CVC_LENGTH_VALID && number <= XML_SCHEMAV_CVC_ENUMERATION_VALID;
}

// Told apart from a value missing from a key: those follow when the attribute itself was wrong.
bool is_missing_key(const SchemaFault& fault) {
  return fault.number == XML_SCHEMAV_CVC_IDC && fault.first.substr(0, 1) != "[" &&
         fault.third.empty();
}

// libxml2 warns so of itself when a key's value was invalid before.
bool is_internal(const SchemaFault& fault) {
  return fault.text.find("No precomputed value available") != npos;
}

// Several faults of one value count once: the first facet broken.
class Echoes {
 public:
  bool is_echo(const SchemaFault& fault) {
    if (is_internal(fault)) return true;
    const std::uint32_t element = fault.element.index();
    if (is_missing_key(fault)) return faulty_.count(element) != 0;
    faulty_.insert(element);
    // Stray text is complained of once for each piece that libxml2 gets it in.
    if (is_text_fault(fault.number)) return !texts_.insert(element).second;
    if (!is_datatype_fault(fault.number) && !is_facet_fault(fault.number)) return false;
    return !values_.insert({element, std::string(attribute_in(fault.text))}).second;
  }

 private:
  std::set<std::uint32_t> faulty_;
  std::set<std::uint32_t> texts_;
  std::set<std::pair<std::uint32_t, std::string>> values_;
};

}  // namespace

void report_schema_faults(const std::vector<SchemaFault>& faults, const SchemaIndexData& index,
                          Diagnostics& diagnostics) {
  Echoes echoes;
  for (const SchemaFault& fault : faults) {
    if (echoes.is_echo(fault)) continue;
    SchemaFault told = fault;
    told.element = subject_of(fault);
    diagnostics.add(Teller(told, index).tell());
  }
}

}  // namespace tongket::xml
