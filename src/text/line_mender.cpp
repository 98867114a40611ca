#include "text/line_mender.h"

#include <algorithm>

#include "text/lookalike_edits.h"
#include "text/plain.h"
#include "text/text.h"
#include "text/tone_pass.h"
#include "text/typing_pass.h"

namespace tongket::text {
namespace {

// Rules wait for each other at most this often; a line that still changes then is given up and
// stays as it came.
constexpr std::size_t most_rounds = 16;

constexpr std::size_t widest = 24;  // bytes of a neighbour that a note shows

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\xC2\xA0") == std::string_view::npos;
}

bool is_tail(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

std::size_t run_begin(std::string_view text, std::size_t at) {
  const std::size_t least = at > widest ? at - widest : 0;
  while (at > least && text[at - 1] != ' ')
    --at;
  while (at < text.size() && is_tail(text[at]))
    ++at;
  return at;
}

std::size_t run_end(std::string_view text, std::size_t at) {
  const std::size_t most = std::min(text.size(), at + widest);
  while (at < most && text[at] != ' ')
    ++at;
  while (at > 0 && at < text.size() && is_tail(text[at]))
    --at;
  return at;
}

// What lies between the edits before and behind one: what a note may show, so that its text after
// the change is what will stand there.
struct Room {
  std::size_t begin = 0;
  std::size_t end = 0;
};

Room room_of(std::string_view text, const Edits& edits, std::size_t i) {
  Room room{0, text.size()};
  if (i > 0) room.begin = edits[i - 1].offset + edits[i - 1].length;
  if (i + 1 < edits.size()) room.end = edits[i + 1].offset;
  return room;
}

// A space alone tells nothing: the note of a space shows what stands around it, "trào“toàn", and
// that of a dash the words on both sides, "trị- xã".
Note told(std::string_view text, const Edit& edit, const Room& room) {
  const std::size_t end = edit.offset + edit.length;
  std::size_t from = edit.offset;
  std::size_t to = end;
  const bool space = edit.rule != Rule::space_no_break &&
                     is_blank(text.substr(edit.offset, edit.length)) && is_blank(edit.after);
  if (space) {
    from = run_begin(text, edit.offset);
    to = run_end(text, end);
    const bool dash = edit.rule == Rule::hyphen || edit.rule == Rule::range;
    if (dash && to < text.size() && to == end + 1) to = run_end(text, to + 1);
    from = std::max(from, room.begin);
    to = std::min(to, room.end);
  }
  const std::string before(text.substr(from, edit.offset - from));
  return {std::string(about(edit.rule).name), from, std::string(text.substr(from, to - from)),
          before + edit.after + std::string(text.substr(end, to - end))};
}

void mend_typing(Line& line, const LineNature& nature) {
  const bool quoted = nature.has(Kind::open) || nature.has(Kind::close);
  if (quoted && turn_quotes(line)) return;
  if (nature.has(Kind::quote) || nature.has(Kind::apostrophe)) mend_quotes(line);
  if (nature.has(Kind::space)) mend_spaces(line);
  if (nature.has(Kind::stop)) mend_stops(line);
  if (quoted) mend_brackets(line);
  if (nature.has(Kind::dash)) mend_dashes(line);
  if (nature.has(Kind::dots) || nature.has(Kind::litter)) mend_dots(line);
}

}  // namespace

LineMender::LineMender(const NormaliseOptions& options) : options_(options) {
  for (const std::string& name : options.names)
    names_.push_back(in_small_letters(name));
}

// Word by word, so that a note tells the word: nothing composes across a space. Where no rule of
// marks is on, and where one that is off would have done something, there is NFC.
void LineMender::find_marks(std::string_view line) {
  if (is_nfc(line) && find_loose_mark(line) == std::string_view::npos) return;
  std::vector<Note> notes;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    notes.clear();
    repair_marks(line.substr(at, end - at), &notes);
    for (Note& note : notes) {
      const Rule rule = find_rule(note.rule).value_or(Rule::marks_nfc);
      const bool on = rule == Rule::marks_nfc || options_.rules.has(rule);
      std::string after = on ? std::move(note.after) : to_nfc(note.before);
      if (after == note.before) continue;
      edits_.push_back(
          {at + note.offset, note.before.size(), std::move(after), on ? rule : Rule::marks_nfc});
    }
    at = end + 1;
  }
}

void LineMender::find_letters(std::string_view line) {
  if (!is_plain(line)) find_marks(line);
  if (edits_.empty() && !options_.rules.empty()) find_lookalike_edits(line, options_.rules, edits_);
}

void LineMender::find_typing(std::string_view line) {
  const LineNature nature = tokenise(line, tokens_);
  tokenised_ = true;
  if (nature.form || nature.technical) return;
  Line view(line, tokens_, options_.rules, edits_);
  if (nature.leaders && is_form(view)) return;
  mend_typing(view, nature);
  // Asked last: clean lines needn't be.
  if (!edits_.empty() && is_no_prose(view)) edits_.clear();
}

void LineMender::find_tones(std::string_view line) {
  ToneRules rules;
  rules.place = options_.rules.has(Rule::tone_place);
  if (options_.tone == ToneChoice::old_style) rules.style = ToneStyle::old_style;
  if (options_.tone == ToneChoice::new_style) rules.style = ToneStyle::new_style;
  rules.final_i = options_.final_i;
  if (!rules.place && !rules.style && rules.final_i == FinalI::keep) return;
  if (!tokenised_) tokenise(line, tokens_);
  find_tone_edits({line, tokens_, rules, options_, names_}, edits_);
}

// Letters first, typing next, tones last: each stands on what the one before left.
const Edits& LineMender::round(std::string_view line, bool letters_only) {
  edits_.clear();
  tokenised_ = false;
  find_letters(line);
  if (edits_.empty() && !letters_only && !options_.rules.empty()) find_typing(line);
  if (edits_.empty()) find_tones(line);
  settle(edits_);
  return edits_;
}

bool LineMender::mend(std::string_view line, bool letters_only) {
  history_.clear();
  std::string_view now = line;
  while (!round(now, letters_only).empty()) {
    if (history_.size() == most_rounds) {
      history_.clear();
      return false;
    }
    apply(now, edits_, next_);
    history_.push_back(edits_);
    text_.swap(next_);
    now = text_;
  }
  return !history_.empty();
}

void append_notes(std::string_view line, std::size_t offset, const std::vector<Edits>& history,
                  std::vector<Note>& notes) {
  const std::size_t first = notes.size();
  std::string now(line);
  std::string next;
  std::vector<Trace> traces;
  for (std::size_t round = 0; round < history.size(); ++round) {
    for (std::size_t i = 0; i < history[round].size(); ++i) {
      Note note = told(now, history[round][i], room_of(now, history[round], i));
      for (std::size_t back = round; back-- > 0;)
        note.offset = traces[back].back(note.offset);
      note.offset += offset;
      notes.push_back(std::move(note));
    }
    traces.emplace_back(history[round]);
    apply(now, history[round], next);
    now.swap(next);
  }
  std::stable_sort(notes.begin() + static_cast<std::ptrdiff_t>(first), notes.end(),
                   [](const Note& a, const Note& b) { return a.offset < b.offset; });
}

}  // namespace tongket::text
