// Arithmetic of XPath numbers: decimals, with IEEE 754's rules for what is no number.
#pragma once

#include <optional>
#include <string_view>

#include "xml/xpath.h"

namespace tongket::xml::xpath {

Number finite(const Decimal& value);
Number count_of(std::size_t value);
Number nan();
Number infinity(bool negative);

// Section 4.4 number(): white space, '-', digits with a point. NaN for all else; nothing for a
// whole part that no decimal can hold. Fractions are rounded to what a decimal can hold.
std::optional<Number> parse_number(std::string_view text);

// Nothing when the result is out of decimal range. A decimal knows no negative zero: 1 div -0 is
// plus infinity here.
std::optional<Number> add(const Number& a, const Number& b);
std::optional<Number> subtract(const Number& a, const Number& b);
std::optional<Number> multiply(const Number& a, const Number& b);
std::optional<Number> divide(const Number& a, const Number& b);
std::optional<Number> remainder(const Number& a, const Number& b);
Number negated(const Number& a);

Number floor_of(const Number& a);
Number ceiling_of(const Number& a);
// Halves towards plus infinity (section 4.4).
Number round_of(const Number& a);

bool truth(const Number& a);
bool equal(const Number& a, const Number& b);  // false for NaN
bool less(const Number& a, const Number& b);   // false for NaN

}  // namespace tongket::xml::xpath
