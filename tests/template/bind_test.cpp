// Binding: instructions, holes, filters, blocks.
#include "template/template_support.h"

using namespace template_test;

TEST_CASE("a hole prints the text of the first node that its path finds") {
  CHECK(body_lines("<p>Cơ quan: {office/name}.</p>") == Lines{"body: Cơ quan: Khối vận."});
}

TEST_CASE("doubled braces are braces") {
  CHECK(body_lines("<p>{{x}} và {'{}'}</p>") == Lines{"body: {x} và {}"});
}

TEST_CASE("white space runs are one space, none at the ends of a line") {
  CHECK(body_lines("<p>\n  a\n  <b> b </b> c<br/> d </p>") == Lines{"body: a b c/d"});
}

TEST_CASE("a paragraph whose words are all missing is left out") {
  CHECK(body_lines("<p>{office/superior}</p><p>x</p>") == Lines{"body: x"});
}

TEST_CASE("bold and italic are character styles") {
  const auto made = bind_body("<p>a <b>đậm <i>cả hai</i></b> <i>nghiêng</i></p>");
  const auto& blocks = made.bound.document().sections.front().blocks;
  const auto& runs = std::get<document::Paragraph>(blocks.back()).content;
  const auto run = [&runs](std::string_view text) {
    for (const auto& one : runs) {
      if (std::get<document::Text>(one.content).text == text) return one;
    }
    return document::Inline{};
  };
  CHECK(run("đậm ").style == "strong");
  CHECK(run("cả hai").style == "strong");
  CHECK(run("cả hai").props.italic == true);
  CHECK(run("nghiêng").style == "emphasis");
}

TEST_CASE("for-each takes nodes in turn, with position and a name") {
  CHECK(body_lines("<for-each select='//category' as='c'>"
                   "<p>{position()}/{last()} {$c/label}</p></for-each>") ==
        Lines{"body: 1/2 Mới", "body: 2/2 Nhân rộng"});
}

TEST_CASE("the context comes back behind a loop") {
  CHECK(body_lines("<for-each select='//category'/><p>{local-name()}</p>") == Lines{"body: year"});
}

TEST_CASE("if and choose take the first branch that holds") {
  CHECK(body_lines("<if test='office'><p>a</p></if><if test='conference'><p>b</p></if>"
                   "<choose><when test='conference'><p>c</p></when><when test='office'><p>d</p>"
                   "</when><otherwise><p>e</p></otherwise></choose>") ==
        Lines{"body: a", "body: d"});
}

TEST_CASE("choose without a branch that holds takes otherwise") {
  CHECK(body_lines("<choose><when test='0'><p>a</p></when><otherwise><p>b</p></otherwise>"
                   "</choose>") == Lines{"body: b"});
}

TEST_CASE("a let may be set anew inside and is as before behind") {
  CHECK(body_lines("<let name='x' value='1'/><part title='T'><let name='x' value='2'/>"
                   "<p>{$x}</p></part><p>{$x}</p>") == Lines{"part: T", "body: 2", "body: 1"});
}

TEST_CASE("filters write numbers as Vietnamese does") {
  CHECK(body_lines("<p>{3270.5 | number}; {3270.5 | number: 2}; {96.92 | percent}; "
                   "{96 | percent: 2}; {5 | plus}; {-5 | plus}; {0 | plus}</p>") ==
        Lines{"body: 3.270,5; 3.270,50; 96,92%; 96,00%; +5; \u20115; 0"});
}

TEST_CASE("filters write words, Roman numerals and letters of points") {
  CHECK(body_lines("<p>{15 | words}; {4 | roman}; {5 | point}</p>") ==
        Lines{"body: mười lăm; IV; đ"});
}

TEST_CASE("filters write dates short and long") {
  CHECK(body_lines("<p>{papers/paper/@date | date}; {'2020-03-05' | date-long}</p>") ==
        Lines{"body: 18/11/2022; ngày\u00A005 tháng\u00A03 năm 2020"});
}

TEST_CASE("shares of like attributes sum to a hundred") {
  CHECK(body_lines("<for-each select='//category'><p>{@count | share}</p></for-each>") ==
        Lines{"body: 40,00%", "body: 60,00%"});
  CHECK(body_lines("<p>{//category[1]/@count | share: 0}{//indicator[2]/@plan | share}</p>") ==
        Lines{"body: 40%"});
}

TEST_CASE("a loop takes its nodes in the order asked for") {
  CHECK(body_lines("<for-each select='//label' sort='words'><p>{.}</p></for-each>") ==
        Lines{"body: Hộ", "body: Loại", "body: Mô hình", "body: Mới", "body: Nhân rộng",
              "body: Nhóm", "body: Tổng", "body: Tỷ lệ"});
  CHECK(body_lines("<for-each select='//category' sort='names' by='label'>"
                   "<p>{position()}/{last()} {label}</p></for-each>") ==
        Lines{"body: 1/2 Mới", "body: 2/2 Nhân rộng"});
  CHECK(body_lines("<for-each select='//category' sort='words' by='string(100 - @count)'>"
                   "<p>{@count}</p></for-each>") == Lines{"body: 9", "body: 6"});
}

TEST_CASE("filters change case") {
  CHECK(body_lines("<p>{office/name | upper}; {office/name | lower}; {'đạt' | capital}</p>") ==
        Lines{"body: KHỐI VẬN; khối vận; Đạt"});
}

TEST_CASE("missing values stay empty until default gives a text") {
  CHECK(body_lines("<p>[{//indicator[2]/@plan | number}] [{//indicator[2]/@plan | number | "
                   "default: '–'}] [{1 div 0 | percent: 2 | default: '–'}] "
                   "[{office/superior | default: 'không'}] [{1 div 0}]</p>") ==
        Lines{"body: [] [–] [–] [không] []"});
}

TEST_CASE("computed years are printed plainly") {
  CHECK(body_lines("<p>{@value + 1}</p>") == Lines{"body: 2023"});
}

TEST_CASE("a union stands in brackets, a bar in quotes is text") {
  CHECK(body_lines("<p>{(office/name | office/place) | upper}; {'a|b'}</p>") ==
        Lines{"body: KHỐI VẬN; a|b"});
}

TEST_CASE("a value that a filter can't write is a fault at the hole, with the data's place") {
  const auto made = bind_body("<p>{office/name | number}</p>");
  REQUIRE(made.bound.problems.size() == 1);
  const Diagnostic& problem = made.bound.problems.list().front();
  CHECK(problem.code == Code::template_value);
  CHECK(made.pack.sources->locate(problem.place).column == 19);
  REQUIRE(problem.related.size() == 1);
  CHECK(made.pack.sources->locate(problem.related.front().place).file == "data.xml");
}

TEST_CASE("parts nest: I-, 1., 1.1., then points") {
  const auto made = bind_body(
      "<part title='Một'><part title='Hai'><part title='Ba'><part title='Bốn'/></part></part>"
      "</part><part title='Phụ' number='none'/>");
  const auto lines = body_of(made.bound.document());
  CHECK(lines == Lines{"part: MỘT", "section-1: Hai", "section-2: Ba", "point: Bốn", "part: PHỤ"});
  const auto& blocks = made.bound.document().sections.front().blocks;
  const auto numbering = [&](std::size_t from_end) {
    const auto& styles = made.bound.document().styles;
    return *document::resolved(styles,
                               std::get<document::Paragraph>(blocks[blocks.size() - from_end]))
                .numbering;
  };
  CHECK(numbering(5) == document::NumberingRef{0, 0});
  CHECK(numbering(4) == document::NumberingRef{0, 1});
  CHECK(numbering(3) == document::NumberingRef{0, 2});
  CHECK(numbering(2) == document::NumberingRef{0, 3});
  CHECK(numbering(1) == document::NumberingRef{});
}

TEST_CASE("a part whose title comes out empty is a fault") {
  const auto made = bind_body("<part title='{office/superior}'/>");
  REQUIRE(made.bound.problems.size() == 1);
  CHECK(made.bound.problems.list().front().code == Code::template_value);
}

TEST_CASE("the points of a list are of one list, lettered in Vietnamese order") {
  const auto made = bind_body("<list kind='points'><item>x</item><item>y</item></list>");
  const auto& document = made.bound.document();
  const auto& blocks = document.sections.front().blocks;
  const auto numbering = [&blocks](std::size_t from_end) {
    return *std::get<document::Paragraph>(blocks[blocks.size() - from_end]).props.numbering;
  };
  CHECK(numbering(1) == numbering(2));
  const auto definition = document.lists.at(static_cast<std::size_t>(numbering(1).list)).definition;
  CHECK(document.list_definitions.at(static_cast<std::size_t>(definition)).levels[0].format ==
        document::NumberFormat::vietnamese_letter);
}

TEST_CASE("a second list of points starts anew") {
  const auto made = bind_body(
      "<list kind='points'><item>x</item></list>"
      "<list kind='points'><item>y</item></list>");
  const auto& blocks = made.bound.document().sections.front().blocks;
  const auto list = [&blocks](std::size_t from_end) {
    return std::get<document::Paragraph>(blocks[blocks.size() - from_end]).props.numbering->list;
  };
  CHECK(list(1) != list(2));
}

TEST_CASE("a table has its head, its rows by loop, its columns' styles") {
  const auto made = bind_body(
      "<table caption='Bảng'><column width='10mm' align='center'/><column/>"
      "<column width='20mm' align='right'/><head><row><cell>TT</cell><cell span='2'>Loại</cell>"
      "</row></head><for-each select='//category'><row split='no'><cell>{position()}</cell>"
      "<cell>{label}</cell><cell>{@count | number}</cell></row></for-each></table><p>sau</p>");
  CHECK(body_of(made.bound.document()) == Lines{"table-caption: Bảng", "head: | TT | Loại",
                                                "row: | 1 | Mới | 6", "row: | 2 | Nhân rộng | 9",
                                                "body: sau"});
  const auto& blocks = made.bound.document().sections.front().blocks;
  const auto& table = std::get<document::Table>(blocks[blocks.size() - 2]);
  const auto style = [&table](std::size_t row, std::size_t column) {
    return std::get<document::Paragraph>(table.rows[row].cells[column].blocks.front()).style;
  };
  CHECK(std::get<document::Paragraph>(blocks.back()).props.space_before == Length::points(6));
  CHECK(table.caption == "Bảng");
  CHECK(style(0, 0) == "table-head");
  CHECK(style(1, 0) == "table-centre");
  CHECK(style(1, 1) == "table-text");
  CHECK(style(1, 2) == "table-number");
  CHECK_FALSE(table.rows[1].may_split);
  CHECK(std::get<document::FixedWidth>(table.columns[0]).width == Length::mm(10));
  CHECK(std::holds_alternative<document::RelativeWidth>(table.columns[1]));
}

TEST_CASE("a table without rows is left out, caption and all") {
  CHECK(body_lines("<table caption='B'><column/><head><row><cell>x</cell></row></head>"
                   "<for-each select='conference'><row><cell>y</cell></row></for-each></table>"
                   "<p>x</p>") == Lines{"body: x"});
}

TEST_CASE("a row that doesn't fill the columns is a fault") {
  const auto made = bind_body("<table><column/><column/><row><cell>x</cell></row></table>");
  REQUIRE(made.bound.problems.size() == 1);
  CHECK(made.bound.problems.list().front().code == Code::template_value);
}

TEST_CASE("merged cells are counted through the rows that they reach") {
  const auto made = bind_body(
      "<table><column/><column/><row><cell rows='2'>x</cell><cell>y</cell></row>"
      "<row><cell>z</cell></row></table>");
  CHECK(made.bound.problems.empty());
  const auto past = bind_body("<table><column/><row><cell rows='2'>x</cell></row></table>");
  REQUIRE(past.bound.problems.size() == 1);
  CHECK(past.bound.problems.list().front().code == Code::template_value);
}

TEST_CASE("a spent budget stops the binding with one fault") {
  const LoadedPack loaded = load_body("<for-each select='//*'><p>{count(//*)}</p></for-each>");
  REQUIRE(loaded.made != nullptr);
  const auto dataset = dataset_of(kData, *loaded.sources);
  Limits small;
  small.xpath_steps = 500;
  const Bound bound = bind(loaded, *dataset, {}, small);
  CHECK(bound.papers.empty());
  REQUIRE(bound.problems.size() == 1);
  CHECK(bound.problems.list().front().code == Code::xpath_budget);
}

TEST_CASE("one paper for each node selected, with a name that fits a file") {
  const LoadedPack loaded = load_pack(
      {{"pack.xml", std::string(kPackFile)},
       {"template.xml",
        "<template xmlns='urn:tongket:template:1'><paper type='bao-cao' select='//category' "
        "name='{position()} {label}/..'><particulars family='party' office='O' symbol='S' "
        "place='P' year='2022' subject='{label}'/><opening/></paper></template>"}});
  INFO(loaded.shown());
  REQUIRE(loaded.made != nullptr);
  const auto dataset = dataset_of(kData, *loaded.sources);
  const Bound bound = bind(loaded, *dataset);
  REQUIRE(bound.papers.size() == 2);
  CHECK(bound.papers[0].name == "1-Mới-");
  CHECK(bound.papers[1].document.metadata.subject == "Nhân rộng");
}

TEST_CASE("a standard that the program doesn't know yet is refused at the data") {
  std::string state(kData);
  state.replace(state.find("party"), 5, "state");
  const auto made = bind_body("<p>x</p>", state);
  REQUIRE(made.bound.problems.size() == 1);
  CHECK(made.bound.problems.list().front().code == Code::standard_unknown);
  CHECK(made.pack.sources->locate(made.bound.problems.list().front().place).file == "data.xml");
}

TEST_CASE("the last paragraph stays with the signature block") {
  const auto made = bind_body("<p>một</p><p>hai</p><closing/>");
  const auto& blocks = made.bound.document().sections.front().blocks;
  const auto& last = std::get<document::Paragraph>(blocks[blocks.size() - 2]);
  CHECK(text_of(last) == "hai");
  CHECK(last.props.keep_next == true);
  CHECK(std::get<document::Table>(blocks.back()).keep_together);
}

TEST_CASE("texts are NFC and keep numbers with their units, across holes too") {
  const auto made = bind_body(
      "<p>Nghị quyết số 25, đạt {//category[1]/@count} mô hình, "
      "a\u0302\u0301n</p>");
  const auto& blocks = made.bound.document().sections.front().blocks;
  const std::string text = text_of(std::get<document::Paragraph>(blocks.back()));
  CHECK(text.find("số\u00A025") != std::string::npos);
  CHECK(text.find("ấn") != std::string::npos);
}

TEST_CASE("words carry the place that they come from") {
  const auto made = bind_body("<p>Cơ quan {office/name}</p>");
  const auto& blocks = made.bound.document().sections.front().blocks;
  const auto& runs = std::get<document::Paragraph>(blocks.back()).content;
  REQUIRE(runs.size() == 2);
  CHECK(made.pack.sources->locate(runs[0].source).line == 2);
  CHECK(made.pack.sources->locate(runs[1].source).file == "data.xml");
  CHECK(made.pack.sources->locate(runs[1].source).line_text.find("Khối vận") != std::string::npos);
}

TEST_CASE("the Document has its metadata from the particulars") {
  const auto made = bind_body("<p>x</p>");
  const auto& metadata = made.bound.document().metadata;
  CHECK(metadata.title == "Báo cáo tổng kết năm");
  CHECK(metadata.subject == "tổng kết năm");
  CHECK(metadata.author == "Khối vận");
  CHECK(metadata.created == DateTime{{2022, 11, 18}, {8, 0, 0}});
  CHECK(metadata.language == "vi-VN");
}

TEST_CASE("binding the same twice gives the same Document") {
  const auto made = bind_body("<narrative select='narrative/section'/><closing/>");
  const Bound again = bind(made.pack, *made.dataset);
  CHECK(document::dump(made.bound.document()) == document::dump(again.document()));
  CHECK(document::check(again.document()).empty());
}

TEST_CASE("the row before the last stays with it, so that a total never stands alone") {
  const auto made = bind_body(
      "<table><column/><column/><head><row><cell>a</cell><cell>b</cell></row></head>"
      "<row><cell>1</cell><cell>2</cell></row><row><cell>3</cell><cell>4</cell></row>"
      "<row><cell>Tổng số</cell><cell>6</cell></row></table>");
  const auto& table =
      std::get<document::Table>(made.bound.document().sections.front().blocks.back());
  std::vector<bool> kept;
  for (const document::Row& row : table.rows) {
    const auto& first = std::get<document::Paragraph>(row.cells.front().blocks.front());
    kept.push_back(first.props.keep_next.value_or(false));
  }
  CHECK(kept == std::vector<bool>{false, false, true, false});
}

TEST_CASE("loops that make too much end with the pack's own fault") {
  const auto pack = load_body(
      "<for-each select='//category'><for-each select='//category'><p>x</p></for-each></for-each>");
  REQUIRE(pack.made != nullptr);
  const auto dataset = dataset_of(kData, *pack.sources);
  Limits limits;
  limits.bound_items = 8;
  const Bound bound = bind(pack, *dataset, {}, limits);
  CHECK(bound.papers.empty());
  REQUIRE(bound.problems.size() == 1);
  CHECK(bound.problems.list().front().code == Code::template_too_large);
  CHECK(pack.sources->locate(bound.problems.list().front().place).line == 2);
}

TEST_CASE("a row that the end of the budget cut off is no fault of its own") {
  const auto pack = load_body(
      "<table><column/><column/><for-each select='//category'><row><cell>một</cell><cell>hai</cell>"
      "</row></for-each></table><p><ref to='x'/></p>");
  REQUIRE(pack.made != nullptr);
  const auto dataset = dataset_of(kData, *pack.sources);
  for (std::uint64_t items = 1; items < 9; ++items) {
    CAPTURE(items);
    Limits limits;
    limits.bound_items = items;
    const Bound bound = bind(pack, *dataset, {}, limits);
    REQUIRE(bound.problems.size() == 1);
    CHECK(bound.problems.list().front().code == Code::template_too_large);
  }
}

TEST_CASE("the lines of an office's name are not tied to each other") {
  CHECK(body_lines("<p style='office'>GIAI ĐOẠN 2025 XÃ AN</p>") ==
        Lines{"office: GIAI ĐOẠN 2025 XÃ AN"});
  CHECK(body_lines("<p>GIAI ĐOẠN 2025 XÃ AN</p>") == Lines{"body: GIAI ĐOẠN 2025\u00A0XÃ AN"});
}

TEST_CASE("symbols and ranges hold together over the paper's pieces") {
  CHECK(body_lines("<p>Nghị quyết {25}-NQ/TW, {2020}-{2025}; xã hội-{'x'}</p>") ==
        Lines{"body: Nghị quyết 25\u2011NQ/TW, 2020\u20112025; xã hội-x"});
}

TEST_CASE("on request a paragraph's last word never stands alone") {
  std::string text = template_with("<p>các chi bộ đều dự</p>");
  const std::string paper = "<paper type='bao-cao'";
  text.insert(text.find(paper) + paper.size(), " last-word='kept'");
  const LoadedPack loaded =
      load_pack({{"pack.xml", std::string(kPackFile)}, {"template.xml", text}});
  INFO(loaded.shown());
  REQUIRE(loaded.made != nullptr);
  const auto dataset = dataset_of(kData, *loaded.sources);
  const Bound bound = bind(loaded, *dataset);
  REQUIRE(bound.papers.size() == 1);
  CHECK(body_of(bound.document()) == Lines{"body: các chi bộ đều\u00A0dự"});
}

TEST_CASE("the last row of a table stays with the closing block behind it") {
  const auto made = bind_body(
      "<table><column/><row><cell>1</cell></row><row><cell>2</cell></row></table><closing/>");
  const auto& blocks = made.bound.document().sections.front().blocks;
  const auto& table = std::get<document::Table>(blocks[blocks.size() - 2]);
  const auto& first = std::get<document::Paragraph>(table.rows.back().cells[0].blocks.front());
  CHECK(first.props.keep_next.value_or(false));
}

TEST_CASE(
    "a row keeps with the next when any of its cells does, and what leads to a table with it") {
  const auto made = bind_body(
      "<p>như sau:</p><table><column/><column/>"
      "<row><cell>I</cell><cell style='table-group'>Nhóm</cell></row>"
      "<row><cell>1</cell><cell>2</cell></row><row><cell>3</cell><cell>4</cell></row></table>");
  const auto& blocks = made.bound.document().sections.front().blocks;
  const auto& lead = std::get<document::Paragraph>(blocks[blocks.size() - 2]);
  CHECK(lead.props.keep_next.value_or(false));
  const auto& table = std::get<document::Table>(blocks.back());
  const auto& first = std::get<document::Paragraph>(table.rows[0].cells[0].blocks.front());
  CHECK(first.props.keep_next.value_or(false));
}

TEST_CASE("a paper dated after its standard was replaced is told, unless it names the edition") {
  std::string xml(kData);
  xml.replace(xml.find("date=\"2022-11-18\""), 17, "date=\"2026-11-18\"");
  std::string words = template_with("<p>x</p>");
  words.replace(words.find("subject="), 8, "date='{/year/papers/paper/@date}' subject=");
  const auto pack = load_pack({{"pack.xml", std::string(kPackFile)}, {"template.xml", words}});
  REQUIRE(pack.made != nullptr);
  const Bound bound = bind(pack, *dataset_of(xml, *pack.sources));
  REQUIRE(bound.papers.size() == 1);
  REQUIRE(bound.problems.size() == 1);
  CHECK(bound.problems.list().front().code == Code::standard_not_yet);
  CHECK(bound.problems.list().front().severity == Severity::warning);
}
