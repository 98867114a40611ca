#include "xml/schema_guard.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "xml/model_size.h"
#include "xml/pattern_ways.h"

namespace tongket::xml {

namespace {

std::string local_of(std::string_view name) {
  return std::string(name.substr(name.find(':') + 1));  // npos + 1 is 0
}

bool is_particle(const Node& node) {
  return node.is_element("element") || node.is_element("group") || node.is_element("sequence") ||
         node.is_element("choice") || node.is_element("all") || node.is_element("any");
}

// Groups that hold groups, types that extend types: libxml2 follows them by recursion, as we do.
constexpr int kLongestChain = 100;

// Not "greater": what is too large for a number is no number, and doesn't fit.
bool fits(const ModelSize& size, double most) {
  return size.states + size.transitions <= most;
}

ModelSize endless() {
  return {1e15, 1, 1, 0, false};
}

class Guard {
 public:
  Guard(const std::vector<SchemaFile>& files, const Limits& limits, Diagnostics& diagnostics)
      : files_(files), limits_(limits), diagnostics_(diagnostics) {}

  void check() {
    for (const SchemaFile& file : files_)
      note_names(file.tree->root());
    for (const SchemaFile& file : files_) {
      for (std::uint32_t i = 0; i < file.tree->node_count(); ++i)
        check(Node(file.tree.get(), i));
    }
  }

 private:
  using Key = std::pair<std::string, std::string>;  // kind, local name

  void note_names(const Node& schema) {
    for (const Node& child : schema.children()) {
      const std::string name(child.attribute_value("name"));
      if (!name.empty()) named_[{std::string(child.local_name()), name}].push_back(child);
      const std::string head = local_of(child.attribute_value("substitutionGroup"));
      if (!head.empty()) {
        heads_.insert(head);
        ++members_;
      }
    }
  }

  void check(const Node& node) {
    if (node.kind() != Kind::element) return;
    if (node.is_element("complexType")) {
      const ModelSize size = content(node);
      if (!fits(size, limits_.schema_states) || attributes(node) > limits_.schema_states)
        refuse(node);
    } else if (node.is_element("pattern")) {
      check_pattern(node.attribute("value"));
    }
  }

  void check_pattern(const Node& value) {
    if (!value) return;
    const auto size = pattern_size(value.value());
    if (!size) return;  // libxml2 tells the fault, or takes what we can't follow, which is short
    const std::uint32_t most = limits_.pattern_states;
    if (fits(*size, most)) return check_ways(value);
    diagnostics_.error(
        Code::xml_schema_too_complex, value.source(),
        {fmt::format("biểu thức này cần hơn {} trạng thái", most),
         fmt::format("this expression takes more than {} states", most)},
        {"viết ngắn lại, bớt các phần tùy chọn lồng nhau; hoặc nới bằng --limit pattern=SỐ",
         "make it shorter, with fewer optional parts; or raise it by --limit pattern=NUMBER"});
  }

  void check_ways(const Node& value) {
    const std::uint32_t most = limits_.pattern_states;
    const double ways = pattern_ways(value.value(), most, work_);
    if (work_ > 0 && ways <= most) return;
    diagnostics_.error(
        Code::xml_schema_too_complex, value.source(),
        {fmt::format("một chuỗi có thể đọc theo hơn {} cách bằng biểu thức này", most),
         fmt::format("this expression may read one text in more than {} ways", most)},
        {"viết lại để mỗi chữ chỉ khớp với một chỗ, thay cho những phần tùy chọn hay lặp giống "
         "nhau "
         "liền nhau, lồng nhau; hoặc nới bằng --limit pattern=SỐ",
         "let each letter fit one place only, instead of like parts that are optional or repeated "
         "side by side or within each other; or raise it by --limit pattern=NUMBER"});
  }

  // ---- Content models ----

  // What a complexType, or the definition of a group, holds.
  ModelSize content(const Node& node) {
    ModelSize all;
    for (const Node& child : node.children()) {
      if (is_particle(child)) all = sequence(all, particle(child));
      if (child.is_element("complexContent")) all = sequence(all, content(child));
      if (child.is_element("extension")) {
        all = sequence(
            all, sequence(named("complexType", child.attribute_value("base")), content(child)));
      }
      if (child.is_element("restriction")) all = sequence(all, content(child));
    }
    return all;
  }

  ModelSize particle(const Node& node) {
    const std::string_view most = node.attribute_value("maxOccurs", "1");
    if (most == "0") return {};
    const ModelSize size = term(node);
    const bool optional = node.attribute_value("minOccurs", "1") == "0";
    return repeated(size, optional, most != "1");
  }

  ModelSize term(const Node& node) {
    if (node.is_element("element")) return element(node);
    if (node.is_element("any")) return ModelSize::one();
    if (node.is_element("group")) return named("group", node.attribute_value("ref"));
    const bool in_turn = node.is_element("sequence");
    ModelSize all;
    bool begun = false;
    for (const Node& child : node.children()) {
      if (!is_particle(child)) continue;
      const ModelSize next = particle(child);
      all = in_turn || !begun ? sequence(all, next) : choice(all, next);
      begun = true;
    }
    return all;
  }

  // A head stands for each of its members.
  ModelSize element(const Node& node) {
    ModelSize size = ModelSize::one();
    if (heads_.count(local_of(node.attribute_value("ref"))) != 0) {
      size.states = size.first = size.last = 1 + members_;
    }
    return size;
  }

  // The largest of that name; each is measured once. One that holds itself is libxml2's to refuse.
  ModelSize named(const std::string& kind, std::string_view reference) {
    const Key key{kind, local_of(reference)};
    const auto found = named_.find(key);
    if (found == named_.end()) return {};
    const auto [known, is_new] = sizes_.try_emplace(key);
    if (!is_new) return known->second;
    if (chain_ == kLongestChain) return endless();
    ++chain_;
    ModelSize largest;
    for (const Node& definition : found->second) {
      const ModelSize size = content(definition);
      if (!fits(size, largest.states + largest.transitions)) largest = size;
    }
    --chain_;
    return sizes_[key] = largest;
  }

  // ---- Attributes ----

  double attributes(const Node& node) {
    double count = 0;
    for (const Node& child : node.children()) {
      if (child.is_element("attribute")) count += 1;
      if (child.is_element("attributeGroup")) count += group(child.attribute_value("ref"));
      if (child.is_element("complexContent") || child.is_element("simpleContent") ||
          child.is_element("extension") || child.is_element("restriction")) {
        count += attributes(child);
      }
    }
    return count;
  }

  double group(std::string_view reference) {
    const std::string name = local_of(reference);
    const auto found = named_.find({"attributeGroup", name});
    if (found == named_.end()) return 0;
    const auto [known, is_new] = groups_.try_emplace(name, 0);
    if (!is_new) return known->second;
    if (chain_ == kLongestChain) return endless().states;
    ++chain_;
    double largest = 0;
    for (const Node& definition : found->second)
      largest = std::max(largest, attributes(definition));
    --chain_;
    return groups_[name] = largest;
  }

  void refuse(const Node& type) {
    const std::uint32_t most = limits_.schema_states;
    diagnostics_.error(
        Code::xml_schema_too_complex, type.source(),
        {fmt::format("kiểu này cần hơn {} trạng thái để kiểm tra", most),
         fmt::format("checking this type takes more than {} states", most)},
        {"chia nhỏ kiểu, bớt các phần tùy chọn nối tiếp; hoặc nới bằng --limit schema=SỐ",
         "divide the type, with fewer optional parts in a row; or raise it by --limit "
         "schema=NUMBER"});
  }

  const std::vector<SchemaFile>& files_;
  const Limits& limits_;
  Diagnostics& diagnostics_;
  std::map<Key, std::vector<Node>> named_;
  std::map<Key, ModelSize> sizes_;
  std::map<std::string, double> groups_;
  std::set<std::string> heads_;
  double members_ = 0;
  double work_ = 2e9;  // for counting ways of all patterns: some seconds
  int chain_ = 0;      // how many references are being followed
};

}  // namespace

void check_schema_sizes(const std::vector<SchemaFile>& files, const Limits& limits,
                        Diagnostics& diagnostics) {
  Guard(files, limits, diagnostics).check();
}

}  // namespace tongket::xml
