#include <doctest/doctest.h>

#include "text/text.h"

using namespace tongket::text;

namespace {

std::vector<std::string> mended(const std::vector<std::string>& texts,
                                NormaliseOptions options = {}) {
  Pieces pieces;
  for (const std::string& text : texts) {
    if (text == "#") {
      pieces.add_figure();
    } else {
      pieces.add(text);
    }
  }
  return pieces.normalise(options).texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a fault between two pieces is mended in the piece where it stands") {
  CHECK(mended({"Hội ", "nghị", " , kết luận"}) == Texts{"Hội ", "nghị", ", kết luận"});
  CHECK(mended({"kinh tế- xã", " hội"}) == Texts{"kinh tế - xã", " hội"});
}

TEST_CASE("a figure reads like a number and is not given back") {
  CHECK(mended({"có ", "#", " , xong"}) == Texts{"có ", ", xong"});
}

TEST_CASE("pieces in which nothing is wrong give no texts") {
  CHECK(mended({"Hội nghị ", "kết thúc"}).empty());
  CHECK(mended({}).empty());
}

TEST_CASE("markup characters of the text are its own") {
  CHECK(mended({"a & b ,", " &lt; d"}) == Texts{"a & b,", " &lt; d"});
}

TEST_CASE("each note says in which piece it was") {
  Pieces pieces;
  pieces.add("Hội nghị , rồi ");
  pieces.add_figure();
  pieces.add(" hộ ; hết");
  const Pieces::Result result = pieces.normalise({});
  REQUIRE(result.notes.size() == 2);
  CHECK(result.notes[0].piece == 0);
  CHECK(result.notes[1].piece == 1);
  CHECK(result.notes[1].note.rule == "space-before-stop");
}
