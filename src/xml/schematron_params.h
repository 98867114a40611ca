// An abstract pattern's parameters put in place. Internal to the room.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/base.h"
#include "xml/tree.h"
#include "xml/xpath.h"

namespace tongket::xml::schematron {

// The texts of queries. Within a pattern that is an abstract one, "$name" of each parameter is
// replaced by its value wherever it stands (ISO/IEC 19757-3, 5.4.9 and annex C); names are taken as
// long as they are, so that $a does not touch $ab.
class Params {
 public:
  // `sources` must outlive this.
  explicit Params(const Sources& sources) : sources_(sources) {}

  // The <param> of a pattern with is-a; until leave().
  void enter(const Node& pattern);
  // The parameters that no query asked for since enter().
  std::vector<Node> leave();
  // While a text that is not the pattern's own is read (a diagnostic's).
  bool suspend(bool on) { return std::exchange(suspended_, on); }

  // An attribute's text with the parameters' values in it. Nothing when that grows beyond all
  // bounds: what all patterns of a file make of their parameters together is limited.
  std::optional<std::vector<TextPiece>> pieces(const Node& attribute);

 private:
  std::vector<TextPiece> split(const Node& attribute);

  const Sources& sources_;
  std::map<std::string, Node, std::less<>> values_;
  std::set<std::string, std::less<>> used_;
  std::size_t made_ = 0;
  bool suspended_ = false;
};

}  // namespace tongket::xml::schematron
