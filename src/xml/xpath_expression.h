// What an Expression holds. Internal to the room.
#pragma once

#include "xml/xpath.h"
#include "xml/xpath_tree.h"

namespace tongket::xml {

struct Expression::Body {
  std::string text;
  xpath::ExprPtr root;
  std::vector<std::string> variables;
};

}  // namespace tongket::xml
