#include "layout/line.h"

namespace tongket::layout {
namespace {

// w:defaultTabStop that docx/ writes.
constexpr Length default_stop = Length::twips(720);

}  // namespace

// Own stops first; then the hanging indent, which is a stop of the first line; then every 36 pt
// from the column's edge. LibreOffice passes over default stops that lie before the indent.
document::TabStop next_tab(Length pen, const Measure& measure) {
  const document::TabStop* own = nullptr;
  for (const document::TabStop& stop : measure.tabs)
    if (stop.position > pen && (own == nullptr || stop.position < own->position)) own = &stop;
  const bool hanging = measure.first_left < measure.left && pen < measure.left;
  if (own != nullptr && !(hanging && measure.left < own->position)) return *own;
  if (hanging) return {measure.left, document::TabAlign::left, document::TabLeader::none};
  const std::int64_t passed = pen.emu() < 0 ? -1 : pen.emu() / default_stop.emu();
  return {default_stop * (passed + 1), document::TabAlign::left, document::TabLeader::none};
}

}  // namespace tongket::layout
