#include "text/tone_pass.h"

#include <algorithm>
#include <array>

#include "base/base.h"
#include "text/letter_case.h"

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
  if (line.names.empty()) return out;
  const std::string text = in_small_letters(line.text);
  for (const std::string& name : line.names) {
    if (name.empty()) continue;
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
      const bool whole = !is_inside_word(text, at) && !is_inside_word(text, at + name.size());
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

// What follows the last full stop of a file's name.
constexpr std::array<std::string_view, 34> endings = {
    "doc", "docx", "dot", "rtf", "odt",  "xls", "xlsx", "csv", "ods", "ppt", "pptx", "odp",
    "pdf", "txt",  "xml", "htm", "html", "jpg", "jpeg", "png", "gif", "bmp", "tif",  "tiff",
    "svg", "zip",  "rar", "mp3", "mp4",  "avi", "vn",   "com", "net", "org"};

bool is_name_end(char c) {
  return c == ' ' || c == '\t' || c == '"' || c == '(' || c == '<';
}

bool is_letter_or_digit(char c) {
  return word_end({&c, 1}, 0) != 0 || (c >= '0' && c <= '9');
}

// "hoà.doc": a file is found by its name as it is. The word stands before a full stop and one of
// the endings, without a space between.
bool is_of_file_name(std::string_view text, const Token& token) {
  std::size_t end = token.end;
  while (end < text.size() && !is_name_end(text[end]))
    ++end;
  const std::string_view rest = text.substr(token.end, end - token.end);
  for (std::size_t dot = rest.find('.'); dot != std::string_view::npos;
       dot = rest.find('.', dot + 1)) {
    std::size_t past = dot + 1;
    while (past < rest.size() && is_letter_or_digit(rest[past]))
      ++past;
    const std::string ending = in_small_letters(rest.substr(dot + 1, past - dot - 1));
    if (std::find(endings.begin(), endings.end(), ending) != endings.end()) return true;
  }
  return false;
}

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

std::string in_small_letters(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::string small;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded one = utf8::decode(text, at);
    small.clear();
    utf8::append(small, simple_case(one.code_point, Case::lower).value_or(one.code_point));
    out += small.size() == one.length ? std::string_view(small) : text.substr(at, one.length);
    at += one.length;
  }
  return out;
}

// Names are looked for only where a word would change: most lines have none.
void find_tone_edits(const ToneLine& line, Edits& edits) {
  const std::size_t first = edits.size();
  std::size_t quoted = 0;
  for (const Token& token : line.tokens) {
    const std::string_view written = line.text.substr(token.begin, token.end - token.begin);
    if (written == "“") ++quoted;
    if (written == "”" && quoted > 0) --quoted;
    if (token.kind != Kind::word) continue;
    if (quoted > 0 && line.options.keep_quotations) continue;
    find_in_word(line, token, edits);
  }
  if (edits.size() == first) return;
  Exceptions excepted(spans_of_names(line));
  const auto is_kept = [&](const Edit& edit) {
    const Token token{Kind::word, static_cast<std::uint32_t>(edit.offset),
                      static_cast<std::uint32_t>(edit.offset + edit.length)};
    return excepted.hold(token) || is_of_file_name(line.text, token);
  };
  std::size_t kept = first;
  for (std::size_t i = first; i < edits.size(); ++i) {
    if (is_kept(edits[i])) continue;
    if (kept != i) edits[kept] = std::move(edits[i]);
    ++kept;
  }
  edits.resize(kept);
}

}  // namespace tongket::text
