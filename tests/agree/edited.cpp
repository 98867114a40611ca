#include "agree/edited.h"

#include <fmt/format.h>

#include "agree/builder.h"
#include "agree/cases.h"
#include "agree/judge.h"
#include "agree/programs.h"
#include "agree/write.h"

namespace tongket::agree {

using namespace document;
namespace fs = std::filesystem;

namespace {

const std::string typed = "Đoạn thêm vào khi soạn.";

// "Dòng 4 ở cấp 2": words that are found once.
std::string line_of(std::size_t number) {
  return fmt::format("Dòng {} của danh sách, {}", number, sentences(number, 1));
}

// Levels of a list's items, by direct numbers; one more behind item `at` in the second paper.
template <typename AddItem>
Edit edit_of(std::string name, std::size_t items, std::size_t at, const AddItem& add) {
  Edit edit;
  edit.name = std::move(name);
  edit.words = fmt::format("Dòng {} của", at);
  edit.typed = typed;
  for (const bool with : {false, true}) {
    Builder paper;
    std::vector<std::int32_t> state;
    for (std::size_t i = 0; i < items; ++i) {
      add(paper, state, line_of(i), i);
      if (with && i == at) add(paper, state, typed, i);
    }
    (with ? edit.after : edit.before) = paper.finish();
  }
  return edit;
}

// The list of the paper, made with its first item.
std::int32_t list_of(Builder& paper, std::vector<std::int32_t>& state, const ListDefinition& kind) {
  if (state.empty()) state.push_back(paper.new_list(paper.define(kind)));
  return state.front();
}

ListLevel level(NumberFormat format, std::string text) {
  ListLevel made;
  made.format = format;
  made.text = std::move(text);
  return made;
}

Edit points() {
  const ListDefinition kind{"Điểm", {level(NumberFormat::vietnamese_letter, "%1)")}};
  return edit_of("points", 3, 1,
                 [kind](Builder& paper, auto& state, const std::string& words, auto) {
                   paper.add_item(words, list_of(paper, state, kind), 0);
                 });
}

Edit levels() {
  const ListDefinition kind{
      "Cấp",
      {level(NumberFormat::upper_roman, "%1."), level(NumberFormat::decimal, "%1.%2."),
       level(NumberFormat::lower_letter, "%3)")}};
  return edit_of("levels", 12, 4,
                 [kind](Builder& paper, auto& state, const std::string& words, std::size_t i) {
                   const std::int32_t depth[] = {0, 1, 2, 2, 1, 1, 0, 1, 2, 0, 1, 1};
                   paper.add_item(words, list_of(paper, state, kind), depth[i]);
                 });
}

// Headings numbered by their styles, text between them; behind a heading comes text.
Edit headings() {
  const ListDefinition kind{
      "Đề mục", {level(NumberFormat::upper_roman, "%1-"), level(NumberFormat::decimal, "%2.")}};
  return edit_of("headings", 12, 3,
                 [kind](Builder& paper, auto& state, const std::string& words, std::size_t i) {
                   const std::int32_t list = list_of(paper, state, kind);
                   if (i == 0) paper.number_style("phan", list, 0);
                   if (i == 0) paper.number_style("muc", list, 1);
                   const bool heading = words != typed && i % 3 == 0;
                   paper.add(words, !heading ? "" : i % 6 == 0 ? "phan" : "muc");
                 });
}

// Nothing may change where there is nothing new.
Edit contents() {
  Edit edit;
  edit.name = "contents";
  edit.before = edit.after = paper_with_contents();
  return edit;
}

}  // namespace

std::vector<Edit> edits() {
  return {points(), levels(), headings(), contents()};
}

bool judge_edits(const fs::path& work) {
  bool all = true;
  for (const Edit& edit : edits()) {
    const auto before = write_cases({{edit.name + "-before", edit.before}}, work);
    const auto after = write_cases({{edit.name + "-after", edit.after}}, work);
    const fs::path theirs = work / (edit.name + "-edited.pdf");
    fs::remove(theirs);
    const bool made = before && after &&
                      insert_paragraph(before->front().docx, theirs, edit.words, edit.typed, work);
    all = print_comparison(edit.name, after->front().pdf, theirs, work) && made && all;
  }
  return all;
}

}  // namespace tongket::agree
