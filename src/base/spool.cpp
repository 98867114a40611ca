#include "base/spool.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "base/descriptor.h"
#include "base/file.h"
#include "base/os_error.h"

namespace tongket {

namespace {

constexpr std::size_t pieces = std::size_t{1} << 20U;  // what is written to the file at once
constexpr int most_attempts = 1000;

// For file systems that have no nameless files.
int open_and_unlink(const std::string& folder) {
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    const std::string name =
        join_path(folder, fmt::format(".tongket-spool-{:x}-{:x}", ::getpid(), attempt));
    const int descriptor =
        ::open(name.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (descriptor >= 0) ::unlink(name.c_str());
    if (descriptor >= 0 || errno != EEXIST) return descriptor;
  }
  return -1;
}

int open_nameless(const std::string& folder) {
  const int descriptor = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_EXCL | O_CLOEXEC, 0600);
  const bool unknown =
      descriptor < 0 && (errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL);
  return unknown ? open_and_unlink(folder) : descriptor;
}

}  // namespace

Spool::Spool(std::string folder, std::size_t limit) : folder_(std::move(folder)), limit_(limit) {}
Spool::Spool(Spool&& other) noexcept = default;
Spool& Spool::operator=(Spool&& other) noexcept = default;
Spool::~Spool() = default;

Status Spool::append(std::string_view bytes) {
  if (in_memory() && memory_.size() + bytes.size() > limit_) {
    file_ = std::make_unique<Descriptor>(open_nameless(folder_));
    if (file_->number() < 0) return os_failure(errno, Access::writing, folder_);
  }
  if (!in_memory() && memory_.size() + bytes.size() > pieces) {
    Status flushed = flush();
    if (!flushed) return flushed;
  }
  // Room for all at once, which costs nothing until it is used: growing would hold it twice.
  const bool grows = in_memory() && memory_.size() + bytes.size() > pieces;
  if (grows && memory_.capacity() < limit_) memory_.reserve(limit_);
  memory_ += bytes;
  return ok();
}

Status Spool::flush() {
  if (!write_fully(file_->number(), memory_.data(), memory_.size())) {
    return os_failure(errno, Access::writing, folder_);
  }
  written_ += memory_.size();
  memory_.clear();
  if (memory_.capacity() > 2 * pieces) memory_.shrink_to_fit();
  return ok();
}

Result<std::string_view> Spool::read(std::uint64_t offset, std::size_t most, std::string& buffer) {
  if (in_memory()) {
    const auto from = static_cast<std::size_t>(std::min<std::uint64_t>(offset, memory_.size()));
    return std::string_view(memory_).substr(from, most);
  }
  if (!memory_.empty()) {
    const Status flushed = flush();
    if (!flushed) return Failed{flushed.error()};
  }
  buffer.resize(most);
  ssize_t got = 0;
  do {
    got = ::pread(file_->number(), buffer.data(), most, static_cast<off_t>(offset));
  } while (got < 0 && errno == EINTR);
  if (got < 0) return os_failure(errno, Access::reading, folder_);
  return std::string_view(buffer).substr(0, static_cast<std::size_t>(got));
}

}  // namespace tongket
