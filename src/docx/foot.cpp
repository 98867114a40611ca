#include "docx/foot.h"

#include <string>

#include "docx/vml.h"

namespace tongket::docx {

namespace {

// LibreOffice takes distances that aren't said for Word's usual 9 pt and shifts the box by them.
std::string style_of(const FootBox& box) {
  const std::string top = box.below_top ? vml_points(*box.below_top) : "0";
  const std::string bottom = box.below_top ? "" : "mso-position-vertical:bottom;";
  return "position:absolute;margin-left:0;margin-top:" + top + ";width:" + vml_points(box.width) +
         ";height:" + vml_points(box.height) +
         ";z-index:251658240;mso-wrap-distance-left:0;mso-wrap-distance-top:0;"
         "mso-wrap-distance-right:0;mso-wrap-distance-bottom:0;mso-position-horizontal:left;"
         "mso-position-horizontal-relative:margin;" +
         bottom + "mso-position-vertical-relative:margin";
}

}  // namespace

void write_foot(xml::Writer& out, const FootBox& box, const std::function<void()>& content) {
  const std::string number = std::to_string(box.number);
  out.open("w:r").open("w:rPr").empty("w:noProof").close().open("w:pict");
  out.open("v:rect").attribute("id", "LastFoot" + number);
  out.attribute("o:spid", "_x0000_s" + std::to_string(1024 + box.number));
  out.attribute("style", style_of(box)).attribute("o:allowincell", "f");
  out.attribute("filled", "f").attribute("stroked", "f");
  out.open("v:textbox").attribute("style", "mso-fit-shape-to-text:t").attribute("inset", "0,0,0,0");
  out.open("w:txbxContent");
  content();
  out.close().close();
  out.open("w10:wrap").attribute("anchorx", "margin").attribute("anchory", "margin").close();
  out.close().close().close();
}

}  // namespace tongket::docx
