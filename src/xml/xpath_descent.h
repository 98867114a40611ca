// The recursive descent behind xpath_parser.h. Internal to it.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "xml/xpath_lexer.h"
#include "xml/xpath_names.h"
#include "xml/xpath_parser.h"
#include "xml/xpath_places.h"

namespace tongket::xml::xpath {

struct OperatorToken {
  TokenKind token;
  Operator op;
  int level;
};

// node(), text() and the like, which are no functions.
bool is_node_type(std::string_view name);

// Functions give null (or false) after a fault that leaves nothing to go on with.
class Parser {
 public:
  Parser(std::string_view text, const Namespaces& namespaces, Places places)
      : namespaces_(namespaces), places_(std::move(places)), tokens_(lex(text)) {}
  Result<Parsed> run();

 private:
  // Operators, xpath_parser.cpp
  ExprPtr expression();
  ExprPtr chain(int level);
  [[nodiscard]] const OperatorToken* find_operator(int level) const;
  ExprPtr unary();
  ExprPtr union_of_paths();

  // Paths, xpath_parse_paths.cpp
  ExprPtr path();
  bool location_path(Path& result);
  bool more_steps(Path& result);
  bool step(Path& result, bool after_double_slash);
  // descendant-or-self::node()/child::x is descendant::x unless positions count (section 2.5).
  static void append_step(Path& result, Step next, bool after_double_slash);
  bool axis(Step& next);
  bool unknown_axis(const Token& token);
  bool node_test(Step& next);
  bool node_type_test(NodeTest& test, const Token& token);
  void name_test(Step& next, const Token& token);
  std::string resolve(const Token& token);
  bool step_predicates(Step& next);
  bool predicates(std::vector<ExprPtr>& into);

  // Primary expressions, xpath_parse_primary.cpp
  [[nodiscard]] bool starts_primary() const;
  ExprPtr primary();
  std::size_t number_of(const std::string& variable);
  ExprPtr number(const Token& token);
  ExprPtr call();
  bool arguments(std::vector<ExprPtr>& into);
  void unknown_function(const Token& token);
  void check_arguments(const Signature& signature, const Call& made, const Token& token);
  static Message argument_hint(const Signature& signature);

  // Tools, xpath_parser.cpp
  [[nodiscard]] const Token& peek(std::size_t ahead = 0) const;
  static bool is_slash(TokenKind kind);
  static bool starts_step(const Token& token);
  [[nodiscard]] bool goes_on_as_path() const;
  template <typename Form>
  ExprPtr make(Form form, StaticType type, const Token& begin) const {
    auto result = std::make_unique<Expr>();
    result->form = std::move(form);
    result->type = type;
    result->place = place_from(begin);
    return result;
  }
  [[nodiscard]] SourceRef place_of(const Token& token) const;
  // From a token to the last one read.
  [[nodiscard]] SourceRef place_from(const Token& begin) const;
  void want_nodes(const Expr& expr, std::string_view what);
  bool expect(TokenKind kind, std::string_view shown);
  ExprPtr unexpected();
  static Message nearest_hint(std::string_view name, const std::vector<std::string>& known);
  void fault(Code code, const Token& token, Message message, Message hint = {});
  // After this nothing can be understood.
  ExprPtr stop(const Token& token, Message message, Message hint = {});

  const Namespaces& namespaces_;
  Places places_;
  Tokens tokens_;
  std::size_t at_ = 0;
  int depth_ = 0;
  bool stopped_ = false;
  std::size_t position_uses_ = 0;
  std::vector<std::string> variables_;
  std::map<std::string, std::size_t> numbers_;  // of these
  Diagnostics faults_;
};

}  // namespace tongket::xml::xpath
