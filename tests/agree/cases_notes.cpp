// Notes at the foot of pages.
#include <string>
#include <utility>

#include "agree/builder.h"
#include "agree/cases.h"

namespace tongket::agree {

using namespace document;

namespace {

// Notes of one to seven sentences at words of all kinds; the breaks fall anywhere.
Document in_paragraphs() {
  Builder paper;
  add_note_styles(paper.document().styles);
  for (std::size_t i = 0; i < 70; ++i) {
    if (i % 9 == 0) paper.add("Phần " + sentences(i, 1), "phan");
    Paragraph& words = paper.add(sentences(i, 1 + i % 3));
    if (i % 2 == 0) add_note(words, sentences(i + 5, 1 + (i * 5) % 7));
    add_run(words, " " + sentences(i + 1, 1 + i % 2), [](Inline&) {});
    if (i % 5 == 1) add_note(words, sentences(i + 2, 1));
    if (i % 10 == 1) add_note(words, sentences(i + 3, 3));
  }
  return paper.finish();
}

// Longer than the pages that they begin on.
Document long_notes() {
  Builder paper;
  add_note_styles(paper.document().styles);
  for (std::size_t i = 0; i < 12; ++i) {
    Paragraph& words = paper.add(sentences(i, 2));
    if (i % 4 == 1) add_note(words, sentences(i, 60 + 13 * i));
    if (i % 4 == 2) add_note(words, sentences(i, 2));
    paper.add(sentences(i, 5));
  }
  return paper.finish();
}

// What keeps together is more than a long note leaves of a page.
Document beside_what_is_kept() {
  Builder paper;
  add_note_styles(paper.document().styles);
  for (std::size_t i = 0; i < 4; ++i) {
    add_note(paper.add(sentences(i, 1)), sentences(i, 110));
    Paragraph& whole = paper.add(sentences(i, 9 + i));
    whole.props.keep_lines = true;
    add_note(whole, sentences(i, 2));
    paper.add("Phần " + sentences(i, 1), "phan");
    paper.add(sentences(i, 4));
  }
  return paper.finish();
}

Document in_tables() {
  Builder paper;
  add_note_styles(paper.document().styles);
  add_row(paper.add_table({RelativeWidth{1}, RelativeWidth{1}}), {"TÊN CƠ QUAN", "QUỐC HIỆU"});
  for (std::size_t t = 0; t < 8; ++t) {
    paper.add(sentences(t, 2 + t % 4));
    Table& table = paper.add_table({RelativeWidth{1}, RelativeWidth{2}});
    table.grid_lines = Border{Length::half_points(1), {}, {}};
    for (std::size_t i = 0; i < 9; ++i) {
      Row& row = add_row(table, {sentences(i + t, 1), sentences(i + 2 * t, 1 + i % 4)});
      row.may_split = t % 2 == 0;
      if (i % 3 != t % 3) continue;
      Cell& cell = row.cells[i % 2];
      add_note(std::get<Paragraph>(cell.blocks.front()), sentences(i, 1 + (i + t) % 3));
    }
  }
  return paper.finish();
}

// As template/ makes endnotes: paragraphs of a list, their numbers referred to.
Document at_the_end() {
  Builder paper;
  add_note_styles(paper.document().styles);
  ListDefinition numbers{"endnotes", {ListLevel{}}};
  numbers.levels[0].text = "%1.";
  const std::int32_t list = paper.new_list(paper.define(numbers));
  for (std::size_t i = 1; i < 24; ++i) {
    Paragraph& words = paper.add(sentences(i, 1));
    const std::string bookmark = "chu_thich_" + std::to_string(i);
    words.content.push_back(
        {Reference{bookmark, Shows::number}, "footnote-number", {}, {}, "#" + bookmark});
    add_run(words, " " + sentences(i + 3, 1 + i % 2), [](Inline&) {});
  }
  for (std::size_t i = 1; i < 24; ++i) {
    Paragraph& note = paper.add_item(sentences(i + 5, 1 + i % 3), list, 0);
    note.style = "footnote";
    note.bookmark = "chu_thich_" + std::to_string(i);
  }
  return paper.finish();
}

Document above_them_a_foot() {
  Builder paper;
  add_note_styles(paper.document().styles);
  for (std::size_t i = 0; i < 9; ++i)
    add_note(paper.add(sentences(i, 2)), sentences(i, 1));
  paper.document().sections.front().last_foot = {paragraph_of(sentences(2, 3))};
  return paper.finish();
}

// The line with a note steps over the page's end.
Document stepping(std::size_t lines) {
  Builder paper;
  add_note_styles(paper.document().styles);
  for (std::size_t i = 0; i < lines; ++i)
    paper.add("Dòng " + std::to_string(i));
  add_note(paper.add("Dòng có chú thích"), sentences(3, 4));
  add_note(paper.add("Dòng có chú thích nữa"), sentences(1, 1));
  paper.add(sentences(2, 6));
  return paper.finish();
}

}  // namespace

std::vector<Case> note_cases() {
  std::vector<Case> cases = {{"notes", in_paragraphs()},
                             {"notes-longer-than-pages", long_notes()},
                             {"notes-beside-what-is-kept", beside_what_is_kept()},
                             {"notes-in-tables", in_tables()},
                             {"notes-at-the-end", at_the_end()},
                             {"notes-below-a-foot", above_them_a_foot()}};
  for (std::size_t lines = 22; lines < 36; ++lines)
    cases.push_back({"notes-stepping-" + std::to_string(lines), stepping(lines)});
  return cases;
}

}  // namespace tongket::agree
