#include <algorithm>
#include <future>
#include <utility>

#include "data/capitals.h"
#include "data/data.h"
#include "data/derive.h"
#include "data/mend.h"

namespace tongket::data {

// Below this a thread of its own is not worth its while.
constexpr std::size_t kManyNodes = 20'000;

Sha256 Dataset::hash() const {
  return sha256(xml::to_text(*tree_));
}

namespace {

// The data with what follows from it, and what was found on the way.
struct Whole {
  xml::TreePtr tree;
  Writing writing;
  Diagnostics found;
};

bool is_late(const Diagnostics& found) {
  const auto& list = found.list();
  return std::any_of(list.begin(), list.end(),
                     [](const Diagnostic& one) { return one.code == Code::out_of_time; });
}

}  // namespace

// The friend that fills a Dataset.
class Loader {
 public:
  Loader(const Vocabulary& vocabulary, const Sources& sources, const LoadOptions& options,
         Diagnostics& diagnostics)
      : vocabulary_(vocabulary), sources_(sources), options_(options), diagnostics_(diagnostics) {}

  // tree: as read, or null when it could not be.
  Loading load(xml::TreePtr tree) {
    if (tree == nullptr || !has_expected_root(*tree)) return {};
    if (tree->node_count() >= kManyNodes) return load_at_once(std::move(tree));
    const Verdict verdict = held_against_schema(*tree);
    if (is_late(verdict.faults)) return refuse(verdict.faults);
    xml::Budget budget(options_.limits);
    return judged(whole_of(std::move(tree), budget), verdict, budget);
  }

 private:
  struct Verdict {
    Diagnostics faults;
    xml::Doubts doubts;
  };

  // A long year is held against the schema while the rest is done.
  Loading load_at_once(xml::TreePtr tree) {
    std::future<Verdict> verdict = std::async([this, tree]() mutable {
      const xml::TreePtr own = std::move(tree);  // which goes when this is done
      return held_against_schema(*own);
    });
    xml::Budget budget(options_.limits);
    Whole whole = whole_of(std::move(tree), budget);
    // On the guess that it fits; where it doesn't, the rules are asked again.
    xml::Budget left = budget;
    Diagnostics of_rules;
    ask(*whole.tree, {}, left, of_rules);
    const Verdict told = verdict.get();
    if (is_late(told.faults)) return refuse(told.faults);
    if (told.faults.has_errors()) return judged(std::move(whole), told, budget);
    diagnostics_.append(told.faults);
    whole.found.append(std::move(of_rules));
    return settled(std::move(whole), told);
  }

  [[nodiscard]] Verdict held_against_schema(const xml::Tree& tree) const {
    Verdict verdict;
    vocabulary_.schema().validate(tree, options_.limits, verdict.faults);
    if (verdict.faults.has_errors())
      verdict.doubts = xml::Doubts(tree, verdict.faults, vocabulary_.schema().index());
    return verdict;
  }

  // A tree is let go once the next one is made.
  [[nodiscard]] Whole whole_of(xml::TreePtr tree, xml::Budget& budget) const {
    const auto source = sources_.find(tree->file());
    const std::string_view text = source ? std::string_view(source->text) : std::string_view();
    Whole whole;
    whole.writing = read_writing(tree->root().child("writing"), whole.found);
    const TextElements& elements = vocabulary_.text_elements();
    const auto look = LookForCapitals(options_.capitals && whole.writing.capitals);
    Mended mend = mended(std::move(tree), elements, whole.writing, text, look, whole.found);
    if (mend.may_want_capitals)
      check_capitals(*mend.tree, elements, whole.writing, text, whole.found);
    whole.tree = derived(std::move(mend.tree), vocabulary_.derive_rules(), budget, whole.found);
    return whole;
  }

  // With the derived figures in place, so that a rule may ask for any figure.
  void ask(const xml::Tree& tree, const xml::Doubts& doubts, xml::Budget& budget,
           Diagnostics& found) const {
    vocabulary_.rules().check(tree, {options_.phase, &doubts}, format_value, budget, found);
  }

  Loading judged(Whole whole, const Verdict& verdict, xml::Budget& budget) {
    // What mending and deriving found in such data may follow from its faults.
    if (verdict.faults.has_errors()) whole.found = {};
    diagnostics_.append(verdict.faults);
    ask(*whole.tree, verdict.doubts, budget, whole.found);
    return settled(std::move(whole), verdict);
  }

  Loading refuse(const Diagnostics& faults) {
    diagnostics_.append(faults);
    return {};
  }

  // A dataset where no error was found, neither here nor by the schema.
  Loading settled(Whole whole, const Verdict& verdict) {
    const bool refused = whole.found.has_errors() || verdict.faults.has_errors();
    diagnostics_.append(std::move(whole.found));
    if (refused) return {nullptr, Refused{std::move(whole.tree), verdict.doubts}};
    return {made_of(std::move(whole.tree), std::move(whole.writing)), std::nullopt};
  }

  bool has_expected_root(const xml::Tree& tree) {
    const xml::Node root = tree.root();
    const xml::SchemaIndex& schema = vocabulary_.schema().index();
    const std::string& expected = schema.target_namespace();
    const std::string name(root.name()), given(root.namespace_uri());
    const auto is_root = [&](std::uint32_t id) {
      return schema.element(id).name == root.local_name();
    };
    if (given == expected && std::any_of(schema.roots().begin(), schema.roots().end(), is_root))
      return true;
    if (given != expected && !given.empty()) {
      diagnostics_.error(
          Code::data_wrong_root, root.source(),
          {"dữ liệu viết theo “" + given + "”, bộ mẫu cần “" + expected + "”",
           "the data is written in '" + given + "', the pack wants '" + expected + "'"},
          {"chọn bộ mẫu của loại dữ liệu này", "choose a pack for data of that kind"});
      return false;
    }
    // A schema of several global elements names its document's first.
    const std::string wanted =
        schema.roots().empty() ? "year" : schema.element(schema.roots().front()).name;
    const std::string begin = wanted + " xmlns=\"" + expected + "\" value=\"…\"";
    diagnostics_.error(Code::data_wrong_root, root.source(),
                       {"phần tử gốc là <" + name + ">, không phải <" + wanted + "> của tổng kết",
                        "the root element is <" + name + ">, not the <" + wanted + "> of tongket"},
                       {"bắt đầu bằng <" + begin + ">", "begin with <" + begin + ">"});
    return false;
  }

  static std::shared_ptr<const Dataset> made_of(xml::TreePtr tree, Writing writing) {
    // Not make_shared: the constructor is open to this class alone.
    const std::shared_ptr<Dataset> dataset(new Dataset);
    const xml::Node year = tree->root();
    const auto value = Decimal::parse(year.attribute_value("value"));
    dataset->year_ = value ? static_cast<int>(value->to_int64().value_or(0)) : 0;
    dataset->pack_ = std::string(year.attribute_value("pack"));
    dataset->writing_ = std::move(writing);
    dataset->tree_ = std::move(tree);
    return dataset;
  }

  const Vocabulary& vocabulary_;
  const Sources& sources_;
  const LoadOptions& options_;
  Diagnostics& diagnostics_;
};

Loading load(xml::TreePtr tree, const Vocabulary& vocabulary, const Sources& sources,
             const LoadOptions& options, Diagnostics& diagnostics) {
  return Loader(vocabulary, sources, options, diagnostics).load(std::move(tree));
}

Loading load(const std::string& path, const Vocabulary& vocabulary, Sources& sources,
             const LoadOptions& options, Diagnostics& diagnostics) {
  return load(xml::read(path, sources, options.limits, diagnostics), vocabulary, sources, options,
              diagnostics);
}

std::shared_ptr<const Dataset> load(const std::string& path, const Vocabulary& vocabulary,
                                    Sources& sources, const Limits& limits,
                                    Diagnostics& diagnostics) {
  return load(path, vocabulary, sources, LoadOptions{limits, {}, true}, diagnostics).dataset;
}

std::shared_ptr<const Dataset> load_bytes(std::string name, std::string_view bytes,
                                          const Vocabulary& vocabulary, Sources& sources,
                                          const Limits& limits, Diagnostics& diagnostics) {
  return Loader(vocabulary, sources, LoadOptions{limits, {}, true}, diagnostics)
      .load(xml::read_bytes(std::move(name), bytes, sources, limits, diagnostics))
      .dataset;
}

}  // namespace tongket::data
