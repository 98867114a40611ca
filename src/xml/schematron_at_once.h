// Which lets of a rule are worked out before its checks. Internal to the room.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

#include "xml/schematron_rules.h"

namespace tongket::xml::schematron {

using TypeOfVariable = std::function<StaticType(std::string_view name)>;

// By their numbers. Where few lets wait for one another, none: each is worked out when it is asked
// for. Else all that may go wrong, so that what is told doesn't hang on which check asks first; and
// the others, too, where to work them out would need a deep stack, since each is an expression.
// `outer`: of the variables around the rule.
std::vector<std::size_t> lets_at_once(const std::vector<Let>& lets, const TypeOfVariable& outer);

}  // namespace tongket::xml::schematron
