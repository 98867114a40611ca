#include <algorithm>

#include "text/pair_codec.h"

namespace tongket::text {
namespace {

// No decoder holds back more than a line of TCVN3.
constexpr std::size_t lookahead = decode_block + 1;

std::string_view byte_order_mark(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf_8:
      return "\xEF\xBB\xBF";
    case Encoding::utf_16le:
      return "\xFF\xFE";
    case Encoding::utf_16be:
      return "\xFE\xFF";
    case Encoding::tcvn3:
    case Encoding::tcvn3_h:
    case Encoding::vni:
    case Encoding::viscii:
    case Encoding::vps:
    case Encoding::windows_1258:
    case Encoding::viqr:
      return {};
  }
  throw Broken("an encoding without a name");
}

std::size_t decode_some(Encoding encoding, std::string_view bytes, bool last, DecodeSink& sink) {
  switch (encoding) {
    case Encoding::utf_8:
      return decode_utf8(bytes, last, sink);
    case Encoding::utf_16le:
      return decode_utf16(bytes, last, false, sink);
    case Encoding::utf_16be:
      return decode_utf16(bytes, last, true, sink);
    case Encoding::tcvn3:
      return decode_tcvn3(bytes, last, sink);
    case Encoding::tcvn3_h:
      return decode_stream(tcvn3_capital_pairs(), bytes, last, sink);
    case Encoding::vni:
      return decode_stream(vni_pairs(), bytes, last, sink);
    case Encoding::viscii:
      return decode_stream(viscii_pairs(), bytes, last, sink);
    case Encoding::vps:
      return decode_stream(vps_pairs(), bytes, last, sink);
    case Encoding::windows_1258:
      return decode_stream(windows_1258_pairs(), bytes, last, sink);
    case Encoding::viqr:
      return decode_viqr(bytes, last, sink);
  }
  throw Broken("an encoding without a decoder");
}

}  // namespace

// Gives the bytes used up. A mark at the front is used up without a trace.
std::size_t Decoder::run(std::string_view bytes, bool last, std::string& out) {
  std::size_t skipped = 0;
  if (at_start_) {
    const std::string_view mark = byte_order_mark(encoding_);
    if (!last && bytes.size() < mark.size() && mark.substr(0, bytes.size()) == bytes) return 0;
    if (bytes.substr(0, mark.size()) == mark) skipped = mark.size();
    at_start_ = false;
  }
  DecodeSink sink(out, faults_, done_ + skipped);
  const std::size_t used = skipped + decode_some(encoding_, bytes.substr(skipped), last, sink);
  done_ += used;
  return used;
}

// Decodes what was held back with as much of the chunk as it takes; gives the rest of the chunk.
std::string_view Decoder::settle_held(std::string_view chunk, std::string& out) {
  while (!held_.empty() && !chunk.empty()) {
    const std::size_t before = held_.size();
    const std::size_t taken = std::min(chunk.size(), lookahead);
    held_ += chunk.substr(0, taken);
    const std::size_t used = run(held_, false, out);
    if (used >= before) {
      held_.clear();
      return chunk.substr(used - before);
    }
    held_.erase(0, used);
    chunk.remove_prefix(taken);
  }
  return chunk;
}

void Decoder::feed(std::string_view chunk, std::string& out) {
  chunk = settle_held(chunk, out);
  if (!chunk.empty()) held_ = chunk.substr(run(chunk, false, out));
}

void Decoder::finish(std::string& out) {
  const std::string rest = std::move(held_);
  held_.clear();
  run(rest, true, out);
}

Decoded decode_all(std::string_view bytes, Encoding encoding) {
  Decoder decoder(encoding);
  Decoded decoded;
  decoded.text.reserve(bytes.size() + bytes.size() / 2);
  decoder.feed(bytes, decoded.text);
  decoder.finish(decoded.text);
  decoded.faults = decoder.faults();
  return decoded;
}

}  // namespace tongket::text
