// What holds of every pack of the house's vocabulary, bound to both samples. Packs with a schema of
// their own have samples of their own: own_schema_test.cpp.
#include "template/packs_support.h"

using namespace template_test;

namespace {

std::vector<std::string> house_packs() {
  std::vector<std::string> packs;
  Sources sources;
  for (const std::string& pack : pack::list_packs(in_source("templates"))) {
    const std::string folder = in_source("templates/" + pack);
    if (pack::own_schema(folder, sources, Limits{}).empty()) packs.push_back(pack);
  }
  REQUIRE(packs.size() >= 11);
  return packs;
}

struct Sample {
  std::string pack;
  const char* data;
};
std::vector<Sample> all_samples() {
  std::vector<Sample> all;
  for (const std::string& pack : house_packs()) {
    for (const char* data : {kParty, kState})
      all.push_back({pack, data});
  }
  return all;
}

// The ward's report is compared whole, with its styles, by sample_test.cpp.
std::vector<Sample> samples_compared() {
  std::vector<Sample> all = all_samples();
  std::erase_if(all, [](const Sample& one) {
    return one.pack == "bao-cao-tong-ket" && std::string_view(one.data) == kParty;
  });
  return all;
}

// An invitation for each guest; all other papers are one.
std::size_t papers_of(const Sample& sample) {
  if (sample.pack != "giay-moi") return 1;
  return std::string_view(sample.data) == kParty ? 4 : 3;
}

}  // namespace

TEST_CASE("each pack makes its papers of both samples without a word of complaint") {
  for (const Sample& one : all_samples()) {
    CAPTURE(one.pack);
    CAPTURE(one.data);
    const Made made = make(one.pack, one.data);
    CHECK(made.papers.size() == papers_of(one));
    for (const pack::Paper& paper : made.papers)
      CHECK(document::check(paper.document).empty());
  }
}

TEST_CASE("each pack's paper is the one accepted") {
  for (const Sample& one : samples_compared()) {
    const Made made = make(one.pack, one.data);
    CAPTURE(golden_path(one.pack, one.data));
    CHECK(sections_of(made.papers.front()) == file_text(golden_path(one.pack, one.data)));
  }
}

// Run by hand, then look at the difference:
//   test_template --no-skip -tc="each pack's paper is written as the one accepted"
TEST_CASE("each pack's paper is written as the one accepted" * doctest::skip()) {
  for (const Sample& one : samples_compared()) {
    const Made made = make(one.pack, one.data);
    std::ofstream(in_source(golden_path(one.pack, one.data)), std::ios::binary)
        << sections_of(made.papers.front());
  }
}

TEST_CASE("each pack's skeleton is refused while blank, and fine once filled") {
  for (const std::string& pack : house_packs()) {
    CAPTURE(pack);
    const std::string skeleton = file_text("templates/" + pack + "/skeleton.xml");
    Sources sources;
    Diagnostics blanks;
    CHECK(data::load_bytes("data.xml", skeleton, vocabulary(), sources, Limits{}, blanks) ==
          nullptr);
    CHECK(blanks.error_count() >= 10);
    const Made made = make_of(pack, filled(skeleton));
    INFO(made.shown());
    CHECK_FALSE(made.problems.has_errors());
    CHECK_FALSE(made.papers.empty());
  }
}
