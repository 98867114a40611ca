#include "image/jpeg_markers.h"

#include <array>

#include "image/exif.h"

namespace tongket::image {

namespace {

using namespace std::string_view_literals;

// ITU-T T.81, table B.1
constexpr std::uint8_t temporary = 0x01, restart_first = 0xD0, start = 0xD8, end = 0xD9,
                       scan = 0xDA, app0 = 0xE0, app1 = 0xE1, app14 = 0xEE;

constexpr bool is_frame(std::uint8_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

class Walk {
 public:
  explicit Walk(std::string_view bytes) : bytes_(bytes) {}

  JpegFacts run() {
    while (const std::uint8_t marker = next_marker()) {
      if (marker == end) {
        facts_.ended = true;
        break;
      }
      if (marker == temporary || (marker >= restart_first && marker <= start)) continue;
      const std::size_t size = number(at_, 2);
      if (size < 2 || bytes_.size() - at_ < size) break;
      segment(marker, bytes_.substr(at_ + 2, size - 2));
      at_ += size;
    }
    facts_.red_green_blue = facts_.components == 3 && is_rgb();
    // A file with both was written by JFIF's rules.
    if (jfif_density_) facts_.density = jfif_density_;
    return facts_;
  }

 private:
  [[nodiscard]] std::uint8_t byte(std::size_t at) const {
    return at < bytes_.size() ? static_cast<std::uint8_t>(bytes_[at]) : std::uint8_t{0};
  }
  [[nodiscard]] std::uint32_t number(std::size_t at, std::size_t size) const {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i)
      value = (value << 8U) | byte(at + i);
    return value;
  }

  // Over fill bytes, stray ones, and the pixels of a scan, in which 0xFF is followed by 0. Gives 0
  // at the end of the bytes.
  std::uint8_t next_marker() {
    for (;;) {
      at_ = bytes_.find('\xFF', at_);
      if (at_ == std::string_view::npos) return 0;
      while (byte(at_) == 0xFF)
        ++at_;
      if (at_ >= bytes_.size()) return 0;
      const std::uint8_t marker = byte(at_++);
      if (marker != 0) return marker;
    }
  }

  void segment(std::uint8_t marker, std::string_view body) {
    if (is_frame(marker)) return frame(marker, body);
    if (marker == scan) ++facts_.scans;
    if (marker == app0 && body.starts_with("JFIF\0"sv)) jfif(body);
    if (marker == app1 && body.starts_with("Exif\0"sv) && body.size() > 6) exif(body.substr(6));
    if (marker == app14 && body.starts_with("Adobe") && body.size() >= 12) {
      facts_.adobe = true;
      adobe_transform_ = static_cast<std::uint8_t>(body[11]);
    }
  }

  void frame(std::uint8_t marker, std::string_view body) {
    if (facts_.frame != 0 || body.size() < 6) return;  // of a second one the decoder complains
    facts_.frame = marker;
    facts_.precision = byte(at_ + 2);
    facts_.height = number(at_ + 3, 2);
    facts_.width = number(at_ + 5, 2);
    facts_.components = byte(at_ + 7);
    for (std::size_t i = 0; i < ids_.size(); ++i)
      ids_[i] = byte(at_ + 8 + 3 * i);
  }

  void jfif(std::string_view body) {
    has_jfif_ = true;
    if (body.size() < 12) return;
    const std::uint8_t unit = byte(at_ + 9);
    if (unit != 1 && unit != 2) return;
    const std::uint64_t emu = unit == 1 ? 914'400 : 360'000;
    const Densities given{{number(at_ + 10, 2), emu}, {number(at_ + 12, 2), emu}};
    if (given.x.plausible() && given.y.plausible()) jfif_density_ = given;
  }

  // The first one speaks.
  void exif(std::string_view tiff) {
    if (has_exif_) return;
    has_exif_ = true;
    const Exif found = read_exif(tiff);
    facts_.orientation = found.orientation;
    facts_.density = found.density;
  }

  // As libjpeg tells it (jdapimin.c, default_decompress_parms).
  [[nodiscard]] bool is_rgb() const {
    if (has_jfif_) return false;
    if (facts_.adobe) return adobe_transform_ == 0;
    return ids_ == std::array<std::uint8_t, 3>{'R', 'G', 'B'};
  }

  std::string_view bytes_;
  std::size_t at_ = 2;  // behind SOI
  JpegFacts facts_;
  std::array<std::uint8_t, 3> ids_{};
  std::uint8_t adobe_transform_ = 0;
  bool has_jfif_ = false, has_exif_ = false;
  std::optional<Densities> jfif_density_;
};

}  // namespace

JpegFacts jpeg_facts(std::string_view bytes) {
  return Walk(bytes).run();
}

}  // namespace tongket::image
