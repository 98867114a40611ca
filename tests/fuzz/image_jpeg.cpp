// Any bytes as a JPEG: a picture that a DOCX and a PDF can store, or a diagnostic.
#include "fuzz/image_checks.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto picture = fuzz::read("\xFF\xD8\xFF" + std::string(data, data + size));
  if (picture != nullptr) fuzz::check(*picture);
  return 0;
}
