// What runs and boxes may look like, one feature a paper.
#include "agree/builder.h"
#include "agree/cases.h"

namespace tongket::agree {

using namespace document;

namespace {

Length narrower(std::size_t i) {
  return Length::twips(static_cast<std::int64_t>(137 * (i % 13)));
}

Document underlines_and_strikes() {
  Builder paper;
  const Underline kinds[] = {Underline::single, Underline::words,  Underline::double_line,
                             Underline::thick,  Underline::dotted, Underline::dashed,
                             Underline::wave};
  for (std::size_t i = 0; i < 14; ++i) {
    Paragraph& paragraph = paper.add(sentences(i, 1) + " ");
    add_run(paragraph, sentences(i + 1, 1),
            [&](Inline& run) { run.props.underline = kinds[i % 7]; });
    add_run(paragraph, " ", [](Inline&) {});
    add_run(paragraph, sentences(i + 2, 1), [&](Inline& run) {
      run.props.strike = i % 2 == 0 ? Strike::single : Strike::double_line;
      run.props.bold = i % 3 == 0;
      run.props.color = Color{0xC0, 0, 0};
    });
    add_run(paragraph, " " + sentences(i, 1), [](Inline&) {});
  }
  return paper.finish();
}

Document small_capitals() {
  Builder paper;
  for (std::size_t i = 0; i < 14; ++i) {
    Paragraph& paragraph = paper.add(sentences(i, 1) + " ");
    paragraph.props.indent_right = narrower(i);
    add_run(paragraph, sentences(i + 1, 2), [&](Inline& run) {
      run.props.small_caps = true;
      run.props.bold = i % 3 == 1;
      if (i % 4 == 2) run.props.size = Length::points(12);
    });
    add_run(paragraph, " " + sentences(i + 3, 1), [](Inline&) {});
  }
  return paper.finish();
}

Document letter_spacing() {
  Builder paper;
  const std::int64_t twips[] = {20, 10, 40, -10, -6, 15, 3};
  for (std::size_t i = 0; i < 28; ++i) {
    Paragraph& paragraph = paper.add(sentences(i, 1) + " ");
    paragraph.props.indent_right = narrower(i);
    if (i % 2 == 1) paragraph.props.align = Alignment::left;
    const auto spaced = [&](Inline& run) { run.props.spacing = Length::twips(twips[i % 7]); };
    add_run(paragraph, sentences(i + 1, 2), spaced);
    add_run(paragraph, " " + sentences(i, 1), [](Inline&) {});
    if (i % 4 != 3) continue;
    Paragraph& whole = paper.add("");
    whole.props.indent_right = narrower(i);
    add_run(whole, sentences(i, 4), spaced);
  }
  return paper.finish();
}

Document raised_by_measure() {
  Builder paper;
  for (std::size_t i = 0; i < 16; ++i) {
    Paragraph& paragraph = paper.add(sentences(i, 1) + " ");
    add_run(paragraph, "nâng hoặc hạ", [&](Inline& run) {
      run.props.raised = Length::half_points(static_cast<std::int64_t>(i % 8) - 4);
      if (i % 3 == 2) run.props.size = Length::points(12);
    });
    add_run(paragraph, " " + sentences(i + 1, 2), [](Inline&) {});
    if (i % 4 == 1)
      paragraph.props.line_spacing = LineSpacing{LineRule::exactly, 240, Length::points(18)};
  }
  return paper.finish();
}

// Every word of more than four letters may be parted in its middle.
std::string hyphenated(const std::string& text) {
  std::string made;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded next = utf8::decode(text, at);
    const bool letter = next.code_point > '@';
    letters = letter ? letters + 1 : 0;
    if (letters == 3 && at + next.length < text.size() && text[at + next.length] != ' ')
      made += "\u00AD";
    made += text.substr(at, next.length);
    at += next.length;
  }
  return made;
}

Document soft_hyphens() {
  Builder paper;
  for (std::size_t i = 0; i < 16; ++i) {
    Paragraph& paragraph = paper.add(hyphenated(sentences(i, 3)));
    paragraph.props.indent_right = narrower(i) * 3;
    if (i % 2 == 1) paragraph.props.align = Alignment::left;
    add_run(paragraph, " " + hyphenated(sentences(i + 1, 1)),
            [](Inline& run) { run.props.bold = true; });
  }
  return paper.finish();
}

Document boxes() {
  Builder paper;
  const LineKind kinds[] = {LineKind::single, LineKind::double_line, LineKind::dotted,
                            LineKind::dashed, LineKind::thick};
  for (std::size_t i = 0; i < 15; ++i) {
    const Border line{Length::half_points(static_cast<std::int64_t>(1 + i % 4)),
                      Length::points(static_cast<std::int64_t>(i % 5)), Color{0x1F, 0x4E, 0x79},
                      kinds[i % 5]};
    for (std::size_t j = 0; j < 1 + i % 3; ++j) {
      Paragraph& boxed = paper.add(sentences(i + j, 2));
      boxed.props.indent_left = Length::mm(static_cast<std::int64_t>(5 * (i % 3)));
      boxed.props.indent_right = Length::mm(5);
      boxed.props.borders = ParagraphBorders{line, line, line, line, std::nullopt};
      if (i % 2 == 1) boxed.props.borders->between = line;
      if (i % 3 == 2) boxed.props.shading = Shading{Color{0xF2, 0xF2, 0xF2}};
      if (i % 4 == 3) boxed.props.line_spacing = LineSpacing{LineRule::multiple, 360, {}};
    }
    Paragraph& shaded = paper.add(sentences(i, 1));
    if (i % 2 == 0) shaded.props.shading = Shading{Color{0xFF, 0xFF, 0xCC}};
  }
  return paper.finish();
}

Document tab_leaders() {
  Builder paper;
  const TabLeader leaders[] = {TabLeader::dots, TabLeader::hyphens, TabLeader::underscore,
                               TabLeader::none};
  for (std::size_t i = 0; i < 12; ++i) {
    Paragraph& paragraph = paper.add("Mục " + std::to_string(i));
    paragraph.props.align = Alignment::left;
    paragraph.props.tabs = {
        {Length::mm(static_cast<std::int64_t>(50 + i)), TabAlign::left, leaders[i % 4]},
        {Length::mm(165), TabAlign::right, leaders[(i + 1) % 4]}};
    Inline tab{Tab{}, "", {}, {}};
    if (i % 3 == 2) tab.props.underline = Underline::single;
    paragraph.content.push_back(tab);
    add_run(paragraph, "nội dung", [](Inline&) {});
    paragraph.content.push_back(tab);
    add_run(paragraph, "trang " + std::to_string(7 * i), [](Inline&) {});
  }
  return paper.finish();
}

Document colours_and_languages() {
  Builder paper;
  const Highlight marks[] = {Highlight::yellow, Highlight::light_gray, Highlight::green,
                             Highlight::cyan};
  for (std::size_t i = 0; i < 12; ++i) {
    Paragraph& paragraph = paper.add(sentences(i, 1) + " ");
    paragraph.props.indent_right = narrower(i);
    add_run(paragraph, sentences(i + 1, 1) + " ",
            [&](Inline& run) { run.props.highlight = marks[i % 4]; });
    add_run(paragraph, "in other words, the results of the year, ", [](Inline& run) {
      run.props.language = "en-GB";
      run.props.color = Color{0, 0x60, 0};
    });
    add_run(paragraph, sentences(i + 2, 1), [](Inline&) {});
  }
  return paper.finish();
}

// Ê Đê and Gia Rai: letters that have no code point of their own.
Document minority_letters() {
  Builder paper;
  const std::string words =
      "Čư\u0306 M\u2019gar, buôn Kê\u0306č, hmă săn, đư\u0306m bơ\u0306ng, Čiă, Ê\u0306ban, ƀuôn, "
      "mnuih "
      "hđê\u0306h, klei Ơ\u0306i, Ư\u0306k, pơ\u0306k, tô\u0306";
  for (std::size_t i = 0; i < 12; ++i) {
    Paragraph& paragraph = paper.add(sentences(i, 1) + " " + words + ". ");
    paragraph.props.indent_right = narrower(i);
    add_run(paragraph, words, [&](Inline& run) {
      run.props.bold = i % 2 == 0;
      run.props.italic = i % 3 == 0;
    });
    add_run(paragraph, " " + sentences(i + 1, 1), [](Inline&) {});
  }
  return paper.finish();
}

// Signs that only a fallback font has.
Document fallback_fonts() {
  Builder paper;
  for (std::size_t i = 0; i < 10; ++i) {
    Paragraph& paragraph = paper.add("☑ " + sentences(i, 2) + " ✓ đạt ★★★ ➔ ");
    paragraph.props.indent_right = narrower(i);
    add_run(paragraph, "☐ chưa đạt; ⅓ số hộ. " + sentences(i + 1, 1),
            [&](Inline& run) { run.props.bold = i % 2 == 0; });
  }
  return paper.finish();
}

}  // namespace

std::vector<Case> look_cases() {
  return {{"underlines-and-strikes", underlines_and_strikes()},
          {"small-capitals", small_capitals()},
          {"letter-spacing", letter_spacing()},
          {"raised-by-measure", raised_by_measure()},
          {"soft-hyphens", soft_hyphens()},
          {"boxes", boxes()},
          {"tab-leaders", tab_leaders()},
          {"colours-and-languages", colours_and_languages()},
          {"minority-letters", minority_letters()},
          {"fallback-fonts", fallback_fonts()}};
}

}  // namespace tongket::agree
