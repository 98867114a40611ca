#include "agree/random.h"

#include <fmt/format.h>

#include <algorithm>

namespace tongket::agree {

namespace {

constexpr std::size_t features_a_paper = 11;
constexpr std::size_t least_blocks = 12;
constexpr std::size_t more_blocks = 24;

std::vector<Feature> joined() {
  std::vector<Feature> all;
  for (const auto* more : {&text_features(), &paragraph_features(), &list_features(),
                           &table_features(), &page_features()})
    all.insert(all.end(), more->begin(), more->end());
  return all;
}

// Some features, each once.
std::vector<Feature> chosen(Random& random) {
  std::vector<Feature> rest = all_features();
  std::vector<Feature> out;
  while (out.size() < features_a_paper && !rest.empty()) {
    const auto pick = rest.begin() + static_cast<std::ptrdiff_t>(random.below(rest.size()));
    out.push_back(*pick);
    rest.erase(pick);
  }
  return out;
}

// Every feature once, then some again, with plain paragraphs between.
void fill(Draft& draft, const std::vector<Feature>& features) {
  for (const Feature& feature : features) {
    if (feature.of_sections) continue;
    feature.show(draft);
    if (draft.random.one_in(2)) draft.paper.add(draft.words());
  }
  const std::size_t blocks = least_blocks + draft.random.below(more_blocks);
  for (std::size_t i = 0; i < blocks; ++i) {
    const Feature& again = draft.random.of(features);
    if (again.of_sections || draft.random.one_in(3))
      draft.paper.add(draft.words(1, 6));
    else
      again.show(draft);
  }
  for (const Feature& feature : features) {
    if (feature.of_sections) feature.show(draft);
  }
}

}  // namespace

std::uint64_t Random::next() {
  state_ += 0x9E3779B97F4A7C15U;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31U);
}

std::string Draft::words(std::size_t least, std::size_t most) {
  return sentences(random.below(7), least + random.below(most - least + 1));
}

const std::vector<Feature>& all_features() {
  static const std::vector<Feature> all = joined();
  return all;
}

RandomPaper random_paper(std::uint64_t seed, std::size_t number) {
  Draft draft{Random(seed * 1'000'003U + number), Builder()};
  const std::vector<Feature> features = chosen(draft.random);
  fill(draft, features);
  RandomPaper paper{{fmt::format("random-{}-{:03}", seed, number), draft.paper.finish()}, {}};
  for (const Feature& feature : features)
    paper.features.push_back(feature.name);
  return paper;
}

Case feature_paper(std::uint64_t seed, const Feature& feature) {
  Draft draft{Random(seed), Builder()};
  fill(draft, {feature});
  return {std::string(feature.name), draft.paper.finish()};
}

}  // namespace tongket::agree
