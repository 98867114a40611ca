#include <utility>

#include "data/data.h"
#include "data/derive_rules.h"
#include "data/sentences.h"

namespace tongket::data {
namespace {

class Loaded final : public Vocabulary {
 public:
  Loaded(std::shared_ptr<const xml::Schema> schema, std::shared_ptr<const xml::Rules> rules,
         std::vector<DeriveRule> derive_rules)
      : schema_(std::move(schema)),
        rules_(std::move(rules)),
        derive_rules_(std::move(derive_rules)),
        text_elements_(schema_->index()) {}
  [[nodiscard]] const xml::Schema& schema() const override { return *schema_; }
  [[nodiscard]] const xml::Rules& rules() const override { return *rules_; }
  [[nodiscard]] const std::vector<DeriveRule>& derive_rules() const override {
    return derive_rules_;
  }
  [[nodiscard]] const TextElements& text_elements() const override { return text_elements_; }

 private:
  std::shared_ptr<const xml::Schema> schema_;
  std::shared_ptr<const xml::Rules> rules_;
  std::vector<DeriveRule> derive_rules_;
  TextElements text_elements_;
};

}  // namespace

Result<std::shared_ptr<const Vocabulary>> Vocabulary::load(const std::string& folder,
                                                           Sources& sources, const Limits& limits) {
  return load_schema(join_path(folder, "year.xsd"), sources, limits);
}

Result<std::shared_ptr<const Vocabulary>> Vocabulary::load_schema(const std::string& path,
                                                                  Sources& sources,
                                                                  const Limits& limits) {
  auto schema = xml::Schema::load(path, sources, limits);
  if (!schema) return Failed{std::move(schema).error()};
  // The rules' paths are checked against the schema, so that a misspelt name is no silent rule.
  auto rules = xml::Rules::load(join_path(folder_of(path), stem_of(path) + ".sch"), sources,
                                &(*schema)->index(), limits, rule_formats());
  if (!rules) return Failed{std::move(rules).error()};
  auto derive_rules = read_derive_rules(path, (*schema)->index(), sources, limits);
  if (!derive_rules) return Failed{std::move(derive_rules).error()};
  return std::shared_ptr<const Vocabulary>(std::make_shared<Loaded>(
      std::move(schema).value(), std::move(rules).value(), std::move(derive_rules).value()));
}

}  // namespace tongket::data
