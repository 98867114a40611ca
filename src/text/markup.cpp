#include "text/markup.h"

#include <algorithm>

#include "text/line_mender.h"
#include "text/markup_scan.h"
#include "text/normalise_check.h"

namespace tongket::text {
namespace {

constexpr std::size_t most_rounds = 16;
// Stands in a line for a reference: no letter, no space, and no rule knows it.
constexpr std::string_view placeholder = "\xEF\xBF\xBC";

// Stretches are looked at when they have so many bytes.
constexpr std::size_t stretch = std::size_t{64} << 10U;

// Words between tags, as they are now and how they came to be.
struct Run {
  std::size_t begin = 0;  // in the stretch
  std::string text;
  bool words = false;  // else a placeholder
  bool preserve = false;
  std::vector<Edits> history;
};

// Rules that do nothing but put in, take away or change spaces.
bool moves_spaces(Rule rule) {
  static const RuleSet rules =
      parse_rules(
          "space-kind,space-no-break,space-trailing,space-double,space-before-stop,"
          "space-after-stop,space-inside,space-outside,hyphen,range,line-separator")
          .rules;
  return rules.has(rule);
}

// Where words end their line: at a line end, and behind so many elements without one, as no
// paragraph has them. Told by markup alone, which stays, so that a second time it is the same
// places.
class LineEnds {
 public:
  bool is_behind(const MarkupPiece& piece, std::string_view xml) {
    constexpr std::size_t most_elements = 4096;
    const std::string_view written = xml.substr(piece.begin, piece.end - piece.begin);
    const bool line_end = piece.kind == MarkupKind::line_end;
    const bool element_end =
        piece.kind == MarkupKind::markup &&
        ((written.starts_with("</") && written.ends_with(">")) || written.ends_with("/>"));
    elements_ += element_end ? 1U : 0U;
    if (!line_end && elements_ < most_elements) return false;
    elements_ = 0;
    return true;
  }

 private:
  std::size_t elements_ = 0;
};

std::size_t count(const std::vector<Edits>& history) {
  std::size_t all = 0;
  for (const Edits& edits : history)
    all += edits.size();
  return all;
}

// Where what a stretch gives goes.
struct MarkupSink {
  std::string& out;
  std::vector<Note>& notes;
  std::vector<TextError>& errors;
  std::size_t& changes;
};

// Line by line: what lies between two line ends of the text is mended and written.
class MarkupMender {
 public:
  MarkupMender(std::string_view xml, std::size_t offset, const NormaliseOptions& options,
               MarkupSink sink)
      : xml_(xml),
        offset_(offset),
        words_(for_words(options)),
        values_(for_values(options)),
        words_mender_(words_),
        values_mender_(values_),
        sink_(sink) {}

  void run(const MarkupState& state) {
    MarkupScanner scanner(xml_, state);
    LineEnds ends;
    for (auto piece = scanner.next(); piece; piece = scanner.next()) {
      hold(*piece);
      if (ends.is_behind(*piece, xml_)) flush();
    }
    flush();
  }

 private:
  static NormaliseOptions for_words(NormaliseOptions options) {
    options.rules.set(Rule::space_trailing, false);
    return options;
  }
  static NormaliseOptions for_values(NormaliseOptions options) {
    options.rules = RuleSet::none();
    options.tone = ToneChoice::keep;
    options.final_i = FinalI::keep;
    return options;
  }

  void hold(const MarkupPiece& piece) {
    held_.push_back({piece, runs_.size()});
    const bool words = piece.kind == MarkupKind::words;
    if (!words && piece.kind != MarkupKind::reference) return;
    runs_.push_back({piece.begin, std::string(written(piece)), words, piece.preserve, {}});
  }

  [[nodiscard]] std::string_view written(const MarkupPiece& piece) const {
    return xml_.substr(piece.begin, piece.end - piece.begin);
  }

  [[nodiscard]] std::string line() const {
    std::string out;
    for (const Run& run : runs_)
      out += run.words ? std::string_view(run.text) : placeholder;
    return out;
  }

  // Each edit that lies within one run is done there; others are passed over. A run's end that is
  // not the line's takes nothing in. Edits come in the order of their offsets.
  bool spread(const Edits& edits) {
    bool changed = false;
    std::size_t begin = 0;
    auto next = edits.begin();
    for (Run& run : runs_) {
      const std::size_t end = begin + (run.words ? run.text.size() : placeholder.size());
      Edits own;
      for (; next != edits.end() && next->offset < end; ++next) {
        if (!run.words || !is_inside(*next, begin, end)) continue;
        if (run.preserve && moves_spaces(next->rule)) continue;
        own.push_back({next->offset - begin, next->length, next->after, next->rule});
      }
      begin = end;
      if (own.empty()) continue;
      changed = true;
      std::string done;
      apply(run.text, own, done);
      run.text.swap(done);
      run.history.push_back(std::move(own));
    }
    return changed;
  }

  static bool is_inside(const Edit& edit, std::size_t begin, std::size_t end) {
    return edit.length == 0 ? edit.offset > begin
                            : edit.offset >= begin && edit.offset + edit.length <= end;
  }

  // Round by round, without the rules of typing where these come to nothing; a line that doesn't
  // come to rest stays as it was.
  void mend_words() {
    if (runs_.empty()) return;
    for (std::size_t round = 0; round < most_rounds; ++round) {
      const Edits& found = words_mender_.round(line(), false);
      if (found.empty()) return;
      if (!spread(found) && !spread(words_mender_.round(line(), true))) return;
    }
    for (Run& run : runs_) {
      if (run.history.empty()) continue;
      run.text = xml_.substr(run.begin, original_size(run));
      run.history.clear();
    }
  }

  static std::size_t original_size(const Run& run) {
    std::size_t size = run.text.size();
    for (const Edits& edits : run.history) {
      for (const Edit& edit : edits)
        size = size + edit.length - edit.after.size();
    }
    return size;
  }

  void flush() {
    if (held_.empty()) return;
    const std::size_t begin = held_.front().piece.begin;
    const std::string_view raw = xml_.substr(begin, held_.back().piece.end - begin);
    if (check_characters(raw, offset_ + begin, sink_.errors)) {
      mend_words();
      for (const Held& held : held_)
        write(held);
    } else {
      sink_.out += raw;
    }
    held_.clear();
    runs_.clear();
  }

  struct Held {
    MarkupPiece piece;
    std::size_t run;  // of words and references
  };

  void write(const Held& held) {
    const std::string_view text = written(held.piece);
    switch (held.piece.kind) {
      case MarkupKind::words:
      case MarkupKind::reference:
        return write_run(runs_[held.run]);
      case MarkupKind::value:
        if (!values_mender_.mend(text, true)) break;
        tell(text, held.piece.begin, values_mender_.history());
        sink_.out += values_mender_.text();
        return;
      case MarkupKind::encoding:
        if (text == "UTF-8" || text == "utf-8") break;
        return replace(held.piece, "xml-encoding", "UTF-8");
      case MarkupKind::line_end:
        if (text.size() == 1 || held.piece.preserve || !words_.rules.has(Rule::line_separator))
          break;
        return replace(held.piece, "line-separator", "\n");
      case MarkupKind::markup:
        break;
    }
    sink_.out += text;
  }

  void write_run(const Run& run) {
    sink_.out += run.text;
    if (run.history.empty()) return;
    tell(xml_.substr(run.begin, original_size(run)), run.begin, run.history);
  }

  void tell(std::string_view text, std::size_t begin, const std::vector<Edits>& history) {
    sink_.changes += count(history);
    if (words_.explain) append_notes(text, offset_ + begin, history, sink_.notes);
  }

  void replace(const MarkupPiece& piece, std::string_view rule, std::string_view after) {
    sink_.out += after;
    ++sink_.changes;
    if (!words_.explain) return;
    sink_.notes.push_back({std::string(rule), offset_ + piece.begin, std::string(written(piece)),
                           std::string(after)});
  }

  std::string_view xml_;
  std::size_t offset_;  // of xml_ in the file
  NormaliseOptions words_, values_;
  LineMender words_mender_, values_mender_;
  MarkupSink sink_;
  std::vector<Held> held_;
  std::vector<Run> runs_;
};

}  // namespace

// As much as ends with a line of text. What isn't whole yet is looked at again when it has doubled.
void MarkupNormaliser::feed(std::string_view piece, std::string& out) {
  waiting_ += piece;
  if (waiting_.size() < std::max(wanted_, stretch)) return;
  std::size_t whole = 0;
  MarkupState state = state_;
  MarkupScanner scanner(waiting_, state_);
  LineEnds ends;
  for (auto found = scanner.next(); found; found = scanner.next()) {
    if (!ends.is_behind(*found, waiting_)) continue;
    whole = found->end;
    state = scanner.state();
  }
  if (whole != 0) mend(whole, out);
  state_ = std::move(state);
  wanted_ = 2 * waiting_.size();
}

void MarkupNormaliser::finish(std::string& out) {
  mend(waiting_.size(), out);
}

void MarkupNormaliser::mend(std::size_t size, std::string& out) {
  const std::string_view xml = std::string_view(waiting_).substr(0, size);
  MarkupMender(xml, offset_, options_, {out, notes_, errors_, changes_}).run(state_);
  offset_ += size;
  waiting_.erase(0, size);
}

Normalised normalise_markup(std::string_view xml, const NormaliseOptions& options) {
  NormaliseOptions resolved = with_style_settled(options, xml);
  resolved.explain = options.explain;
  MarkupNormaliser normaliser(std::move(resolved));
  Normalised out;
  normaliser.feed(xml, out.text);
  normaliser.finish(out.text);
  out.notes = normaliser.take_notes();
  out.errors = normaliser.take_errors();
  return out;
}

}  // namespace tongket::text
