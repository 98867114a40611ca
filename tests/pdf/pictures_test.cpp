// Pictures in the file.
#include "image/drawn.h"
#include "pdf_test_support.h"

using namespace pdf_test;

namespace {

document::Picture shown(image::PicturePtr image, std::string description = "Quang cảnh") {
  return {std::move(image), Length::points(40), Length::points(30), std::move(description)};
}

// Each on a line of its own.
layout::LaidOut paper_with(std::vector<document::Picture> pictures) {
  layout::LaidOut made = paper();
  made.pages.pages[0].setup.height = Length::points(800);
  std::uint32_t number = 0;
  for (document::Picture& picture : pictures) {
    layout::Line line;
    line.baseline = Length::points(100);
    layout::Word word;
    word.picture = ++number;
    word.x = Length::points(50);
    word.width = picture.width;
    line.words.push_back(word);
    made.pages.pages[0].lines.push_back(line);
    made.pages.pictures.push_back(std::move(picture));
  }
  return made;
}

}  // namespace

TEST_CASE("a picture is an image of its pixels, drawn with its lower edge on the baseline") {
  const std::string bytes = written(paper_with({shown(image_test::drawn(4, 3))}), false);
  CHECK(count(bytes, "/Subtype/Image/Width 4/Height 3/BitsPerComponent 8/ColorSpace/DeviceGray") ==
        1);
  CHECK(count(bytes, "40 0 0 30 50 700 cm\n/P1 Do\n") == 1);
  CHECK(count(bytes, "xxxxxxxxxxxx") == 1);
  CHECK(count(bytes, "/SMask") == 0);
}

TEST_CASE("what a picture shows is told around it; one that tells nothing is an artifact") {
  const std::string told = written(paper_with({shown(image_test::drawn(4, 3), "Hoi nghi")}), false);
  CHECK(count(told, "/Span<</Alt(Hoi nghi)>>BDC\nq\n") == 1);
  const std::string mute = written(paper_with({shown(image_test::drawn(4, 3), "")}), false);
  CHECK(count(mute, "/Artifact BMC\nq\n") == 1);
}

TEST_CASE("transparency is a soft mask of grey") {
  const std::string bytes = written(paper_with({shown(image_test::drawn(4, 3, 'x', true))}), false);
  CHECK(count(bytes, "/Subtype/Image") == 2);
  CHECK(count(bytes, "/SMask ") == 1);
}

TEST_CASE("the same image is stored once, however often and large it is shown") {
  const image::PicturePtr image = image_test::drawn(4, 3);
  document::Picture large = shown(image);
  large.width = large.width * 2;
  const std::string bytes = written(paper_with({shown(image), large}), false);
  CHECK(count(bytes, "/Subtype/Image") == 1);
  CHECK(count(bytes, "/P2 Do") == 1);
  CHECK(count(written(paper_with({shown(image), shown(image_test::drawn(4, 3, 'y'))}), false),
              "/Subtype/Image") == 2);
}

TEST_CASE("a JPEG is stored as it is") {
  auto jpeg = std::make_shared<image::Picture>();
  jpeg->width = jpeg->height = 8;
  jpeg->colour = true;
  jpeg->format = image::Format::jpeg;
  jpeg->file = "the bytes of a jpeg";
  const std::string bytes = written(paper_with({shown(jpeg)}));
  CHECK(count(bytes, "/ColorSpace/DeviceRGB\n/Filter/DCTDecode\n") == 1);
  CHECK(count(bytes, "stream\r\nthe bytes of a jpeg") +
            count(bytes, "stream\nthe bytes of a jpeg") ==
        1);
}

TEST_CASE("a crop shows a part of a larger whole") {
  document::Picture part = shown(image_test::drawn(4, 3));
  part.crop = {250, 0, 250, 500};  // left, top, right, bottom
  const std::string bytes = written(paper_with({part}), false);
  CHECK(count(bytes, "q\n50 700 40 30 re W n\n80 0 0 60 30 670 cm\n") == 1);
}

TEST_CASE("pictures of boxes stand in their middle, behind the words") {
  layout::LaidOut made = paper();
  made.pages.pages[0].setup.height = Length::points(800);
  made.pages.pictures.push_back(shown(image_test::drawn(4, 3)));
  layout::PlacedBox box;
  box.x = Length::points(100);
  box.y = Length::points(200);
  box.width = Length::points(60);
  box.height = Length::points(50);
  box.picture = 1;
  made.pages.pages[0].boxes.push_back(box);
  add_line(made, "Nguyễn Văn A", 240);
  const std::string bytes = written(made, false);
  const std::size_t picture = bytes.find("40 0 0 30 110 560 cm\n");
  REQUIRE(picture != std::string::npos);
  CHECK(bytes.find("BT\n") > picture);
}

TEST_CASE("readers see the picture, and find no fault with the file") {
  if (!have("pdfimages") || !have("qpdf")) return;
  layout::LaidOut made = paper_with({shown(image_test::drawn(4, 3, 'x', true))});
  const std::string path = save("picture.pdf", written(made));
  const std::string list = run("pdfimages -list " + path).output;
  CHECK(count(list, "0 image ") == 1);
  CHECK(count(list, "smask ") == 1);
  CHECK(run("qpdf --check " + path).status == 0);
}
