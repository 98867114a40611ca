#include "text/viqr.h"

#include <string_view>

#include "text/pair_codec.h"
#include "text/viet_letters.h"

namespace tongket::text {
namespace viqr {
namespace {

constexpr std::string_view tone_marks = "`?~'.";  // in the order of viet::Letter::tone, from 1
struct Shape {
  char letter, mark;
  char32_t made;
};
constexpr Shape shapes[] = {{'a', '^', U'â'}, {'A', '^', U'Â'}, {'a', '(', U'ă'}, {'A', '(', U'Ă'},
                            {'e', '^', U'ê'}, {'E', '^', U'Ê'}, {'o', '^', U'ô'}, {'O', '^', U'Ô'},
                            {'o', '+', U'ơ'}, {'O', '+', U'Ơ'}, {'u', '+', U'ư'}, {'U', '+', U'Ư'}};

}  // namespace

char32_t with_shape(char32_t letter, char mark) {
  for (const Shape& shape : shapes) {
    if (static_cast<char32_t>(shape.letter) == letter && shape.mark == mark) return shape.made;
  }
  return 0;
}

char32_t with_tone(char32_t letter, char mark) {
  const std::size_t tone = tone_marks.find(mark);
  if (tone == std::string_view::npos || viet::letter_of(letter).tone != 0) return 0;
  const char32_t made = viet::with_tone(letter, static_cast<std::uint8_t>(tone + 1));
  return made == letter ? 0 : made;
}

bool is_escapable(char c) {
  return std::string_view("^(+'`?~.\\dD").find(c) != std::string_view::npos;
}

char32_t barred(char first, char second) {
  if (second != 'd' && second != 'D') return 0;
  if (first == 'D') return U'Đ';
  if (first != 'd') return 0;
  return second == 'D' ? U'Đ' : U'đ';
}

}  // namespace viqr

namespace {

constexpr std::size_t longest = 3;  // a^'

struct Read {
  char32_t c = 0;
  std::size_t length = 1;
};

Read read_letter(std::string_view bytes) {
  Read read{static_cast<unsigned char>(bytes[0]), 1};
  const char32_t barred = bytes.size() > 1 ? viqr::barred(bytes[0], bytes[1]) : 0;
  if (barred != 0) return {barred, 2};
  const char32_t shaped = bytes.size() > 1 ? viqr::with_shape(read.c, bytes[1]) : 0;
  if (shaped != 0) read = {shaped, 2};
  if (bytes.size() <= read.length) return read;
  const char32_t toned = viqr::with_tone(read.c, bytes[read.length]);
  return toned != 0 ? Read{toned, read.length + 1} : read;
}

Read read_one(std::string_view bytes) {
  if (bytes[0] != '\\') return read_letter(bytes);
  if (bytes.size() < 2 || !viqr::is_escapable(bytes[1])) return {'\\', 1};
  return {static_cast<unsigned char>(bytes[1]), 2};
}

}  // namespace

std::size_t decode_viqr(std::string_view bytes, bool last, DecodeSink& sink) {
  std::size_t at = 0;
  while (at < bytes.size() && (last || bytes.size() - at >= longest)) {
    if (static_cast<unsigned char>(bytes[at]) >= 0x80) {
      sink.fault(at, bytes[at]);
      ++at;
      continue;
    }
    const Read read = read_one(bytes.substr(at, longest));
    sink.character(read.c);
    at += read.length;
  }
  sink.move_origin(at);
  return at;
}

}  // namespace tongket::text
