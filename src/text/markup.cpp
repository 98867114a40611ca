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

// Words between tags, as they are now and how they came to be.
struct Run {
  std::size_t begin = 0;  // in the file
  std::string text;
  bool words = false;  // else a placeholder
  std::vector<Edits> history;
};

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

class MarkupMender {
 public:
  MarkupMender(std::string_view xml, const NormaliseOptions& options)
      : xml_(xml),
        words_(without(options, Rule::space_trailing)),
        values_(without(words_, Rule::quotes)),
        words_mender_(words_),
        values_mender_(values_) {}

  Normalised run() {
    for (const MarkupPiece& piece : scan_markup(xml_))
      take(piece);
    flush(words_mender_);
    return std::move(out_);
  }

 private:
  static NormaliseOptions without(NormaliseOptions options, Rule rule) {
    options.rules.set(rule, false);
    return options;
  }

  void take(const MarkupPiece& piece) {
    const std::string_view written = xml_.substr(piece.begin, piece.end - piece.begin);
    switch (piece.kind) {
      case MarkupKind::words:
        return hold(piece.begin, written, true);
      case MarkupKind::reference:
        return hold(piece.begin, written, false);
      case MarkupKind::markup:
        return held_.push_back({runs_.size(), written});
      case MarkupKind::value:
        return value(piece.begin, written);
      case MarkupKind::encoding:
        return encoding(piece.begin, written);
      case MarkupKind::line_end:
        flush(words_mender_);
        out_.text += written;
        return;
    }
  }

  void hold(std::size_t begin, std::string_view written, bool words) {
    held_.push_back({runs_.size(), {}});
    runs_.push_back({begin, std::string(written), words, {}});
  }

  // A value is a line of its own, set among the markup that is held back. Names, numbers and
  // expressions are ASCII; what holds no other letter is let alone.
  void value(std::size_t begin, std::string_view written) {
    const bool prose = !is_ascii(written) && written.find('&') == std::string_view::npos &&
                       written.find('\n') == std::string_view::npos;
    if (!prose || !values_mender_.mend(written, false)) {
      return held_.push_back({runs_.size(), written});
    }
    mended_values_.push_back(std::make_unique<std::string>(values_mender_.text()));
    held_.push_back({runs_.size(), *mended_values_.back()});
    if (values_.explain) append_notes(written, begin, values_mender_.history(), out_.notes);
  }

  void encoding(std::size_t begin, std::string_view written) {
    const bool right = written == "UTF-8" || written == "utf-8";
    held_.push_back({runs_.size(), right ? written : "UTF-8"});
    if (!right && words_.explain) {
      out_.notes.push_back({"xml-encoding", begin, std::string(written), "UTF-8"});
    }
  }

  [[nodiscard]] std::string line() const {
    std::string out;
    for (const Run& run : runs_)
      out += run.words ? std::string_view(run.text) : placeholder;
    return out;
  }

  // Each edit that lies within one run is done there; others are passed over. A run's end that is
  // not the line's takes nothing in.
  bool spread(const Edits& edits) {
    bool changed = false;
    std::size_t begin = 0;
    for (Run& run : runs_) {
      const std::size_t end = begin + (run.words ? run.text.size() : placeholder.size());
      Edits own;
      for (const Edit& edit : edits) {
        const bool inside = edit.length == 0
                                ? edit.offset > begin && edit.offset < end
                                : edit.offset >= begin && edit.offset + edit.length <= end;
        if (inside) own.push_back({edit.offset - begin, edit.length, edit.after, edit.rule});
      }
      begin = end;
      if (own.empty() || !run.words) continue;
      changed = true;
      std::string next;
      apply(run.text, own, next);
      run.text.swap(next);
      run.history.push_back(std::move(own));
    }
    return changed;
  }

  // Round by round; a line that doesn't come to rest stays as it was.
  void mend(LineMender& mender) {
    for (std::size_t round = 0; round < most_rounds; ++round) {
      if (!spread(mender.round(line(), false))) return;
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

  void flush(LineMender& mender) {
    if (!runs_.empty()) mend(mender);
    for (const Held& held : held_) {
      const bool is_run = held.markup.data() == nullptr;
      out_.text += is_run ? std::string_view(runs_[held.run].text) : held.markup;
      if (is_run && words_.explain && !runs_[held.run].history.empty()) {
        const Run& run = runs_[held.run];
        append_notes(xml_.substr(run.begin, original_size(run)), run.begin, run.history,
                     out_.notes);
      }
    }
    held_.clear();
    runs_.clear();
    mended_values_.clear();
  }

  // Markup, or a run (then there is none), in their order.
  struct Held {
    std::size_t run;
    std::string_view markup;
  };

  std::string_view xml_;
  NormaliseOptions words_, values_;
  LineMender words_mender_, values_mender_;
  std::vector<Held> held_;
  std::vector<Run> runs_;
  std::vector<std::unique_ptr<std::string>> mended_values_;
  Normalised out_;
};

}  // namespace

Normalised normalise_markup(std::string_view xml, const NormaliseOptions& options) {
  std::vector<TextError> errors;
  Normalised out;
  if (check_characters(xml, 0, errors)) {
    out = MarkupMender(xml, with_style_settled(options, xml)).run();
    std::stable_sort(out.notes.begin(), out.notes.end(),
                     [](const Note& a, const Note& b) { return a.offset < b.offset; });
  } else {
    out.text = xml;
  }
  out.errors = std::move(errors);
  return out;
}

}  // namespace tongket::text
