#include <fmt/format.h>

#include "layout/layout.h"

namespace tongket::layout {
namespace {

std::string_view zone_name(Zone zone) {
  switch (zone) {
    case Zone::body:
      return "body";
    case Zone::header:
      return "header";
    case Zone::footer:
      return "footer";
    case Zone::repeated_heading:
      return "repeated";
    case Zone::note:
      return "note";
  }
  return "";
}

// Points with two digits, from whole numbers only.
std::string pt(Length length) {
  const std::int64_t hundredths = Length::divide_rounded(length.emu(), 127);
  const std::int64_t size = hundredths < 0 ? -hundredths : hundredths;
  return fmt::format("{}{}.{:02}", hundredths < 0 ? "-" : "", size / 100, size % 100);
}

std::string box(Length x, Length y, Length width, Length height) {
  return fmt::format("{} {} {}x{}", pt(x), pt(y), pt(width), pt(height));
}

std::string color_name(const document::Color& color) {
  return fmt::format("#{:02x}{:02x}{:02x}", color.red, color.green, color.blue);
}

std::string_view kind_name(PageKind kind) {
  switch (kind) {
    case PageKind::usual:
    case PageKind::first:
      return "";
    case PageKind::even:
      return " even";
    case PageKind::blank:
      return " blank";
  }
  return "";
}

std::string_view kind_name(document::LineKind kind) {
  switch (kind) {
    case document::LineKind::single:
    case document::LineKind::double_line:
    case document::LineKind::thick:
      return "";
    case document::LineKind::dotted:
      return " dotted";
    case document::LineKind::dashed:
      return " dashed";
  }
  return "";
}

std::string frame_name(const TurnedFrame& frame) {
  if (frame.turn == Turn::none) return {};
  return fmt::format(" turned-{}@{},{}", frame.turn == Turn::left ? "left" : "right", pt(frame.x),
                     pt(frame.y));
}

void dump_page(std::string& out, const Pages& pages, const Page& page) {
  const std::string number = std::to_string(page.number);
  out += fmt::format("page {}{} {}x{}{}\n", number,
                     page.label == number || page.label.empty() ? "" : "=" + page.label,
                     pt(page.setup.width), pt(page.setup.height), kind_name(page.kind));
  if (page.backdrop) {
    const Backdrop& drop = pages.backdrops.at(*page.backdrop);
    out += fmt::format("  watermark {} {}deg {}pt\n", box(drop.x, drop.y, drop.width, drop.height),
                       drop.angle, pt(drop.size));
  }
  for (const Shade& shade : page.shades)
    out += fmt::format("  shade {} {}\n", box(shade.x, shade.y, shade.width, shade.height),
                       color_name(shade.color));
  for (const Rule& rule : page.rules)
    out += fmt::format("  rule {}{}\n", box(rule.x, rule.y, rule.width, rule.height),
                       kind_name(rule.kind));
  for (const PlacedBox& sign : page.boxes)
    out +=
        fmt::format("  {} {} {}\n", sign.kind == document::SignBoxKind::seal ? "seal" : "signature",
                    sign.signatory, box(sign.x, sign.y, sign.width, sign.height));
  for (const Line& line : page.lines)
    out += fmt::format("  {} {} {} w{}{} {}\n", zone_name(line.zone), pt(line.x), pt(line.baseline),
                       pt(line.width), frame_name(line.frame), text_of(line));
}

}  // namespace

std::string text_of(const Line& line) {
  std::string text;
  for (const Word& word : line.words)
    text += word.text;
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

std::string dump(const Pages& pages) {
  std::string out;
  for (const Page& page : pages.pages)
    dump_page(out, pages, page);
  for (const Heading& heading : pages.headings)
    out += fmt::format("heading {} page {} at {} {}\n", heading.level, heading.page + 1,
                       pt(heading.y), heading.text);
  return out;
}

}  // namespace tongket::layout
