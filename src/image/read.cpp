#include <fmt/format.h>

#include <utility>

#include "image/format.h"
#include "image/image.h"
#include "image/jpeg.h"
#include "image/png.h"
#include "image/problems.h"
#include "image/svg.h"

namespace tongket::image {

namespace {

Result<Picture> decode(std::string_view bytes, const Origin& origin, const Wanted& wanted,
                       const Limits& limits, Diagnostics& notes) {
  const Guess guess = guess_format(bytes);
  switch (guess.kind) {
    case Kind::png:
      return read_png(bytes, origin, limits, notes);
    case Kind::jpeg:
      return read_jpeg(bytes, origin, limits, notes);
    case Kind::svg:
      return read_svg(bytes, origin, wanted, limits, notes);
    case Kind::other:
      break;
  }
  return unknown_format(origin, guess.name);
}

Failed file_too_large(const Origin& origin, const Limits& limits) {
  return fail(problem(origin, Code::picture_too_large,
                      {fmt::format("tệp ảnh lớn hơn {} byte", limits.picture_bytes),
                       fmt::format("its file is larger than {} bytes", limits.picture_bytes)},
                      {"thu nhỏ ảnh; nếu tệp đúng là lớn như vậy: --limit picture-bytes=SỐ",
                       "scale it down; if the file is right: --limit picture-bytes=NUMBER"}));
}

// An SVG is another picture in another size.
Sha256 digest_of(std::string_view bytes, const Wanted& wanted) {
  const Sha256 own = sha256(bytes);
  if (guess_format(bytes).kind != Kind::svg) return own;
  return sha256(fmt::format("{} {} {}", to_hex(own), wanted.width.emu(), wanted.height.emu()));
}

}  // namespace

Result<PicturePtr> read(std::string_view bytes, const Origin& origin, const Wanted& wanted,
                        const Limits& limits, Diagnostics& notes) {
  if (bytes.size() > limits.picture_bytes) return file_too_large(origin, limits);
  if (bytes.empty()) {
    return unknown_format(origin, {"tệp trống", "an empty file"});
  }
  Result<Picture> picture = decode(bytes, origin, wanted, limits, notes);
  if (!picture) return Failed{std::move(picture).error()};
  picture->digest = digest_of(bytes, wanted);
  return PicturePtr(std::make_shared<const Picture>(*std::move(picture)));
}

std::string file_of(const Picture& picture) {
  if (!picture.file.empty()) return picture.file;
  return write_png(picture.samples, picture.width, picture.height);
}

std::string_view ending_of(Format format) {
  return format == Format::png ? "png" : "jpeg";
}

std::string_view media_type_of(Format format) {
  return format == Format::png ? "image/png" : "image/jpeg";
}

Samples samples_of(const Picture& picture) {
  return picture.format == Format::jpeg ? jpeg_samples(picture.file) : picture.samples;
}

}  // namespace tongket::image
