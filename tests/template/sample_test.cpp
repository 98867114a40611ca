// The sample, bound to the pack it is made for.
#include <fstream>
#include <sstream>

#include "template/template_support.h"

using namespace template_test;

namespace {

struct Sample {
  std::unique_ptr<Sources> sources = std::make_unique<Sources>();
  std::shared_ptr<const data::Dataset> dataset;
  std::vector<pack::Paper> papers;
  Diagnostics problems;
};

Sample bind_sample() {
  Sample sample;
  sample.dataset = data::load(in_source("samples/tam-quan-nam-2022/data.xml"), vocabulary(),
                              *sample.sources, Limits{}, sample.problems);
  REQUIRE(sample.dataset != nullptr);
  const auto loaded =
      pack::Template::load(in_source("templates/bao-cao-tong-ket"), in_source("templates"),
                           vocabulary(), *sample.sources, Limits{});
  if (!loaded) {
    for (const auto& problem : loaded.error().list())
      MESSAGE(show(problem, *sample.sources, {}));
  }
  REQUIRE(loaded.has_value());
  auto papers =
      (*loaded)->bind(*sample.dataset, {}, {{2022, 11, 18}, {8, 0, 0}}, Limits{}, sample.problems);
  if (!papers) {
    for (const auto& problem : papers.error().list())
      MESSAGE(show(problem, *sample.sources, {}));
  }
  REQUIRE(papers.has_value());
  sample.papers = std::move(*papers);
  return sample;
}

const char* const kGolden = "tests/template/golden/tam-quan-nam-2022.txt";

}  // namespace

TEST_CASE("the sample binds without a word of complaint") {
  const Sample sample = bind_sample();
  CHECK(sample.problems.empty());
  REQUIRE(sample.papers.size() == 1);
  CHECK(sample.papers.front().name.empty());
  CHECK(document::check(sample.papers.front().document).empty());
}

TEST_CASE("the sample says the share that its figures give, not the one that was printed") {
  const Sample sample = bind_sample();
  const std::string text = document::plain_text(sample.papers.front().document);
  CHECK(text.find("96,92%") != std::string::npos);
  CHECK(text.find("96,99%") == std::string::npos);
}

TEST_CASE("the sample's Document is the one accepted") {
  const Sample sample = bind_sample();
  std::ifstream file(in_source(kGolden), std::ios::binary);
  std::ostringstream golden;
  golden << file.rdbuf();
  CHECK(document::dump(sample.papers.front().document) == golden.str());
}

// Run by hand, then look at the difference:
//   test_template --no-skip -tc="the sample's Document is written as the one accepted"
TEST_CASE("the sample's Document is written as the one accepted" * doctest::skip()) {
  const Sample sample = bind_sample();
  std::ofstream(in_source(kGolden), std::ios::binary)
      << document::dump(sample.papers.front().document);
}
