// Runs and paragraphs at random.
#include <array>

#include "agree/random.h"

namespace tongket::agree {

using namespace document;

namespace {

constexpr std::string_view phrases[] = {
    "hộ nghèo", "Đảng ủy phường", "3.270/3.374 hộ", "khu phố Tăng Long",
    "vận động Nhân dân hiến đất, mở rộng đường giao thông nông thôn"};

// A paragraph in which some runs have a look of their own, in the midst of others.
void runs(Draft& draft, const std::function<void(Inline&, Random&)>& look) {
  Paragraph& paragraph = draft.paper.add(draft.words(1, 2) + " ");
  const std::size_t count = 1 + draft.random.below(3);
  for (std::size_t i = 0; i < count; ++i) {
    add_run(paragraph, std::string(draft.random.of(phrases)),
            [&](Inline& run) { look(run, draft.random); });
    add_run(paragraph, ", " + draft.words(1, 2) + " ", [](Inline&) {});
  }
}

void text_between(Draft& draft, const std::string& text) {
  draft.paper.add(draft.words(1, 2) + " " + text + " " + draft.words(1, 3));
}

template <typename Content>
void content_between(Draft& draft) {
  Paragraph& paragraph = draft.paper.add(draft.words(1, 2));
  paragraph.content.push_back({Content{}, "", {}, {}});
  add_run(paragraph, draft.words(1, 2), [](Inline&) {});
}

template <typename Props>
void paragraphs(Draft& draft, const Props& set) {
  const std::size_t count = 1 + draft.random.below(3);
  for (std::size_t i = 0; i < count; ++i)
    set(draft.paper.add(draft.words(1, 6)).props, draft.random);
}

Length some_points(Random& random, std::int32_t least, std::int32_t most) {
  return Length::half_points(random.between(2 * least, 2 * most));
}

void tabbed(Draft& draft, TabAlign align, TabLeader leader) {
  Paragraph& paragraph = draft.paper.add("Mục");
  paragraph.props.first_line = Length{};
  paragraph.props.align = Alignment::left;
  paragraph.props.tabs = {{Length::mm(draft.random.between(50, 110)), align, leader}};
  paragraph.content.push_back({Tab{}, "", {}, {}});
  add_run(paragraph, align == TabAlign::decimal ? "1.234,5" : "Tăng Long", [](Inline&) {});
}

void align(Draft& draft, Alignment value) {
  paragraphs(draft, [value](ParagraphProps& props, Random&) { props.align = value; });
}

void bordered(Draft& draft, bool above, bool below) {
  paragraphs(draft, [above, below](ParagraphProps& props, Random& random) {
    // LibreOffice joins the boxes of lines that differ in their distance only; Word doesn't.
    const std::int32_t width = random.between(1, 4);
    const Border line{Length::half_points(width), Length::points(width), {}};
    props.borders = ParagraphBorders{};
    if (above) props.borders->top = line;
    if (below) props.borders->bottom = line;
  });
}

void boxed(Draft& draft) {
  paragraphs(draft, [](ParagraphProps& props, Random& random) {
    const std::int32_t width = random.between(1, 3);
    const Border line{Length::half_points(width),
                      Length::points(width),
                      {},
                      random.of(std::array{LineKind::single, LineKind::double_line,
                                           LineKind::dotted, LineKind::dashed})};
    props.borders = ParagraphBorders{line, line, line, line, {}};
  });
}

void boxes_with_lines_between(Draft& draft) {
  const Border line{Length::half_points(1), Length::points(1), {}};
  for (std::size_t i = 0; i < 3; ++i)
    draft.paper.add(draft.words(1, 3)).props.borders =
        ParagraphBorders{line, line, line, line, line};
}

void ruled(Draft& draft) {
  Paragraph& paragraph = draft.paper.add("Về việc tổng kết công tác năm 2022");
  paragraph.props.align = Alignment::center;
  paragraph.props.first_line = Length{};
  paragraph.rule_below = TextRule{1, draft.random.between(1, 3)};
}

void heading(Draft& draft) {
  draft.paper.add("Kết quả thực hiện", draft.random.one_in(2) ? "phan" : "muc");
  draft.paper.add(draft.words(2, 5));
}

}  // namespace

const std::vector<Feature>& text_features() {
  static const std::vector<Feature> features = {
      {"bold", [](Draft& d) { runs(d, [](Inline& r, Random&) { r.props.bold = true; }); }},
      {"italic", [](Draft& d) { runs(d, [](Inline& r, Random&) { r.props.italic = true; }); }},
      {"underline",
       [](Draft& d) {
         runs(d, [](Inline& r, Random&) { r.props.underline = Underline::single; });
       }},
      {"capitals", [](Draft& d) { runs(d, [](Inline& r, Random&) { r.props.caps = true; }); }},
      {"superscript",
       [](Draft& d) {
         runs(d, [](Inline& r, Random&) { r.props.vertical = VerticalAlign::superscript; });
       }},
      {"subscript",
       [](Draft& d) {
         runs(d, [](Inline& r, Random&) { r.props.vertical = VerticalAlign::subscript; });
       }},
      {"colour",
       [](Draft& d) { runs(d, [](Inline& r, Random&) {
                        r.props.color = Color{200, 30, 0};
                      }); }},
      {"size",
       [](Draft& d) {
         runs(d, [](Inline& r, Random& random) { r.props.size = some_points(random, 9, 20); });
       }},
      {"underline-kinds",
       [](Draft& d) {
         runs(d, [](Inline& r, Random& random) {
           r.props.underline =
               random.of(std::array{Underline::words, Underline::double_line, Underline::thick,
                                    Underline::dotted, Underline::dashed, Underline::wave});
         });
       }},
      {"strike",
       [](Draft& d) {
         runs(d, [](Inline& r, Random& random) {
           r.props.strike = random.one_in(2) ? Strike::single : Strike::double_line;
         });
       }},
      {"small-capitals",
       [](Draft& d) { runs(d, [](Inline& r, Random&) { r.props.small_caps = true; }); }},
      {"raised",
       [](Draft& d) {
         runs(d, [](Inline& r, Random& random) {
           r.props.raised = Length::half_points(random.between(-4, 4));
         });
       }},
      {"letter-spacing",
       [](Draft& d) {
         runs(d, [](Inline& r, Random& random) {
           r.props.spacing = Length::twips(random.between(-10, 40));
         });
       }},
      {"highlight",
       [](Draft& d) {
         runs(d, [](Inline& r, Random&) { r.props.highlight = Highlight::yellow; });
       }},
      {"language",
       [](Draft& d) { runs(d, [](Inline& r, Random&) { r.props.language = "en-GB"; }); }},
      {"soft-hyphen",
       [](Draft& d) { text_between(d, "Inter\u00ADnation\u00ADali\u00ADsation " + d.words()); }},
      {"character-style",
       [](Draft& d) { runs(d, [](Inline& r, Random&) { r.style = "nhan-manh"; }); }},
      {"no-break-space", [](Draft& d) { text_between(d, "ngày\u00A017\u00A0tháng\u00A011"); }},
      {"no-break-hyphen", [](Draft& d) { text_between(d, "số 25\u2011NQ/TW"); }},
      {"line-break", content_between<LineBreak>},
      {"tab", content_between<Tab>},
      {"overlong-word",
       [](Draft& d) { text_between(d, std::string(60 + d.random.below(60), 'm')); }},
      {"marks-without-anchor",
       [](Draft& d) { text_between(d, "Y Ba\u0306n H\u00EA\u0306k \u01A1\u0306"); }},
  };
  return features;
}

const std::vector<Feature>& paragraph_features() {
  static const std::vector<Feature> features = {
      {"left", [](Draft& d) { align(d, Alignment::left); }},
      {"centred", [](Draft& d) { align(d, Alignment::center); }},
      {"right", [](Draft& d) { align(d, Alignment::right); }},
      {"justified", [](Draft& d) { align(d, Alignment::justify); }},
      {"indents",
       [](Draft& d) {
         paragraphs(d, [](ParagraphProps& props, Random& random) {
           props.indent_left = Length::mm(random.between(0, 25));
           props.indent_right = Length::mm(random.between(0, 25));
         });
       }},
      {"hanging",
       [](Draft& d) {
         paragraphs(d, [](ParagraphProps& props, Random& random) {
           props.indent_left = Length::mm(random.between(8, 20));
           props.first_line = Length::mm(-random.between(2, 8));
         });
       }},
      {"space-before",
       [](Draft& d) {
         paragraphs(d, [](ParagraphProps& props, Random& random) {
           props.space_before = some_points(random, 0, 18);
         });
       }},
      {"space-after",
       [](Draft& d) {
         paragraphs(d, [](ParagraphProps& props, Random& random) {
           props.space_after = some_points(random, 0, 18);
         });
       }},
      {"contextual-spacing",
       [](Draft& d) {
         paragraphs(d, [](ParagraphProps& props, Random&) { props.contextual_spacing = true; });
       }},
      {"line-multiple",
       [](Draft& d) {
         paragraphs(d, [](ParagraphProps& props, Random& random) {
           props.line_spacing = LineSpacing{LineRule::multiple, random.between(240, 480), {}};
         });
       }},
      {"line-exactly",
       [](Draft& d) {
         paragraphs(d, [](ParagraphProps& props, Random& random) {
           props.line_spacing = LineSpacing{LineRule::exactly, 240, some_points(random, 15, 30)};
         });
       }},
      {"line-at-least",
       [](Draft& d) {
         paragraphs(d, [](ParagraphProps& props, Random& random) {
           props.line_spacing = LineSpacing{LineRule::at_least, 240, some_points(random, 10, 30)};
         });
       }},
      {"keep-next",
       [](Draft& d) {
         paragraphs(d, [](ParagraphProps& props, Random&) { props.keep_next = true; });
       }},
      {"keep-lines",
       [](Draft& d) {
         paragraphs(d, [](ParagraphProps& props, Random&) { props.keep_lines = true; });
       }},
      {"page-break-before",
       [](Draft& d) { d.paper.add(d.words(2, 5)).props.page_break_before = true; }},
      {"no-widow-control",
       [](Draft& d) {
         paragraphs(d, [](ParagraphProps& props, Random&) { props.widow_control = false; });
       }},
      {"border-top", [](Draft& d) { bordered(d, true, false); }},
      {"border-bottom", [](Draft& d) { bordered(d, false, true); }},
      {"borders-both", [](Draft& d) { bordered(d, true, true); }},
      {"box", boxed},
      {"box-with-lines-between", boxes_with_lines_between},
      {"shading",
       [](Draft& d) {
         paragraphs(d, [](ParagraphProps& props, Random&) {
           props.shading = Shading{Color{230, 236, 242}};
         });
       }},
      {"text-rule", ruled},
      {"heading", heading},
      {"tab-left", [](Draft& d) { tabbed(d, TabAlign::left, TabLeader::none); }},
      {"tab-centre", [](Draft& d) { tabbed(d, TabAlign::center, TabLeader::none); }},
      {"tab-right-dots", [](Draft& d) { tabbed(d, TabAlign::right, TabLeader::dots); }},
      {"tab-decimal", [](Draft& d) { tabbed(d, TabAlign::decimal, TabLeader::none); }},
      {"tab-hyphens", [](Draft& d) { tabbed(d, TabAlign::right, TabLeader::hyphens); }},
      {"tab-underscore", [](Draft& d) { tabbed(d, TabAlign::right, TabLeader::underscore); }},
  };
  return features;
}

}  // namespace tongket::agree
