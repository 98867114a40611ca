// The front door: load and check once, bind often.
#include "template/template.h"

#include "template/binder.h"
#include "template/checker.h"
#include "template/pack_file.h"
#include "template/parser.h"
#include "template/reader.h"

namespace tongket::pack {

namespace {

class LoadedTemplate final : public Template {
 public:
  LoadedTemplate(PackInfo info, Nodes nodes, std::shared_ptr<const xml::Rules> rules)
      : info_(std::move(info)), nodes_(std::move(nodes)), rules_(std::move(rules)) {}

  [[nodiscard]] const PackInfo& info() const override { return info_; }

  [[nodiscard]] std::vector<std::string> phases() const override {
    return rules_ ? rules_->phases() : std::vector<std::string>();
  }

  void check(const xml::Tree& tree, const xml::Asking& asking, const Limits& limits,
             Diagnostics& diagnostics) const override {
    xml::Budget budget(limits);
    if (rules_) rules_->check(tree, asking, data::format_value, budget, diagnostics);
  }

  Result<std::vector<Paper>> bind(const data::Dataset& dataset, const BindOptions& options,
                                  const Limits& limits, Diagnostics& diagnostics) const override {
    Diagnostics problems;
    xml::Budget budget(limits);
    const BindInput input = {dataset,
                             info_,
                             options.created,
                             limits,
                             option_values(info_, options.values, problems),
                             options.data_folder};
    const xml::Asking asking{options.phase, nullptr};
    if (rules_) rules_->check(dataset.tree(), asking, data::format_value, budget, problems);
    std::vector<Paper> papers;
    if (!problems.has_errors()) papers = Binder(input, budget, problems).bind(nodes_);
    if (problems.has_errors()) return Failed{std::move(problems)};
    diagnostics.append(std::move(problems));
    return papers;
  }

 private:
  PackInfo info_;
  Nodes nodes_;
  std::shared_ptr<const xml::Rules> rules_;
};

Diagnostic missing(const std::string& path) {
  Diagnostic problem;
  problem.code = Code::pack_missing_file;
  problem.file = path;
  problem.message = {"bộ mẫu không có tệp " + file_name_of(path),
                     "the pack has no file " + file_name_of(path)};
  return problem;
}

// $paper, as templates have it (own_papers.cpp): the first of the pack's own papers.
xml::GivenLet own_paper(const PackInfo& info, const xml::SchemaIndex& schema) {
  const auto quoted = [](const std::string& text) {
    const char quote = text.find('\'') == std::string::npos ? '\'' : '"';
    return quote + text + quote;
  };
  const std::string path = "(/*/papers/paper[@type = " + quoted(info.document_type) +
                           "][not(@pack) or @pack = " + quoted(info.papers_of) + "])[1]";
  auto parsed = xml::Expression::parse(path, {{"", schema.target_namespace()}}, {});
  if (!parsed) throw Broken("the pack's own paper is no expression");
  return {kPaperVariable, std::move(*parsed)};
}

// Rules are optional: most of what a paper needs, year.sch has asked already.
std::shared_ptr<const xml::Rules> load_rules(const std::string& folder, const PackInfo& info,
                                             const xml::SchemaIndex& schema, Sources& sources,
                                             const Limits& limits, Diagnostics& problems) {
  const std::string path = join_path(folder, "rules.sch");
  if (!file_exists(path)) return nullptr;
  if (auto kept = keep_inside(path, folder); !kept) {
    problems.append(std::move(kept).error());
    return nullptr;
  }
  const xml::GivenLet given[] = {own_paper(info, schema)};
  auto rules = xml::Rules::load(path, sources, &schema, limits, data::rule_formats(), given);
  if (rules) return std::move(*rules);
  problems.append(std::move(rules).error());
  return nullptr;
}

std::vector<const standard::Standard*> standards_of(const PackInfo& info) {
  std::vector<const standard::Standard*> standards;
  for (const std::string& id : info.standards)
    standards.push_back(standard::find_standard(id));
  return standards;
}

void check_type(const PackFile& file, Diagnostics& problems) {
  for (const auto* standard : standards_of(file.info)) {
    if (standard::find_document_type(*standard, file.info.document_type) != nullptr) continue;
    problems.error(Code::standard_document_type, file.document_type,
                   {"quy định không có loại văn bản “" + file.info.document_type + "”",
                    "the standard has no document type '" + file.info.document_type + "'"},
                   nearest_type_hint(*standard, file.info.document_type));
  }
}

}  // namespace

Result<std::shared_ptr<const Template>> Template::load(const std::string& folder,
                                                       const std::string& templates_folder,
                                                       const data::Vocabulary& vocabulary,
                                                       Sources& sources, const Limits& limits) {
  auto file = read_pack_file(folder, sources, limits);
  if (!file) return Failed{std::move(file).error()};
  const std::string path = join_path(folder, "template.xml");
  if (!file_exists(path)) return fail(missing(path));
  if (auto kept = keep_inside(path, folder); !kept) return Failed{std::move(kept).error()};

  Diagnostics problems;
  const xml::SchemaIndex& schema = vocabulary.schema().index();
  const Folders folders = {folder, join_path(templates_folder, "common")};
  const xml::Namespaces namespaces = {{"", schema.target_namespace()}};
  const ParserInput input = {folders, namespaces, sources, limits};
  ParsedTemplate parsed = parse_template(path, input, problems);
  const CheckInput checks = {schema, namespaces, standards_of(file->info), file->info, parsed.top};
  check_type(*file, problems);
  if (parsed.read) check_template(parsed.nodes, checks, problems);
  auto rules = load_rules(folder, file->info, schema, sources, limits, problems);
  if (problems.has_errors()) return Failed{std::move(problems)};
  return std::shared_ptr<const Template>(std::make_shared<LoadedTemplate>(
      std::move(file->info), std::move(parsed.nodes), std::move(rules)));
}

}  // namespace tongket::pack
