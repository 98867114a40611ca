// Capital letters as annex II of Decree 30/2020/NĐ-CP wants them.
//
// In: a text in NFC, a sentence or some, typing faults mended. Out: what is written otherwise than
// the annex has it, each with the words that it suggests; the text itself is never changed. Only
// what words around it make sure of is told: a false change in a formal paper is worse than a
// missed fault. Words all in capitals and words in “…” are left alone. Refused: nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"

namespace tongket::text {

enum class Certainty : std::uint8_t {
  certain,  // the annex's own words, or a form that can mean nothing else
  likely    // some other sense of the words can be thought of
};

struct CapitalAdvice {
  std::size_t offset = 0;  // bytes of the text
  std::string standing;
  std::string suggested;    // the same letters in another case
  std::string_view clause;  // "V.8.c": of annex II
  Certainty certainty = Certainty::certain;
};

// Keeps its memory from text to text. Not for several threads at once.
class CapitalCheck {
 public:
  CapitalCheck();
  ~CapitalCheck();
  CapitalCheck(const CapitalCheck&) = delete;
  CapitalCheck& operator=(const CapitalCheck&) = delete;

  // In the order of their offsets, none over another; good until the next call.
  const std::vector<CapitalAdvice>& check(std::string_view utf8, bool begins_sentence);

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

// A quick look: where it says no, CapitalCheck has nothing to tell of the text.
bool may_want_capitals(std::string_view utf8, bool begins_sentence);

// "điểm c khoản 8 Mục V Phụ lục II Nghị định số 30/2020/NĐ-CP".
Message clause_of_annex(std::string_view clause);

}  // namespace tongket::text
