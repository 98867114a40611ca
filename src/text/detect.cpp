#include "text/detect.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "text/likeness.h"
#include "text/viet_letters.h"

namespace tongket::text {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t block_size = 1024;
constexpr std::size_t head_size = 32 << 10;
constexpr std::size_t sample_size = 128 << 10;

// Bits of evidence that bytes must give before they are called Vietnamese. ASCII that is VIQR must
// give more: a full stop behind a vowel is no dot below.
constexpr double enough = 5;
constexpr double enough_for_viqr = 9;

// How much likelier an office's file is in one than in another, in bits.
struct Candidate {
  Encoding encoding;
  double prior;
};
constexpr std::array candidates = {Candidate{Encoding::tcvn3, 2}, Candidate{Encoding::vni, 2},
                                   Candidate{Encoding::windows_1258, 1},
                                   Candidate{Encoding::viscii, 0}, Candidate{Encoding::vps, -1}};

double probability(double bits) {
  return 1 / (1 + std::exp2(-bits));
}

Detection sure(Encoding encoding) {
  return {encoding, 1};
}

// Zeros at odd offsets, the high halves of ASCII in UTF-16LE, or at even ones.
struct Zeros {
  std::size_t even = 0;
  std::size_t odd = 0;
};

Zeros count_zeros(std::string_view bytes) {
  Zeros zeros;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (bytes[at] == '\0') ++(at % 2 == 0 ? zeros.even : zeros.odd);
  }
  return zeros;
}

// Latin, its marks, punctuation and symbols: what an office writes.
bool is_usual(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c < 0x370 || (c >= 0x1E00 && c < 0x1F00) || (c >= 0x2000 && c < 0x2300);
}

// How much of a text is usual, 0 ... 1.
double usual_share(std::string_view utf8) {
  std::size_t usual = 0;
  std::size_t all = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const utf8::Decoded one = utf8::decode(utf8, at);
    usual += is_usual(one.code_point) ? 1U : 0U;
    ++all;
    at += one.length;
  }
  return all == 0 ? 1 : static_cast<double>(usual) / static_cast<double>(all);
}

// "яю" of a Russian file has the bytes of UTF-16's mark: what follows must be text.
bool is_utf16(std::string_view sample, Encoding encoding, double wanted) {
  const Decoded decoded = decode_all(sample.substr(0, sample.size() / 2 * 2), encoding);
  return decoded.faults.count == 0 && usual_share(decoded.text) >= wanted;
}

std::optional<Encoding> by_mark(std::string_view bytes) {
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") return Encoding::utf_8;
  for (const Encoding encoding : {Encoding::utf_16le, Encoding::utf_16be}) {
    const std::string_view mark = encoding == Encoding::utf_16le ? "\xFF\xFE" : "\xFE\xFF";
    if (bytes.substr(0, 2) == mark && is_utf16(bytes, encoding, 0.5)) return encoding;
  }
  return std::nullopt;
}

Detection judge_zeros(std::string_view sample, Zeros zeros) {
  const bool little = zeros.odd > zeros.even;
  const Encoding encoding = little ? Encoding::utf_16le : Encoding::utf_16be;
  if ((little ? zeros.even : zeros.odd) != 0 || (zeros.even + zeros.odd) * 8 < sample.size()) {
    return {};
  }
  if (!is_utf16(sample, encoding, 1)) return {};
  return {encoding, 0.99};
}

struct Judged {
  Encoding encoding = Encoding::utf_8;
  double score = 0;
  Likeness likeness;
};

Judged judge(std::string_view sample, const Candidate& candidate) {
  const Likeness like = likeness(decode_all(sample, candidate.encoding).text);
  return {candidate.encoding, like.fluency + candidate.prior, like};
}

Detection judge_legacy(std::string_view sample) {
  std::array<Judged, candidates.size()> judged;
  std::transform(candidates.begin(), candidates.end(), judged.begin(),
                 [&](const Candidate& candidate) { return judge(sample, candidate); });
  std::sort(judged.begin(), judged.end(),
            [](const Judged& a, const Judged& b) { return a.score > b.score; });
  const Judged& best = judged[0];
  const double evidence = best.likeness.evidence;
  if (best.likeness.marked == 0 || evidence < enough) return {std::nullopt, probability(-evidence)};
  return {best.encoding,
          std::min(probability(evidence), probability(best.score - judged[1].score))};
}

Detection judge_ascii(std::string_view sample) {
  const Likeness like = likeness(decode_all(sample, Encoding::viqr).text);
  if (!like.inner_marks || like.evidence < enough_for_viqr) return sure(Encoding::utf_8);
  return {Encoding::viqr, probability(like.evidence - enough_for_viqr / 2)};
}

// Letters of VISCII and VPS where ASCII has control characters that no text uses.
bool has_low_letters(std::string_view sample) {
  return sample.find_first_of("\x02\x03\x04\x05\x06\x10\x11\x12\x13\x14\x15\x19\x1C\x1D\x1E"sv) !=
         std::string_view::npos;
}

std::uint64_t count_beyond_ascii(std::string_view utf8) {
  return static_cast<std::uint64_t>(std::count_if(
      utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xC0; }));
}

// The first bytes of a letter that go on behind the end: "\xE1\xBB".
bool is_cut_letter(std::string_view rest) {
  return rest.size() < 3 && static_cast<unsigned char>(rest[0]) >= 0xC3 &&
         static_cast<unsigned char>(rest[0]) <= 0xE1 &&
         (rest.size() == 1 || (static_cast<unsigned char>(rest[1]) & 0xC0U) == 0x80U);
}

struct Utf8Tally {
  std::size_t letters = 0;  // Vietnamese, of two bytes or three
  std::size_t faults = 0;   // runs of bytes that are none; one that the end cut off is none
};

Utf8Tally count_utf8(std::string_view bytes) {
  Utf8Tally tally;
  bool in_fault = false;
  for (std::size_t at = 0; at < bytes.size();) {
    const utf8::Decoded one = utf8::decode(bytes, at);
    const bool fault = one.code_point == 0xFFFD && one.length == 1;
    tally.letters +=
        one.code_point >= 0x80 && viet::letter_of(one.code_point).letter != 0 ? 1U : 0U;
    if (fault && !in_fault && !is_cut_letter(bytes.substr(at))) ++tally.faults;
    in_fault = fault;
    at += one.length;
  }
  return tally;
}

}  // namespace

Detector::Detector() : utf8_(Encoding::utf_8) {}

// The head is kept whole; behind it only what isn't ASCII can tell encodings apart.
void Detector::take_block() {
  const bool ascii = viet::is_ascii(block_);
  beyond_ascii_ = beyond_ascii_ || !ascii;
  const bool wanted = sample_.size() < head_size || !ascii;
  if (wanted && whole_ && sample_.size() + block_.size() <= sample_size) {
    sample_ += block_;
  } else if (wanted && sample_.size() + block_.size() < sample_size) {
    sample_ += '\n';
    sample_ += block_;
  } else {
    whole_ = false;
  }
  block_.clear();
}

void Detector::feed(std::string_view chunk) {
  scratch_.clear();
  utf8_.feed(chunk, scratch_);
  characters_ += count_beyond_ascii(scratch_);
  size_ += chunk.size();
  while (!chunk.empty()) {
    const std::size_t taken = std::min(chunk.size(), block_size - block_.size());
    block_ += chunk.substr(0, taken);
    chunk.remove_prefix(taken);
    if (block_.size() == block_size) take_block();
  }
}

Detection Detector::finish() {
  if (!block_.empty()) take_block();
  scratch_.clear();
  utf8_.finish(scratch_);
  characters_ += count_beyond_ascii(scratch_);
  const std::optional<Encoding> marked = by_mark(sample_);
  if (marked) return sure(*marked);
  const Zeros zeros = count_zeros(sample_);
  const std::uint64_t faults = utf8_.faults().count;
  if (zeros.even + zeros.odd != 0) {
    const Detection wide = judge_zeros(sample_, zeros);
    return wide.encoding ? wide : judge_faulty(zeros.even + zeros.odd, faults == 0);
  }
  if (beyond_ascii_ && faults == 0) return sure(Encoding::utf_8);
  // UTF-8 with a wrong byte here and there stays UTF-8 (each fault counted as a character too).
  const bool few = faults != 0 && characters_ - faults > 20 * faults;
  if (few || (faults != 0 && judge_faulty(0, false).encoding)) return {Encoding::utf_8, 0.9};
  if (beyond_ascii_ || has_low_letters(sample_)) return judge_legacy(sample_);
  return judge_ascii(sample_);
}

// UTF-8 that something has hurt. In an old encoding next to no two bytes are a Vietnamese letter of
// UTF-8, so that each tells more than a fault does. `zeros`: bytes that no text has.
Detection Detector::judge_faulty(std::size_t zeros, bool valid) const {
  const Utf8Tally tally = count_utf8(sample_);
  const bool outweighed = 2 * tally.letters > tally.faults + zeros;
  const bool nearly_text = valid && zeros * 100 < sample_.size();
  if (!outweighed && !nearly_text) return {};
  return {Encoding::utf_8, 0.9};
}

Detection detect(std::string_view bytes) {
  Detector detector;
  detector.feed(bytes);
  return detector.finish();
}

}  // namespace tongket::text
