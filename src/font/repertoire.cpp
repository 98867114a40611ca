// The letters, signs and marks without which no Vietnamese paper can be set.
#include "font/font.h"

namespace tongket::font {
namespace {

// Every vowel with and without each of the five tones, and đ: 67 letters a case beside the plain
// consonants. Written out, so that a reader can check the table against an alphabet.
constexpr std::u32string_view letters =
    U"àảãáạ"
    U"ăằẳẵắặ"
    U"âầẩẫấậ"
    U"đ"
    U"èẻẽéẹ"
    U"êềểễếệ"
    U"ìỉĩíị"
    U"òỏõóọ"
    U"ôồổỗốộ"
    U"ơờởỡớợ"
    U"ùủũúụ"
    U"ưừửữứự"
    U"ỳỷỹýỵ"
    U"ÀẢÃÁẠ"
    U"ĂẰẲẴẮẶ"
    U"ÂẦẨẪẤẬ"
    U"Đ"
    U"ÈẺẼÉẸ"
    U"ÊỀỂỄẾỆ"
    U"ÌỈĨÍỊ"
    U"ÒỎÕÓỌ"
    U"ÔỒỔỖỐỘ"
    U"ƠỜỞỠỚỢ"
    U"ÙỦŨÚỤ"
    U"ƯỪỬỮỨỰ"
    U"ỲỶỸÝỴ";
static_assert(letters.size() == 134);

// Punctuation of prose, quotation marks, dashes, money, measures and comparisons of reports.
constexpr std::u32string_view signs = U"₫–—“”‘’…«»§°±×÷≤≥²³½¼¾·•";

std::u32string build() {
  std::u32string all;
  for (char32_t c = U' '; c <= U'~'; ++c) {
    all.push_back(c);
  }
  all.append(letters);
  all.append(signs);
  return all;
}

}  // namespace

const std::u32string& vietnamese_repertoire() {
  static const std::u32string repertoire = build();
  return repertoire;
}

}  // namespace tongket::font
