// The spelling of numbers and strings, through what shows of it in a file: titles and places.
#include "pdf_test_support.h"

using namespace pdf_test;

TEST_CASE("ASCII titles are literal strings with their brackets escaped, others UTF-16BE") {
  layout::LaidOut p = paper();
  p.settled.metadata.title = "a (b) \\c";
  p.settled.metadata.subject = "ê";
  p.settled.metadata.author = "\U0001F600";
  p.settled.metadata.keywords = "";
  const std::string bytes = written(p);
  CHECK(count(bytes, "/Title(a \\(b\\) \\\\c)") == 1);
  CHECK(count(bytes, "/Subject<FEFF00EA>") == 1);
  CHECK(count(bytes, "/Author<FEFFD83DDE00>") == 1);
  CHECK(count(bytes, "/Keywords") == 0);
}

TEST_CASE("places off the page and fractions are written in full") {
  layout::LaidOut p = paper();
  p.pages.pages[0].setup.height = Length::points(800);
  p.pages.pages[0].rules.push_back({Length::emu(-127), Length::emu(13), Length::emu(6350),
                                    Length::points(1), document::Color{}, layout::Zone::body});
  CHECK(count(written(p, false), "\n-.01 798.999 .5 1 re f\n") == 1);
}

TEST_CASE("dates carry Vietnam's zone") {
  layout::LaidOut p = paper();
  p.settled.metadata.created = {{2023, 1, 5}, {7, 8, 9}};
  const std::string bytes = written(p);
  CHECK(count(bytes, "/CreationDate(D:20230105070809+07'00')") == 1);
  CHECK(count(bytes, "/ModDate(D:20230105070809+07'00')") == 1);
}
