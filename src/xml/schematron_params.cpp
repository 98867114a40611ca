#include "xml/schematron_params.h"

#include "xml/schematron_words.h"
#include "xml/xpath_chars.h"
#include "xml/xpath_places.h"

namespace tongket::xml::schematron {
namespace {

constexpr std::size_t kMostMade = 4'000'000;  // bytes

}  // namespace

void Params::enter(const Node& pattern) {
  for (const Node& child : pattern.children()) {
    const Node name = child.attribute("name");
    const bool whole = known_name(child) == "param" && name && child.attribute("value");
    if (whole) values_.emplace(name.value(), child);
  }
}

std::vector<Node> Params::leave() {
  std::vector<Node> unused;
  for (const auto& value : values_) {
    if (used_.count(value.first) == 0) unused.push_back(value.second);
  }
  values_.clear();
  used_.clear();
  return unused;
}

std::optional<std::vector<TextPiece>> Params::pieces(const Node& attribute) {
  if (values_.empty() || suspended_) {
    return std::vector<TextPiece>{{std::string(attribute.value()), attribute.source()}};
  }
  std::vector<TextPiece> all = split(attribute);
  if (made_ > kMostMade) return std::nullopt;
  return all;
}

std::vector<TextPiece> Params::split(const Node& attribute) {
  const std::string_view text = attribute.value();
  const xpath::Places places(text, attribute.source(), &sources_);
  std::vector<TextPiece> all;
  std::size_t begin = 0;  // of the words that no piece has yet
  const auto take = [&](std::size_t end) {
    if (end == begin) return;
    all.push_back({std::string(text.substr(begin, end - begin)), places.at(begin, end - begin)});
  };
  for (std::size_t at = text.find('$'); at != std::string_view::npos && made_ <= kMostMade;
       at = text.find('$', at + 1)) {
    const std::size_t length = xpath::ncname_length(text.substr(at + 1));
    const auto found = values_.find(text.substr(at + 1, length));
    if (found == values_.end()) continue;
    used_.insert(found->first);
    take(at);
    const Node value = found->second.attribute("value");
    all.push_back({std::string(value.value()), value.source()});
    made_ += value.value().size() + length;
    begin = at + 1 + length;
  }
  take(text.size());
  made_ += text.size();
  return all;
}

}  // namespace tongket::xml::schematron
