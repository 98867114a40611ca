// What is read in one pass is what libxml2 finds well-formed, and gives the same tree.
#include <doctest/doctest.h>

#include <array>
#include <fstream>
#include <random>
#include <sstream>

#include "xml/plain_support.h"

using namespace tongket;

namespace {

bool is_plain(std::string_view text, const Limits& limits = {}) {
  return xml::read_plain(text, 1, limits) != nullptr;
}

void check_same(const std::string& text) {
  CAPTURE(text);
  const xml::TreePtr plain = xml::read_plain(text, 1, Limits{});
  const xml::TreePtr judged = read_by_libxml2(text);
  REQUIRE(judged != nullptr);
  REQUIRE(plain != nullptr);
  CHECK(everything_in(*plain) == everything_in(*judged));
}

const std::array kSeeds = {
    "<a/>",
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a x=\"1\" y='2'>Tổng <b>kết</b> năm</a>\n",
    "<a xmlns=\"urn:a:1\" xmlns:p=\"urn:p\"><p:b p:x=\"1\" x=\"2\"/><c xmlns=\"\"/></a>",
    "<!-- đầu --><?go now?><a><!--giữa--><?p?>x<![CDATA[<&>]]>y</a><!---->",
    "<a t=\"&lt;&amp;&#225;&#xE1;&quot;\">&gt;&apos;&#10; ]] ></a>",
    "<xã-1 tên=\"ấp\"><_ khu.phố=''>\r\n\t</_></xã-1>",
    "<p:a xmlns:p='http://www.w3.org/2001/XMLSchema' xml:lang='vi'><p:b xmlns:b='u'/></p:a>",
};

// Pieces that a hand or a foe may put in.
const std::array kPieces = {"<",
                            ">",
                            "&",
                            "\"",
                            "'",
                            "/",
                            "=",
                            " ",
                            "\n",
                            "\r",
                            "\t",
                            "x",
                            "1",
                            "-",
                            "--",
                            "]]>",
                            "<!--",
                            "-->",
                            "<?",
                            "?>",
                            "&amp;",
                            "&#38;",
                            "&x",
                            "&#0",
                            "&#1;",
                            "p:",
                            ":",
                            "xmlns",
                            "xml",
                            "<a>",
                            "</a>",
                            "<a/>",
                            "ấ",
                            "á",
                            "·",
                            "×",
                            "u='1'",
                            "p:x=''",
                            ";",
                            "#",
                            "&#xD;",
                            "<![CDATA[",
                            "xmlns:b='urn:p'",
                            "b:",
                            "b:x='3'",
                            "xmlns:p=''",
                            "&#xFFFE;",
                            "\u200B",
                            "\uFEFF",
                            "%",
                            "urn:",
                            "http://"};

class Mutants {
 public:
  std::string next() {
    std::string text = kSeeds[below(kSeeds.size())];
    for (std::size_t edits = 1 + below(3); edits > 0; --edits)
      edit(text);
    return text;
  }

 private:
  std::size_t below(std::size_t count) { return random_() % count; }

  void edit(std::string& text) {
    const std::size_t at = below(text.size() + 1);
    const std::size_t length = below(6);
    switch (below(4)) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text.insert(at, kPieces[below(kPieces.size())]);
        break;
      case 2:
        text.replace(at, 1 + length / 3, kPieces[below(kPieces.size())]);
        break;
      default:
        text.insert(below(text.size() + 1), text.substr(at, 4 * length));
        break;
    }
  }

  std::mt19937 random_{20221117};
};

std::string file_text(const std::string& path) {
  std::ifstream in(std::string(TONGKET_SOURCE_DIR) + "/" + path, std::ios::binary);
  std::ostringstream all;
  all << in.rdbuf();
  REQUIRE(!all.str().empty());
  return all.str();
}

}  // namespace

TEST_CASE("plain text is read in one pass as it is by libxml2") {
  for (const char* seed : kSeeds)
    check_same(seed);
  for (const char* path : {"samples/tam-quan-nam-2022/data.xml", "templates/year.xsd",
                           "templates/year.sch", "templates/bao-cao-tong-ket/pack.xml"}) {
    check_same(file_text(path));
  }
}

TEST_CASE("what is read in one pass, of 60,000 mutants, libxml2 finds well-formed and the same") {
  Mutants mutants;
  std::size_t judged = 0;
  std::size_t taken = 0;
  for (int i = 0; i < 60'000; ++i) {
    const std::string text = mutants.next();
    if (text.empty() || !is_decoded(text)) continue;
    const xml::TreePtr plain = xml::read_plain(text, 1, Limits{});
    const xml::TreePtr by_libxml2 = read_by_libxml2(text);
    judged += by_libxml2 != nullptr ? 1U : 0U;
    if (plain == nullptr) continue;
    ++taken;
    CAPTURE(text);
    REQUIRE(by_libxml2 != nullptr);
    REQUIRE(everything_in(*plain) == everything_in(*by_libxml2));
  }
  CHECK(judged > 5'000);
  CHECK(static_cast<double>(taken) >= 0.99 * static_cast<double>(judged));
  MESSAGE(taken << " of " << judged << " well-formed mutants are read in one pass");
}

TEST_CASE("text at a bound is left to the bounds") {
  Limits limits;
  limits.xml_depth = 2;
  CHECK(is_plain("<a><b/></a>", limits));
  CHECK_FALSE(is_plain("<a><b><c/></b></a>", limits));
  limits = {};
  limits.xml_name_bytes = 3;
  CHECK_FALSE(is_plain("<abcd/>", limits));
  CHECK_FALSE(is_plain("<a abcd=''/>", limits));
  limits = {};
  limits.xml_value_bytes = 3;
  CHECK_FALSE(is_plain("<a x='1234'/>", limits));
  CHECK_FALSE(is_plain("<a>1234</a>", limits));
  limits = {};
  limits.xml_nodes = 4;
  CHECK_FALSE(is_plain("<a x='' y='' z='' w=''/>", limits));
  limits = {};
  limits.xml_attributes = 2;
  CHECK_FALSE(is_plain("<a x='' y='' z=''/>", limits));
}

TEST_CASE("a document type is never plain") {
  CHECK_FALSE(is_plain("<!DOCTYPE a><a/>"));
}
