// An input as text, whatever its encoding. Only for cli/.
#pragma once

#include <functional>

#include "cli/text.h"
#include "text/text.h"

namespace tongket::cli {

// Bytes to text. UTF-8 passes as it is, wrong bytes too: the normaliser tells them and leaves their
// lines alone.
class TextReader {
 public:
  explicit TextReader(text::Encoding encoding) : encoding_(encoding), decoder_(encoding) {}

  // Gives every piece of text to `take`, an empty one at the end.
  Status read(Input& input, const std::function<Status(std::string_view)>& take);
  // Bytes before the text: a byte order mark of UTF-8.
  [[nodiscard]] std::size_t skipped() const { return skipped_; }
  // Bytes that an old encoding doesn't have.
  [[nodiscard]] const text::ByteFaults& faults() const { return decoder_.faults(); }

 private:
  std::string_view text_of(std::string_view bytes);
  std::string_view rest();

  text::Encoding encoding_;
  text::Decoder decoder_;
  std::string text_;
  bool begun_ = false;
  std::size_t skipped_ = 0;
};

// How tone marks are written in the whole of an input. Wants Input::keep(); winds it back.
Result<text::ToneChoice> majority_of(Input& input, text::Encoding encoding,
                                     text::NormaliseOptions options);

}  // namespace tongket::cli
