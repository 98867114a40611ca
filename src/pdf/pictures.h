// Pictures as objects of the file. Internal to pdf/.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "pdf/file.h"

namespace tongket::pdf {

// What page_content() calls a picture: "/P1"; counted as layout::Word::picture.
std::string picture_name(std::uint32_t picture);

// Image XObjects (ISO 32000-1, 8.9.5), each image once: a JPEG as it is, samples packed;
// transparency is the soft mask. Gives the entries of the pages' /XObject dictionary.
std::string add_pictures(File& file, const std::vector<document::Picture>& pictures);

}  // namespace tongket::pdf
