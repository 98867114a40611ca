// Names of codes and laws (annex II, V.6): the kind and the first syllable of the name.
#include "text/capital_table.h"

#include <array>

namespace tongket::text {
namespace {

using Row = std::string_view;

// "pháp luật Đất đai" names none, and "luật đất đai" may be all of it.
constexpr std::array laws = std::to_array<Row>({
    "*Bộ luật {bộ luật}",
    "Bộ luật ={bộ luật}",
    "*Luật {luật}",
    "<pháp|bộ Luật ={luật}",
    "Hiến pháp năm #4",
    "Hiến pháp ~nước Cộng hòa xã hội chủ nghĩa Việt Nam",
});

constexpr std::array dated = std::to_array<Row>({
    "Bộ luật {bộ luật} ~năm #4",
    "<pháp|bộ Luật {luật} ~năm #4",
});

constexpr std::array tables = std::to_array<CapitalRows>(
    {{"V.6", Certainty::certain, laws}, {"V.6", Certainty::likely, dated}});

}  // namespace

std::span<const CapitalRows> capital_laws() {
  return tables;
}

}  // namespace tongket::text
