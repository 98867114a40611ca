#include "document/dump_values.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace tongket::document {

namespace {

struct Unit {
  std::int64_t emu;
  std::int64_t tenths;  // how many tenths of `name` one `emu` step is
  std::string_view name;
};
constexpr std::array<Unit, 3> units{{{36000, 10, "mm"}, {6350, 5, "pt"}, {3600, 1, "mm"}}};

// Invisible or not to be told from its neighbours.
bool needs_escape(char32_t c) {
  return c < 0x20 || c == 0x7F || (c >= 0x80 && c <= 0xA0) || c == 0xAD ||
         (c >= 0x2000 && c <= 0x200F) || c == 0x2011 || (c >= 0x2028 && c <= 0x202F) || c == 0xFEFF;
}

std::string_view name_of(LineRule rule) {
  switch (rule) {
    case LineRule::multiple:
      return "multiple";
    case LineRule::exactly:
      return "exactly";
    case LineRule::at_least:
      return "at-least";
  }
  throw Broken("a line rule outside the list");
}

std::string_view name_of(TabAlign align) {
  switch (align) {
    case TabAlign::left:
      return "left";
    case TabAlign::center:
      return "center";
    case TabAlign::right:
      return "right";
    case TabAlign::decimal:
      return "decimal";
  }
  throw Broken("a tab alignment outside the list");
}

std::string_view name_of(TabLeader leader) {
  switch (leader) {
    case TabLeader::none:
      return "";
    case TabLeader::dots:
      return "/dots";
    case TabLeader::hyphens:
      return "/hyphens";
    case TabLeader::underscore:
      return "/underscore";
  }
  throw Broken("a tab leader outside the list");
}

std::string_view name_of(VerticalAlign align) {
  switch (align) {
    case VerticalAlign::baseline:
      return "baseline";
    case VerticalAlign::superscript:
      return "superscript";
    case VerticalAlign::subscript:
      return "subscript";
  }
  throw Broken("a vertical alignment outside the list");
}

std::string_view name_of(Underline kind) {
  switch (kind) {
    case Underline::none:
      return "none";
    case Underline::single:
      return "single";
    case Underline::words:
      return "words";
    case Underline::double_line:
      return "double";
    case Underline::thick:
      return "thick";
    case Underline::dotted:
      return "dotted";
    case Underline::dashed:
      return "dashed";
    case Underline::wave:
      return "wave";
  }
  throw Broken("an underline outside the list");
}

std::string_view name_of(Strike kind) {
  switch (kind) {
    case Strike::none:
      return "none";
    case Strike::single:
      return "single";
    case Strike::double_line:
      return "double";
  }
  throw Broken("a strike outside the list");
}

std::string_view name_of(LineKind kind) {
  switch (kind) {
    case LineKind::single:
      return "";
    case LineKind::double_line:
      return " double";
    case LineKind::dotted:
      return " dotted";
    case LineKind::dashed:
      return " dashed";
    case LineKind::thick:
      return " thick";
  }
  throw Broken("a kind of line outside the list");
}

// By its colour: the names are w:highlight's affair.
std::string highlight_text(Highlight highlight) {
  const std::optional<Color> color = color_of(highlight);
  return color ? color_text(*color) : "none";
}

std::string spacing_text(const LineSpacing& spacing) {
  if (spacing.rule == LineRule::multiple) return fmt::format("{}/240", spacing.in_240ths);
  return fmt::format("{}:{}", name_of(spacing.rule), length_text(spacing.height));
}

std::string tabs_text(const std::vector<TabStop>& tabs) {
  std::string text = "[";
  for (const TabStop& tab : tabs) {
    if (text.size() > 1) text += ' ';
    text +=
        fmt::format("{}:{}{}", length_text(tab.position), name_of(tab.align), name_of(tab.leader));
  }
  return text + "]";
}

std::string borders_text(const ParagraphBorders& borders) {
  std::string text;
  const auto add = [&text](std::string_view side, const std::optional<Border>& border) {
    if (!border) return;
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", side, border_text(*border));
  };
  add("top", borders.top);
  add("bottom", borders.bottom);
  add("left", borders.left);
  add("right", borders.right);
  add("between", borders.between);
  return "[" + text + "]";
}

std::string numbering_text(const NumberingRef& numbering) {
  if (numbering.list < 0) return "none";
  return fmt::format("{}/{}", numbering.list, numbering.level);
}

// Collects " name=value"; what is not set is not there.
class Line {
 public:
  void add(std::string_view name, const std::optional<Length>& length) {
    if (length) add_text(name, length_text(*length));
  }
  void add(std::string_view name, const std::optional<bool>& flag) {
    if (flag) add_text(name, *flag ? "yes" : "no");
  }
  void add_text(std::string_view name, std::string_view value) {
    text_ += fmt::format(" {}={}", name, value);
  }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

}  // namespace

std::string length_text(Length length) {
  const std::int64_t emu = length.emu();
  if (emu == 0) return "0";
  for (const Unit& unit : units) {
    if (emu % unit.emu != 0) continue;
    const std::int64_t tenths = emu / unit.emu * unit.tenths;
    const std::int64_t size = tenths < 0 ? -tenths : tenths;
    const std::string_view sign = tenths < 0 ? "-" : "";
    if (size % 10 == 0) return fmt::format("{}{}{}", sign, size / 10, unit.name);
    return fmt::format("{}{}.{}{}", sign, size / 10, size % 10, unit.name);
  }
  if (emu % 635 == 0) return fmt::format("{}tw", emu / 635);
  return fmt::format("{}emu", emu);
}

std::string quoted(std::string_view text) {
  std::string safe = "\"";
  for (std::size_t offset = 0; offset < text.size();) {
    const utf8::Decoded next = utf8::decode(text, offset);
    if (needs_escape(next.code_point)) {
      safe += fmt::format("\\u{:04X}", static_cast<std::uint32_t>(next.code_point));
    } else {
      if (next.code_point == '"' || next.code_point == '\\') safe += '\\';
      utf8::append(safe, next.code_point);
    }
    offset += next.length;
  }
  return safe + "\"";
}

std::string color_text(const Color& color) {
  return fmt::format("#{:02X}{:02X}{:02X}", color.red, color.green, color.blue);
}

std::string border_text(const Border& border) {
  return fmt::format("{}+{} {}{}", length_text(border.width), length_text(border.space),
                     color_text(border.color), name_of(border.kind));
}

std::string_view name_of(Alignment align) {
  switch (align) {
    case Alignment::left:
      return "left";
    case Alignment::center:
      return "center";
    case Alignment::right:
      return "right";
    case Alignment::justify:
      return "justify";
  }
  throw Broken("an alignment outside the list");
}

std::string props_text(const ParagraphProps& props) {
  Line line;
  if (props.align) line.add_text("align", name_of(*props.align));
  line.add("left", props.indent_left);
  line.add("right", props.indent_right);
  line.add("first", props.first_line);
  line.add("before", props.space_before);
  line.add("after", props.space_after);
  line.add("contextual", props.contextual_spacing);
  if (props.line_spacing) line.add_text("spacing", spacing_text(*props.line_spacing));
  line.add("keep-next", props.keep_next);
  line.add("keep-lines", props.keep_lines);
  line.add("page-break", props.page_break_before);
  line.add("widows", props.widow_control);
  if (props.outline_level) line.add_text("outline", std::to_string(*props.outline_level));
  if (props.numbering) line.add_text("numbering", numbering_text(*props.numbering));
  if (props.tabs) line.add_text("tabs", tabs_text(*props.tabs));
  if (props.borders) line.add_text("borders", borders_text(*props.borders));
  if (props.shading)
    line.add_text("shading", props.shading->fill ? color_text(*props.shading->fill) : "none");
  return line.take();
}

std::string props_text(const RunProps& props) {
  Line line;
  if (props.font) line.add_text("font", quoted(*props.font));
  line.add("size", props.size);
  line.add("bold", props.bold);
  line.add("italic", props.italic);
  if (props.underline) line.add_text("underline", name_of(*props.underline));
  if (props.strike) line.add_text("strike", name_of(*props.strike));
  line.add("caps", props.caps);
  line.add("small-caps", props.small_caps);
  if (props.vertical) line.add_text("vertical", name_of(*props.vertical));
  line.add("raised", props.raised);
  line.add("spacing", props.spacing);
  if (props.color) line.add_text("color", color_text(*props.color));
  if (props.highlight) line.add_text("highlight", highlight_text(*props.highlight));
  if (props.language) line.add_text("language", *props.language);
  return line.take();
}

}  // namespace tongket::document
