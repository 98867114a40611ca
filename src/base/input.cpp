#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "base/descriptor.h"
#include "base/os_error.h"
#include "base/stream.h"

namespace tongket {

namespace {

constexpr std::size_t chunk = std::size_t{256} << 10U;

}  // namespace

Input::Input(std::string name, Descriptor descriptor)
    : name_(std::move(name)), descriptor_(std::make_unique<Descriptor>(std::move(descriptor))) {}
Input::Input(Input&& other) noexcept = default;
Input& Input::operator=(Input&& other) noexcept = default;
Input::~Input() = default;

Result<Input> Input::open(const std::string& path) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
  struct stat facts {};
  if (file.number() < 0 || ::fstat(file.number(), &facts) != 0) {
    return os_failure(errno, Access::reading, path);
  }
  if (S_ISDIR(facts.st_mode)) return folder_failure(path);
  Input input(path, std::move(file));
  input.seekable_ = S_ISREG(facts.st_mode);
  return input;
}

// A number of its own, so that closing it leaves the stream open.
Input Input::standard() {
  Input input("<stdin>", Descriptor(::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)));
  struct stat facts {};
  input.seekable_ = ::fstat(STDIN_FILENO, &facts) == 0 && S_ISREG(facts.st_mode);
  if (input.seekable_) input.first_ = ::lseek(STDIN_FILENO, 0, SEEK_CUR);
  return input;
}

void Input::keep(const std::string& folder) {
  if (!seekable_ && !spool_) spool_ = std::make_unique<Spool>(folder);
}

Status Input::rewind() {
  if (seekable_ && ::lseek(descriptor_->number(), first_, SEEK_SET) < 0) {
    return os_failure(errno, Access::reading, name_);
  }
  if (seekable_) return ok();
  if (!spool_) throw Broken("an input that was not kept can't be read again");
  for (bool more = !replayed_; more;) {
    const auto bytes = read_once();
    if (!bytes) return Failed{bytes.error()};
    more = !bytes->empty();
  }
  replayed_ = true;
  replay_at_ = 0;
  return ok();
}

Result<std::string_view> Input::read_once() {
  buffer_.resize(chunk);
  const auto got = read_some(descriptor_->number(), buffer_.data(), chunk);
  if (got < 0) return os_failure(errno, Access::reading, name_);
  const auto bytes = std::string_view(buffer_).substr(0, static_cast<std::size_t>(got));
  if (!spool_) return bytes;
  const Status kept = spool_->append(bytes);
  if (!kept) return Failed{kept.error()};
  return bytes;
}

Result<std::string_view> Input::read() {
  if (!replayed_) return read_once();
  auto bytes = spool_->read(replay_at_, chunk, buffer_);
  if (bytes) replay_at_ += bytes->size();
  return bytes;
}

}  // namespace tongket
