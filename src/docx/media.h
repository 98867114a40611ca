// Pictures in the package, and the parts that show them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "document/document.h"
#include "docx/package.h"
#include "xml/xml.h"

namespace tongket::docx {

// Each picture is one part, however many parts show it (ECMA-376 part 2, 9).
class Media {
 public:
  // "media/image1.png", relative to word/.
  const std::string& target_of(const image::Picture& picture);
  // Unique in the whole package (20.4.2.5).
  std::int64_t next_id() { return ++last_id_; }
  [[nodiscard]] std::int64_t last_id() const { return last_id_; }
  std::vector<Part> take() { return std::move(parts_); }

 private:
  std::map<Sha256, std::string> targets_;
  std::vector<Part> parts_;
  std::int64_t last_id_ = 0;
};

// What one part refers to: ids of its own, apart from those that the package gives.
class PartPictures {
 public:
  explicit PartPictures(Media& media) : media_(media) {}
  // A w:drawing in a run (17.3.3.9).
  void write(xml::Writer& out, const document::Picture& picture);
  // The same for one that stands in a box of the paragraph that the run is in.
  void write_anchored(xml::Writer& out, const document::SignBox& box);
  [[nodiscard]] const std::vector<Relationship>& relationships() const { return relationships_; }

 private:
  std::string id_of(const image::Picture& picture);
  std::int64_t write_extent(xml::Writer& out, const document::Picture& picture);
  void write_graphic(xml::Writer& out, const document::Picture& picture, std::int64_t id);
  Media& media_;
  std::vector<Relationship> relationships_;
};

}  // namespace tongket::docx
