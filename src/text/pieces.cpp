#include "text/pieces.h"

#include <algorithm>
#include <utility>

#include "base/base.h"
#include "text/markup.h"

namespace tongket::text {
namespace {

// Between two pieces: the normaliser knows markup and leaves it where it is.
constexpr std::string_view cut = "<x/>";
constexpr std::string_view figure_words = "0";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else {
      out += c;
    }
  }
  return out;
}

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const bool amp = text.substr(at, 5) == "&amp;";
    const bool less = text.substr(at, 4) == "&lt;";
    out += amp ? '&' : less ? '<' : text[at];
    at += amp ? 5 : less ? 4 : 1;
  }
  return out;
}

}  // namespace

void Pieces::add(std::string_view words) {
  pieces_.push_back({escaped(words), false});
  plain_ += words;
}

void Pieces::add_figure() {
  pieces_.push_back({std::string(figure_words), true});
  plain_ += figure_words;
}

std::string Pieces::joined() const {
  std::string all;
  for (const Piece& piece : pieces_) {
    if (&piece != &pieces_.front()) all += cut;
    all += piece.escaped;
  }
  return all;
}

// The text piece in which an offset of the joined sentence lies; of a figure the one before it.
std::size_t Pieces::piece_at(std::size_t offset) const {
  std::size_t text = 0;
  std::size_t seen = 0;
  for (const Piece& piece : pieces_) {
    if (!piece.figure) text = seen++;
    if (offset < piece.escaped.size() + cut.size()) break;
    offset -= piece.escaped.size() + cut.size();
  }
  return text;
}

std::vector<std::string> Pieces::split(std::string_view markup) const {
  std::vector<std::string> texts;
  for (const Piece& piece : pieces_) {
    const std::size_t end = std::min(markup.find(cut), markup.size());
    if (!piece.figure) texts.push_back(unescaped(markup.substr(0, end)));
    markup.remove_prefix(std::min(end + cut.size(), markup.size()));
  }
  if (!markup.empty()) throw Broken("a sentence was mended over its marks");
  return texts;
}

Pieces::Result Pieces::normalise(const NormaliseOptions& options) {
  Result result;
  if (!is_normal(plain_, options)) {
    Normalised made = normalise_markup(joined(), options);
    for (Note& note : made.notes) {
      const std::size_t piece = piece_at(note.offset);
      result.notes.push_back({piece, std::move(note)});
    }
    result.texts = split(made.text);
  }
  pieces_.clear();
  plain_.clear();
  return result;
}

}  // namespace tongket::text
