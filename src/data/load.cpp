#include <future>
#include <utility>

#include "data/data.h"
#include "data/derive.h"
#include "data/mend.h"
#include "data/normalise.h"

namespace tongket::data {

// Below this a thread of its own is not worth its while.
constexpr std::size_t kManyNodes = 20'000;

Sha256 Dataset::hash() const {
  return sha256(xml::to_text(*tree_));
}

// The friend that fills a Dataset.
class Loader {
 public:
  Loader(const Vocabulary& vocabulary, const Limits& limits, Diagnostics& diagnostics)
      : vocabulary_(vocabulary), limits_(limits), diagnostics_(diagnostics) {}

  // tree: as read, or null when it could not be.
  std::shared_ptr<const Dataset> load(xml::TreePtr tree) {
    if (tree == nullptr || !has_expected_root(*tree)) return nullptr;
    if (tree->node_count() >= kManyNodes) return load_at_once(std::move(tree));
    return fits_schema(*tree) ? settle(std::move(tree)) : nullptr;
  }

 private:
  // A long year is held against the schema while the rest is done, on the guess that it fits; where
  // it doesn't, what was found beside goes unsaid.
  std::shared_ptr<const Dataset> load_at_once(xml::TreePtr tree) {
    Diagnostics of_schema;
    Loader beside(vocabulary_, limits_, of_schema);
    std::future<bool> fits = std::async([&beside, tree]() mutable {
      const xml::TreePtr own = std::move(tree);  // which goes when this is done
      return beside.fits_schema(*own);
    });
    Diagnostics of_rest;
    const auto dataset = Loader(vocabulary_, limits_, of_rest).settle(std::move(tree));
    const bool is_valid = fits.get();
    diagnostics_.append(std::move(of_schema));
    if (!is_valid) return nullptr;
    diagnostics_.append(std::move(of_rest));
    return dataset;
  }

  // Whole, and in agreement with the rules; or null. A tree is let go once the next one is made.
  std::shared_ptr<const Dataset> settle(xml::TreePtr tree) {
    const xml::SchemaIndex& schema = vocabulary_.schema().index();
    Diagnostics found;
    xml::TreePtr whole = normalised(std::move(tree), schema);
    Writing writing = read_writing(whole->root().child("writing"), found);
    xml::Budget budget(limits_);
    whole = mended(std::move(whole), schema, writing, found);
    whole = derived(std::move(whole), vocabulary_.derive_rules(), budget, found);
    // Judged with the derived figures in place, so that a rule may ask for any figure.
    vocabulary_.rules().check(*whole, format_value, budget, found);
    const bool refused = found.has_errors();
    diagnostics_.append(std::move(found));
    return refused ? nullptr : made_of(std::move(whole), std::move(writing));
  }

  bool has_expected_root(const xml::Tree& tree) {
    const xml::Node root = tree.root();
    const std::string& expected = vocabulary_.schema().index().target_namespace();
    if (root.local_name() == "year" && root.namespace_uri() == expected) return true;
    const std::string name(root.name());
    diagnostics_.error(Code::data_wrong_root, root.source(),
                       {"phần tử gốc là <" + name + ">, không phải <year> của tổng kết",
                        "the root element is <" + name + ">, not the <year> of tongket"},
                       {"bắt đầu bằng <year xmlns=\"" + expected + "\" value=\"…\">",
                        "begin with <year xmlns=\"" + expected + "\" value=\"…\">"});
    return false;
  }

  bool fits_schema(const xml::Tree& tree) {
    Diagnostics found;
    vocabulary_.schema().validate(tree, limits_, found);
    const bool fits = !found.has_errors();
    diagnostics_.append(std::move(found));
    return fits;
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
  const Limits& limits_;
  Diagnostics& diagnostics_;
};

std::shared_ptr<const Dataset> load(const std::string& path, const Vocabulary& vocabulary,
                                    Sources& sources, const Limits& limits,
                                    Diagnostics& diagnostics) {
  return Loader(vocabulary, limits, diagnostics)
      .load(xml::read(path, sources, limits, diagnostics));
}

std::shared_ptr<const Dataset> load_bytes(std::string name, std::string_view bytes,
                                          const Vocabulary& vocabulary, Sources& sources,
                                          const Limits& limits, Diagnostics& diagnostics) {
  return Loader(vocabulary, limits, diagnostics)
      .load(xml::read_bytes(std::move(name), bytes, sources, limits, diagnostics));
}

}  // namespace tongket::data
