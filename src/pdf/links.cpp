#include "pdf/links.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "pdf/outline.h"
#include "pdf/syntax.h"

namespace tongket::pdf {
namespace {

// An address in ASCII, the rest as %XX (RFC 3986, 2.1); what has such signs already keeps them.
std::string uri_of(std::string_view address) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string uri;
  for (const char c : address) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > ' ' && byte < 0x7F) {
      uri += c;
      continue;
    }
    uri += '%';
    uri += digits[byte >> 4U];
    uri += digits[byte & 0xFU];
  }
  return uri;
}

class Linker {
 public:
  Linker(File& file, const layout::Pages& pages, const std::vector<Ref>& page_refs)
      : file_(file), pages_(pages), page_refs_(page_refs) {
    for (const layout::Landmark& mark : pages.landmarks)
      landmarks_.emplace(mark.bookmark, &mark);
  }

  std::vector<Ref> on(const layout::Page& page) {
    std::vector<Ref> refs;
    for (const layout::Line& line : page.lines) {
      const auto& words = line.words;
      for (std::size_t begin = 0; begin < words.size();) {
        std::size_t end = begin + 1;
        while (end < words.size() && words[end].link == words[begin].link)
          ++end;
        if (words[begin].link != 0) add(page, line, begin, end, refs);
        begin = end;
      }
    }
    return refs;
  }

 private:
  void add(const layout::Page& page, const layout::Line& line, std::size_t begin, std::size_t end,
           std::vector<Ref>& refs) {
    const std::string target = target_of(pages_.links.at(line.words[begin].link - 1));
    if (target.empty()) return;
    const layout::Word& last = line.words[end - 1];
    // The space behind the last word may hang over the line's end.
    const Length right = std::min(last.x + last.width, line.x + line.width);
    const Length left = line.words[begin].x;
    const layout::Area area =
        layout::on_page(line.frame, {left, line.top, right - left, line.height});
    std::string body = "/Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect[";
    const Length height = page.setup.height;
    for (const Length edge :
         {area.x, height - area.y - area.height, area.x + area.width, height - area.y}) {
      append_thousandths(body, thousandths_of_point(edge));
      body += ' ';
    }
    refs.push_back(file_.add_dictionary(body + "]" + target + "\n"));
  }

  std::string target_of(const std::string& link) const {
    if (link.front() != '#') return "/A<</Type/Action/S/URI/URI" + hex_string(uri_of(link)) + ">>";
    const auto mark = landmarks_.find(std::string_view(link).substr(1));
    if (mark == landmarks_.end()) return {};
    return destination(pages_, mark->second->page, mark->second->y, page_refs_);
  }

  File& file_;
  const layout::Pages& pages_;
  const std::vector<Ref>& page_refs_;
  std::map<std::string, const layout::Landmark*, std::less<>> landmarks_;
};

}  // namespace

void add_links(File& file, const layout::Pages& pages, const std::vector<Ref>& page_refs) {
  if (pages.links.empty()) return;
  Linker linker(file, pages, page_refs);
  for (std::size_t i = 0; i < pages.pages.size(); ++i)
    file.set_annotations(page_refs[i], linker.on(pages.pages[i]));
}

}  // namespace tongket::pdf
