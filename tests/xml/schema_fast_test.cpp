// The fast judge of schemas against libxml2: what it takes libxml2 takes, always; and of what
// libxml2 takes it takes nearly all.
#include <doctest/doctest.h>
#include <libxml/xmlregexp.h>

#include <random>

#include "xml/schema_fast_pattern.h"
#include "xml/schema_fast_support.h"

using namespace tongket;
using namespace tongket::xml;
using namespace tongket::xml::testing;

namespace {

struct Counts {
  std::size_t mutants = 0;
  std::size_t valid = 0;  // libxml2
  std::size_t fast = 0;
};

Counts hold_against(const Schema& schema, const std::string& file) {
  Reading reading;
  reading.tree = read(file, reading.sources, {}, reading.diagnostics);
  REQUIRE_MESSAGE(reading.tree != nullptr, file);
  CHECK_MESSAGE(verdicts(schema, *reading.tree, {}).fast, file);
  Counts counts;
  for_each_mutant(part_of(reading.tree->root()), kValues,
                  [&](const Part& mutant, const std::string& what) {
                    const Verdicts both = verdicts(schema, *tree_of(mutant), {});
                    ++counts.mutants;
                    counts.valid += both.libxml2 ? 1 : 0;
                    counts.fast += both.fast ? 1 : 0;
                    if (both.fast && !both.libxml2)
                      FAIL_CHECK("taken, but not by libxml2: " << what);
                  });
  return counts;
}

const std::string kRoot = TONGKET_SOURCE_DIR;

}  // namespace

TEST_CASE("a year and thousands of mutants of it: what the fast judge takes libxml2 takes") {
  const SchemaPtr schema = load(kRoot + "/templates/year.xsd");
  REQUIRE(is_fast(*schema));
  const Counts counts = hold_against(*schema, kRoot + "/samples/tam-quan-nam-2022/data.xml");
  MESSAGE(counts.mutants << " mutants, " << counts.valid << " valid, " << counts.fast << " fast");
  CHECK(counts.mutants >= 3000);
  CHECK(counts.valid >= 500);
  CHECK(counts.fast * 100 >= counts.valid * 99);
}

TEST_CASE("templates and packs, and thousands of mutants of them") {
  const SchemaPtr templates = load(kRoot + "/templates/template.xsd");
  const SchemaPtr packs = load(kRoot + "/templates/pack.xsd");
  REQUIRE(is_fast(*templates));
  REQUIRE(is_fast(*packs));
  Counts all;
  const std::string folder = kRoot + "/templates/bao-cao-tong-ket/";
  for (const Counts& counts : {hold_against(*templates, folder + "template.xml"),
                               hold_against(*packs, folder + "pack.xml")}) {
    all.mutants += counts.mutants;
    all.valid += counts.valid;
    all.fast += counts.fast;
  }
  MESSAGE(all.mutants << " mutants, " << all.valid << " valid, " << all.fast << " fast");
  CHECK(all.mutants >= 2000);
  CHECK(all.fast * 100 >= all.valid * 99);
}

// ---- At random ----

namespace {

class Chance {
 public:
  explicit Chance(unsigned seed) : engine_(seed) {}
  std::size_t below(std::size_t count) { return engine_() % count; }

 private:
  std::minstd_rand engine_;
};

std::string random_particle(Chance& chance, int depth) {
  static const std::vector<std::string> counts = {"",
                                                  "",
                                                  "",
                                                  " minOccurs='0'",
                                                  " maxOccurs='unbounded'",
                                                  " minOccurs='0' maxOccurs='unbounded'",
                                                  " maxOccurs='2'",
                                                  " minOccurs='2' maxOccurs='3'",
                                                  " minOccurs='0' maxOccurs='2'",
                                                  " minOccurs='2' maxOccurs='unbounded'"};
  const std::string occurs = counts[chance.below(counts.size())];
  if (depth == 0 || chance.below(3) == 0)
    return "<xs:element name='" + std::string(1, static_cast<char>('a' + chance.below(5))) +
           "' type='e'" + occurs + "/>";
  const std::string kind = chance.below(2) == 0 ? "sequence" : "choice";
  std::string text = "<xs:" + kind + occurs + ">";
  for (std::size_t i = 1 + chance.below(3); i > 0; --i)
    text += random_particle(chance, depth - 1);
  return text + "</xs:" + kind + ">";
}

std::string random_pattern(Chance& chance, int depth) {
  static const std::vector<std::string> atoms = {"[^a]", "[^b1]", "[^\\d]", "[+-]", "[a+]",
                                                 "a",    "b",     "1",      "[ab]", "[a-c1]",
                                                 "\\d",  ".",     "-",      "\\."};
  static const std::vector<std::string> signs = {"",  "",    "",      "?",    "*",
                                                 "+", "{2}", "{1,2}", "{2,3}"};
  std::string text;
  for (std::size_t i = 1 + chance.below(3); i > 0; --i) {
    if (depth > 0 && chance.below(3) == 0) {
      text += "(" + random_pattern(chance, depth - 1) +
              (chance.below(2) == 0 ? "|" + random_pattern(chance, depth - 1) : "") + ")";
      text += signs[chance.below(signs.size())];
    } else {
      text += atoms[chance.below(atoms.size())] + signs[chance.below(signs.size())];
    }
  }
  return text;
}

std::string random_word(Chance& chance, const std::string& letters, std::size_t longest) {
  std::string word;
  for (std::size_t i = chance.below(longest + 1); i > 0; --i)
    word += letters[chance.below(letters.size())];
  return word;
}

}  // namespace

namespace {

// Elements i, with attributes of a few values, in one another.
std::vector<Part> random_items(Chance& chance, int depth) {
  static const std::vector<std::string> values = {"1", "2", "3", "4", " 1", "2\n", ""};
  std::vector<Part> items;
  for (std::size_t i = chance.below(4); i > 0; --i) {
    Part item{"i", "urn:t", "", {}, {}};
    if (chance.below(8) != 0) item.attributes.push_back({"c", values[chance.below(values.size())]});
    if (chance.below(3) == 0) item.attributes.push_back({"d", values[chance.below(values.size())]});
    if (chance.below(5) == 0)
      item.attributes.push_back({"of", values[chance.below(values.size())]});
    if (depth > 0) item.children = random_items(chance, depth - 1);
    items.push_back(std::move(item));
  }
  return items;
}

}  // namespace

TEST_CASE("of any content model, no children are taken that libxml2 refuses") {
  Chance chance(5);
  std::size_t taken = 0;
  std::size_t valid = 0;
  for (int i = 0; i < 600; ++i) {
    const std::string model = "<xs:sequence>" + random_particle(chance, 2) +
                              random_particle(chance, 2) + "</xs:sequence>";
    const SchemaPtr schema =
        load_text("<xs:complexType name='e'/><xs:element name='r'><xs:complexType>" + model +
                  "</xs:complexType></xs:element>");
    if (schema == nullptr) continue;  // one that leaves a choice open
    for (int j = 0; j < 150; ++j) {
      Part root{"r", "urn:t", "", {}, {}};
      const std::string word = random_word(chance, "abcde", 7);
      for (const char name : word)
        root.children.push_back({std::string(1, name), "urn:t", "", {}, {}});
      const Verdicts both = verdicts(*schema, *tree_of(root), {});
      taken += both.fast ? 1 : 0;
      valid += both.libxml2 ? 1 : 0;
      if (both.fast) CHECK_MESSAGE(both.libxml2, model << ": " << word);
    }
  }
  MESSAGE(taken << " of " << valid);
  CHECK(taken >= 500);
}

TEST_CASE("of any pattern, no text is taken that libxml2 refuses") {
  Chance chance(6);
  std::size_t taken = 0;
  std::size_t tables = 0;
  for (int i = 0; i < 3000; ++i) {
    const std::string text = random_pattern(chance, 2);
    const bool table = !ascii_table(text).next.empty();
    const FastPattern pattern(text);
    if (!table) continue;
    ++tables;
    const std::unique_ptr<xmlRegexp, void (*)(xmlRegexp*)> other(
        xmlRegexpCompile(reinterpret_cast<const xmlChar*>(text.c_str())), xmlRegFreeRegexp);
    for (int j = 0; j < 200; ++j) {
      const std::string word = random_word(chance, "abc12-.", 7);
      if (!pattern.matches(word)) continue;
      ++taken;
      CHECK_MESSAGE(xmlRegexpExec(other.get(), reinterpret_cast<const xmlChar*>(word.c_str())) == 1,
                    text << ": " << word);
    }
  }
  MESSAGE(taken << " texts, " << tables << " tables");
  CHECK(tables >= 300);
  CHECK(taken >= 3000);
}

TEST_CASE("of any keys and references, none are taken that libxml2 refuses") {
  const SchemaPtr schema = load_text(
      "<xs:complexType name='i'><xs:sequence><xs:element name='i' type='i' minOccurs='0' "
      "maxOccurs='unbounded'/></xs:sequence><xs:attribute name='c' type='xs:token'/>"
      "<xs:attribute name='d' type='xs:token'/><xs:attribute name='of' type='xs:token'/>"
      "</xs:complexType><xs:element name='r'><xs:complexType><xs:sequence>"
      "<xs:element name='i' type='i' maxOccurs='unbounded'><xs:unique name='v'>"
      "<xs:selector xpath='.//t:i'/><xs:field xpath='@d'/></xs:unique></xs:element>"
      "</xs:sequence></xs:complexType>"
      "<xs:key name='k'><xs:selector xpath='t:i'/><xs:field xpath='@c'/></xs:key>"
      "<xs:unique name='u'><xs:selector xpath='t:i/t:i|t:i/t:i/t:i'/><xs:field xpath='@c'/>"
      "<xs:field xpath='@d'/></xs:unique>"
      "<xs:keyref name='f' refer='k'><xs:selector xpath='.//t:i'/><xs:field "
      "xpath='@of'/></xs:keyref>"
      "<xs:keyref name='g' refer='u'><xs:selector xpath='t:i'/><xs:field xpath='@of'/>"
      "<xs:field xpath='@d'/></xs:keyref></xs:element>");
  REQUIRE(schema != nullptr);
  Chance chance(7);
  std::size_t taken = 0;
  std::size_t valid = 0;
  for (int i = 0; i < 20000; ++i) {
    const Part root{"r", "urn:t", "", {}, random_items(chance, 2)};
    const Verdicts both = verdicts(*schema, *tree_of(root), {});
    taken += both.fast ? 1 : 0;
    valid += both.libxml2 ? 1 : 0;
    if (both.fast) CHECK_MESSAGE(both.libxml2, to_text(*tree_of(root)));
  }
  MESSAGE(taken << " of " << valid);
  CHECK(taken >= 1000);
  CHECK(taken * 100 >= valid * 99);
}
