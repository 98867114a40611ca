// Whether a file is prose: the rules of typing would break a table or a program.
#include <algorithm>
#include <array>

#include "cli/normalize.h"

namespace tongket::cli {

namespace {

constexpr std::array tables = {std::string_view{"csv"}, std::string_view{"tsv"}};

constexpr std::array programs = {
    std::string_view{"c"},    std::string_view{"h"},    std::string_view{"cc"},
    std::string_view{"cpp"},  std::string_view{"hpp"},  std::string_view{"cs"},
    std::string_view{"java"}, std::string_view{"js"},   std::string_view{"ts"},
    std::string_view{"py"},   std::string_view{"rb"},   std::string_view{"php"},
    std::string_view{"go"},   std::string_view{"rs"},   std::string_view{"sh"},
    std::string_view{"bat"},  std::string_view{"ps1"},  std::string_view{"sql"},
    std::string_view{"css"},  std::string_view{"json"}, std::string_view{"yaml"},
    std::string_view{"yml"},  std::string_view{"toml"}, std::string_view{"ini"}};

template <std::size_t size>
bool is_among(const std::array<std::string_view, size>& endings, const std::string& ending) {
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

// Whole lines of the beginning.
std::string_view head_of(std::string_view text) {
  if (text.size() <= text_head_size) return text;
  const std::string_view head = text.substr(0, text_head_size);
  return head.substr(0, head.find_last_of("\r\n") + 1);
}

}  // namespace

text::TextNature nature_of(std::string_view text, const std::string& name) {
  const std::string ending = extension_of(name);
  if (is_among(tables, ending)) return text::TextNature::table;
  if (is_among(programs, ending)) return text::TextNature::program;
  return text::nature_of(head_of(text));
}

}  // namespace tongket::cli
