#include "font/face.h"

#include <fmt/core.h>

#include <utility>

namespace tongket::font {
namespace {

// fsType, OpenType specification OS/2: the low four bits are one usage permission.
constexpr unsigned embedding_usage_mask = 0x000FU;
constexpr unsigned embedding_restricted = 0x0002U;
constexpr unsigned embedding_no_subsets = 0x0100U;
constexpr unsigned embedding_bitmaps_only = 0x0200U;

constexpr unsigned selection_italic = 1U << 0U;
constexpr unsigned selection_bold = 1U << 5U;
constexpr unsigned mac_bold = 1U << 0U;
constexpr unsigned mac_italic = 1U << 1U;

Diagnostic bad_face(const std::string& path, Message message, Message hint) {
  Diagnostic out;
  out.code = Code::font_bad;
  out.message = std::move(message);
  out.hint = std::move(hint);
  out.file = path;
  return out;
}

bool has_table(hb_face_t* face, hb_tag_t tag) {
  const HbBlob table(hb_face_reference_table(face, tag));
  return hb_blob_get_length(table.get()) != 0;
}

bool starts_as_truetype(std::string_view bytes) {
  using namespace std::string_view_literals;
  const std::string_view tag = bytes.substr(0, 4);
  return tag == "\x00\x01\x00\x00"sv || tag == "true"sv;
}

Failed not_truetype(const std::string& path) {
  return fail(bad_face(
      path,
      {fmt::format("{} không phải là tệp phông TrueType dùng được", path),
       fmt::format("{} is not a usable TrueType font", path)},
      {"cần tệp .ttf có đường nét glyf; tệp .otf, .ttc hoặc tệp hỏng không dùng được",
       "a .ttf file with glyf outlines is needed; .otf, .ttc and damaged files can't be used"}));
}

Failed may_not_embed(const std::string& path) {
  return fail(bad_face(path,
                       {fmt::format("giấy phép ghi trong {} cấm nhúng phông vào văn bản", path),
                        fmt::format("the licence bits in {} forbid embedding it in papers", path)},
                       {"bỏ tệp này khỏi thư mục fonts/ hoặc dùng bản được phép nhúng",
                        "take this file out of fonts/ or use an edition that may be embedded"}));
}

bool embeddable(unsigned embedding) {
  return (embedding & embedding_usage_mask) != embedding_restricted &&
         (embedding & (embedding_no_subsets | embedding_bitmaps_only)) == 0;
}

}  // namespace

HbTextFace::HbTextFace(std::string path, std::string bytes)
    : path_(std::move(path)), bytes_(std::move(bytes)) {}

bool HbTextFace::prepare() {
  if (!starts_as_truetype(bytes_)) return false;
  blob_.reset(hb_blob_create(bytes_.data(), static_cast<unsigned>(bytes_.size()),
                             HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  face_.reset(hb_face_create(blob_.get(), 0));
  hb_face_make_immutable(face_.get());
  const auto tables = read_fixed_tables(face_.get());
  if (!tables || hb_face_get_glyph_count(face_.get()) == 0) return false;
  for (const hb_tag_t tag : {tag_of("glyf"), tag_of("loca"), tag_of("hmtx"), tag_of("cmap")}) {
    if (!has_table(face_.get(), tag)) return false;
  }
  font_.reset(hb_font_create(face_.get()));  // scale = units per em, OpenType functions
  hb_font_make_immutable(font_.get());
  tables_ = *tables;
  metrics_ = metrics_of(tables_, font_.get());
  postscript_name_ = name_of(face_.get(), HB_OT_NAME_ID_POSTSCRIPT_NAME);
  family_ = name_of(face_.get(), HB_OT_NAME_ID_FONT_FAMILY);
  bold_ = (tables_.selection & selection_bold) != 0 || (tables_.mac_style & mac_bold) != 0;
  italic_ = (tables_.selection & selection_italic) != 0 || (tables_.mac_style & mac_italic) != 0;
  hb_codepoint_t glyph = 0;
  has_no_break_hyphen_ = hb_font_get_nominal_glyph(font_.get(), U'\u2011', &glyph) != 0;
  plain_ = PlainText(font_.get(), shape_fully(PlainText::candidates()));
  return true;
}

char32_t HbTextFace::shown_as(char32_t code_point) const {
  if (code_point == U'\u00A0' || code_point == U'\u202F') return U' ';
  if (code_point == U'\u2011' && !has_no_break_hyphen_) return U'-';
  return code_point;
}

bool HbTextFace::covers(char32_t code_point) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font_.get(), shown_as(code_point), &glyph) != 0 && glyph != 0;
}

Result<std::shared_ptr<const HbTextFace>> open_face(std::string path, std::string bytes) {
  auto face = std::make_shared<HbTextFace>(std::move(path), std::move(bytes));
  if (!face->prepare()) return not_truetype(face->file());
  if (!embeddable(face->embedding())) return may_not_embed(face->file());
  return std::shared_ptr<const HbTextFace>(std::move(face));
}

std::u32string missing_in(const Face& face, const std::u32string& wanted) {
  std::u32string missing;
  for (const char32_t c : wanted) {
    if (!face.covers(c)) missing.push_back(c);
  }
  return missing;
}

}  // namespace tongket::font
