// The order of Vietnamese words and of persons' names, by ICU's collation for Vietnamese.
//
// Letters first (a ă â b c d đ e ê …), over the whole text; then tones (ngang, huyền, hỏi, ngã,
// sắc, nặng); then small before capital; at last by bytes, so that only equal texts are equal.
// ICU's tables are loaded when the first key is asked for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tongket::text {

enum class Order {
  words,
  // By given name (the last word), then family name (the first), then what is between, whatever
  // their case. A name ends at a comma, semicolon, tab or bracket; what follows decides next, and
  // case last.
  names,
};

// Bytes that compare as the texts do.
std::string order_key(std::string_view utf8, Order order);
// The texts in order.
std::vector<std::string> sorted(std::vector<std::string> texts, Order order);

}  // namespace tongket::text
