#include <type_traits>
#include <utility>

#include "layout/line.h"
#include "text/text.h"

namespace tongket::layout {
namespace {

// What stands for a picture in the text: lines may end before and behind it (UAX 14, CB).
constexpr std::string_view object_sign = "\uFFFC";

class Collector {
 public:
  Collector(const Look& mark, Shaper& shaper) : shaper_(shaper) { out_.looks.push_back(mark); }

  void add(std::string_view text, const document::RunProps& props, const std::string& link = {}) {
    if (text.empty()) return;
    Look look = shaper_.look(props);
    look.link = shaper_.link(link);
    if (look.small_caps)
      add_small_capitals(text, look);
    else
      add(look.caps ? text::upper(text) : std::string(text), look);
  }
  void add(const document::Picture& picture, const document::RunProps& props,
           const std::string& link) {
    Look look = shaper_.look(props);
    look.link = shaper_.link(link);
    look.picture = shaper_.picture(picture);
    look.line = {picture.height, picture.height};
    look.rise = Length();
    add(object_sign, look);
  }
  void add_note(const document::Note& note) {
    out_.notes.push_back({static_cast<std::uint32_t>(out_.text.size()), &note});
  }
  void end_label() { out_.label_end = static_cast<std::uint32_t>(out_.text.size()); }
  Collected take() { return std::move(out_); }

 private:
  void add(std::string_view text, const Look& look) {
    if (!(look == out_.looks.back())) out_.looks.push_back(look);
    const auto index = static_cast<std::uint32_t>(out_.looks.size() - 1);
    const bool goes_on =
        out_.text.size() > out_.label_end && out_.runs.back().look == index && look.picture == 0;
    if (!goes_on) out_.runs.push_back({0, index});
    out_.text += text;
    out_.runs.back().end = static_cast<std::uint32_t>(out_.text.size());
  }

  // Stretches of small letters, their marks with them, are smaller capitals.
  void add_small_capitals(std::string_view text, const Look& look) {
    const Look small = small_capitals(look);
    bool in_small = false;
    std::size_t begin = 0;
    const auto flush = [&](std::size_t end) {
      if (end > begin) add(text::upper(text.substr(begin, end - begin)), in_small ? small : look);
      begin = end;
    };
    for (std::size_t at = 0; at < text.size();) {
      const utf8::Decoded next = utf8::decode(text, at);
      const bool mark = next.code_point >= 0x0300 && next.code_point <= 0x036F;
      const std::string_view character = text.substr(at, next.length);
      const bool is_small = mark ? in_small : text::upper(character) != character;
      if (is_small != in_small) flush(at);
      in_small = is_small;
      at += next.length;
    }
    flush(text.size());
  }

  Collected out_;
  Shaper& shaper_;
};

std::string_view shown(const document::Reference& reference, const Fields& fields) {
  if (reference.shows != document::Shows::page) return reference.text;
  constexpr std::string_view unknown = "0";
  if (fields.pages == nullptr) return unknown;
  const auto page = fields.pages->find(reference.to);
  return page == fields.pages->end() ? unknown : std::string_view(page->second);
}

std::string_view shown(const document::Inline& run, const Fields& fields) {
  return std::visit(
      [&fields](const auto& content) -> std::string_view {
        using Content = std::decay_t<decltype(content)>;
        if constexpr (std::is_same_v<Content, document::Text>) return content.text;
        if constexpr (std::is_same_v<Content, document::Tab>) return "\t";
        if constexpr (std::is_same_v<Content, document::LineBreak>) return "\n";
        if constexpr (std::is_same_v<Content, document::PageNumber>) return fields.page_number;
        if constexpr (std::is_same_v<Content, document::PageCount>) return fields.page_count;
        if constexpr (std::is_same_v<Content, document::SectionPageCount>)
          return fields.section_pages;
        if constexpr (std::is_same_v<Content, document::Reference>) return shown(content, fields);
        if constexpr (std::is_same_v<Content, document::SequenceNumber> ||
                      std::is_same_v<Content, document::Note> ||
                      std::is_same_v<Content, document::NoteNumber>)
          return content.text;
        if constexpr (std::is_same_v<Content, document::Picture>) return {};
      },
      run.content);
}

std::string_view suffix_text(document::LabelSuffix suffix) {
  switch (suffix) {
    case document::LabelSuffix::tab:
      return "\t";
    case document::LabelSuffix::space:
      return " ";
    case document::LabelSuffix::nothing:
      break;
  }
  return "";
}

}  // namespace

Collected collect(const document::Styles& styles, const document::Paragraph& paragraph,
                  const document::ListLevel* level, const Fields& fields, Shaper& shaper) {
  const document::RunProps mark = document::resolved_mark(styles, paragraph);
  Collector collector(shaper.look(mark), shaper);
  if (level != nullptr && !paragraph.label.empty()) {
    const document::RunProps props = label_props(styles, paragraph, *level);
    collector.add(paragraph.label, props);
    collector.add(suffix_text(level->suffix), props);
  }
  collector.end_label();
  for (const document::Inline& run : paragraph.content) {
    if (const auto* note = std::get_if<document::Note>(&run.content)) collector.add_note(*note);
    const document::RunProps props = document::resolved(styles, paragraph, run);
    if (const auto* picture = std::get_if<document::Picture>(&run.content))
      collector.add(*picture, props, run.link);
    else
      collector.add(shown(run, fields), props, run.link);
  }
  return collector.take();
}

document::RunProps label_props(const document::Styles& styles, const document::Paragraph& paragraph,
                               const document::ListLevel& level) {
  if (!level.run) return document::resolved_mark(styles, paragraph);
  document::Inline label;
  label.props = *level.run;
  return document::resolved(styles, paragraph, label);
}

}  // namespace tongket::layout
