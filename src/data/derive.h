// What follows from the data: figures that are worked out, never typed.
#pragma once

#include "xml/xml.h"

namespace tongket::data {

// Fills the figures of ratios that their author left out (plan, actual, previous, next) from
// numerator and denominator, in percent, rounded half up to the indicator's precision (2 when it
// has none). Figures that are there stay: the rules judge them. A numerator or denominator that is
// missing, itself a ratio, or 0 below the line derives nothing. Numbers out of range are faults.
xml::TreePtr derived(const xml::TreePtr& tree, Diagnostics& diagnostics);

}  // namespace tongket::data
