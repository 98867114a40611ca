// What the rules of a pack say of data.
#pragma once

#include <map>

#include "data_support.h"

namespace data_test {

// "id: the path of its place", one a line: what the pack's rules say of that data.
inline std::string said_of(const std::string& pack, const std::string& xml) {
  static Sources sources;
  static std::map<std::string, std::shared_ptr<const xml::Rules>> loaded;
  if (loaded.count(pack) == 0) {
    auto rules = xml::Rules::load(in_source("templates/" + pack + "/rules.sch"), sources,
                                  &vocabulary().schema().index(), Limits{});
    REQUIRE(rules);
    loaded[pack] = *rules;
  }
  Diagnostics diagnostics;
  const xml::TreePtr tree = xml::read_bytes("data.xml", xml, sources, Limits{}, diagnostics);
  REQUIRE(tree != nullptr);
  xml::Budget budget(Limits{}.xpath_steps);
  loaded[pack]->check(*tree, {}, budget, diagnostics);
  std::string said;
  for (const Diagnostic& one : diagnostics.list())
    said +=
        one.rule + ": " + xml::path_at(sources.find(one.place.file)->text, one.place.begin) + "\n";
  return said;
}

inline std::string changed(std::string xml, const std::string& found, const std::string& instead) {
  const std::size_t at = xml.find(found);
  REQUIRE(at != std::string::npos);
  return xml.replace(at, found.size(), instead);
}

// From the first to the second of these words.
inline std::string without(std::string xml, const std::string& from, const std::string& to) {
  const std::size_t begin = xml.find(from), end = xml.find(to, begin);
  REQUIRE(end != std::string::npos);
  return xml.erase(begin, end + to.size() - begin);
}

struct RuleCase {
  std::string pack;
  std::string xml;
  std::string said;
};

inline void check_all(const std::vector<RuleCase>& cases) {
  for (const RuleCase& one : cases) {
    CAPTURE(one.pack);
    CAPTURE(one.said);
    CHECK(said_of(one.pack, one.xml) == one.said);
  }
}

}  // namespace data_test
