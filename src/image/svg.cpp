#include "image/svg.h"

#include <fmt/format.h>

#include <cstring>
#include <utility>

#include "image/problems.h"
#include "image/svg_draw.h"
#include "image/svg_scan.h"

namespace tongket::image {

namespace {

// librsvg's own bound of elements loaded.
constexpr std::uint64_t most_elements = 1'000'000;
// For an answer in words.
constexpr std::uint64_t text_room = 1U << 16U;

Failed no_library(const Origin& origin) {
  return fail(problem(origin, Code::picture_no_svg,
                      {"máy này thiếu thư viện vẽ ảnh SVG (librsvg)",
                       "this machine lacks the library that draws SVG (librsvg)"},
                      {"cài gói librsvg2-2, hoặc xuất ảnh thành PNG",
                       "install the package librsvg2-2, or export the picture as PNG"}));
}

Failed out_of_time(const Origin& origin, const Limits& limits) {
  return too_complex(
      origin, {fmt::format("vẽ ảnh SVG này quá {} giây", limits.svg_seconds),
               fmt::format("drawing this SVG takes more than {} seconds", limits.svg_seconds)});
}

Failed no_memory(const Origin& origin) {
  return too_complex(origin, {"không vẽ được ảnh SVG này trong bộ nhớ cho phép",
                              "this SVG can't be drawn within the memory that it may take"});
}

Failed no_process(const Origin& origin) {
  return too_complex(origin, {"hệ thống không cho thêm tiến trình để vẽ ảnh SVG",
                              "the system gives no process for drawing the SVG"});
}

Failed not_stated(const Origin& origin) {
  return no_size(
      origin, {"ảnh SVG không nói kích thước của nó", "the SVG doesn't say its size"},
      {R"(ghi kích thước vào thẻ svg, ví dụ width="30mm" height="30mm" viewBox="0 0 100 100")",
       R"(state it in the svg tag, such as width="30mm" height="30mm" viewBox="0 0 100 100")"});
}

Status check(const SvgFacts& facts, const Origin& origin, const Limits& limits) {
  if (facts.depth > limits.xml_depth) {
    return too_complex(origin,
                       {fmt::format("các phần tử SVG lồng nhau quá {} cấp", limits.xml_depth),
                        fmt::format("elements are nested more than {} deep", limits.xml_depth)});
  }
  if (facts.elements > most_elements) {
    return too_complex(origin, {fmt::format("ảnh SVG có quá {} phần tử", most_elements),
                                fmt::format("it has more than {} elements", most_elements)});
  }
  return ok();
}

void tell(const SvgFacts& facts, const Origin& origin, Diagnostics& notes) {
  if (facts.text) {
    warn(notes, origin, Code::picture_text,
         {"ảnh SVG có chữ; hình chữ tùy thuộc phông của máy",
          "the SVG has text, which looks as this machine's fonts have it"},
         {"đổi chữ thành đường nét (Inkscape: Path > Object to Path) rồi lưu lại",
          "turn the text into outlines (Inkscape: Path > Object to Path) and save it"});
  }
  if (!facts.outside.empty()) {
    warn(notes, origin, Code::picture_outside,
         {fmt::format("ảnh SVG trỏ tới “{}” ở ngoài nó; phần ấy không được nạp", facts.outside),
          fmt::format("the SVG refers to '{}' outside itself, which is not loaded", facts.outside)},
         {"nhúng phần ấy vào chính tệp SVG", "embed that part in the SVG itself"});
  }
}

Failed failure(const SvgAnswer& answer, std::string_view text, const Origin& origin,
               const Limits& limits) {
  const std::string why(text);
  switch (answer.end) {
    case SvgEnd::no_size:
      return not_stated(origin);
    case SvgEnd::too_large: {
      Status told = check_size(origin, answer.width, answer.height, limits);
      if (!told) return Failed{std::move(told).error()};
      return no_memory(origin);
    }
    case SvgEnd::too_complex:
      if (why.empty()) return no_memory(origin);
      return too_complex(origin,
                         {"không vẽ được ảnh SVG này: " + why, "this SVG can't be drawn: " + why});
    case SvgEnd::malformed:
    case SvgEnd::drawn:
      break;
  }
  return malformed(origin, {why, why});
}

// What the process apart says is held against the limits once more: it read what a stranger made.
Result<Picture> picture_of(std::string_view bytes, const Origin& origin, const Limits& limits) {
  SvgAnswer answer;
  if (bytes.size() < sizeof answer) return no_memory(origin);
  std::memcpy(&answer, bytes.data(), sizeof answer);
  bytes.remove_prefix(sizeof answer);
  if (answer.end != SvgEnd::drawn) return failure(answer, bytes, origin, limits);
  Status fits = check_size(origin, answer.width, answer.height, limits);
  if (!fits) return Failed{std::move(fits).error()};
  const std::size_t pixels = std::size_t{answer.width} * answer.height;
  const std::size_t values = pixels * (answer.colour == 1 ? 3 : 1);
  if (bytes.size() != values + (answer.alpha == 1 ? pixels : 0) || answer.paper_width <= 0 ||
      answer.paper_height <= 0) {
    return no_memory(origin);
  }
  Picture picture;
  picture.width = answer.width;
  picture.height = answer.height;
  picture.paper_width = Length::emu(answer.paper_width);
  picture.paper_height = Length::emu(answer.paper_height);
  picture.size_stated = answer.stated == 1;
  picture.colour = answer.colour == 1;
  picture.samples = {picture.colour, std::string(bytes.substr(0, values)),
                     std::string(bytes.substr(values))};
  return picture;
}

}  // namespace

Result<Picture> read_svg(std::string_view bytes, const Origin& origin, const Wanted& wanted,
                         const Limits& limits, Diagnostics& notes, const char* library) {
  const SvgFacts facts = scan_svg(bytes);
  Status sound = check(facts, origin, limits);
  if (!sound) return Failed{std::move(sound).error()};
  const SvgLibrary rsvg(library);
  if (!rsvg.complete()) return no_library(origin);
  ApartLimits apart;
  apart.seconds = limits.svg_seconds;
  apart.answer_bytes = std::uint64_t{limits.picture_pixels} * 4 + text_room;
  apart.out_of_time = limits.out_of_time;
  const Apart drawn = run_apart([&] { return rsvg.draw(bytes, wanted, limits); }, apart);
  switch (drawn.end) {
    case ApartEnd::out_of_time:
      return out_of_time(origin, limits);
    case ApartEnd::died:
      return no_memory(origin);
    case ApartEnd::not_started:
      return no_process(origin);
    case ApartEnd::done:
      break;
  }
  Result<Picture> picture = picture_of(drawn.answer, origin, limits);
  if (picture) tell(facts, origin, notes);
  return picture;
}

}  // namespace tongket::image
