// Sections, headers and footers, watermarks.
#include <algorithm>

#include "template/template_support.h"

using namespace template_test;

namespace {

constexpr std::string_view kParticulars =
    "<particulars family='party' office='O' symbol='KV' place='P' year='2022' subject='S' "
    "draft='2'>"
    "<signatory name='N'/><recipient>Lưu</recipient></particulars><opening/><p>x</p>";

// A paper that is a second draft, with these attributes.
std::optional<std::string> draft_watermark(const std::string& attributes) {
  const LoadedPack pack =
      load_pack({{"pack.xml", std::string(kPackFile)},
                 {"template.xml",
                  "<template xmlns='urn:tongket:template:1'><paper "
                  "type='bao-cao'" +
                      attributes + ">" + std::string(kParticulars) + "</paper></template>"}});
  INFO(pack.shown());
  REQUIRE(pack.made != nullptr);
  const auto dataset = dataset_of(kData, *pack.sources);
  const Bound bound = bind(pack, *dataset);
  REQUIRE(bound.papers.size() == 1);
  const auto& mark = bound.document().sections.front().watermark;
  return mark ? std::optional(mark->text) : std::nullopt;
}

}  // namespace

TEST_CASE("a section parts the paper into three") {
  CHECK(body_lines("<p>a</p><section><p>b</p></section><p>c</p>") ==
        Lines{"body: a", "page: 210 x 297 mm, margins 20 15 20 30", "header: [page]", "body: b",
              "page: 210 x 297 mm, margins 20 15 20 30", "header: [page]", "body: c"});
}

TEST_CASE("a landscape page has its margins as it is read (I.I.3; 4.3)") {
  CHECK(body_lines("<section orientation='landscape'><p>b</p></section>").front() ==
        "page: 297 x 210 mm, margins 20 15 20 30");
}

TEST_CASE("a section may be of another size (4.2)") {
  CHECK(body_lines("<section page='A5'><p>b</p></section>").front() ==
        "page: 148 x 210 mm, margins 20 15 20 30");
}

TEST_CASE("a section without content leaves no trace") {
  CHECK(body_lines("<p>a</p><section><if test='false()'><p>b</p></if></section><p>c</p>") ==
        Lines{"body: a", "body: c"});
}

TEST_CASE("a paper may be one section, opening and all") {
  const std::string words =
      "<template xmlns='urn:tongket:template:1'><paper type='bao-cao'><particulars family='party' "
      "office='O' symbol='KV' place='P' year='2022' subject='S'><signatory name='N'/>"
      "<recipient>Lưu</recipient></particulars><section orientation='landscape'><opening/>"
      "<p>x</p><closing/></section></paper></template>";
  const LoadedPack pack =
      load_pack({{"pack.xml", std::string(kPackFile)}, {"template.xml", words}});
  INFO(pack.shown());
  REQUIRE(pack.made != nullptr);
  const Bound bound = bind(pack, *dataset_of(kData, *pack.sources));
  REQUIRE(bound.papers.size() == 1);
  REQUIRE(bound.document().sections.size() == 1);
  const document::Section& section = bound.document().sections.front();
  CHECK(section.page.width == Length::mm(297));
  // Margins as the page is read: 36-HD/VPTW, 4.3.
  CHECK(section.page.left == Length::mm(30));
  CHECK(section.page.right == Length::mm(15));
  CHECK(section.page.top == Length::mm(20));
  CHECK(section.page.bottom == Length::mm(20));
  CHECK(section.first_page_differs);
}

TEST_CASE("a loop makes a section for each turn") {
  const Lines lines = body_lines(
      "<for-each select='//indicator'><section page='A5' margins='20mm'><p>{label}</p></section>"
      "</for-each>");
  CHECK(std::count(lines.begin(), lines.end(), "page: 148 x 210 mm, margins 20 20 20 20") == 3);
}

TEST_CASE("the first page of a section shows its number unless that is 1") {
  const auto differs = [](const std::string& attributes) {
    const BoundBody made = bind_body("<section" + attributes + "><p>b</p></section>");
    return made.bound.document().sections.at(1).first_page_differs;
  };
  CHECK_FALSE(differs(""));
  CHECK(differs(" numbering='restart'"));
  CHECK_FALSE(differs(" numbering='5'"));
}

TEST_CASE("a header of even pages makes all sections tell odd from even") {
  CHECK(body_lines("<header kind='even'><p>chẵn <page-number/></p></header><p>a</p>"
                   "<section><header kind='even'/><footer><p>f</p></footer><p>b</p></section>") ==
        Lines{"header: [page]", "even header: chẵn [page]", "body: a",
              "page: 210 x 297 mm, margins 20 15 20 30", "header: [page]", "footer: f",
              "even footer: f", "body: b"});
}

TEST_CASE("an empty header takes the standard's away") {
  const BoundBody made = bind_body("<header/><p>a</p>");
  CHECK(made.bound.document().sections.front().header.empty());
}

TEST_CASE("a paper's first header does not stand over its annexes") {
  const BoundBody made = bind_body(
      "<header kind='first'><p>Tài liệu hội nghị</p></header><p>a</p>"
      "<section numbering='restart'><p>b</p></section>");
  const auto& sections = made.bound.document().sections;
  CHECK(sections.at(0).first_header.size() == 1);
  CHECK(sections.at(1).first_header.empty());
}

TEST_CASE("a watermark holds for all sections that have none of their own") {
  const BoundBody made = bind_body(
      "<section><p>a</p></section><section watermark='{//office/name}'><p>b</p></section>"
      "<section watermark=''><p>c</p></section>");
  const auto& sections = made.bound.document().sections;
  CHECK_FALSE(sections.at(1).watermark.has_value());
  REQUIRE(sections.at(2).watermark.has_value());
  CHECK(sections.at(2).watermark->text == "Khối vận");
  CHECK_FALSE(sections.at(3).watermark.has_value());
}

TEST_CASE("a draft says so behind its pages where the pack wants it") {
  CHECK(draft_watermark("") == std::nullopt);
  CHECK(draft_watermark(" draft-watermark='true()'") == "DỰ THẢO");
  CHECK(draft_watermark(" draft-watermark='$bang'") == std::nullopt);
  CHECK(draft_watermark(" draft-watermark='true()' watermark='Mẫu'") == "Mẫu");
}

TEST_CASE("columns hold blocks, and among them such as go across") {
  const BoundBody made = bind_body(
      "<p>a</p><columns count='3' gap='5mm' line='yes'><p>b</p><part title='T'><p>c</p>"
      "<across><p>d</p></across></part><if test='true()'><p>e</p></if></columns><p>f</p>"
      "<section orientation='landscape'><columns><p>g</p></columns></section>"
      "<columns><p>h</p></columns>");
  INFO(made.pack.shown());
  REQUIRE(made.bound.papers.size() == 1);
  const document::Document& paper = made.bound.document();
  CHECK(document::check(paper) == Lines{});
  const auto& first = paper.sections.at(0);
  REQUIRE(first.column_sets.size() == 1);
  CHECK(first.column_sets[0] == document::ColumnSet{3, Length::mm(5), true});
  CHECK(body_of(paper) == Lines{"body: a", "in 3 columns: body: b", "in 3 columns: part: T",
                                "in 3 columns: body: c", "body: d", "in 3 columns: body: e",
                                "body: f", "page: 297 x 210 mm, margins 20 15 20 30",
                                "header: [page]", "in 2 columns: body: g",
                                "page: 210 x 297 mm, margins 20 15 20 30", "header: [page]",
                                "in 2 columns: body: h"});
}

TEST_CASE("columns narrower than two centimetres are a fault") {
  const BoundBody made = bind_body("<columns count='10' gap='10mm'><p>x</p></columns>");
  REQUIRE(made.bound.problems.list().size() == 1);
  CHECK(made.bound.problems.list().front().code == Code::template_value);
}

TEST_CASE("a paper with sections keeps the promises of a document") {
  const BoundBody made = bind_body(
      "<footer kind='even'><p><page-count/></p></footer><p>a</p>"
      "<section page='A3' orientation='landscape' start='odd-page' "
      "numbering='3'><p>b</p></section>");
  CHECK(document::check(made.bound.document()) == Lines{});
}

namespace {

// Two papers in one file, dated so.
LoadedPack two_papers(const std::string& first_date, const std::string& second_date) {
  const auto particulars = [](const std::string& date, const std::string& name) {
    return "<particulars family='party' office='O' symbol='KV' place='P' year='2022' subject='S' "
           "date='" +
           date + "'><signatory name='" + name +
           "'/><recipient>Lưu</recipient></particulars><opening/><part title='T'><p>" + name +
           "</p></part><annex title='A'><p>y</p></annex><closing/>";
  };
  std::string file(kPackFile);
  file.insert(file.find("<schema"), "<standard id=\"05-HD/VPTW\"/>");
  return load_pack({{"pack.xml", file},
                    {"template.xml", std::string(kRoot) + "<paper type='bao-cao'>" +
                                         particulars(first_date, "Một") +
                                         particulars(second_date, "Hai") + "</paper></template>"}});
}

std::vector<document::Paragraph> paragraphs_of(const document::Section& section,
                                               const std::string& style) {
  document::Document one;
  one.sections.push_back(section);
  std::vector<document::Paragraph> found;
  document::for_each_paragraph(one, [&](const document::Paragraph& paragraph) {
    if (paragraph.style == style) found.push_back(paragraph);
  });
  return found;
}

}  // namespace

TEST_CASE("particulars that come again begin another paper on pages of its own") {
  const LoadedPack pack = two_papers("2022-11-18", "2022-11-19");
  INFO(pack.shown());
  REQUIRE(pack.made != nullptr);
  const Bound bound = bind(pack, *dataset_of(kData, *pack.sources));
  CHECK(bound.problems.empty());
  REQUIRE(bound.papers.size() == 1);
  CHECK(document::check(bound.document()).empty());
  // Of each: body, annex, what closes it.
  const auto& sections = bound.document().sections;
  REQUIRE(sections.size() == 6);
  CHECK_FALSE(sections[0].page_number_start.has_value());
  CHECK(sections[3].page_number_start == 1);
  CHECK(sections[3].first_page_differs);
  CHECK_FALSE(sections[5].page_number_start.has_value());
  for (const std::size_t end : {2U, 5U}) {
    const auto names = paragraphs_of(sections[end], "signature-name");
    REQUIRE(names.size() == 1);
    CHECK(text_of(names.front()) == (end == 2 ? "Một" : "Hai"));
    CHECK(paragraphs_of(sections[end], "recipient").size() == 1);
    // The only annex of its paper: without a number.
    const auto annexes = paragraphs_of(sections[end - 1], "annex-number");
    REQUIRE(annexes.size() == 1);
    CHECK(text_of(annexes.front()) == "Phụ lục");
  }
  const auto first = paragraphs_of(sections[0], "part"),
             second = paragraphs_of(sections[3], "part");
  REQUIRE(first.size() == 1);
  REQUIRE(second.size() == 1);
  // I- again: a list of its own.
  CHECK_FALSE(first.front().props.numbering.has_value());
  REQUIRE(second.front().props.numbering.has_value());
  CHECK(second.front().props.numbering->list != 0);
}

TEST_CASE("the first section of another paper in the file says so, be it an annex or not") {
  const LoadedPack pack = two_papers("2022-11-18", "2022-11-19");
  const Bound bound = bind(pack, *dataset_of(kData, *pack.sources));
  REQUIRE(bound.papers.size() == 1);
  std::vector<bool> begins;
  for (const document::Section& section : bound.document().sections)
    begins.push_back(section.begins_paper);
  CHECK(begins == std::vector{false, false, false, true, false, false});
}

TEST_CASE("papers of one file that want two standards are a fault") {
  const LoadedPack pack = two_papers("2022-11-18", "2026-12-01");
  INFO(pack.shown());
  REQUIRE(pack.made != nullptr);
  const Bound bound = bind(pack, *dataset_of(kData, *pack.sources));
  CHECK(bound.papers.empty());
  REQUIRE(bound.problems.has_errors());
  CHECK(std::any_of(bound.problems.list().begin(), bound.problems.list().end(),
                    [](const Diagnostic& one) { return one.code == Code::template_structure; }));
}

TEST_CASE("another paper in the file counts from 1 though it begins with a section") {
  const std::string one =
      "<particulars family='party' office='O' symbol='KV' place='P' year='2022' subject='S'>"
      "<signatory name='N'/><recipient>Lưu</recipient></particulars>"
      "<section orientation='landscape'><opening/><p>x</p></section><closing/>";
  const LoadedPack pack =
      load_pack({{"pack.xml", std::string(kPackFile)},
                 {"template.xml", std::string(kRoot) + "<paper type='bao-cao'>" + one + one +
                                      "</paper></template>"}});
  INFO(pack.shown());
  REQUIRE(pack.made != nullptr);
  const Bound bound = bind(pack, *dataset_of(kData, *pack.sources));
  REQUIRE(bound.papers.size() == 1);
  const auto& sections = bound.document().sections;
  REQUIRE(sections.size() == 4);
  CHECK(sections[2].page_number_start == 1);
  CHECK(sections[2].first_page_differs);
  for (const std::size_t other : {0U, 1U, 3U})
    CHECK_FALSE(sections[other].page_number_start.has_value());
  for (const std::size_t section : {0U, 1U, 2U, 3U})
    CHECK(sections[section].begins_paper == (section == 2));
}

TEST_CASE("what refers to an annex says which it is") {
  const auto made = bind_body(
      "<p>Xem <ref to='hai'/>, trang <ref to='hai' shows='page'/>.</p><closing/>"
      "<annex title='A'><p>x</p></annex><annex id='hai' title='B'><p>y</p></annex>");
  INFO(made.pack.shown());
  REQUIRE(made.bound.papers.size() == 1);
  const document::Document& paper = made.bound.document();
  const auto heads = paragraphs_of(paper.sections.back(), "annex-number");
  REQUIRE(heads.size() == 1);
  CHECK(text_of(heads.front()) == "Phụ lục\u00A02");
  CHECK(heads.front().bookmark == "hai");
  CHECK(paragraphs_of(paper.sections.front(), "body").front().content[1].link == "#hai");
}
