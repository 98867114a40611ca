#include "image/svg_draw.h"

#include <cairo.h>
#include <librsvg/rsvg.h>

#include <array>
#include <cmath>
#include <cstring>
#include <optional>

#include "image/problems.h"
#include "image/samples.h"

namespace tongket::image {

namespace {

constexpr std::int64_t emu_an_inch = 914'400;
constexpr std::int64_t pixels_an_inch = 300;
// What a length in an SVG may be at the most: a kilometre.
constexpr double most_emu = 36e9;

// Their own declarations, looked up by name.
struct Functions {
  explicit Functions(const LateLibrary& library)
      : open(library.function<decltype(open)>("rsvg_handle_new_from_data")),
        set_dpi(library.function<decltype(set_dpi)>("rsvg_handle_set_dpi")),
        dimensions(library.function<decltype(dimensions)>("rsvg_handle_get_intrinsic_dimensions")),
        render(library.function<decltype(render)>("rsvg_handle_render_document")),
        new_surface(library.function<decltype(new_surface)>("cairo_image_surface_create")),
        surface_status(library.function<decltype(surface_status)>("cairo_surface_status")),
        flush(library.function<decltype(flush)>("cairo_surface_flush")),
        data(library.function<decltype(data)>("cairo_image_surface_get_data")),
        stride(library.function<decltype(stride)>("cairo_image_surface_get_stride")),
        new_context(library.function<decltype(new_context)>("cairo_create")),
        context_status(library.function<decltype(context_status)>("cairo_status")) {}

  [[nodiscard]] bool complete() const {
    return open != nullptr && set_dpi != nullptr && dimensions != nullptr && render != nullptr &&
           new_surface != nullptr && surface_status != nullptr && flush != nullptr &&
           data != nullptr && stride != nullptr && new_context != nullptr &&
           context_status != nullptr;
  }

  decltype(&rsvg_handle_new_from_data) open;
  decltype(&rsvg_handle_set_dpi) set_dpi;
  decltype(&rsvg_handle_get_intrinsic_dimensions) dimensions;
  decltype(&rsvg_handle_render_document) render;
  decltype(&cairo_image_surface_create) new_surface;
  decltype(&cairo_surface_status) surface_status;
  decltype(&cairo_surface_flush) flush;
  decltype(&cairo_image_surface_get_data) data;
  decltype(&cairo_image_surface_get_stride) stride;
  decltype(&cairo_create) new_context;
  decltype(&cairo_status) context_status;
};

std::string as_bytes(const SvgAnswer& answer, std::string_view rest) {
  std::string out(sizeof answer, '\0');
  std::memcpy(out.data(), &answer, sizeof answer);
  return out.append(rest);
}

std::string as_bytes(SvgEnd end, std::string_view text) {
  SvgAnswer answer;
  answer.end = end;
  return as_bytes(answer, text);
}

std::string as_bytes(SvgEnd end, const GError* error) {
  return as_bytes(end, error == nullptr ? "" : error->message);
}

// CSS Values 3, 6.2; what depends on fonts or on what is around says nothing here.
double emu_of(RsvgUnit unit) {
  switch (unit) {
    case RSVG_UNIT_PX:
      return 9525;
    case RSVG_UNIT_IN:
      return 914'400;
    case RSVG_UNIT_CM:
      return 360'000;
    case RSVG_UNIT_MM:
      return 36'000;
    case RSVG_UNIT_PT:
      return 12'700;
    case RSVG_UNIT_PC:
      return 152'400;
    case RSVG_UNIT_PERCENT:
    case RSVG_UNIT_EM:
    case RSVG_UNIT_EX:
      break;
  }
  return 0;
}

// In EMU; 0 where it says none.
double stated_by(gboolean given, const RsvgLength& length) {
  return given == 0 ? 0 : length.length * emu_of(length.unit);
}

struct Measures {
  double width = 0;  // EMU
  double height = 0;
  bool stated = false;
};

bool usable(double emu) {
  return emu > 0 && emu <= most_emu;  // false for NaN
}

// What the SVG says; by its proportions where it says half of it; of its own units, taken for 96 to
// the inch, where it says nothing.
std::optional<Measures> measures_of(const Functions& rsvg, RsvgHandle* svg) {
  gboolean has_width = 0, has_height = 0, has_box = 0;
  RsvgLength width{}, height{};
  RsvgRectangle box{};
  rsvg.dimensions(svg, &has_width, &width, &has_height, &height, &has_box, &box);
  Measures out{stated_by(has_width, width), stated_by(has_height, height), true};
  const bool has_ratio = has_box != 0 && box.width > 0 && box.height > 0;
  if (out.width == 0 && out.height == 0 && has_ratio) {
    out = {box.width * emu_of(RSVG_UNIT_PX), box.height * emu_of(RSVG_UNIT_PX), false};
  } else if (out.width == 0 && has_ratio) {
    out.width = out.height / box.height * box.width;
  } else if (out.height == 0 && has_ratio) {
    out.height = out.width / box.width * box.height;
  }
  if (!usable(out.width) || !usable(out.height)) return std::nullopt;
  return out;
}

// Rounded up, so that no edge is lost.
std::uint64_t pixels_for(double emu) {
  return static_cast<std::uint64_t>(
      std::max(1.0, std::ceil(emu * pixels_an_inch / emu_an_inch - 1e-6)));
}

struct Size {
  std::uint64_t width, height;
};

Size drawn_size(const Measures& own, const Wanted& wanted) {
  auto width = static_cast<double>(wanted.width.emu());
  auto height = static_cast<double>(wanted.height.emu());
  if (width <= 0 && height <= 0) return {pixels_for(own.width), pixels_for(own.height)};
  if (width <= 0) width = height / own.height * own.width;
  if (height <= 0) height = width / own.width * own.height;
  return {pixels_for(width), pixels_for(height)};
}

// From cairo's words of alpha, red, green, blue, premultiplied. What can't be seen is white, so
// that no dark seam shows where a viewer smooths the picture.
std::string rgba_of(const unsigned char* rows, std::size_t stride, const SvgAnswer& answer) {
  std::string out;
  out.reserve(std::size_t{answer.width} * answer.height * 4);
  for (std::size_t y = 0; y < answer.height; ++y) {
    for (std::size_t x = 0; x < answer.width; ++x) {
      std::uint32_t pixel = 0;
      std::memcpy(&pixel, rows + y * stride + x * 4, sizeof pixel);
      const std::uint32_t alpha = pixel >> 24U;
      for (const unsigned shift : {16U, 8U, 0U}) {
        const std::uint32_t value = (pixel >> shift) & 0xFFU;
        const std::uint32_t own = alpha == 0 ? 255 : (value * 255 + alpha / 2) / alpha;
        out.push_back(static_cast<char>(std::min(255U, own)));
      }
      out.push_back(static_cast<char>(alpha));
    }
  }
  return out;
}

std::string paint(const Functions& rsvg, RsvgHandle* svg, SvgAnswer answer) {
  const int width = static_cast<int>(answer.width), height = static_cast<int>(answer.height);
  cairo_surface_t* surface = rsvg.new_surface(CAIRO_FORMAT_ARGB32, width, height);
  if (rsvg.surface_status(surface) != CAIRO_STATUS_SUCCESS)
    return as_bytes(SvgEnd::too_complex, "");
  cairo_t* context = rsvg.new_context(surface);
  const RsvgRectangle page{0, 0, static_cast<double>(width), static_cast<double>(height)};
  GError* error = nullptr;
  if (rsvg.render(svg, context, &page, &error) == 0 ||
      rsvg.context_status(context) != CAIRO_STATUS_SUCCESS) {
    return as_bytes(SvgEnd::too_complex, error);
  }
  rsvg.flush(surface);
  const Samples samples = from_rgba(
      rgba_of(rsvg.data(surface), static_cast<std::size_t>(rsvg.stride(surface)), answer));
  answer.end = SvgEnd::drawn;
  answer.colour = samples.colour ? 1 : 0;
  answer.alpha = samples.alpha.empty() ? 0 : 1;
  return as_bytes(answer, samples.values).append(samples.alpha);
}

}  // namespace

SvgLibrary::SvgLibrary(const char* name) : library_(name) {}

bool SvgLibrary::complete() const {
  return library_.loaded() && Functions(library_).complete();
}

std::string SvgLibrary::draw(std::string_view bytes, const Wanted& wanted,
                             const Limits& limits) const {
  const Functions rsvg(library_);
  GError* error = nullptr;
  // Without a place of its own there is nothing that it could reach but itself.
  RsvgHandle* svg = rsvg.open(reinterpret_cast<const guint8*>(bytes.data()), bytes.size(), &error);
  if (svg == nullptr) return as_bytes(SvgEnd::malformed, error);
  rsvg.set_dpi(svg, 96);
  const std::optional<Measures> own = measures_of(rsvg, svg);
  if (!own) return as_bytes(SvgEnd::no_size, "");
  const Size size = drawn_size(*own, wanted);
  SvgAnswer answer;
  answer.width = static_cast<std::uint32_t>(std::min<std::uint64_t>(size.width, UINT32_MAX));
  answer.height = static_cast<std::uint32_t>(std::min<std::uint64_t>(size.height, UINT32_MAX));
  answer.stated = own->stated ? 1 : 0;
  answer.paper_width = std::max<std::int64_t>(1, std::llround(own->width));
  answer.paper_height = std::max<std::int64_t>(1, std::llround(own->height));
  if (!check_size({}, answer.width, answer.height, limits)) {
    answer.end = SvgEnd::too_large;
    return as_bytes(answer, "");
  }
  return paint(rsvg, svg, answer);
}

}  // namespace tongket::image
