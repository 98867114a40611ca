// One style of tone marks for a whole paper.
#include "template/template_support.h"

using namespace template_test;

namespace {

std::string data_with(const std::string& writing, const std::string& subject) {
  std::string xml(kData);
  xml.replace(xml.find("tổng kết năm"), std::string("tổng kết năm").size(), subject);
  xml.insert(xml.find("<papers>"), writing);
  return xml;
}

// The words of the body when the data says so and the template has one word of its own.
Lines lines_with(const std::string& writing, const std::string& subject, const std::string& body) {
  const BoundBody made = bind_body(body, data_with(writing, subject));
  for (const Diagnostic& problem : made.bound.problems.list())
    MESSAGE(problem.message.en);
  REQUIRE(made.bound.papers.size() == 1);
  return body_of(made.bound.document());
}

}  // namespace

TEST_CASE("the template's words follow the style that most words of the paper have") {
  CHECK(lines_with("", "văn hoá, hoà giải", "<p>Số hòa giải: {papers/paper/subject}</p>") ==
        Lines{"body: Số hoà giải: văn hoá, hoà giải"});
  CHECK(lines_with("", "văn hóa", "<p>Hòa giải, hoà bình: {papers/paper/subject}</p>") ==
        Lines{"body: Hòa giải, hòa bình: văn hóa"});
}

TEST_CASE("the data's word goes before the majority") {
  CHECK(lines_with("<writing tone='new'/>", "văn hóa", "<p>hòa giải {papers/paper/subject}</p>") ==
        Lines{"body: hoà giải văn hoá"});
  CHECK(lines_with("<writing tone='keep'/>", "văn hóa", "<p>hoà {papers/paper/subject}</p>") ==
        Lines{"body: hoà văn hóa"});
}

TEST_CASE("names and quotations can be excepted") {
  CHECK(lines_with("<writing tone='old' quotations='keep'><keep>Hoà Bình</keep></writing>",
                   "văn hoá", "<p>Hoà Bình: “hoà giải” và hoà {papers/paper/subject}</p>") ==
        Lines{"body: Hoà Bình: “hoà giải” và hòa văn hóa"});
}

TEST_CASE("a signatory's name stays as it is written") {
  std::string words = template_with("<p>hoà</p><closing/>");
  words.replace(words.find("name='N'"), 8, "name='Lê Thị Hoà'");
  const auto pack = load_pack({{"pack.xml", std::string(kPackFile)}, {"template.xml", words}});
  REQUIRE(pack.made != nullptr);
  const auto dataset = dataset_of(data_with("<writing tone='old'/>", "x"), *pack.sources);
  const std::string text = document::plain_text(bind(pack, *dataset).document());
  CHECK(text.find("Lê Thị Hoà") != std::string::npos);
  CHECK(text.find("hòa") != std::string::npos);
}

TEST_CASE("a pack says how its papers are written where the data doesn't") {
  std::string file(kPackFile);
  file.insert(file.find("<option "), "<writing tone='new'/>");
  const auto pack = load_pack(
      {{"pack.xml", file}, {"template.xml", template_with("<p>hòa {papers/paper/subject}</p>")}});
  INFO(pack.shown());
  REQUIRE(pack.made != nullptr);
  const auto says_nothing = dataset_of(data_with("", "văn hóa"), *pack.sources);
  CHECK(body_of(bind(pack, *says_nothing).document()) == Lines{"body: hoà văn hoá"});
  const auto says_old = dataset_of(data_with("<writing tone='old'/>", "văn hóa"), *pack.sources);
  CHECK(body_of(bind(pack, *says_old).document()) == Lines{"body: hòa văn hóa"});
}

TEST_CASE("a rule or a style that there is not is the pack's fault, at its place") {
  std::string file(kPackFile);
  file.insert(0, "\n");
  file.insert(file.find("<option "), "\n<writing tone='x' rules='quotez'/>");
  const auto pack = load_pack({{"pack.xml", file}, {"template.xml", template_with("<p>x</p>")}});
  CHECK(pack.faults() == Lines{"data.writing 5:26", "data.writing 5:16"});
}

TEST_CASE("a pack's rules mend its papers' words, over runs") {
  std::string file(kPackFile);
  file.insert(file.find("<option "), "<writing rules='all'/>");
  const auto pack =
      load_pack({{"pack.xml", file},
                 {"template.xml", template_with("<p><b>{office/name}</b> , họp\"xong\"</p>")}});
  INFO(pack.shown());
  REQUIRE(pack.made != nullptr);
  const auto dataset = dataset_of(kData, *pack.sources);
  CHECK(body_of(bind(pack, *dataset).document()) == Lines{"body: Khối vận, họp “xong”"});
}
