// Faces by index, and words shaped once: what all passes of one lay_out() share.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "base/base.h"
#include "document/document.h"
#include "font/font.h"

namespace tongket::layout {

// A single-spaced line of a face and size, on the twip grid as LibreOffice and Word keep it.
struct FontLine {
  Length ascent;  // the external leading lies above the text
  Length height;
  [[nodiscard]] Length descent() const { return height - ascent; }
  bool operator==(const FontLine&) const = default;
};

// How a run is set.
struct Look {
  std::uint32_t face = 0;
  Length size;  // as drawn: smaller than the run's own in superscripts and small capitals
  Length rise;
  FontLine line;             // what it takes of the line's height
  Length line_size;          // of the em that underlines and strikes follow
  std::int64_t spacing = 0;  // after each character, in pixels (shaper's measure)
  document::Color color;
  std::optional<document::Color> highlight;
  std::string language;  // runs of another one are measured by themselves
  document::Underline underline = document::Underline::none;
  document::Strike strike = document::Strike::none;
  bool caps = false;
  bool small_caps = false;    // the run's; its small letters have a look of their own
  std::uint32_t link = 0;     // as Word::link
  std::uint32_t picture = 0;  // as Word::picture; `line` is its height then
  bool operator==(const Look&) const = default;
};

// A word in font units.
struct Shaped {
  std::vector<font::Glyph> glyphs;
  std::int64_t advance = 0;
};

class Shaper {
 public:
  explicit Shaper(const font::Book& fonts) : fonts_(fonts) {}

  [[nodiscard]] const font::Book& fonts() const { return fonts_; }
  // Finds the face, or reports why there is none (once a name and style).
  bool prepare(const document::RunProps& run, Diagnostics& problems);
  // The face was prepared.
  [[nodiscard]] Look look(const document::RunProps& run);
  [[nodiscard]] const font::Face& face(std::uint32_t index) const { return *faces_[index]; }
  [[nodiscard]] const std::vector<font::FacePtr>& faces() const { return faces_; }
  // As Word::link counts it; 0 for an empty one.
  std::uint32_t link(const std::string& target);
  [[nodiscard]] const std::vector<std::string>& links() const { return links_; }
  // As Word::picture counts it; the same picture once.
  std::uint32_t picture(const document::Picture& picture);
  [[nodiscard]] const std::vector<document::Picture>& pictures() const { return pictures_; }
  // The reference stays valid as long as the shaper.
  const Shaped& shape(std::uint32_t face, std::string_view text);
  // An advance as LibreOffice measures it: sixths of a twip.
  [[nodiscard]] std::int64_t pixels(std::uint32_t face, std::int64_t units, Length size) const;
  // Of the glyphs [first, end) in a look, letter spacing with them.
  [[nodiscard]] std::int64_t pixels(const Look& look, const Shaped& shaped, std::uint32_t first,
                                    std::uint32_t end) const;
  // Font units to a length at a size, exactly.
  [[nodiscard]] Length scaled(std::uint32_t face, std::int64_t units, Length size) const;

 private:
  using Name = std::tuple<std::string, bool, bool>;
  static Name name_of(const document::RunProps& run);

  const font::Book& fonts_;
  std::vector<font::FacePtr> faces_;
  std::map<Name, std::int64_t> by_name_;  // -1: none was found
  std::vector<std::string> links_;
  std::map<std::string, std::uint32_t, std::less<>> by_target_;
  std::vector<document::Picture> pictures_;
  std::map<std::tuple<Sha256, Length, Length, document::Crop, std::string>, std::uint32_t>
      by_picture_;
  std::vector<std::unordered_map<std::string, Shaped>> words_;
};

// Whether a glyph is the last of its character: letter spacing comes after it.
bool ends_character(const Shaped& shaped, std::uint32_t glyph);

// The look of the small letters of a run in small capitals.
Look small_capitals(const Look& look);

// Of a face at a size. LibreOffice measures at 6 pixels to the twip, then rounds ascent, leading,
// and ascent + descent to twips one by one (docs/layout.md).
FontLine font_line(const font::Metrics& metrics, Length size);

}  // namespace tongket::layout
