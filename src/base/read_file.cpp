#include <fcntl.h>
#include <fmt/format.h>
#include <sys/poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "base/descriptor.h"
#include "base/file.h"
#include "base/os_error.h"

namespace tongket {

namespace {

constexpr std::size_t chunk = std::size_t{1} << 16U;

Failed too_large(const std::string& path, std::uint64_t max_bytes) {
  return fail(
      file_problem(Code::file_too_large, path,
                   {fmt::format("tệp lớn hơn giới hạn {} byte", max_bytes),
                    fmt::format("the file is larger than the limit of {} bytes", max_bytes)}));
}

// The size that the system states is only where reading starts from: pipes state none, and a file
// may grow meanwhile. One byte more than expected tells its end without a second buffer.
Result<std::string> read_all(int descriptor, std::uint64_t stated, std::uint64_t max_bytes,
                             const std::string& path) {
  std::string bytes(static_cast<std::size_t>(std::min(stated, max_bytes)) + 1, '\0');
  std::size_t size = 0;
  for (;;) {
    const auto got = read_some(descriptor, bytes.data() + size, bytes.size() - size);
    if (got < 0) return os_failure(errno, Access::reading, path);
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
    if (size > max_bytes) return too_large(path, max_bytes);
    if (size == bytes.size()) bytes.resize(size + std::max(size, chunk));
  }
  bytes.resize(size);
  return bytes;
}

// A named pipe that nobody writes to would keep us forever, be it in a stranger's pack.
constexpr int patience = 4'000;  // milliseconds

Status wait_for_writer(int descriptor, const std::string& path) {
  pollfd wanted{descriptor, POLLIN, 0};
  int ready = 0;
  do
    ready = ::poll(&wanted, 1, patience);
  while (ready < 0 && errno == EINTR);
  if (ready < 0) return os_failure(errno, Access::reading, path);
  if (ready > 0) return ok();
  return fail(file_problem(Code::file_unreadable, path,
                           {"đây là ống dẫn (FIFO) mà không chương trình nào ghi vào",
                            "this is a pipe (FIFO) that no program writes to"}));
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::uint64_t max_bytes) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
  if (file.number() < 0) return os_failure(errno, Access::reading, path);
  struct stat facts {};
  if (::fstat(file.number(), &facts) != 0) return os_failure(errno, Access::reading, path);
  if (S_ISDIR(facts.st_mode)) return folder_failure(path);
  if (S_ISFIFO(facts.st_mode)) {
    if (auto fine = wait_for_writer(file.number(), path); !fine) {
      return Failed{std::move(fine).error()};
    }
  }
  // Opened without waiting; read as ever.
  if (!S_ISREG(facts.st_mode) && ::fcntl(file.number(), F_SETFL, O_RDONLY) != 0) {
    return os_failure(errno, Access::reading, path);
  }
  const auto stated = S_ISREG(facts.st_mode) ? static_cast<std::uint64_t>(facts.st_size) : 0;
  if (stated > max_bytes) return too_large(path, max_bytes);
  return read_all(file.number(), stated, max_bytes, path);
}

}  // namespace tongket
