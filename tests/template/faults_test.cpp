// Every fault of a template is found when it is loaded, with its place.
#include "template/template_support.h"

using namespace template_test;

namespace {

struct Case {
  std::string_view what;
  std::string_view body;  // begins at line 2, column 1
  Lines faults;
};

// Code and place; the wording is free.
const Case kCases[] = {
    {"unknown element", "<para>x</para>", {"template.unknown-element 2:2"}},
    {"element in the wrong place", "<item>x</item>", {"template.unknown-element 2:2"}},
    {"element of another namespace", "<p xmlns='urn:x'>x</p>", {"template.unknown-element 2:2"}},
    {"unknown attribute", "<p stile='body'>x</p>", {"template.attribute 2:4"}},
    {"missing attribute", "<if><p>x</p></if>", {"template.attribute 2:2"}},
    {"unknown value of an attribute", "<list kind='dots'/>", {"template.attribute 2:13"}},
    {"bad column width", "<table><column width='18pt'/></table>", {"template.attribute 2:23"}},
    {"unknown paper", "<section page='B4'><p>x</p></section>", {"template.attribute 2:16"}},
    {"margins that are none", "<section margins='2cm'/>", {"template.attribute 2:19"}},
    {"margins without room for text",
     "<section page='A5' margins='60mm'/>",
     {"template.attribute 2:2"}},
    {"unknown numbering", "<section numbering='0'/>", {"template.attribute 2:21"}},
    {"unknown format of numbers", "<section number-format='roman'/>", {"template.attribute 2:25"}},
    {"an even number on an odd page",
     "<section numbering='4' start='odd-page'/>",
     {"template.attribute 2:31"}},
    {"unknown kind of header", "<header kind='odd'/>", {"template.attribute 2:15"}},
    {"two headers of one kind",
     "<header><p>x</p></header><footer/><header kind='even'/><header><p>y</p></header>",
     {"template.structure 2:57"}},
    // Only a table itself has a head and columns.
    {"a footnote in a header",
     "<header><p>x<footnote>y</footnote></p></header>",
     {"template.structure 2:14"}},
    {"a footnote in a footnote",
     "<p>x<footnote>y<footnote>z</footnote></footnote></p>",
     {"template.structure 2:17"}},
    {"a footnote in a table's head",
     "<table><column/><head><row><cell>x<footnote>y</footnote></cell></row></head></table>",
     {"template.structure 2:36"}},
    {"head under a condition",
     "<table><column/><if test='true()'><head><row><cell>x</cell></row></head></if></table>",
     {"template.structure 2:36"}},
    {"column in a loop",
     "<table><column/><for-each select='//indicator'><column/></for-each></table>",
     {"template.structure 2:49"}},
    {"two footers of one kind in a section",
     "<footer/><section><footer/><if test='1'><footer/></if><footer/></section>",
     {"template.structure 2:56"}},
    {"section inside a part",
     "<part title='T'><section/></part>",
     {"template.unknown-element 2:18"}},
    {"section inside a section",
     "<section><section/></section>",
     {"template.unknown-element 2:11"}},
    {"list in a header", "<footer><list/></footer>", {"template.unknown-element 2:10"}},
    {"path in a watermark that can't exist",
     "<section watermark='{office/nam}'/>",
     {"xpath.unknown-name 2:29"}},
    {"bad line", "<table line='1pt wavy'><column/></table>", {"template.attribute 2:14"}},
    {"line with two widths",
     "<table line='1pt 2pt'><column/></table>",
     {"template.attribute 2:14"}},
    {"bad color", "<table><column/><row shading='red'/></table>", {"template.attribute 2:31"}},
    {"three margins",
     "<table margins='1mm 2mm 3mm'><column/></table>",
     {"template.attribute 2:17"}},
    {"bad decimals", "<table><column decimals='7'/></table>", {"template.attribute 2:26"}},
    {"columns to add, but no row for it",
     "<table><column/><column sum='yes'/></table>",
     {"template.structure 2:2"}},
    {"a row of sums, but nothing to add",
     "<table carried='a'><column/></table>",
     {"template.structure 2:2"}},
    {"sums in the first column",
     "<table carried='a'><column sum='yes'/></table>",
     {"template.structure 2:2"}},
    {"sums where no page ends",
     "<table><column/><row><cell><table carried='a'><column/><column sum='yes'/></table></cell>"
     "</row></table>",
     {"template.structure 2:29"}},
    {"bad height", "<table><column/><row height='0mm'/></table>", {"template.attribute 2:30"}},
    {"bad sides",
     "<table><column/><row><cell borders='up'/></row></table>",
     {"template.attribute 2:37"}},
    {"rows that are no number",
     "<table><column/><row><cell rows='0'/></row></table>",
     {"template.attribute 2:34"}},
    {"group without a loop around its row",
     "<for-each select='office'><table><column/><row><for-each select='name'><cell rows='group'/>"
     "</for-each></row></table></for-each>",
     {"template.attribute 2:84"}},
    {"bad variable name", "<let name='1x' value='1'/>", {"template.attribute 2:12"}},
    {"words where none can stand", "  lạc", {"template.stray-text 2:3"}},
    {"unclosed brace", "<p>a {name</p>", {"template.brace 2:6"}},
    {"closing brace alone", "<p>a } b</p>", {"template.brace 2:6"}},
    {"empty hole", "<p>{}</p>", {"template.brace 2:4"}},
    {"brace hidden in quotes", "<p>{'}</p>", {"template.brace 2:4"}},
    {"unknown filter", "<p>{office/name | uper}</p>", {"template.filter 2:19"}},
    {"filter without its argument", "<p>{office/name | default}</p>", {"template.filter 2:19"}},
    {"filter with too many arguments", "<p>{1 | number: 1, 2}</p>", {"template.filter 2:9"}},
    {"fraction digits that are none", "<p>{1 | number: x}</p>", {"template.filter 2:17"}},
    {"fraction digits of no variable", "<p>{1 | number: $x}</p>", {"template.variable 2:9"}},
    {"text argument without quotes", "<p>{1 | default: x}</p>", {"template.filter 2:18"}},
    {"word that the filter doesn't know", "<p>{1 | words: 'x'}</p>", {"template.filter 2:16"}},
    {"two words of one kind", "<p>{1 | words: 'linh', 'lẻ'}</p>", {"template.filter 2:24"}},
    {"fraction digits twice", "<p>{1 | money: 1, 2}</p>", {"template.filter 2:19"}},
    {"share of what is no node", "<p>{1 + 1 | share}</p>", {"template.filter 2:13"}},
    {"share behind another filter",
     "<p>{//@actual | number | share}</p>",
     {"template.filter 2:26"}},
    {"unknown order", "<for-each select='//label' sort='up'/>", {"template.attribute 2:34"}},
    {"order by what, without order",
     "<for-each select='//label' by='.'/>",
     {"template.attribute 2:32"}},
    {"order by a path that can't exist",
     "<for-each select='//category' sort='words' by='lable'/>",
     {"xpath.unknown-name 2:48"}},
    {"unknown style", "<p style='bodi'>x</p>", {"template.style 2:11"}},
    {"unknown variable", "<p>{$nowhere}</p>", {"template.variable 2:5"}},
    {"variable used before its let",
     "<p>{$x}</p><let name='x' value='1'/>",
     {"template.variable 2:5"}},
    {"variable of another element",
     "<part title='T'><let name='x' value='1'/></part><p>{$x}</p>",
     {"template.variable 2:53"}},
    {"XPath syntax", "<p>{office/}</p>", {"xpath.syntax 2:12"}},
    {"unknown function", "<p>{foo(1)}</p>", {"xpath.unknown-name 2:5"}},
    {"path that can't exist", "<p>{office/nam}</p>", {"xpath.unknown-name 2:12"}},
    {"attribute that can't exist", "<p>{office/@nam}</p>", {"xpath.unknown-name 2:12"}},
    {"path that can't exist in a loop",
     "<for-each select='papers/paper'><p>{name}</p></for-each>",
     {"xpath.unknown-name 2:37"}},
    {"path that can't exist behind a variable",
     "<let name='o' value='office'/><p>{$o/subject}</p>",
     {"xpath.unknown-name 2:38"}},
    {"loop over what are no nodes", "<for-each select='1 + 1'/>", {"xpath.type 2:19"}},
    {"place behind a character reference", "<p>&lt;&lt; {nam}</p>", {"xpath.unknown-name 2:14"}},
    {"missing include", "<include href='none.xml'/>", {"pack.missing-file 2:16"}},
    {"include out of the folder", "<include href='../x.xml'/>", {"pack.outside-folder 2:16"}},
    {"include by an absolute path", "<include href='/etc/passwd'/>", {"pack.outside-folder 2:16"}},
    {"table without columns",
     "<table><row><cell>x</cell></row></table>",
     {"template.structure 2:2"}},
    {"narrative of attributes", "<narrative select='office/@standard'/>", {"template.path 2:20"}},
    {"unknown style of sums",
     "<table carried='a' sums-style='bodi'><column/><column sum='yes'/></table>",
     {"template.style 2:32"}},
    {"columns that are one", "<columns count='1'><p>x</p></columns>", {"template.attribute 2:17"}},
    {"columns that are too many",
     "<columns count='11'><p>x</p></columns>",
     {"template.attribute 2:17"}},
    {"gap that is no measure",
     "<columns gap='wide'><p>x</p></columns>",
     {"template.attribute 2:15"}},
    {"columns in columns",
     "<columns><columns><p>x</p></columns></columns>",
     {"template.unknown-element 2:11"}},
    {"contents in columns",
     "<columns><part title='T'><contents/></part></columns>",
     {"template.unknown-element 2:27"}},
    {"what goes across no columns", "<across><p>x</p></across>", {"template.unknown-element 2:2"}},
    {"sums of pages in columns",
     "<columns><table page-sum='Cộng'><column/><column sum='yes'/><row><cell>x</cell>"
     "<cell>1</cell></row></table></columns>",
     {"template.structure 2:27"}},
    {"branch behind otherwise",
     "<choose><otherwise/><when test='1'><p>x</p></when></choose>",
     {"template.structure 2:22"}},
};

}  // namespace

TEST_CASE("each fault of a template is reported with code and place") {
  for (const Case& one : kCases) {
    CAPTURE(one.what);
    const LoadedPack loaded = load_body(one.body);
    INFO(loaded.shown());
    CHECK(loaded.faults() == one.faults);
  }
}

TEST_CASE("all faults of a template are reported at once") {
  const LoadedPack loaded = load_body("<para/>\n<p>{x | y}</p>\n<p style='z'>{$v}</p>\n<p>{</p>");
  CHECK(loaded.faults() == Lines{"template.unknown-element 2:2", "template.filter 3:9",
                                 "template.brace 5:4", "xpath.unknown-name 3:5",
                                 "template.style 4:11", "template.variable 4:15"});
}

TEST_CASE("the second header of a kind names the place of the first") {
  const LoadedPack loaded = load_body("<header><p>x</p></header>\n<header><p>y</p></header>");
  REQUIRE(loaded.problems.size() == 1);
  const Diagnostic& problem = loaded.problems.list().front();
  REQUIRE(problem.related.size() == 1);
  CHECK(loaded.sources->locate(problem.place).line == 3);
  CHECK(loaded.sources->locate(problem.related.front().place).line == 2);
}

TEST_CASE("a near name is in the hint") {
  const LoadedPack loaded = load_body("<p>{office/name | uper}</p>");
  REQUIRE(loaded.problems.size() == 1);
  CHECK(loaded.problems.list().front().hint.en.find("upper") != std::string::npos);
}

TEST_CASE("a file that includes itself by a detour is a fault") {
  const std::string fragment = "<fragment xmlns='urn:tongket:template:1'><include href='";
  const LoadedPack loaded = load_pack({{"pack.xml", std::string(kPackFile)},
                                       {"template.xml", template_with("<include href='a.xml'/>")},
                                       {"a.xml", fragment + "b.xml'/></fragment>"},
                                       {"b.xml", fragment + "a.xml'/></fragment>"}});
  CHECK(loaded.faults() == Lines{"template.include 1:57"});
}

TEST_CASE("files that include one another too deeply are a fault") {
  Files files = {{"pack.xml", std::string(kPackFile)},
                 {"template.xml", template_with("<include href='f1.xml'/>")}};
  for (int i = 1; i <= 30; ++i) {
    files["f" + std::to_string(i) + ".xml"] =
        "<fragment xmlns='urn:tongket:template:1'><include href='f" + std::to_string(i + 1) +
        ".xml'/></fragment>";
  }
  CHECK(load_pack(files).faults() == Lines{"template.include 1:57"});
}

TEST_CASE("a fault in an included file is shown in that file") {
  const LoadedPack loaded =
      load_pack({{"pack.xml", std::string(kPackFile)},
                 {"template.xml", template_with("<include href='common/c.xml'/>")},
                 {"common/c.xml",
                  "<fragment xmlns='urn:tongket:template:1'>\n<p>{office/x}</p></fragment>"}});
  REQUIRE(loaded.faults() == Lines{"xpath.unknown-name 2:12"});
  const Location at = loaded.sources->locate(loaded.problems.list().front().place);
  CHECK(at.file.find("common/c.xml") != std::string::npos);
}

TEST_CASE("a fragment sees the variables of the place that includes it") {
  const LoadedPack loaded = load_pack(
      {{"pack.xml", std::string(kPackFile)},
       {"template.xml",
        template_with("<let name='o' value='office'/><include href='c.xml'/><p>{$inside}</p>")},
       {"c.xml",
        "<fragment xmlns='urn:tongket:template:1'><p>{$o/name}</p>"
        "<let name='inside' value='1'/></fragment>"}});
  INFO(loaded.shown());
  CHECK(loaded.made != nullptr);
}

TEST_CASE("the template's frame is checked: root, papers, particulars, opening, type") {
  const auto faults = [](const std::string& text) {
    return load_pack({{"pack.xml", std::string(kPackFile)}, {"template.xml", text}}).faults();
  };
  const std::string ns = " xmlns='urn:tongket:template:1'";
  CHECK(faults("<fragment" + ns + "/>") == Lines{"template.unknown-element 1:2"});
  CHECK(faults("<template/>") == Lines{"template.unknown-element 1:2"});
  CHECK(faults("<template" + ns + "/>") == Lines{"template.structure 1:2"});
  CHECK(faults("<template" + ns + ">\n<paper type='bao-cao'>\n<opening/></paper></template>") ==
        Lines{"template.structure 3:2"});
  CHECK(faults("<template" + ns + ">\n<paper type='hoa-don'/></template>") ==
        Lines{"standard.document-type 2:14", "template.structure 2:2"});
  CHECK(faults("<template" + ns + "><paper>") == Lines{"xml.syntax 1:49"});
}

TEST_CASE("annexes may be a file of their own, without opening and closing") {
  const auto faults = [](const std::string& body) {
    std::string text = template_with(body);
    text.erase(text.find("<opening/>"), 10);
    return load_pack({{"pack.xml", std::string(kPackFile)}, {"template.xml", text}}).faults();
  };
  CHECK(faults("<annex title='A'><p>a</p></annex>") == Lines{});
  CHECK(faults("<annex title='A'><p>a</p></annex><closing/>").size() == 1);
  CHECK(faults("<section><p>a</p></section>").size() == 1);
}

TEST_CASE("a pack without template.xml is refused") {
  const LoadedPack loaded = load_pack({{"pack.xml", std::string(kPackFile)}});
  REQUIRE(loaded.problems.size() == 1);
  CHECK(loaded.problems.list().front().code == Code::pack_missing_file);
}
