#include "pdf/pictures.h"

#include <fmt/core.h>

#include <map>
#include <string_view>

#include "image/image.h"

namespace tongket::pdf {
namespace {

std::string image_body(const image::Picture& picture, bool colour) {
  return fmt::format(
      "/Type/XObject/Subtype/Image/Width {}/Height {}/BitsPerComponent 8/ColorSpace{}\n",
      picture.width, picture.height, colour ? "/DeviceRGB" : "/DeviceGray");
}

Ref add_image(File& file, const image::Picture& picture) {
  if (picture.format == image::Format::jpeg) {
    return file.add_packed_stream(image_body(picture, picture.colour) + "/Filter/DCTDecode\n",
                                  picture.file);
  }
  std::string body = image_body(picture, picture.samples.colour);
  if (!picture.samples.alpha.empty()) {
    const Ref mask = file.add_stream(image_body(picture, false), picture.samples.alpha);
    body += "/SMask " + to_string(mask) + "\n";
  }
  return file.add_stream(std::move(body), picture.samples.values);
}

}  // namespace

std::string picture_name(std::uint32_t picture) {
  return "/P" + std::to_string(picture);
}

std::string add_pictures(File& file, const std::vector<document::Picture>& pictures) {
  std::map<Sha256, Ref> images;
  std::string entries;
  std::uint32_t number = 0;
  for (const document::Picture& picture : pictures) {
    const image::Picture& shown = *picture.image;
    auto image = images.find(shown.digest);
    if (image == images.end()) image = images.emplace(shown.digest, add_image(file, shown)).first;
    entries += picture_name(++number) + " " + to_string(image->second);
  }
  return entries;
}

}  // namespace tongket::pdf
