#include "xml/schematron_at_once.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

#include "xml/xpath_lexer.h"

namespace tongket::xml::schematron {
namespace {

using xpath::Token;
using xpath::TokenKind;

// A variable may wait for another, and that for one more, each within an expression: the stack need
// not be deep for so much in all, brackets counted.
constexpr std::size_t most_waiting = 100;

std::size_t depth(const Expression& expression) {
  std::size_t open = 0;
  std::size_t deepest = 0;
  const xpath::Tokens tokens = xpath::lex(expression.text());
  for (const Token& token : tokens.list) {
    const bool opens = token.kind == TokenKind::open || token.kind == TokenKind::open_bracket;
    const bool closes = token.kind == TokenKind::close || token.kind == TokenKind::close_bracket;
    if (opens) deepest = std::max(deepest, ++open);
    if (closes && open > 0) --open;
  }
  return deepest;
}

// How deep lets may wait for one another, each for one before it: in lets, and with brackets.
struct Chain {
  std::size_t lets = 0;
  std::size_t depth = 0;
};
Chain longest_chain(const std::vector<Let>& lets) {
  std::map<std::string, Chain> chains;  // by the name that is visible
  Chain longest;
  for (const Let& let : lets) {
    Chain before;
    for (const std::string& name : let.value.variables()) {
      const auto found = chains.find(name);
      if (found == chains.end()) continue;
      before.lets = std::max(before.lets, found->second.lets);
      before.depth = std::max(before.depth, found->second.depth);
    }
    const Chain here{before.lets + 1, before.depth + 1 + depth(let.value)};
    chains.insert_or_assign(let.name, here);
    longest.lets = std::max(longest.lets, here.lets);
    longest.depth = std::max(longest.depth, here.depth);
  }
  return longest;
}

// Whether an expression can't go wrong, whatever the data: it makes no number of a text, works out
// none, and takes steps from node-sets alone. Judged by its tokens; "may" where that is not plain.
class Certainty {
 public:
  Certainty(const Expression& expression, const TypeOfVariable& type_of)
      : tokens_(xpath::lex(expression.text())), type_of_(type_of) {}

  [[nodiscard]] bool is_certain() const {
    for (std::size_t i = 0; i < tokens_.list.size(); ++i) {
      if (!is_certain(i)) return false;
    }
    return !tokens_.bad;
  }

 private:
  [[nodiscard]] TokenKind kind(std::size_t at) const {
    return at < tokens_.list.size() ? tokens_.list[at].kind : TokenKind::end;
  }
  [[nodiscard]] TokenKind before(std::size_t at) const {
    return at == 0 ? TokenKind::end : kind(at - 1);
  }

  [[nodiscard]] bool is_one_of(std::size_t at, std::initializer_list<TokenKind> kinds) const {
    return std::find(kinds.begin(), kinds.end(), kind(at)) != kinds.end();
  }
  [[nodiscard]] bool ends_argument(std::size_t at) const {
    return is_one_of(at, {TokenKind::comma, TokenKind::close});
  }

  [[nodiscard]] bool is_certain(std::size_t at) const {
    const TokenKind here = kind(at);
    if (here == TokenKind::times) return is_count_or_nothing(at);
    if (here == TokenKind::number) return is_certain_number(at);
    if (here == TokenKind::variable) return is_certain_variable(at);
    if (here == TokenKind::name) return kind(at + 1) != TokenKind::open || is_certain_call(at);
    return !is_one_of(
        at, {TokenKind::plus, TokenKind::minus, TokenKind::op_div, TokenKind::op_mod,
             TokenKind::less, TokenKind::less_equal, TokenKind::greater, TokenKind::greater_equal});
  }

  // A position, or an argument that nothing is compared with.
  [[nodiscard]] bool is_certain_number(std::size_t at) const {
    if (before(at) == TokenKind::open_bracket) return kind(at + 1) == TokenKind::close_bracket;
    return before(at) == TokenKind::comma &&
           (ends_argument(at + 1) || kind(at + 1) == TokenKind::times);
  }

  static bool is_equality(TokenKind kind) {
    return kind == TokenKind::equal || kind == TokenKind::not_equal;
  }

  // 1000 * not(…), 9 * $truth: how XPath 1.0 writes a condition.
  [[nodiscard]] bool is_count_or_nothing(std::size_t at) const {
    constexpr std::size_t few_digits = 6;
    if (before(at) != TokenKind::number || tokens_.list[at - 1].text.size() > few_digits)
      return false;
    const Token& next = tokens_.list[at + 1];
    if (next.kind == TokenKind::variable)
      return type_of_(next.text) == StaticType::boolean && ends_argument(at + 2);
    return next.kind == TokenKind::name && kind(at + 2) == TokenKind::open &&
           (next.text == "not" || next.text == "boolean") && ends_argument(behind_call(at + 1));
  }

  // Behind the bracket that closes a call.
  [[nodiscard]] std::size_t behind_call(std::size_t name) const {
    std::size_t open = 0;
    for (std::size_t i = name + 1; i < tokens_.list.size(); ++i) {
      if (kind(i) == TokenKind::open) ++open;
      if (kind(i) == TokenKind::close && --open == 0) return i + 1;
    }
    return tokens_.list.size();
  }

  // Nodes may stand anywhere; what is none, where a text or a truth is wanted.
  [[nodiscard]] bool is_certain_variable(std::size_t at) const {
    using Kind = TokenKind;
    const StaticType type = type_of_(tokens_.list[at].text);
    if (type == StaticType::node_set) return true;
    const bool in_brackets = before(at) == Kind::open && kind(at + 1) == Kind::close;
    if (in_brackets && (at < 2 || kind(at - 2) != Kind::name)) return false;
    const bool begins = at == 0 || is_one_of(at - 1, {Kind::open, Kind::comma, Kind::op_and,
                                                      Kind::op_or, Kind::equal, Kind::not_equal,
                                                      Kind::times, Kind::open_bracket});
    const bool ends =
        is_one_of(at + 1, {Kind::close, Kind::comma, Kind::op_and, Kind::op_or, Kind::equal,
                           Kind::not_equal, Kind::close_bracket, Kind::end});
    const bool compared = is_equality(before(at)) || is_equality(kind(at + 1));
    return begins && ends &&
           (!compared || type == StaticType::string || type == StaticType::boolean);
  }

  [[nodiscard]] bool is_certain_call(std::size_t at) const {
    constexpr std::array<std::string_view, 13> certain = {
        "string",    "concat",           "normalize-space",
        "translate", "substring-before", "substring-after",
        "substring", "starts-with",      "contains",
        "not",       "boolean",          "current",
        "true"};
    const std::string_view name = tokens_.list[at].text;
    if (!tokens_.list[at].prefix.empty()) return false;
    if (name == "last") {
      return before(at) == TokenKind::open_bracket && kind(at + 3) == TokenKind::close_bracket;
    }
    if (name == "substring") return has_plain_bounds(at);
    return std::find(certain.begin(), certain.end(), name) != certain.end();
  }

  // Each but the first begins with a number as it is written: no text is made one.
  [[nodiscard]] bool has_plain_bounds(std::size_t at) const {
    std::size_t open = 0;
    const std::size_t end = behind_call(at);
    for (std::size_t i = at + 1; i < end; ++i) {
      if (is_one_of(i, {TokenKind::open, TokenKind::open_bracket})) ++open;
      if (is_one_of(i, {TokenKind::close, TokenKind::close_bracket})) --open;
      if (open == 1 && kind(i) == TokenKind::comma && kind(i + 1) != TokenKind::number)
        return false;
    }
    return true;
  }

  xpath::Tokens tokens_;
  const TypeOfVariable& type_of_;
};

}  // namespace

std::vector<std::size_t> lets_at_once(const std::vector<Let>& lets, const TypeOfVariable& outer) {
  constexpr std::size_t few = 4;
  const Chain longest = longest_chain(lets);
  std::vector<std::size_t> found;
  if (longest.lets <= few) return found;
  std::map<std::string, StaticType, std::less<>> types;
  const TypeOfVariable type_of = [&](std::string_view name) {
    const auto own = types.find(name);
    return own == types.end() ? outer(name) : own->second;
  };
  for (std::size_t i = 0; i < lets.size(); ++i) {
    const bool waits =
        longest.depth <= most_waiting && Certainty(lets[i].value, type_of).is_certain();
    if (!waits) found.push_back(i);
    types.insert_or_assign(lets[i].name, lets[i].value.type());
  }
  return found;
}

}  // namespace tongket::xml::schematron
