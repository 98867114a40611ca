// Papers made at random: each shows a handful of features together, and how often each feature
// occurs can be counted.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "agree/builder.h"
#include "agree/cases.h"

namespace tongket::agree {

// Numbers that depend on the seed alone, not on a library (SplitMix64, Steele, Lea and Flood 2014).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
  std::int32_t between(std::int32_t least, std::int32_t most) {
    return least + static_cast<std::int32_t>(below(static_cast<std::size_t>(most - least + 1)));
  }
  bool one_in(std::size_t count) { return below(count) == 0; }
  template <typename List>
  const auto& of(const List& list) {
    return list[below(std::size(list))];
  }

 private:
  std::uint64_t state_;
};

// A paper in the making.
struct Draft {
  Random random;
  Builder paper;
  std::string words(std::size_t least = 1, std::size_t most = 4);
};

// Adds blocks that show it, or changes the sections (then it comes last).
struct Feature {
  std::string_view name;
  void (*show)(Draft&);
  bool of_sections = false;
};
const std::vector<Feature>& text_features();
const std::vector<Feature>& paragraph_features();
const std::vector<Feature>& list_features();
const std::vector<Feature>& table_features();
const std::vector<Feature>& page_features();
const std::vector<Feature>& all_features();

struct RandomPaper {
  Case made;
  std::vector<std::string_view> features;
};
// The paper of this number in the series of the seed.
RandomPaper random_paper(std::uint64_t seed, std::size_t number);
// A paper that shows one feature and plain paragraphs, under its name.
Case feature_paper(std::uint64_t seed, const Feature& feature);

}  // namespace tongket::agree
