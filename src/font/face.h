// One TrueType face over HarfBuzz. Internal to font/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "font/font.h"
#include "font/hb.h"
#include "font/plain.h"
#include "font/tables.h"

namespace tongket::font {

// Built once by open_face(), then never changed: HarfBuzz's own lazy tables are atomic.
class HbTextFace final : public Face {
 public:
  HbTextFace(std::string path, std::string bytes);
  HbTextFace(const HbTextFace&) = delete;
  HbTextFace& operator=(const HbTextFace&) = delete;

  [[nodiscard]] const std::string& postscript_name() const override { return postscript_name_; }
  [[nodiscard]] const std::string& family() const override { return family_; }
  [[nodiscard]] const std::string& file() const override { return path_; }
  [[nodiscard]] bool bold() const override { return bold_; }
  [[nodiscard]] bool italic() const override { return italic_; }
  [[nodiscard]] const Metrics& metrics() const override { return metrics_; }
  [[nodiscard]] bool covers(char32_t code_point) const override;
  [[nodiscard]] std::vector<Glyph> shape(std::string_view text) const override;
  [[nodiscard]] Result<Subset> subset(const std::vector<std::uint32_t>& glyphs) const override;
  [[nodiscard]] std::vector<PathStep> outline(std::uint32_t glyph) const override;

  // Reads tables and names; false when this is no TrueType font that can be set.
  bool prepare();
  [[nodiscard]] std::uint16_t embedding() const { return tables_.embedding; }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }
  [[nodiscard]] hb_font_t* font() const { return font_.get(); }
  // What is shown for a code point: itself, or its stand-in (space, hyphen).
  [[nodiscard]] char32_t shown_as(char32_t code_point) const;

 private:
  std::string path_;
  std::string bytes_;  // what blob_ points into
  HbBlob blob_;
  HbFace face_;
  HbFont font_;
  FixedTables tables_;
  Metrics metrics_;
  std::string postscript_name_, family_;
  bool bold_ = false, italic_ = false;
  [[nodiscard]] std::vector<Glyph> shape_fully(std::string_view text) const;
  [[nodiscard]] bool shape_plainly(std::string_view text, std::vector<Glyph>& out) const;

  bool has_no_break_hyphen_ = false;
  PlainText plain_;
};

// Refused: what is no TrueType font, collections and CFF, faces that forbid embedding.
// The path is what diagnostics and Face::file() show.
Result<std::shared_ptr<const HbTextFace>> open_face(std::string path, std::string bytes);

// The part of the repertoire that the face has no glyph for.
std::u32string missing_in(const Face& face, const std::u32string& wanted);

// Moves marks that the face gives no anchor over the middle of their letter (shape.cpp's helper).
void centre_loose_marks(hb_font_t* font, std::vector<Glyph>& glyphs);

}  // namespace tongket::font
