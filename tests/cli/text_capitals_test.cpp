// tongket text capitals
#include <doctest/doctest.h>

#include "cli/program.h"

using namespace cli_test;

namespace {

Outcome suggested(const std::string& words, const std::string& options = {}) {
  const Folder folder;
  spill(folder / "in", words);
  return run("text capitals " + options + " < " + "'" + (folder / "in") + "'");
}

}  // namespace

TEST_CASE("each suggestion is a line with its place and its clause") {
  const Outcome outcome = suggested("Kính gửi:\nTheo Bộ tài chính, người Việt nam\n", "--lang en");
  CHECK(outcome.code == 0);
  CHECK(outcome.out ==
        "<stdin>:2:6: “Bộ tài chính” → “Bộ Tài chính” (annex II of Decree 30/2020/NĐ-CP, IV.1.a)\n"
        "<stdin>:2:26: “Việt nam” → “Việt Nam” (annex II of Decree 30/2020/NĐ-CP, III.2.a)\n");
  CHECK(outcome.err.find("2 places") != std::string::npos);
}

TEST_CASE("what is likely only is told so") {
  CHECK(suggested("các tỉnh miền nam\n").out ==
        "<stdin>:1:15: có lẽ: “nam” → “Nam” (điểm đ khoản 1 Mục III Phụ lục II Nghị định số "
        "30/2020/NĐ-CP)\n");
}

TEST_CASE("text in order has no lines") {
  const Outcome outcome = suggested("Ủy ban nhân dân tỉnh Sơn La\n");
  CHECK(outcome.code == 0);
  CHECK(outcome.out.empty());
}

TEST_CASE("a line that is no text is told and passed over") {
  const Outcome outcome = suggested(
      "\xFF"
      " việt nam\nviệt nam\n");
  CHECK(outcome.code == 1);
  CHECK(outcome.out.find(":2:1:") != std::string::npos);
}
