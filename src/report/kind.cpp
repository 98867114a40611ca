#include "report/report.h"

namespace tongket::report {

std::optional<Kind> kind_of(std::string_view extension) {
  if (extension == "pdf") return Kind::pdf;
  if (extension == "docx") return Kind::docx;
  return std::nullopt;
}

std::string_view extension_of(Kind kind) {
  switch (kind) {
    case Kind::pdf:
      return "pdf";
    case Kind::docx:
      return "docx";
  }
  throw Broken("a kind of paper without an ending");
}

}  // namespace tongket::report
