#include "xml/schema_fast.h"

#include <deque>

#include "xml/schema_fast_compile.h"

namespace tongket::xml {

namespace {

// One walk over a tree. Each step says whether all is still plainly fine.
class Walk {
 public:
  Walk(const FastTables& tables, const ArenaTree& tree, const Limits& limits)
      : tables_(tables), tree_(tree), limits_(limits) {
    for (const ArenaName& name : tree.names) {
      const std::string_view local = std::string_view(name.written).substr(name.local);
      names_.push_back(tables.names.find(tree.uris[name.uri], local));
    }
  }

  bool run() {
    for (std::uint32_t i = 1; i < tree_.nodes.size(); ++i) {
      const ArenaNode& node = tree_.nodes[i];
      if (node.kind != Kind::element && node.kind != Kind::text) continue;
      if (!close_until(node.parent)) return false;
      if (node.kind == Kind::element ? !open(i) : !text(tree_.value(node))) return false;
    }
    return close_until(0);
  }

 private:
  struct Frame {
    std::uint32_t element = 0;
    std::uint32_t declaration = 0;
    const FastComplex* type = nullptr;
    std::uint32_t state = 0;
    std::string_view text;  // of simple content; `joined_` when it came in pieces
    bool in_pieces = false;
  };

  [[nodiscard]] bool in_time() const { return !limits_.out_of_time || !limits_.out_of_time(); }

  bool fits(std::uint32_t type, std::string_view value) {
    const FastValue& wanted = tables_.values[type];
    if (!fast_fits(wanted, value, scratch_)) return false;
    // One value may keep libxml2 busy for seconds: it need not find out so twice.
    return !wanted.slow || in_time();
  }

  bool open(std::uint32_t index) {
    constexpr std::uint32_t now_and_then = 15;
    if ((++opened_ & now_and_then) == 1 && !in_time()) return false;
    const std::uint32_t name = names_[tree_.nodes[index].name];
    const std::optional<std::uint32_t> declaration = open_.empty() ? root(name) : child(name);
    if (!declaration) return false;
    const FastDeclaration& declared = tables_.declarations[*declaration];
    const FastComplex& type = tables_.types[declared.type];
    if (declared.beyond || type.content == FastContent::beyond) return false;
    if (!attributes(index, type) || !enter_scopes(index, name, type)) return false;
    if (declared.scope != kNoScope && !open_scope(declared.scope)) return false;
    Frame& frame = open_.emplace_back();
    frame.element = index;
    frame.declaration = *declaration;
    frame.type = &type;
    return true;
  }

  std::optional<std::uint32_t> root(std::uint32_t name) const {
    for (const std::uint32_t declaration : tables_.roots) {
      if (tables_.declarations[declaration].name == name) return declaration;
    }
    return std::nullopt;
  }

  // The declaration of the next child of the element that is open; moves its content model on.
  std::optional<std::uint32_t> child(std::uint32_t name) {
    Frame& parent = open_.back();
    const FastComplex& type = *parent.type;
    if (type.content != FastContent::elements && type.content != FastContent::mixed)
      return std::nullopt;
    if (type.all) return member(parent, name);
    const FastState& state = type.states[parent.state];
    for (std::uint32_t i = state.begin; i < state.end; ++i) {
      const FastEdge& edge = type.edges[i];
      if (edge.name != name) continue;
      parent.state = edge.next;
      return edge.declaration;
    }
    return std::nullopt;
  }

  static std::optional<std::uint32_t> member(Frame& parent, std::uint32_t name) {
    for (const FastEdge& edge : parent.type->edges) {
      const std::uint32_t bit = std::uint32_t{1} << edge.next;
      if (edge.name != name || (parent.state & bit) != 0) continue;
      parent.state |= bit;
      return edge.declaration;
    }
    return std::nullopt;
  }

  bool attributes(std::uint32_t element, const FastComplex& type) {
    std::uint64_t seen = 0;
    for (std::uint32_t i = element + 1;
         i < tree_.nodes.size() && tree_.nodes[i].kind == Kind::attribute; ++i) {
      const std::optional<std::size_t> place = find(type, names_[tree_.nodes[i].name]);
      if (!place) return false;
      const FastAttribute& attribute = type.attributes[*place];
      const std::string_view value = tree_.value(tree_.nodes[i]);
      if (!fits(attribute.type, value)) return false;
      if (attribute.fixed && *attribute.fixed != value) return false;
      seen |= std::uint64_t{1} << *place;
    }
    for (std::size_t i = 0; i < type.attributes.size(); ++i) {
      if (type.attributes[i].required && (seen >> i & 1U) == 0) return false;
    }
    return true;
  }

  static std::optional<std::size_t> find(const FastComplex& type, std::uint32_t name) {
    for (std::size_t i = 0; i < type.attributes.size(); ++i) {
      if (type.attributes[i].name == name) return i;
    }
    return std::nullopt;
  }

  bool text(std::string_view value) {
    if (open_.empty()) return false;
    Frame& frame = open_.back();
    switch (frame.type->content) {
      case FastContent::mixed:
        return true;
      case FastContent::elements:
        return fast_is_blank(value);
      case FastContent::simple:
        return add_text(frame, value);
      case FastContent::empty:
      case FastContent::beyond:
        return false;
    }
    return false;
  }

  // Comments part a text. An element with a value has no children, so one such text is open at
  // most.
  bool add_text(Frame& frame, std::string_view value) {
    if (frame.text.empty() && !frame.in_pieces) {
      frame.text = value;
      return true;
    }
    if (!frame.in_pieces) joined_ = frame.text;
    joined_ += value;
    frame.in_pieces = true;
    return true;
  }

  bool close_until(std::uint32_t parent) {
    while (!open_.empty() && open_.back().element != parent) {
      if (!close(open_.back())) return false;
      open_.pop_back();
    }
    return true;
  }

  bool close(const Frame& frame) {
    return is_complete(frame) && leave_scopes(tables_.declarations[frame.declaration].scope);
  }

  bool is_complete(const Frame& frame) {
    const FastComplex& type = *frame.type;
    if (type.content == FastContent::empty) return true;
    if (type.content == FastContent::simple)
      return fits(type.value, frame.in_pieces ? std::string_view(joined_) : frame.text);
    if (type.all) return frame.state == (std::uint64_t{1} << type.edges.size()) - 1;
    return type.states[frame.state].final;
  }

  // ---- Keys ----

  // A scope within itself hands its keys up: that is left to libxml2.
  bool open_scope(std::uint32_t index) {
    for (const FastScopeState& scope : scopes_) {
      if (scope.index() == index) return false;
    }
    scopes_.emplace_back(tables_.scopes[index], index);
    return true;
  }

  bool enter_scopes(std::uint32_t element, std::uint32_t name, const FastComplex& type) {
    for (FastScopeState& scope : scopes_) {
      for (const std::uint32_t constraint : scope.enter(name)) {
        if (!take_key(scope, constraint, element, type)) return false;
      }
    }
    return true;
  }

  bool take_key(FastScopeState& scope, std::uint32_t constraint, std::uint32_t element,
                const FastComplex& type) {
    const FastConstraint& wanted = scope.scope().constraints[constraint];
    fields_.clear();
    for (const std::uint32_t name : wanted.fields) {
      const std::optional<std::string_view> value = attribute_value(element, name);
      // A key must have all its fields; others are no keys without.
      if (!value) return wanted.kind != FastKeyKind::key;
      if (!is_token(type, name)) return false;
      fields_.push_back(collapsed(*value));
    }
    return scope.add(constraint, fields_);
  }

  std::optional<std::string_view> attribute_value(std::uint32_t element, std::uint32_t name) const {
    for (std::uint32_t i = element + 1;
         i < tree_.nodes.size() && tree_.nodes[i].kind == Kind::attribute; ++i) {
      if (names_[tree_.nodes[i].name] == name) return tree_.value(tree_.nodes[i]);
    }
    return std::nullopt;
  }

  // Tokens are equal when, and only when, they are written alike.
  [[nodiscard]] bool is_token(const FastComplex& type, std::uint32_t name) const {
    const std::optional<std::size_t> place = find(type, name);
    return place && tables_.values[type.attributes[*place].type].lexical == FastLexical::token;
  }

  std::string_view collapsed(std::string_view value) {
    if (fast_is_collapsed(value)) return value;
    fast_collapse(value, kept_.emplace_back());
    return kept_.back();
  }

  bool leave_scopes(std::uint32_t own) {
    if (own != kNoScope) {
      if (!scopes_.back().closes()) return false;
      scopes_.pop_back();
    }
    for (FastScopeState& scope : scopes_)
      scope.leave();
    return true;
  }

  const FastTables& tables_;
  const ArenaTree& tree_;
  const Limits& limits_;
  std::vector<std::uint32_t> names_;  // by the tree's numbers
  std::vector<Frame> open_;
  std::deque<FastScopeState> scopes_;
  std::vector<std::string_view> fields_;
  std::deque<std::string> kept_;  // keys without the white space around them
  std::string joined_;
  std::string scratch_;
  std::uint32_t opened_ = 0;
};

}  // namespace

std::unique_ptr<const FastSchema> FastSchema::compile(const std::vector<SchemaFile>& files) {
  if (files.size() != 1) return nullptr;
  std::optional<FastTables> tables = FastCompiler(files.front()).compile();
  if (!tables) return nullptr;
  auto schema = std::make_unique<FastSchema>();
  schema->tables_ = std::move(*tables);
  return schema;
}

bool FastSchema::accepts(const ArenaTree& tree, const Limits& limits) const {
  return Walk(tables_, tree, limits).run();
}

}  // namespace tongket::xml
