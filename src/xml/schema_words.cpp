// Which violations are told, and by which teller.
#include "xml/schema_words.h"

#include <fmt/format.h>
#include <libxml/xmlerror.h>

#include <algorithm>
#include <set>

#include "xml/schema_telling.h"

namespace tongket::xml {

namespace {

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

void tell_fallback(Telling& t) {
  const std::size_t colon = t.fault.text.find("': ");
  std::string text = colon == npos ? t.fault.text : t.fault.text.substr(colon + 3);
  text.erase(text.find_last_not_of('\n') + 1);
  t.say(fmt::format("{} không đúng lược đồ (libxml2: {})", subject_vi(t), text),
        fmt::format("{}: {}", subject_en(t), text));
}

Diagnostic told_in_words(const SchemaFault& fault, const SchemaIndexData& index, bool hints_left) {
  Telling t(fault, index);
  t.hints_left = hints_left;
  if (!tell_structure(t) && !tell_value(t) && !tell_facet(t) && !tell_key(t)) tell_fallback(t);
  return std::move(t.diagnostic);
}

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

bool is_key_fault(const SchemaFault& fault) {
  return fault.number == XML_SCHEMAV_CVC_IDC;
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

// Hints that look through the whole data are given to so many faults; more are not read anyway.
constexpr std::size_t kMostHints = 20;

}  // namespace

void report_schema_faults(const std::vector<SchemaFault>& faults, const SchemaIndexData& index,
                          Diagnostics& diagnostics) {
  Echoes echoes;
  CodesThere codes(index);
  const bool keys_alone = std::all_of(faults.begin(), faults.end(), is_key_fault);
  std::size_t hinted = 0;
  for (const SchemaFault& fault : faults) {
    if (echoes.is_echo(fault) || (!keys_alone && codes.has(fault))) continue;
    SchemaFault told = fault;
    told.element = subject_of(fault);
    diagnostics.add(told_in_words(told, index, hinted++ < kMostHints));
  }
}

}  // namespace tongket::xml
