// Which font each character is set in: the one that its run names or, where that lacks it, a
// fallback font. The settled Document says so, so that both papers show the same.
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "layout/settle.h"
#include "text/text.h"

namespace tongket::layout {
namespace {

using namespace document;

// What font/ shows with another glyph (font.h, shape()).
char32_t shown_as(char32_t c) {
  if (c == 0x00A0 || c == 0x202F) return U' ';
  if (c == 0x2011 || c == 0x00AD) return U'-';
  return c;
}

bool is_mark(char32_t c) {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x1AB0 && c <= 0x1AFF) ||
         (c >= 0x1DC0 && c <= 0x1DFF) || (c >= 0x20D0 && c <= 0x20FF);
}

// The end of the letter at a byte, its marks with it: one font draws them.
std::size_t end_of_letter(std::string_view text, std::size_t at) {
  std::size_t end = at + utf8::decode(text, at).length;
  while (end < text.size()) {
    const utf8::Decoded next = utf8::decode(text, end);
    if (!is_mark(next.code_point)) break;
    end += next.length;
  }
  return end;
}

std::string quoted(char32_t code_point) {
  std::string character = "\"";
  utf8::append(character, code_point);
  return character + "\" (" + utf8::code_point_name(code_point) + ")";
}

// A part of a run's text; no font: the run's own.
struct Stretch {
  std::size_t end = 0;
  std::string font;
};

class FontSettler {
 public:
  FontSettler(const Document& document, Shaper& shaper, Diagnostics& problems)
      : document_(document), shaper_(shaper), problems_(problems) {}

  void settle(Paragraph& paragraph) {
    shaper_.prepare(resolved_mark(document_.styles, paragraph), problems_);
    if (const ListLevel* level = find_level(document_, resolved(document_.styles, paragraph)))
      check(paragraph.label, label_props(document_.styles, paragraph, *level), paragraph.source);
    for (std::size_t i = 0; i < paragraph.content.size(); ++i)
      i += settle(paragraph, i);
  }

  // A watermark is in one font.
  void check(const Watermark& mark) { check(mark.text, watermark_props(mark), mark.source); }

 private:
  // How many runs were added.
  std::size_t settle(Paragraph& paragraph, std::size_t index) {
    const RunProps props = resolved(document_.styles, paragraph, paragraph.content[index]);
    if (!shaper_.prepare(props, problems_)) return 0;
    const auto* words = std::get_if<Text>(&paragraph.content[index].content);
    if (words == nullptr || has_all(words->text, props)) return 0;
    return part(paragraph, index, props);
  }

  // Nearly all runs: looked at without taking them apart.
  bool has_all(std::string_view text, const RunProps& props) {
    const font::Face& face = shaper_.face(shaper_.look(props).face);
    const bool capitals = props.caps.value_or(false) || props.small_caps.value_or(false);
    const std::string upper = capitals ? text::upper(text) : std::string();
    const std::string_view letters = capitals ? std::string_view(upper) : text;
    for (std::size_t at = 0; at < letters.size();) {
      const utf8::Decoded next = utf8::decode(letters, at);
      if (lacks(face, next.code_point)) return false;
      at += next.length;
    }
    return true;
  }

  std::size_t part(Paragraph& paragraph, std::size_t index, const RunProps& props) {
    const Inline run = paragraph.content[index];
    const std::string& text = std::get<Text>(run.content).text;
    const SourceRef place = run.source.known() ? run.source : paragraph.source;
    const std::vector<Stretch> stretches = stretches_of(text, props, place);
    if (stretches.size() < 2 && (stretches.empty() || stretches.front().font.empty())) return 0;
    std::vector<Inline> parts;
    std::size_t at = 0;
    for (const Stretch& stretch : stretches) {
      Inline one = run;
      one.content = Text{text.substr(at, stretch.end - at)};
      if (!stretch.font.empty()) one.props.font = stretch.font;
      shaper_.prepare(resolved(document_.styles, paragraph, one), problems_);
      parts.push_back(std::move(one));
      at = stretch.end;
    }
    const auto place_of_run = paragraph.content.begin() + static_cast<std::ptrdiff_t>(index);
    paragraph.content.insert(paragraph.content.erase(place_of_run), parts.begin(), parts.end());
    return parts.size() - 1;
  }

  std::vector<Stretch> stretches_of(const std::string& text, const RunProps& props,
                                    const SourceRef& place) {
    std::vector<Stretch> stretches;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = end_of_letter(text, at);
      std::string font = font_for(text.substr(at, end - at), props, place);
      if (stretches.empty() || stretches.back().font != font) stretches.push_back({0, font});
      stretches.back().end = at = end;
    }
    return stretches;
  }

  void check(std::string_view text, const RunProps& props, const SourceRef& place) {
    if (!shaper_.prepare(props, problems_)) return;
    const font::Face& face = shaper_.face(shaper_.look(props).face);
    for (const char32_t c : shown(text, props))
      if (lacks(face, c)) report_missing(c, face, place);
  }

  static std::u32string shown(std::string_view text, const RunProps& props) {
    const bool capitals = props.caps.value_or(false) || props.small_caps.value_or(false);
    const std::string letters = capitals ? text::upper(text) : std::string(text);
    std::u32string all;
    for (std::size_t at = 0; at < letters.size();) {
      const utf8::Decoded next = utf8::decode(letters, at);
      all.push_back(next.code_point);
      at += next.length;
    }
    return all;
  }

  // Letters of ASCII stand in every face that Vietnamese can be set in.
  bool lacks(const font::Face& face, char32_t c) {
    if (c < 0x80 && c > 0x20) return false;
    const auto [known, added] = known_[&face].try_emplace(c, false);
    if (added) known->second = !face.covers(c) && !face.covers(shown_as(c));
    return known->second;
  }

  // Of a letter with its marks; empty where the run's own font has all of it.
  std::string font_for(const std::string& letter, const RunProps& props, const SourceRef& place) {
    if (letter.size() == 1) return {};
    const font::Face& face = shaper_.face(shaper_.look(props).face);
    const std::u32string characters = shown(letter, props);
    for (const char32_t c : characters) {
      if (!lacks(face, c)) continue;
      const auto found =
          shaper_.fonts().fallback(c, props.bold.value_or(false), props.italic.value_or(false));
      const bool whole = found && covers_all(*found->face, characters);
      if (!whole) {
        report_missing(c, face, place);
        return {};
      }
      report_fallback(c, {face.family(), found->name}, place);
      return found->name;
    }
    return {};
  }

  static bool covers_all(const font::Face& face, const std::u32string& characters) {
    for (const char32_t c : characters)
      if (!face.covers(c) && !face.covers(shown_as(c))) return false;
    return true;
  }

  // Both once a character, wherever it stands first.
  void report_missing(char32_t c, const font::Face& face, const SourceRef& place) {
    if (!reported_.insert(c).second) return;
    problems_.error(Code::font_no_glyph, place,
                    {fmt::format("Phông {} không có chữ {}.", face.family(), quoted(c)),
                     fmt::format("The font {} has no glyph for {}.", face.family(), quoted(c))},
                    {"Sửa ký tự này trong dữ liệu, hoặc cài phông có nó vào thư mục fonts/.",
                     "Correct the character in the data, or put a font that has it into fonts/."});
  }

  // names: the run's font, the fallback.
  void report_fallback(char32_t c, const std::pair<std::string, std::string>& names,
                       const SourceRef& place) {
    if (!reported_.insert(c).second) return;
    const auto& [own, other] = names;
    problems_.warning(
        Code::font_fallback, place,
        {fmt::format("Phông {} không có chữ {}: dùng phông {}.", own, quoted(c), other),
         fmt::format("The font {} has no glyph for {}: {} is used.", own, quoted(c), other)},
        {"máy mở tệp DOCX cũng phải có phông này", "who opens the DOCX needs that font too"});
  }

  const Document& document_;
  Shaper& shaper_;
  Diagnostics& problems_;
  std::map<const font::Face*, std::map<char32_t, bool>> known_;  // what a face lacks
  std::set<char32_t> reported_;
};

}  // namespace

void settle_fonts(Document& settled, Shaper& shaper, Diagnostics& problems) {
  FontSettler fonts(settled, shaper, problems);
  for_each_paragraph(settled, [&](Paragraph& paragraph) { fonts.settle(paragraph); });
  for (const Section& section : settled.sections)
    if (section.watermark) fonts.check(*section.watermark);
}

}  // namespace tongket::layout
