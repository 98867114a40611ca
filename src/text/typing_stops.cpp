#include "text/typing_pass.h"

namespace tongket::text {
namespace {

// "An,Tổ trưởng,Khu phố 1" is a row of a table: commas (or semicolons), and none has its space.
bool is_row(const Line& line) {
  std::size_t tight = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line.written(i) != "," && line.written(i) != ";") continue;
    if (line.is(i + 1, Kind::space)) return false;
    tight += line.is(i + 1, Kind::edge) ? 0U : 1U;
  }
  return tight > 1;
}

// "hội.Đảng" but no TP.HCM, ThS.Lan, v.v, tên.docx: a small syllable, then one with a capital.
bool ends_sentence(const Line& line, std::size_t i) {
  return line.is_syllable(i - 1) && line.begins_small(i - 1) && line.is_syllable(i + 1) &&
         line.begins_capital(i + 1);
}

// "nam:nữ" and 7:30 stay; "Kính gửi:Ông", "Số:25" don't.
bool wants_space_after_colon(const Line& line, std::size_t i) {
  return line.is(i + 1, Kind::number) || (line.is_long_word(i + 1) && line.begins_capital(i + 1));
}

bool wants_space_after(const Line& line, std::size_t i) {
  const std::string_view stop = line.written(i);
  if (stop == ".") return ends_sentence(line, i);
  if (!line.is_syllable(i - 1)) return line.is(i - 1, Kind::close) && line.is_syllable(i + 1);
  if (stop == ":") return wants_space_after_colon(line, i);
  const bool counts = (stop == "," || stop == ";") && line.is(i + 1, Kind::number);
  return counts || line.is_long_word(i + 1);
}

}  // namespace

void mend_stops(Line& line) {
  bool asked = false;  // whether the line is a row: seldom needed, looked up once
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (!line.is(i, Kind::stop)) continue;
    if (!line.is(i + 1, Kind::word) && !line.is(i + 1, Kind::number)) continue;
    if (!line.is_free_left(i - 1) || !line.is_free_right(i + 1)) continue;
    if (!wants_space_after(line, i)) continue;
    if (!asked && is_row(line)) return;
    asked = true;
    line.insert_space_before(i + 1, Rule::space_after_stop);
  }
}

}  // namespace tongket::text
