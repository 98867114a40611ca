#include "xml/schema_follow_ups.h"

#include <libxml/xmlerror.h>

#include <algorithm>

#include "text/text.h"
#include "xml/schema_telling.h"

namespace tongket::xml {

namespace {

bool is_value_fault(int number) {
  return number == XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1 ||
         number == XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2 ||
         number == XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3 ||
         (number >= XML_SCHEMAV_CVC_LENGTH_VALID && number <= XML_SCHEMAV_CVC_ENUMERATION_VALID);
}

bool is_content_fault(const SchemaFault& fault) {
  return fault.number == XML_SCHEMAV_ELEMENT_CONTENT && fault.text.find("Missing child") != npos;
}

bool is_text_fault(int number) {
  return number == XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1 || number == XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3;
}

bool is_children_fault(int number) {
  return number == XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2 || number == XML_SCHEMAV_CVC_TYPE_3_1_2;
}

// Told apart from a value missing from a key: those follow when the attribute itself was wrong.
bool is_missing_key(const SchemaFault& fault) {
  return fault.number == XML_SCHEMAV_CVC_IDC && fault.first.substr(0, 1) != "[" &&
         fault.third.empty();
}

// Of a code used twice libxml2 forgets both.
bool is_key_fault(const SchemaFault& fault) {
  return fault.number == XML_SCHEMAV_CVC_IDC && fault.text.find("Duplicate key-sequence") == npos;
}

// libxml2 warns so of itself when a key's value was invalid before.
bool is_internal(const SchemaFault& fault) {
  return fault.text.find("No precomputed value available") != npos;
}

}  // namespace

FollowUps::FollowUps(const std::vector<SchemaFault>& faults, const SchemaIndexData& index)
    : index_(index), codes_(index), ill_codes_(index) {
  keys_alone_ = std::all_of(faults.begin(), faults.end(), is_key_fault);
  for (const SchemaFault& fault : faults)
    note(fault);
}

void FollowUps::note(const SchemaFault& fault) {
  if (fault.number == XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1) note_unknown_attribute(fault);
  if (fault.number == XML_SCHEMAV_CVC_ELT_3_1) nil_.insert(fault.element.index());
  if (is_children_fault(fault.number)) with_children_.insert(subject_of(fault).index());
  const std::string_view attribute = attribute_in(fault.text);
  if (is_value_fault(fault.number) && !attribute.empty()) ill_codes_.add(fault.element, attribute);
}

// The same slip makes the attribute that was meant a missing one.
void FollowUps::note_unknown_attribute(const SchemaFault& fault) {
  const std::optional<std::uint32_t> declaration = index_.find_declaration(fault.element);
  if (!declaration) return;
  std::string meant = text::nearest_name(local_of(attribute_in(fault.text)),
                                         index_.element(*declaration).attributes);
  if (!meant.empty()) misspelt_.emplace(fault.element.index(), std::move(meant));
}

bool FollowUps::has(const SchemaFault& fault) {
  return is_echo(fault) || ill_codes_.are_meant_by(fault) || (!keys_alone_ && codes_.has(fault));
}

// Empty because xsi:nil says so, which it may not.
bool FollowUps::is_nil(const SchemaFault& fault) const {
  const Node element = subject_of(fault);
  return nil_.count(element.index()) != 0 && element.children().empty() &&
         fast_is_blank(element.string_value());
}

bool FollowUps::is_echo(const SchemaFault& fault) {
  if (is_internal(fault)) return true;
  const std::uint32_t element = fault.element.index();
  if (is_missing_key(fault)) return faulty_.count(element) != 0;
  faulty_.insert(element);
  if (fault.number == XML_SCHEMAV_CVC_COMPLEX_TYPE_4)
    return misspelt_.count({element, std::string(local_of(fault.first))}) != 0;
  // Stray text is complained of once for each piece that libxml2 gets it in.
  if (is_text_fault(fault.number)) return !texts_.insert(element).second;
  if (is_content_fault(fault)) return is_nil(fault);
  if (!is_value_fault(fault.number)) return false;
  // Of what stands in elements libxml2 knows no value, and finds it too short.
  const std::string_view attribute = attribute_in(fault.text);
  if (attribute.empty() && with_children_.count(element) != 0) return true;
  if (attribute.empty() && is_nil(fault)) return true;
  // Several faults of one value count once: the first facet broken.
  return !values_.insert({element, std::string(attribute)}).second;
}

}  // namespace tongket::xml
