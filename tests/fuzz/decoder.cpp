// Any bytes in any encoding: no crash, valid UTF-8, NFC where it is promised, the same however the
// chunks are cut, and what encodes without a fault decodes to itself.
#include <cstdint>

#include "text/text.h"

using namespace tongket;
using text::Encoding;

namespace {

void require(bool holds) {
  if (!holds) __builtin_trap();
}

bool is_unicode(Encoding encoding) {
  return encoding == Encoding::utf_8 || encoding == Encoding::utf_16le ||
         encoding == Encoding::utf_16be;
}

text::Decoded in_pieces(std::string_view bytes, Encoding encoding, std::size_t piece) {
  text::Decoder decoder(encoding);
  text::Decoded out;
  for (std::size_t at = 0; at < bytes.size(); at += piece)
    decoder.feed(bytes.substr(at, piece), out.text);
  decoder.finish(out.text);
  out.faults = decoder.faults();
  return out;
}

void check_encoder(const std::string& text, Encoding encoding) {
  const text::Encoded encoded = text::encode_all(text, encoding);
  text::Encoder encoder(encoding);
  std::string bytes;
  for (const char byte : text)
    encoder.feed({&byte, 1}, bytes);
  encoder.finish(bytes);
  require(bytes == encoded.bytes);
  // TCVN3 restores capitals from the letters around them, which is a guess.
  const bool guesses = encoding == Encoding::tcvn3;
  if (encoded.faults.count == 0 && !guesses) {
    const std::string again = text::decode_all(encoded.bytes, encoding).text;
    const bool marked = is_unicode(encoding) && text.substr(0, 3) == "\xEF\xBB\xBF";
    require(again == (marked ? text.substr(3) : text));
  }
}

// What the notes say, done to the text: each one a replacement, in order and apart.
std::string noted(std::string_view text, const std::vector<text::Note>& notes) {
  std::string out;
  std::size_t at = 0;
  for (const text::Note& note : notes) {
    require(note.offset >= at && text.substr(note.offset, note.before.size()) == note.before);
    out += text.substr(at, note.offset - at);
    out += note.after;
    at = note.offset + note.before.size();
  }
  return out.append(text.substr(at));
}

void check_menders(const std::string& text) {
  std::vector<text::Note> notes;
  const std::string repaired = text::repair_marks(text, &notes);
  require(text::is_nfc(repaired) && text::repair_marks(repaired) == repaired);
  require(noted(text, notes) == repaired);
  notes.clear();
  const std::string mended = text::mend_lookalikes(text, &notes);
  require(utf8::find_invalid(mended) == std::string_view::npos);
  require(noted(text, notes) == mended);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const auto encoding = static_cast<Encoding>(data[0] % 10);
  const std::size_t piece = data[1] % 64 + 1U;
  const std::string bytes(data + 2, data + size);
  const text::Decoded whole = text::decode_all(bytes, encoding);
  require(utf8::find_invalid(whole.text) == std::string_view::npos);
  require(is_unicode(encoding) || text::is_nfc(whole.text));
  const text::Decoded pieces = in_pieces(bytes, encoding, piece);
  require(pieces.text == whole.text && pieces.faults.count == whole.faults.count);
  for (std::size_t i = 0; i < whole.faults.first.size(); ++i) {
    const text::ByteFault& fault = whole.faults.first[i];
    require(fault.offset < bytes.size() &&
            static_cast<unsigned char>(bytes[fault.offset]) == fault.byte);
    require(pieces.faults.first[i].offset == fault.offset);
  }
  check_encoder(whole.text, encoding);
  check_menders(whole.text);
  return 0;
}
