// One file: bytes to text, mended, to bytes.
#include <fmt/format.h>

#include <algorithm>

#include "cli/normalize.h"
#include "cli/text_reader.h"

namespace tongket::cli {

namespace {

// XML says itself in which encoding it is.
void declare(text::Encoding encoding, std::string& xml) {
  std::string name(text::encoding_name(encoding));
  const std::string_view old = declared_encoding(xml);
  if (!old.empty()) {
    xml.replace(static_cast<std::size_t>(old.data() - xml.data()), old.size(), name);
  } else if (xml.starts_with("<?xml")) {
    xml.insert(std::min(xml.find("?>"), xml.size()), " encoding=\"" + name + "\"");
  } else {
    xml.insert(0, "<?xml version=\"1.0\" encoding=\"" + name + "\"?>\n");
  }
}

class Pass {
 public:
  Pass(std::string file, text::Encoding from, const NormalizePlan& plan, Output& output,
       Teller& teller)
      : file_(std::move(file)),
        plan_(plan),
        teller_(teller),
        reader_(from),
        markup_(plan.options),
        output_(plan.to, file_, output, teller),
        explainer_(file_, teller) {}

  Status run(Input& input) {
    Status read = reader_.read(input, [this](std::string_view text) { return take(text); });
    if (!read) return read;
    tell_faults();
    if (plan_.explain) tones_.tell(file_, teller_);
    if (plan_.explain) explainer_.tell_counts();
    return output_.finish();
  }
  [[nodiscard]] bool changed() const { return changed_ || reader_.skipped() != 0; }

 private:
  // What the beginning shows: XML, and what is no prose and goes without the rules of typing.
  void begin(std::string_view text) {
    is_xml_ = is_xml(text, file_);
    text::NormaliseOptions options = plan_.options;
    const text::TextNature nature = is_xml_ ? text::TextNature::prose : nature_of(text, file_);
    if (nature != text::TextNature::prose) options.rules = options.rules.without_typing();
    if (plan_.explain) tell_nature(nature);
    if (reader_.skipped() != 0 && plan_.explain) {
      explainer_.tell({"byte-order-mark", 0, "\uFEFF", ""}, "1:1");
    }
    normaliser_.emplace(std::move(options));
  }

  void tell_nature(text::TextNature nature) const {
    switch (nature) {
      case text::TextNature::prose:
        return;
      case text::TextNature::table:
        return teller_.say({file_ + ": là bảng; lỗi gõ để nguyên",
                            file_ + ": a table; its typing is left as it is"});
      case text::TextNature::program:
        return teller_.say({file_ + ": là mã nguồn; lỗi gõ để nguyên",
                            file_ + ": a program; its typing is left as it is"});
    }
  }

  // The beginning is held back until there is enough of it, however small the pieces of a pipe are.
  Status take(std::string_view text) {
    if (begun_) return pass_on(text);
    head_ += text;
    if (!text.empty() && head_.size() < text_head_size) return ok();
    begun_ = true;
    begin(head_);
    Status passed = head_.empty() ? ok() : pass_on(head_);
    head_.clear();
    return passed && text.empty() ? pass_on({}) : std::move(passed);
  }

  Status pass_on(std::string_view text) {
    mended_.clear();
    if (is_xml_) {
      mend_xml(text);
    } else {
      places_.feed(text);
      mend(*normaliser_, text);
    }
    if (keeps_tones()) tones_.look(text, places_);
    if (markup_.waiting() > Limits{}.file_bytes) return fail(too_long_for_xml());
    return output_.write(mended_);
  }

  template <typename Normaliser>
  void mend(Normaliser& normaliser, std::string_view text) {
    if (text.empty())
      normaliser.finish(mended_);
    else
      normaliser.feed(text, mended_);
    tell(normaliser.take_errors(), normaliser.take_notes());
    changed_ = normaliser.changes() != 0;
  }

  void mend_xml(std::string_view text) {
    const bool first = markup_.offset() == 0;
    places_.feed(text, markup_.offset());
    mend(markup_, text);
    const bool declares = first && markup_.offset() != 0 && plan_.to != text::Encoding::utf_8;
    if (declares) declare(plan_.to, mended_);
  }

  [[nodiscard]] Diagnostic too_long_for_xml() const {
    Diagnostic problem;
    problem.code = Code::file_too_large;
    problem.file = file_;
    const std::uint64_t most = Limits{}.file_bytes;
    problem.message = {fmt::format("XML có hơn {} byte không xuống dòng", most),
                       fmt::format("XML of more than {} bytes without a line end", most)};
    return problem;
  }

  [[nodiscard]] bool keeps_tones() const {
    return plan_.explain && plan_.options.tone == text::ToneChoice::keep;
  }

  void tell(const std::vector<text::TextError>& errors, const std::vector<text::Note>& notes) {
    for (const text::TextError& error : errors)
      tell_error(error);
    for (const text::Note& note : notes)
      explainer_.tell(note, places_.at(note.offset));
  }

  void tell_error(const text::TextError& error) {
    const std::string place = fmt::format("{}:{}", file_, places_.at(error.offset));
    const std::uint64_t offset = error.offset + reader_.skipped();
    if (error.code_point == 0xFFFD) {
      teller_.tell(
          Code::text_invalid_bytes, place,
          {fmt::format("byte ở vị trí {} không phải UTF-8; dòng này để nguyên", offset),
           fmt::format("the byte at offset {} is no UTF-8; the line is left as it is", offset)});
      return;
    }
    const std::string name = utf8::code_point_name(error.code_point);
    teller_.tell(Code::text_control, place,
                 {"ký tự điều khiển " + name, "control character " + name},
                 {"xóa ký tự này", "delete it"});
  }

  // Bytes that the old encoding doesn't have.
  void tell_faults() {
    const text::ByteFaults& faults = reader_.faults();
    for (const text::ByteFault& fault : faults.first) {
      teller_.tell(
          Code::text_invalid_bytes, file_,
          {fmt::format("byte 0x{:02X} ở vị trí {} không có trong bảng mã, thay bằng U+FFFD",
                       fault.byte, fault.offset),
           fmt::format("the encoding has no byte 0x{:02X} (offset {}), U+FFFD stands for it",
                       fault.byte, fault.offset)});
    }
    if (faults.count == faults.first.size()) return;
    const std::uint64_t more = faults.count - faults.first.size();
    teller_.say({fmt::format("{}: còn {} byte như thế nữa", file_, more),
                 fmt::format("{}: {} more such bytes", file_, more)});
  }

  std::string file_;
  const NormalizePlan& plan_;
  Teller& teller_;
  TextReader reader_;
  std::optional<text::Normaliser> normaliser_;  // once the beginning is there
  text::MarkupNormaliser markup_;               // the one or the other works
  EncodedOutput output_;
  Explainer explainer_;
  ToneExamples tones_;
  Places places_;
  std::string mended_;
  std::string head_;
  bool is_xml_ = false;
  bool begun_ = false;
  bool changed_ = false;
};

}  // namespace

Status normalize_input(Input& input, const NormalizePlan& plan, Output& output, Teller& teller,
                       bool& changed) {
  const bool by_majority = plan.options.tone == text::ToneChoice::majority;
  if (!plan.from || by_majority) input.keep(spool_folder());
  NormalizePlan own = plan;
  if (!plan.from) {
    auto found = find_encoding_of(input, plan.explain, teller);
    if (!found) return Failed{std::move(found).error()};
    if (!*found) return ok();
    own.from = **found;
  }
  if (by_majority) {
    const auto tone = majority_of(input, *own.from, plan.options);
    if (!tone) return Failed{tone.error()};
    own.options.tone = *tone;
  }
  own.options.explain = plan.explain;
  Pass pass(input.name(), *own.from, own, output, teller);
  Status done = pass.run(input);
  changed = pass.changed() || *own.from != text::Encoding::utf_8 || own.to != *own.from;
  return done;
}

}  // namespace tongket::cli
