// XPath 1.0, our own: parsed once, evaluated many times, bounded.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/base.h"
#include "xml/tree.h"

namespace tongket::xml {

class SchemaIndex;
struct ElementSet;

// An XPath number: exact decimal, or one of IEEE's three that are none.
struct Number {
  enum class Kind { finite, nan, plus_infinity, minus_infinity };
  Kind kind = Kind::finite;
  Decimal value;
};
using NodeSet = std::vector<Node>;  // document order, no doubles
using Value = std::variant<NodeSet, bool, Number, std::string>;

bool to_boolean(const Value& value);
// string -> number: decimals only, else NaN. More than 18 fraction digits are rounded; a whole part
// out of decimal range is NaN here (and a fault when an expression meets it).
Number to_number(const Value& value);
std::string to_text(const Value& value);  // XPath's string(): "NaN", no exponent
std::string to_text(const Number& number);

using Variables = std::map<std::string, Value, std::less<>>;
// prefix -> namespace URI. The empty prefix: names without one mean this namespace (so that packs
// need not write a prefix before every step; a choice of ours over XPath 1.0, where it is "none").
using Namespaces = std::map<std::string, std::string, std::less<>>;

// Counts node visits (and the bytes of the strings built) of all expressions evaluated with it, and
// asks now and then for the time.
class Budget {
 public:
  explicit Budget(std::uint64_t steps) : rest_(steps) { open(); }
  explicit Budget(const Limits& limits)
      : rest_(limits.xpath_steps), out_of_time_(limits.out_of_time) {
    open();
  }
  // False when there is none left.
  bool take(std::uint64_t steps = 1) {
    if (steps > open_) return take_beyond(steps);
    open_ -= steps;
    return true;
  }
  // Whether it was the time that ended it.
  [[nodiscard]] bool late() const { return late_; }

 private:
  static constexpr std::uint64_t kStepsBetweenAsking = 100'000;
  void open() {
    open_ = std::min(rest_, kStepsBetweenAsking);
    rest_ -= open_;
  }
  // Asks for the time.
  bool take_beyond(std::uint64_t steps) {
    const std::uint64_t left = open_ + rest_;
    open_ = rest_ = 0;
    if (late_ || left < steps) return false;
    late_ = out_of_time_ && out_of_time_();
    if (late_) return false;
    rest_ = left - steps;
    open();
    return true;
  }

  std::uint64_t open_ = 0;  // to be taken before the time is asked for
  std::uint64_t rest_;      // behind these
  bool late_ = false;
  std::function<bool()> out_of_time_;
};

class Lookups;

// Variables that are worked out once they are asked for.
class LazyVariables {
 public:
  virtual ~LazyVariables() = default;
  // `number`: its place among Expression::variables(), for one who knows these beforehand. Null
  // where there is none of that name, or where working it out failed: `problems` says why. The
  // value stays as long as the evaluation that asks.
  virtual const Value* find(std::string_view name, std::size_t number, Diagnostics& problems) = 0;
};

struct EvaluationContext {
  Node node;
  std::size_t position = 1, size = 1;
  LazyVariables* lazy_variables = nullptr;     // asked first
  const Variables* variables = nullptr;        // then these
  const Variables* outer_variables = nullptr;  // then these
  Budget* budget = nullptr;
  Lookups* lookups = nullptr;  // may be null; within this room
  // Schematron's current() and the template's: the node that evaluation began at.
  Node current;
};

// A piece of an expression that is put together from several places: an abstract pattern's
// attribute with the values of its parameters.
struct TextPiece {
  std::string text;
  SourceRef source;
};

// What a static check knows of an expression's value; a variable's type comes with its value.
enum class StaticType { node_set, boolean, number, string, unknown };

class Expression {
 public:
  Expression();
  Expression(const Expression&);
  Expression(Expression&&) noexcept;
  Expression& operator=(const Expression&);
  Expression& operator=(Expression&&) noexcept;
  ~Expression();

  // source: the place of the text; faults point into it. Where `sources` is given and the text
  // stands there with character references (&lt;), faults still point to the right byte. Unknown
  // functions, wrong numbers or types of arguments and undeclared prefixes are faults here; the
  // namespace axis and id() are refused. Brackets nest to a depth of 100.
  static Result<Expression> parse(std::string_view text, const Namespaces& namespaces,
                                  const SourceRef& source, const Sources* sources = nullptr);
  static Result<Expression> parse(const std::vector<TextPiece>& pieces,
                                  const Namespaces& namespaces, const Sources* sources);
  [[nodiscard]] const std::string& text() const;
  [[nodiscard]] StaticType type() const;
  // Names of the variables that it uses, each once.
  [[nodiscard]] std::vector<std::string> variables() const;

  // Faults: unknown variable, step budget spent, a number out of decimal range.
  [[nodiscard]] Result<Value> evaluate(const EvaluationContext& context) const;
  // The same as a truth (section 4.3), which is found sooner than the value.
  [[nodiscard]] Result<bool> holds(const EvaluationContext& context) const;

  // Checks the paths in it against a schema, without data. `context`: which elements may be the
  // context node; `variables`: what node-set variables may hold. Reports paths that can never
  // exist, with the nearest existing name. Gives the elements that a node-set result may hold;
  // below xs:any or computed steps nothing is claimed (ElementSet::anything).
  ElementSet check(const SchemaIndex& schema, const ElementSet& context,
                   const std::map<std::string, ElementSet, std::less<>>& variables,
                   Diagnostics& diagnostics) const;

 private:
  struct Body;
  [[nodiscard]] const Body& body() const;
  std::shared_ptr<const Body> body_;
};

// Whether a node matches an XSLT 1.0 pattern (Schematron's rule/@context): a union of paths of
// child and attribute steps, '//' and predicates. id() and key() are refused.
class Pattern {
 public:
  Pattern();
  static Result<Pattern> parse(std::string_view text, const Namespaces& namespaces,
                               const SourceRef& source, const Sources* sources = nullptr);
  static Result<Pattern> parse(const std::vector<TextPiece>& pieces, const Namespaces& namespaces,
                               const Sources* sources);
  [[nodiscard]] const std::string& text() const;
  // Local names of the elements and attributes that can match; empty when any name may.
  [[nodiscard]] const std::vector<std::string>& local_names() const;
  // Whether attributes, or texts, comments and instructions can match.
  [[nodiscard]] bool matches_attributes() const;
  [[nodiscard]] bool matches_texts() const;
  [[nodiscard]] std::vector<std::string> variables() const;
  [[nodiscard]] Result<bool> matches(const EvaluationContext& context) const;
  // Elements that it may match, checked as Expression::check does.
  ElementSet check(const SchemaIndex& schema,
                   const std::map<std::string, ElementSet, std::less<>>& variables,
                   Diagnostics& diagnostics) const;
  ElementSet check(const SchemaIndex& schema, Diagnostics& diagnostics) const;

 private:
  struct Body;
  [[nodiscard]] const Body& body() const;
  std::shared_ptr<const Body> body_;
};

}  // namespace tongket::xml
