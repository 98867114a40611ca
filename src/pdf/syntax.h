// Numbers, names and strings as a PDF spells them (ISO 32000-1, 7.3). Internal to pdf/.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/base.h"

namespace tongket::pdf {

// A whole number of thousandths as a decimal without trailing zeros: 1250 -> "1.25", -5 -> "-.005".
// Whole numbers throughout, so that no locale and no rounding mode can show.
void append_thousandths(std::string& out, std::int64_t value);
// value * 10^-digits, digits <= 6.
void append_decimal(std::string& out, std::int64_t value, int digits);

// Thousandths of a point, rounded to the nearest: a finer step than any printer's.
std::int64_t thousandths_of_point(Length length);

void append_hex16(std::string& out, std::uint32_t value);  // four digits
// UTF-16BE in hex digits, without brackets or byte order mark.
void append_utf16_hex(std::string& out, std::string_view utf8);

// "/Name" with all but regular characters written as #xx.
std::string name(std::string_view text);
// A text string: printable ASCII as it is, anything else as UTF-16BE with its mark (7.9.2.2).
std::string text_string(std::string_view utf8);
// "<0123...>"
std::string hex_string(std::string_view bytes);
// "(D:20221117080000+07'00')": Vietnam has one zone (7.9.4).
std::string date_string(const DateTime& time);

}  // namespace tongket::pdf
