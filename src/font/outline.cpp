// A glyph as a path, for what has to be drawn without being text.
#include <cmath>
#include <exception>
#include <memory>

#include "font/face.h"

namespace tongket::font {
namespace {

struct DrawRelease {
  void operator()(hb_draw_funcs_t* funcs) const { hb_draw_funcs_destroy(funcs); }
};
using HbDraw = std::unique_ptr<hb_draw_funcs_t, DrawRelease>;

std::int32_t in_64ths(float units) {
  return static_cast<std::int32_t>(std::lround(units * 64.0F));
}

// What HarfBuzz's callbacks fill. They are called from C and must not throw: a failure is kept.
struct Recording {
  std::vector<PathStep> steps;
  std::exception_ptr failure;
  void add(const PathStep& step) noexcept {
    try {
      steps.push_back(step);
    } catch (...) {
      failure = std::current_exception();
    }
  }
};

Recording& recording(void* data) {
  return *static_cast<Recording*>(data);
}

void move_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
  recording(data).add({PathStep::Kind::move, 0, 0, 0, 0, in_64ths(x), in_64ths(y)});
}
void line_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
  recording(data).add({PathStep::Kind::line, 0, 0, 0, 0, in_64ths(x), in_64ths(y)});
}
// Quadratic curves come as cubic ones, since there is no function for them here.
void cubic_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x1, float y1, float x2,
              float y2, float x3, float y3, void*) {
  recording(data).add({PathStep::Kind::curve, in_64ths(x1), in_64ths(y1), in_64ths(x2),
                       in_64ths(y2), in_64ths(x3), in_64ths(y3)});
}
void close_path(hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) {
  recording(data).add({});
}

HbDraw recorder() {
  HbDraw draw(hb_draw_funcs_create());
  hb_draw_funcs_set_move_to_func(draw.get(), move_to, nullptr, nullptr);
  hb_draw_funcs_set_line_to_func(draw.get(), line_to, nullptr, nullptr);
  hb_draw_funcs_set_cubic_to_func(draw.get(), cubic_to, nullptr, nullptr);
  hb_draw_funcs_set_close_path_func(draw.get(), close_path, nullptr, nullptr);
  return draw;
}

}  // namespace

std::vector<PathStep> HbTextFace::outline(std::uint32_t glyph) const {
  const HbDraw draw = recorder();
  Recording out;
  hb_font_get_glyph_shape(font_.get(), glyph, draw.get(), &out);
  if (out.failure) std::rethrow_exception(out.failure);
  return std::move(out.steps);
}

}  // namespace tongket::font
