#include "data/capitals.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "data/words_place.h"
#include "text/text.h"

namespace tongket::data {
namespace {

class Capitals final : public Sentences {
 public:
  Capitals(const Writing& writing, std::string_view source, Diagnostics& diagnostics)
      : writing_(writing), source_(source), diagnostics_(diagnostics) {}

  void attribute(const xml::Node& node) override {
    // A name has a space in it, a code hasn't.
    if (node.value().find(' ') == std::string_view::npos) return;
    begin_words();
    for (const text::CapitalAdvice& advice : check_.check(node.value(), false))
      tell(advice, node.value(), node, advice.offset);
  }
  void white_space(const xml::Node& /*node*/) override {}
  void text(const xml::Node& node) override {
    if (pieces_.empty() && whole_.empty()) begins_ = begins_sentence(node);
    pieces_.push_back({node, whole_.size()});
    whole_ += node.value();
  }
  void figure() override { whole_ += kNoWord; }
  void end() override {
    if (!pieces_.empty()) check_whole();
    pieces_.clear();
    whole_.clear();
    begins_ = false;
  }

 private:
  struct Piece {
    xml::Node node;
    std::size_t begin = 0;  // in whole_
  };

  // Advice comes in the order of the words: each search goes on where the last one like it ended,
  // for a text may have as many words to tell as it has words.
  void begin_words() {
    name_at_.clear();
    for (const std::string& name : writing_.names)
      name_at_.push_back(name.empty() ? std::string_view::npos : 0);
    begin_text();
  }
  void begin_text() { standing_at_.clear(); }

  void check_whole() {
    begin_words();
    auto behind = pieces_.begin();
    for (const text::CapitalAdvice& advice : check_.check(whole_, begins_)) {
      const auto before = behind;
      while (behind != pieces_.end() && behind->begin <= advice.offset)
        ++behind;
      if (behind != before) begin_text();
      const Piece& piece = *std::prev(behind);
      tell(advice, whole_, piece.node, advice.offset - piece.begin);
    }
  }

  [[nodiscard]] bool is_kept(const text::CapitalAdvice& advice, std::string_view words) {
    const std::size_t end = advice.offset + advice.standing.size();
    for (std::size_t i = 0; i < writing_.names.size(); ++i) {
      const std::string& name = writing_.names[i];
      std::size_t at = name_at_[i];
      if (at != std::string_view::npos) at = words.find(name, at);
      while (at < advice.offset && at + name.size() < end)
        at = words.find(name, at + 1);
      name_at_[i] = at;
      if (at <= advice.offset && at + name.size() >= end) return true;
    }
    return false;
  }

  // The words may stand in the same text before, written so with good reason.
  [[nodiscard]] SourceRef place_of(const text::CapitalAdvice& advice, const xml::Node& node,
                                   std::size_t offset) {
    const std::string_view value = node.value();
    std::pair<std::size_t, std::uint32_t>& known = standing_at_[advice.standing];
    std::uint32_t from = known.second;
    std::size_t at = value.find(advice.standing, known.first);
    while (at < offset) {
      place_of_words(source_, node.source(), advice.standing, from);
      ++from;
      at = value.find(advice.standing, at + 1);
    }
    const SourceRef place = place_of_words(source_, node.source(), advice.standing, from);
    known = {at, from};
    return place;
  }

  void tell(const text::CapitalAdvice& advice, std::string_view words, const xml::Node& node,
            std::size_t offset) {
    if (is_kept(advice, words)) return;
    const bool sure = advice.certainty == text::Certainty::certain;
    const Message clause = text::clause_of_annex(advice.clause);
    Diagnostic told;
    told.severity = sure ? Severity::warning : Severity::note;
    told.code = Code::data_capitals;
    told.rule = advice.clause;
    told.place = place_of(advice, node, offset);
    told.message = {"“" + advice.standing + (sure ? "” viết là “" : "” có lẽ viết là “") +
                        advice.suggested + "” (" + clause.vi + ")",
                    "'" + advice.standing + (sure ? "' is written '" : "' may be written '") +
                        advice.suggested + "' (" + clause.en + ")"};
    told.hint = {R"(không đổi gì trong dữ liệu; <writing capitals="leave"/> thì không gợi ý nữa)",
                 R"(the data is not changed; <writing capitals="leave"/> asks for no suggestions)"};
    diagnostics_.add(std::move(told));
  }

  const Writing& writing_;
  std::string_view source_;
  Diagnostics& diagnostics_;
  text::CapitalCheck check_;
  std::string whole_;  // of the sentence
  std::vector<Piece> pieces_;
  bool begins_ = false;
  std::vector<std::size_t> name_at_;  // by name of the writing: in the words being told
  // By the words that stand there: how far they were looked for in the value and in the source.
  std::map<std::string, std::pair<std::size_t, std::uint32_t>, std::less<>> standing_at_;
};

}  // namespace

void check_capitals(const xml::Tree& tree, const TextElements& elements, const Writing& writing,
                    std::string_view source, Diagnostics& diagnostics) {
  Capitals capitals(writing, source, diagnostics);
  walk_sentences(tree.root(), elements, capitals);
}

}  // namespace tongket::data
