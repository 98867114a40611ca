#include "text/pieces.h"

#include <algorithm>
#include <utility>

#include "base/base.h"
#include "text/markup.h"

namespace tongket::text {
namespace {

// Between two pieces: the normaliser knows markup and leaves it where it is.
constexpr std::string_view cut = "<x/>";

std::string as_markup(std::string_view text) {
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

std::string joined(const std::vector<std::string>& escaped) {
  std::string all;
  for (std::size_t i = 0; i < escaped.size(); ++i) {
    if (i != 0) all += cut;
    all += escaped[i];
  }
  return all;
}

}  // namespace

void Pieces::add(std::string_view words) {
  plain_ += words;
  pieces_.push_back({plain_.size(), false});
}

void Pieces::add_figure() {
  plain_ += figure;
  pieces_.push_back({plain_.size(), true});
}

std::vector<std::string> Pieces::escaped() const {
  std::vector<std::string> all;
  std::size_t begin = 0;
  for (const Piece& piece : pieces_) {
    all.push_back(as_markup(std::string_view(plain_).substr(begin, piece.end - begin)));
    begin = piece.end;
  }
  return all;
}

// The text piece in which an offset of the joined sentence lies; of a figure the one before it.
std::size_t Pieces::piece_at(std::size_t offset, const std::vector<std::string>& escaped) const {
  std::size_t text = 0;
  std::size_t seen = 0;
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    if (!pieces_[i].figure) text = seen++;
    if (offset < escaped[i].size() + cut.size()) break;
    offset -= escaped[i].size() + cut.size();
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
    const std::vector<std::string> parts = escaped();
    Normalised made = normalise_markup(joined(parts), options);
    for (Note& note : made.notes) {
      const std::size_t piece = piece_at(note.offset, parts);
      result.notes.push_back({piece, std::move(note)});
    }
    result.texts = split(made.text);
  }
  pieces_.clear();
  plain_.clear();
  return result;
}

}  // namespace tongket::text
