#include "docx/vml.h"

#include "docx/names.h"

namespace tongket::docx {

void write_vml_names(xml::Writer& out) {
  out.attribute("xmlns:v", names::vml).attribute("xmlns:o", names::vml_office);
  out.attribute("xmlns:w10", names::vml_word);
}

std::string vml_points(Length length) {
  const std::int64_t hundredths = length.to_twips() * 5;
  const std::string digits = std::to_string(100 + hundredths % 100).substr(1);
  return std::to_string(hundredths / 100) + "." + digits + "pt";
}

}  // namespace tongket::docx
