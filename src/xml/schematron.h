// ISO Schematron (ISO/IEC 19757-3), queryBinding="xpath": what docs/rules.md lists. Anything else
// is a fault when the rules are loaded.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"
#include "xml/doubts.h"
#include "xml/schema.h"
#include "xml/tree.h"
#include "xml/xpath.h"

namespace tongket::xml {

// Turns a value of value-of into text: `format` is tk:format of the value-of ("number",
// "percent:2"), empty when it has none. Given by the caller, since numbers in Vietnamese are
// text/'s affair.
using FormatValue = std::function<std::string(const Value& value, std::string_view format)>;

// A format that FormatValue knows, for the check of a rules file: "number", or with one digit
// behind a colon too.
struct RuleFormat {
  std::string_view name;
  bool takes_digits = false;
};

// What rules are asked, and of what.
struct Asking {
  // One of phases(), "#ALL"; empty, "#DEFAULT" or one that the file does not have: its default
  // phase, without one all patterns. One file of several may have the phase that is wanted.
  std::string_view phase;
  // What merely follows from a fault of the schema goes unsaid: a rule for a doubtful element, or
  // with its subject there; one whose test or message looks at one, or misses one below its
  // context; one that quotes nothing, or no number. So does a test that can't be evaluated.
  const Doubts* doubts = nullptr;
};

// A variable of the whole file that whoever loads it gives. Where the schema has nothing of what it
// selects there is none; a let of the file's own goes before it.
struct GivenLet {
  std::string name;
  Expression value;
};

class Rules {
 public:
  // `index` may be null: then paths are not checked against a schema. An assert has an id, a role
  // ("error" is the default, "warning", "info"), its text in Vietnamese and, in tk:en, in English
  // (otherwise the Vietnamese stands for both); see docs/rules.md. All faults of the file at once:
  // schematron_bad for what is not understood, XPath's codes for its expressions. Of `formats`
  // every tk:format must be one; without any, they are not checked.
  static Result<std::shared_ptr<const Rules>> load(const std::string& path, Sources& sources,
                                                   const SchemaIndex* index, const Limits& limits,
                                                   std::span<const RuleFormat> formats = {},
                                                   std::span<const GivenLet> given = {});
  virtual ~Rules() = default;
  // The phases that the file has, in its order.
  [[nodiscard]] virtual std::vector<std::string> phases() const = 0;
  // Every failed assert and successful report as a diagnostic with code schematron_assert, the
  // id of the assert in Diagnostic::rule and its flag beside it, the place of its subject, else of
  // the context node; in the order of context nodes, as the tree is walked once. A test that can't
  // be evaluated is an error with XPath's code, the node beside it; a spent budget ends the check.
  // `format` may be empty: then values are as XPath's string() has them. Safe for several threads.
  virtual void check(const Tree& tree, const Asking& asking, const FormatValue& format,
                     Budget& budget, Diagnostics& diagnostics) const = 0;
  void check(const Tree& tree, const FormatValue& format, Budget& budget,
             Diagnostics& diagnostics) const {
    check(tree, {}, format, budget, diagnostics);
  }
};

}  // namespace tongket::xml
