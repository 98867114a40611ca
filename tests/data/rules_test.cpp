#include "data_support.h"

using namespace data_test;

namespace {

// Data that every rule of year.sch accepts; each case below spoils one thing in it.
const std::string sound = R"(<year xmlns="urn:tongket:year:1" value="2022">
<office standard="party"><name>Khối vận</name><place>Tam Quan Nam</place><symbol>KV</symbol></office>
<legal-bases><legal-basis code="kh" type="Kế hoạch" date="2022-01-20">về công tác</legal-basis>
</legal-bases>
<papers><paper type="bao-cao" date="2022-11-18"><subject>tổng kết</subject><basis ref="kh"/>
<signatory authority="T/M" on-behalf-of="Đảng ủy" position="Bí thư" name="Nguyễn Văn A"/>
<recipient>Thường trực Đảng ủy</recipient><recipient>Lưu Khối vận</recipient></paper>
<paper type="bien-ban" date="2022-11-17"><subject>hội nghị</subject><signatory name="A"/>
<recipient>Lưu hồ sơ</recipient></paper></papers>
<indicators><group code="g"><label>g</label>
<indicator code="dk" unit="hộ" plan="3350" actual="3374" previous="3342" next="3400"><label>dk</label>
</indicator>
<indicator code="dat" unit="hộ" plan="3216" actual="3270" previous="3205" next="3298"><label>dat</label>
</indicator>
<indicator code="ty-le" unit="%" plan="96" actual="96.92" previous="95.90" next="97.00">
<label>tỷ lệ</label><ratio numerator="dat" denominator="dk"/></indicator>
<indicator code="giam" unit="vụ" previous="8" actual="5"><label>giảm</label></indicator>
<indicator code="dat-hien" unit="m²" plan="1200" actual="1462.125"><label>đất</label></indicator>
<indicator code="mh" unit="mô hình" actual="15"><label>mh</label></indicator>
<indicator code="ke" unit="buổi" actual="3" plan="0"><label>ke</label></indicator>
</group></indicators>
<classifications><classification code="mo-hinh" unit="mô hình" total="15" indicator="mh">
<label>Mô hình</label>
<dimension code="loai"><label>Theo loại</label>
<category code="moi" count="6"><label>Mới</label></category>
<category code="rong" count="9"><label>Nhân rộng</label></category></dimension>
<dimension code="linh-vuc"><label>Theo lĩnh vực</label>
<category code="ct" count="2"><label>Chính trị</label></category>
<category code="vh" count="10"><label>Văn hóa</label></category>
<category code="an" count="3"><label>An ninh</label></category></dimension>
</classification></classifications>
<narrative><section code="s"><title>t</title>
<p><figure ref="mh"/> <figure ref="ty-le" of="numerator"/> <figure ref="ty-le" of="denominator"/>
<figure ref="dk" of="change"/> <figure ref="dk" of="percent-of-plan"/> <figure ref="dk" of="next"/>
<figure ref="ty-le" of="previous"/> <figure ref="ty-le" of="plan"/> <figure ref="dat" of="actual"/></p>
</section></narrative>
<conference start="2022-11-17T07:30:00" end="2022-11-17T11:00:00" place="Hội trường">
<title>Hội nghị</title><chair name="A"/><secretary name="B"/>
<attendance called="45" present="43" absent="2"><absence name="C" reason="ốm"/>
<absence name="D" reason="bận"/></attendance>
<agenda><entry time="07:30">Khai mạc</entry><entry time="08:00">Báo cáo</entry></agenda>
<votes><vote for="40" against="2" abstained="1">Thông qua</vote></votes></conference>
</year>)";

struct Spoilt {
  std::string rule;   // the only one that speaks
  std::string found;  // in the sound data, once
  std::string instead;
};

const std::vector<Spoilt> cases = {
    {"ratio-actual", "actual=\"96.92\"", "actual=\"96.99\""},
    {"ratio-actual", "actual=\"96.92\"", "actual=\"96.9\""},
    {"ratio-actual", "actual=\"96.92\"", "actual=\"96.92\" precision=\"1\""},
    {"ratio-plan", "plan=\"96\"", "plan=\"95\""},
    {"ratio-previous", "previous=\"95.90\"", "previous=\"95.91\""},
    {"ratio-next", "next=\"97.00\"", "next=\"98\""},
    {"ratio-denominator", "plan=\"3350\" actual=\"3374\" previous=\"3342\" next=\"3400\"",
     "plan=\"3350\" actual=\"3374\" previous=\"3342\" next=\"0\""},
    {"ratio-of-counts", "<label>ke</label></indicator>",
     "<label>ke</label></indicator><indicator code=\"x\" unit=\"%\"><label>x</label>"
     "<ratio numerator=\"ty-le\" denominator=\"dk\"/></indicator>"},
    {"figure-missing", "<figure ref=\"mh\"/>", "<figure ref=\"mh\" of=\"plan\"/>"},
    {"figure-missing", "<figure ref=\"mh\"/>", "<figure ref=\"mh\" of=\"previous\"/>"},
    {"figure-missing", "<figure ref=\"mh\"/>", "<figure ref=\"mh\" of=\"next\"/>"},
    {"figure-missing", "<figure ref=\"mh\"/>", "<figure ref=\"mh\" of=\"change\"/>"},
    {"figure-missing", "<figure ref=\"mh\"/>", "<figure ref=\"mh\" of=\"numerator\"/>"},
    {"figure-missing", "<figure ref=\"mh\"/>", "<figure ref=\"mh\" of=\"denominator\"/>"},
    {"figure-missing", "<figure ref=\"mh\"/>", "<figure ref=\"ke\" of=\"percent-of-plan\"/>"},
    {"dimension-total", "code=\"moi\" count=\"6\"", "code=\"moi\" count=\"7\""},
    {"dimension-total", "code=\"vh\" count=\"10\"", "code=\"vh\" count=\"9\""},
    {"classification-indicator", "unit=\"mô hình\" actual=\"15\"",
     "unit=\"mô hình\" actual=\"14\""},
    {"conference-end", "end=\"2022-11-17T11:00:00\"", "end=\"2022-11-17T07:30:00\""},
    {"conference-end", "end=\"2022-11-17T11:00:00\"", "end=\"2022-11-16T11:00:00\""},
    {"attendance-total", "called=\"45\"", "called=\"46\""},
    {"attendance-absences", "<absence name=\"D\" reason=\"bận\"/>", ""},
    {"agenda-order", "time=\"08:00\"", "time=\"07:29\""},
    {"vote-total", "for=\"40\"", "for=\"41\""},
    {"paper-before-conference", "type=\"bien-ban\" date=\"2022-11-17\"",
     "type=\"bien-ban\" date=\"2022-11-16\""},
    {"recipients-archive", "<recipient>Lưu hồ sơ</recipient>", "<recipient>Chi bộ</recipient>"},
    {"recipients-archive", "<recipient>Lưu Khối vận</recipient>",
     "<recipient>Lưu Khối vận</recipient><recipient>Chi bộ</recipient>"},
    {"basis-date", "date=\"2022-01-20\"", "date=\"2022-11-19\""},
    {"authority-standard", "authority=\"T/M\"", "authority=\"TM.\""},
    {"authority-standard", "standard=\"party\"", "standard=\"state\""},
    {"authority-body", " on-behalf-of=\"Đảng ủy\"", ""},
    {"year-value", "value=\"2022\"", "value=\"2020\""},
    {"year-value", "value=\"2022\"", "value=\"2023\""},
    {"figure-direction", "<figure ref=\"dk\" of=\"change\"/>",
     "giảm\n<figure ref=\"dk\" of=\"change\"/>"},
    {"figure-direction", "<figure ref=\"dk\" of=\"change\"/>",
     "tăng <figure ref=\"giam\" of=\"change\"/>"},
    {"figure-direction", "<figure ref=\"dk\" of=\"change\"/>",
     "tăng <figure ref=\"dk\" of=\"change-in-words\"/>"},
    {"recipient-dash", "<recipient>Thường trực", "<recipient>- Thường trực"},
    {"recipient-dash", "<recipient>Thường trực", "<recipient>+ Thường trực"},
};

const std::vector<Spoilt> warnings = {
    {"report-before-conference", "type=\"bao-cao\" date=\"2022-11-18\"",
     "type=\"bao-cao\" date=\"2022-11-10\""},
    {"paper-year", "type=\"bao-cao\" date=\"2022-11-18\"", "type=\"bao-cao\" date=\"2024-01-18\""},
    {"conference-year", "start=\"2022-11-17T07:30:00\"", "start=\"2020-11-17T07:30:00\""},
    {"authority-advisory", "on-behalf-of=\"Đảng ủy\"", "on-behalf-of=\"Khối vận\""},
    {"authority-advisory", "on-behalf-of=\"Đảng ủy\"", "on-behalf-of=\"KHỐI VẬN\""},
    {"authority-advisory", "on-behalf-of=\"Đảng ủy\"", "on-behalf-of=\"BAN TỔ CHỨC\""},
    {"authority-deputy", "authority=\"T/M\" on-behalf-of=\"Đảng ủy\"",
     "authority=\"K/T\" on-behalf-of=\"ĐẢNG ỦY\""},
    {"authority-deputy", "authority=\"T/M\" on-behalf-of=\"Đảng ủy\"",
     "authority=\"K/T\" on-behalf-of=\"Bí thư\""},
    {"number-thousands", "actual=\"3\" plan=\"0\"", "actual=\"1.824\" plan=\"0\""},
    {"number-thousands", "previous=\"8\" actual=\"5\"", "previous=\"8\" actual=\"5.120\""},
    {"number-thousands", "actual=\"1462.125\"", "actual=\"1.462\""},
    {"recipient-end", "<recipient>Thường trực Đảng ủy", "<recipient>Thường trực Đảng ủy;"},
    {"recipient-end", "<recipient>Lưu hồ sơ", "<recipient>Lưu hồ sơ."},
    {"recipient-archive-party", "<recipient>Lưu Khối vận", "<recipient>Lưu: VT, KV"},
    {"subject-end", "<subject>hội nghị", "<subject>hội nghị."},
    {"subject-about", "<subject>tổng kết", "<subject>V/v tổng kết"},
    {"subject-about", "<subject>tổng kết", "<subject>Về việc tổng kết"},
    {"signatory-title", "name=\"Nguyễn Văn A\"", "name=\"TS. Nguyễn Văn A\""},
    {"signatory-title", "name=\"Nguyễn Văn A\"", "name=\"Thạc sĩ Nguyễn Văn A\""},
};

std::string replaced(std::string xml, const std::string& found, const std::string& instead) {
  const std::size_t at = xml.find(found);
  REQUIRE(at != std::string::npos);
  REQUIRE(xml.find(found, at + 1) == std::string::npos);
  return xml.replace(at, found.size(), instead);
}

Loaded load_spoilt(const Spoilt& one) {
  return load_text(replaced(sound, one.found, one.instead));
}

}  // namespace

TEST_CASE("data that adds up passes every rule") {
  const Loaded loaded = load_text(sound);
  INFO(loaded.shown());
  CHECK(loaded.dataset != nullptr);
  CHECK(loaded.diagnostics.empty());
}

TEST_CASE("each thing that does not add up is refused by its own rule and no other") {
  for (const Spoilt& one : cases) {
    const Loaded loaded = load_spoilt(one);
    CAPTURE(one.rule);
    CAPTURE(one.instead);
    INFO(loaded.shown());
    CHECK(loaded.dataset == nullptr);
    CHECK(loaded.rules() == std::vector<std::string>{one.rule});
  }
}

TEST_CASE("what is only unusual is a warning of its own rule") {
  for (const Spoilt& one : warnings) {
    const Loaded loaded = load_spoilt(one);
    CAPTURE(one.rule);
    INFO(loaded.shown());
    CHECK(loaded.dataset != nullptr);
    const std::vector<std::string> ids = loaded.rules();
    CHECK(std::find(ids.begin(), ids.end(), one.rule) != ids.end());
    for (const Diagnostic& problem : loaded.diagnostics.list()) {
      CHECK(problem.severity == Severity::warning);
    }
  }
}

TEST_CASE("a denominator of 0 is told once, not again by each sentence that shows the ratio") {
  const std::string xml = replaced(sound, "previous=\"3342\"", "previous=\"0\"");
  const Loaded loaded = load_text(replaced(xml, " previous=\"95.90\"", ""));
  INFO(loaded.shown());
  CHECK(loaded.rules() == std::vector<std::string>{"ratio-denominator"});
}

TEST_CASE("every rule of year.sch has a case") {
  const std::string rules = read_file(in_source("templates/year.sch"), 1 << 20).value();
  std::vector<Spoilt> all = cases;
  all.insert(all.end(), warnings.begin(), warnings.end());
  std::size_t seen = 0;
  for (const std::string_view kind : {"<assert id=\"", "<report id=\""}) {
    for (std::size_t at = rules.find(kind); at != std::string::npos; at = rules.find(kind, at)) {
      at += kind.size();
      const std::string id = rules.substr(at, rules.find('"', at) - at);
      CAPTURE(id);
      ++seen;
      CHECK(std::any_of(all.begin(), all.end(), [&](const Spoilt& one) { return one.rule == id; }));
    }
  }
  CHECK(seen > 15);
}

TEST_CASE("every message of year.sch is there in both languages") {
  std::vector<Spoilt> all = cases;
  all.insert(all.end(), warnings.begin(), warnings.end());
  for (const Spoilt& one : all) {
    const Loaded loaded = load_spoilt(one);
    REQUIRE_FALSE(loaded.diagnostics.empty());
    const Diagnostic& problem = loaded.diagnostics.list().front();
    CAPTURE(one.rule);
    CHECK_FALSE(problem.message.vi.empty());
    CHECK_FALSE(problem.message.en.empty());
    CHECK(problem.message.vi != problem.message.en);
    CHECK(problem.message.en.find("NaN") == std::string::npos);
  }
}
