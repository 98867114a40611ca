#include "pdf/content.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>
#include <utility>

#include "pdf/decoration.h"
#include "pdf/glyph_path.h"
#include "pdf/pictures.h"
#include "pdf/syntax.h"

namespace tongket::pdf {
namespace {

// Drawing that differs by less is the same: five thousandths of a point.
constexpr std::int64_t negligible_emu = 64;

struct Place {
  std::int64_t x = 0, y = 0;  // thousandths of a point, y up
  bool operator==(const Place&) const = default;
};

class Painter {
 public:
  Painter(const layout::Pages& pages, const layout::Page& page, const std::vector<FontUse>& fonts)
      : pages_(pages), page_(page), fonts_(fonts) {}
  std::string paint();

 private:
  void backdrop(std::uint32_t index);
  void bar(Length x, Length y, Length width, Length height);
  void turned_line(const layout::Line& line);
  void color(const document::Color& wanted);
  void text_line(const layout::Line& line);
  void rectangle(Length x, Length y, Length width, Length height);
  void picture(std::uint32_t index, Length x, Length y);
  void pictures(const layout::Line& line);
  void box_picture(const layout::PlacedBox& box);
  void word(const layout::Word& word, Length baseline);
  void font(const layout::Word& word);
  void move_to(Place place);
  void show(const layout::Word& word);
  void show_glyph(const layout::Word& word, const layout::PlacedGlyph& glyph, std::uint32_t code);
  void adjust(std::int64_t emu, Length size);
  void rise(Length height);
  void end_show();
  // From a point to the right and down; on and off: of its dashes.
  struct Stroke {
    Length right, down, thickness, on, off;
    document::Color color;
  };
  void stroke(Length x, Length y, const Stroke& how);
  void wave(const Decoration& line);
  void decorate(const layout::Line& line);
  void rule(const layout::Rule& rule);
  void point(Length x, Length y, std::string_view operation) {
    number(thousandths_of_point(x));
    number(thousandths_of_point(flipped(y)));
    out_ += operation;
  }
  void shapes(const layout::Line& line);
  void shape(const layout::Word& word, const layout::PlacedGlyph& glyph, Length baseline);

  void number(std::int64_t thousandths) {
    append_thousandths(out_, thousandths);
    out_.push_back(' ');
  }
  // From the page's top left corner to its bottom left.
  [[nodiscard]] Length flipped(Length y) const { return height_ - y; }

  const layout::Pages& pages_;
  const layout::Page& page_;
  const std::vector<FontUse>& fonts_;
  Length height_ = page_.setup.height;  // of the origin; nothing inside a turned frame
  std::string out_;
  std::vector<Cluster> clusters_;
  // What the interpreter of the stream has in force.
  document::Color color_;
  std::optional<std::uint32_t> face_;
  Length size_;
  Place line_start_;
  Length rise_;
  // The word being shown: where the pen stands, from the word's start, in EMU.
  std::int64_t pen_units_ = 0;  // advances of the glyphs shown, in font units
  std::int64_t pen_shift_ = 0;  // adjustments between them
  bool in_string_ = false;
  bool in_array_ = false;
  bool has_shapes_ = false;  // the present line has glyphs to be drawn beside its text
};

void append_component(std::string& out, std::uint8_t value) {
  append_thousandths(out, (value * 1000 + 127) / 255);
  out.push_back(' ');
}

void append_color(std::string& out, const document::Color& color, std::string_view gray,
                  std::string_view rgb) {
  append_component(out, color.red);
  if (color.red == color.green && color.green == color.blue) {
    out += gray;
    return;
  }
  append_component(out, color.green);
  append_component(out, color.blue);
  out += rgb;
}

void Painter::color(const document::Color& wanted) {
  if (wanted == color_) return;
  color_ = wanted;
  append_color(out_, wanted, "g\n", "rg\n");
}

void Painter::rectangle(Length x, Length y, Length width, Length height) {
  for (const Length side : {x, flipped(y + height), width, height})
    number(thousandths_of_point(side));
}

void Painter::bar(Length x, Length y, Length width, Length height) {
  rectangle(x, y, width, height);
  out_ += "re f\n";
}

// The turned frame becomes the system of coordinates (ISO 32000-1, 8.3.4), and what the stream has
// in force comes back behind it.
void Painter::turned_line(const layout::Line& line) {
  const auto before = std::make_tuple(color_, face_, size_);
  const bool left = line.frame.turn == layout::Turn::left;
  out_ += left ? "q 0 1 -1 0 " : "q 0 -1 1 0 ";
  number(thousandths_of_point(line.frame.x));
  number(thousandths_of_point(flipped(line.frame.y)));
  out_ += "cm\n";
  height_ = Length();
  text_line(line);
  height_ = page_.setup.height;
  out_ += "Q\n";
  std::tie(color_, face_, size_) = before;
}

void Painter::move_to(Place place) {
  if (place == line_start_) return;
  number(place.x - line_start_.x);
  number(place.y - line_start_.y);
  out_ += "Td\n";
  line_start_ = place;
}

void Painter::font(const layout::Word& word) {
  if (face_ == word.face && size_ == word.size) return;
  face_ = word.face;
  size_ = word.size;
  out_ += "/F" + std::to_string(word.face) + ' ';
  number(thousandths_of_point(word.size));
  out_ += "Tf\n";
}

void Painter::end_show() {
  if (in_string_) out_.push_back('>');
  if (in_array_) out_ += "]TJ\n";
  in_string_ = in_array_ = false;
}

// Inside TJ, in thousandths of the em, against the pen's direction (ISO 32000-1, 9.4.3).
void Painter::adjust(std::int64_t emu, Length size) {
  if (in_string_) out_.push_back('>');
  in_string_ = false;
  if (!in_array_) out_.push_back('[');
  in_array_ = true;
  append_thousandths(out_, Length::divide_rounded(-emu * 1'000'000, size.emu()));
  pen_shift_ += emu;
}

void Painter::rise(Length height) {
  if (height == rise_) return;
  end_show();
  number(thousandths_of_point(height));
  out_ += "Ts\n";
  rise_ = height;
}

void Painter::show_glyph(const layout::Word& word, const layout::PlacedGlyph& glyph,
                         std::uint32_t code) {
  const FontUse& font = fonts_.at(word.face);
  rise(glyph.y);
  const std::int64_t upem = font.face().metrics().units_per_em;
  const std::int64_t pen = Length::divide_rounded(pen_units_ * word.size.emu(), upem) + pen_shift_;
  const std::int64_t off = glyph.x.emu() - pen;
  if (off > negligible_emu || off < -negligible_emu) adjust(off, word.size);
  if (!in_array_) out_.push_back('[');
  in_array_ = true;
  if (!in_string_) out_.push_back('<');
  in_string_ = true;
  append_hex16(out_, code);
  pen_units_ += font.subset().advances.at(font.glyphs().at(code));
}

void Painter::show(const layout::Word& word) {
  pen_units_ = pen_shift_ = 0;
  split_clusters(word, clusters_);
  for (const Cluster& cluster : clusters_) {
    const layout::PlacedGlyph& glyph = word.glyphs[cluster.first];
    show_glyph(word, glyph, fonts_.at(word.face).code(glyph.id, cluster.text));
    has_shapes_ = has_shapes_ || cluster.count > 1;
  }
  end_show();
  rise(Length());
}

void Painter::word(const layout::Word& word, Length baseline) {
  if (word.glyphs.empty()) return;
  color(word.color);
  font(word);
  move_to({thousandths_of_point(word.x), thousandths_of_point(flipped(baseline) + word.rise)});
  show(word);
}

// What the crop leaves stands in the picture's place: the whole, which the unit square becomes
// (8.9.5.1), is larger. The description is that of 14.9.3; what has none adorns.
void Painter::picture(std::uint32_t index, Length x, Length y) {
  const document::Picture& shown = pages_.pictures.at(index - 1);
  const document::Crop& crop = shown.crop;
  const auto whole = [](Length side, std::int32_t off) {
    return Length::emu(Length::divide_rounded(side.emu() * 1000, 1000 - off));
  };
  const Length width = whole(shown.width, crop.left + crop.right);
  const Length height = whole(shown.height, crop.top + crop.bottom);
  const bool described = !shown.description.empty();
  out_ += described ? "/Span<</Alt" + text_string(shown.description) + ">>BDC\nq\n"
                    : "/Artifact BMC\nq\n";
  if (crop != document::Crop{}) {
    rectangle(x, y, shown.width, shown.height);
    out_ += "re W n\n";
  }
  number(thousandths_of_point(width));
  out_ += "0 0 ";
  number(thousandths_of_point(height));
  number(thousandths_of_point(x - width * crop.left / 1000));
  number(thousandths_of_point(flipped(y + shown.height + height * crop.bottom / 1000)));
  out_ += "cm\n" + picture_name(index) + " Do\nQ\nEMC\n";
}

void Painter::pictures(const layout::Line& line) {
  for (const layout::Word& each : line.words) {
    if (each.picture == 0) continue;
    const Length height = pages_.pictures.at(each.picture - 1).height;
    picture(each.picture, each.x, line.baseline - height);
  }
}

// In the box's middle.
void Painter::box_picture(const layout::PlacedBox& box) {
  if (box.picture == 0) return;
  const document::Picture& shown = pages_.pictures.at(box.picture - 1);
  picture(box.picture, box.x + (box.width - shown.width) / 2,
          box.y + (box.height - shown.height) / 2);
}

void Painter::text_line(const layout::Line& line) {
  pictures(line);
  const auto is_picture = [](const layout::Word& word) { return word.picture != 0; };
  if (std::all_of(line.words.begin(), line.words.end(), is_picture)) return;
  out_ += "BT\n";
  line_start_ = {};
  for (const layout::Word& each : line.words) {
    if (!is_picture(each)) word(each, line.baseline);
  }
  out_ += "ET\n";
  decorate(line);
  if (has_shapes_) shapes(line);
  has_shapes_ = false;
}

void Painter::shape(const layout::Word& word, const layout::PlacedGlyph& glyph, Length baseline) {
  const font::Face& face = fonts_.at(word.face).face();
  const std::vector<font::PathStep> steps = face.outline(glyph.id);
  if (steps.empty()) return;
  color(word.color);
  const Length y = flipped(baseline) + word.rise + glyph.y;
  const GlyphSpace space(word.size, face.metrics().units_per_em, word.x + glyph.x, y);
  append_filled(out_, steps, space);
}

void Painter::shapes(const layout::Line& line) {
  for (const layout::Word& word : line.words) {
    split_clusters(word, clusters_);
    for (const Cluster& cluster : clusters_) {
      for (std::size_t k = 1; k < cluster.count; ++k) {
        shape(word, word.glyphs[cluster.first + k], line.baseline);
      }
    }
  }
}

// ISO 32000-1, 8.4: what is stroked stands in its own graphics state.
void Painter::stroke(Length x, Length y, const Stroke& how) {
  out_ += "q\n";
  append_color(out_, how.color, "G\n", "RG\n");
  number(thousandths_of_point(how.thickness));
  out_ += "w\n";
  if (how.on > Length()) {
    out_.push_back('[');
    number(thousandths_of_point(how.on));
    number(thousandths_of_point(how.off));
    out_ += "]0 d\n";
  }
  point(x, y, "m\n");
  point(x + how.right, y + how.down, "l\n");
  out_ += "S\nQ\n";
}

// One arch up, one down, as wide as four lines are thick each; the pen is half a line thick.
void Painter::wave(const Decoration& line) {
  const Length half = line.thickness * 4;
  out_ += "q\n";
  append_color(out_, line.color, "G\n", "RG\n");
  number(thousandths_of_point(line.thickness / 2));
  out_ += "w\n";
  point(line.x, line.y, "m\n");
  bool up = true;
  for (Length x = line.x; x < line.x + line.width; x += half, up = !up) {
    const Length peak = line.y + (up ? -line.thickness : line.thickness) * 4 / 3;
    point(x + half / 3, peak, "");
    point(x + half * 2 / 3, peak, "");
    point(x + half, line.y, "c\n");
  }
  out_ += "S\nQ\n";
}

void Painter::decorate(const layout::Line& line) {
  for (const Decoration& one : decorations_of(line, fonts_)) {
    const Length t = one.thickness;
    switch (one.look) {
      case Decoration::Look::solid:
        color(one.color);
        bar(one.x, one.y - t / 2, one.width, t);
        break;
      case Decoration::Look::dotted:
        stroke(one.x, one.y, {one.width, Length(), t, t, t, one.color});
        break;
      case Decoration::Look::dashed:
        stroke(one.x, one.y, {one.width, Length(), t, t * 4, t * 2, one.color});
        break;
      case Decoration::Look::wave:
        wave(one);
        break;
    }
  }
}

// LibreOffice's dots and dashes: as long under thick lines as under thin ones.
void Painter::rule(const layout::Rule& rule) {
  constexpr Length dot = Length::half_points(1), dot_gap = Length::points(1);
  constexpr Length dash = Length::points(8), dash_gap = Length::half_points(5);
  const bool dotted = rule.kind == document::LineKind::dotted;
  if (!dotted && rule.kind != document::LineKind::dashed) {
    color(rule.color);
    return bar(rule.x, rule.y, rule.width, rule.height);
  }
  const bool across = rule.width >= rule.height;
  const Length thickness = across ? rule.height : rule.width;
  const Length x = rule.x + (across ? Length() : thickness / 2);
  const Length y = rule.y + (across ? thickness / 2 : Length());
  stroke(x, y,
         {across ? rule.width : Length(), across ? Length() : rule.height, thickness,
          dotted ? dot : dash, dotted ? dot_gap : dash_gap, rule.color});
}

// Turned about its middle. An artifact: it is no part of what the paper says (14.8.2.2).
void Painter::backdrop(std::uint32_t index) {
  constexpr double pi = 3.14159265358979323846;
  constexpr double millionths = 1'000'000;
  const layout::Backdrop& drop = pages_.backdrops.at(index);
  const double turn = drop.angle * pi / 180;
  const std::int64_t cosine = std::llround(std::cos(turn) * millionths);
  const std::int64_t sine = std::llround(std::sin(turn) * millionths);
  out_ += "/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\nq\n";
  for (const std::int64_t factor : {cosine, sine, -sine, cosine}) {
    append_decimal(out_, factor, 6);
    out_.push_back(' ');
  }
  number(thousandths_of_point(drop.x));
  number(thousandths_of_point(flipped(drop.y)));
  out_ += "cm\n/W" + std::to_string(index) + " Do\nQ\nEMC\n";
}

std::string Painter::paint() {
  if (page_.backdrop) backdrop(*page_.backdrop);
  for (const layout::Shade& shade : page_.shades) {
    color(shade.color);
    bar(shade.x, shade.y, shade.width, shade.height);
  }
  for (const layout::Rule& each : page_.rules) {
    rule(each);
  }
  for (const layout::PlacedBox& box : page_.boxes)
    box_picture(box);
  for (const layout::Line& line : page_.lines) {
    if (line.frame.turn == layout::Turn::none)
      text_line(line);
    else
      turned_line(line);
  }
  return std::move(out_);
}

}  // namespace

std::string page_content(const layout::Pages& pages, const layout::Page& page,
                         const std::vector<FontUse>& fonts) {
  return Painter(pages, page, fonts).paint();
}

std::string backdrop_content(const layout::Backdrop& backdrop) {
  std::string out;
  for (const std::uint8_t part : {backdrop.color.red, backdrop.color.green, backdrop.color.blue})
    append_component(out, part);
  out += "rg\n";
  const std::int32_t upem = backdrop.face->metrics().units_per_em;
  for (const layout::PlacedGlyph& glyph : backdrop.glyphs) {
    const std::vector<font::PathStep> steps = backdrop.face->outline(glyph.id);
    if (!steps.empty()) append_filled(out, steps, {backdrop.size, upem, glyph.x, glyph.y});
  }
  return out;
}

}  // namespace tongket::pdf
