// Content models. Only what libxml2's automata can't be of two minds about: counts of elements that
// stand in no loop, and never two elements of one name to choose from.
#include <algorithm>
#include <charconv>
#include <utility>

#include "xml/schema_fast_compile.h"

namespace tongket::xml {

namespace {

constexpr int kDeepest = 100;
constexpr std::size_t kMostPlaces = 1000;
constexpr std::size_t kMostLinks = 20'000;
constexpr std::uint32_t kUnbounded = 0xFFFFFFFF;
constexpr std::uint32_t kMostTimes = 100;

struct Occurs {
  std::uint32_t least = 1;
  std::uint32_t most = 1;

  [[nodiscard]] bool is_counted() const { return least > 1 || (most > 1 && most != kUnbounded); }
};

std::optional<std::uint32_t> count_of(const Node& node, std::string_view name) {
  const std::string_view text = node.attribute_value(name, "1");
  if (text == "unbounded") return kUnbounded;
  std::uint32_t count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error != std::errc() || end != text.data() + text.size() || count > kMostTimes)
    return std::nullopt;
  return count;
}

// Nothing for counts that are too high, and for particles that never occur.
std::optional<Occurs> occurs_of(const Node& node) {
  const std::optional<std::uint32_t> least = count_of(node, "minOccurs");
  const std::optional<std::uint32_t> most = count_of(node, "maxOccurs");
  if (!least || !most || *least == kUnbounded || *most == 0 || *most < *least) return std::nullopt;
  return Occurs{*least, *most};
}

// Whether it, or a group that it stands in, is repeated; groups that are referred to are followed
// by the caller.
bool is_in_loop(const Node& node) {
  for (Node group = node.parent(); group; group = group.parent()) {
    if (group.is_element("complexType") || group.kind() == Kind::document) return false;
    if (group.attribute_value("maxOccurs", "1") != "1") return true;
  }
  return false;
}

bool is_named_group(const Node& node) {
  for (Node group = node.parent(); group; group = group.parent()) {
    if (group.is_element("group")) return true;
    if (group.is_element("complexType")) return false;
  }
  return false;
}

Part looped(Follow& follow, Part part, const Occurs& occurs) {
  if (occurs.most == kUnbounded) part = follow.repeated(std::move(part));
  return occurs.least == 0 ? Follow::optional(std::move(part)) : part;
}

}  // namespace

bool FastCompiler::build_model(const FastShape& shape, FastComplex& type) {
  if (type.content != FastContent::elements && type.content != FastContent::mixed) return true;
  if (shape.particles.size() == 1 && shape.particles.front().is_element("all"))
    return build_all(shape.particles.front(), type);
  FastModel model(kMostLinks);
  Part whole;
  for (const Node& node : shape.particles) {
    const std::optional<Part> part = particle(node, model, 0);
    if (!part) return false;
    whole = model.follow.sequence(std::move(whole), *part);
  }
  model.follow.finish();
  return !model.follow.too_many() && to_states(model, whole, type);
}

// Each of its elements once, in any order; others are beyond.
bool FastCompiler::build_all(const Node& all, FastComplex& type) {
  const std::vector<Node> members = fast_parts(all);
  if (all.attribute("minOccurs") || all.attribute("maxOccurs")) return false;
  if (members.empty() || members.size() > 32) return false;
  type.all = true;
  for (const Node& member : members) {
    const std::optional<Occurs> occurs = occurs_of(member);
    const Node element = member.attribute("ref") ? find(member, "ref", "element") : member;
    if (!occurs || occurs->least != 1 || occurs->most != 1 || !element) return false;
    const Id declaration = declare(element);
    type.edges.push_back({tables_.declarations[declaration].name, declaration,
                          static_cast<std::uint32_t>(type.edges.size())});
  }
  return true;
}

std::optional<Part> FastCompiler::particle(const Node& node, FastModel& model, int depth) {
  const std::optional<Occurs> occurs = occurs_of(node);
  if (!occurs || depth > kDeepest || !spend()) return std::nullopt;
  if (node.is_element("element")) {
    if (occurs->is_counted() && (is_in_loop(node) || is_named_group(node))) return std::nullopt;
    const Node element = node.attribute("ref") ? find(node, "ref", "element") : node;
    if (!element) return std::nullopt;
    return times(node, model);
  }
  if (occurs->is_counted()) return std::nullopt;
  Node inner = node;
  if (node.is_element("group")) {
    const Node definition = find(node, "ref", "group");
    const std::vector<Node> parts = definition ? fast_parts(definition) : std::vector<Node>();
    if (parts.size() != 1) return std::nullopt;
    inner = parts.front();
    if (inner.attribute("minOccurs") || inner.attribute("maxOccurs")) return std::nullopt;
  }
  std::optional<Part> part = group(inner, model, depth);
  if (!part) return std::nullopt;
  return looped(model.follow, std::move(*part), *occurs);
}

// A sequence or choice once. Empty ones are beyond: a choice of nothing can't be met.
std::optional<Part> FastCompiler::group(const Node& group, FastModel& model, int depth) {
  const bool choice = group.is_element("choice");
  const std::vector<Node> members = fast_parts(group);
  if ((!choice && !group.is_element("sequence")) || members.empty()) return std::nullopt;
  std::optional<Part> whole;
  for (const Node& member : members) {
    const std::optional<Part> part = particle(member, model, depth + 1);
    if (!part) return std::nullopt;
    if (!whole) {
      whole = part;
    } else if (choice) {
      whole = Follow::choice(std::move(*whole), *part);
    } else {
      whole = model.follow.sequence(std::move(*whole), *part);
    }
    if (!spend(whole->first.size() + whole->last.size())) return std::nullopt;
  }
  return whole;
}

// An element as often as it may occur.
Part FastCompiler::times(const Node& node, FastModel& model) {
  const Occurs occurs = occurs_of(node).value_or(Occurs());
  const Node element = node.attribute("ref") ? find(node, "ref", "element") : node;
  const Id declaration = declare(element);
  const auto place = [&] {
    model.declarations.push_back(declaration);
    return model.follow.place();
  };
  if (!occurs.is_counted()) return looped(model.follow, place(), occurs);
  Part tail;
  if (occurs.most == kUnbounded) {
    tail = Follow::optional(model.follow.repeated(place()));
  } else {
    for (std::uint32_t i = occurs.least; i < occurs.most; ++i)
      tail = Follow::optional(model.follow.sequence(place(), tail));
  }
  for (std::uint32_t i = 0; i < occurs.least; ++i)
    tail = model.follow.sequence(place(), tail);
  return tail;
}

bool FastCompiler::to_states(const FastModel& model, const Part& whole, FastComplex& type) {
  if (model.declarations.size() > kMostPlaces) return false;
  std::vector<bool> final(model.declarations.size());
  for (const std::uint32_t place : whole.last)
    final[place] = true;
  if (!add_state(model, whole.first, whole.nullable, type)) return false;
  for (std::uint32_t i = 0; i < final.size(); ++i) {
    if (!add_state(model, model.follow.after(i), final[i], type)) return false;
  }
  return true;
}

bool FastCompiler::add_state(const FastModel& model, const std::vector<std::uint32_t>& places,
                             bool final, FastComplex& type) {
  FastState state;
  state.begin = static_cast<std::uint32_t>(type.edges.size());
  state.final = final;
  if (!spend(1 + places.size())) return false;
  for (const std::uint32_t place : places) {
    const Id declaration = model.declarations[place];
    type.edges.push_back({tables_.declarations[declaration].name, declaration, place + 1});
  }
  state.end = static_cast<std::uint32_t>(type.edges.size());
  const auto begin = type.edges.begin() + state.begin;
  std::vector<std::uint32_t> names;
  std::transform(begin, type.edges.end(), std::back_inserter(names),
                 [](const FastEdge& edge) { return edge.name; });
  std::sort(names.begin(), names.end());
  if (std::adjacent_find(names.begin(), names.end()) != names.end()) return false;
  type.states.push_back(state);
  return true;
}

}  // namespace tongket::xml
