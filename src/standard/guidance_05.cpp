// Guidance 05-HD/VPTW (2026) with Regulation 399-QĐ/TW of 9 January 2026: what followed
// Guidance 36. The official text was not at hand. Three public tables describe it; where they are
// silent, and for nearly all values, they repeat Guidance 36, which therefore stands below. What
// differs is set here, each value marked second_hand.
//
// In force: four of the five sources name 27 May 2026, one 12 January 2026.
#include <algorithm>
#include <array>

#include "standard/guidance_36_types.h"
#include "standard/rules.h"

namespace tongket::standard {

namespace {

using Types = std::array<DocumentType, std::size(kGuidance36Types)>;

// Regulation 399-QĐ/TW: 25 types and 8 papers, taken to be the same as before: neither its text nor
// that of Regulation 66 was at hand. QĐ for "quy định" too (66-QĐ/TW and 399-QĐ/TW are so signed
// themselves).
constexpr Types made_types() {
  Types types{};
  std::copy(std::begin(kGuidance36Types), std::end(kGuidance36Types), types.begin());
  for (DocumentType& type : types) {
    type.second_hand = true;
    if (type.id == "quy-dinh") type.abbreviation = "QĐ";
    if (type.id == "to-trinh") type.addresses = "Kính trình:";
  }
  return types;
}
constexpr Types kTypes = made_types();

// A type that is renamed there must not lose here what sets it apart.
constexpr std::size_t changed_types() {
  std::size_t changed = 0;
  for (std::size_t i = 0; i < kTypes.size(); ++i) {
    const DocumentType& before = kGuidance36Types[i];
    const DocumentType& now = kTypes[i];
    if (now.abbreviation != before.abbreviation || now.addresses != before.addresses) ++changed;
  }
  return changed;
}
static_assert(kTypes.size() == 33 && changed_types() == 2);

Standard made() {
  Standard standard = guidance_36();
  standard.id = "05-HD/VPTW";
  standard.follows = guidance_36().id;
  standard.in_force = {2026, 5, 27};
  standard.second_hand = true;
  standard.types = kTypes;
  standard.words.letter_lead = {"về việc ", "05-HD/VPTW, công văn", true};
  standard.words.recipient_end = {";", "05-HD/VPTW, nơi nhận", true};
  standard.words.last_recipient_end = {".", "05-HD/VPTW, nơi nhận", true};
  return standard;
}

}  // namespace

const Standard& guidance_05() {
  static const Standard standard = made();
  return standard;
}

}  // namespace tongket::standard
