// The first half of a job's way: load the data, choose the pack, bind.
#include "report/bind.h"

#include "report/paper_names.h"
#include "text/text.h"
#include "xml/xml.h"

namespace tongket::report {

namespace {

constexpr std::string_view default_pack = "bao-cao-tong-ket";

// The date of the paper that is printed at 8 in the morning; else the year's last day.
DateTime time_of_paper(const data::Dataset& dataset, const pack::PackInfo& info) {
  if (const xml::Node paper = pack::own_paper(dataset.tree(), info)) {
    if (const auto date = Date::parse(paper.attribute_value("date"))) return {*date, {8, 0, 0}};
  }
  return {{static_cast<std::int16_t>(dataset.year()), 12, 31}, {8, 0, 0}};
}

// The pack that the data names is the data's word, and its fault when there is none.
Diagnostic wrong_pack_in_data(const xml::Node& name, const Diagnostics& why) {
  const std::string pack(name.value());
  Diagnostic problem;
  problem.code = Code::data_reference;
  problem.place = name.source();
  problem.message = {"dữ liệu nêu bộ mẫu không có: “" + pack + "”",
                     "the data names a pack that there is not: '" + pack + "'"};
  problem.hint = why.list().front().hint;
  return problem;
}

bool is_unknown_pack(const Diagnostics& problems) {
  return problems.list().front().code == Code::usage_unknown_pack;
}

using PackPtr = std::shared_ptr<const pack::Template>;

// The pack of a job, or why it can't be had.
struct Choice {
  PackPtr pack;
  Diagnostics problems;
};

// The caller's choice, else the data's, else the report. Only the caller may name a folder.
Choice choose_pack(const Job& job, const xml::Node& root, Workshop& workshop) {
  const xml::Node named = root.attribute("pack");
  const std::string by_data =
      job.pack.empty() ? text::squeezed(root.attribute_value("pack")) : std::string();
  const std::string otherwise = by_data.empty() ? std::string(default_pack) : by_data;
  auto found = job.pack.empty() ? workshop.find_pack(otherwise) : workshop.find_template(job.pack);
  Choice choice;
  if (found) {
    choice.pack = *found;
  } else if (!by_data.empty() && is_unknown_pack(found.error())) {
    choice.problems.add(wrong_pack_in_data(named, found.error()));
  } else {
    choice.problems.append(std::move(found).error());
  }
  return choice;
}

Limits limits_of(const Job& job, const Workshop& workshop) {
  Limits limits = workshop.limits();
  limits.out_of_time = job.out_of_time;
  return limits;
}

struct Loaded {
  std::shared_ptr<const data::Dataset> dataset;
  PackPtr pack;
};

// Of data that was refused the pack's rules are asked too, so that all faults are told at once.
void ask_pack(const Job& job, Choice& choice, const data::Refused& refused, Workshop& workshop,
              Diagnostics& diagnostics) {
  // A name of a pack that the schema refuses has been told.
  if (!refused.doubts.hold(refused.tree->root())) diagnostics.append(std::move(choice.problems));
  if (!choice.pack) return;
  check_paper_names(*refused.tree, refused.doubts, workshop, choice.pack->info().id, diagnostics);
  choice.pack->check(*refused.tree, {job.phase, &refused.doubts}, limits_of(job, workshop),
                     diagnostics);
}

// Its pack says what the data is written in. A pack that can't be had is told once the data is
// read; of data that is not the house's there is no more to say than that.
Result<std::shared_ptr<const data::Vocabulary>> vocabulary_of(const Job& job, const xml::Tree& data,
                                                              const Choice& choice,
                                                              Workshop& workshop) {
  if (choice.pack != nullptr) return workshop.vocabulary(choice.pack->info());
  auto house = workshop.vocabulary();
  const bool foreign =
      house && data.root().namespace_uri() != (*house)->schema().index().target_namespace();
  const bool named = !job.pack.empty() || data.root().attribute("pack");
  if (foreign && named) return Failed{choice.problems};
  return house;
}

// Both, or nothing.
std::optional<Loaded> load(const Job& job, const Limits& limits, Workshop& workshop,
                           Diagnostics& diagnostics) {
  xml::TreePtr tree = xml::read(job.data, workshop.sources(), limits, diagnostics);
  if (tree == nullptr) return std::nullopt;
  Choice choice = choose_pack(job, tree->root(), workshop);
  auto words = vocabulary_of(job, *tree, choice, workshop);
  if (!words) return diagnostics.append(std::move(words).error()), std::nullopt;
  const auto loaded = data::load(std::move(tree), **words, workshop.sources(),
                                 {limits, job.phase, job.capitals}, diagnostics);
  if (loaded.refused) ask_pack(job, choice, *loaded.refused, workshop, diagnostics);
  if (!loaded.dataset) return std::nullopt;
  if (!choice.pack) return diagnostics.append(std::move(choice.problems)), std::nullopt;
  check_paper_names(loaded.dataset->tree(), {}, workshop, choice.pack->info().id, diagnostics);
  return Loaded{loaded.dataset, choice.pack};
}

}  // namespace

void check_data(const Job& job, Workshop& workshop, Diagnostics& diagnostics) {
  const Limits limits = limits_of(job, workshop);
  const auto loaded = load(job, limits, workshop, diagnostics);
  if (loaded)
    loaded->pack->check(loaded->dataset->tree(), {job.phase, nullptr}, limits, diagnostics);
}

std::optional<Bound> bind(const Job& job, Workshop& workshop, Diagnostics& diagnostics) {
  const Limits limits = limits_of(job, workshop);
  const auto loaded = load(job, limits, workshop, diagnostics);
  if (!loaded) return std::nullopt;
  const auto& [dataset, chosen] = *loaded;
  const DateTime created = job.created.value_or(time_of_paper(*dataset, chosen->info()));
  auto papers = chosen->bind(*dataset, {job.options, created, job.phase, folder_of(job.data)},
                             limits, diagnostics);
  if (!papers) return diagnostics.append(std::move(papers).error()), std::nullopt;
  return Bound{chosen, std::move(*papers)};
}

}  // namespace tongket::report
