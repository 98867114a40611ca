// How one face is used by one paper: which glyphs, standing for which texts. Internal to pdf/.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/base.h"
#include "font/font.h"
#include "layout/layout.h"

namespace tongket::pdf {

// A stretch of a word's glyphs that belongs to one stretch of its text. The first glyph carries the
// text; further ones (marks that have no letter of their own: ê̆) are drawn as shapes. Readers
// differ in what they make of a mark shown as text away from the pen: poppler breaks the line
// there, mupdf puts a space, and few know ActualText.
struct Cluster {
  std::size_t first = 0, count = 0;  // glyphs
  std::string_view text;
};
// In the order of the glyphs; `out` is emptied first.
void split_clusters(const layout::Word& word, std::vector<Cluster>& out);

// A code is what content streams show: the glyph's number in the subset. A glyph that stands for a
// second text (the space's for U+00A0) has a second code past the subset's last glyph, so that
// each text is copied out as it was.
class FontUse {
 public:
  explicit FontUse(font::FacePtr face) : face_(std::move(face)) {}

  // First gather, then make_codes() once, then ask.
  void gather(std::uint32_t glyph, std::string_view text);
  Status make_codes();
  [[nodiscard]] std::uint32_t code(std::uint32_t glyph, std::string_view text) const;

  [[nodiscard]] const font::Face& face() const { return *face_; }
  [[nodiscard]] const font::Subset& subset() const { return subset_; }
  // By code: what is copied out, and which glyph of the subset is shown.
  [[nodiscard]] const std::vector<std::string>& texts() const { return texts_; }
  [[nodiscard]] const std::vector<std::uint32_t>& glyphs() const { return glyphs_; }

 private:
  struct Entry {
    bool used = false;
    std::string text;
    std::uint32_t code = 0;
  };
  using Key = std::pair<std::uint32_t, std::string>;

  font::FacePtr face_;
  font::Subset subset_;
  std::vector<Entry> entries_;         // by the face's glyph: its first text
  std::map<Key, std::uint32_t> more_;  // further texts of a glyph
  std::vector<std::string> texts_;
  std::vector<std::uint32_t> glyphs_;
};

// One for each face of the paper, codes made.
Result<std::vector<FontUse>> fonts_used(const layout::Pages& pages);

}  // namespace tongket::pdf
