#include "attacks/corpus.h"

#include <string_view>

namespace attacks {

std::vector<Attack> data_attacks();
std::vector<Attack> encoding_attacks();
std::vector<Attack> schema_attacks();
std::vector<Attack> rules_attacks();

std::string year_with(const std::string& more, const std::string& attributes) {
  return "<year xmlns=\"urn:tongket:year:1\" value=\"2022\"" + attributes +
         "><office standard=\"party\"><name>Khối vận</name><place>Tam Quan Nam</place>"
         "<symbol>KV</symbol></office><papers><paper type=\"bao-cao\" date=\"2022-11-18\">"
         "<subject>tổng kết năm</subject><signatory name=\"Nguyễn Văn A\"/>"
         "<recipient>Lưu Khối vận</recipient></paper></papers>" +
         more + "</year>";
}

std::string long_year(int rows) {
  std::string list = "<indicators><group code=\"bang\"><label>Bảng</label>";
  for (int i = 0; i < rows; ++i) {
    const std::string n = std::to_string(i);
    list += "<indicator code=\"i" + n + "\" unit=\"hộ\" plan=\"" + n + "\" actual=\"" + n +
            "\"><label>Gia đình " + n + "</label></indicator>";
  }
  return year_with(list + "</group></indicators>");
}

std::vector<Attack> all() {
  std::vector<Attack> list;
  for (auto& part : {data_attacks(), encoding_attacks(), schema_attacks(), rules_attacks()})
    list.insert(list.end(), part.begin(), part.end());
  return list;
}

}  // namespace attacks
