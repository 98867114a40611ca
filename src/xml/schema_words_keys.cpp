// Words for codes used twice and references that lead nowhere. Names of keys are for programs; a
// person is told what bears the code, in the words of the key's documentation ("chỉ tiêu").
#include <fmt/format.h>
#include <libxml/xmlerror.h>

#include <algorithm>
#include <map>
#include <set>

#include "text/text.h"
#include "xml/schema_follow_ups.h"
#include "xml/schema_telling.h"

namespace tongket::xml {

namespace {

// keyrefs are named apart, the others within "key identity-constraint '{urn:t}codes'".
std::string constraint_name(const Telling& t) {
  if (!t.fault.third.empty()) return t.fault.third;
  return std::string(between(t.fault.text, "identity-constraint '", "'"));
}

// The attribute's name where one attribute is the whole key: "@code" -> "code".
std::string_view only_attribute(const SchemaConstraint& constraint) {
  if (constraint.fields.size() != 1) return {};
  const std::string_view field = constraint.fields.front();
  return field.substr(0, 1) == "@" ? field.substr(1) : std::string_view();
}

Node field_of(const Node& element, const SchemaConstraint& constraint) {
  const std::string_view name = only_attribute(constraint);
  return name.empty() ? Node() : find_attribute(element, name);
}

// "['AB', 'old']" -> "AB, old"
std::string values_of(std::string_view sequence) {
  std::string text;
  for (std::size_t i = 1; i + 1 < sequence.size(); ++i) {
    if (sequence[i] != '\'') text += sequence[i];
  }
  return shortened(text);
}

// What bears the key: "chỉ tiêu", or a word for anything.
Message bearer_of(const SchemaConstraint* key) {
  if (key != nullptr && !is_empty(key->documentation)) return key->documentation;
  return {"mục", "item"};
}

// ---- References ----

bool is_selected(const Node& node, const SchemaConstraint& key) {
  return node.kind() == Kind::element && std::find(key.selected.begin(), key.selected.end(),
                                                   node.local_name()) != key.selected.end();
}

// The codes that could be referred to, as far as they are one attribute.
std::vector<std::string> codes_of(const Tree& tree, const SchemaConstraint& key) {
  std::vector<std::string> codes;
  for (std::uint32_t i = 1; i < tree.node_count(); ++i) {
    const Node node(&tree, i);
    if (!is_selected(node, key)) continue;
    if (const Node code = field_of(node, key)) codes.emplace_back(code.value());
  }
  return codes;
}

// A code without what codes may be miswritten by: "Thu ngân sách" -> "thungansach".
std::string bare(std::string_view code) {
  std::string letters = text::folded(code);
  const auto is_other = [](char c) { return !(c >= 'a' && c <= 'z') && !is_digit(c); };
  letters.erase(std::remove_if(letters.begin(), letters.end(), is_other), letters.end());
  return letters;
}

// Each once, those that begin like the one that is wanted first.
std::vector<std::string> to_choose_from(std::vector<std::string> codes, std::string_view wanted) {
  std::set<std::string> seen;
  codes.erase(std::remove_if(codes.begin(), codes.end(),
                             [&](const std::string& code) { return !seen.insert(code).second; }),
              codes.end());
  const std::string start = bare(wanted);
  std::map<std::string, std::ptrdiff_t> alike;
  for (const std::string& code : codes) {
    const std::string other = bare(code);
    alike[code] =
        std::mismatch(start.begin(), start.end(), other.begin(), other.end()).first - start.begin();
  }
  std::stable_sort(codes.begin(), codes.end(),
                   [&](const std::string& a, const std::string& b) { return alike[a] > alike[b]; });
  return codes;
}

void hint_codes(Telling& t, const std::string& wanted, const SchemaConstraint& key) {
  const std::vector<std::string> codes = codes_of(*t.fault.element.tree(), key);
  const Message bearer = bearer_of(&key);
  const std::string near = text::nearest_name(wanted, codes);
  if (!near.empty()) {
    t.hint(fmt::format("có phải “{}”?", near), fmt::format("did you mean '{}'?", near));
  } else if (codes.empty()) {
    t.hint(fmt::format("dữ liệu chưa có {} nào", bearer.vi),
           fmt::format("the data has no {} yet", bearer.en));
  } else {
    const std::string list = joined(to_choose_from(codes, wanted), "", "");
    t.hint(fmt::format("các mã đang có: {}", list), fmt::format("the codes there are: {}", list));
  }
}

bool dangling(Telling& t, const SchemaConstraint* reference) {
  const SchemaConstraint* key =
      reference == nullptr ? nullptr : t.index.find_constraint(reference->refer);
  const std::string wanted = values_of(t.fault.second);
  if (key != nullptr && t.hints_left) hint_codes(t, wanted, *key);
  const Message bearer = bearer_of(key);
  return t.say(fmt::format("không có {} nào mang mã “{}”", bearer.vi, wanted),
               fmt::format("no {} has the code '{}'", bearer.en, wanted));
}

// The key that a broken reference refers to.
const SchemaConstraint* referred_by(const SchemaFault& fault, const SchemaIndexData& index) {
  if (fault.number != XML_SCHEMAV_CVC_IDC || fault.third.empty()) return nullptr;
  const SchemaConstraint* reference = index.find_constraint(fault.third);
  return reference == nullptr ? nullptr : index.find_constraint(reference->refer);
}

// ---- Keys ----

// The first bearer of the same value; looked for only where the key is one attribute.
void relate_to_first(Telling& t, const SchemaConstraint& key) {
  const Node field = field_of(t.fault.element, key);
  if (!field) return;
  for (std::uint32_t i = 1; i < t.fault.element.index(); ++i) {
    const Node other(field.tree(), i);
    if (!is_selected(other, key)) continue;
    const Node same = field_of(other, key);
    if (!same || same.value() != field.value()) continue;
    t.diagnostic.related.push_back({same.source(), {"dùng lần đầu ở đây", "first used here"}});
    return;
  }
}

bool duplicate(Telling& t, const SchemaConstraint* key) {
  if (key != nullptr) relate_to_first(t, *key);
  const std::string code = values_of(t.fault.first);
  const Message bearer = bearer_of(key);
  t.hint("đặt mã khác cho một trong hai", "give one of the two another code");
  return t.say(fmt::format("đã có {} khác mang mã “{}”", bearer.vi, code),
               fmt::format("another {} has the code '{}' already", bearer.en, code));
}

bool missing_code(Telling& t, const SchemaConstraint* key) {
  const std::string_view name = key == nullptr ? std::string_view() : only_attribute(*key);
  if (name.empty()) {
    return t.say(fmt::format("<{}> thiếu giá trị dùng làm mã", t.element_name()),
                 fmt::format("<{}> lacks a value that it is known by", t.element_name()));
  }
  return t.say(fmt::format("<{}> thiếu mã (thuộc tính “{}”)", t.element_name(), name),
               fmt::format("<{}> lacks its code (attribute '{}')", t.element_name(), name));
}

}  // namespace

bool CodesThere::has(const SchemaFault& fault) {
  const SchemaConstraint* key = referred_by(fault, index_);
  if (key == nullptr) return false;
  const auto [known, fresh] = codes_.try_emplace(index_.find_constraint(fault.third)->refer);
  if (fresh) {
    for (std::string& code : codes_of(*fault.element.tree(), *key))
      known->second.insert(std::move(code));
  }
  return known->second.count(values_of(fault.second)) != 0;
}

void IllCodes::add(const Node& element, std::string_view attribute) {
  list_.push_back({element, std::string(local_of(attribute))});
}

bool IllCodes::are_meant_by(const SchemaFault& fault) const {
  if (list_.empty()) return false;
  const SchemaConstraint* key = referred_by(fault, index_);
  if (key == nullptr) return false;
  const std::string wanted = bare(values_of(fault.second));
  return std::any_of(list_.begin(), list_.end(), [&](const Ill& ill) {
    return is_selected(ill.element, *key) && ill.attribute == only_attribute(*key) &&
           bare(field_of(ill.element, *key).value()) == wanted;
  });
}

bool tell_key(Telling& t) {
  if (t.fault.number != XML_SCHEMAV_CVC_IDC) return false;
  const SchemaConstraint* known = t.index.find_constraint(constraint_name(t));
  const Node field = known == nullptr ? Node() : field_of(t.fault.element, *known);
  if (field) t.diagnostic.place = field.source();
  if (!t.fault.third.empty()) return dangling(t, known);
  if (t.fault.text.find("Duplicate key-sequence") != npos) return duplicate(t, known);
  return missing_code(t, known);
}

}  // namespace tongket::xml
