// Places, what refers to them, and lists of them.
#include "template/reader.h"
#include "template/values.h"
#include "text/text.h"

namespace tongket::pack {

PlaceName TemplateReader::place_name(const xml::Node& element, std::string_view attribute_name) {
  const xml::Node attribute = element.attribute(attribute_name);
  if (!attribute) return {};
  return {pattern(element, attribute_name), attribute.source()};
}

// The word before the number: its letters name the sequence in Word too.
std::string TemplateReader::sequence(const xml::Node& element) {
  const xml::Node attribute = element.attribute("of");
  if (!attribute) return {};
  std::string word(attribute.value());
  const bool letters =
      !word.empty() && word.find_first_of(" \t\n\"\\{}0123456789") == std::string::npos;
  if (letters) return word;
  fault(Code::template_attribute, attribute.source(),
        {"tên dãy số không phải một từ", "the name of the sequence is not a word"},
        {"viết một từ chỉ có chữ: of=\"Bảng\", of=\"Hình\"",
         "write one word of letters: of=\"Bảng\", of=\"Hình\""});
  return {};
}

Node TemplateReader::make_link(const xml::Node& element, Nodes body) {
  const xml::Node href = element.attribute("href");
  const xml::Node to = element.attribute("to");
  if (static_cast<bool>(href) == static_cast<bool>(to)) {
    fault(Code::template_attribute, element.source(),
          {"<a> cần đúng một trong hai: href hoặc to", "<a> wants either href or to"},
          {"href dẫn ra ngoài, to dẫn tới một chỗ có id",
           "href leads outside, to leads to a place with an id"});
  }
  return {LinkNode{pattern(element, "href"), href ? href.source() : SourceRef{},
                   place_name(element, "to"), std::move(body)},
          {}};
}

Node TemplateReader::make_ref(const xml::Node& element) {
  constexpr document::Shows shows[] = {document::Shows::number, document::Shows::page,
                                       document::Shows::words};
  return {RefNode{place_name(element, "to"),
                  shows[choice(element, "shows", {"number", "page", "words"})]},
          {}};
}

Node TemplateReader::make_caption(const xml::Node& element, Nodes body) {
  return {
      CaptionNode{sequence(element), style(element), std::move(body), place_name(element, "id")},
      {}};
}

Length TemplateReader::picture_side(const xml::Node& element, std::string_view name) {
  const xml::Node attribute = element.attribute(name);
  if (!attribute) return {};
  const auto length = parse_length(attribute.value());
  if (length && *length > Length()) return *length;
  fault(Code::template_attribute, attribute.source(),
        {"kích thước ảnh không đúng cách viết", "not a size of a picture"},
        {"viết như 60mm", "write as in 60mm"});
  return {};
}

Node TemplateReader::make_picture(const xml::Node& element) {
  PictureNode made;
  made.src = pattern(element, "src");
  made.alt = pattern(element, "alt");
  if (const xml::Node src = element.attribute("src")) made.src_source = src.source();
  if (const xml::Node alt = element.attribute("alt")) made.alt_source = alt.source();
  made.look.width = picture_side(element, "width");
  made.look.height = picture_side(element, "height");
  document::Crop& crop = made.look.crop;
  crop = {picture_crop(element, "crop-left"), picture_crop(element, "crop-top"),
          picture_crop(element, "crop-right"), picture_crop(element, "crop-bottom")};
  if (leaves_something(crop)) return {std::move(made), {}};
  fault(Code::template_attribute, element.source(),
        {"ảnh bị cắt hết", "nothing is left of the picture"},
        {"hai mép đối nhau cắt chưa đến 100%", "cut less than 100% from opposite edges"});
  crop = {};
  return {std::move(made), {}};
}

std::int32_t TemplateReader::picture_crop(const xml::Node& element, std::string_view name) {
  const xml::Node attribute = element.attribute(name);
  if (!attribute) return 0;
  if (const auto crop = parse_crop(attribute.value())) return *crop;
  fault(Code::template_attribute, attribute.source(),
        {"phần cắt bỏ không đúng cách viết", "not a part to cut off"},
        {"viết như 12.5%, ít hơn 100%", "write as in 12.5%, less than 100%"});
  return 0;
}

Node TemplateReader::make_contents(const xml::Node& element) {
  ContentsNode made;
  const xml::Node levels = element.attribute("levels");
  if (element.attribute("of")) {
    made.contents.sequence = sequence(element);
    if (levels) {
      fault(Code::template_attribute, levels.source(),
            {"“levels” không đi cùng “of”", "'levels' doesn't go with 'of'"},
            {"mục lục bảng, hình không có cấp", "lists of captions have no levels"});
    }
    return {std::move(made), {}};
  }
  if (!levels) return {std::move(made), {}};
  const auto count = parse_whole_number(levels.value());
  if (count && *count >= 1 && *count <= document::Contents::most_levels) {
    made.contents.levels = *count;
  } else {
    fault(Code::template_attribute, levels.source(),
          {"số cấp của mục lục không đúng", "not a number of levels of contents"},
          {"viết một số từ 1 đến 4", "write a number from 1 to 4"});
  }
  return {std::move(made), {}};
}

}  // namespace tongket::pack
