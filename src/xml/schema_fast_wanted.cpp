// What a content model wants, for messages. libxml2 lists whatever may come next, and where an
// element is counted (maxOccurs="4") it lists that element alone; the clerk is to be told what
// can't be left out.
#include <algorithm>

#include "xml/schema_fast.h"

namespace tongket::xml {

namespace {

constexpr std::uint32_t kFar = 0xFFFFFFFF;
constexpr std::uint32_t kNoName = 0xFFFFFFFF;

std::uint32_t name_of(const FastTables& tables, const Node& element) {
  return tables.names.find(element.namespace_uri(), element.local_name());
}

// The declaration of an element where its ancestors are all declared.
std::optional<std::uint32_t> declaration_of(const FastTables& tables, const Node& element) {
  std::vector<std::uint32_t> names;
  for (Node n = element; n && n.kind() == Kind::element; n = n.parent())
    names.push_back(name_of(tables, n));
  const auto named = [&](std::uint32_t id) { return tables.declarations[id].name == names.back(); };
  const auto root = std::find_if(tables.roots.begin(), tables.roots.end(), named);
  if (root == tables.roots.end()) return std::nullopt;
  std::uint32_t found = *root;
  for (names.pop_back(); !names.empty(); names.pop_back()) {
    const std::vector<FastEdge>& edges = tables.types[tables.declarations[found].type].edges;
    const auto edge = std::find_if(edges.begin(), edges.end(),
                                   [&](const FastEdge& e) { return e.name == names.back(); });
    if (edge == edges.end()) return std::nullopt;
    found = edge->declaration;
  }
  return found;
}

class Model {
 public:
  explicit Model(const FastComplex& type) : type_(type) {}

  // The names of edges that lead on from a state.
  [[nodiscard]] std::vector<std::uint32_t> next(std::uint32_t state) const {
    std::vector<std::uint32_t> names;
    const FastState& from = type_.states[state];
    for (std::uint32_t i = from.begin; i < from.end; ++i)
      names.push_back(type_.edges[i].name);
    return names;
  }

  // The names without which no way leads from the state to an end, in the order of the shortest.
  [[nodiscard]] std::vector<std::uint32_t> needed(std::uint32_t state) const {
    std::vector<std::uint32_t> names;
    const std::vector<std::uint32_t> steps = distances(kNoName);
    while (steps[state] != 0 && steps[state] != kFar) {
      const FastEdge& edge = shortest(state, steps);
      const bool known = std::find(names.begin(), names.end(), edge.name) != names.end();
      if (!known && distances(edge.name)[state] == kFar) names.push_back(edge.name);
      state = edge.next;
    }
    return names;
  }

 private:
  // From each state to the nearest end, without elements of that name.
  [[nodiscard]] std::vector<std::uint32_t> distances(std::uint32_t without) const {
    std::vector<std::uint32_t> steps(type_.states.size(), kFar);
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t s = type_.states.size(); s-- > 0;) {
        const std::uint32_t best = step_from(s, steps, without);
        changed = changed || best != steps[s];
        steps[s] = best;
      }
    }
    return steps;
  }

  [[nodiscard]] std::uint32_t step_from(std::size_t state, const std::vector<std::uint32_t>& steps,
                                        std::uint32_t without) const {
    const FastState& from = type_.states[state];
    std::uint32_t best = from.final ? 0 : kFar;
    for (std::uint32_t i = from.begin; i < from.end; ++i) {
      const FastEdge& edge = type_.edges[i];
      if (edge.name != without && steps[edge.next] != kFar)
        best = std::min(best, steps[edge.next] + 1);
    }
    return best;
  }

  [[nodiscard]] const FastEdge& shortest(std::uint32_t state,
                                         const std::vector<std::uint32_t>& steps) const {
    const FastState& from = type_.states[state];
    return *std::min_element(
        type_.edges.begin() + from.begin, type_.edges.begin() + from.end,
        [&](const FastEdge& a, const FastEdge& b) { return steps[a.next] < steps[b.next]; });
  }

  const FastComplex& type_;
};

std::vector<std::string> written(const FastTables& tables,
                                 const std::vector<std::uint32_t>& names) {
  std::vector<std::string> words;
  words.reserve(names.size());
  for (const std::uint32_t name : names)
    words.emplace_back(tables.names.local(name));
  return words;
}

std::optional<std::uint32_t> follow(const FastComplex& type, std::uint32_t state,
                                    std::uint32_t name) {
  for (std::uint32_t i = type.states[state].begin; i < type.states[state].end; ++i) {
    if (type.edges[i].name == name) return type.edges[i].next;
  }
  return std::nullopt;
}

}  // namespace

std::optional<FastWanted> FastSchema::wanted(const Node& element) const {
  const std::optional<std::uint32_t> declaration = declaration_of(tables_, element);
  if (!declaration) return std::nullopt;
  const FastComplex& type = tables_.types[tables_.declarations[*declaration].type];
  if (type.states.empty()) return std::nullopt;
  FastWanted wanted;
  std::uint32_t state = 0;
  for (Node child = element.first_child(); child; child = child.next_sibling()) {
    if (child.kind() != Kind::element) continue;
    const std::optional<std::uint32_t> next = follow(type, state, name_of(tables_, child));
    if (!next) {
      wanted.misfit = child.index();
      break;
    }
    state = *next;
  }
  const Model model(type);
  wanted.next = written(tables_, model.next(state));
  wanted.lacking = written(tables_, model.needed(state));
  return wanted;
}

const FastValue* FastSchema::value_type(const Node& element, const Node& attribute) const {
  const std::optional<std::uint32_t> declaration = declaration_of(tables_, element);
  if (!declaration) return nullptr;
  const FastComplex& type = tables_.types[tables_.declarations[*declaration].type];
  if (!attribute)
    return type.content == FastContent::simple ? &tables_.values[type.value] : nullptr;
  const std::uint32_t name = name_of(tables_, attribute);
  for (const FastAttribute& declared : type.attributes) {
    if (declared.name == name) return &tables_.values[declared.type];
  }
  return nullptr;
}

}  // namespace tongket::xml
