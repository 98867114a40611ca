// Text back into bytes.
#include <fmt/format.h>

#include <algorithm>

#include "cli/normalize.h"

namespace tongket::cli {

namespace {

// A line is encoded by itself, so that the faults of each are listed however many there were
// before.
constexpr std::size_t longest_line = std::size_t{1} << 20U;

std::string_view byte_order_mark(text::Encoding encoding) {
  if (encoding == text::Encoding::utf_16le) return "\xFF\xFE";
  if (encoding == text::Encoding::utf_16be) return "\xFE\xFF";
  return {};
}

std::string shown(char32_t c) {
  std::string text;
  utf8::append(text, c);
  return fmt::format("“{}” ({})", text, utf8::code_point_name(c));
}

}  // namespace

EncodedOutput::EncodedOutput(text::Encoding encoding, std::string file, Output& output,
                             Teller& teller)
    : encoding_(encoding), file_(std::move(file)), output_(output), teller_(teller) {}

Status EncodedOutput::write(std::string_view utf8) {
  if (encoding_ == text::Encoding::utf_8) return output_.write(utf8);
  places_.feed(utf8);
  while (!utf8.empty()) {
    const std::size_t end = utf8.find('\n');
    const std::size_t size = end == std::string_view::npos ? utf8.size() : end + 1;
    pending_ += utf8.substr(0, size);
    utf8.remove_prefix(size);
    if (end == std::string_view::npos && pending_.size() < longest_line) return ok();
    const std::size_t whole = end == std::string_view::npos ? safe_cut(pending_) : pending_.size();
    Status written = write_line(std::string_view(pending_).substr(0, whole));
    if (!written) return written;
    pending_.erase(0, whole);
  }
  return ok();
}

Status EncodedOutput::finish() {
  if (encoding_ == text::Encoding::utf_8) return ok();
  Status written = write_line(pending_);
  pending_.clear();
  return written;
}

Status EncodedOutput::write_line(std::string_view line) {
  text::Encoder encoder(encoding_);
  bytes_ = begun_ ? std::string_view() : byte_order_mark(encoding_);
  begun_ = true;
  encoder.feed(line, bytes_);
  encoder.finish(bytes_);
  tell_faults(encoder.faults(), line);
  line_begin_ += line.size();
  return output_.write(bytes_);
}

// A letter in its other case can be read; a question mark can't.
void EncodedOutput::tell_fault(const text::Unencodable& fault) {
  const std::string place = fmt::format("{}:{}", file_, places_.at(line_begin_ + fault.offset));
  const std::string name(text::encoding_name(encoding_));
  const std::string what = shown(fault.code_point);
  if (fault.written == '?') {
    teller_.tell(
        Code::text_unencodable, place,
        {fmt::format("{} không có {}", name, what), fmt::format("{} has no {}", name, what)});
  } else {
    teller_.warn(Code::text_unencodable, place,
                 {fmt::format("{} không có {}, ghi {}", name, what, shown(fault.written)),
                  fmt::format("{} has no {}, {} is written", name, what, shown(fault.written))});
  }
}

void EncodedOutput::tell_faults(const text::Unencodables& faults, std::string_view line) {
  for (const text::Unencodable& fault : faults.first)
    tell_fault(fault);
  if (faults.count <= faults.first.size()) return;
  const std::string place = fmt::format("{}:{}", file_, places_.at(line_begin_));
  const Message more = {"dòng này còn nhiều chỗ như thế nữa", "there are many more in this line"};
  // VIQR writes "?" for a tone too, but never another case.
  const bool lost =
      encoding_ == text::Encoding::viqr ||
      std::count(bytes_.begin(), bytes_.end(), '?') > std::count(line.begin(), line.end(), '?');
  if (lost)
    teller_.tell(Code::text_unencodable, place, more);
  else
    teller_.warn(Code::text_unencodable, place, more);
}

}  // namespace tongket::cli
