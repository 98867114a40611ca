#include "image/exif.h"

#include <cstdint>

namespace tongket::image {

namespace {

// TIFF 6.0: tags and types of the first folder of fields.
constexpr std::uint32_t tag_orientation = 274, tag_x_resolution = 282, tag_y_resolution = 283,
                        tag_resolution_unit = 296;
constexpr std::uint32_t type_short = 3, type_rational = 5;
constexpr std::size_t field_size = 12;

class Reader {
 public:
  Reader(std::string_view bytes, bool big) : bytes_(bytes), big_(big) {}

  // 0 behind the end.
  [[nodiscard]] std::uint32_t number(std::size_t at, std::size_t size) const {
    if (at > bytes_.size() || bytes_.size() - at < size) return 0;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      const std::size_t place = big_ ? at + i : at + size - 1 - i;
      value = (value << 8U) | static_cast<unsigned char>(bytes_[place]);
    }
    return value;
  }
  // The value of a field, of the type wanted; 0 where it is another.
  [[nodiscard]] std::uint32_t short_at(std::size_t field) const {
    return number(field + 2, 2) == type_short ? number(field + 8, 2) : 0;
  }
  [[nodiscard]] Density rational_at(std::size_t field) const {
    if (number(field + 2, 2) != type_rational) return {};
    const std::size_t at = number(field + 8, 4);
    return {number(at, 4), number(at + 4, 4)};
  }

 private:
  std::string_view bytes_;
  bool big_;
};

}  // namespace

Exif read_exif(std::string_view tiff) {
  Exif out;
  const bool big = tiff.substr(0, 2) == "MM";
  if (!big && tiff.substr(0, 2) != "II") return out;
  const Reader reader(tiff, big);
  if (reader.number(2, 2) != 42) return out;
  const std::size_t folder = reader.number(4, 4);
  const std::uint32_t count = reader.number(folder, 2);
  Densities density;
  std::uint32_t unit = 2;  // inches, where the field is missing
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::size_t field = folder + 2 + i * field_size;
    const std::uint32_t tag = reader.number(field, 2);
    const std::uint32_t value = reader.short_at(field);
    if (tag == tag_orientation && value >= 1 && value <= 8)
      out.orientation = static_cast<int>(value);
    if (tag == tag_resolution_unit) unit = value;
    if (tag == tag_x_resolution) density.x = reader.rational_at(field);
    if (tag == tag_y_resolution) density.y = reader.rational_at(field);
  }
  const std::uint64_t unit_emu = unit == 2 ? 914'400 : unit == 3 ? 360'000 : 0;
  density.x.emu *= unit_emu;
  density.y.emu *= unit_emu;
  if (density.x.plausible() && density.y.plausible()) out.density = density;
  return out;
}

}  // namespace tongket::image
