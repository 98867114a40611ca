#include "image/samples.h"

#include <algorithm>
#include <utility>

namespace tongket::image {

namespace {

bool is_grey(std::string_view bytes, std::size_t stride) {
  for (std::size_t i = 0; i + 2 < bytes.size(); i += stride) {
    if (bytes[i] != bytes[i + 1] || bytes[i] != bytes[i + 2]) return false;
  }
  return true;
}

bool is_opaque(std::string_view rgba) {
  for (std::size_t i = 3; i < rgba.size(); i += 4) {
    if (rgba[i] != '\xFF') return false;
  }
  return true;
}

// Every stride-th byte, or the first `take` of every stride.
std::string picked(std::string_view bytes, std::size_t from, std::size_t take, std::size_t stride) {
  std::string out;
  out.resize(bytes.size() / stride * take);
  char* into = out.data();
  for (std::size_t i = from; i < bytes.size(); i += stride)
    into = std::copy_n(bytes.data() + i, take, into);
  return out;
}

struct Place {
  std::size_t x, y;
};

// Where the pixel of the upright picture stands in the one that was stored as `width` × `height`.
Place stored_at(Place upright, std::size_t width, std::size_t height, int orientation) {
  const auto [x, y] = upright;
  switch (orientation) {
    case 2:
      return {width - 1 - x, y};
    case 3:
      return {width - 1 - x, height - 1 - y};
    case 4:
      return {x, height - 1 - y};
    case 5:
      return {y, x};
    case 6:
      return {y, height - 1 - x};
    case 7:
      return {width - 1 - y, height - 1 - x};
    case 8:
      return {width - 1 - y, x};
    default:
      return upright;
  }
}

std::string turned_plane(const std::string& plane, std::size_t width, std::size_t height,
                         int orientation) {
  if (plane.empty()) return {};
  const std::size_t depth = plane.size() / (width * height);
  const bool side = lies_on_its_side(orientation);
  const std::size_t new_width = side ? height : width;
  const std::size_t new_height = side ? width : height;
  std::string out;
  out.resize(plane.size());
  char* into = out.data();
  for (std::size_t y = 0; y < new_height; ++y) {
    for (std::size_t x = 0; x < new_width; ++x) {
      const Place from = stored_at({x, y}, width, height, orientation);
      into = std::copy_n(plane.data() + (from.y * width + from.x) * depth, depth, into);
    }
  }
  return out;
}

}  // namespace

Samples from_rgba(std::string_view rgba) {
  Samples out;
  out.colour = !is_grey(rgba, 4);
  out.values = picked(rgba, 0, out.colour ? 3 : 1, 4);
  if (!is_opaque(rgba)) out.alpha = picked(rgba, 3, 1, 4);
  return out;
}

Samples from_rgb(std::string rgb) {
  Samples out;
  out.colour = !is_grey(rgb, 3);
  out.values = out.colour ? std::move(rgb) : picked(rgb, 0, 1, 3);
  return out;
}

bool Density::plausible() const {
  constexpr std::uint64_t inch = 914'400;
  // EXIF's fractions may have any terms; these bounds keep the products within 64 bits.
  if (pixels == 0 || emu == 0 || pixels > 1'000'000'000 || emu > 1'000'000 * inch) return false;
  const std::uint64_t scaled = pixels * inch;
  return scaled >= 10 * emu && scaled <= 10'000 * emu;
}

Length length_of(std::uint32_t pixels, const Density& density) {
  const std::uint64_t emu = (pixels * density.emu + density.pixels / 2) / density.pixels;
  return Length::emu(static_cast<std::int64_t>(std::max<std::uint64_t>(1, emu)));
}

void measure(Picture& picture, std::uint32_t width, std::uint32_t height,
             const std::optional<Densities>& stated) {
  picture.width = width;
  picture.height = height;
  picture.size_stated = stated && stated->x.plausible() && stated->y.plausible();
  picture.paper_width = length_of(width, picture.size_stated ? stated->x : Density::usual());
  picture.paper_height = length_of(height, picture.size_stated ? stated->y : Density::usual());
}

Samples turned(const Samples& samples, std::uint32_t width, std::uint32_t height, int orientation) {
  return {samples.colour, turned_plane(samples.values, width, height, orientation),
          turned_plane(samples.alpha, width, height, orientation)};
}

}  // namespace tongket::image
