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
  if (c == 0x2011) return U'-';
  return c;
}

class Coverage {
 public:
  Coverage(const Document& document, Shaper& shaper, Diagnostics& problems)
      : document_(document), shaper_(shaper), problems_(problems) {}

  void check(const Paragraph& paragraph) {
    const RunProps mark = resolved_mark(document_.styles, paragraph);
    shaper_.prepare(mark, problems_);
    if (const ListLevel* level = find_level(document_, resolved(document_.styles, paragraph)))
      check(paragraph.label, label_props(document_.styles, paragraph, *level), paragraph.source);
    for (const Inline& run : paragraph.content) {
      const auto* text = std::get_if<Text>(&run.content);
      check(text ? std::string_view(text->text) : std::string_view(),
            resolved(document_.styles, paragraph, run),
            run.source.known() ? run.source : paragraph.source);
    }
  }
  void check(const Watermark& mark) { check(mark.text, watermark_props(mark), mark.source); }

 private:
  void check(std::string_view text, const RunProps& props, const SourceRef& place) {
    if (!shaper_.prepare(props, problems_)) return;
    const Look look = shaper_.look(props);
    const font::Face& face = shaper_.face(look.face);
    const std::string shown = look.caps ? text::upper(text) : std::string(text);
    for (std::size_t at = 0; at < shown.size();) {
      const utf8::Decoded decoded = utf8::decode(shown, at);
      at += decoded.length;
      if (decoded.code_point < 0x80 && decoded.code_point > 0x20) continue;
      if (known_[look.face].insert(decoded.code_point).second && !face.covers(decoded.code_point) &&
          !face.covers(shown_as(decoded.code_point)))
        report(decoded.code_point, face, place);
    }
  }

  // Once a character, wherever it stands first.
  void report(char32_t code_point, const font::Face& face, const SourceRef& place) {
    if (!reported_.insert(code_point).second) return;
    std::string character;
    utf8::append(character, code_point);
    const std::string name = utf8::code_point_name(code_point);
    problems_.error(
        Code::font_no_glyph, place,
        {fmt::format("Phông {} không có chữ \"{}\" ({}).", face.family(), character, name),
         fmt::format("The font {} has no glyph for \"{}\" ({}).", face.family(), character, name)},
        {"Sửa ký tự này trong dữ liệu, hoặc cài phông có nó vào thư mục fonts/.",
         "Correct the character in the data, or put a font that has it into fonts/."});
  }

  const Document& document_;
  Shaper& shaper_;
  Diagnostics& problems_;
  std::map<std::uint32_t, std::set<char32_t>> known_;  // by face
  std::set<char32_t> reported_;
};

}  // namespace

void check_coverage(const Document& settled, Shaper& shaper, Diagnostics& problems) {
  Coverage coverage(settled, shaper, problems);
  for_each_paragraph(settled, [&](const Paragraph& paragraph) { coverage.check(paragraph); });
  for (const Section& section : settled.sections)
    if (section.watermark) coverage.check(*section.watermark);
}

}  // namespace tongket::layout
