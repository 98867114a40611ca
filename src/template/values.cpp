#include "template/values.h"

#include <algorithm>

namespace tongket::pack {

namespace {

using namespace document;

constexpr Named<bool> kFlags[] = {{"yes", true}, {"no", false}};

constexpr Named<Underline> kUnderlines[] = {
    {"none", Underline::none},     {"single", Underline::single},
    {"words", Underline::words},   {"double", Underline::double_line},
    {"thick", Underline::thick},   {"dotted", Underline::dotted},
    {"dashed", Underline::dashed}, {"wave", Underline::wave},
};
constexpr Named<Strike> kStrikes[] = {
    {"none", Strike::none}, {"single", Strike::single}, {"double", Strike::double_line}};
constexpr Named<VerticalAlign> kVerticals[] = {{"baseline", VerticalAlign::baseline},
                                               {"superscript", VerticalAlign::superscript},
                                               {"subscript", VerticalAlign::subscript}};
constexpr Named<Highlight> kHighlights[] = {
    {"none", Highlight::none},
    {"black", Highlight::black},
    {"blue", Highlight::blue},
    {"cyan", Highlight::cyan},
    {"green", Highlight::green},
    {"magenta", Highlight::magenta},
    {"red", Highlight::red},
    {"yellow", Highlight::yellow},
    {"white", Highlight::white},
    {"dark-blue", Highlight::dark_blue},
    {"dark-cyan", Highlight::dark_cyan},
    {"dark-green", Highlight::dark_green},
    {"dark-magenta", Highlight::dark_magenta},
    {"dark-red", Highlight::dark_red},
    {"dark-yellow", Highlight::dark_yellow},
    {"dark-gray", Highlight::dark_gray},
    {"light-gray", Highlight::light_gray},
};
constexpr Named<NumberFormat> kNumberFormats[] = {
    {"decimal", NumberFormat::decimal},
    {"upper-roman", NumberFormat::upper_roman},
    {"lower-roman", NumberFormat::lower_roman},
    {"upper-letter", NumberFormat::upper_letter},
    {"lower-letter", NumberFormat::lower_letter},
    {"vietnamese-letter", NumberFormat::vietnamese_letter},
    {"vietnamese-ordinal", NumberFormat::vietnamese_ordinal},
    {"bullet", NumberFormat::bullet}};
constexpr Named<Alignment> kAlignments[] = {{"left", Alignment::left},
                                            {"center", Alignment::center},
                                            {"right", Alignment::right},
                                            {"justify", Alignment::justify}};
constexpr Named<LineRule> kLineRules[] = {{"exactly", LineRule::exactly},
                                          {"at-least", LineRule::at_least}};
constexpr Named<TabAlign> kTabAligns[] = {{"left", TabAlign::left},
                                          {"center", TabAlign::center},
                                          {"right", TabAlign::right},
                                          {"decimal", TabAlign::decimal}};
constexpr Named<TabLeader> kTabLeaders[] = {{"dots", TabLeader::dots},
                                            {"hyphens", TabLeader::hyphens},
                                            {"underscore", TabLeader::underscore}};
constexpr Named<LineKind> kLineKinds[] = {{"single", LineKind::single},
                                          {"double", LineKind::double_line},
                                          {"dotted", LineKind::dotted},
                                          {"dashed", LineKind::dashed},
                                          {"thick", LineKind::thick}};

// A number with at most two decimals, in hundredths.
std::optional<std::int64_t> hundredths(std::string_view text) {
  const auto number = Decimal::parse(text);
  if (!number || number->scale() > 2) return std::nullopt;
  const auto times = Decimal::multiply(*number, Decimal(100));
  return times ? times->to_int64() : std::nullopt;
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() > end.size() && text.substr(text.size() - end.size()) == end;
}

// Parted by white space.
std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
    const std::size_t end = std::min(text.find_first_of(" \t\r\n", begin), text.size());
    if (end > begin) words.push_back(text.substr(begin, end - begin));
    at = end;
  }
  return words;
}

std::optional<std::uint8_t> hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<std::uint8_t>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<std::uint8_t>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<std::uint8_t>(c - 'A' + 10);
  return std::nullopt;
}

std::optional<std::uint8_t> hex_byte(std::string_view text) {
  const auto high = hex_digit(text[0]);
  const auto low = hex_digit(text[1]);
  if (!high || !low) return std::nullopt;
  return static_cast<std::uint8_t>(*high * 16 + *low);
}

std::optional<TabStop> parse_tab(std::string_view text) {
  const std::vector<std::string_view> words = words_of(text);
  const auto position = words.empty() ? std::nullopt : parse_length(words.front());
  if (!position) return std::nullopt;
  TabStop stop{*position};
  for (std::size_t i = 1; i < words.size(); ++i) {
    const auto align = find_named<TabAlign>(words[i], kTabAligns);
    const auto leader = find_named<TabLeader>(words[i], kTabLeaders);
    if (align) stop.align = *align;
    if (leader) stop.leader = *leader;
    if (!align && !leader) return std::nullopt;
  }
  return stop;
}

// What may stand behind a border's width, in any order.
bool read_border_word(std::string_view word, Border& border) {
  const auto kind = find_named<LineKind>(word, kLineKinds);
  const auto space = parse_length(word);
  const auto color = parse_color(word);
  if (kind) border.kind = *kind;
  if (space && *space <= Length::points(31)) border.space = *space;  // 17.18.68: at most 31 pt
  if (color) border.color = *color;
  return kind || color || (space && *space <= Length::points(31));
}

}  // namespace

std::optional<Length> parse_any_length(std::string_view text) {
  const bool mm = ends_with(text, "mm");
  if (!mm && !ends_with(text, "pt")) return std::nullopt;
  const auto number = hundredths(text.substr(0, text.size() - 2));
  constexpr std::int64_t most = 300'000;  // a metre is 2,835 pt
  if (!number || *number > most || *number < -most) return std::nullopt;
  const Length length = Length::emu(*number * (mm ? 360 : 127));
  if (length > Length::mm(1000) || length < -Length::mm(1000)) return std::nullopt;
  return length;
}

std::optional<Length> parse_length(std::string_view text) {
  const auto length = parse_any_length(text);
  return length && *length >= Length() ? length : std::nullopt;
}

std::optional<Length> parse_raised(std::string_view text) {
  const auto length = parse_any_length(text);
  const bool half_points = length && length->emu() % Length::half_points(1).emu() == 0;
  return half_points ? length : std::nullopt;
}

std::optional<Length> parse_size(std::string_view text) {
  const auto size = parse_raised(text);
  const bool known = size && *size >= Length::points(1) && *size <= Length::points(400);
  return known ? size : std::nullopt;
}

std::optional<std::int32_t> parse_crop(std::string_view text) {
  if (!ends_with(text, "%")) return std::nullopt;
  const auto number = hundredths(text.substr(0, text.size() - 1));
  const bool part = number && *number >= 0 && *number < 10'000 && *number % 10 == 0;
  return part ? std::optional(static_cast<std::int32_t>(*number / 10)) : std::nullopt;
}

bool leaves_something(const document::Crop& crop) {
  return crop.left + crop.right < 1000 && crop.top + crop.bottom < 1000;
}

std::optional<bool> parse_flag(std::string_view text) {
  return find_named<bool>(text, kFlags);
}

std::optional<Color> parse_color(std::string_view text) {
  if (text.size() != 7 || text.front() != '#') return std::nullopt;
  const auto red = hex_byte(text.substr(1));
  const auto green = hex_byte(text.substr(3));
  const auto blue = hex_byte(text.substr(5));
  if (!red || !green || !blue) return std::nullopt;
  return Color{*red, *green, *blue};
}

std::optional<std::string> parse_name(std::string_view text) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ') return std::nullopt;
  return std::string(text);
}

std::optional<std::string> parse_language(std::string_view text) {
  const bool tag = std::all_of(text.begin(), text.end(),
                               [](char c) {
                                 return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                                        (c >= '0' && c <= '9') || c == '-';
                               }) &&
                   text.size() >= 2 && text.size() <= 35 && text.front() != '-' &&
                   text.back() != '-';
  if (!tag) return std::nullopt;
  return std::string(text);
}

std::optional<Underline> parse_underline(std::string_view text) {
  return find_named<Underline>(text, kUnderlines);
}
std::optional<Strike> parse_strike(std::string_view text) {
  return find_named<Strike>(text, kStrikes);
}
std::optional<VerticalAlign> parse_vertical(std::string_view text) {
  return find_named<VerticalAlign>(text, kVerticals);
}
std::optional<Highlight> parse_highlight(std::string_view text) {
  return find_named<Highlight>(text, kHighlights);
}
std::optional<Alignment> parse_alignment(std::string_view text) {
  return find_named<Alignment>(text, kAlignments);
}

std::optional<NumberFormat> parse_number_format(std::string_view text) {
  return find_named<NumberFormat>(text, kNumberFormats);
}

std::optional<LineSpacing> parse_line_spacing(std::string_view text) {
  const std::vector<std::string_view> words = words_of(text);
  if (words.size() == 1) {
    const auto lines = hundredths(words.front());
    if (!lines || *lines < 50 || *lines > 1000) return std::nullopt;
    const auto in_240ths = Length::divide_rounded(*lines * 240, 100);
    return LineSpacing{LineRule::multiple, static_cast<std::int32_t>(in_240ths), {}};
  }
  const auto rule = words.empty() ? std::nullopt : find_named<LineRule>(words.front(), kLineRules);
  if (!rule || words.size() != 2) return std::nullopt;
  const auto height = parse_length(words.back());
  if (!height || *height < Length::points(1)) return std::nullopt;
  return LineSpacing{*rule, 240, *height};
}

std::optional<std::int32_t> parse_outline_level(std::string_view text) {
  if (text == "none") return 9;
  if (text.size() != 1 || text.front() < '1' || text.front() > '9') return std::nullopt;
  return text.front() - '1';
}

std::optional<std::vector<TabStop>> parse_tabs(std::string_view text) {
  std::vector<TabStop> stops;
  if (text == "none") return stops;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t comma = std::min(text.find(',', at), text.size());
    const auto stop = parse_tab(text.substr(at, comma - at));
    if (!stop) return std::nullopt;
    stops.push_back(*stop);
    at = comma + 1;
  }
  return stops;
}

std::optional<Border> parse_border(std::string_view text) {
  if (text == "none") return Border{};
  const std::vector<std::string_view> words = words_of(text);
  const auto width = words.empty() ? std::nullopt : parse_length(words.front());
  // 17.18.23: a quarter of a point to 12 pt.
  if (!width || *width < Length::emu(3175) || *width > Length::points(12)) return std::nullopt;
  Border border{*width, {}};
  const bool all = std::all_of(words.begin() + 1, words.end(), [&border](std::string_view word) {
    return read_border_word(word, border);
  });
  const bool too_thick = border.kind == LineKind::thick && border.width > Length::points(6);
  return all && !too_thick ? std::optional(border) : std::nullopt;
}

std::optional<Shading> parse_shading(std::string_view text) {
  if (text == "none") return Shading{};
  const auto fill = parse_color(text);
  if (!fill) return std::nullopt;
  return Shading{*fill};
}

}  // namespace tongket::pack
