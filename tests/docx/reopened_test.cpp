// What a reader of the file sees: its text with the labels counted anew from the numbering part.
#include <doctest/doctest.h>

#include <array>

#include "docx/docx_support.h"

using namespace tongket;
using namespace tongket::document;
using namespace tongket::docx_test;

namespace {

std::string roman(int number) {
  static const std::pair<int, const char*> digits[] = {
      {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}};
  std::string text;
  for (const auto& digit : digits) {
    for (; number >= digit.first; number -= digit.first)
      text += digit.second;
  }
  return text;
}

std::string shown(std::string_view format, int number) {
  if (format == "upperRoman") return roman(number);
  if (format == "lowerLetter") return std::string(1, static_cast<char>('a' + number - 1));
  return std::to_string(number);
}

class Reader {
 public:
  explicit Reader(Parts parts) : numbering_(tree_of(parts["word/numbering.xml"])) {
    read(tree_of(parts["word/header1.xml"])->root());
    read(tree_of(parts["word/document.xml"])->root().child("body"));
  }
  std::string text;

 private:
  void read(const xml::Node& node) {
    for (const xml::Node& child : node.children()) {
      if (child.is_element("p")) {
        read_paragraph(child);
      } else if (!continues(child)) {
        read(child);
      }
    }
  }

  static bool continues(const xml::Node& node) {
    const xml::Node merge = node.child("tcPr") ? node.child("tcPr").child("vMerge") : xml::Node();
    return merge && value_of(merge, "val").empty();
  }

  void read_paragraph(const xml::Node& paragraph) {
    const xml::Node props = paragraph.child("pPr");
    const xml::Node number = props ? props.child("numPr") : xml::Node();
    if (number) text += label(number) + " ";
    for (const xml::Node& run : paragraph.children("r")) {
      for (const xml::Node& piece : run.children()) {
        if (piece.is_element("t")) text += piece.string_value();
        if (piece.is_element("tab")) text += '\t';
        if (piece.is_element("br")) text += '\n';
        if (piece.is_element("noBreakHyphen")) text += "\u2011";
        if (piece.is_element("softHyphen")) text += "\u00AD";
      }
    }
    text += '\n';
  }

  std::string label(const xml::Node& number) {
    const std::string list = value_of(number.child("numId"), "val");
    const auto level = static_cast<std::size_t>(std::stoi(value_of(number.child("ilvl"), "val")));
    auto& counts = counts_[list];
    ++counts[level];
    for (std::size_t below = level + 1; below < counts.size(); ++below)
      counts[below] = 0;
    return label_text(list, level, counts);
  }

  std::string label_text(const std::string& list, std::size_t level,
                         const std::array<int, 9>& counts) {
    const auto levels = levels_of(list);
    std::string label = value_of(levels[level].child("lvlText"), "val");
    for (std::size_t i = 0; i <= level; ++i) {
      const std::size_t at = label.find("%" + std::to_string(i + 1));
      if (at == std::string::npos) continue;
      label.replace(at, 2, shown(value_of(levels[i].child("numFmt"), "val"), counts[i]));
    }
    return label;
  }

  std::vector<xml::Node> levels_of(const std::string& list) {
    std::string wanted;
    for (const xml::Node& num : numbering_->root().children("num")) {
      if (value_of(num, "numId") == list) {
        wanted = value_of(num.child("abstractNumId"), "val");
      }
    }
    for (const xml::Node& abstract : numbering_->root().children("abstractNum")) {
      if (value_of(abstract, "abstractNumId") == wanted) return abstract.children("lvl");
    }
    return {};
  }

  xml::TreePtr numbering_;
  std::map<std::string, std::array<int, 9>> counts_;
};

Paragraph item(const std::string& text, std::int32_t list, std::int32_t level,
               const std::string& label) {
  Paragraph made = paragraph(text);
  made.props.numbering = NumberingRef{list, level};
  made.label = label;
  return made;
}

Document full_document() {
  Document document = plain_document();
  Section& section = document.sections[0];
  section.header.emplace_back(paragraph("Đầu trang"));
  const ListLevel roman_level{NumberFormat::upper_roman, "%1.", LabelSuffix::space, 1, {}};
  const ListLevel inner_level{NumberFormat::decimal, "%1.%2.", LabelSuffix::space, 1, {}};
  const ListLevel letter_level{NumberFormat::lower_letter, "%1)", LabelSuffix::space, 1, {}};
  document.list_definitions = {{"Phần", {roman_level, inner_level}}, {"Điểm", {letter_level}}};
  document.lists = {{0}, {1}, {1}};
  section.blocks = {item("Kết quả", 0, 0, "I."),   item("Nội dung", 0, 1, "I.1."),
                    item("điểm", 1, 0, "a)"),      item("điểm nữa", 1, 0, "b)"),
                    item("điểm khác", 2, 0, "a)"), item("Phương hướng", 0, 0, "II."),
                    item("Mục", 0, 1, "II.1."),    item("tiếp", 1, 0, "c)")};
  Paragraph mixed = paragraph("Số 15/QĐ\u2011UBND ki\u00ADlô ");
  mixed.content.push_back({LineBreak{}, "", {}, {}});
  mixed.content.push_back(run("dòng <hai> & \"ba\"", {}, "strong"));
  section.blocks.emplace_back(mixed);
  Table made = table({Length::mm(30), Length::mm(30)});
  Cell tall = cell("cao");
  tall.row_span = 2;
  made.rows = {{{tall, cell("1")}, true, true, {}}, {{cell("2")}, false, true, {}}};
  section.blocks.emplace_back(made);
  section.blocks.emplace_back(paragraph("Hết."));
  return document;
}

}  // namespace

TEST_CASE("the reopened paper has the same text and the same labels in the same order") {
  const Document document = full_document();
  const Reader reader(parts_of(written(laid(document))));
  CHECK(reader.text == plain_text(document));
}
