// Data of another kind than an office's: its pack says what it is written in.
#include "report/report.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace tongket;
namespace fs = std::filesystem;

namespace {

const std::string kSource = TONGKET_SOURCE_DIR;
const std::string kSchool = kSource + "/samples/truong-hoc-2025/data.xml";
const std::string kCommune = kSource + "/samples/an-phuoc-tay-nam-2025/data.xml";

report::Workshop::Places places() {
  return {kSource + "/templates", kSource + "/fonts", {}, false};
}

std::vector<std::string> codes_of(const Diagnostics& found) {
  std::vector<std::string> codes;
  for (const Diagnostic& one : found.list())
    codes.emplace_back(code_text(one.code));
  return codes;
}

std::vector<std::string> checked(const std::string& data, const std::string& pack) {
  report::Workshop workshop(places(), Limits{});
  report::Job job;
  job.data = data;
  job.pack = pack;
  return codes_of(report::check(job, workshop));
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("a school's data is rendered by the pack that it names, without a word of complaint") {
  const std::string folder = TONGKET_BINARY_DIR "/report-own-schema";
  fs::remove_all(folder);
  report::Workshop workshop(places(), Limits{});
  report::Job job;
  job.data = kSchool;
  job.folder = folder;
  const report::Report done = report::run(job, workshop);
  CHECK(codes_of(done.diagnostics) == Codes{});
  CHECK(done.written.size() == 2);
  // The same workshop knows the house's vocabulary as well.
  job.data = kCommune;
  job.pack = "ke-hoach";
  CHECK(codes_of(report::run(job, workshop).diagnostics) == Codes{});
  fs::remove_all(folder);
}

TEST_CASE("data of one kind is no data for a pack of another") {
  CHECK(checked(kSchool, "") == Codes{});
  CHECK(checked(kSchool, "bao-cao-nam-hoc") == Codes{});
  CHECK(checked(kSchool, "bao-cao-tong-ket") == Codes{"data.wrong-root"});
  CHECK(checked(kCommune, "bao-cao-nam-hoc") == Codes{"data.wrong-root"});
}

TEST_CASE("foreign data whose pack can't be had is told of the pack alone") {
  CHECK(checked(kSchool, "bao-cao-nam-hok") == Codes{"usage.unknown-pack"});
  std::ifstream in(kSchool, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  std::string data = text.str();
  const std::string named = "pack=\"bao-cao-nam-hoc\"";
  data.replace(data.find(named), named.size(), "pack=\"khong-co\"");
  const std::string path = TONGKET_BINARY_DIR "/report-own-schema.xml";
  std::ofstream(path, std::ios::binary) << data;
  CHECK(checked(path, "") == Codes{"data.reference"});
  fs::remove(path);
}
