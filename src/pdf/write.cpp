// The line from a laid-out paper to a PDF's bytes.
#include <fmt/core.h>

#include <optional>

#include "pdf/content.h"
#include "pdf/file.h"
#include "pdf/font_objects.h"
#include "pdf/font_use.h"
#include "pdf/links.h"
#include "pdf/outline.h"
#include "pdf/pdf.h"
#include "pdf/pictures.h"
#include "pdf/syntax.h"

namespace tongket::pdf {
namespace {

// Words may reach past the box from ascent to descent: as far again on all sides is enough.
Ref add_backdrop(File& file, const layout::Backdrop& backdrop) {
  std::string body = "/Type/XObject/Subtype/Form/BBox[";
  for (const Length edge : {-backdrop.width, -backdrop.height, backdrop.width, backdrop.height}) {
    append_thousandths(body, thousandths_of_point(edge));
    body.push_back(' ');
  }
  return file.add_stream(body + "]/Resources<<>>\n", backdrop_content(backdrop));
}

// One dictionary for all pages.
Ref add_resources(File& file, const layout::Pages& pages, const std::vector<FontUse>& fonts) {
  std::string entries;
  for (std::size_t i = 0; i < fonts.size(); ++i) {
    entries += fmt::format("/F{} {}", i, to_string(add_font(file, fonts[i])));
  }
  std::string forms;
  for (std::size_t i = 0; i < pages.backdrops.size(); ++i) {
    forms += fmt::format("/W{} {}", i, to_string(add_backdrop(file, pages.backdrops[i])));
  }
  forms += add_pictures(file, pages.pictures);
  const std::string procedures = pages.pictures.empty() ? "/PDF/Text" : "/PDF/Text/ImageB/ImageC";
  if (!forms.empty()) forms = "/XObject<<" + forms + ">>";
  return file.add_dictionary("/ProcSet[" + procedures + "]/Font<<" + entries + ">>" + forms + "\n");
}

std::vector<Ref> add_pages(File& file, const layout::Pages& pages,
                           const std::vector<FontUse>& fonts, Ref resources) {
  std::vector<Ref> refs;
  refs.reserve(pages.pages.size());
  for (const layout::Page& page : pages.pages) {
    refs.push_back(file.add_page(page.setup.width, page.setup.height, resources,
                                 page_content(pages, page, fonts)));
  }
  return refs;
}

void append_text(std::string& out, const char* key, const std::string& value) {
  if (!value.empty()) out += key + text_string(value) + "\n";
}

std::string information(const document::Metadata& metadata) {
  std::string out;
  append_text(out, "/Title", metadata.title);
  append_text(out, "/Subject", metadata.subject);
  append_text(out, "/Author", metadata.author);
  append_text(out, "/Keywords", metadata.keywords);
  append_text(out, "/Creator", "Tổng kết");
  const std::string date = date_string(metadata.created);
  return out + "/CreationDate" + date + "\n/ModDate" + date + "\n";
}

std::string catalog(const document::Metadata& metadata, const std::optional<Ref>& outline) {
  std::string out = "/ViewerPreferences<</DisplayDocTitle true>>\n";
  append_text(out, "/Lang", metadata.language);
  if (outline) out += "/Outlines " + to_string(*outline) + "\n";
  return out;
}

}  // namespace

Result<std::string> write(const layout::LaidOut& paper, const Options& options) {
  const layout::Pages& pages = paper.pages;
  if (pages.pages.empty()) throw Broken("a laid-out paper has no page");
  const auto fonts = fonts_used(pages);
  if (!fonts) return Failed{fonts.error()};
  File file(pages.pages.size(), options.compress);
  const Ref resources = add_resources(file, pages, *fonts);
  const std::vector<Ref> page_refs = add_pages(file, pages, *fonts, resources);
  add_links(file, pages, page_refs);
  const auto outline = add_outline(file, pages, page_refs);
  file.set_information(information(paper.settled.metadata));
  file.set_catalog(catalog(paper.settled.metadata, outline));
  return file.save();
}

}  // namespace tongket::pdf
