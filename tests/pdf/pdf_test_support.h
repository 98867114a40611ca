// Laid-out papers made by hand with real faces, and programs that read PDFs, where they are.
#pragma once

#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "font/font.h"
#include "layout/layout.h"
#include "pdf/pdf.h"

namespace pdf_test {

using namespace tongket;

inline std::vector<font::FacePtr> four_faces() {
  Sources sources;
  font::BookOptions options;
  auto book = font::Book::load(TONGKET_SOURCE_DIR "/fonts/fonts.xml", options, sources);
  REQUIRE(book.has_value());
  std::vector<font::FacePtr> faces;
  for (int style = 0; style < 4; ++style) {
    auto face = (*book)->find("Times New Roman", style % 2 == 1, style >= 2);
    REQUIRE(face.has_value());
    faces.push_back(face.value());
  }
  return faces;
}

struct Style {
  std::uint32_t face = 0;
  Length size = Length::points(14);
  document::Color color = {};
  document::Underline underline = document::Underline::none;
  Length rise = {};
  document::Strike strike = document::Strike::none;
};

// A word as layout makes it: advances rounded to whole EMU, glyphs one after the other.
inline layout::Word word(const std::vector<font::FacePtr>& faces, const std::string& text, Length x,
                         const Style& style) {
  layout::Word out;
  out.text = text;
  out.face = style.face;
  out.size = style.size;
  out.x = x;
  out.rise = style.rise;
  out.color = style.color;
  out.underline = style.underline;
  out.strike = style.strike;
  const font::Face& face = *faces[style.face];
  const std::int64_t upem = face.metrics().units_per_em;
  std::int64_t pen = 0;
  const auto scaled = [&](std::int64_t units) {
    return Length::emu(Length::divide_rounded(units * style.size.emu(), upem));
  };
  for (const font::Glyph& glyph : face.shape(text)) {
    const Length advance = scaled(pen + glyph.advance) - scaled(pen);
    out.glyphs.push_back(
        {glyph.id, scaled(pen + glyph.dx), scaled(glyph.dy), advance, glyph.cluster});
    pen += glyph.advance;
  }
  out.width = scaled(pen);
  return out;
}

// Words with the space that follows each, from x on; every space widened by `stretch`.
inline layout::Line line(const std::vector<font::FacePtr>& faces, const std::string& text, Length x,
                         Length baseline, const Style& style = {}, Length stretch = {}) {
  layout::Line out;
  out.x = x;
  out.baseline = baseline;
  out.top = baseline - style.size;
  out.height = style.size + style.size / 5;
  Length pen = x;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t space = text.find(' ', begin);
    const std::size_t end = space == std::string::npos ? text.size() : space + 1;
    layout::Word next = word(faces, text.substr(begin, end - begin), pen, style);
    if (space != std::string::npos) {
      next.width += stretch;
      next.glyphs.back().advance += stretch;
    }
    pen += next.width;
    out.words.push_back(next);
    begin = end;
  }
  out.width = pen - x;
  return out;
}

inline layout::LaidOut paper() {
  layout::LaidOut out;
  out.pages.faces = four_faces();
  out.pages.pages.emplace_back();
  auto& about = out.settled.metadata;
  about.title = "Báo cáo tổng kết công tác dân vận năm 2022";
  about.subject = "Công tác dân vận";
  about.author = "Đảng ủy Khối các cơ quan";
  about.keywords = "dân vận; tổng kết; ê\u0306";
  about.created = {{2022, 11, 17}, {8, 30, 0}};
  return out;
}

inline void add_line(layout::LaidOut& paper, const std::string& text, int points_down,
                     const Style& style = {}, Length stretch = {}) {
  paper.pages.pages.back().lines.push_back(
      line(paper.pages.faces, text, Length::mm(30), Length::points(points_down), style, stretch));
}

inline std::string written(const layout::LaidOut& paper, bool compress = true) {
  pdf::Options options;
  options.compress = compress;
  auto bytes = pdf::write(paper, options);
  REQUIRE(bytes.has_value());
  return bytes.value();
}

inline std::string save(const std::string& name, const std::string& bytes) {
  const std::string folder = std::string(TONGKET_BINARY_DIR) + "/scratch";
  REQUIRE(make_folder(folder).has_value());
  const std::string path = join_path(folder, name);
  REQUIRE(write_file(path, bytes).has_value());
  return path;
}

inline std::size_t count(const std::string& text, std::string_view what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) {
    ++found;
  }
  return found;
}

// Whether a program is on the path; says so when it isn't, for the test to return.
inline bool have(const std::string& program) {
  const bool there = std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0;
  if (!there) std::cout << "skipped: " << program << " is not installed\n";
  return there;
}

struct Outcome {
  int status = 0;
  std::string output;  // of both streams
};
inline Outcome run(const std::string& command) {
  Outcome out;
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  REQUIRE(pipe != nullptr);
  char buffer[4096];
  for (std::size_t n = 0; (n = fread(buffer, 1, sizeof buffer, pipe)) > 0;) {
    out.output.append(buffer, n);
  }
  out.status = pclose(pipe);
  return out;
}

}  // namespace pdf_test
