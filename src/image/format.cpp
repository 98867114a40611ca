#include "image/format.h"

#include <algorithm>
#include <array>

#include "image/svg_scan.h"

namespace tongket::image {

namespace {

using namespace std::string_view_literals;

// Bytes at a place, and bytes at a second one where the first don't suffice.
struct Mark {
  std::size_t at;
  std::string_view bytes;
  std::size_t also_at;
  std::string_view also;
  std::string_view vi, en;
};

constexpr std::array marks{
    Mark{0, "GIF8", 0, "", "ảnh GIF", "a GIF picture"},
    Mark{0, "RIFF", 8, "WEBP", "ảnh WebP", "a WebP picture"},
    Mark{0, "II*\0"sv, 0, "", "ảnh TIFF", "a TIFF picture"},
    Mark{0, "MM\0*"sv, 0, "", "ảnh TIFF", "a TIFF picture"},
    Mark{4, "ftyp", 8, "hei", "ảnh HEIC (của điện thoại)", "a HEIC picture (of a phone)"},
    Mark{4, "ftyp", 8, "hev", "ảnh HEIC (của điện thoại)", "a HEIC picture (of a phone)"},
    Mark{4, "ftyp", 8, "mif1", "ảnh HEIC (của điện thoại)", "a HEIC picture (of a phone)"},
    Mark{4, "ftyp", 8, "avif", "ảnh AVIF", "an AVIF picture"},
    Mark{4, "ftyp", 0, "", "phim", "a film"},
    Mark{0, "\1\0\0\0"sv, 40, " EMF", "hình EMF", "an EMF drawing"},
    Mark{0, "\xD7\xCD\xC6\x9A", 0, "", "hình WMF", "a WMF drawing"},
    Mark{0, "\1\0\x09\0"sv, 0, "", "hình WMF", "a WMF drawing"},
    Mark{0, "\0\0\0\x0CjP  "sv, 0, "", "ảnh JPEG 2000", "a JPEG 2000 picture"},
    Mark{0, "\xFF\x4F\xFF\x51", 0, "", "ảnh JPEG 2000", "a JPEG 2000 picture"},
    Mark{0, "\0\0\0\x0CJXL "sv, 0, "", "ảnh JPEG XL", "a JPEG XL picture"},
    Mark{0, "\xFF\x0A", 0, "", "ảnh JPEG XL", "a JPEG XL picture"},
    Mark{0, "\0\0\1\0"sv, 0, "", "biểu tượng ICO", "an ICO icon"},
    Mark{0, "8BPS", 0, "", "tệp Photoshop", "a Photoshop file"},
    Mark{0, "%PDF", 0, "", "tệp PDF", "a PDF"},
    Mark{0, "%!PS", 0, "", "tệp PostScript (EPS)", "a PostScript file (EPS)"},
    Mark{0, "\xC5\xD0\xD3\xC6", 0, "", "tệp PostScript (EPS)", "a PostScript file (EPS)"},
    Mark{0, "\x1F\x8B", 0, "", "tệp nén gzip (có thể là SVGZ)", "a gzip file (an SVGZ, maybe)"},
    Mark{0, "PK\3\4", 0, "", "tệp nén ZIP hoặc tệp Office", "a ZIP or Office file"},
    Mark{0, "\xD0\xCF\x11\xE0", 0, "", "tệp Office cũ", "an old Office file"},
    Mark{0, "\xFF\xFE<\0"sv, 0, "", "XML mã hóa UTF-16", "XML in UTF-16"},
    Mark{0, "\xFE\xFF\0<"sv, 0, "", "XML mã hóa UTF-16", "XML in UTF-16"},
    Mark{0, "BM", 6, "\0\0\0\0"sv, "ảnh BMP", "a BMP picture"},
};

bool has(std::string_view bytes, std::size_t at, std::string_view part) {
  return bytes.size() >= at && bytes.substr(at, part.size()) == part;
}

}  // namespace

Guess guess_format(std::string_view bytes) {
  if (has(bytes, 0, "\x89PNG\r\n\x1A\n")) return {Kind::png, {}};
  if (has(bytes, 0, "\xFF\xD8\xFF")) return {Kind::jpeg, {}};
  const auto* known = std::find_if(marks.begin(), marks.end(), [&](const Mark& mark) {
    return has(bytes, mark.at, mark.bytes) && has(bytes, mark.also_at, mark.also);
  });
  if (known != marks.end()) return {Kind::other, {std::string(known->vi), std::string(known->en)}};
  const std::string_view root = root_name(bytes);
  if (root == "svg") return {Kind::svg, {}};
  if (root == "html") return {Kind::other, {"trang web (HTML)", "a web page (HTML)"}};
  if (!root.empty()) return {Kind::other, {"XML không phải SVG", "XML that is no SVG"}};
  return {};
}

}  // namespace tongket::image
