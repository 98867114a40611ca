// A pack's own rules.
#include "template/template_support.h"

using namespace template_test;

namespace {

std::string rules(const std::string& inside) {
  return "<schema xmlns='http://purl.oclc.org/dsdl/schematron' queryBinding='xpath'>"
         "<ns prefix='y' uri='urn:tongket:year:1'/>" +
         inside + "</schema>";
}

LoadedPack pack_with(const std::string& inside) {
  return load_pack({{"pack.xml", std::string(kPackFile)},
                    {"template.xml", template_with("<p>x</p>")},
                    {"rules.sch", rules(inside)}});
}

// What the pack's rules say of the small data.
Lines told(const std::string& inside) {
  const LoadedPack loaded = pack_with(inside);
  INFO(loaded.shown());
  REQUIRE(loaded.made != nullptr);
  const auto dataset = dataset_of(kData, *loaded.sources);
  Diagnostics problems;
  loaded.made->check(dataset->tree(), {}, Limits{}, problems);
  Lines all;
  for (const Diagnostic& problem : problems.list())
    all.push_back(problem.message.vi);
  return all;
}

const std::string kSays =
    "<pattern id='p'><rule context='/y:year'><report id='r' subject='$paper' test='$paper'>Số "
    "<value-of select='$paper/@number'/>.</report></rule></pattern>";

}  // namespace

TEST_CASE("a pack's rules have $paper, its own paper in the data") {
  CHECK(told(kSays) == Lines{"Số 5."});
  // A let of the file's own goes before it.
  CHECK(told("<let name='paper' value='//y:paper[@number = 9]'/>" + kSays).empty());
}

TEST_CASE("what $paper can never have is a fault of the rules") {
  const LoadedPack loaded = pack_with(
      "<pattern id='p'><rule context='/y:year'><assert id='r' test='$paper/y:signature'>x</assert>"
      "</rule></pattern>");
  CHECK(loaded.made == nullptr);
  CHECK(loaded.faults() == Lines{"xpath.unknown-name 1:184"});
}
