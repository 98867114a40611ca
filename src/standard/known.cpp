// Which standards there are, and what they know of types and numbers.
#include "standard/blocks.h"
#include "text/text.h"

namespace tongket::standard {

namespace {

// House: neither the decree's types nor the Party's, so they bear no number.
constexpr DocumentType kUnnumbered[] = {
    {.id = "danh-sach", .name = "danh sách", .abbreviation = "", .numbered = false},
    {.id = "bai-phat-bieu", .name = "bài phát biểu", .abbreviation = "", .numbered = false},
};

}  // namespace

std::vector<const Standard*> all_standards() {
  return {&guidance_36(), &guidance_05(), &decree_30()};
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
Family family_of(const Standard& standard) {
  return standard.family;
}

Date in_force_from(const Standard& standard) {
  return standard.in_force;
}
bool second_hand(const Standard& standard) {
  return standard.second_hand;
}

std::vector<DocumentType> document_types(const Standard& standard) {
  return {standard.types.begin(), standard.types.end()};
}

const DocumentType* find_document_type(const Standard& standard, std::string_view id) {
  const DocumentType* own = find_rule(standard.types, id);
  return own != nullptr ? own : find_rule<DocumentType>(kUnnumbered, id);
}

// The state's letters name no type but who drafted them: 12/UBND-VX (Decree 30/2020, annex I,
// I.II.3 b). What has no abbreviation of its own is numbered as one.
std::string number_and_symbol(const Standard& standard, const Particulars& particulars) {
  const DocumentType* type = find_document_type(standard, particulars.document_type);
  const std::string_view abbreviation = type != nullptr ? type->abbreviation : std::string_view();
  std::string made = particulars.number ? text::two_digits(*particulars.number) : "…";
  made += standard.words.number_joint.value;
  if (type != nullptr && abbreviation.empty()) {
    made += particulars.symbol;
    if (!particulars.unit.empty()) made += "-" + particulars.unit;
    return made;
  }
  made += abbreviation;
  made += standard.words.type_joint.value;
  return made + particulars.symbol;
}

}  // namespace tongket::standard
