// Source code as text: what the house check looks at. Only for tests/house.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace house {

// Comments become spaces, and so does what stands in quotes when `quotes_too`; lines stay lines.
std::string without_comments(std::string_view code, bool quotes_too);
std::vector<std::string> lines_of(std::string_view text);
// Split at blanks.
std::vector<std::string> words_of(std::string_view text);
// Whether `word` stands in the text and is no part of a longer name.
bool holds_word(std::string_view text, std::string_view word);

}  // namespace house
