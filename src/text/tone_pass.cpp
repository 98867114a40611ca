#include "text/tone_pass.h"

#include <algorithm>

namespace tongket::text {
namespace {

// Where the line says one of the names, as [begin, end); only whole words count.
struct Span {
  std::size_t begin, end;
};

bool is_letter_at(std::string_view text, std::size_t at) {
  return word_end(text.substr(at, 1), 0) == 1;
}

bool is_inside_word(std::string_view text, std::size_t at) {
  return at > 0 && at < text.size() && is_letter_at(text, at - 1) && is_letter_at(text, at);
}

std::vector<Span> spans_of_names(const ToneLine& line) {
  std::vector<Span> out;
  for (const std::string& name : line.options.names) {
    if (name.empty()) continue;
    for (std::size_t at = line.text.find(name); at != std::string_view::npos;
         at = line.text.find(name, at + 1)) {
      const bool whole =
          !is_inside_word(line.text, at) && !is_inside_word(line.text, at + name.size());
      if (whole) out.push_back({at, at + name.size()});
    }
  }
  std::sort(out.begin(), out.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
  return out;
}

// The tokens of a line, asked in their order, against its spans: each is looked at once.
class Exceptions {
 public:
  explicit Exceptions(std::vector<Span> spans) : spans_(std::move(spans)) {}
  // Whether one span holds the whole token: of those that begin no later, one that ends no sooner.
  bool hold(const Token& token) {
    for (; next_ < spans_.size() && spans_[next_].begin <= token.begin; ++next_)
      reach_ = std::max(reach_, spans_[next_].end);
    return token.end <= reach_;
  }

 private:
  std::vector<Span> spans_;
  std::size_t next_ = 0;
  std::size_t reach_ = 0;
};

bool has_letter_beyond_ascii(std::string_view word) {
  return std::any_of(word.begin(), word.end(),
                     [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; });
}

// One edit a word: a second rule finds its own in the next round.
void find_in_word(const ToneLine& line, const Token& token, Edits& edits) {
  const std::string_view word = line.text.substr(token.begin, token.end - token.begin);
  const bool places = line.rules.place || line.rules.style.has_value();
  if (places && has_letter_beyond_ascii(word)) {
    std::optional<std::string> placed =
        line.rules.place ? with_tone_placed(word, std::nullopt) : std::nullopt;
    const Rule rule = placed ? Rule::tone_place : Rule::tone_style;
    if (!placed && line.rules.style) placed = with_tone_placed(word, line.rules.style);
    if (placed) return edits.push_back({token.begin, word.size(), std::move(*placed), rule});
  }
  std::optional<std::string> ended = with_final_i(word, line.rules.final_i);
  if (ended) edits.push_back({token.begin, word.size(), std::move(*ended), Rule::final_i});
}

}  // namespace

void find_tone_edits(const ToneLine& line, Edits& edits) {
  Exceptions excepted(spans_of_names(line));
  std::size_t quoted = 0;
  for (const Token& token : line.tokens) {
    const std::string_view written = line.text.substr(token.begin, token.end - token.begin);
    if (written == "“") ++quoted;
    if (written == "”" && quoted > 0) --quoted;
    if (token.kind != Kind::word || excepted.hold(token)) continue;
    if (quoted > 0 && line.options.keep_quotations) continue;
    find_in_word(line, token, edits);
  }
}

}  // namespace tongket::text
