#include "docx/unwritable.h"

#include <fmt/format.h>

namespace tongket::docx {

using namespace document;

namespace {

// Offset of the first byte that begins no character of XML, or npos. Tabs and line ends are
// elements in WordprocessingML and don't stand in texts either.
std::size_t find_bad(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20) return i;
    // U+FFFE and U+FFFF.
    if (byte == 0xEF &&
        (text.substr(i, 3) == "\xEF\xBF\xBE" || text.substr(i, 3) == "\xEF\xBF\xBF")) {
      return i;
    }
  }
  return utf8::find_invalid(text);
}

std::optional<Diagnostic> problem_in(std::string_view text, const SourceRef& place) {
  const std::size_t bad = find_bad(text);
  if (bad == std::string_view::npos) return std::nullopt;
  const std::string name = utf8::code_point_name(utf8::decode(text, bad).code_point);
  Diagnostic problem;
  problem.code = Code::docx_invalid_text;
  problem.place = place;
  problem.message = {fmt::format("ký tự {} không thể ghi vào tệp DOCX", name),
                     fmt::format("the character {} can't stand in a DOCX", name)};
  problem.hint = {"xóa ký tự điều khiển này khỏi dữ liệu hoặc mẫu",
                  "take this control character out of the data or the pack"};
  return problem;
}

std::optional<Diagnostic> problem_in(const Metadata& metadata) {
  for (const std::string* text : {&metadata.title, &metadata.subject, &metadata.author,
                                  &metadata.keywords, &metadata.identifier, &metadata.language}) {
    if (auto problem = problem_in(*text, {})) return problem;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Diagnostic> find_unwritable(const Document& document) {
  std::optional<Diagnostic> first = problem_in(document.metadata);
  for (const Section& section : document.sections) {
    if (section.watermark && !first)
      first = problem_in(section.watermark->text, section.watermark->source);
  }
  for_each_paragraph(document, [&first](const Paragraph& paragraph) {
    if (first) return;
    for (const Inline& piece : paragraph.content) {
      const auto* text = std::get_if<Text>(&piece.content);
      if (text != nullptr && !first) first = problem_in(text->text, piece.source);
    }
  });
  return first;
}

}  // namespace tongket::docx
