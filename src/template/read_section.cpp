// Sections, headers and footers.
#include <algorithm>

#include "template/reader.h"
#include "template/values.h"

namespace tongket::pack {

namespace {

using document::PageNumberFormat;
using document::SectionStart;

// ISO 216, upright.
struct NamedSize {
  std::string_view name;
  PageSize size;
};
constexpr NamedSize kSizes[] = {{"A3", {Length::mm(297), Length::mm(420)}},
                                {"A4", {Length::mm(210), Length::mm(297)}},
                                {"A5", {Length::mm(148), Length::mm(210)}}};

constexpr PageNumberFormat kFormats[] = {
    PageNumberFormat::decimal, PageNumberFormat::lower_roman, PageNumberFormat::upper_roman,
    PageNumberFormat::lower_letter, PageNumberFormat::upper_letter};
constexpr SectionStart kStarts[] = {SectionStart::next_page, SectionStart::odd_page,
                                    SectionStart::even_page};
constexpr StoryKind kKinds[] = {StoryKind::usual, StoryKind::first, StoryKind::even};

// "20mm 15mm"; empty where one of them is no length.
std::vector<Length> lengths_of(std::string_view text) {
  std::vector<Length> lengths;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) {
      const auto length = parse_millimetres(text.substr(0, end));
      if (!length) return {};
      lengths.push_back(*length);
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lengths;
}

}  // namespace

std::optional<PageSize> TemplateReader::page_size(const xml::Node& element) {
  const xml::Node attribute = element.attribute("page");
  if (!attribute) return std::nullopt;
  for (const NamedSize& known : kSizes)
    if (attribute.value() == known.name) return known.size;
  const std::vector<Length> sides = lengths_of(attribute.value());
  if (sides.size() == 2 && std::min(sides[0], sides[1]) >= Length::mm(100))
    return PageSize{sides[0], sides[1]};
  fault(Code::template_attribute, attribute.source(),
        {"khổ giấy không đúng cách viết", "not a size of paper"},
        {"viết A4, A3, A5, hoặc rộng và cao từ 100mm: 215mm 280mm",
         "write A4, A3, A5, or width and height from 100mm on: 215mm 280mm"});
  return std::nullopt;
}

// Clockwise from the top, or one for all.
std::optional<PageMargins> TemplateReader::margins(const xml::Node& element) {
  const xml::Node attribute = element.attribute("margins");
  if (!attribute) return std::nullopt;
  const std::vector<Length> all = lengths_of(attribute.value());
  if (all.size() == 4) return PageMargins{all[0], all[1], all[2], all[3]};
  if (all.size() == 1) return PageMargins{all[0], all[0], all[0], all[0]};
  fault(Code::template_attribute, attribute.source(),
        {"lề trang không đúng cách viết", "not the margins of a page"},
        {"viết trên, phải, dưới, trái: 20mm 15mm 20mm 30mm; hoặc một số cho cả bốn",
         "write top, right, bottom, left: 20mm 15mm 20mm 30mm; or one for all"});
  return std::nullopt;
}

std::optional<std::int32_t> TemplateReader::first_number(const xml::Node& element) {
  const xml::Node attribute = element.attribute("numbering");
  if (!attribute || attribute.value() == "continue") return std::nullopt;
  if (attribute.value() == "restart") return 1;
  const auto number = parse_whole_number(attribute.value());
  if (number && *number >= 1 && *number <= 9999) return number;
  fault(Code::template_attribute, attribute.source(),
        {"cách đánh số trang không dùng được", "not a way to number pages"},
        {"viết continue, restart, hoặc số của trang đầu",
         "write continue, restart, or the first page's number"});
  return std::nullopt;
}

PageLook TemplateReader::page_look(const xml::Node& element) {
  PageLook look;
  look.size = page_size(element);
  look.landscape = choice(element, "orientation", {"portrait", "landscape"}) == 1;
  look.margins = margins(element);
  return look;
}

Node TemplateReader::make_annex(const xml::Node& element) {
  const xml::Node type = element.attribute("type");
  return {AnnexNode{pattern(element, "title"), type ? std::string(type.value()) : std::string(),
                    type ? type.source() : element.source(), place_name(element, "id"),
                    page_look(element), read_children(element, Place::section)},
          {}};
}

Node TemplateReader::make_section(const xml::Node& element) {
  SectionNode section;
  section.look = page_look(element);
  section.first_number = first_number(element);
  section.number_format =
      kFormats[choice(element, "number-format",
                      {"decimal", "lower-roman", "upper-roman", "lower-letter", "upper-letter"})];
  section.start = kStarts[choice(element, "start", {"next-page", "odd-page", "even-page"})];
  if (element.attribute("watermark")) section.watermark = pattern(element, "watermark");
  section.body = read_children(element, Place::section);
  const bool even = section.start == SectionStart::even_page;
  if (section.first_number && section.start != SectionStart::next_page &&
      even != (*section.first_number % 2 == 0)) {
    fault(Code::template_attribute, element.attribute("start").source(),
          {"số của trang đầu không hợp với trang bắt đầu",
           "the first page's number doesn't go with this start"},
          {"trang lẻ mang số lẻ, trang chẵn mang số chẵn",
           "an odd page has an odd number, an even one an even number"});
  }
  return {std::move(section), {}};
}

Node TemplateReader::make_columns(const xml::Node& element, Nodes body) {
  constexpr std::int32_t most = document::ColumnSet::most_columns;
  ColumnsNode made{{}, std::move(body)};
  if (const xml::Node attribute = element.attribute("count")) {
    const auto count = parse_whole_number(attribute.value());
    if (count && *count >= 2 && *count <= most)
      made.set.count = *count;
    else
      fault(Code::template_attribute, attribute.source(),
            {"cần một số từ 2 đến 10", "a number from 2 to 10 is wanted"});
  }
  if (const xml::Node attribute = element.attribute("gap")) {
    const auto gap = parse_length(attribute.value());
    if (gap && *gap >= Length())
      made.set.gap = *gap;
    else
      fault(Code::template_attribute, attribute.source(),
            {"khoảng cách giữa các cột không đúng cách viết", "not a gap between columns"},
            {"viết như 10mm", "write as in 10mm"});
  }
  made.set.line = choice(element, "line", {"no", "yes"}) == 1;
  return {std::move(made), {}};
}

Node TemplateReader::make_story(const xml::Node& element, bool header) {
  const StoryKind kind = kKinds[choice(element, "kind", {"default", "first", "even"})];
  return {StoryNode{header, kind, read_children(element, Place::story)}, {}};
}

}  // namespace tongket::pack
