// Any bytes, made UTF-8, through the normaliser: it must not crash, must give valid UTF-8 in NFC,
// must change nothing the second time, and must give the same in pieces. The first byte chooses.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "text/text.h"

using namespace tongket;

namespace {

void demand(bool held) {
  if (!held) std::abort();
}

std::string valid_text(std::string_view bytes) {
  std::string out;
  for (std::size_t at = 0; at < bytes.size();) {
    const utf8::Decoded decoded = utf8::decode(bytes, at);
    utf8::append(out, decoded.code_point);
    at += decoded.length;
  }
  return out;
}

text::NormaliseOptions options_of(std::uint8_t choice) {
  text::NormaliseOptions options;
  options.tone = static_cast<text::ToneChoice>(choice & 3U);
  options.final_i = static_cast<text::FinalI>((choice >> 2U) % 3U);
  if ((choice & 0x10U) != 0) options.rules = text::RuleSet::none();
  options.keep_quotations = (choice & 0x20U) != 0;
  return options;
}

std::string in_pieces(std::string_view text, std::size_t step,
                      const text::NormaliseOptions& options) {
  text::Normaliser normaliser(options);
  std::string out;
  for (std::size_t at = 0; at < text.size(); at += step)
    normaliser.feed(text.substr(at, step), out);
  normaliser.finish(out);
  return out;
}

void check_text(const std::string& text, const text::NormaliseOptions& options) {
  const text::Normalised once = text::normalise(text, options);
  demand(utf8::find_invalid(once.text) == std::string_view::npos);
  demand(text::is_nfc(once.text));
  demand(once.notes.empty() == (once.text == text));
  for (const text::Note& note : once.notes)
    demand(note.offset <= text.size());
  demand(text::normalise(once.text, options).text == once.text);
  if (text::is_tidy(text, options)) demand(once.text == text && once.errors.empty());
  if (options.tone != text::ToneChoice::majority) {
    demand(in_pieces(text, 7, options) == once.text);
  }
}

void check_markup(const std::string& text, const text::NormaliseOptions& options) {
  const std::string once = text::normalise_markup(text, options).text;
  demand(utf8::find_invalid(once) == std::string_view::npos);
  demand(text::normalise_markup(once, options).text == once);
  if (options.tone == text::ToneChoice::majority) return;
  text::MarkupNormaliser normaliser(options);
  std::string out;
  for (std::size_t at = 0; at < text.size(); at += 5)
    normaliser.feed(std::string_view(text).substr(at, 5), out);
  normaliser.finish(out);
  demand(out == once);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string bytes(data + 1, data + size);
  const std::string text = valid_text(bytes);
  check_text(text, options_of(data[0]));
  check_markup(text, options_of(data[0]));
  text::normalise(bytes, options_of(data[0]));  // bytes that are no UTF-8 are told and stay
  return 0;
}
