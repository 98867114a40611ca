// <list-style> and the lists of it.
#include "template/template_support.h"

using namespace template_test;

namespace {

// The labels that the paragraphs of the body are printed with, by the settled Document's lists.
std::string numbers_of(const document::Document& document) {
  std::string out;
  for (const auto& block : document.sections.front().blocks) {
    const auto* paragraph = std::get_if<document::Paragraph>(&block);
    if (paragraph == nullptr) continue;
    const auto number = document::resolved(document.styles, *paragraph).numbering;
    if (!number || number->list < 4) continue;
    out += std::to_string(number->list) + "/" + std::to_string(number->level) + " ";
  }
  return out;
}

constexpr std::string_view kRules =
    "<styles><paragraph-style id='article' based-on='body'/>"
    "<list-style id='rules'><level text='Điều %1.' style='article'/>"
    "<level format='vietnamese-letter' text='%2)' bold='yes'/></list-style></styles>";

}  // namespace

TEST_CASE("paragraphs of a level's style are numbered wherever they stand") {
  const auto made = bind_with(kRules, "<p style='article'>x</p><p>y</p><p style='article'>z</p>");
  const auto& document = made.bound.document();
  CHECK(numbers_of(document) == "4/0 4/0 ");
  const auto& list = document.lists.at(4);
  const auto& definition = document.list_definitions.at(static_cast<std::size_t>(list.definition));
  CHECK(definition.style == "rules");
  CHECK(definition.levels.at(0).text == "Điều %1.");
  CHECK(definition.levels.at(1).format == document::NumberFormat::vietnamese_letter);
  CHECK(definition.levels.at(1).run->bold == true);
}

TEST_CASE("a list of a list style starts anew, a list inside it is the next level") {
  const auto made = bind_with(kRules,
                              "<list list-style='rules'><item>x</item><list><item>y</item></list>"
                              "</list><list list-style='rules'><item>z</item></list>");
  CHECK(numbers_of(made.bound.document()) == "5/0 5/1 6/0 ");
}

TEST_CASE("a list goes on where the last of its kind ended, or starts with another number") {
  const auto made = bind_with(kRules,
                              "<list list-style='rules' start='{1 + 4}'><item>x</item></list>"
                              "<list list-style='rules' continue='yes'><item>y</item></list>"
                              "<list kind='points' start='3'><item>z</item></list>"
                              "<list kind='points' continue='yes'><item>z</item></list>");
  CHECK(numbers_of(made.bound.document()) == "5/0 5/0 6/0 6/0 ");
  CHECK(made.bound.document().lists.at(5).start == 5);
  CHECK(made.bound.document().lists.at(6).start == 3);
}

TEST_CASE("a start that is no number is a fault at its place") {
  const auto made =
      bind_with(kRules, "<list kind='points' start='{office/name}'><item>x</item></list>");
  REQUIRE(made.bound.problems.size() == 1);
  CHECK(made.bound.problems.list().front().code == Code::template_value);
}

TEST_CASE("a list starts with a number that its format can write") {
  constexpr std::string_view styles =
      "<styles><list-style id='n'><level text='%1.'/></list-style>"
      "<list-style id='r'><level format='upper-roman' text='%1.'/></list-style></styles>";
  const auto faults = [&](const std::string& list) {
    const auto made = bind_with(styles, "<list " + list + "><item>x</item></list>");
    Lines found;
    for (const Diagnostic& problem : made.bound.problems.list()) {
      const Location at = made.pack.sources->locate(problem.place);
      found.push_back(std::string(code_text(problem.code)) + " " + std::to_string(at.line) + ":" +
                      std::to_string(at.column));
    }
    return found;
  };
  CHECK(faults("list-style='n' start='0'").empty());
  CHECK(faults("list-style='r' start='3999'").empty());
  CHECK(faults("kind='points' start='0'") == Lines{"template.value 2:28"});
  CHECK(faults("list-style='r' start='0'") == Lines{"template.value 2:29"});
  CHECK(faults("list-style='r' start='4000'") == Lines{"template.value 2:29"});
}

TEST_CASE("dashes inside dashes are of the second kind") {
  const auto made = bind_body("<list><item>x</item><list><item>y</item></list></list>");
  const auto& last =
      std::get<document::Paragraph>(made.bound.document().sections.front().blocks.back());
  CHECK(last.props.numbering == document::NumberingRef{1, 1});
}

TEST_CASE("faults of list styles are found when the pack is loaded") {
  const auto faults = [](std::string_view levels) {
    return faults_with("<styles>\n<list-style id='r'>" + std::string(levels) +
                       "</list-style></styles>");
  };
  CHECK(faults("<level text='%1.'/>").empty());
  CHECK(faults("") == Lines{"template.structure 2:2"});
  CHECK(faults("<level text='.'/>") == Lines{"template.attribute 2:33"});
  CHECK(faults("<level text='%2.'/>") == Lines{"template.attribute 2:33"});
  CHECK(faults("<level format='bullet' text='%1'/>") == Lines{"template.attribute 2:49"});
  CHECK(faults("<level format='x' text='%1'/>") == Lines{"template.attribute 2:35"});
  CHECK(faults("<level text='%1' style='bodi'/>") == Lines{"template.style 2:44"});
  CHECK(faults("<level/>") == Lines{"template.attribute 2:21"});
  CHECK(faults("x") == Lines{"template.stray-text 2:20", "template.structure 2:2"});
  CHECK(faults_with("<styles>\n<list-style id='body'><level text='%1'/></list-style></styles>") ==
        Lines{"template.style 2:17"});
}

TEST_CASE("faults of lists are found when the pack is loaded") {
  CHECK(faults_with(kRules, "<list list-style='rule'><item>x</item></list>") ==
        Lines{"template.style 2:19"});
  CHECK(faults_with(kRules, "<list kind='dashes' list-style='rules'><item>x</item></list>") ==
        Lines{"template.attribute 2:33"});
  CHECK(faults_with(kRules,
                    "<list list-style='rules'><list><list><item>x</item></list></list></list>") ==
        Lines{"template.structure 2:33"});
}
