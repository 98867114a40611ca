// The whole line on the sample: from the ward's XML to both papers, and back to its words.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "document/document.h"
#include "report/report.h"
#include "xml/xml.h"
#include "zip/zip.h"

using namespace tongket;

namespace {

const std::string source_dir = TONGKET_SOURCE_DIR;

report::Workshop::Places places() {
  report::Workshop::Places found;
  found.templates = source_dir + "/templates";
  found.fonts = source_dir + "/fonts";
  return found;
}

struct Papers {
  report::Workshop workshop{places(), Limits{}};
  report::Rendered rendered;
};

// Renders the sample once for all tests of this file.
const Papers& sample() {
  static Papers* const papers = [] {
    auto* made = new Papers;
    auto& workshop = made->workshop;
    Diagnostics problems;
    const auto dataset =
        data::load(source_dir + "/samples/tam-quan-nam-2022/data.xml", **workshop.vocabulary(),
                   workshop.sources(), workshop.limits(), problems);
    for (const Diagnostic& problem : problems.list())
      MESSAGE(problem.message.en);
    REQUIRE(dataset != nullptr);
    const auto chosen = workshop.find_template("bao-cao-tong-ket");
    REQUIRE(chosen.has_value());
    auto bound = (*chosen)->bind(*dataset, {{}, {{2022, 11, 18}, {8, 0, 0}}, {}}, workshop.limits(),
                                 problems);
    REQUIRE(bound.has_value());
    auto rendered =
        report::render(bound->front().document, **workshop.fonts(),
                       {report::Kind::pdf, report::Kind::docx}, workshop.limits(), problems);
    REQUIRE(rendered.has_value());
    CHECK(problems.empty());
    made->rendered = std::move(*rendered);
    return made;
  }();
  return *papers;
}

void replace_all(std::string& text, const std::string& what, const char* with) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos;)
    text.replace(at, what.size(), with);
}

// No-break spaces part words too: PDF readers give them back as plain ones, and our PDFs no-break
// hyphens.
std::vector<std::string> words_of(std::string text) {
  replace_all(text, "\u00A0", " ");
  replace_all(text, "\u2011", "-");
  std::istringstream in(text);
  std::vector<std::string> words;
  for (std::string word; in >> word;)
    words.push_back(word);
  return words;
}

// Labels, headers and page numbers apart: what the body says.
document::Document body_only(document::Document document) {
  for (document::Section& section : document.sections) {
    section.header.clear();
    section.footer.clear();
    section.first_header.clear();
    section.first_footer.clear();
  }
  return document;
}

std::string text_of_pages(const layout::Pages& pages, bool all_zones) {
  std::string text;
  for (const layout::Page& page : pages.pages) {
    for (const layout::Line& line : page.lines) {
      if (!all_zones && line.zone != layout::Zone::body) continue;
      text += layout::text_of(line) + "\n";
    }
  }
  return text;
}

// What a broken word looks like after joining: the same words, breaks at hyphens closed again.
std::string letters(const std::string& text) {
  std::string kept;
  for (const std::string& word : words_of(text))
    kept += word;
  return kept;
}

bool have(const char* program) {
  return std::system(fmt::format("command -v {} >/dev/null 2>&1", program).c_str()) == 0;
}

std::string output_of(const std::string& command) {
  std::FILE* pipe = ::popen(command.c_str(), "r");
  std::string out;
  char buffer[4096];
  for (std::size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) {
    out.append(buffer, n);
  }
  ::pclose(pipe);
  return out;
}

std::string written(const char* name, const std::string& bytes) {
  const std::string path = fmt::format("{}/{}", TONGKET_BINARY_DIR, name);
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

// The words of a document part of a DOCX: texts, tabs and breaks as white space.
void gather(const xml::Node& node, std::string& text) {
  for (xml::Node child = node.first_child(); child; child = child.next_sibling()) {
    if (child.is_element("t")) {
      text += child.string_value();
    } else if (child.is_element("noBreakHyphen")) {
      text += "\u2011";
    } else if (child.is_element("tab") || child.is_element("br")) {
      text += ' ';
    } else if (child.kind() == xml::Kind::element) {
      gather(child, text);
      if (child.is_element("p")) text += '\n';
    }
  }
}

xml::TreePtr docx_tree() {
  const auto entries = zip::read(sample().rendered.docx, Limits{});
  REQUIRE(entries.has_value());
  Sources sources;
  Diagnostics problems;
  for (const zip::Entry& entry : *entries) {
    if (entry.name != "word/document.xml") continue;
    const auto tree = xml::read_bytes(entry.name, entry.bytes, sources, Limits{}, problems);
    REQUIRE(tree != nullptr);
    return tree;
  }
  FAIL("no word/document.xml");
  return nullptr;
}

std::string docx_text() {
  std::string text;
  gather(docx_tree()->root(), text);
  return text;
}

// The document's words without automatic labels, which a DOCX doesn't hold as text.
std::string document_text_without_labels() {
  auto document = body_only(sample().rendered.paper.settled);
  document::for_each_paragraph(document,
                               [](document::Paragraph& paragraph) { paragraph.label.clear(); });
  return document::plain_text(document);
}

void compare_with_golden(const char* name, const std::string& text) {
  const std::string path = source_dir + "/tests/line/golden/" + name;
  std::ifstream in(path, std::ios::binary);
  std::ostringstream expected;
  expected << in.rdbuf();
  if (expected.str() != text) written(name, text);
  INFO("compare ", path, " with the file of the same name in the build folder");
  CHECK((expected.str() == text));
}

}  // namespace

TEST_CASE("the pages say what the document says, in order, and nothing else") {
  const auto& paper = sample().rendered.paper;
  CHECK(letters(text_of_pages(paper.pages, false)) ==
        letters(document::plain_text(body_only(paper.settled))));
}

TEST_CASE("the PDF's text is that of the pages, word for word and in order") {
  if (!have("pdftotext")) {
    MESSAGE("skipped: pdftotext is not there");
    return;
  }
  const std::string path = written("line.pdf", sample().rendered.pdf);
  const auto from_pdf = words_of(output_of("pdftotext -raw -enc UTF-8 '" + path + "' -"));
  const auto from_pages = words_of(text_of_pages(sample().rendered.paper.pages, true));
  CHECK(from_pdf.size() > 1000);
  CHECK(from_pdf == from_pages);
}

TEST_CASE("the DOCX's text is the document's, word for word and in order") {
  CHECK(words_of(docx_text()) == words_of(document_text_without_labels()));
}

TEST_CASE("at most a twentieth of the DOCX's paragraphs and runs have properties of their own") {
  std::size_t all = 0, direct = 0;
  const auto count = [&](const xml::Node& node, std::string_view props, std::string_view style) {
    ++all;
    bool own = false;
    for (const xml::Node& child : node.children()) {
      if (!child.is_element(props)) continue;
      for (const xml::Node& property : child.children())
        own = own || !(property.is_element(style) || property.is_element("sectPr"));
    }
    direct += own ? 1U : 0U;
  };
  const std::function<void(const xml::Node&)> walk = [&](const xml::Node& node) {
    if (node.is_element("p")) count(node, "pPr", "pStyle");
    if (node.is_element("r")) count(node, "rPr", "rStyle");
    for (const xml::Node& child : node.children())
      walk(child);
  };
  walk(docx_tree()->root());
  CHECK(all > 400);
  CHECK(direct * 20 <= all);
}

TEST_CASE("the PDF passes qpdf's check and holds only embedded faces") {
  if (!have("qpdf") || !have("pdffonts")) {
    MESSAGE("skipped: qpdf or pdffonts is not there");
    return;
  }
  const std::string path = written("line.pdf", sample().rendered.pdf);
  CHECK(std::system(("qpdf --check '" + path + "' >/dev/null").c_str()) == 0);
  const std::string fonts = output_of("pdffonts '" + path + "' 2>&1");
  CHECK(fonts.find("LiberationSerif") != std::string::npos);
  CHECK(fonts.find(" no ") == std::string::npos);
}

TEST_CASE("the same data gives the same bytes twice in one process") {
  const Papers& first = sample();
  Diagnostics problems;
  auto again =
      report::render(first.rendered.paper.settled, **const_cast<Papers&>(first).workshop.fonts(),
                     {report::Kind::pdf, report::Kind::docx}, Limits{}, problems);
  REQUIRE(again.has_value());
  CHECK(again->pdf == first.rendered.pdf);
  CHECK(again->docx == first.rendered.docx);
}

TEST_CASE("pages are numbered from the second on") {
  const auto& pages = sample().rendered.paper.pages.pages;
  REQUIRE(pages.size() >= 3);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    std::string header;
    for (const layout::Line& line : pages[i].lines) {
      if (line.zone == layout::Zone::header) header += layout::text_of(line);
    }
    CHECK(header == (i == 0 ? "" : fmt::format("{}", i + 1)));
  }
}

TEST_CASE("the signature and the recipients stand on one page with the last words of the body") {
  const auto& last = sample().rendered.paper.pages.pages.back();
  std::string text;
  for (const layout::Line& line : last.lines)
    text += layout::text_of(line) + "\n";
  CHECK(text.find("Nơi nhận:") != std::string::npos);
  CHECK(text.find("Nguyễn Văn A") != std::string::npos);
  CHECK(text.find("Nơi nhận:") > 100);
}

TEST_CASE("the sample's pages are as they were looked at and accepted") {
  compare_with_golden("pages.txt", layout::dump(sample().rendered.paper.pages));
}
