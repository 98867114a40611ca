// Styles that a template names or makes, under every standard that its pack can be set by. What is
// wrong under several of them is told once.
#pragma once

#include <vector>

#include "standard/standard.h"
#include "template/syntax.h"

namespace tongket::pack {

class StyleChecks {
 public:
  StyleChecks(const std::vector<const standard::Standard*>& standards, Diagnostics& problems);
  // A style that is named somewhere.
  void paragraph(const StyleName& style) const;
  void character(const StyleName& style) const;
  void table(const StyleName& style) const;
  // Those that the template makes are known from here on.
  void make(const StylesNode& made);

 private:
  Diagnostics& problems_;
  std::vector<document::Styles> styles_;
};

}  // namespace tongket::pack
