// Any bytes as an SVG: what is told of it before it is drawn, and then apart.
#include "fuzz/image_checks.h"
#include "image/svg_scan.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  const tongket::image::SvgFacts facts = tongket::image::scan_svg(bytes);
  fuzz::demand(facts.depth <= facts.elements && facts.elements <= size);
  const auto picture = fuzz::read(bytes);
  if (picture != nullptr) fuzz::check(*picture);
  return 0;
}
