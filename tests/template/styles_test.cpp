// <styles>, direct formatting and marks of words.
#include "template/template_support.h"

using namespace template_test;
using document::Paragraph;
using document::RunProps;

namespace {

const Paragraph& last_paragraph(const BoundBody& made) {
  return std::get<Paragraph>(made.bound.document().sections.front().blocks.back());
}

const document::Inline& run_of(const BoundBody& made, std::string_view text) {
  for (const document::Inline& run : last_paragraph(made).content) {
    const auto* words = std::get_if<document::Text>(&run.content);
    if (words != nullptr && words->text == text) return run;
  }
  FAIL("no run of that text");
  static const document::Inline none;
  return none;
}

}  // namespace

TEST_CASE("a style of a known id keeps what the template does not say") {
  const BoundBody made = bind_with(
      "<styles><paragraph-style id='body' size='13pt' space-after='3pt'/></styles>", "<p>x</p>");
  const auto& styles = made.bound.document().styles;
  const auto* body = document::find_paragraph_style(styles, "body");
  REQUIRE(body != nullptr);
  CHECK(body->name == "Nội dung");
  CHECK(body->run.size == Length::points(13));
  CHECK(body->paragraph.space_after == Length::points(3));
  CHECK(body->paragraph.first_line == Length::mm(10));
}

TEST_CASE("a new style is based on what it names, with its name and the style behind it") {
  const BoundBody made = bind_with(kStyles, "<p style='note'>x</p>");
  const auto& styles = made.bound.document().styles;
  const auto* note = document::find_paragraph_style(styles, "note");
  REQUIRE(note != nullptr);
  CHECK(note->name == "Ghi chú");
  CHECK(note->based_on == "body");
  CHECK(note->next == "body");
  CHECK(last_paragraph(made).style == "note");
  const auto props = document::resolved(styles, last_paragraph(made));
  CHECK(props.align == document::Alignment::justify);
  CHECK(props.shading == document::Shading{document::Color{0xF2, 0xF2, 0xF2}});
  CHECK(document::check(made.bound.document()).empty());
}

TEST_CASE("every property of a paragraph and of its words reaches the document") {
  const BoundBody made = bind_with(kStyles, kEveryProperty);
  document::Document only = made.bound.document();
  only.sections.front().blocks = {last_paragraph(made)};
  const std::string dump = document::dump(only);
  const std::string last = dump.substr(dump.rfind("p note"));
  CHECK(last ==
        "p note align=center left=10mm right=189000emu first=-3mm before=6pt after=0 "
        "contextual=yes spacing=at-least:18pt keep-next=yes keep-lines=yes page-break=yes "
        "widows=no outline=1 tabs=[60mm:left 120mm:decimal 160mm:right/dots] "
        "borders=[top 0.5pt+0 #000000, bottom 1pt+0 #000000 double, "
        "left 2pt+3pt #000000 dotted, right 1.5pt+0 #00FF00 dashed, between 3pt+0 #000000 thick] "
        "shading=#FFFF00: \"a \"{font=\"Liberation Serif\" size=13.5pt} "
        "\"b\"{warning font=\"Liberation Serif\" size=13.5pt bold=no italic=yes "
        "underline=double strike=double caps=no small-caps=yes vertical=baseline raised=3pt "
        "spacing=-0.5pt color=#0000FF highlight=#808000 language=en-GB}\n");
}

TEST_CASE("who names one border says all of them, and none draws none") {
  const BoundBody made = bind_body("<p border-top='none'>x</p>");
  CHECK(last_paragraph(made).props.borders == document::ParagraphBorders{});
}

TEST_CASE("short marks are direct formatting, and lie over one another") {
  const BoundBody made = bind_body("<p>a <u>b<s>c</s></u> m<sup>2</sup> H<sub>3</sub></p>");
  CHECK(run_of(made, "b").props.underline == document::Underline::single);
  CHECK(run_of(made, "c").props.underline == document::Underline::single);
  CHECK(run_of(made, "c").props.strike == document::Strike::single);
  CHECK(run_of(made, "2").props.vertical == document::VerticalAlign::superscript);
  CHECK(run_of(made, "3").props.vertical == document::VerticalAlign::subscript);
  CHECK(run_of(made, "a ").props == RunProps{});
}

TEST_CASE("beside a style that the template names, bold and italic are direct") {
  const BoundBody made =
      bind_with(kStyles, "<p><b>a<span style='warning'>b<i>c</i></span></b>d</p>");
  CHECK(run_of(made, "a").style == "strong");
  CHECK(run_of(made, "b").style == "warning");
  CHECK(run_of(made, "b").props.bold == true);
  CHECK(run_of(made, "c").props.italic == true);
  CHECK(run_of(made, "d").style.empty());
}

TEST_CASE("an item has a style and properties, and stays numbered") {
  const BoundBody made = bind_body("<list><item align='left' italic='yes'>x</item></list>");
  CHECK(last_paragraph(made).props.align == document::Alignment::left);
  const auto props = document::resolved(made.bound.document().styles, last_paragraph(made));
  CHECK(props.numbering.has_value());
  CHECK(run_of(made, "x").props.italic == true);
}

TEST_CASE("styles may stand in a fragment, and later ones lie over earlier ones") {
  const LoadedPack loaded = load_pack(
      {{"pack.xml", std::string(kPackFile)},
       {"template.xml",
        template_with("<p style='k'>x</p>",
                      "<include href='common/k.xml'/><styles><paragraph-style id='k' "
                      "italic='yes'/></styles>")},
       {"common/k.xml",
        "<fragment xmlns='urn:tongket:template:1'><styles><paragraph-style id='k' bold='yes'/>"
        "</styles></fragment>"}});
  INFO(loaded.shown());
  REQUIRE(loaded.made != nullptr);
  const auto dataset = dataset_of(kData, *loaded.sources);
  const Bound bound = bind(loaded, *dataset);
  const auto* style = document::find_paragraph_style(bound.document().styles, "k");
  REQUIRE(style != nullptr);
  CHECK(style->run.bold == true);
  CHECK(style->run.italic == true);
}

TEST_CASE("faults of styles are found when the pack is loaded") {
  CHECK(faults_with("<styles>\n<paragraph-style id='a' based-on='bodi'/></styles>") ==
        Lines{"template.style 2:35"});
  CHECK(faults_with("<styles>\n<paragraph-style id='a' next='bodi'/></styles>") ==
        Lines{"template.style 2:31"});
  CHECK(faults_with("<styles>\n<character-style id='a' based-on='body'/></styles>") ==
        Lines{"template.style 2:35"});
  CHECK(faults_with("<styles>\n<character-style id='body'/></styles>") ==
        Lines{"template.style 2:22"});
  CHECK(faults_with("<styles>\n<paragraph-style id='a'/><paragraph-style id='a'/></styles>") ==
        Lines{"template.style 2:47"});
  CHECK(faults_with("<styles>\n<paragraph-style id='kiểu'/></styles>") ==
        Lines{"template.attribute 2:22"});
  CHECK(faults_with("<styles>\n<paragraph-style size='1pt'/></styles>") ==
        Lines{"template.attribute 2:2"});
  CHECK(faults_with("<styles>\n<table/></styles>") == Lines{"template.unknown-element 2:2"});
  CHECK(faults_with("<styles>\nx</styles>") == Lines{"template.stray-text 2:1"});
  CHECK(faults_with("", "<p><span style='warning'>x</span></p>") == Lines{"template.style 2:17"});
}

TEST_CASE("styles that are based on one another in a circle are a fault each") {
  CHECK(faults_with("<styles>\n<paragraph-style id='a' based-on='b'/>\n"
                    "<paragraph-style id='b' based-on='a'/></styles>") ==
        Lines{"template.style 2:35", "template.style 3:35"});
}

TEST_CASE("styles behind a paper are a fault") {
  const std::string text = template_with("<p>x</p>");
  const std::size_t end = text.rfind("</template>");
  const LoadedPack loaded =
      load_pack({{"pack.xml", std::string(kPackFile)},
                 {"template.xml", text.substr(0, end) + "\n<styles/>" + text.substr(end)}});
  CHECK(loaded.faults() == Lines{"template.structure 4:2"});
}

TEST_CASE("a value that a property doesn't have is a fault at the value") {
  for (const std::string_view attribute : {"size='13'",
                                           "size='13.3pt'",
                                           "size='0pt'",
                                           "bold='true'",
                                           "underline='zigzag'",
                                           "strike='yes'",
                                           "vertical='top'",
                                           "raised='0.3pt'",
                                           "letter-spacing='1'",
                                           "color='red'",
                                           "color='#12345'",
                                           "highlight='orange'",
                                           "language='v'",
                                           "align='both'",
                                           "indent-left='1cm'",
                                           "space-before='-1pt'",
                                           "line-spacing='18pt'",
                                           "line-spacing='0.2'",
                                           "line-spacing='exactly'",
                                           "outline-level='10'",
                                           "tabs='left'",
                                           "tabs='10mm up'",
                                           "border-top='1'",
                                           "border-top='1pt red'",
                                           "border-top='20pt'",
                                           "border-left='1pt 40pt'",
                                           "shading='yellow'",
                                           "font=''"}) {
    CAPTURE(attribute);
    const std::size_t at = attribute.find('\'') + 5;
    CHECK(load_body("<p " + std::string(attribute) + ">x</p>").faults() ==
          Lines{"template.attribute 2:" + std::to_string(at)});
  }
}

TEST_CASE("behind a table a paragraph has the space that it says itself") {
  const std::string table = "<table><column/><row><cell>a</cell></row></table>";
  CHECK(last_paragraph(bind_body(table + "<p>x</p>")).props.space_before == Length::points(6));
  CHECK(last_paragraph(bind_body(table + "<p space-before='0pt'>x</p>")).props.space_before ==
        Length());
}

TEST_CASE("a soft hyphen and a tab are among the words, and stay through the paper's last pass") {
  const BoundBody made = bind_body("<p>ki<soft-hyphen/>lô <tab/> 5 <u> m</u></p>");
  CHECK(text_of(last_paragraph(made)) == "ki\u00ADlô→5 m");
}
