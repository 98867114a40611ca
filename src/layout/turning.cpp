#include "layout/emit.h"

namespace tongket::layout {

Area on_page(const TurnedFrame& frame, const Area& box) {
  switch (frame.turn) {
    case Turn::none:
      return box;
    case Turn::left:
      return {frame.x + box.y, frame.y - box.x - box.width, box.height, box.width};
    case Turn::right:
      return {frame.x - box.y - box.height, frame.y + box.x, box.height, box.width};
  }
  throw Broken("a turn outside the list");
}

namespace {

template <typename Mark>
void turn(std::vector<Mark>& marks, std::size_t from, const TurnedFrame& frame) {
  for (std::size_t i = from; i < marks.size(); ++i) {
    Mark& mark = marks[i];
    const Area box = on_page(frame, {mark.x, mark.y, mark.width, mark.height});
    mark.x = box.x;
    mark.y = box.y;
    mark.width = box.width;
    mark.height = box.height;
  }
}

}  // namespace

Turning::Turning(Page& page, const TurnedFrame& frame)
    : page_(page),
      frame_(frame),
      lines_(page.lines.size()),
      rules_(page.rules.size()),
      shades_(page.shades.size()),
      boxes_(page.boxes.size()) {}

Turning::~Turning() {
  turn(page_.rules, rules_, frame_);
  turn(page_.shades, shades_, frame_);
  turn(page_.boxes, boxes_, frame_);
  for (std::size_t i = lines_; i < page_.lines.size(); ++i)
    page_.lines[i].frame = frame_;
}

}  // namespace tongket::layout
