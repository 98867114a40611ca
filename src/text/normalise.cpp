#include "text/normalise.h"

#include <algorithm>

#include "text/line_mender.h"
#include "text/normalise_check.h"
#include "text/plain.h"
#include "text/text.h"

namespace tongket::text {
namespace {

constexpr std::size_t longest_line = std::size_t{1} << 20U;

bool is_line_end(char c) {
  return c == '\n' || c == '\r';
}

std::size_t find_line_end(std::string_view text, std::size_t from) {
  while (from < text.size() && !is_line_end(text[from]))
    ++from;
  return from;
}

// A place to cut a line that is too long: after a space, else before a character that isn't a mark.
std::size_t safe_cut(std::string_view line) {
  const std::size_t space = line.rfind(' ');
  if (space != std::string_view::npos && space > 0) return space;
  std::size_t at = line.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80U)
    --at;
  return at > 0 ? at : line.size();
}

bool letters_only(const NormaliseOptions& options) {
  return options.rules.empty() && options.final_i == FinalI::keep &&
         options.tone != ToneChoice::old_style && options.tone != ToneChoice::new_style;
}

}  // namespace

bool check_characters(std::string_view text, std::size_t offset, std::vector<TextError>& errors) {
  if (is_plain(text)) return true;
  const std::size_t invalid = utf8::find_invalid(text);
  const std::string_view valid = text.substr(0, invalid);
  for (std::size_t at = find_forbidden(valid); at != std::string_view::npos;) {
    const utf8::Decoded decoded = utf8::decode(valid, at);
    errors.push_back({offset + at, decoded.code_point});
    const std::size_t rest = at + decoded.length;
    const std::size_t next = find_forbidden(valid.substr(rest));
    at = next == std::string_view::npos ? next : rest + next;
  }
  if (invalid == std::string_view::npos) return true;
  errors.push_back({offset + invalid, 0xFFFD});
  return false;
}

std::size_t find_line_separator(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find('\xE2', from); at != std::string_view::npos;
       at = text.find('\xE2', at + 1)) {
    const std::string_view found = text.substr(at, line_separator_size);
    if (found == "\u2028" || found == "\u2029") return at;
  }
  return std::string_view::npos;
}

NormaliseOptions with_style_settled(NormaliseOptions options, std::string_view text) {
  if (options.tone != ToneChoice::majority) return options;
  // Misplaced marks have no style, and NFC is needed to see any: counted on mended text.
  options.tone = ToneChoice::keep;
  options.explain = false;
  const ToneStyle style = majority(count_tones(normalise(text, options).text), options.on_tie);
  options.tone = style == ToneStyle::old_style ? ToneChoice::old_style : ToneChoice::new_style;
  return options;
}

Normaliser::Normaliser(NormaliseOptions options)
    : options_(std::move(options)), mender_(std::make_unique<LineMender>(options_)) {}

Normaliser::~Normaliser() = default;

void Normaliser::line(std::string_view line, std::string& out) {
  const bool valid = check_characters(line, offset_, errors_);
  if (!valid || !mender_->mend(line, in_long_line_)) {
    out.append(line);
    return;
  }
  out.append(mender_->text());
  for (const Edits& edits : mender_->history())
    changes_ += edits.size();
  if (options_.explain) append_notes(line, offset_, mender_->history(), notes_);
}

std::size_t Normaliser::find_separator(std::string_view text, std::size_t from) const {
  if (!options_.rules.has(Rule::line_separator)) return std::string_view::npos;
  return find_line_separator(text, from);
}

void Normaliser::separator(std::string_view written, std::string& out) {
  if (options_.explain) {
    const std::string rule(about(Rule::line_separator).name);
    notes_.push_back({rule, offset_, std::string(written), "\n"});
  }
  ++changes_;
  out += '\n';
  offset_ += written.size();
  in_long_line_ = false;
}

// A stretch between two line ends, which separators may cut.
void Normaliser::lines(std::string_view text, std::string& out) {
  for (std::size_t end = find_separator(text, 0); end != std::string_view::npos;
       end = find_separator(text, 0)) {
    line(text.substr(0, end), out);
    offset_ += end;
    separator(text.substr(end, line_separator_size), out);
    text.remove_prefix(end + line_separator_size);
  }
  line(text, out);
  offset_ += text.size();
}

// The lines of what waits that are whole; a separator may have begun before the last `fresh` bytes.
void Normaliser::pending_lines(std::size_t fresh, std::string& out) {
  const std::size_t old = pending_.size() - fresh;
  const std::size_t from = old < line_separator_size ? 0 : old - line_separator_size + 1;
  std::size_t done = 0;
  for (std::size_t end = find_separator(pending_, from); end != std::string_view::npos;
       end = find_separator(pending_, done)) {
    const std::string_view waiting = pending_;
    line(waiting.substr(done, end - done), out);
    offset_ += end - done;
    separator(waiting.substr(end, line_separator_size), out);
    done = end + line_separator_size;
  }
  pending_.erase(0, done);
}

void Normaliser::long_piece(std::string& out) {
  in_long_line_ = true;
  const std::size_t cut = safe_cut(pending_);
  line(std::string_view(pending_).substr(0, cut), out);
  offset_ += cut;
  pending_.erase(0, cut);
}

// Whole lines in which nothing can be wrong pass as they are, when letters are all that is asked.
std::size_t Normaliser::pass_plain(std::string_view piece, std::string& out) {
  if (!letters_only(options_) || !pending_.empty() || in_long_line_) return 0;
  const std::size_t last = piece.substr(0, plain_prefix(piece)).find_last_of("\r\n");
  if (last == std::string_view::npos) return 0;
  out.append(piece, 0, last + 1);
  offset_ += last + 1;
  return last + 1;
}

void Normaliser::feed(std::string_view piece, std::string& out) {
  for (std::size_t at = 0; at < piece.size();) {
    at += pass_plain(piece.substr(at), out);
    const std::size_t end = find_line_end(piece, at);
    const bool whole = end < piece.size();
    // A line that lies in the piece is looked at where it is.
    if (whole && pending_.empty() && end - at <= longest_line) {
      lines(piece.substr(at, end - at), out);
    } else {
      // Bit by bit, so that a piece of any size takes no more room than a line may.
      const std::size_t some = std::min(end, at + longest_line);
      pending_.append(piece, at, some - at);
      pending_lines(some - at, out);
      while (pending_.size() > longest_line)
        long_piece(out);
      at = some;
      if (some < end || !whole) continue;
      line(pending_, out);
      offset_ += pending_.size();
      pending_.clear();
    }
    in_long_line_ = false;
    out += piece[end];
    ++offset_;
    at = end + 1;
  }
}

void Normaliser::finish(std::string& out) {
  line(pending_, out);
  offset_ += pending_.size();
  pending_.clear();
  in_long_line_ = false;
}

std::vector<Note> Normaliser::take_notes() {
  return std::exchange(notes_, {});
}

std::vector<TextError> Normaliser::take_errors() {
  return std::exchange(errors_, {});
}

Normalised normalise(std::string_view text, const NormaliseOptions& options) {
  NormaliseOptions resolved = with_style_settled(options, text);
  resolved.explain = options.explain;
  Normaliser normaliser(std::move(resolved));
  Normalised out;
  out.text.reserve(text.size() + text.size() / 64);
  normaliser.feed(text, out.text);
  normaliser.finish(out.text);
  out.notes = normaliser.take_notes();
  out.errors = normaliser.take_errors();
  return out;
}

bool is_normal(std::string_view text, const NormaliseOptions& options) {
  if (is_tidy(text, options)) return true;
  const bool letters_only =
      options.rules.empty() && options.final_i == FinalI::keep && options.tone == ToneChoice::keep;
  if (letters_only)
    return is_plain(text) || (utf8::find_invalid(text) == std::string_view::npos && is_nfc(text));
  if (options.rules.has(Rule::line_separator) &&
      find_line_separator(text) != std::string_view::npos) {
    return false;
  }
  if (options.tone == ToneChoice::majority) {
    return is_normal(text, with_style_settled(options, text));
  }
  LineMender mender(options);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = find_line_end(text, at);
    const std::string_view line = text.substr(at, end - at);
    const bool valid = is_plain(line) || utf8::find_invalid(line) == std::string_view::npos;
    if (valid && mender.mend(line, line.size() > longest_line)) return false;
    at = end + 1;
  }
  return true;
}

}  // namespace tongket::text
