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

const char* const kSample = "samples/tam-quan-nam-2022/data.xml";

Sample bind_sample(const std::string& path = in_source(kSample)) {
  Sample sample;
  sample.dataset = data::load(path, vocabulary(), *sample.sources, Limits{}, sample.problems);
  REQUIRE(sample.dataset != nullptr);
  const auto loaded =
      pack::Template::load(in_source("templates/bao-cao-tong-ket"), in_source("templates"),
                           vocabulary(), *sample.sources, Limits{});
  if (!loaded) {
    for (const auto& problem : loaded.error().list())
      MESSAGE(show(problem, *sample.sources, {}));
  }
  REQUIRE(loaded.has_value());
  auto papers = (*loaded)->bind(*sample.dataset, {{}, {{2022, 11, 18}, {8, 0, 0}}, {}}, Limits{},
                                sample.problems);
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

// Guidance 36, 1.3.2.
TEST_CASE("a cited document's number under 10 has its leading zero, once") {
  std::string xml = read_file(in_source(kSample), 1 << 20).value();
  for (const char* number : {"7", "07"}) {
    const std::string path = TONGKET_BINARY_DIR "/cited.xml";
    std::string cited = xml;
    cited.replace(cited.find("number=\"18\""), 11, "number=\"" + std::string(number) + "\"");
    REQUIRE(write_file(path, cited).has_value());
    const Sample sample = bind_sample(path);
    const std::string text = document::plain_text(sample.papers.front().document);
    CHECK(text.find("07\u2011KH/ĐU") != std::string::npos);
    CHECK(text.find("007") == std::string::npos);
  }
}

TEST_CASE("the table prints a ratio with the digits that the indicator asks for") {
  std::string xml = read_file(in_source(kSample), 1 << 20).value();
  const std::string ratio = "code=\"ty-le-gia-dinh-van-hoa\" unit=\"%\"";
  xml.insert(xml.find(ratio) + ratio.size(), " precision=\"3\"");
  const std::string path = TONGKET_BINARY_DIR "/precise.xml";
  REQUIRE(write_file(path, xml).has_value());
  const Sample sample = bind_sample(path);
  const std::string text = document::plain_text(sample.papers.front().document);
  // 3216/3350, 3270/3374, 3205/3342
  for (const char* figure : {"96,000", "96,918", "95,901", "+1,017"}) {
    CAPTURE(figure);
    CHECK(text.find(figure) != std::string::npos);
  }
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
