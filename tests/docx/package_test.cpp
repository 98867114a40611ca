#include <doctest/doctest.h>

#include <set>

#include "docx/docx.h"
#include "docx/docx_support.h"

using namespace tongket;
using namespace tongket::document;
using namespace tongket::docx_test;

TEST_CASE("the content types come first and every part is in them") {
  Document document = plain_document();
  document.sections[0].blocks.emplace_back(paragraph("Một"));
  const std::string container = written(laid(document));
  const auto names = names_of(container);
  CHECK(names.front() == "[Content_Types].xml");
  const std::string types = parts_of(container)["[Content_Types].xml"];
  for (const std::string& name : names) {
    if (name == names.front() || name.find(".rels") != std::string::npos) continue;
    CHECK_MESSAGE(contains(types, "PartName=\"/" + name + "\""), name);
  }
}

TEST_CASE("every relationship leads to a part that is there, under an id of its own") {
  Document document = plain_document();
  document.sections[0].header.emplace_back(paragraph("Đầu trang"));
  document.sections[0].footer.emplace_back(paragraph("Chân trang"));
  document.list_definitions = {{"Danh sách", {ListLevel{}}}};
  document.lists = {{0}};
  Parts parts = parts_of(written(laid(document)));
  const xml::TreePtr tree = tree_of(parts["word/_rels/document.xml.rels"]);
  std::set<std::string> ids;
  for (const xml::Node& node : tree->root().children("Relationship")) {
    CHECK(ids.insert(std::string(node.attribute_value("Id"))).second);
    CHECK(parts.count("word/" + std::string(node.attribute_value("Target"))) == 1);
  }
  CHECK(ids.size() == 6);
}

TEST_CASE("there is no numbering part without lists") {
  const Parts parts = parts_of(written(laid(plain_document())));
  CHECK(parts.count("word/numbering.xml") == 0);
}

TEST_CASE("the same paper gives the same bytes") {
  Document document = plain_document();
  document.sections[0].blocks.emplace_back(paragraph("Như nhau"));
  CHECK(written(laid(document)) == written(laid(document)));
}

TEST_CASE("the core properties hold what the metadata say") {
  Document document = plain_document();
  document.metadata.subject = "Tổng kết <năm> & phương hướng";
  document.metadata.author = "Khối vận";
  document.metadata.identifier = "12-BC/KV";
  const xml::TreePtr tree = tree_of(part(document, "docProps/core.xml"));
  const xml::Node root = tree->root();
  const auto text = [&](std::string_view name) {
    for (const xml::Node& node : root.children()) {
      if (node.local_name() == name) return node.string_value();
    }
    return std::string();
  };
  CHECK(text("title") == "Báo cáo");
  CHECK(text("subject") == "Tổng kết <năm> & phương hướng");
  CHECK(text("creator") == "Khối vận");
  CHECK(text("identifier") == "12-BC/KV");
  CHECK(text("language") == "vi-VN");
  CHECK(text("created") == "2022-11-17T01:30:00Z");
  CHECK(text("modified") == "2022-11-17T01:30:00Z");
}

TEST_CASE("the settings declare the layout of Word 2010 and no hyphenation") {
  const std::string settings = part(plain_document(), "word/settings.xml");
  CHECK(contains(settings,
                 "w:name=\"compatibilityMode\" "
                 "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"14\""));
  CHECK(contains(settings, "<w:autoHyphenation w:val=\"0\"/>"));
  CHECK(contains(settings, "<w:defaultTabStop w:val=\"720\"/>"));
}

TEST_CASE("a control character is refused at its place") {
  Document document = plain_document();
  Paragraph bad = paragraph("Hỏng\x01");
  bad.content[0].source = {3, 14, 5};
  document.sections[0].blocks.emplace_back(bad);
  const auto result = docx::write(laid(document));
  REQUIRE_FALSE(result.has_value());
  CHECK(result.error().list()[0].code == Code::docx_invalid_text);
  CHECK(result.error().list()[0].place == SourceRef{3, 14, 5});
}

TEST_CASE("a table that was not settled breaks a promise") {
  Document document = plain_document();
  Table unsettled = table({});
  unsettled.rows.push_back({{cell("Ô")}, false, true, {}});
  document.sections[0].blocks.emplace_back(unsettled);
  CHECK_THROWS_AS((void)docx::write(laid(document)), Broken);
}
