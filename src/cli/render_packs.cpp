#include "cli/render_packs.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "template/template.h"
#include "text/text.h"

namespace tongket::cli {

namespace {

// What two packs find alike: the same words at the same place.
using Finding = std::pair<std::string, std::string>;

class AllPacks {
 public:
  AllPacks(const report::Job& common, const Settings& settings, report::Workshop& workshop,
           Told& before)
      : common_(common), settings_(settings), workshop_(workshop), before_(before) {}

  int render() {
    for (const std::string& id : pack::list_packs(workshop_.places().templates)) {
      const auto found = workshop_.find_pack(id);
      if (found) {
        render((*found)->info());
      } else {
        told_.append(found.error());
      }
    }
    tell_faults_of_data();
    const int code = before_.show(common_.data, told_, workshop_.sources(), settings_);
    if (!all_refused()) tell_left();
    return code;
  }

 private:
  struct Left {
    std::string id;
    Message title;
    std::vector<Diagnostic> lacks;
  };

  void render(const pack::PackInfo& info) {
    report::Job job = common_;
    job.pack = info.id;
    std::erase_if(job.options, [&](const auto& option) { return !has_option(info, option.first); });
    report::Report done = report::run(job, workshop_);
    if (exit_of(done.diagnostics) == exit_data) return leave(info, done.diagnostics);
    add_new(done.diagnostics);
    for (const report::Written& written : done.written)
      say(cli::line_of(written, settings_.language));
    written_ += done.written.size();
  }

  static bool has_option(const pack::PackInfo& info, const std::string& name) {
    return std::any_of(info.options.begin(), info.options.end(),
                       [&](const pack::OptionInfo& option) { return option.name == name; });
  }

  void leave(const pack::PackInfo& info, const Diagnostics& found) {
    Left left{info.id, info.title, {}};
    std::set<Finding> own;
    for (const Diagnostic& one : found.list()) {
      if (one.severity != Severity::error || !own.insert(finding(one)).second) continue;
      left.lacks.push_back(one);
      ++refusals_[finding(one)];
    }
    const bool foreign = !left.lacks.empty() && left.lacks.front().code == Code::data_wrong_root;
    (foreign ? foreign_ : left_).push_back(std::move(left));
  }

  // Each data file is read anew for each pack: its name tells the place, not its number.
  [[nodiscard]] Finding finding(const Diagnostic& one) const {
    std::string place = one.file;
    if (const auto file = workshop_.sources().find(one.place.file); file && one.place.known())
      place = fmt::format("{}:{}", file->name, one.place.begin);
    return {std::move(place), one.message.vi};
  }

  void add_new(const Diagnostics& found) {
    for (const Diagnostic& one : found.list()) {
      if (seen_.insert(finding(one)).second) told_.add(one);
    }
  }

  [[nodiscard]] bool all_refused() const { return written_ == 0 && told_.has_errors(); }

  // What every pack refuses is the data's own fault, not what a paper lacks.
  void tell_faults_of_data() {
    if (written_ != 0) return;
    // No pack is for such data.
    if (left_.empty() && !foreign_.empty()) return told_.add(foreign_.front().lacks.front());
    if (left_.empty()) return;
    for (const Diagnostic& one : left_.front().lacks) {
      if (refusals_[finding(one)] == left_.size()) told_.add(one);
    }
  }

  void tell_left() const {
    for (const Left& left : left_)
      say(line_of(left));
    if (!foreign_.empty()) say(line_of_foreign());
  }

  [[nodiscard]] std::string line_of_foreign() const {
    std::string ids;
    for (const Left& foreign : foreign_)
      ids += (ids.empty() ? "" : ", ") + foreign.id;
    const std::size_t count = foreign_.size();
    if (settings_.language == Language::vi)
      return fmt::format("{} bộ mẫu khác dùng cho dữ liệu thuộc lược đồ khác: {}", count, ids);
    return count == 1
               ? fmt::format("1 other pack is for data of another schema: {}", ids)
               : fmt::format("{} other packs are for data of another schema: {}", count, ids);
  }

  [[nodiscard]] std::string line_of(const Left& left) const {
    constexpr std::size_t most = 3;  // the rest is for `validate -p`
    const Language language = settings_.language;
    const bool vi = language == Language::vi;
    std::string line = fmt::format("{} {} ({}):", vi ? "bỏ qua" : "left out", left.id,
                                   in_language(left.title, language));
    for (std::size_t i = 0; i < std::min(most, left.lacks.size()); ++i) {
      line += i == 0 ? " " : "; ";
      line += without_stop(in_language(left.lacks[i].message, language));
    }
    if (left.lacks.size() > most) {
      const std::size_t more = left.lacks.size() - most;
      line += vi ? fmt::format("; và {} điều khác", more) : fmt::format("; and {} more", more);
    }
    return utf8::harmless(line);
  }

  static std::string without_stop(std::string words) {
    if (words.ends_with('.')) words.pop_back();
    return words;
  }

  const report::Job& common_;
  const Settings& settings_;
  report::Workshop& workshop_;
  Told& before_;  // with other data
  Diagnostics told_;
  std::set<Finding> seen_;  // of them
  std::vector<Left> left_;
  std::vector<Left> foreign_;                // for data of another kind: nothing is lacking
  std::map<Finding, std::size_t> refusals_;  // how many packs said so
  std::size_t written_ = 0;
};

}  // namespace

int render_with_all_packs(const report::Job& common, const Settings& settings,
                          report::Workshop& workshop, Told& told) {
  return AllPacks(common, settings, workshop, told).render();
}

Diagnostics unknown_options(const report::Job& common, report::Workshop& workshop) {
  std::vector<std::string> known;
  for (const std::string& id : pack::list_packs(workshop.places().templates)) {
    const auto found = workshop.find_pack(id);
    if (!found) continue;
    for (const pack::OptionInfo& option : (*found)->info().options)
      known.push_back(option.name);
  }
  Diagnostics problems;
  for (const auto& option : common.options) {
    const std::string& name = option.first;
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    const std::string near = text::nearest_name(name, known);
    Message hint;
    if (!near.empty()) hint = {"có phải “" + near + "”?", "did you mean '" + near + "'?"};
    problems.add(usage_fault(
        "--set",
        {"không bộ mẫu nào có tùy chọn “" + name + "”", "no pack has an option '" + name + "'"},
        std::move(hint)));
  }
  return problems;
}

}  // namespace tongket::cli
