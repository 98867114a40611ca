// template/ -- packs: what a paper says and in which order.
//
// In: a pack's folder; a Dataset. Out: a Template (parsed and fully checked once, immutable,
// shared among threads), then Documents. Refused: every fault of a pack is found when it is loaded,
// against the schema, with line and column, all at once.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"
#include "data/data.h"
#include "document/document.h"

namespace tongket::pack {

struct OptionInfo {
  std::string name;
  std::string type;       // "yes-no", "number", "text", "choice"
  std::string otherwise;  // the value when it is not set
  std::vector<std::string> choices;
  Message title;
};

// What pack.xml says, and `tongket packs` shows.
struct PackInfo {
  std::string id;  // the folder's name
  std::string folder;
  std::string version;
  Message title;
  std::string document_type;
  std::string papers_of;  // what paper/@pack calls the pack: its id, if it says no other
  std::vector<std::string> standards;  // ids
  std::vector<OptionInfo> options;
  std::string skeleton;  // path of the data skeleton, or empty
  std::string schema;    // path of a schema of its own, empty: the house's year.xsd
  data::Writing writing;
};
// The ids of the packs: folders under templates/ that hold a pack.xml, sorted; none is read.
std::vector<std::string> list_packs(const std::string& templates_folder);

// The <assert> or <report> of that id in year.sch or in a pack's rules: its file, below templates/,
// and its line.
struct RulePlace {
  std::string file;
  std::uint32_t line = 0;
};
std::optional<RulePlace> find_rule(const std::string& templates_folder, std::string_view id,
                                   const Limits& limits);

// The schema that the pack in this folder brings for its data, empty: the house's, or pack.xml is
// at fault, which Template::load tells.
std::string own_schema(const std::string& folder, Sources& sources, const Limits& limits);

// The pack's data skeleton, its root saying where the schema is (an absolute URI), so that editors
// find it (XML Schema 1.0 part 1, 2.6.3). Fails where the pack has none.
Result<std::string> skeleton_text(const PackInfo& info, const std::string& schema_uri,
                                  const Limits& limits);

// The data's papers that are the pack's: papers/paper of its type that name no pack, or this one.
std::vector<xml::Node> own_papers(const xml::Tree& data, const PackInfo& info);
// The one that is printed, $paper: the first of them; none where there is none.
xml::Node own_paper(const xml::Tree& data, const PackInfo& info);

// A paper that a pack made of a dataset.
struct Paper {
  std::string name;  // empty, or what tells it from its siblings
  document::Document document;
};

struct BindOptions {
  // Checked against pack.xml: unknown names and bad values are usage faults.
  std::map<std::string, std::string> values;
  DateTime created;           // the time that the papers bear
  std::string phase;          // of the rules (xml::Asking)
  std::string data_folder{};  // where the data's pictures are; empty: only the pack's are taken
};

class Template {
 public:
  // vocabulary: of the pack's own schema, where it brings one.
  static Result<std::shared_ptr<const Template>> load(const std::string& folder,
                                                      const std::string& templates_folder,
                                                      const data::Vocabulary& vocabulary,
                                                      Sources& sources, const Limits& limits);
  virtual ~Template() = default;
  [[nodiscard]] virtual const PackInfo& info() const = 0;
  // The phases of its rules.
  [[nodiscard]] virtual std::vector<std::string> phases() const = 0;
  // Holds a dataset's tree, or one that was refused, against the pack's own rules, as bind() does
  // first; no paper is made.
  virtual void check(const xml::Tree& tree, const xml::Asking& asking, const Limits& limits,
                     Diagnostics& diagnostics) const = 0;
  // Ends with one NFC pass over the whole paper.
  virtual Result<std::vector<Paper>> bind(const data::Dataset& dataset, const BindOptions& options,
                                          const Limits& limits, Diagnostics& diagnostics) const = 0;
};

}  // namespace tongket::pack
