#include <unistd.h>

#include <cerrno>

#include "base/descriptor.h"
#include "base/os_error.h"
#include "base/stream.h"

namespace tongket {

namespace {

constexpr std::size_t most_pending = std::size_t{256} << 10U;

}  // namespace

Output Output::standard() {
  return {};
}

Result<Output> Output::file(const std::string& path) {
  auto file = AtomicFile::create(path);
  if (!file) return Failed{std::move(file).error()};
  Output output;
  output.file_ = std::move(*file);
  return output;
}

Status Output::write_now(std::string_view bytes) {
  if (file_) return file_->write(bytes);
  if (write_fully(STDOUT_FILENO, bytes.data(), bytes.size())) return ok();
  return os_failure(errno, Access::writing, "<stdout>");
}

Status Output::write(std::string_view bytes) {
  if (pending_.size() + bytes.size() > most_pending && !pending_.empty()) {
    Status written = write_now(pending_);
    pending_.clear();
    if (!written) return written;
  }
  if (bytes.size() >= most_pending / 4) {
    Status earlier = pending_.empty() ? ok() : write_now(pending_);
    pending_.clear();
    return earlier ? write_now(bytes) : earlier;
  }
  pending_ += bytes;
  return ok();
}

Status Output::commit() {
  Status written = write_now(pending_);
  pending_.clear();
  if (!written || !file_) return written;
  return file_->commit();
}

}  // namespace tongket
