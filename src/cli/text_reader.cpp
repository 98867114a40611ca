#include "cli/text_reader.h"

#include <utility>

namespace tongket::cli {

std::string_view TextReader::text_of(std::string_view bytes) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (encoding_ != text::Encoding::utf_8) {
    text_.clear();
    decoder_.feed(bytes, text_);
    return text_;
  }
  if (std::exchange(begun_, true) || !bytes.starts_with(mark)) return bytes;
  skipped_ = mark.size();
  return bytes.substr(skipped_);
}

std::string_view TextReader::rest() {
  text_.clear();
  if (encoding_ != text::Encoding::utf_8) decoder_.finish(text_);
  return text_;
}

Status TextReader::read(Input& input, const std::function<Status(std::string_view)>& take) {
  for (;;) {
    const auto bytes = input.read();
    if (!bytes) return Failed{bytes.error()};
    const bool last = bytes->empty();
    const std::string_view text = last ? rest() : text_of(*bytes);
    Status taken = text.empty() ? ok() : take(text);
    if (!taken) return taken;
    if (last) return take({});
  }
}

Result<text::ToneChoice> majority_of(Input& input, text::Encoding encoding,
                                     text::NormaliseOptions options) {
  options.tone = text::ToneChoice::keep;  // a misplaced mark has no style before it is mended
  options.explain = false;
  text::Normaliser normaliser(options);
  TextReader reader(encoding);
  text::ToneCount count;
  std::string mended;
  const Status read = reader.read(input, [&](std::string_view text) -> Status {
    normaliser.feed(text, mended);
    if (text.empty()) normaliser.finish(mended);
    normaliser.take_errors();
    const std::size_t end = text.empty() ? mended.size() : mended.rfind('\n') + 1;
    count += text::count_tones(std::string_view(mended).substr(0, end));
    mended.erase(0, end);
    return ok();
  });
  if (!read) return Failed{read.error()};
  const Status back = input.rewind();
  if (!back) return Failed{back.error()};
  return text::majority(count, options.on_tie) == text::ToneStyle::old_style
             ? text::ToneChoice::old_style
             : text::ToneChoice::new_style;
}

}  // namespace tongket::cli
