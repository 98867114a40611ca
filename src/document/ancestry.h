// Styles and what they inherit (ECMA-376 part 1, 17.7.2). Only for document/.
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

namespace tongket::document {

template <typename T>
void lay_over(std::optional<T>& below, const std::optional<T>& above) {
  if (above) below = above;
}

template <typename Style>
const Style* find_style(const std::vector<Style>& styles, std::string_view id) {
  if (id.empty()) return nullptr;
  const auto found = std::find_if(styles.begin(), styles.end(),
                                  [&](const Style& style) { return style.id == id; });
  return found == styles.end() ? nullptr : &*found;
}

// The style and its ancestors, nearest first. Styles that lead back to themselves end where the
// circle closes.
template <typename Style>
std::vector<const Style*> ancestry(const std::vector<Style>& styles, const Style* style) {
  std::vector<const Style*> line;
  while (style != nullptr && std::find(line.begin(), line.end(), style) == line.end()) {
    line.push_back(style);
    style = find_style(styles, style->based_on);
  }
  return line;
}

}  // namespace tongket::document
