#include "agree/paper.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <tuple>

#include "xml/xml.h"

namespace tongket::agree {

namespace {

// Baselines of one line differ by less than this (superscripts, rounding), those of two by more.
constexpr double same_baseline = 2.5;
// A gap wider than this part of the em parts two cells: at 14 pt just less than the margins of two
// cells, and nearly three spaces.
constexpr double wide_gap = 0.72;

double number(const xml::Node& node, std::string_view name) {
  return std::strtod(std::string(node.attribute_value(name)).c_str(), nullptr);
}

// Without white space, and with U+2011 and U+00AD as the hyphen whose glyph they show:
// LibreOffice's PDFs copy out so.
std::string bare(const std::string& text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto stands = [&](std::string_view hyphen) {
      return text.compare(i, hyphen.size(), hyphen) == 0;
    };
    const std::size_t hyphen = stands("\u2011") ? 3 : stands("\u00AD") ? 2 : 0;
    if (hyphen > 0) {
      result += '-';
      i += hyphen - 1;
    } else if (text[i] != ' ' && text[i] != '\n') {
      result += text[i];
    }
  }
  return result;
}

// Commas and stops are none: they are too narrow.
std::size_t letters_in(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U && c != ',' && c != '.';
  }));
}

// Whether a box is so broad as a line of whole half points is high: a turned word's is, its height
// is any.
bool is_size(double extent, const BoxMetrics& metrics) {
  const double size = extent / (metrics.ascent + metrics.descent);
  return size > 9.5 && size < 20 && std::abs(size * 2 - std::round(size * 2)) < 0.04;
}

// Whether it is read upwards or downwards is not said: it is where the middle of its line is.
Word turned_word(const xml::Node& node, const BoxMetrics& metrics) {
  const double left = number(node, "xMin"), right = number(node, "xMax");
  const double middle = (left + right) / 2;
  return {middle, middle, number(node, "yMax"), (right - left) / (metrics.ascent + metrics.descent),
          bare(node.string_value())};
}

Word word_of(const xml::Node& node, const BoxMetrics& metrics) {
  const double top = number(node, "yMin"), bottom = number(node, "yMax");
  const double across = number(node, "xMax") - number(node, "xMin");
  // Of three letters on a word is longer than it is high.
  const bool high = bottom - top > across * 1.02 && letters_in(bare(node.string_value())) >= 3;
  if (high && is_size(across, metrics) && !is_size(bottom - top, metrics))
    return turned_word(node, metrics);
  Word word;
  word.left = number(node, "xMin");
  word.right = number(node, "xMax");
  word.size = (bottom - top) / (metrics.ascent + metrics.descent);
  word.baseline = bottom - word.size * metrics.descent;
  word.text = bare(node.string_value());
  return word;
}

void gather(const xml::Node& node, const BoxMetrics& metrics, std::vector<Word>& words) {
  for (const xml::Node& child : node.children()) {
    if (child.is_element("word")) {
      words.push_back(word_of(child, metrics));
    } else {
      gather(child, metrics, words);
    }
  }
}

// The reader of ours refuses a DOCTYPE, this one is pdftotext's own.
void drop_doctype(std::string& text) {
  const std::size_t begin = text.find("<!DOCTYPE");
  if (begin == std::string::npos) return;
  const std::size_t end = text.find('>', begin);
  if (end != std::string::npos) text.erase(begin, end - begin + 1);
}

Line line_of(const Word& word) {
  return {word.left, word.right, word.baseline, word.text};
}

// The number behind the first occurrence of a key in the bytes of a PDF, or 0.
double thousandths(const std::string& pdf, std::string_view key) {
  const std::size_t at = pdf.find(key);
  return at == std::string::npos ? 0 : std::strtod(pdf.c_str() + at + key.size(), nullptr) / 1000;
}

// Words of one baseline, from left to right.
void append_row(std::vector<Word> row, std::vector<Line>& lines) {
  std::sort(row.begin(), row.end(), [](const Word& a, const Word& b) { return a.left < b.left; });
  double size = 0;  // of the word before; a space beside a subscript is as wide as elsewhere
  for (const Word& word : row) {
    const double gap = wide_gap * std::max(word.size, size);
    const bool begins = size == 0 || word.left - lines.back().right > gap;
    size = word.size;
    if (begins) {
      lines.push_back(line_of(word));
      continue;
    }
    lines.back().text += word.text;
    lines.back().right = std::max(lines.back().right, word.right);
  }
}

}  // namespace

std::vector<Line> lines_of(std::vector<Word> words) {
  std::stable_sort(words.begin(), words.end(),
                   [](const Word& a, const Word& b) { return a.baseline < b.baseline; });
  std::vector<Line> lines;
  std::vector<Word> row;
  for (Word& word : words) {
    if (word.text.empty()) continue;
    if (!row.empty() && word.baseline - row.front().baseline > same_baseline) {
      append_row(std::move(row), lines);
      row.clear();
    }
    row.push_back(std::move(word));
  }
  append_row(std::move(row), lines);
  return lines;
}

// LibreOffice 7.4 writes zeros, for which poppler takes 0.95 and 0.35 (TextOutputDev.cc).
BoxMetrics box_metrics(const std::string& pdf) {
  const BoxMetrics said{thousandths(pdf, "/Ascent "), -thousandths(pdf, "/Descent ")};
  return said.ascent + said.descent > 0 ? said : BoxMetrics{0.95, 0.35};
}

Result<Paper> read_boxes(const std::string& name, std::string text, const BoxMetrics& metrics) {
  drop_doctype(text);
  Sources sources;
  Diagnostics problems;
  const xml::TreePtr tree = xml::read_bytes(name, text, sources, Limits{}, problems);
  if (!tree) return Failed{std::move(problems)};
  Paper paper;
  for (const xml::Node& node : tree->root().child("body").child("doc").children("page")) {
    std::vector<Word> words;
    gather(node, metrics, words);
    paper.pages.push_back(
        {number(node, "width"), number(node, "height"), lines_of(std::move(words))});
  }
  return paper;
}

Status add_pictures(Paper& paper, const std::string& name, std::string text) {
  constexpr double zoom = 3;
  drop_doctype(text);
  Sources sources;
  Diagnostics problems;
  const xml::TreePtr tree = xml::read_bytes(name, text, sources, Limits{}, problems);
  if (!tree) return Failed{std::move(problems)};
  std::size_t at = 0;
  for (const xml::Node& page : tree->root().children("page")) {
    if (at == paper.pages.size()) break;
    std::vector<Line> corners;
    for (const xml::Node& image : page.children("image")) {
      const double left = number(image, "left") / zoom, top = number(image, "top") / zoom;
      const double right = left + number(image, "width") / zoom;
      const double bottom = top + number(image, "height") / zoom;
      corners.push_back({left, right, bottom, "[picture, lower left]"});
      corners.push_back({right, right, top, "[picture, upper right]"});
    }
    std::stable_sort(corners.begin(), corners.end(), [](const Line& a, const Line& b) {
      return std::tie(a.text, a.baseline, a.left) < std::tie(b.text, b.baseline, b.left);
    });
    std::vector<Line>& lines = paper.pages[at++].lines;
    lines.insert(lines.end(), corners.begin(), corners.end());
  }
  return ok();
}

}  // namespace tongket::agree
