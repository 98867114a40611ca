// What can be wrong with a picture. Only for image/.
#pragma once

#include "image/image.h"

namespace tongket::image {

// "“logo.png”: …", at the place of who asks for it.
Diagnostic problem(const Origin& origin, Code code, const Message& what, Message hint = {});

Failed unknown_format(const Origin& origin, const Message& name);
// `why`: in the words of whoever decodes, or empty.
Failed malformed(const Origin& origin, const Message& why);
Failed cut_off(const Origin& origin);
Failed no_size(const Origin& origin, const Message& why, Message hint);
Failed too_complex(const Origin& origin, const Message& why);

void warn(Diagnostics& notes, const Origin& origin, Code code, const Message& what, Message hint);
// The file has some damage and is read all the same; `why` as above.
void warn_of_damage(Diagnostics& notes, const Origin& origin, const std::string& why);

// Refuses what exceeds the limits, and zero.
Status check_size(const Origin& origin, std::uint64_t width, std::uint64_t height,
                  const Limits& limits);

}  // namespace tongket::image
