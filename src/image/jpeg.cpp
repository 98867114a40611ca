#include "image/jpeg.h"

#include <turbojpeg.h>

#include <array>
#include <memory>
#include <optional>
#include <utility>

#include "image/jpeg_markers.h"
#include "image/problems.h"
#include "image/samples.h"

namespace tongket::image {

namespace {

// Baseline, extended and progressive with Huffman's code: what a PDF and Word take.
constexpr std::uint8_t baseline = 0xC0, extended = 0xC1, progressive = 0xC2;
// With arithmetic code: decoded, never passed on.
constexpr std::uint8_t arithmetic = 0xC9, arithmetic_progressive = 0xCA;

// An encoder makes about ten; each costs its file some bytes and us every block of the picture.
constexpr std::uint32_t most_scans = 100;

struct Destroy {
  void operator()(void* handle) const { tjDestroy(handle); }
};
using Handle = std::unique_ptr<void, Destroy>;

struct FreeBuffer {
  void operator()(unsigned char* bytes) const { tjFree(bytes); }
};

Handle checked(tjhandle made) {
  if (made == nullptr) throw std::bad_alloc{};
  return Handle(made);
}

const unsigned char* unsigned_bytes(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

struct Decoded {
  std::string values;   // as many a pixel as there are components
  std::string warning;  // what was wrong with the file and got over; empty where nothing was
  std::string fault;    // what couldn't be got over
};

TJPF pixel_format(std::uint8_t components) {
  return components == 1 ? TJPF_GRAY : components == 3 ? TJPF_RGB : TJPF_CMYK;
}

Decoded decode(std::string_view bytes, const JpegFacts& facts) {
  const Handle handle = checked(tjInitDecompress());
  Decoded out;
  out.values.resize(std::size_t{facts.width} * facts.height * facts.components);
  const int code =
      tjDecompress2(handle.get(), unsigned_bytes(bytes), bytes.size(),
                    reinterpret_cast<unsigned char*>(out.values.data()),
                    static_cast<int>(facts.width), 0, static_cast<int>(facts.height),
                    pixel_format(facts.components), TJFLAG_ACCURATEDCT | TJFLAG_LIMITSCANS);
  if (code == 0) return out;
  (tjGetErrorCode(handle.get()) == TJERR_WARNING ? out.warning : out.fault) =
      tjGetErrorStr2(handle.get());
  return out;
}

// Adobe's files store the light that each ink lets through, others the ink itself. Without a
// profile the inks are taken for ideal ones.
std::string rgb_of(std::string_view cmyk, bool adobe) {
  const auto light = [adobe](char ink) {
    const auto value = static_cast<unsigned char>(ink);
    return adobe ? unsigned{value} : 255U - value;
  };
  std::string rgb;
  rgb.reserve(cmyk.size() / 4 * 3);
  for (std::size_t i = 0; i + 3 < cmyk.size(); i += 4) {
    const unsigned black = light(cmyk[i + 3]);
    for (std::size_t ink = 0; ink < 3; ++ink)
      rgb.push_back(static_cast<char>((light(cmyk[i + ink]) * black + 127) / 255));
  }
  return rgb;
}

Samples samples_from(std::string values, const JpegFacts& facts) {
  if (facts.components == 1) return {false, std::move(values), {}};
  return from_rgb(facts.components == 3 ? std::move(values) : rgb_of(values, facts.adobe));
}

// Laid upright block by block, where its sides are whole blocks: nothing is lost, and the EXIF that
// told of it goes. Nothing where that can't be.
std::optional<std::string> turned_without_loss(std::string_view bytes, int orientation) {
  constexpr std::array operations{TJXOP_NONE,   TJXOP_NONE,       TJXOP_HFLIP,
                                  TJXOP_ROT180, TJXOP_VFLIP,      TJXOP_TRANSPOSE,
                                  TJXOP_ROT90,  TJXOP_TRANSVERSE, TJXOP_ROT270};
  const Handle handle = checked(tjInitTransform());
  tjtransform wanted{};
  wanted.op = operations[static_cast<std::size_t>(orientation)];
  wanted.options = TJXOPT_PERFECT | TJXOPT_COPYNONE;
  unsigned char* made = nullptr;
  unsigned long size = 0;
  const int code = tjTransform(handle.get(), unsigned_bytes(bytes), bytes.size(), 1, &made, &size,
                               &wanted, TJFLAG_LIMITSCANS | TJFLAG_STOPONWARNING);
  const std::unique_ptr<unsigned char, FreeBuffer> owned(made);
  if (code != 0 || made == nullptr) return std::nullopt;
  return std::string(reinterpret_cast<const char*>(made), size);
}

// What can be told before anything is decoded.
Status check(const JpegFacts& facts, const Origin& origin, const Limits& limits) {
  if (facts.frame == 0) return cut_off(origin);
  switch (facts.frame) {
    case baseline:
    case extended:
    case progressive:
    case arithmetic:
    case arithmetic_progressive:
      break;
    default:
      return unknown_format(
          origin, {"JPEG không mất thông tin hoặc nhiều tầng", "a lossless or hierarchical JPEG"});
  }
  if (facts.precision != 8) {
    return unknown_format(origin, {"JPEG 12 bit", "a JPEG of 12 bits"});
  }
  if (facts.components != 1 && facts.components != 3 && facts.components != 4) {
    return unknown_format(origin,
                          {"JPEG có số kênh màu lạ", "a JPEG of a strange number of colours"});
  }
  Status fits = check_size(origin, facts.width, facts.height, limits);
  if (!fits) return fits;
  if (facts.scans > most_scans) {
    return too_complex(origin, {"JPEG có quá nhiều lượt quét", "the JPEG has too many scans"});
  }
  return facts.ended ? ok() : Status(cut_off(origin));
}

void tell(const JpegFacts& facts, const Decoded& decoded, const Origin& origin,
          Diagnostics& notes) {
  if (!decoded.warning.empty()) warn_of_damage(notes, origin, decoded.warning);
  if (facts.components == 4) {
    warn(notes, origin, Code::picture_converted,
         {"ảnh dùng màu in (CMYK); màu được đổi sang RGB một cách gần đúng",
          "it has printing colours (CMYK), converted to RGB approximately"},
         {"lưu lại ảnh với màu RGB (sRGB)", "save it with RGB colours (sRGB)"});
  }
}

bool goes_as_it_is(const JpegFacts& facts, const Decoded& decoded) {
  return decoded.warning.empty() && facts.components != 4 && !facts.red_green_blue &&
         (facts.frame == baseline || facts.frame == extended || facts.frame == progressive);
}

Picture measured(const JpegFacts& facts) {
  Picture picture;
  if (!lies_on_its_side(facts.orientation)) {
    measure(picture, facts.width, facts.height, facts.density);
    return picture;
  }
  std::optional<Densities> density = facts.density;
  if (density) std::swap(density->x, density->y);
  measure(picture, facts.height, facts.width, density);
  return picture;
}

}  // namespace

Result<Picture> read_jpeg(std::string_view bytes, const Origin& origin, const Limits& limits,
                          Diagnostics& notes) {
  const JpegFacts facts = jpeg_facts(bytes);
  Status sound = check(facts, origin, limits);
  if (!sound) return Failed{std::move(sound).error()};
  Decoded decoded = decode(bytes, facts);
  if (!decoded.fault.empty()) return malformed(origin, {decoded.fault, decoded.fault});
  tell(facts, decoded, origin, notes);
  Picture picture = measured(facts);
  std::optional<std::string> upright;
  if (goes_as_it_is(facts, decoded)) {
    upright =
        facts.orientation == 1 ? std::string(bytes) : turned_without_loss(bytes, facts.orientation);
  }
  if (upright) {
    picture.format = Format::jpeg;
    picture.file = *std::move(upright);
    picture.colour = facts.components == 3;
    return picture;
  }
  picture.samples = turned(samples_from(std::move(decoded.values), facts), facts.width,
                           facts.height, facts.orientation);
  picture.colour = picture.samples.colour;
  return picture;
}

Samples jpeg_samples(std::string_view bytes) {
  const JpegFacts facts = jpeg_facts(bytes);
  Decoded decoded = decode(bytes, facts);
  if (!decoded.fault.empty()) throw Broken("a JPEG that was sound is so no longer");
  return {facts.components == 3, std::move(decoded.values), {}};
}

}  // namespace tongket::image
