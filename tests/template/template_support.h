// Shared by the tests of template/: packs written to a folder of their own, data from text.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "data/data.h"
#include "document/document.h"
#include "image/drawn.h"
#include "template/template.h"

// So that a failing check shows the lines.
template <>
struct doctest::StringMaker<std::vector<std::string>> {
  static doctest::String convert(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines)
      all += "\n  " + line;
    return all.c_str();
  }
};

namespace template_test {

using namespace tongket;

inline std::string in_source(const std::string& path) {
  return std::string(TONGKET_SOURCE_DIR) + "/" + path;
}

// Compiled once for the whole program, as the real one does.
inline const data::Vocabulary& vocabulary() {
  static Sources sources;
  static const auto loaded = data::Vocabulary::load(in_source("templates"), sources, Limits{});
  REQUIRE(loaded.has_value());
  return **loaded;
}

inline constexpr std::string_view kPackFile =
    R"(<pack xmlns="urn:tongket:pack:1" version="1"><title><vi>Thử</vi><en>Test</en></title>
<document-type id="bao-cao"/><standard id="36-HD/VPTW"/><schema href="year.xsd"/>
<language id="vi"/><option name="bang" type="yes-no" default="no"><title><vi>B</vi><en>B</en></title>
</option></pack>)";

// Everything up to the body, on one line: what follows begins at column 1 of line 2.
inline constexpr std::string_view kRoot = "<template xmlns='urn:tongket:template:1'>";
inline constexpr std::string_view kBefore =
    "<paper type='bao-cao'>"
    "<particulars family='{/year/office/@standard}' office='{/year/office/name}' symbol='KV' "
    "place='P' year='{/year/@value}' subject='{/year/papers/paper/subject}'>"
    "<signatory name='N'/><recipient>Lưu</recipient></particulars><opening/>\n";
inline constexpr std::string_view kAfter = "\n</paper></template>";

// styles: what stands before the papers; without a line end the body's lines stay as they are.
inline std::string template_with(std::string_view body, std::string_view styles = {}) {
  return std::string(kRoot) + std::string(styles) + std::string(kBefore) + std::string(body) +
         std::string(kAfter);
}

// Styles, and a body in which every property has a value.
inline constexpr std::string_view kStyles =
    "<styles><paragraph-style id='note' name='Ghi chú' based-on='body' next='body' size='12pt' "
    "shading='#F2F2F2'/><character-style id='warning' based-on='strong' color='#C00000'/>"
    "<paragraph-style id='body' size='13pt'/></styles>";
inline constexpr std::string_view kEveryProperty =
    "<p style='note' align='center' indent-left='10mm' indent-right='5.25mm' first-line='-3mm' "
    "space-before='6pt' space-after='0pt' contextual-spacing='yes' line-spacing='at-least 18pt' "
    "keep-next='yes' keep-lines='yes' page-break-before='yes' widow-control='no' "
    "outline-level='2' tabs='60mm, 120mm decimal, 160mm right dots' border-top='0.5pt' "
    "border-bottom='1pt double' border-left='2pt dotted 3pt' border-right='1.5pt dashed #00FF00' "
    "border-between='3pt thick' shading='#FFFF00' font='Liberation Serif' size='13.5pt'>a "
    "<span style='warning' bold='no' italic='yes' underline='double' strike='double' caps='no' "
    "small-caps='yes' vertical='baseline' raised='3pt' letter-spacing='-0.5pt' color='#0000ff' "
    "highlight='dark-yellow' language='en-GB'>b</span></p>";

// A pack of these files, loaded. "common/x.xml" goes to templates/common.
struct LoadedPack {
  std::unique_ptr<Sources> sources = std::make_unique<Sources>();
  std::shared_ptr<const pack::Template> made;
  Diagnostics problems;

  // "code line:column" of each problem, in their order.
  [[nodiscard]] std::vector<std::string> faults() const {
    std::vector<std::string> all;
    for (const Diagnostic& problem : problems.list()) {
      const Location at = sources->locate(problem.place);
      all.push_back(std::string(code_text(problem.code)) + " " + std::to_string(at.line) + ":" +
                    std::to_string(at.column));
    }
    return all;
  }
  [[nodiscard]] std::string shown() const {
    std::string all;
    for (const Diagnostic& problem : problems.list()) {
      all += show(problem, *sources, {Language::en, false}) + "\n";
    }
    return all;
  }
};

using Files = std::map<std::string, std::string>;

inline LoadedPack load_pack(const Files& files) {
  namespace fs = std::filesystem;
  static int number = 0;
  const fs::path root = fs::path(TONGKET_BINARY_DIR) / "template-test" / std::to_string(++number);
  fs::remove_all(root);
  fs::create_directories(root / "templates/common");
  fs::create_directories(root / "templates/thu");
  for (const auto& [name, text] : files) {
    const bool common = name.rfind("common/", 0) == 0;
    std::ofstream(root / "templates" / (common ? name : "thu/" + name), std::ios::binary) << text;
  }
  LoadedPack loaded;
  auto made = pack::Template::load((root / "templates/thu").string(), (root / "templates").string(),
                                   vocabulary(), *loaded.sources, Limits{});
  if (made) loaded.made = *made;
  if (!made) loaded.problems = made.error();
  return loaded;
}

inline LoadedPack load_body(std::string_view body, std::string_view styles = {}) {
  return load_pack({{"pack.xml", std::string(kPackFile)},
                    {"template.xml", template_with(body, styles)},
                    {"so-do.png", image::file_of(*image_test::drawn(60, 40))}});
}

inline constexpr std::string_view kData = R"(<year xmlns="urn:tongket:year:1" value="2022">
<office standard="party"><name>Khối vận</name><place>Tam Quan Nam</place><symbol>KV</symbol></office>
<papers><paper type="bao-cao" number="5" date="2022-11-18"><subject>tổng kết năm</subject>
<signatory name="Nguyễn Văn A"/><recipient>Lưu Khối vận</recipient></paper></papers>
<indicators><group code="g"><label>Nhóm</label>
<indicator code="ho" unit="hộ" plan="3200" actual="3270.5" previous="3300"><label>Hộ</label></indicator>
<indicator code="tong" unit="hộ" actual="3374"><label>Tổng</label></indicator>
<indicator code="ty-le" unit="%"><label>Tỷ lệ</label>
<ratio numerator="ho" denominator="tong"/></indicator>
</group></indicators>
<classifications><classification code="mh" unit="mô hình" total="15"><label>Mô hình</label>
<dimension code="loai"><label>Loại</label><category code="moi" count="6"><label>Mới</label></category>
<category code="nr" count="9"><label>Nhân rộng</label></category></dimension></classification>
</classifications>
<narrative>
<section code="a"><title>Mục một</title><p>Có <figure ref="ho" unit="yes"/> đạt <b>tốt</b>.</p>
<list><item>Việc một</item><item>Việc hai</item></list>
<section code="b"><title>Mục con</title><p>Lời <i>nghiêng</i>.</p></section></section>
</narrative></year>)";

struct Bound {
  std::vector<pack::Paper> papers;
  Diagnostics problems;
  [[nodiscard]] const document::Document& document() const { return papers.at(0).document; }
};

inline std::shared_ptr<const data::Dataset> dataset_of(std::string_view xml, Sources& sources) {
  Diagnostics problems;
  auto dataset = data::load_bytes("data.xml", xml, vocabulary(), sources, Limits{}, problems);
  for (const Diagnostic& problem : problems.list())
    if (problem.severity != Severity::note) MESSAGE(show(problem, sources, {}));
  REQUIRE(dataset != nullptr);
  return dataset;
}

inline Bound bind(const LoadedPack& loaded, const data::Dataset& dataset,
                  const std::map<std::string, std::string>& options = {}, Limits limits = {}) {
  Bound bound;
  auto papers = loaded.made->bind(dataset, {options, {{2022, 11, 18}, {8, 0, 0}}, {}}, limits,
                                  bound.problems);
  if (papers) bound.papers = std::move(*papers);
  if (!papers) bound.problems.append(papers.error());
  return bound;
}

// Binds a body to the small data above.
struct BoundBody {
  LoadedPack pack;
  std::shared_ptr<const data::Dataset> dataset;
  Bound bound;
};
inline BoundBody bind_body(std::string_view body, std::string_view xml = kData,
                           std::string_view styles = {}) {
  BoundBody made;
  made.pack = load_body(body, styles);
  INFO(made.pack.shown());
  REQUIRE(made.pack.made != nullptr);
  made.dataset = dataset_of(xml, *made.pack.sources);
  made.bound = bind(made.pack, *made.dataset);
  return made;
}

inline std::string text_of(const document::Paragraph& paragraph) {
  std::string text;
  if (paragraph.contents) {
    text = paragraph.contents->sequence.empty()
               ? "[contents to level " + std::to_string(paragraph.contents->levels) + "]"
               : "[list of " + paragraph.contents->sequence + "]";
  }
  for (const document::Inline& run : paragraph.content) {
    if (const auto* words = std::get_if<document::Text>(&run.content)) text += words->text;
    if (std::holds_alternative<document::LineBreak>(run.content)) text += "/";
    if (std::holds_alternative<document::PageNumber>(run.content)) text += "[page]";
    if (std::holds_alternative<document::PageCount>(run.content)) text += "[pages]";
    if (std::holds_alternative<document::SectionPageCount>(run.content)) text += "[section-pages]";
    if (std::holds_alternative<document::Tab>(run.content)) text += "→";
    if (const auto* reference = std::get_if<document::Reference>(&run.content)) {
      constexpr const char* names[] = {"page", "number", "words"};
      text += "[" + std::string(names[static_cast<int>(reference->shows)]) + " of " +
              reference->to + "]";
    }
    if (std::holds_alternative<document::SequenceNumber>(run.content)) text += "[next]";
    if (const auto* picture = std::get_if<document::Picture>(&run.content))
      text += "[picture: " + picture->description + "]";
    if (std::holds_alternative<document::Note>(run.content)) text += "[note]";
    if (std::holds_alternative<document::NoteNumber>(run.content)) text += "[number]";
  }
  return text;
}

// The words of a cell, behind them how many rows it spans; tables in it in brackets.
inline std::string text_of(const document::Cell& cell) {
  std::string text;
  for (const document::Block& block : cell.blocks) {
    if (const auto* paragraph = std::get_if<document::Paragraph>(&block)) {
      text += (text.empty() ? "" : " ") + text_of(*paragraph);
      continue;
    }
    text += "[";
    for (const document::Row& row : std::get<document::Table>(block).rows) {
      if (text.back() != '[') text += "; ";
      for (const document::Cell& inner : row.cells)
        text += (&inner == &row.cells.front() ? "" : " | ") + text_of(inner);
    }
    text += "]";
  }
  return cell.row_span > 1 ? text + " (" + std::to_string(cell.row_span) + ")" : text;
}

using Lines = std::vector<std::string>;

// "style: words" each; cells of tables "a | b".
inline void add_blocks(const std::vector<document::Block>& blocks, std::size_t begin, Lines& lines,
                       const document::Section* section = nullptr) {
  const auto columns = [section](const document::Block& block) {
    const auto* set = section ? document::columns_of(*section, block) : nullptr;
    return set ? "in " + std::to_string(set->count) + " columns: " : std::string();
  };
  for (std::size_t i = begin; i < blocks.size(); ++i) {
    if (const auto* paragraph = std::get_if<document::Paragraph>(&blocks[i])) {
      lines.push_back(columns(blocks[i]) + paragraph->style + ": " + text_of(*paragraph));
      for (const document::Note* note : document::notes_of(*paragraph))
        add_blocks(note->blocks, 0, lines);
      continue;
    }
    for (const document::Row& row : std::get<document::Table>(blocks[i]).rows) {
      std::string line = columns(blocks[i]) + (row.heading ? "head:" : "row:");
      for (const document::Cell& cell : row.cells) {
        line += " | " + text_of(cell);
      }
      lines.push_back(std::move(line));
    }
  }
}

// The words of headers and footers, "header: words" each.
inline Lines stories_of(const document::Document& document, const document::Section& section) {
  const auto add = [](const std::string& name, const std::vector<document::Block>& blocks,
                      Lines& lines) {
    for (const document::Block& block : blocks)
      if (const auto* paragraph = std::get_if<document::Paragraph>(&block))
        lines.push_back(name + ": " + text_of(*paragraph));
  };
  Lines lines;
  add("header", section.header, lines);
  if (section.first_page_differs) add("first header", section.first_header, lines);
  if (document.even_pages_differ) add("even header", section.even_header, lines);
  add("footer", section.footer, lines);
  if (section.first_page_differs) add("first footer", section.first_footer, lines);
  if (document.even_pages_differ) add("even footer", section.even_footer, lines);
  if (section.watermark) lines.push_back("watermark: " + section.watermark->text);
  return lines;
}

// The page of a section and how it is numbered.
inline std::string page_of(const document::Section& section) {
  const auto mm = [](Length length) { return std::to_string(length.emu() / 36000); };
  const document::PageSetup& page = section.page;
  std::string line = "page: " + mm(page.width) + " x " + mm(page.height) + " mm, margins " +
                     mm(page.top) + " " + mm(page.right) + " " + mm(page.bottom) + " " +
                     mm(page.left);
  if (section.page_number_start)
    line += ", numbers from " + std::to_string(*section.page_number_start);
  return line;
}

// The blocks behind the opening; of further sections their page, headers and footers too, and of
// the first what is not as the standard has it.
inline Lines body_of(const document::Document& document) {
  const auto& blocks = document.sections.front().blocks;
  Lines lines = stories_of(document, document.sections.front());
  if (lines == Lines{"header: [page]"}) lines.clear();
  std::size_t begin = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto* paragraph = std::get_if<document::Paragraph>(&blocks[i]);
    if (paragraph != nullptr && paragraph->style == "subject-mark") begin = i + 1;
  }
  add_blocks(blocks, begin, lines, &document.sections.front());
  for (std::size_t i = 1; i < document.sections.size(); ++i) {
    const document::Section& section = document.sections[i];
    lines.push_back(page_of(section));
    for (std::string& line : stories_of(document, section))
      lines.push_back(std::move(line));
    add_blocks(section.blocks, 0, lines, &section);
  }
  return lines;
}

inline std::vector<std::string> body_lines(std::string_view body) {
  const BoundBody made = bind_body(body);
  INFO(made.pack.shown());
  for (const Diagnostic& problem : made.bound.problems.list())
    MESSAGE(problem.message.en);
  REQUIRE(made.bound.papers.size() == 1);
  return body_of(made.bound.document());
}

// A body behind styles, bound; the styles end without a line end, so lines count as in the body.
inline BoundBody bind_with(std::string_view styles, std::string_view body) {
  return bind_body(body, kData, styles);
}

inline std::vector<std::string> faults_with(std::string_view styles,
                                            std::string_view body = "<p>x</p>") {
  return load_body(body, styles).faults();
}

}  // namespace template_test
