// The foot of a section's last page as a box of text.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "base/base.h"
#include "xml/xml.h"

namespace tongket::docx {

struct FootBox {
  Length width, height;
  std::int64_t number = 1;  // which of the document's it is
  // Of the text area's top, where notes stand at the area's bottom.
  std::optional<Length> below_top{};
};

// A run that holds a box with the blocks that `content` writes, without line or fill, at the bottom
// of the text area of the page that the run comes to. The box grows with its text. No text makes
// way for it: what it hangs on keeps the room.
void write_foot(xml::Writer& out, const FootBox& box, const std::function<void()>& content);

}  // namespace tongket::docx
