// Which letter another one looks like. Only for text/.
#pragma once

namespace tongket::text {

// The Latin letter, or 0.
char32_t latin_twin(char32_t c);

}  // namespace tongket::text
