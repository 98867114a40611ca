#include "layout/emit.h"

namespace tongket::layout {
namespace {

using document::Border;
using document::LineKind;

LineKind rule_kind(LineKind kind) {
  switch (kind) {
    case LineKind::single:
    case LineKind::double_line:
    case LineKind::thick:
      return LineKind::single;
    case LineKind::dotted:
      return LineKind::dotted;
    case LineKind::dashed:
      return LineKind::dashed;
  }
  throw Broken("a border kind outside the list");
}

}  // namespace

void emit_across(const Target& target, const Bar& bar, const Border& border, const Trims& trims) {
  if (border.width <= Length() || bar.length <= Length()) return;
  const bool two = border.kind == LineKind::double_line;
  const Length pen = two ? border.width : thickness_of(border);
  const auto add = [&](Length y, const Trim& trim) {
    target.page.rules.push_back({bar.x + trim.begin, y, bar.length - trim.begin - trim.end, pen,
                                 border.color, target.zone, rule_kind(border.kind)});
  };
  add(bar.y, trims.first);
  if (two) add(bar.y + border.width * 2, trims.second);
}

void emit_upright(const Target& target, const Bar& bar, const Border& border, const Trims& trims) {
  if (border.width <= Length() || bar.length <= Length()) return;
  const bool two = border.kind == LineKind::double_line;
  const Length pen = two ? border.width : thickness_of(border);
  const auto add = [&](Length x, const Trim& trim) {
    target.page.rules.push_back({x, bar.y + trim.begin, pen, bar.length - trim.begin - trim.end,
                                 border.color, target.zone, rule_kind(border.kind)});
  };
  add(bar.x, trims.first);
  if (two) add(bar.x + border.width * 2, trims.second);
}

}  // namespace tongket::layout
