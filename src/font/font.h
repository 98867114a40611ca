// font/ -- faces, coverage, metrics, shaping, subsets.
//
// In: fonts/fonts.xml and the font files that it names; text. Out: faces (immutable, shared among
// threads), glyphs in font units, subsets as font files. Refused: faces that lack Vietnamese
// letters they are meant to show, files that are not fonts, fonts that forbid embedding.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"

namespace tongket::font {

// One glyph of shaped text, in font units (Metrics::units_per_em to the em).
struct Glyph {
  std::uint32_t id = 0;  // in the face's own file
  std::int32_t advance = 0;
  std::int32_t dx = 0, dy = 0;  // offset of the drawing, y up
  std::uint32_t cluster = 0;    // byte offset in the text of the cluster's first character
};

struct Metrics {
  std::int32_t units_per_em = 2048;
  // What Word and LibreOffice make a line of: hhea, or OS/2 typo* where the face asks for them, or
  // win* where hhea says nothing. A single-spaced line is ascent + descent + line_gap high and
  // LibreOffice 7.4 puts the gap above the text: 14 pt Liberation Serif has lines of 322 twips with
  // the baseline 262 twips down (1825 + 87, 443 of 2048), 13 pt 299 and 244.
  std::int32_t ascent = 0;    // above the baseline, positive
  std::int32_t descent = 0;   // below the baseline, positive
  std::int32_t line_gap = 0;  // external leading added by a single-spaced line
  std::int32_t cap_height = 0;
  std::int32_t underline_position = 0;  // top of the underline relative to the baseline, y up
  std::int32_t underline_thickness = 0;
  std::int32_t strikeout_position = 0;  // top of the strike above the baseline
  std::int32_t strikeout_thickness = 0;
  std::int32_t italic_angle_tenths = 0;  // degrees * 10, negative leans right
  std::int32_t x_min = 0, y_min = 0, x_max = 0, y_max = 0;
  std::int32_t weight = 400;
  bool fixed_pitch = false;
};

// A subset as a complete TrueType file: glyph i of it is glyphs[i] of the face.
struct Subset {
  std::string bytes;
  std::vector<std::uint32_t> glyphs;  // glyphs[0] is always .notdef (0)
  // Advance widths of the subset's glyphs in font units.
  std::vector<std::int32_t> advances;
};

// A step of a glyph's outline; points in 64ths of a font unit, y up. move and line use x3, y3.
struct PathStep {
  enum class Kind { move, line, curve, close };
  Kind kind = Kind::close;
  std::int32_t x1 = 0, y1 = 0, x2 = 0, y2 = 0;  // control points of a curve (cubic)
  std::int32_t x3 = 0, y3 = 0;                  // where the step ends
};

// One face. Immutable; every const member may be called from several threads at once.
class Face {
 public:
  virtual ~Face() = default;
  [[nodiscard]] virtual const std::string& postscript_name() const = 0;
  [[nodiscard]] virtual const std::string& family() const = 0;
  [[nodiscard]] virtual const std::string& file() const = 0;
  [[nodiscard]] virtual bool bold() const = 0;
  [[nodiscard]] virtual bool italic() const = 0;
  [[nodiscard]] virtual const Metrics& metrics() const = 0;
  [[nodiscard]] virtual bool covers(char32_t code_point) const = 0;
  // Shapes one stretch of text (one font, one size, one direction; kerning off, as Word's default
  // is). U+00A0 and U+202F are shown as the space's glyph, U+2011 as the hyphen's where the face
  // has none. Never fails: what the face lacks is glyph 0 (coverage is checked before).
  [[nodiscard]] virtual std::vector<Glyph> shape(std::string_view text) const = 0;
  // The glyphs given (any order, doubles allowed) and what they are composed of.
  [[nodiscard]] virtual Result<Subset> subset(const std::vector<std::uint32_t>& glyphs) const = 0;
  // What a glyph looks like, to be filled by the nonzero winding rule; empty for a space.
  [[nodiscard]] virtual std::vector<PathStep> outline(std::uint32_t glyph) const = 0;
};
using FacePtr = std::shared_ptr<const Face>;

// What `tongket fonts` shows of one style of one name.
struct FaceReport {
  std::string name;  // as papers name it: "Times New Roman"
  bool bold = false, italic = false;
  std::string file;         // the one taken, or empty when none was found
  std::string family;       // the face's own name for itself
  bool known_good = false;  // its SHA-256 stands in fonts.xml
  bool fallback = false;    // only for characters that others lack; styles may be missing
  std::u32string missing;   // Vietnamese letters and signs that it lacks
  // Why no paper can be set with it (damaged, lacks letters, may not be embedded): what find()
  // says.
  Diagnostics problems;
};

// A face for characters that the named one lacks, and the name that papers give it.
struct Fallback {
  std::string name;
  FacePtr face;
};

struct BookOptions {
  std::vector<std::string> folders;  // where font files are looked for, in order
  bool system_fonts = false;         // also where fonts.xml names system folders
};

// The names that papers may use and the faces that stand for them. Faces are loaded when first
// asked for; safe for several threads.
class Book {
 public:
  // fonts_xml: path of fonts.xml. Faults of it, and faces it names but no folder has, are reported.
  static Result<std::shared_ptr<const Book>> load(const std::string& fonts_xml,
                                                  const BookOptions& options, Sources& sources);
  virtual ~Book() = default;
  // Whether fonts.xml knows the name at all.
  [[nodiscard]] virtual bool knows(std::string_view name) const = 0;
  // The face for a name and style; a problem when no file for it was found or it is not usable.
  [[nodiscard]] virtual Result<FacePtr> find(std::string_view name, bool bold,
                                             bool italic) const = 0;
  // The first of the fallback fonts that has the character and, where it names scripts, is meant
  // for its script; nothing where none has it. The regular face stands for styles that a font
  // lacks.
  [[nodiscard]] virtual std::optional<Fallback> fallback(char32_t code_point, bool bold,
                                                         bool italic) const = 0;
  [[nodiscard]] virtual std::vector<FaceReport> report() const = 0;
};

// The letters, signs and marks that a face must have to set any Vietnamese paper.
const std::u32string& vietnamese_repertoire();

}  // namespace tongket::font
