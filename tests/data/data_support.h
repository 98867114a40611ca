// Shared by the tests of data/: the vocabulary, and data loaded from text.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "data/data.h"

namespace data_test {

using namespace tongket;

inline std::string in_source(const std::string& path) {
  return std::string(TONGKET_SOURCE_DIR) + "/" + path;
}

// Compiled once for the whole program, as the real one does.
inline const data::Vocabulary& vocabulary() {
  static Sources sources;
  static const auto loaded = data::Vocabulary::load(in_source("templates"), sources, Limits{});
  if (!loaded) {
    for (const Diagnostic& problem : loaded.error().list())
      MESSAGE(show(problem, sources, {}));
  }
  REQUIRE(loaded.has_value());
  return **loaded;
}

struct Loaded {
  std::unique_ptr<Sources> sources = std::make_unique<Sources>();
  Diagnostics diagnostics;
  std::shared_ptr<const data::Dataset> dataset;

  std::vector<std::string> rules() const {
    std::vector<std::string> ids;
    for (const Diagnostic& one : diagnostics.list())
      ids.push_back(one.rule);
    return ids;
  }
  // Everything reported, for a failing test to show.
  std::string shown() const {
    std::string out;
    for (const Diagnostic& one : diagnostics.list())
      out += show(one, *sources, {}) + "\n";
    return out;
  }
  std::uint32_t line(std::size_t i) const {
    return sources->locate(diagnostics.list().at(i).place).line;
  }
};

inline Loaded load_text(std::string_view xml) {
  Loaded out;
  out.dataset =
      data::load_bytes("data.xml", xml, vocabulary(), *out.sources, Limits{}, out.diagnostics);
  return out;
}

inline Loaded load_file(const std::string& path) {
  Loaded out;
  out.dataset = data::load(path, vocabulary(), *out.sources, Limits{}, out.diagnostics);
  return out;
}

// The least that the schema asks for, with more elements after <papers>.
inline std::string year_with(const std::string& rest) {
  return R"(<year xmlns="urn:tongket:year:1" value="2022">
<office standard="party"><name>Khối vận</name><place>Tam Quan Nam</place><symbol>KV</symbol></office>
<papers><paper type="bao-cao"><subject>tổng kết</subject><signatory name="Nguyễn Văn A"/>
<recipient>Lưu Khối vận</recipient></paper></papers>)" +
         rest + "</year>";
}

// A year whose narrative has one section with that inside, and a <writing>.
inline Loaded load_section(const std::string& inside, const std::string& writing = {}) {
  std::string xml = year_with(
      "<indicators><group code='g'><label>g</label><indicator code='a' unit='hộ' actual='3'>"
      "<label>a</label></indicator></group></indicators>"
      "<narrative><section code='s'><title>t</title>\n" +
      inside + "</section></narrative>");
  xml.insert(xml.find("<papers>"), writing);
  return load_text(xml);
}

// An expression's value on a dataset, as text; steps have no prefix.
inline std::string value_of(const data::Dataset& dataset, std::string_view expression) {
  const xml::Namespaces namespaces = {{"", "urn:tongket:year:1"}};
  const auto parsed = xml::Expression::parse(expression, namespaces, SourceRef{});
  REQUIRE(parsed.has_value());
  xml::Budget budget(100000);
  xml::EvaluationContext context;
  context.node = dataset.tree().document();
  context.current = context.node;
  context.budget = &budget;
  const auto value = parsed->evaluate(context);
  REQUIRE(value.has_value());
  return xml::to_text(*value);
}

}  // namespace data_test
