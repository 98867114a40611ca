// References, captions, lists of contents, links: settled, and on their pages.
#include "layout/fake_font.h"

using namespace layout_test;

namespace {

Styles with_contents_styles() {
  Styles styles = plain_styles();
  for (const std::int32_t level : {0, 1, 2, 3}) {
    ParagraphStyle style{contents_style({}, level), "mục", "than", "", {}, {}};
    style.paragraph.indent_left = Length::points(5 * level);
    styles.paragraph.push_back(style);
  }
  styles.paragraph.push_back(
      {contents_style({.sequence = "Bảng"}, 0), "danh mục", "than", "", {}, {}});
  return styles;
}

Document listing(std::vector<Block> blocks) {
  Document document = document_of(std::move(blocks));
  document.styles = with_contents_styles();
  return document;
}

Paragraph heading(const std::string& words, std::int32_t level, bool on_new_page = false) {
  Paragraph made = paragraph(words);
  made.props.outline_level = level;
  made.props.page_break_before = on_new_page;
  return made;
}

Paragraph list_of(Contents contents) {
  Paragraph made;
  made.contents = std::move(contents);
  return made;
}

Paragraph caption(const std::string& words, const std::string& bookmark = {}) {
  Paragraph made = paragraph("Bảng ");
  made.content.push_back(run_of(SequenceNumber{"Bảng"}));
  made.content.push_back(text(". " + words));
  made.bookmark = bookmark;
  return made;
}

Paragraph referring(const std::string& to, Shows shows) {
  Paragraph made = paragraph("v. ");
  made.content.push_back(run_of(Reference{to, shows}));
  return made;
}

// An entry of so many characters, as the line shows it.
std::string entry(const std::string& words, const std::string& page, std::size_t characters = 20) {
  const std::size_t dots = characters - utf8::count_code_points(words) - page.size();
  return words + std::string(dots, '.') + page;
}

const Paragraph& settled_paragraph(const layout::LaidOut& paper, std::size_t index) {
  return std::get<Paragraph>(paper.settled.sections[0].blocks.at(index));
}

}  // namespace

TEST_CASE("captions are numbered through the document, each sequence by itself") {
  Paragraph figure = paragraph("Hình ");
  figure.content.push_back(run_of(SequenceNumber{"Hình"}));
  Table table;
  table.columns = {RelativeWidth{}};
  table.rows.push_back(row({""}));
  table.rows[0].cells[0].blocks = {caption("b")};
  const auto paper = laid_out(document_of({caption("a"), figure, table, caption("c")}));
  CHECK(lines_of(paper) == Lines{"Bảng 1. a", "Hình 1", "Bảng 2. b", "Bảng 3. c"});
}

TEST_CASE("a reference shows the number, the words or the page of what it names") {
  Paragraph far = caption("x", "xa");
  far.props.page_break_before = true;
  const auto paper =
      laid_out(document_of({referring("xa", Shows::number), referring("xa", Shows::words),
                            referring("xa", Shows::page), far}));
  CHECK(lines_of(paper) == Lines{"v. Bảng 1", "v. Bảng 1. x", "v. 2", "|", "Bảng 1. x"});
  // The settled document says the same: a DOCX has it before it counts itself.
  CHECK(std::get<Reference>(settled_paragraph(paper, 2).content[1].content).text == "2");
}

TEST_CASE("the number of a numbered paragraph is its label without the point behind it") {
  ListDefinition numbers;
  numbers.levels.resize(1);
  numbers.levels[0].format = NumberFormat::upper_roman;
  numbers.levels[0].text = "%1.";
  Paragraph part = paragraph("Phần");
  part.props.numbering = NumberingRef{0, 0};
  part.bookmark = "phan";
  Document document = document_of({part, referring("phan", Shows::number)});
  document.list_definitions = {numbers};
  document.lists = {{0}};
  CHECK(lines_of(laid_out(document)).back() == "v. I");
}

TEST_CASE("contents list the headings of their levels, with the pages at the right edge") {
  const auto paper = laid_out(listing({list_of({.levels = 2}), heading("Một", 0), heading("Hai", 1),
                                       heading("sâu", 2), heading("Ba", 0, true)}));
  CHECK(lines_of(paper) == Lines{entry("Một", "1"), entry("Hai", "1", 19), entry("Ba", "2"), "Một",
                                 "Hai", "sâu", "|", "Ba"});
  const layout::Line& first = line(paper, 0);
  CHECK(first.words.back().x + first.words.back().width == Length::points(110));
  CHECK(line(paper, 1).x == Length::points(15));
  CHECK(settled_paragraph(paper, 0).contents == Contents{.levels = 2});
  CHECK_FALSE(settled_paragraph(paper, 1).contents.has_value());
  CHECK(settled_paragraph(paper, 2).ends_contents);
  CHECK(check(paper.settled).empty());
}

TEST_CASE("contents that are long move what they list, and count that") {
  std::vector<Block> blocks = {list_of({.levels = 1})};
  for (int i = 0; i < 15; ++i)
    blocks.emplace_back(heading("Mục", 0));
  const Lines lines = lines_of(laid_out(listing(blocks)));
  CHECK(lines[0] == entry("Mục", "2"));   // behind 15 entries on pages of 12 lines
  CHECK(lines[15] == entry("Mục", "3"));  // the page's end is a line of its own here
}

TEST_CASE("a list of captions lists its own sequence") {
  Paragraph figure = paragraph("Hình ");
  figure.content.push_back(run_of(SequenceNumber{"Hình"}));
  const auto paper =
      laid_out(listing({list_of({.sequence = "Bảng"}), caption("a"), figure, caption("b")}));
  CHECK(lines_of(paper) == Lines{entry("Bảng 1. a", "1"), entry("Bảng 2. b", "1"), "Bảng 1. a",
                                 "Hình 1", "Bảng 2. b"});
  CHECK(settled_paragraph(paper, 0).style == "contents-captions");
}

TEST_CASE("of what has no number the words stand for it") {
  Paragraph annex = paragraph("Phụ lục II");
  annex.bookmark = "pl";
  CHECK(lines_of(laid_out(document_of({annex, referring("pl", Shows::number)})))
            .back()
            .find("Phụ lục II") != std::string::npos);
}

TEST_CASE("contents of nothing leave no line") {
  CHECK(lines_of(laid_out(listing({list_of({}), paragraph("x")}))) == Lines{"x"});
}

TEST_CASE("entries keep the bookmark that a heading has, and lead to it") {
  Paragraph named = heading("Một", 0);
  named.bookmark = "mot";
  Paragraph taken = paragraph("x");
  taken.bookmark = "_Toc00000001";
  const auto paper = laid_out(listing({list_of({}), named, heading("Hai", 0), taken}));
  CHECK(settled_paragraph(paper, 0).content.front().link == "#mot");
  CHECK(settled_paragraph(paper, 1).content.front().link == "#_Toc00000002");
  REQUIRE(paper.pages.links.size() == 2);
  CHECK(paper.pages.links[line(paper, 0).words[0].link - 1] == "#mot");
  CHECK(line(paper, 2).words[0].link == 0);
  REQUIRE(paper.pages.landmarks.size() == 3);
  CHECK(paper.pages.landmarks[0].bookmark == "mot");
  CHECK(paper.pages.landmarks[0].y == Length::points(30));
}

TEST_CASE("entries on pages of another width have a tab of their own") {
  Document document = listing({list_of({.levels = 1}), heading("Một", 0)});
  Section wide = document.sections[0];
  wide.page.width = Length::points(220);
  wide.blocks = {list_of({.levels = 1})};
  document.sections.push_back(wide);
  const auto paper = laid_out(document);
  CHECK_FALSE(settled_paragraph(paper, 0).props.tabs.has_value());
  const layout::Line& entry = line(paper, 0, 1);
  CHECK(entry.words.back().x + entry.words.back().width == Length::points(210));
}

TEST_CASE("page numbers that push their own page to and fro are told") {
  // While it says "iii" the reference wants two lines, and what it names comes to page iv; with
  // "iv" it wants one, and that comes to page iii.
  std::vector<Block> blocks;
  for (int i = 0; i < 34; ++i)
    blocks.emplace_back(paragraph("x"));
  Paragraph unsure = paragraph("12345678901234567 ");
  unsure.content.push_back(run_of(Reference{"xa", Shows::page}));
  blocks.insert(blocks.begin(), unsure);
  Paragraph far = paragraph("y");
  far.bookmark = "xa";
  blocks.emplace_back(far);
  Document document = document_of(blocks);
  document.styles.default_paragraph.widow_control = false;
  document.sections[0].page_number_format = PageNumberFormat::lower_roman;
  Diagnostics diagnostics;
  const auto paper = layout::lay_out(document, FakeBook(), Limits{}, diagnostics);
  REQUIRE(paper.has_value());
  REQUIRE(diagnostics.list().size() == 1);
  CHECK(diagnostics.list()[0].code == Code::layout_unsettled);
}

TEST_CASE("captions count anew in another paper, and lists are of their own paper") {
  Document document = listing({list_of({.levels = 1}), list_of({.sequence = "Bảng"}),
                               heading("mot", 0), caption("a"), caption("b")});
  Section next = document.sections[0];
  next.begins_paper = true;
  next.blocks = {list_of({.levels = 1}), list_of({.sequence = "Bảng"}), heading("hai", 0),
                 caption("c")};
  Section annex = next;
  annex.begins_paper = false;
  annex.blocks = {caption("d")};
  document.sections.push_back(next);
  document.sections.push_back(annex);
  REQUIRE(check(document).empty());
  const auto paper = laid_out(document);
  const auto words = [&](std::size_t section) {
    Lines all;
    for (const Block& block : paper.settled.sections[section].blocks) {
      const std::string one = words_of(std::get<Paragraph>(block));
      if (one.find("Bảng") != std::string::npos || one == "mot" || one == "hai")
        all.push_back(one.substr(0, one.find("..")));
    }
    return all;
  };
  CHECK(words(1) == Lines{"hai", "Bảng 1. c", "Bảng 2. d", "hai", "Bảng 1. c"});
  CHECK(words(2) == Lines{"Bảng 2. d"});
  CHECK(words(0).back() == "Bảng 2. b");
  const auto& first_of_second = std::get<Paragraph>(paper.settled.sections[1].blocks.front());
  CHECK(words_of(first_of_second).starts_with("hai"));
  CHECK(first_of_second.ends_contents);
  const auto& counted = std::get<Paragraph>(paper.settled.sections[1].blocks.back());
  CHECK(std::get<SequenceNumber>(counted.content[1].content).anew);
}
