// Places with names, captions, lists of contents, and what refers to them.
#include <algorithm>

#include "template/binder.h"
#include "template/reader.h"
#include "text/text.h"

namespace tongket::pack {

namespace {

// Word wants letters, digits and '_' (document.h). Room is left for a number that tells it from one
// like it, and for what docx/ appends to a caption's.
std::string bookmark_like(std::string_view name) {
  constexpr std::size_t most = 30;
  std::string made;
  std::size_t characters = 0;
  for (std::size_t at = 0; at < name.size() && characters < most; ++characters) {
    const utf8::Decoded next = utf8::decode(name, at);
    const char c = name[at];
    const bool kept =
        next.length > 1 || is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (kept) {
      made += name.substr(at, next.length);
    } else {
      made += '_';
    }
    at += next.length;
  }
  if (made.empty() || is_digit(made.front()) || made.front() == '_') made.insert(0, 1, 'm');
  return made;
}

// Tables have their captions above them, what is drawn or photographed below.
std::string_view caption_style(std::string_view sequence) {
  for (const std::string_view drawn : {"Hình", "Ảnh", "Sơ đồ", "Biểu đồ", "Bản đồ"})
    if (sequence == drawn) return "figure-caption";
  return "table-caption";
}

}  // namespace

std::string Binder::bookmark_of(const std::string& name) {
  const auto known = places_.bookmarks.find(name);
  if (known != places_.bookmarks.end()) return known->second;
  std::string like = bookmark_like(name);
  // docx/ appends this to a caption's.
  if (like.ends_with("_so")) like += '_';
  std::string bookmark = like;
  for (int i = 2; !places_.taken.insert(text::lower(bookmark)).second; ++i)
    bookmark = like + "_" + std::to_string(i);
  return places_.bookmarks.emplace(name, bookmark).first->second;
}

void Binder::name_place(const PlaceName& name, document::Paragraph& paragraph) {
  const std::string words = text::squeezed(plain(name.name));
  if (words.empty()) return;
  if (!places_.there.insert(words).second) {
    fault(Code::template_place, data_place(name.name, name.source),
          {"hai chỗ trong văn bản cùng có id “" + words + "”",
           "two places of the paper have the id '" + words + "'"},
          {"đặt id khác nhau; trong for-each thì đưa mã của dữ liệu vào: id=\"bang-{@code}\"",
           "give them different ids; in a for-each put the data's code in: id=\"bang-{@code}\""});
    return;
  }
  paragraph.bookmark = bookmark_of(words);
}

std::string Binder::bookmark_at(const PlaceName& name) {
  const std::string words = text::squeezed(plain(name.name));
  if (words.empty()) return {};
  places_.wanted.emplace_back(words, data_place(name.name, name.source));
  return bookmark_of(words);
}

void Binder::add_link(const LinkNode& link, const SourceRef& source, const Marks& marks,
                      Inlines& inlines) {
  Marks inside = marks;
  if (link.href.empty()) {
    const std::string bookmark = bookmark_at(link.to);
    if (!bookmark.empty()) inside.link = "#" + bookmark;
    return add_inlines(link.body, inside, inlines);
  }
  const std::string href = text::squeezed(plain(link.href));
  const bool quoted = href.find_first_of(" \"\\<>") != std::string::npos;
  if (document::is_address(href) && !quoted) {
    inside.link = href;
  } else if (!href.empty()) {
    fault(Code::template_link,
          data_place(link.href, link.href_source.known() ? link.href_source : source),
          {"“" + href + "” không phải địa chỉ mà văn bản được dẫn tới",
           "'" + href + "' is no address that a paper may lead to"},
          {"viết đủ https://…, http://… hoặc mailto:…, không có khoảng trắng",
           "write all of https://…, http://… or mailto:…, without white space"});
  }
  add_inlines(link.body, inside, inlines);
}

void Binder::add_ref(const RefNode& ref, const Marks& marks, const SourceRef& source,
                     Inlines& inlines) {
  const std::string bookmark = bookmark_at(ref.to);
  if (bookmark.empty()) return;
  Marks inside = marks;
  if (inside.link.empty()) inside.link = "#" + bookmark;
  inlines.push_back(run_of(document::Reference{bookmark, ref.shows}, inside, source));
}

// One without words is its label and number.
document::Paragraph Binder::caption_of(const std::string& sequence, Inlines words,
                                       const SourceRef& source) {
  document::Paragraph caption;
  caption.source = source;
  caption.content.push_back(run_of(document::Text{sequence + "\u00A0"}, {}, source));
  caption.content.push_back(run_of(document::SequenceNumber{sequence}, {}, source));
  if (!words.empty()) caption.content.push_back(run_of(document::Text{". "}, {}, source));
  std::move(words.begin(), words.end(), std::back_inserter(caption.content));
  return caption;
}

void Binder::add_caption(const CaptionNode& form, const SourceRef& source, Blocks& blocks) {
  document::Paragraph caption = caption_of(form.of, inlines_of(form.body), source);
  caption.style = form.style.id.empty() ? std::string(caption_style(form.of)) : form.style.id;
  name_place(form.id, caption);
  blocks.emplace_back(std::move(caption));
}

void Binder::add_contents(const ContentsNode& form, const SourceRef& source, Blocks& blocks) {
  document::Paragraph list;
  list.style = document::contents_style(form.contents, 0);
  list.contents = form.contents;
  list.source = source;
  blocks.emplace_back(std::move(list));
}

void Binder::check_places() {
  const std::vector<std::string> there(places_.there.begin(), places_.there.end());
  for (const auto& [name, source] : places_.wanted) {
    if (places_.there.count(name) != 0) continue;
    fault(Code::template_place, source,
          {"văn bản không có chỗ nào mang id “" + name + "”",
           "no place of the paper has the id '" + name + "'"},
          nearest_hint(name, there));
  }
}

}  // namespace tongket::pack
