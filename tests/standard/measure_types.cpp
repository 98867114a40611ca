// The types that the texts list: Decree 30/2020, article 7 and annex III, I; Guidance 36, 1.3.1
// and, second-hand, Regulation 399-QĐ/TW.
#include <algorithm>

#include "standard/measure.h"

namespace standard_test {

namespace {

using standard::Form;

struct Listed {
  std::string_view id, name, abbreviation;
  Form form = Form::named;
  bool addressed = false;
};

constexpr Listed kState[] = {
    {"nghi-quyet", "nghị quyết", "NQ", Form::enacting},
    {"quyet-dinh", "quyết định", "QĐ", Form::enacting},
    {"chi-thi", "chỉ thị", "CT"},
    {"quy-che", "quy chế", "QC"},
    {"quy-dinh", "quy định", "QyĐ"},
    {"thong-cao", "thông cáo", "TC"},
    {"thong-bao", "thông báo", "TB"},
    {"huong-dan", "hướng dẫn", "HD"},
    {"chuong-trinh", "chương trình", "CTr"},
    {"ke-hoach", "kế hoạch", "KH"},
    {"phuong-an", "phương án", "PA"},
    {"de-an", "đề án", "ĐA"},
    {"du-an", "dự án", "DA"},
    {"bao-cao", "báo cáo", "BC", Form::named, true},
    {"bien-ban", "biên bản", "BB", Form::minutes},
    {"to-trinh", "tờ trình", "TTr", Form::named, true},
    {"hop-dong", "hợp đồng", "HĐ"},
    {"cong-van", "công văn", "", Form::letter, true},
    {"cong-dien", "công điện", "CĐ", Form::telegram, true},
    {"ban-ghi-nho", "bản ghi nhớ", "BGN"},
    {"ban-thoa-thuan", "bản thỏa thuận", "BTT"},
    {"giay-uy-quyen", "giấy ủy quyền", "GUQ"},
    {"giay-moi", "giấy mời", "GM"},
    {"giay-gioi-thieu", "giấy giới thiệu", "GGT", Form::unsubject},
    {"giay-nghi-phep", "giấy nghỉ phép", "GNP", Form::unsubject},
    {"phieu-gui", "phiếu gửi", "PG"},
    {"phieu-chuyen", "phiếu chuyển", "PC"},
    {"phieu-bao", "phiếu báo", "PB"},
    {"thu-cong", "thư công", ""},
};

constexpr Listed kParty[] = {
    {"nghi-quyet", "nghị quyết", "NQ"},
    {"quyet-dinh", "quyết định", "QĐ", Form::enacting},
    {"chi-thi", "chỉ thị", "CT"},
    {"ket-luan", "kết luận", "KL"},
    {"quy-che", "quy chế", "QC"},
    {"thong-tri", "thông tri", "TT"},
    {"huong-dan", "hướng dẫn", "HD"},
    {"thong-bao", "thông báo", "TB"},
    {"bao-cao", "báo cáo", "BC"},
    {"ke-hoach", "kế hoạch", "KH"},
    {"chuong-trinh", "chương trình", "CTr"},
    {"de-an", "đề án", "ĐA"},
    {"phuong-an", "phương án", "PA"},
    {"to-trinh", "tờ trình", "TTr", Form::named, true},
    {"cong-van", "công văn", "CV", Form::letter, true},
    {"bien-ban", "biên bản", "BB", Form::minutes},
};

}  // namespace

void check_types(const standard::Standard& standard, BrokenClauses& broken) {
  const bool state = family_of(standard) == standard::Family::state;
  const std::string clause = state ? "article 7; III, I" : "1.3.1";
  const auto expect = [&](const Listed& listed) {
    const auto* type = standard::find_document_type(standard, listed.id);
    const bool kept = type != nullptr && type->name == listed.name &&
                      type->abbreviation == listed.abbreviation && type->form == listed.form &&
                      type->addressed == listed.addressed;
    if (!kept) broken.push_back({clause, "type " + std::string(listed.id)});
  };
  if (state) {
    for (const Listed& listed : kState)
      expect(listed);
    if (standard.types.size() != std::size(kState)) broken.push_back({clause, "count of types"});
    return;
  }
  for (const Listed& listed : kParty)
    expect(listed);
  const bool newer = id_of(standard) == "05-HD/VPTW";
  expect({"quy-dinh", "quy định", newer ? "QĐ" : "QĐi"});
}

}  // namespace standard_test
