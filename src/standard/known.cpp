// Which standards there are, and what they know of types and numbers.
#include <algorithm>

#include "standard/rules.h"
#include "text/text.h"

namespace tongket::standard {

std::vector<const Standard*> all_standards() {
  return {&guidance_36()};
}

const Standard* find_standard(std::string_view id) {
  for (const Standard* known : all_standards()) {
    if (known->id == id) return known;
  }
  return nullptr;
}

// The newest that is in force, else the oldest.
const Standard* standard_for(Family family, const Date& date) {
  const Standard* best = nullptr;
  const Standard* oldest = nullptr;
  for (const Standard* known : all_standards()) {
    if (known->family != family) continue;
    if (oldest == nullptr || known->in_force < oldest->in_force) oldest = known;
    const bool in_force = known->in_force <= date;
    if (in_force && (best == nullptr || known->in_force > best->in_force)) best = known;
  }
  return best != nullptr ? best : oldest;
}

std::string_view id_of(const Standard& standard) {
  return standard.id;
}
std::string_view title_of(const Standard& standard) {
  return standard.title;
}
Family family_of(const Standard& standard) {
  return standard.family;
}

const std::optional<Superseded>& superseded(const Standard& standard) {
  return standard.superseded;
}

const DocumentType* find_document_type(const Standard& standard, std::string_view id) {
  const auto found = std::find_if(standard.types.begin(), standard.types.end(),
                                  [id](const DocumentType& type) { return type.id == id; });
  return found == standard.types.end() ? nullptr : &*found;
}

std::string number_and_symbol(const Standard& standard, const Particulars& particulars) {
  const DocumentType* type = find_document_type(standard, particulars.document_type);
  std::string made = particulars.number ? text::two_digits(*particulars.number) : "…";
  made += standard.words.number_joint.value;
  if (type != nullptr) made += type->abbreviation;
  made += standard.words.type_joint.value;
  return made + particulars.symbol;
}

}  // namespace tongket::standard
