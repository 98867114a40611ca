// Pictures in the package.
#include <doctest/doctest.h>

#include "docx/docx_support.h"
#include "image/drawn.h"

using namespace tongket;
using namespace tongket::document;
using namespace tongket::docx_test;

namespace {

Picture shown(image::PicturePtr image, std::string description = "Quang cảnh <hội nghị>") {
  return {std::move(image), Length::mm(40), Length::mm(30), std::move(description)};
}

Paragraph with(Picture picture) {
  Paragraph made = paragraph("Ảnh: ");
  made.content.push_back({std::move(picture), "", {}, {}});
  return made;
}

Document of(std::vector<Block> blocks) {
  Document made = plain_document();
  made.sections[0].blocks = std::move(blocks);
  return made;
}

}  // namespace

TEST_CASE("a picture stands in its run as wide and high as it is, with its description") {
  const std::string xml = body(of({with(shown(image_test::drawn(4, 3)))}));
  CHECK(contains(xml, "<wp:extent cx=\"1440000\" cy=\"1080000\"/>"));
  CHECK(contains(xml, "descr=\"Quang cảnh &lt;hội nghị&gt;\""));
  CHECK(contains(xml, "r:embed=\"rIdP1\""));
  CHECK(contains(xml, "<wp:inline"));
  CHECK_FALSE(contains(xml, "a:srcRect"));
}

TEST_CASE("its file is a part of the package, with a type and a relationship") {
  const Parts parts = parts_of(written(laid(of({with(shown(image_test::drawn(4, 3)))}))));
  REQUIRE(parts.count("word/media/image1.png") == 1);
  CHECK(parts.at("word/media/image1.png").rfind("\x89PNG", 0) == 0);
  CHECK(contains(parts.at("[Content_Types].xml"),
                 "PartName=\"/word/media/image1.png\" ContentType=\"image/png\""));
  CHECK(contains(parts.at("word/_rels/document.xml.rels"), "Target=\"media/image1.png\""));
}

TEST_CASE("the same image is one part with one relationship, whoever shows it") {
  const image::PicturePtr image = image_test::drawn(4, 3);
  Document document =
      of({with(shown(image)), with(shown(image)), with(shown(image_test::drawn(5, 3)))});
  document.sections[0].header = {with(shown(image))};
  const Parts parts = parts_of(written(laid(document)));
  CHECK(parts.count("word/media/image2.png") == 1);
  CHECK(parts.count("word/media/image3.png") == 0);
  CHECK(count(parts.at("word/_rels/document.xml.rels"), "media/image1.png") == 1);
  std::size_t headers = 0;
  for (const auto& [name, bytes] : parts)
    if (contains(name, "word/_rels/header")) headers += count(bytes, "media/image1.png");
  CHECK(headers == 1);
  // Each drawing has a number of its own (20.4.2.5).
  const std::string& xml = parts.at("word/document.xml");
  for (const std::string id : {"1", "2", "3"})
    CHECK(count(xml, "<wp:docPr id=\"" + id + "\"") == 1);
}

TEST_CASE("a crop is told in thousandths of a percent") {
  Picture part = shown(image_test::drawn(4, 3));
  part.crop = {250, 0, 5, 500};
  CHECK(contains(body(of({with(part)})), "<a:srcRect l=\"25000\" r=\"500\" b=\"50000\"/>"));
}

TEST_CASE("the picture of a box is anchored at the box's middle, behind the text") {
  Paragraph name = paragraph("Nguyễn Văn A");
  name.boxes = {{SignBoxKind::seal,
                 0,
                 {},
                 -Length::mm(40),
                 Length::mm(50),
                 Length::mm(36),
                 shown(image_test::drawn(4, 3), "Dấu"),
                 Length::mm(12)}};
  const std::string xml = body(of({name}));
  CHECK(contains(xml, "<wp:positionH relativeFrom=\"column\"><wp:posOffset>432000</wp:posOffset>"));
  CHECK(contains(xml,
                 "<wp:positionV relativeFrom=\"paragraph\"><wp:posOffset>-1332000</wp:posOffset>"));
  CHECK(contains(xml, "behindDoc=\"1\""));
  CHECK(contains(xml, "<wp:wrapNone/>"));
  CHECK(contains(xml, "descr=\"Dấu\""));
}

TEST_CASE("the mark below a picture that stands alone takes no room") {
  Paragraph alone = paragraph("");
  alone.content = {{shown(image_test::drawn(4, 3)), "", {}, {}}};
  const std::string small = "<w:rPr><w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/></w:rPr></w:pPr>";
  CHECK(contains(body(of({alone})), small));
  CHECK_FALSE(contains(body(of({with(shown(image_test::drawn(4, 3)))})), small));
}
