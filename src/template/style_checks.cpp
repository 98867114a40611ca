#include "template/style_checks.h"

#include <utility>

#include "template/styles.h"

namespace tongket::pack {

StyleChecks::StyleChecks(const std::vector<const standard::Standard*>& standards,
                         Diagnostics& problems)
    : problems_(problems) {
  for (const auto* standard : standards)
    styles_.push_back(standard::styles(*standard));
}

void StyleChecks::paragraph(const StyleName& style) const {
  if (!style.source.known()) return;
  for (const document::Styles& styles : styles_) {
    if (document::find_paragraph_style(styles, style.id) != nullptr) continue;
    return unknown_paragraph_style(styles, style, problems_);
  }
}

void StyleChecks::character(const StyleName& style) const {
  if (!style.source.known()) return;
  for (const document::Styles& styles : styles_) {
    if (find_character_style(styles, style.id) != nullptr) continue;
    return unknown_character_style(styles, style, problems_);
  }
}

void StyleChecks::table(const StyleName& style) const {
  if (!style.source.known()) return;
  for (const document::Styles& styles : styles_) {
    if (document::find_table_style(styles, style.id) != nullptr) continue;
    return unknown_table_style(styles, style, problems_);
  }
}

void StyleChecks::make(const StylesNode& made) {
  Diagnostics found;
  for (document::Styles& styles : styles_) {
    lay_over(styles, made);
    if (found.empty()) check_styles(styles, made, found);
  }
  problems_.append(std::move(found));
}

}  // namespace tongket::pack
