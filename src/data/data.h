// data/ -- one office's year(s): load, validate, normalise, derive.
//
// In: files. Out: a Dataset, which only this room can make: whoever has one need not check year.xsd
// and year.sch again. Refused: whatever the schema or a rule of severity error refuses; everything
// wrong is reported at once, with its place.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"
#include "text/text.h"
#include "xml/xml.h"

namespace tongket::data {

struct DeriveRule;   // derive_rules.h, within this room
class TextElements;  // sentences.h, within this room

// How a rule's message writes a value, for xml::Rules::check: tk:format "number", "number:1"
// (3.374), "percent", "percent:2" (96,92%), "words", "date" (17/11/2022). A value that is no such
// thing, and no format, give the plain text.
std::string format_value(const xml::Value& value, std::string_view format);
// Those formats, for xml::Rules::load.
std::span<const xml::RuleFormat> rule_formats();

// A vocabulary: the schema and the rules that go with it, compiled once, shared among threads.
class Vocabulary {
 public:
  // folder: templates/, holding year.xsd and year.sch.
  static Result<std::shared_ptr<const Vocabulary>> load(const std::string& folder, Sources& sources,
                                                        const Limits& limits);
  // Another one: a schema, and in the same folder the rules of the same name (truong-hoc.xsd,
  // truong-hoc.sch). Its root is a global element of the schema, whose `value` is the year and
  // whose `pack` names the pack.
  static Result<std::shared_ptr<const Vocabulary>> load_schema(const std::string& schema,
                                                               Sources& sources,
                                                               const Limits& limits);
  virtual ~Vocabulary() = default;
  [[nodiscard]] virtual const xml::Schema& schema() const = 0;
  [[nodiscard]] virtual const xml::Rules& rules() const = 0;
  // What the schema says to work out where it is left out.
  [[nodiscard]] virtual const std::vector<DeriveRule>& derive_rules() const = 0;
  // Those whose words are mended.
  [[nodiscard]] virtual const TextElements& text_elements() const = 0;
};

// How an office wants its words written: year/writing, or a pack's own. What is not said is left to
// who comes next: the data's word, else the pack's, else all rules and the majority's tone marks.
struct Writing {
  std::optional<text::RuleSet> rules;    // of typing
  std::optional<text::ToneChoice> tone;  // hòa or hoà
  bool keep_quotations = false;          // words in “…” keep their tone marks
  std::vector<std::string> names;        // so do these, and their capitals
  bool capitals = true;                  // capitals otherwise than annex II has them are told
};
// Of an element with @rules, @tone, @quotations, @capitals and children <keep>; no element says
// nothing.
Writing read_writing(const xml::Node& element, Diagnostics& diagnostics);

// Data that was refused. Of its tree rules may still be asked, so that its author gets all faults
// at once; no paper is made of it.
struct Refused {
  xml::TreePtr tree;   // whole: normalised, derived
  xml::Doubts doubts;  // what the schema refused
};

// Validated, normalised, derived. Immutable.
class Dataset {
 public:
  // Everything an expression can see: its root is the year's element.
  [[nodiscard]] const xml::Tree& tree() const { return *tree_; }
  [[nodiscard]] int year() const { return year_; }
  // The pack that the data names for itself (year/@pack), or empty.
  [[nodiscard]] const std::string& pack() const { return pack_; }
  [[nodiscard]] const Writing& writing() const { return writing_; }
  // SHA-256 of the normalised data: where identifiers may come from. Worked out anew each time.
  [[nodiscard]] Sha256 hash() const;

 private:
  friend class Loader;
  Dataset() = default;
  xml::TreePtr tree_;
  int year_ = 0;
  std::string pack_;
  Writing writing_;
};

// Reads a file, or bytes at hand under a name. Warnings and errors go to diagnostics; null when
// there was an error. Where the schema refuses something the rules are asked all the same; what
// merely follows from it they keep for themselves.
std::shared_ptr<const Dataset> load(const std::string& path, const Vocabulary& vocabulary,
                                    Sources& sources, const Limits& limits,
                                    Diagnostics& diagnostics);
std::shared_ptr<const Dataset> load_bytes(std::string name, std::string_view bytes,
                                          const Vocabulary& vocabulary, Sources& sources,
                                          const Limits& limits, Diagnostics& diagnostics);

// The same, with what is left where there was an error: nothing when the file could not be read, or
// when the time was over.
struct Loading {
  std::shared_ptr<const Dataset> dataset;
  std::optional<Refused> refused;
};
struct LoadOptions {
  Limits limits;
  std::string phase;     // of the rules (xml::Asking)
  bool capitals = true;  // tell those that the words may want (Writing::capitals)
};
Loading load(const std::string& path, const Vocabulary& vocabulary, Sources& sources,
             const LoadOptions& options, Diagnostics& diagnostics);
// Of a tree that was read; null gives nothing.
Loading load(xml::TreePtr tree, const Vocabulary& vocabulary, const Sources& sources,
             const LoadOptions& options, Diagnostics& diagnostics);

}  // namespace tongket::data
