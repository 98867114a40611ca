#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "xml/schema_file_support.h"
#include "xml/xml_xpath_support.h"

namespace tongket::xml {
namespace {

constexpr const char* kSpace = "urn:y";

// A hand-made index:
//   year(@version) -> office, items, notes
//   office(@id, @name) -> name, office
//   items -> item(@code, @value) -> label
//   notes (open) -> name
class Index final : public SchemaIndex {
 public:
  Index() {
    add("year", {1, 2, 3}, {"version"});
    add("office", {5, 1}, {"id", "name"});
    add("items", {4}, {});
    add("notes", {5}, {});
    add("item", {6}, {"code", "value"});
    add("name", {}, {});
    add("label", {}, {});
    elements_[3].open = true;
  }
  const std::string& target_namespace() const override { return space_; }
  ElementSet document() const override {
    ElementSet set;
    set.document = true;
    return set;
  }
  const std::vector<std::uint32_t>& roots() const override { return roots_; }
  const Element& element(std::uint32_t id) const override { return elements_[id]; }
  std::size_t size() const override { return elements_.size(); }

 private:
  void add(std::string name, std::vector<std::uint32_t> children,
           std::vector<std::string> attributes) {
    Element element;
    element.name = std::move(name);
    element.namespace_uri = kSpace;
    element.children = std::move(children);
    element.attributes = std::move(attributes);
    elements_.push_back(std::move(element));
  }
  std::string space_ = kSpace;
  std::vector<std::uint32_t> roots_ = {0};
  std::vector<Element> elements_;
};

const Namespaces kNames = {{"", kSpace}, {"y", kSpace}, {"z", "urn:z"}};
constexpr std::uint32_t kYear = 0, kOffice = 1, kItem = 4;

ElementSet at(std::uint32_t element) {
  ElementSet set;
  set.elements.insert(element);
  return set;
}

struct Checked {
  std::string set;     // "office name", "@ item", "/", "?"
  std::string faults;  // "8:nmae>name", offset, name and nearest
};

std::string set_shown(const Index& index, const ElementSet& set) {
  std::string result = set.document ? "/ " : "";
  for (const std::uint32_t id : set.elements)
    result += index.element(id).name + " ";
  for (const std::uint32_t id : set.attribute_owners)
    result += "@" + index.element(id).name + " ";
  if (set.anything) result += "? ";
  if (!result.empty()) result.pop_back();
  return result;
}

std::string faults_shown(std::string_view text, const Diagnostics& diagnostics) {
  std::string result;
  for (const Diagnostic& each : diagnostics.list()) {
    const std::string_view step = text.substr(each.place.begin, each.place.length);
    const std::string& hint = each.hint.en;
    const std::size_t open = hint.find('\'');
    const std::string near = open == std::string::npos
                                 ? ""
                                 : hint.substr(open + 1, hint.find('\'', open + 1) - open - 1);
    result += fmt::format("{}>{} ", step, near);
    CHECK(each.code == Code::xpath_unknown_name);
  }
  if (!result.empty()) result.pop_back();
  return result;
}

using Sets = std::map<std::string, ElementSet, std::less<>>;

Checked check_at(const ElementSet& context, std::string_view text, const Sets& variables = {}) {
  const Index index;
  const SourceRef place{1, 0, static_cast<std::uint32_t>(text.size())};
  const auto expression = Expression::parse(text, kNames, place);
  REQUIRE(expression);
  Diagnostics diagnostics;
  const ElementSet set = expression->check(index, context, variables, diagnostics);
  return {set_shown(index, set), faults_shown(text, diagnostics)};
}

// Faults of an expression at the document node.
std::string faults(std::string_view text) {
  return check_at(Index().document(), text).faults;
}
std::string set_of(std::string_view text) {
  const Checked checked = check_at(Index().document(), text);
  CHECK(checked.faults == "");
  return checked.set;
}

TEST_CASE("a path gives the elements that may stand at its end") {
  CHECK(set_of("/") == "/");
  CHECK(set_of("/year") == "year");
  CHECK(set_of("year/office") == "office");
  CHECK(set_of("year/office/name") == "name");
  CHECK(set_of("/year/*") == "office items notes");
  CHECK(set_of("//item") == "item");
  CHECK(set_of("//office/@name") == "@office");
  CHECK(set_of("/year/items//@code") == "@item");
  CHECK(set_of("/year/items//@code/..") == "item");
  CHECK(set_of("//y:item/label/../..") == "items");
  CHECK(set_of("//label/ancestor::*") == "year items item");
  CHECK(set_of("//label/ancestor-or-self::item") == "item");
  CHECK(set_of("//office/..") == "year office");
  CHECK(set_of("/year/..") == "/");
  CHECK(set_of("//items/preceding-sibling::office") == "office");
  CHECK(set_of("/year/office | /year/items") == "office items");
  CHECK(set_of("(//office)[1]/name") == "name");
  CHECK(set_of("/year/office[name]/@id") == "@office");
}

TEST_CASE("a recursive schema is followed to its end") {
  CHECK(set_of("//office//office//name") == "name");
  CHECK(set_of("/year/office/descendant::*") == "office name");
}

TEST_CASE("expressions that are no node-sets give an empty set") {
  CHECK(set_of("count(//item)") == "");
  CHECK(set_of("//item/@code = 'x'") == "");
  CHECK(set_of("'x'") == "");
}

TEST_CASE("a step that cannot exist is a fault at the step, with the nearest name") {
  CHECK(faults("/year/ofice") == "ofice>office");
  CHECK(faults("/yaer") == "yaer>year");
  CHECK(faults("/year/office/nmae") == "nmae>name");
  CHECK(faults("//itme") == "");  // below xs:any anything may stand
  CHECK(faults("/year/items//itme") == "itme>item");
  CHECK(faults("/year/office/@nmae") == "@nmae>@name");
  CHECK(faults("//item/@cod") == "@cod>@code");
  CHECK(faults("//item/@version") == "@version>");
  CHECK(faults("/year/item") == "item>items");
  CHECK(faults("//label/ancestor::itm") == "ancestor::itm>item");
  CHECK(faults("//label/parent::items") == "parent::items>item");
  CHECK(faults("//label/self::name") == "self::name>");
  CHECK(faults("//label/*") == "*>");
  CHECK(faults("//label/@*") == "@*>");
}

TEST_CASE("an attribute written as a child, and a child written as an attribute, are told apart") {
  CHECK(faults("//item/code") == "code>@code");
  CHECK(faults("//item/@label") == "@label>label");
}

TEST_CASE("a name in another namespace is a fault that names the right one") {
  CHECK(faults("/z:year") == "z:year>");
  const Index index;
  const auto expression = Expression::parse("/z:year", kNames, {1, 0, 7});
  Diagnostics diagnostics;
  expression->check(index, index.document(), {}, diagnostics);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics.list()[0].hint.en.find(kSpace) != std::string::npos);
}

TEST_CASE("one slip is reported once, and what follows it is not") {
  CHECK(faults("/yaer/office/nmae") == "yaer>year");
}

TEST_CASE("all slips of an expression are reported") {
  CHECK(faults("sum(//item/@vale) div count(/year/ofice)") == "@vale>@value ofice>office");
}

TEST_CASE("predicates are checked in the context of their step") {
  CHECK(faults("//item[@cod = 'x']") == "@cod>@code");
  CHECK(faults("//item[../../office/@nam]") == "@nam>@name");
  CHECK(faults("//item[label][vale > 1]") == "vale>@value");
  CHECK(faults("(//item)[@cod]") == "@cod>@code");
  CHECK(faults("//office[office[nmae]]") == "nmae>name");
}

TEST_CASE("below xs:any and computed steps nothing is claimed") {
  CHECK(faults("/year/notes/whatever/more/@x") == "");
  CHECK(faults("/year/notes/@x") == "");
  CHECK(faults("/year/notes/name/x") == "x>");
  CHECK(faults("//text()/../nonsense") == "");
  CHECK(faults("$unknown/nonsense/@x") == "");
  CHECK(set_of("//@code") == "@item ?");
  CHECK(faults("(//item | $unknown)/nonsense") == "");
}

TEST_CASE("the context decides what relative paths can reach") {
  CHECK(check_at(at(kOffice), "name").set == "name");
  CHECK(check_at(at(kOffice), "label").faults == "label>");
  CHECK(check_at(at(kItem), "label").set == "label");
  CHECK(check_at(at(kItem), ".").set == "item");
  CHECK(check_at(at(kItem), "/year/@version").set == "@year");
  CHECK(check_at(at(kYear), "../year").set == "year");
  CHECK(check_at(at(kItem), "../../office[@id = current()/@code]").faults == "");
  CHECK(check_at(at(kItem), "../../office[@id = current()/@id]").faults == "@id>");
  ElementSet both = at(kOffice);
  both.elements.insert(kItem);
  CHECK(check_at(both, "label").faults == "");
  CHECK(check_at(both, "lable").faults == "lable>label");
  ElementSet unknown;
  unknown.anything = true;
  CHECK(check_at(unknown, "nonsense/@x").faults == "");
}

TEST_CASE("variables bring their sets along") {
  const Sets variables = {{"i", at(kItem)}};
  CHECK(check_at(at(kOffice), "$i/label", variables).set == "label");
  CHECK(check_at(at(kOffice), "$i/name", variables).faults == "name>");
  CHECK(check_at(at(kOffice), "$i", variables).set == "item");
  CHECK(check_at(at(kOffice), "@id[. = $i/@cde]", variables).faults == "@cde>@code");
}

std::string pattern_checked(std::string_view text) {
  const Index index;
  const SourceRef place{1, 0, static_cast<std::uint32_t>(text.size())};
  const auto pattern = Pattern::parse(text, kNames, place);
  REQUIRE(pattern);
  Diagnostics diagnostics;
  const std::string set = set_shown(index, pattern->check(index, diagnostics));
  const std::string found = faults_shown(text, diagnostics);
  return found.empty() ? set : "!" + found;
}

TEST_CASE("a pattern is checked from anywhere, or from the document where it is absolute") {
  CHECK(pattern_checked("item") == "item");
  CHECK(pattern_checked("office/name") == "name");
  CHECK(pattern_checked("/year/office") == "office");
  CHECK(pattern_checked("/") == "/");
  CHECK(pattern_checked("office | item[@code]") == "office item");
  CHECK(pattern_checked("items//label") == "label");
  CHECK(pattern_checked("item/@code") == "@item");
  CHECK(pattern_checked("office/label") == "!label>");
  CHECK(pattern_checked("/office") == "!office>");
  CHECK(pattern_checked("item[@cod]") == "!@cod>@code");
  CHECK(pattern_checked("office/ofice | item/lable") == "!ofice>office lable>label");
}

TEST_CASE("a slip beneath a real schema is found by its index") {
  const auto schema = testing::schema_with(R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
    targetNamespace="urn:y" xmlns="urn:y" elementFormDefault="qualified">
  <xs:complexType name="Person">
    <xs:sequence><xs:element name="title" type="xs:string" minOccurs="0"/></xs:sequence>
    <xs:attribute name="name" type="xs:string"/>
  </xs:complexType>
  <xs:element name="y"><xs:complexType><xs:sequence>
    <xs:element name="chair" type="Person"/><xs:element name="guest" type="Person"/>
  </xs:sequence><xs:attribute name="year" type="xs:int"/></xs:complexType></xs:element>
</xs:schema>)");
  REQUIRE(schema != nullptr);
  const SchemaIndex& index = schema->index();
  const auto checked = [&](std::string_view text) {
    const SourceRef place{1, 0, static_cast<std::uint32_t>(text.size())};
    Diagnostics found;
    Expression::parse(text, kNames, place)->check(index, index.document(), {}, found);
    return faults_shown(text, found);
  };
  CHECK(checked("/y/chair/title | /y/guest/@name | //title/../../@year") == "");
  CHECK(checked("/y/chair/titel") == "titel>title");
  CHECK(checked("//@naem") == "@naem>@name");
  CHECK(checked("//title/ancestor::chiar") == "ancestor::chiar>chair");
  CHECK(checked("//guest/@title") == "@title>title");
}

}  // namespace
}  // namespace tongket::xml
