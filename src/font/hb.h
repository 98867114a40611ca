// HarfBuzz's counted objects, owned. Internal to font/.
#pragma once

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

#include <memory>

namespace tongket::font {

// Stateless, so that an owner is as large as a pointer.
struct HbRelease {
  void operator()(hb_blob_t* object) const { hb_blob_destroy(object); }
  void operator()(hb_face_t* object) const { hb_face_destroy(object); }
  void operator()(hb_font_t* object) const { hb_font_destroy(object); }
  void operator()(hb_buffer_t* object) const { hb_buffer_destroy(object); }
  void operator()(hb_set_t* object) const { hb_set_destroy(object); }
  void operator()(hb_subset_input_t* object) const { hb_subset_input_destroy(object); }
  void operator()(hb_subset_plan_t* object) const { hb_subset_plan_destroy(object); }
};
using HbBlob = std::unique_ptr<hb_blob_t, HbRelease>;
using HbFace = std::unique_ptr<hb_face_t, HbRelease>;
using HbFont = std::unique_ptr<hb_font_t, HbRelease>;
using HbBuffer = std::unique_ptr<hb_buffer_t, HbRelease>;
using HbSet = std::unique_ptr<hb_set_t, HbRelease>;
using HbSubsetInput = std::unique_ptr<hb_subset_input_t, HbRelease>;
using HbSubsetPlan = std::unique_ptr<hb_subset_plan_t, HbRelease>;

// HB_TAG without its C casts.
constexpr hb_tag_t tag_of(const char (&name)[5]) {
  hb_tag_t tag = 0;
  for (int i = 0; i < 4; ++i) {
    tag = tag * 256 + static_cast<unsigned char>(name[i]);
  }
  return tag;
}

}  // namespace tongket::font
