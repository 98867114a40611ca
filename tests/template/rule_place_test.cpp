// Where a rule stands, for tongket explain.
#include <doctest/doctest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "template/template.h"

using namespace tongket;
namespace fs = std::filesystem;

TEST_CASE("a rule is found by its id however its file is written, in no comment") {
  const fs::path folder =
      fs::temp_directory_path() / ("tongket-rules-" + std::to_string(::getpid()));
  fs::create_directories(folder / "mot");
  std::ofstream(folder / "mot/pack.xml") << "<pack/>";
  std::ofstream(folder / "year.sch") << R"(<s:schema xmlns:s="http://purl.oclc.org/dsdl/schematron">
<!-- <s:assert id="mot"/> -->
<s:pattern id="ba"><s:rule context="a">
<s:assert
  id='mot' test="b">x</s:assert></s:rule></s:pattern></s:schema>)";
  std::ofstream(folder / "mot/rules.sch")
      << R"(<schema xmlns="http://purl.oclc.org/dsdl/schematron"><pattern>
<rule context="a"><report id="hai" test="b">x</report></rule></pattern></schema>)";
  const auto found = [&folder](std::string_view id) {
    const auto place = pack::find_rule(folder.string(), id, Limits{});
    return place ? place->file + ":" + std::to_string(place->line) : std::string();
  };
  CHECK(found("mot") == "year.sch:4");
  CHECK(found("hai") == "mot/rules.sch:2");
  CHECK(found("ba").empty());
  fs::remove_all(folder);
}
