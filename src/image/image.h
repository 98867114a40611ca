// image/ -- pictures, decoded and measured safely.
//
// In: the bytes of a file (PNG, JPEG, SVG; told by the bytes, never by the name). Out: a Picture:
// upright, 8 bits a sample, grey or sRGB (profiles are not applied), with the size that it states
// on paper and with the file that a DOCX stores. Refused, each with a diagnostic: every other
// format by its name, what is damaged, cut off or zero-sized, and what exceeds the limits, which
// are held against the header before memory for any pixel is taken. An SVG is drawn in a process of
// its own, with bounds of time and memory; nothing that it refers to outside itself is ever loaded.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/base.h"

namespace tongket::image {

enum class Format { png, jpeg };

// Rows from top to bottom, without padding.
struct Samples {
  bool colour = false;
  std::string values;  // one byte a pixel (grey), or three (red, green, blue); not premultiplied
  std::string alpha;   // one byte a pixel, 255 is opaque; empty where all of the picture is

  bool operator==(const Samples&) const = default;
};

// Never changes; share it.
struct Picture {
  std::uint32_t width = 0;  // in pixels, upright: never 0
  std::uint32_t height = 0;
  Length paper_width;  // the size that it states, or by 96 pixels to the inch; never 0
  Length paper_height;
  bool size_stated = false;
  bool colour = false;  // of a PNG: some pixel is not grey; of a JPEG: it is stored in colours

  // Of what a DOCX stores, see file_of(). A JPEG is of the kind that a PDF stores as it is, too
  // (DCTDecode; baseline or progressive, DeviceGray or DeviceRGB as `colour` says); its samples are
  // not kept. Of a PNG they are.
  Format format = Format::png;
  Samples samples;  // empty where the format is JPEG, see samples_of()

  // The file as it was given, where it is sound, upright, and none of its colours were converted;
  // of a photograph that lay on its side the same, turned without loss; else empty.
  std::string file;

  // Of the bytes that it was made from, and of the size that an SVG was drawn for. Pictures with
  // the same digest are the same.
  Sha256 digest{};
};
using PicturePtr = std::shared_ptr<const Picture>;

// What it was read from: for messages.
struct Origin {
  std::string name;  // "hinh/logo.png"
  SourceRef place;   // of who asks for it
};

// The size wanted on paper, where it is known. An SVG is drawn for it, with 300 pixels to the inch;
// of one that is 0 the other one and the SVG's proportions decide, of none its own size. Of no
// account to PNG and JPEG.
struct Wanted {
  Length width;
  Length height;
};

// Warnings go to `notes`: text in an SVG, colours converted from CMYK, damage that was mended.
Result<PicturePtr> read(std::string_view bytes, const Origin& origin, const Wanted& wanted,
                        const Limits& limits, Diagnostics& notes);

// What a DOCX stores: Picture::file, or its samples as PNG. The same picture gives the same bytes.
std::string file_of(const Picture& picture);
// "png", "jpeg": also the ending of the name in the container.
std::string_view ending_of(Format format);
// "image/png"
std::string_view media_type_of(Format format);

// The samples of any picture; those of a JPEG are decoded anew.
Samples samples_of(const Picture& picture);

}  // namespace tongket::image
