// The parts of the table of explanations, by the rooms that report the codes. Only for cli/.
#pragma once

#include <vector>

#include "cli/explanations.h"

namespace tongket::cli::explain {

const std::vector<Explanation>& world();   // base/, cli/, text/
const std::vector<Explanation>& input();   // xml/, zip/, data/
const std::vector<Explanation>& packs();   // standard/, template/
const std::vector<Explanation>& papers();  // font/, layout/, pdf/, docx/

}  // namespace tongket::cli::explain
