// What the tests of Schematron share.
#pragma once

#include <string>
#include <string_view>

#include "xml/xml_xpath_support.h"

namespace tongket::xml {

// A rules file with that text, in the test's own folder.
std::string file_with(std::string_view content);
// A whole file around patterns and the like; around the rules of one pattern; around one rule.
std::string schema(std::string_view inner);
std::string pattern(std::string_view inner);
std::string rule(std::string_view context, std::string_view inner);

// "line: severity id: English message", one a line; of other faults their code.
std::string checked(const std::string& rules_text, std::string_view data,
                    const FormatValue& format = {}, std::uint64_t steps = 1'000'000,
                    std::string_view phase = {});
// The faults of loading: "code: the text at the place", one a line.
std::string load_faults(const std::string& rules_text, const SchemaIndex* index = nullptr);

}  // namespace tongket::xml
