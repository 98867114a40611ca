#include "text/typing_pass.h"

namespace tongket::text {
namespace {

// A stop and what stands on its sides; a stray space before it is looked over.
struct Stop {
  std::size_t at = 0;
  std::size_t before = 0;
  std::size_t after = 0;
  bool strayed = false;
};

Stop stop_at(const Line& line, std::size_t i) {
  const bool space = line.is(i - 1, Kind::space) && line.written(i - 1).size() < gap &&
                     line.written(i - 1).find('\t') == std::string_view::npos;
  const bool strayed = space && line.ends_something(i - 2);
  return {i, strayed ? i - 2 : i - 1, i + 1, strayed};
}

// "2020-2025,xã": the words and numbers of a compound are as free as its first. Compounds of papers
// are short.
bool is_compound_free(const Line& line, std::size_t i) {
  for (std::size_t links = 0; links < 4; ++links) {
    if (line.is_free_left(i)) return true;
    const bool linked =
        line.is(i - 1, Kind::dash) && (line.is(i - 2, Kind::word) || line.is(i - 2, Kind::number));
    if (!linked) return false;
    i -= 2;
  }
  return false;
}

// Nothing that belongs to it stands before the token: "v.v" and "2.docx" are one thing. `freed`:
// a space is being put in there.
bool is_free(const Line& line, const Stop& stop, std::size_t freed) {
  if (stop.before == freed) return true;
  if (line.is(stop.before, Kind::close) || line.is(stop.before, Kind::opaque)) return true;
  if (line.written(stop.before) == "%") return line.is_percent(stop.before);
  return is_compound_free(line, stop.before);
}

// "v.v", and so on.
bool is_and_so_on(const Line& line, std::size_t i) {
  return line.written(i) == "v" && line.written(i + 1) == "." && line.written(i + 2) == "v";
}

// "hội.Đảng", "15%.Năm", "năm 2022.Xã", but no TP.HCM, ThS.Lan, v.v, 1.Mở đầu: a small syllable,
// then one with a capital.
bool ends_sentence(const Line& line, const Stop& stop) {
  if (!line.is_syllable(stop.after) || !line.begins_capital(stop.after)) return false;
  const std::size_t last = stop.before;
  if (line.is(last, Kind::word)) return line.is_syllable(last) && line.begins_small(last);
  if (line.is(last, Kind::number))
    return line.is(last - 1, Kind::space) && line.is(last - 2, Kind::word);
  if (line.is(last, Kind::close)) return line.is_long_word(last - 1);
  return line.is(last, Kind::opaque) || line.is_percent(last);
}

// "tỷ lệ nam:nữ" and "nam:nữ" compare; "Tỷ lệ:đạt" doesn't.
bool is_comparison(const Line& line, const Stop& stop) {
  constexpr std::size_t near = 12;  // tokens
  const auto is_sex = [&line](std::size_t i) {
    return line.written(i) == "nam" || line.written(i) == "nữ";
  };
  if (is_sex(stop.before) && is_sex(stop.after)) return true;
  std::size_t i = stop.before;
  for (std::size_t looked = 0; looked < near && i >= 3 && i < line.size(); ++looked, --i) {
    const std::string_view second = line.written(i - 1);
    const std::string_view first = line.written(i - 3);
    const bool ratio = (second == "lệ" || second == "số") &&
                       (first == "tỷ" || first == "tỉ" || first == "Tỷ" || first == "Tỉ");
    if (ratio) return true;
  }
  return false;
}

// "Kết quả:tốt", "Số:25", "Kính gửi:Ông"; names of programs are hardly written with marks.
bool introduces(const Line& line, const Stop& stop) {
  const std::size_t next = stop.after;
  if (is_comparison(line, stop)) return false;
  if (line.is(next, Kind::number)) return line.is_syllable(stop.before);
  const bool capital = line.begins_capital(next);
  if (!line.is_syllable(next)) {
    return capital && line.is_long_word(next) && line.is_syllable(stop.before);
  }
  if (!line.is(stop.before, Kind::word)) return capital || line.is_accented(next);
  if (capital) return true;
  const bool accented = line.is_accented(stop.before) || line.is_accented(next);
  return accented && line.is_syllable(stop.before);
}

// Behind , ; ! ? with no space on either side.
bool parts_words(const Line& line, const Stop& stop) {
  const std::string_view sign = line.written(stop.at);
  const std::size_t next = stop.after;
  if (is_and_so_on(line, next)) return line.is_long_word(stop.before);
  if (line.is(next, Kind::number)) {
    return (sign == "," || sign == ";") && line.is_syllable(stop.before);
  }
  const bool whole = line.is_long_word(stop.before) || line.is(stop.before, Kind::close) ||
                     line.is_percent(stop.before);
  return whole ? line.is_long_word(next) : line.is_syllable(next);
}

bool is_free_behind(const Line& line, std::size_t next) {
  return line.is_free_right(next) || line.is(next + 1, Kind::dash) || is_and_so_on(line, next);
}

bool wants_space_after(const Line& line, const Stop& stop, std::size_t freed) {
  const std::string_view sign = line.written(stop.at);
  if (stop.strayed) {
    if (sign == "." || !line.is(stop.after, Kind::word)) return false;
    return sign != ":" || (line.is_long_word(stop.after) && !is_comparison(line, stop));
  }
  const bool known = line.ends_something(stop.before) && is_free(line, stop, freed);
  if (!known || !is_free_behind(line, stop.after)) return false;
  if (sign == ".") return ends_sentence(line, stop);
  return sign == ":" ? introduces(line, stop) : parts_words(line, stop);
}

// ",,, tốt": commas and semicolons typed several times over, behind a word.
std::size_t mend_run(Line& line, std::size_t first) {
  const std::string_view sign = line.written(first);
  std::size_t last = first;
  while ((sign == "," || sign == ";") && line.written(last + 1) == sign)
    ++last;
  const bool typed = last > first && line.is(last + 1, Kind::space) &&
                     line.ends_something(stop_at(line, first).before);
  if (typed) line.replace(first, last, sign, Rule::stop_double);
  return last;
}

}  // namespace

void mend_stops(Line& line) {
  std::size_t freed = nowhere;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (!line.is(i, Kind::stop)) continue;
    if (line.is(i + 1, Kind::stop)) i = mend_run(line, i);
    if (!line.is(i + 1, Kind::word) && !line.is(i + 1, Kind::number)) continue;
    if (!wants_space_after(line, stop_at(line, i), freed)) continue;
    line.insert_space_before(i + 1, Rule::space_after_stop);
    freed = i + 1;
  }
}

}  // namespace tongket::text
