// What follows from the data: figures that are worked out, never typed.
#pragma once

#include <vector>

#include "data/derive_rules.h"
#include "xml/xml.h"

namespace tongket::data {

// Fills the attributes that the schema's rules derive and their author left out. Attributes that
// are there stay: the Schematron rules judge them. A rule sees what those before it filled in; one
// whose values stand on each other (sums of sums) is asked again until nothing new follows. A value
// that is no number ("NaN", "Infinity") or empty derives nothing; one that year.xsd could not hold
// is a fault (data.derive), as is a spent budget.
xml::TreePtr derived(xml::TreePtr tree, const std::vector<DeriveRule>& rules, xml::Budget& budget,
                     Diagnostics& diagnostics);

}  // namespace tongket::data
