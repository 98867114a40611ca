// Pictures of the data's folder and the pack's.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "template/binder.h"
#include "template/pack_file.h"
#include "template/values.h"
#include "text/text.h"

namespace tongket::pack {

namespace {

// Down from a folder and nowhere else.
bool leads_down(const std::string& name) {
  if (name.empty() || name.front() == '/' || name.find('\\') != std::string::npos) return false;
  const std::string framed = "/" + name + "/";
  return framed.find("/../") == std::string::npos && name.find(':') == std::string::npos;
}

Length in_proportion(Length side, Length other, Length of) {
  const auto made =
      Length::divide_rounded(side.emu() * other.emu(), std::max<std::int64_t>(of.emu(), 1));
  return Length::emu(std::max<std::int64_t>(made, 1));
}

// A file may state any size, and be much longer than wide; no paper is larger than a metre.
void keep_small(Length& width, Length& height) {
  constexpr Length largest = Length::mm(1000);
  const std::int64_t parts = std::max(width, height).emu() / largest.emu() + 1;
  for (Length* side : {&width, &height})
    *side = Length::emu(std::max<std::int64_t>(side->emu() / parts, 1));
}

// The size on paper: what is asked for, the rest in proportion.
document::Picture shown(image::PicturePtr image, const PictureLook& look) {
  Length width = image->paper_width * (1000 - look.crop.left - look.crop.right) / 1000;
  Length height = image->paper_height * (1000 - look.crop.top - look.crop.bottom) / 1000;
  keep_small(width, height);
  document::Picture made;
  made.image = std::move(image);
  made.crop = look.crop;
  const bool wide = look.width > Length(), high = look.height > Length();
  made.width = wide ? look.width : high ? in_proportion(look.height, width, height) : width;
  made.height = high ? look.height : wide ? in_proportion(look.width, height, width) : height;
  keep_small(made.width, made.height);
  return made;
}

// What an SVG has to be drawn for, so that what the crop leaves is as sharp as the whole.
image::Wanted wanted(const PictureLook& look) {
  const auto whole = [](Length side, std::int32_t off) {
    return Length::emu(Length::divide_rounded(side.emu() * 1000, 1000 - off));
  };
  return {whole(look.width, look.crop.left + look.crop.right),
          whole(look.height, look.crop.top + look.crop.bottom)};
}

// Those of the data are held against year.xsd; data of other schemas may say anything.
PictureLook look_of(const xml::Node& node) {
  const auto side = [&node](std::string_view name) {
    const auto length = parse_length(node.attribute_value(name));
    return length.value_or(Length());
  };
  const auto off = [&node](std::string_view name) {
    return parse_crop(node.attribute_value(name)).value_or(0);
  };
  PictureLook look{side("width"),
                   side("height"),
                   {off("crop-left"), off("crop-top"), off("crop-right"), off("crop-bottom")}};
  if (!leaves_something(look.crop)) look.crop = {};
  return look;
}

}  // namespace

std::optional<std::string> Binder::find_picture(const std::string& name, const SourceRef& place) {
  bool outside = !leads_down(name);
  for (const std::string& folder : {input_.data_folder, input_.info.folder}) {
    if (outside || folder.empty()) continue;
    const std::string path = join_path(folder, name);
    if (!file_exists(path) || is_folder(path)) continue;
    if (is_inside(path, folder)) return path;
    outside = true;  // a link led there
  }
  if (outside) {
    fault(Code::picture_not_inside, place,
          {"“" + name + "” nằm ngoài thư mục dữ liệu và thư mục bộ mẫu",
           "'" + name + "' is outside the data's folder and the pack's"},
          {"chép ảnh vào thư mục của tệp dữ liệu rồi viết tên nó",
           "copy the picture into the folder of the data file and write its name"});
    return std::nullopt;
  }
  const std::string around = folder_of(join_path(input_.data_folder, name));
  std::vector<std::string> there = list_folder(around);
  there.erase(
      std::remove_if(there.begin(), there.end(),
                     [&](const std::string& one) { return is_folder(join_path(around, one)); }),
      there.end());
  const std::string near = text::nearest_name(file_name_of(name), there);
  const bool found = !near.empty();
  fault(Code::picture_missing, place,
        {"không có ảnh “" + name + "” trong thư mục dữ liệu hay bộ mẫu",
         "there is no picture '" + name + "' in the data's folder or the pack's"},
        found ? Message{"có phải “" + near + "”?", "did you mean '" + near + "'?"} : Message{});
  return std::nullopt;
}

// All together ten times as many pixels as one may have; of a JPEG none are kept.
bool Binder::may_keep(const image::Picture& picture, const std::string& name,
                      const SourceRef& place) {
  constexpr std::uint64_t times = 10;
  if (picture.samples.values.empty()) return true;
  const std::uint64_t pixels = std::uint64_t{picture.width} * picture.height;
  if (kept_pixels_ + pixels > times * input_.limits.picture_pixels) {
    fault(Code::picture_too_large, place,
          {fmt::format("các ảnh PNG, SVG đến “{}” có quá nhiều điểm ảnh: hơn {}", name,
                       times * input_.limits.picture_pixels),
           fmt::format("the PNG and SVG pictures up to '{}' have too many pixels: over {}", name,
                       times * input_.limits.picture_pixels)},
          {"ảnh chụp thì lưu thành JPEG, ảnh khác thì thu nhỏ",
           "save photographs as JPEG, make others smaller"});
    return false;
  }
  kept_pixels_ += pixels;
  return true;
}

image::PicturePtr Binder::picture_of(const std::string& name, const SourceRef& place,
                                     const image::Wanted& wanted) {
  const std::string key = fmt::format("{}|{}|{}", name, wanted.width.emu(), wanted.height.emu());
  if (const auto known = pictures_.find(key); known != pictures_.end()) return known->second;
  image::PicturePtr picture;
  if (const auto path = find_picture(name, place)) {
    const auto bytes = read_file(*path, input_.limits.picture_bytes);
    if (!bytes) {
      problems_.append(bytes.error());
    } else if (auto made = image::read(*bytes, {name, place}, wanted, input_.limits, problems_)) {
      if (may_keep(**made, name, place)) picture = *std::move(made);
    } else {
      problems_.append(std::move(made).error());
    }
  }
  pictures_.emplace(key, picture);
  return picture;
}

void Binder::tell_not_described(const std::string& name, const SourceRef& place) {
  problems_.warning(Code::picture_not_described, place,
                    {"ảnh “" + name + "” thiếu lời mô tả cho người không nhìn thấy nó",
                     "the picture '" + name + "' lacks words for who can't see it"},
                    {"viết vào alt ảnh cho thấy điều gì", "write into alt what it shows"});
}

void Binder::add_picture(const PictureNode& form, const Marks& marks, const SourceRef& source,
                         Inlines& inlines) {
  const std::string name = text::squeezed(plain(form.src));
  if (name.empty()) return;  // the data has none
  std::string description = text::squeezed(plain(form.alt));
  if (description.empty()) tell_not_described(name, data_place(form.alt, form.alt_source));
  image::PicturePtr image =
      picture_of(name, data_place(form.src, form.src_source), wanted(form.look));
  if (image == nullptr) return;
  document::Picture picture = shown(std::move(image), form.look);
  picture.description = std::move(description);
  inlines.push_back(run_of(std::move(picture), marks, source));
}

// In the middle, its caption below.
void Binder::add_figure(const xml::Node& node, Blocks& blocks) {
  const xml::Node src = node.attribute("src");
  const std::string name = text::squeezed(src.value());
  const PictureLook look = look_of(node);
  image::PicturePtr image = picture_of(name, src.source(), wanted(look));
  if (image == nullptr) return;
  document::Picture picture = shown(std::move(image), look);
  const xml::Node alt = node.attribute("alt");
  picture.description = text::squeezed(node.attribute_value("alt"));
  if (picture.description.empty()) tell_not_described(name, alt ? alt.source() : node.source());
  document::Paragraph alone;
  alone.style = "centred";
  alone.source = node.source();
  alone.content.push_back(run_of(std::move(picture), {}, node.source()));
  Inlines words = rich_of(node);
  alone.props.keep_next = !words.empty();
  alone.props.space_before = alone.props.space_after = Length::points(6);  // as its caption
  blocks.emplace_back(std::move(alone));
  if (words.empty()) return;
  document::Paragraph caption = caption_of("Hình", std::move(words), node.source());
  caption.style = "figure-caption";
  blocks.emplace_back(std::move(caption));
}

// It is as large as the box lets it be, which is about as high as `height`.
std::optional<document::Picture> Binder::picture_in_box(const TextPattern& src,
                                                        const SourceRef& place, Length height,
                                                        const std::string& description) {
  const std::string name = text::squeezed(plain(src));
  if (name.empty()) return std::nullopt;
  image::PicturePtr image = picture_of(name, data_place(src, place), {{}, height});
  if (image == nullptr) return std::nullopt;
  document::Picture picture = shown(std::move(image), {});
  picture.description = description;
  return picture;
}

}  // namespace tongket::pack
