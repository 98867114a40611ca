// A PDF as a reader sees it: pages of lines, each with the place of its start.
#pragma once

#include <string>
#include <vector>

#include "base/base.h"

namespace tongket::agree {

// A word in points from the page's top left corner.
struct Word {
  double left = 0, right = 0;
  double baseline = 0;
  double size = 0;  // of the em
  std::string text;
};

// Words on one baseline without a wide gap between: the cells of a row are lines of their own.
struct Line {
  double left = 0, right = 0, baseline = 0;
  std::string text;  // without its spaces, which PDF readers guess
};

struct Page {
  double width = 0, height = 0;
  std::vector<Line> lines;  // from top to bottom, then from left to right
};

struct Paper {
  std::vector<Page> pages;
};

// How high above and below the baseline pdftotext makes a word's box, in parts of the em: what the
// PDF's font descriptors say.
struct BoxMetrics {
  double ascent = 0, descent = 0;
};
BoxMetrics box_metrics(const std::string& pdf);

// What `pdftotext -bbox-layout` wrote.
Result<Paper> read_boxes(const std::string& name, std::string text, const BoxMetrics& metrics);

// Adds the pictures that `pdftohtml -xml -zoom 3` told of: two corners each, as lines.
Status add_pictures(Paper& paper, const std::string& name, std::string text);

// The words of one page as lines.
std::vector<Line> lines_of(std::vector<Word> words);

}  // namespace tongket::agree
