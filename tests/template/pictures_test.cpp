// Pictures of packs and of data.
#include <optional>
#include <variant>

#include "template/template_support.h"

using namespace template_test;
namespace fs = std::filesystem;

namespace {

// A folder of data with a picture of 60 x 40 points, one more below, and one beside the folder.
std::string data_folder() {
  const fs::path root = fs::path(TONGKET_BINARY_DIR) / "template-test" / "data";
  fs::remove_all(root);
  fs::create_directories(root / "nam/anh");
  const std::string bytes = image::file_of(*image_test::drawn(60, 40));
  for (const char* name : {"nam/a.png", "nam/anh/b.png", "c.png"})
    std::ofstream(root / name, std::ios::binary) << bytes;
  fs::create_symlink(root / "c.png", root / "nam/link.png");
  return (root / "nam").string();
}

struct Made {
  LoadedPack pack;
  Bound bound;
  // "code line:column" of what binding told.
  [[nodiscard]] Lines told() const {
    Lines all;
    for (const Diagnostic& problem : bound.problems.list()) {
      const Location at = pack.sources->locate(problem.place);
      all.push_back(std::string(code_text(problem.code)) + " " + std::to_string(at.line) + ":" +
                    std::to_string(at.column));
    }
    return all;
  }
  [[nodiscard]] const document::Picture& picture() const {
    for (const document::Block& block : bound.document().sections.front().blocks) {
      const auto* paragraph = std::get_if<document::Paragraph>(&block);
      if (paragraph == nullptr) continue;
      for (const document::Inline& run : paragraph->content)
        if (const auto* found = std::get_if<document::Picture>(&run.content)) return *found;
    }
    FAIL("no picture");
    throw Broken("unreachable");
  }
};

// hong.png is what `broken` says, if anything.
Made made_of(std::string_view body, std::string_view xml = kData,
             const std::optional<std::string>& broken = {}) {
  const std::string folder = data_folder();
  if (broken) std::ofstream(fs::path(folder) / "hong.png", std::ios::binary) << *broken;
  Made made;
  made.pack = load_body(body);
  INFO(made.pack.shown());
  REQUIRE(made.pack.made != nullptr);
  const auto dataset = dataset_of(xml, *made.pack.sources);
  auto papers = made.pack.made->bind(*dataset, {{}, {{2022, 11, 18}, {8, 0, 0}}, {}, data_folder()},
                                     {}, made.bound.problems);
  if (papers) made.bound.papers = std::move(*papers);
  if (!papers) made.bound.problems.append(papers.error());
  return made;
}

std::string with_section(const std::string& blocks) {
  std::string xml(kData);
  const std::string old = "<p>Lời <i>nghiêng</i>.</p>";
  return xml.replace(xml.find(old), old.size(), blocks);
}

std::string with_signatory(const std::string& attributes) {
  std::string xml(kData);
  const std::string old = "<signatory name=\"Nguyễn Văn A\"/>";
  return xml.replace(xml.find(old), old.size(),
                     "<signatory name=\"Nguyễn Văn A\" " + attributes + "/>");
}

}  // namespace

TEST_CASE("a picture of the data's folder, or below it, is as large as it says") {
  const Made made = made_of("<p><picture src='anh/b.png' alt='Quang cảnh'/></p>");
  CHECK(made.told().empty());
  CHECK(made.picture().description == "Quang cảnh");
  CHECK(made.picture().image->width == 60);
  // What it is stored in says no size: 96 pixels to the inch.
  CHECK(made.picture().width == Length::points(45));
  CHECK(made.picture().height == Length::points(30));
}

TEST_CASE("what the data's folder lacks comes from the pack's") {
  CHECK(made_of("<p><picture src='so-do.png' alt='Sơ đồ'/></p>").told().empty());
}

TEST_CASE("of a side that is not given the other one and the proportions decide") {
  const auto wide = made_of("<p><picture src='a.png' alt='x' width='90mm'/></p>");
  CHECK(wide.picture().height == Length::mm(60));
  const auto high = made_of("<p><picture src='a.png' alt='x' height='20mm'/></p>");
  CHECK(high.picture().width == Length::mm(30));
  const auto both = made_of("<p><picture src='a.png' alt='x' width='9mm' height='8mm'/></p>");
  CHECK(both.picture().width == Length::mm(9));
  CHECK(both.picture().height == Length::mm(8));
}

TEST_CASE("a crop leaves a part, and the size is that part's") {
  const Made made = made_of(
      "<p><picture src='a.png' alt='x' width='30mm' crop-left='40%' crop-right='10%'/></p>");
  CHECK(made.picture().crop == document::Crop{400, 0, 100, 0});
  CHECK(made.picture().height == Length::mm(40));
}

TEST_CASE("a crop that leaves nothing, or is none, is a fault of the pack") {
  CHECK(load_body("<p><picture src='a' alt='x' crop-left='60%' crop-right='40%'/></p>").faults() ==
        Lines{"template.attribute 2:5"});
  CHECK(load_body("<p><picture src='a' alt='x' crop-top='100%'/></p>").faults() ==
        Lines{"template.attribute 2:39"});
  CHECK(load_body("<p><picture src='a' alt='x' width='0mm'/></p>").faults() ==
        Lines{"template.attribute 2:36"});
}

TEST_CASE("pictures from elsewhere are refused, wherever the name leads") {
  for (const char* name : {"../c.png", "/etc/passwd", "anh/../../c.png", "c:\\a.png", "file:a.png"})
    CHECK(made_of("<p><picture src='" + std::string(name) + "' alt='x'/></p>").told() ==
          Lines{"picture.not-inside 2:18"});
  CHECK(made_of("<p><picture src='link.png' alt='x'/></p>").told() ==
        Lines{"picture.not-inside 2:18"});
}

TEST_CASE("a picture that is missing is told with the nearest name") {
  const Made made = made_of("<p><picture src='anh/bb.png' alt='x'/></p>");
  CHECK(made.told() == Lines{"picture.missing 2:18"});
  CHECK(made.bound.problems.list().front().hint.en == "did you mean 'b.png'?");
}

TEST_CASE("a folder is no picture") {
  CHECK(made_of("<p><picture src='anh' alt='x'/></p>").told() == Lines{"picture.missing 2:18"});
}

TEST_CASE("a file that is no whole picture is told of at its name") {
  const std::string bytes = image::file_of(*image_test::drawn(60, 40));
  for (const std::string& broken : {std::string(), bytes.substr(0, 40),
                                    bytes.substr(0, bytes.size() - 20), std::string("abc")}) {
    CAPTURE(broken.size());
    const Made made = made_of("<p><picture src='hong.png' alt='x'/></p>", kData, broken);
    REQUIRE(made.told().size() == 1);
    CHECK(made.told().front().substr(0, 8) == "picture.");
    CHECK(made.told().front().substr(made.told().front().size() - 4) == "2:18");
  }
}

TEST_CASE("pictures that together have too many pixels are told of") {
  std::string body = "<p>";
  for (int i = 0; i < 12; ++i)
    body += "<picture src='" + std::to_string(i) + ".png' alt='x'/>";
  LoadedPack pack = load_body(body + "</p>");
  REQUIRE(pack.made != nullptr);
  const auto dataset = dataset_of(kData, *pack.sources);
  const std::string folder = data_folder();
  // None has more than 1,222 pixels, all have 14,532.
  for (std::uint32_t i = 0; i < 12; ++i)
    std::ofstream(fs::path(folder) / (std::to_string(i) + ".png"), std::ios::binary)
        << image::file_of(*image_test::drawn(600 + i, 2));
  const auto told_within = [&](std::uint32_t pixels) {
    Limits limits;
    limits.picture_pixels = pixels;
    Diagnostics problems;
    const auto papers =
        pack.made->bind(*dataset, {{}, {{2022, 11, 18}, {8, 0, 0}}, {}, folder}, limits, problems);
    if (!papers) problems.append(papers.error());
    Lines told;
    for (const Diagnostic& problem : problems.list())
      told.emplace_back(code_text(problem.code));
    return told;
  };
  CHECK(told_within(1454).empty());
  CHECK(told_within(1453) == Lines{"picture.too-large"});
}

TEST_CASE("a picture without words for who can't see it is warned of, and printed") {
  const Made made = made_of("<p><picture src='a.png' alt=''/></p>");
  CHECK(made.told() == Lines{"picture.not-described 2:30"});
  CHECK(made.picture().description.empty());
}

TEST_CASE("where the data has no picture nothing is printed") {
  const Made made = made_of("<p>a<picture src='{//signatory/@seal}' alt='x'/>b</p>");
  CHECK(body_of(made.bound.document()) == Lines{"body: ab"});
}

TEST_CASE("the same file is read once, and told of once") {
  const Made made = made_of(
      "<p><picture src='a.png' alt='x'/><picture src='a.png' alt='y'/>"
      "<picture src='z.png' alt='x'/><picture src='z.png' alt='y'/></p>");
  CHECK(made.told() == Lines{"picture.missing 2:78"});
}

TEST_CASE("a picture of the report stands in the middle, its caption below, counted") {
  const Made made =
      made_of("<narrative select='//section[@code=\"b\"]'/>",
              with_section("<p>Trước</p><picture src='a.png' alt='Lễ' width='60mm'>Lễ <b>phát "
                           "động</b></picture><picture src='anh/b.png' alt='Cờ'/>"));
  CHECK(made.told().empty());
  CHECK(body_of(made.bound.document()) ==
        Lines{"part: MỤC CON", "body: Trước", "centred: [picture: Lễ]",
              "figure-caption: Hình\u00A0[next]. Lễ phát động", "centred: [picture: Cờ]"});
  CHECK(made.picture().height == Length::mm(40));
}

TEST_CASE("pictures of signature and seal stand in the places that the standard has for them") {
  LoadedPack pack = load_pack(
      {{"pack.xml", std::string(kPackFile)},
       {"template.xml",
        std::string(kRoot) +
            "<paper type='bao-cao'><particulars family='party' office='A' symbol='KV' place='P' "
            "year='2022' subject='x'><signatory name='N' signature='a.png' seal='anh/b.png'/>"
            "<recipient>Lưu</recipient></particulars><opening/><p>x</p><closing/></paper>"
            "</template>"}});
  INFO(pack.shown());
  REQUIRE(pack.made != nullptr);
  const auto dataset = dataset_of(kData, *pack.sources);
  Diagnostics problems;
  const auto papers =
      pack.made->bind(*dataset, {{}, {{2022, 11, 18}, {8, 0, 0}}, {}, data_folder()}, {}, problems);
  REQUIRE(papers.has_value());
  std::vector<document::SignBox> boxes;
  document::for_each_paragraph(papers->front().document, [&](const document::Paragraph& paragraph) {
    boxes.insert(boxes.end(), paragraph.boxes.begin(), paragraph.boxes.end());
  });
  REQUIRE(boxes.size() == 2);
  for (const document::SignBox& box : boxes) {
    REQUIRE(box.picture.has_value());
    // As large as the box lets it be, in proportion.
    CHECK((box.picture->width == box.width || box.picture->height == box.height));
    CHECK(box.picture->width <= box.width);
    CHECK(box.picture->height <= box.height);
    const std::int64_t off = box.picture->width.emu() * 2 - box.picture->height.emu() * 3;
    CHECK(std::abs(off) <= 3);
  }
  CHECK(boxes[0].picture->description == "Chữ ký của N");
  CHECK(boxes[1].kind == document::SignBoxKind::seal);
}

TEST_CASE("year.xsd takes pictures of signatories, and of the report") {
  CHECK(made_of("<p>x</p>", with_signatory("signature=\"a.png\" seal=\"a.png\"")).told().empty());
}
