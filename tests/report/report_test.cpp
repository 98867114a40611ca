// Jobs in a workshop: which pack they take, what they leave behind, and that they don't know of
// each other.
#include "report/report.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

using namespace tongket;
namespace fs = std::filesystem;

namespace {

const std::string source_dir = TONGKET_SOURCE_DIR;
const std::string pack_id = "bao-cao-tong-ket";

std::string slurp(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::string sample_path() {
  return source_dir + "/samples/tam-quan-nam-2022/data.xml";
}

// The sample with `from` replaced.
std::string sample_with(const std::string& from, const std::string& to) {
  std::string text = slurp(sample_path());
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::string naming_pack(const std::string& attribute) {
  return sample_with(" pack=\"" + pack_id + "\"", attribute);
}

// A folder of the test, empty at first, gone at the end.
class Folder {
 public:
  explicit Folder(const std::string& name) : path_(TONGKET_BINARY_DIR "/report-" + name) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  [[nodiscard]] std::string operator/(const std::string& name) const { return path_ + "/" + name; }
  [[nodiscard]] std::string write(const std::string& name, const std::string& text) const {
    fs::create_directories(fs::path(*this / name).parent_path());
    std::ofstream(*this / name, std::ios::binary) << text;
    return *this / name;
  }
  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> found;
    for (const auto& entry : fs::directory_iterator(path_))
      found.push_back(entry.path().filename().string());
    std::sort(found.begin(), found.end());
    return found;
  }

 private:
  std::string path_;
};

report::Workshop::Places places() {
  report::Workshop::Places found;
  found.templates = source_dir + "/templates";
  found.fonts = source_dir + "/fonts";
  return found;
}

// Places whose packs are the report, under its own id, and others that are given rules of theirs.
report::Workshop::Places places_with(const Folder& folder, const std::string& other_pack) {
  const fs::path templates = folder / "templates";
  fs::copy(source_dir + "/templates", templates, fs::copy_options::recursive);
  fs::copy(templates / pack_id, templates / other_pack, fs::copy_options::recursive);
  report::Workshop::Places found = places();
  found.templates = templates.string();
  return found;
}

report::Job job_for(const std::string& data) {
  report::Job job;
  job.data = data;
  return job;
}

// The one error that there is.
const Diagnostic& only(const Diagnostics& problems) {
  REQUIRE(problems.error_count() == 1);
  return problems.list().front();
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a job writes both papers beside the data, named after data and pack") {
  const Folder folder("beside");
  report::Workshop workshop(places(), {});
  const report::Report done =
      report::run(job_for(folder.write("nam.xml", slurp(sample_path()))), workshop);
  CHECK(done.diagnostics.empty());
  REQUIRE(done.written.size() == 2);
  CHECK(done.written[0].pages == done.written[1].pages);
  CHECK(done.written[0].bytes == fs::file_size(done.written[0].path));
  CHECK(folder.names() == Names{"nam-" + pack_id + ".docx", "nam-" + pack_id + ".pdf", "nam.xml"});
}

TEST_CASE("jobs of one workshop give the same bytes in any order, a broken one among them") {
  const Folder folder("order");
  const std::string good = folder.write("good.xml", slurp(sample_path()));
  const std::string bad = folder.write("bad.xml", "<year");
  const std::string paper = folder / "good-" + pack_id + ".pdf";
  report::Workshop workshop(places(), {});
  REQUIRE(report::run(job_for(good), workshop).written.size() == 2);
  const std::string first = slurp(paper);
  CHECK(report::run(job_for(bad), workshop).written.empty());
  REQUIRE(report::run(job_for(good), workshop).written.size() == 2);
  CHECK(slurp(paper) == first);
  report::Workshop other(places(), {});
  CHECK(report::run(job_for(bad), other).written.empty());
  REQUIRE(report::run(job_for(good), other).written.size() == 2);
  CHECK(slurp(paper) == first);
}

TEST_CASE("jobs of several threads share a workshop") {
  const Folder folder("threads");
  report::Workshop workshop(places(), {});
  std::vector<report::Report> done(4);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < done.size(); ++i) {
    const std::string data = folder.write(std::to_string(i) + "/data.xml", slurp(sample_path()));
    threads.emplace_back(
        [&done, &workshop, data, i] { done[i] = report::run(job_for(data), workshop); });
  }
  for (std::thread& thread : threads)
    thread.join();
  for (const report::Report& report : done) {
    REQUIRE(report.written.size() == 2);
    CHECK(slurp(report.written[0].path) == slurp(done.front().written[0].path));
    CHECK(slurp(report.written[1].path) == slurp(done.front().written[1].path));
  }
}

TEST_CASE("the pack is the caller's, else the data's, else the report") {
  const Folder folder("choice");
  report::Workshop workshop(places_with(folder, "mau-khac"), {});
  const std::string silent = folder.write("a/silent.xml", naming_pack(""));
  const std::string naming = folder.write("a/naming.xml", naming_pack(" pack=\"mau-khac\""));
  const auto written = [&workshop](report::Job job) {
    job.kinds = {report::Kind::pdf};
    const report::Report done = report::run(job, workshop);
    return done.written.empty() ? std::string("nothing") : file_name_of(done.written[0].path);
  };
  CHECK(written(job_for(silent)) == "silent-" + pack_id + ".pdf");
  CHECK(written(job_for(naming)) == "naming-mau-khac.pdf");
  report::Job job = job_for(naming);
  job.pack = pack_id;
  CHECK(written(job) == "naming-" + pack_id + ".pdf");
}

TEST_CASE("a paper bears the date of the data's own paper for its pack") {
  const Folder folder("date");
  report::Workshop workshop(places(), {});
  // A decision of another pack, and an older one.
  const std::string other =
      "<papers>\n<paper type=\"quyet-dinh\" pack=\"nghi-quyet\" number=\"1\" "
      "date=\"2022-03-01\"><subject>về việc khác</subject><signatory "
      "position=\"Bí thư\" name=\"N\"/><recipient>Lưu</recipient></paper>";
  const std::string data = folder.write("data.xml", sample_with("<papers>", other));
  const auto made_on = [&](const std::string& pack) {
    report::Job job = job_for(data);
    job.pack = pack;
    job.kinds = {report::Kind::pdf};
    const report::Report done = report::run(job, workshop);
    REQUIRE(done.written.size() == 1);
    const std::string pdf = slurp(done.written.front().path);
    return pdf.substr(pdf.find("/CreationDate(D:") + 16, 8);
  };
  CHECK(made_on("quyet-dinh-khen-thuong") == "20221115");
  // The annex of figures is the report's.
  CHECK(made_on("phu-luc-so-lieu") == "20221118");
}

TEST_CASE("the data can't name a pack by a path, nor one of the working folder") {
  const Folder folder("path");
  report::Workshop workshop(places_with(folder, "mau-khac"), {});
  const fs::path outside = folder / "ngoai";
  fs::copy(source_dir + "/templates/" + pack_id, outside, fs::copy_options::recursive);
  fs::create_directories(fs::path(folder / "working") / "ngoai");
  const fs::path before = fs::current_path();
  fs::current_path(outside.parent_path());
  CHECK(workshop.find_template("ngoai").has_value());  // the caller may
  // A path does not even pass the schema; a name that is a folder here does.
  const std::string by_path = folder.write("p.xml", naming_pack(" pack=\"../ngoai\""));
  const std::string by_name = folder.write("n.xml", naming_pack(" pack=\"ngoai\""));
  CHECK(only(report::check(job_for(by_path), workshop)).code == Code::xml_schema);
  const Diagnostic named = only(report::check(job_for(by_name), workshop));
  CHECK(named.code == Code::data_reference);
  CHECK(workshop.sources().locate(named.place).element_path == "/year/@pack");
  fs::current_path(before);
}

TEST_CASE("find_pack takes ids of packs alone") {
  report::Workshop workshop(places(), {});
  CHECK(workshop.find_pack(pack_id).has_value());
  for (const std::string& name : {std::string("../templates/") + pack_id, "./" + pack_id,
                                  source_dir + "/templates/" + pack_id, std::string("common"),
                                  std::string(".."), std::string()}) {
    CAPTURE(name);
    const auto found = workshop.find_pack(name);
    REQUIRE_FALSE(found.has_value());
    CHECK(only(found.error()).code == Code::usage_unknown_pack);
  }
}

TEST_CASE("a pack is loaded once, and so is its failure") {
  const Folder folder("once");
  report::Workshop workshop(places_with(folder, "mau-hong"), {});
  CHECK(workshop.find_pack(pack_id).value() == workshop.find_template(pack_id).value());
  const std::string broken = folder.write("templates/mau-hong/template.xml", "<template");
  const auto first = workshop.find_pack("mau-hong");
  REQUIRE_FALSE(first.has_value());
  fs::remove(broken);
  const auto again = workshop.find_pack("mau-hong");
  REQUIRE_FALSE(again.has_value());
  CHECK(only(again.error()).code == only(first.error()).code);
}

TEST_CASE("a folder without pack.xml is a pack at fault, no folder a fault of the call") {
  const Folder folder("folder");
  report::Workshop workshop(places(), {});
  const auto empty = workshop.find_template(folder / "");
  REQUIRE_FALSE(empty.has_value());
  CHECK(only(empty.error()).code == Code::pack_missing_file);
  CHECK(file_name_of(only(empty.error()).file) == "pack.xml");
  const auto none = workshop.find_template(folder / "none");
  REQUIRE_FALSE(none.has_value());
  CHECK(only(none.error()).code == Code::usage_unknown_pack);
}

TEST_CASE("nothing is written when one of the outputs can't be") {
  const Folder folder("outputs");
  report::Workshop workshop(places(), {});
  report::Job job = job_for(sample_path());
  const std::string old = folder.write("a.pdf", "old");
  job.outputs = {{report::Kind::pdf, old}, {report::Kind::docx, folder / "none/b.docx"}};
  const report::Report done = report::run(job, workshop);
  CHECK(done.diagnostics.has_errors());
  CHECK(done.written.empty());
  CHECK(slurp(old) == "old");
  CHECK(folder.names() == Names{"a.pdf"});
}

TEST_CASE("the folder for the papers is made only when there are papers") {
  const Folder folder("made");
  report::Workshop workshop(places(), {});
  report::Job job = job_for(folder.write("bad.xml", "<year"));
  job.folder = folder / "out";
  CHECK(report::run(job, workshop).diagnostics.has_errors());
  CHECK(folder.names() == Names{"bad.xml"});
}

TEST_CASE("check finds what the pack's rules refuse, and writes nothing") {
  const Folder folder("check");
  report::Workshop workshop(places(), {});
  const std::string data =
      folder.write("data.xml", sample_with("<section code=\"ket-qua\"", "<section code=\"khac\""));
  const Diagnostics found = report::check(job_for(data), workshop);
  CHECK(only(found).rule == "report-results");
  CHECK(only(report::run(job_for(data), workshop).diagnostics).rule == "report-results");
  CHECK(report::check(job_for(sample_path()), workshop).empty());
  CHECK(folder.names() == Names{"data.xml"});
}

TEST_CASE("an option that the pack doesn't know is a fault of the call, in check as in run") {
  report::Workshop workshop(places(), {});
  report::Job job = job_for(sample_path());
  job.options = {{"khong-co", "1"}};
  CHECK(only(report::check(job, workshop)).code == Code::usage_unknown_option);
}

TEST_CASE("check tells each typing fault that was mended, a run only how many") {
  const Folder folder("mended");
  report::Workshop workshop(places(), {});
  const std::string data = folder.write(
      "data.xml",
      sample_with("Địa bàn rộng, nhiều công trình", "Địa bàn rộng , nhiều  công trình ,"));
  const Diagnostics told = report::check(job_for(data), workshop);
  CHECK(told.size() > 1);
  CHECK(told.error_count() == 0);
  const report::Report done = report::run(job_for(data), workshop);
  REQUIRE(done.diagnostics.size() == 1);
  CHECK(done.diagnostics.list().front().code == Code::data_mended);
  CHECK(done.diagnostics.list().front().severity == Severity::note);
  CHECK(done.written.size() == 2);
}

TEST_CASE("the rules of year.sch and of the pack are asked beside a fault of the schema") {
  const Folder folder("at-once");
  std::string text = sample_with("<directions>", "<direction>");
  text.replace(text.find("</directions>"), 13, "</direction>");
  const std::string typed = "code=\"ket-qua\"";
  text.replace(text.find(typed), typed.size(), "code=\"ket-qua-khac\"");
  report::Workshop workshop(places(), {});
  const Diagnostics found = report::check(job_for(folder.write("nam.xml", text)), workshop);
  std::size_t of_schema = 0;
  std::vector<std::string> rules;
  for (const Diagnostic& one : found.list()) {
    if (one.code == Code::xml_schema) ++of_schema;
    if (one.code == Code::schematron_assert) rules.push_back(one.rule);
  }
  CHECK(of_schema >= 1);
  CHECK(std::count(rules.begin(), rules.end(), "report-results") == 1);
  // It is there, under a wrong name.
  CHECK(std::count(rules.begin(), rules.end(), "report-directions") == 0);
}

TEST_CASE("the pack's rules are asked beside those of year.sch that are broken") {
  const Folder folder("both-rules");
  std::string text = slurp(sample_path());
  const std::string typed = "code=\"ket-qua\"";
  text.replace(text.find(typed), typed.size(), "code=\"ket-qua-khac\"");
  const std::string last = "<recipient>Lưu";
  text.replace(text.find(last), last.size(), "<recipient>Giữ");
  report::Workshop workshop(places(), {});
  const Diagnostics found = report::check_data(job_for(folder.write("nam.xml", text)), workshop);
  std::vector<std::string> rules;
  for (const Diagnostic& one : found.list())
    rules.push_back(one.rule);
  std::sort(rules.begin(), rules.end());
  CHECK(rules == Names{"recipients-archive", "report-results"});
}

TEST_CASE("a type or a pack of a paper that there is not is told with the nearest that there is") {
  const Folder folder("names");
  report::Workshop workshop(places(), {});
  const auto told = [&](const std::string& to) {
    const std::string paper = "type=\"bao-cao\" pack=\"bao-cao-tong-ket\"";
    const std::string data = folder.write("nam.xml", sample_with(paper, to));
    std::string all;
    const Diagnostics found = report::check(job_for(data), workshop);
    for (const Diagnostic& one : found.list()) {
      if (one.severity != Severity::warning) continue;
      const std::string& text = workshop.sources().find(one.place.file)->text;
      all += std::string(code_text(one.code)) + " " +
             text.substr(one.place.begin, one.place.length) + " " + one.hint.en + "\n";
    }
    return all;
  };
  CHECK(told("type=\"bao-cao\"").empty());
  CHECK(told("type=\"bao-caoo\"") == "standard.document-type bao-caoo did you mean 'bao-cao'?\n");
  CHECK(told("type=\"bao-cao\" pack=\"bao-cao-tong-kt\"") ==
        "data.reference bao-cao-tong-kt did you mean 'bao-cao-tong-ket'?\n");
  CHECK(told("type=\"qwxyzqwxyz\"").find("there are: ban-ghi-nho, ban-thoa-thuan, bao-cao, ") !=
        std::string::npos);
}

TEST_CASE("the packs are listed once, as they were when first asked for") {
  const Folder folder("packs");
  report::Workshop workshop(places_with(folder, "mau-khac"), {});
  const std::vector<std::string> before = workshop.packs();
  CHECK(before == pack::list_packs(workshop.places().templates));
  CHECK(std::find(before.begin(), before.end(), "mau-khac") != before.end());
  fs::remove_all(folder / "templates/mau-khac");
  CHECK(pack::list_packs(workshop.places().templates) != before);
  CHECK(workshop.packs() == before);
}

TEST_CASE("a title before a name is told once, at the name") {
  const Folder folder("title");
  const std::string name = "name=\"";
  const std::string text = slurp(sample_path());
  const std::size_t who = text.find(name, text.find("<signatory"));
  REQUIRE(who != std::string::npos);
  const std::string titled = std::string(text).insert(who + name.size(), "TS. ");
  report::Workshop workshop(places(), {});
  const Diagnostics found = report::check(job_for(folder.write("nam.xml", titled)), workshop);
  REQUIRE(found.size() == 1);
  CHECK(found.list().front().code == Code::standard_person);
  CHECK(found.list().front().place.begin == who + name.size());
}
