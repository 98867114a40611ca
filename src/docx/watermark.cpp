#include "docx/watermark.h"

#include <string>

#include "docx/props.h"
#include "docx/vml.h"

namespace tongket::docx {

using namespace document;

namespace {

// VML turns with the clock.
std::int32_t rotation_of(const Watermark& mark) {
  return mark.angle > 0 ? 360 - mark.angle : -mark.angle;
}

std::string style_of(const Watermark& mark) {
  return "position:absolute;margin-left:0;margin-top:0;width:" + vml_points(mark.width) +
         ";height:" + vml_points(mark.height) + ";rotation:" + std::to_string(rotation_of(mark)) +
         ";z-index:-251658752;mso-position-horizontal:center;"
         "mso-position-horizontal-relative:margin;mso-position-vertical:center;"
         "mso-position-vertical-relative:margin";
}

// Shape type 136 of the presets, a straight line of text: formulas would bend it, here they are
// those of the plain form.
void write_shape_type(xml::Writer& out) {
  out.open("v:shapetype").attribute("id", "_x0000_t136").attribute("coordsize", "21600,21600");
  out.attribute("o:spt", "136").attribute("adj", "10800");
  out.attribute("path", "m@7,l@8,m@5,21600l@6,21600e");
  out.open("v:formulas");
  for (const std::string_view formula :
       {"sum #0 0 10800", "prod #0 2 1", "sum 21600 0 @1", "sum 0 0 @2", "sum 21600 0 @3",
        "if @0 @3 0", "if @0 21600 @1", "if @0 0 @2", "if @0 @4 21600", "mid @5 @6", "mid @8 @5",
        "mid @7 @8", "mid @6 @7", "sum @6 0 @5"}) {
    out.element("v:f", "eqn", formula);
  }
  out.close();
  out.open("v:path").attribute("textpathok", "t").attribute("o:connecttype", "custom");
  out.attribute("o:connectlocs", "@9,0;@10,10800;@11,21600;@12,10800");
  out.attribute("o:connectangles", "270,180,90,0").close();
  out.open("v:textpath").attribute("on", "t").attribute("fitshape", "t").close();
  out.open("o:lock").attribute("v:ext", "edit").attribute("text", "t");
  out.attribute("shapetype", "t").close();
  out.close();
}

void write_shape(xml::Writer& out, const Watermark& mark, std::int64_t number) {
  out.open("v:shape").attribute("id", "PowerPlusWaterMarkObject" + std::to_string(number));
  out.attribute("o:spid", "_x0000_s" + std::to_string(2048 + number));
  out.attribute("type", "#_x0000_t136").attribute("alt", mark.text);
  out.attribute("style", style_of(mark)).attribute("o:allowincell", "f");
  out.attribute("fillcolor", "#" + hex(mark.color)).attribute("stroked", "f");
  out.open("v:textpath");
  out.attribute("style", "font-family:\"" + mark.font + "\";font-size:1pt");
  out.attribute("string", mark.text).close();
  out.open("w10:wrap").attribute("anchorx", "margin").attribute("anchory", "margin").close();
  out.close();
}

}  // namespace

void write_watermark(xml::Writer& out, const Watermark& mark, std::int64_t number) {
  if (mark.width <= Length()) return;  // words without any width
  out.open("w:r").open("w:rPr").empty("w:noProof").close().open("w:pict");
  write_shape_type(out);
  write_shape(out, mark, number);
  out.close().close();
}

}  // namespace tongket::docx
