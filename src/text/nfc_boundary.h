// Only for text/.
#pragma once

namespace tongket::text {

// Whether NFC never joins the character with what stands before it.
bool begins_anew_in_nfc(char32_t c);

}  // namespace tongket::text
