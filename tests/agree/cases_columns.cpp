// Text in columns next to each other, and what stands above, below and among them.
#include <utility>

#include "agree/builder.h"
#include "agree/cases.h"

namespace tongket::agree {

using namespace document;

namespace {

// Blocks that are added meanwhile stand in columns.
class InColumns {
 public:
  InColumns(Builder& paper, ColumnSet set) : section_(paper.document().sections.front()) {
    section_.column_sets.push_back(set);
    from_ = section_.blocks.size();
  }
  ~InColumns() {
    for (std::size_t i = from_; i < section_.blocks.size(); ++i)
      put_in_columns(section_.blocks[i], static_cast<std::int32_t>(section_.column_sets.size()));
  }
  InColumns(const InColumns&) = delete;
  InColumns& operator=(const InColumns&) = delete;

 private:
  Section& section_;
  std::size_t from_;
};

void add_paragraphs(Builder& paper, std::size_t first, std::size_t count) {
  for (std::size_t i = first; i < first + count; ++i)
    paper.add(sentences(i, 1 + i % 4));
}

void add_table(Builder& paper, std::size_t rows, std::size_t first) {
  Table& table = paper.add_table({FixedWidth{Length::mm(10)}, RelativeWidth{1}});
  table.grid_lines = Border{Length::half_points(1), {}, {}};
  add_row(table, {"TT", "Nội dung"}).heading = true;
  for (std::size_t i = 0; i < rows; ++i)
    add_row(table, {std::to_string(i + 1), sentences(i + first, 1)});
}

// A few words and many, in two, three and four columns.
Document of_all_lengths() {
  Builder paper;
  for (std::size_t i = 0; i < 12; ++i) {
    add_paragraphs(paper, i, 1);
    const InColumns columns(paper,
                            {2 + static_cast<std::int32_t>(i % 3),
                             Length::mm(4 + 2 * static_cast<std::int64_t>(i % 4)), i % 2 == 0});
    add_paragraphs(paper, 2 * i, 1 + (i * 5) % 7);
  }
  return paper.finish();
}

Document over_pages() {
  Builder paper;
  add_paragraphs(paper, 0, 3);
  {
    const InColumns columns(paper, {2, Length::mm(10)});
    add_paragraphs(paper, 1, 60);
  }
  add_paragraphs(paper, 2, 3);
  {
    const InColumns columns(paper, {3, Length::mm(6), true});
    add_paragraphs(paper, 3, 41);
  }
  add_paragraphs(paper, 5, 2);
  return paper.finish();
}

// Where columns begin and end nothing of the space around is lost or counted twice.
Document with_spaces() {
  Builder paper;
  for (std::size_t i = 0; i < 10; ++i) {
    const auto points = [i](std::size_t factor) {
      return Length::points(static_cast<std::int64_t>(i * factor % 7) * 3);
    };
    Paragraph& above = paper.add(sentences(i, 1));
    above.props.space_after = points(2);
    {
      const InColumns columns(paper, {2, Length::mm(8)});
      for (std::size_t k = 0; k < 3 + i % 4; ++k) {
        Paragraph& inside = paper.add(sentences(i + k, 1));
        inside.props.space_before = points(3 + k);
        inside.props.space_after = points(1 + 2 * k);
        if (k + 1 == 3 + i % 4 && i % 2 == 0)
          inside.props.line_spacing = LineSpacing{LineRule::multiple, 360, {}};
      }
    }
    paper.add(sentences(i, 1)).props.space_before = points(4);
  }
  return paper.finish();
}

Document with_headings_and_lists() {
  Builder paper;
  const std::int32_t points = paper.new_list(1);
  for (std::size_t part = 0; part < 4; ++part) {
    paper.add("Phần thứ " + std::to_string(part + 1), "phan");
    const InColumns columns(paper, {2, Length::mm(8)});
    for (std::size_t i = 0; i < 3; ++i) {
      paper.add(sentences(i, 1), "muc");
      add_paragraphs(paper, part + i, 1);
      for (std::size_t item = 0; item < 3; ++item)
        paper.add_item(sentences(item + i, 1), points, 0);
    }
  }
  return paper.finish();
}

// Tables in columns, and between them such as go across. Short ones: LibreOffice at times leaves
// the rest of a column free below a table's first rows.
Document with_tables() {
  Builder paper;
  for (std::size_t i = 0; i < 5; ++i) {
    paper.add(sentences(i, 2)).props.page_break_before = i > 0;
    {
      const InColumns columns(paper, {2, Length::mm(10), true});
      add_paragraphs(paper, i, 1);
      add_table(paper, 3 + i % 3, i);
      add_paragraphs(paper, i + 3, 1);
    }
    add_table(paper, 3, 2 * i);
    const InColumns columns(paper, {2, Length::mm(10), true});
    add_paragraphs(paper, i, 5);
  }
  return paper.finish();
}

// One paragraph alone, which LibreOffice would try to part for ever in three columns; columns that
// end with a table, or begin with a caption in one.
Document of_one_block() {
  Builder paper;
  const std::string words = sentences(0, 4);
  for (std::size_t i = 0; i < 24; ++i) {
    paper.add(sentences(i, 1));
    const InColumns columns(paper, {2 + static_cast<std::int32_t>(i % 3), Length::mm(6)});
    // Up to whole words, in steps of three.
    std::size_t end = 0;
    for (std::size_t word = 0; word < 3 * (1 + i / 2) && end < words.size(); ++word)
      end = std::min(words.find(' ', end + 1), words.size());
    Paragraph& alone = paper.add(words.substr(0, end));
    alone.props.keep_lines = i % 2 == 0;
  }
  for (std::size_t i = 0; i < 4; ++i) {
    paper.add(sentences(i, 1));
    const InColumns columns(paper, {2, Length::mm(8)});
    add_paragraphs(paper, i, i);
    add_table(paper, 3 + i, i);
  }
  Document document = paper.finish();
  auto& table = std::get<Table>(document.sections.front().blocks.at(49));
  auto& caption = std::get<Paragraph>(table.rows.front().cells.front().blocks.front());
  caption.bookmark = "bang";
  caption.content = {{Text{"Bảng\u00A0"}, "", {}, {}}, {SequenceNumber{"Bảng"}, "", {}, {}}};
  Paragraph reference = paragraph_of("Xem ");
  reference.content.push_back({Reference{"bang", Shows::number}, "", {}, {}});
  document.sections.front().blocks.emplace_back(reference);
  return document;
}

// Sections that begin and end with columns, with headers, counts and a foot.
Document from_edge_to_edge() {
  Builder paper;
  {
    const InColumns columns(paper, {2, Length::mm(10)});
    add_paragraphs(paper, 0, 9);
  }
  {
    const InColumns columns(paper, {3, Length::mm(5)});
    add_paragraphs(paper, 3, 8);
  }
  Document document = paper.finish();
  Section& first = document.sections.front();
  first.header = {page_of_pages()};
  first.last_foot = {paragraph_of(sentences(2, 2))};
  Section second = first;
  second.last_foot.clear();
  second.page_number_start = 7;
  second.page_number_format = PageNumberFormat::lower_roman;
  std::swap(second.page.width, second.page.height);
  document.sections.push_back(std::move(second));
  return document;
}

// None on the page where the columns end: LibreOffice doesn't make them equally long then.
Document with_notes() {
  Builder paper;
  add_note_styles(paper.document().styles);
  add_paragraphs(paper, 0, 2);
  {
    const InColumns columns(paper, {2, Length::mm(10)});
    for (std::size_t i = 0; i < 30; ++i) {
      Paragraph& words = paper.add(sentences(i, 1 + i % 3));
      if (i % 4 == 1 && i < 21) add_note(words, sentences(i, 1 + i % 2));
    }
  }
  add_paragraphs(paper, 1, 4);
  return paper.finish();
}

// A heading over columns stands just above the page's end, or just not.
Document below_a_heading(std::size_t lines) {
  Builder paper;
  for (std::size_t i = 0; i < lines; ++i)
    paper.add("Dòng " + std::to_string(i));
  paper.add("Danh sách", "phan");
  {
    const InColumns columns(paper, {2, Length::mm(10)});
    add_paragraphs(paper, lines, 7);
  }
  add_paragraphs(paper, lines, 2);
  return paper.finish();
}

}  // namespace

std::vector<Case> column_cases() {
  std::vector<Case> cases = {{"columns", of_all_lengths()},
                             {"columns-over-pages", over_pages()},
                             {"columns-with-spaces", with_spaces()},
                             {"columns-with-headings-and-lists", with_headings_and_lists()},
                             {"columns-with-tables", with_tables()},
                             {"columns-of-one-block", of_one_block()},
                             {"columns-from-edge-to-edge", from_edge_to_edge()},
                             {"columns-with-notes", with_notes()}};
  for (std::size_t lines = 28; lines < 36; ++lines)
    cases.push_back({"columns-below-a-heading-" + std::to_string(lines), below_a_heading(lines)});
  return cases;
}

}  // namespace tongket::agree
