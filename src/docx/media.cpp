#include "docx/media.h"

#include <algorithm>

#include "docx/names.h"

namespace tongket::docx {
namespace {

// In thousandths of a percent (20.1.10.41).
void write_crop(xml::Writer& out, const document::Crop& crop) {
  if (crop == document::Crop{}) return;
  out.open("a:srcRect");
  const auto side = [&out](std::string_view name, std::int32_t thousandths) {
    if (thousandths != 0) out.attribute(name, std::int64_t{thousandths} * 100);
  };
  side("l", crop.left);
  side("t", crop.top);
  side("r", crop.right);
  side("b", crop.bottom);
  out.close();
}

void write_distances(xml::Writer& out) {
  for (const std::string_view side : {"distT", "distB", "distL", "distR"})
    out.attribute(side, "0");
}

void write_position(xml::Writer& out, std::string_view element, std::string_view from,
                    Length offset) {
  out.open(element).attribute("relativeFrom", from);
  out.open("wp:posOffset").text(std::to_string(offset.emu())).close().close();
}

}  // namespace

const std::string& Media::target_of(const image::Picture& picture) {
  const auto [place, added] = targets_.try_emplace(picture.digest);
  if (added) {
    const std::string ending(image::ending_of(picture.format));
    place->second = "media/image" + std::to_string(targets_.size()) + "." + ending;
    parts_.push_back(
        {"word/" + place->second, image::media_type_of(picture.format), image::file_of(picture)});
  }
  return place->second;
}

std::string PartPictures::id_of(const image::Picture& picture) {
  const std::string& target = media_.target_of(picture);
  const auto known = std::find_if(relationships_.begin(), relationships_.end(),
                                  [&](const Relationship& each) { return each.target == target; });
  if (known != relationships_.end()) return known->id;
  relationships_.push_back(
      {"rIdP" + std::to_string(relationships_.size() + 1), names::to_image, target});
  return relationships_.back().id;
}

// wp:extent and what it is called; between them an anchor says how text runs around it.
std::int64_t PartPictures::write_extent(xml::Writer& out, const document::Picture& picture) {
  out.open("wp:extent").attribute("cx", picture.width.emu());
  out.attribute("cy", picture.height.emu()).close();
  return media_.next_id();
}

void PartPictures::write_graphic(xml::Writer& out, const document::Picture& picture,
                                 std::int64_t id) {
  const std::string name = "Hình " + std::to_string(id);
  out.open("wp:docPr").attribute("id", id).attribute("name", name);
  out.attribute("descr", picture.description).close();
  out.open("a:graphic").attribute("xmlns:a", names::drawing);
  out.open("a:graphicData").attribute("uri", names::picture);
  out.open("pic:pic").attribute("xmlns:pic", names::picture);
  out.open("pic:nvPicPr").open("pic:cNvPr").attribute("id", id).attribute("name", name).close();
  out.empty("pic:cNvPicPr").close();
  out.open("pic:blipFill").open("a:blip").attribute("xmlns:r", names::relationship_ids);
  out.attribute("r:embed", id_of(*picture.image)).close();
  write_crop(out, picture.crop);
  out.open("a:stretch").empty("a:fillRect").close().close();
  out.open("pic:spPr").open("a:xfrm");
  out.open("a:off").attribute("x", "0").attribute("y", "0").close();
  out.open("a:ext").attribute("cx", picture.width.emu());
  out.attribute("cy", picture.height.emu()).close().close();
  out.open("a:prstGeom").attribute("prst", "rect").empty("a:avLst").close();
  out.close();                  // pic:spPr
  out.close().close().close();  // pic:pic, a:graphicData, a:graphic
}

void PartPictures::write(xml::Writer& out, const document::Picture& picture) {
  out.open("w:drawing").open("wp:inline").attribute("xmlns:wp", names::drawing_in_words);
  write_distances(out);
  const std::int64_t id = write_extent(out, picture);
  write_graphic(out, picture, id);
  out.close().close();
}

// 20.4.2.3. Behind the text, and in the order of their ids above each other.
void PartPictures::write_anchored(xml::Writer& out, const document::SignBox& box) {
  const document::Picture& picture = *box.picture;
  const Length top = box.y + (box.height - picture.height) / 2;
  out.open("w:drawing").open("wp:anchor").attribute("xmlns:wp", names::drawing_in_words);
  write_distances(out);
  out.attribute("simplePos", "0").attribute("relativeHeight", media_.last_id() + 1);
  out.attribute("behindDoc", "1").attribute("locked", "0");
  out.attribute("layoutInCell", "1").attribute("allowOverlap", "1");
  out.open("wp:simplePos").attribute("x", "0").attribute("y", "0").close();
  write_position(out, "wp:positionH", "column", box.picture_left);
  write_position(out, "wp:positionV", "paragraph", top);
  const std::int64_t id = write_extent(out, picture);
  out.empty("wp:wrapNone");
  write_graphic(out, picture, id);
  out.close().close();
}

}  // namespace tongket::docx
