#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <functional>
#include <optional>
#include <set>
#include <utility>

#include "base/file.h"
#include "base/os_error.h"

namespace tongket {

namespace {

constexpr int most_links = 40;  // as many as Linux follows
constexpr int most_attempts = 1000;

std::optional<std::string> link_text(const std::string& path) {
  std::array<char, PATH_MAX> buffer{};
  const ssize_t length = ::readlink(path.c_str(), buffer.data(), buffer.size());
  if (length < 0) return std::nullopt;
  return std::string(buffer.data(), static_cast<std::size_t>(length));
}

// Where the bytes go in the end; the last link may name a file that is not there yet.
std::string behind_links(std::string path) {
  for (int i = 0; i < most_links; ++i) {
    const std::optional<std::string> next = link_text(path);
    if (!next) break;
    path = next->starts_with('/') ? *next : join_path(folder_of(path), *next);
  }
  return path;
}

// None where there is no such thing; other errors come back when the folder is written to.
std::optional<struct stat> facts_of(const std::string& path) {
  struct stat facts {};
  if (::stat(path.c_str(), &facts) != 0) return std::nullopt;
  return facts;
}

int open_for_writing(const std::string& path, int flags) {
  int descriptor = -1;
  do {
    descriptor = ::open(path.c_str(), flags | O_WRONLY | O_CLOEXEC | O_NOCTTY, 0666);
  } while (descriptor < 0 && errno == EINTR);
  return descriptor;
}

// Short, since the target's own name may be as long as names can be. Two targets of one run start
// from different names; O_EXCL settles what is left.
std::string temporary_name(const std::string& target, int attempt) {
  const std::size_t mix = std::hash<std::string>{}(target) + static_cast<std::size_t>(attempt);
  return join_path(folder_of(target), fmt::format(".tongket-{:x}-{:x}.tmp", ::getpid(), mix));
}

// The temporary file takes over who may do what with the target. A foreign owner can only be kept
// by root; where it can't, the file is the writer's own, as after a copy.
Status take_over(int descriptor, const struct stat& facts, const std::string& path) {
  const bool owner_kept = ::fchown(descriptor, facts.st_uid, facts.st_gid) == 0;
  const mode_t kept = owner_kept ? 0777 : 0707;  // a group's rights are not for another group
  if (::fchmod(descriptor, facts.st_mode & kept) != 0) {
    return os_failure(errno, Access::writing, path);
  }
  return ok();
}

// Makes the new names durable. The papers are in place already; a folder that can't be synced (some
// network file systems) is no reason to call that a failure.
void sync_folder(const std::string& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  static_cast<void>(::fsync(descriptor));
  ::close(descriptor);
}

}  // namespace

Result<AtomicFile> AtomicFile::create(const std::string& target) {
  if (target.empty()) {
    return fail(file_problem(Code::file_unwritable, target,
                             {"thiếu tên tệp để ghi", "the name of the file to write is empty"}));
  }
  AtomicFile file;
  file.named_ = target;
  const std::optional<struct stat> facts = facts_of(target);
  if (facts && S_ISDIR(facts->st_mode)) return folder_failure(target);
  // What is no file must not be replaced by one, and its links (/dev/stdout) may lead nowhere.
  const bool direct = facts && !S_ISREG(facts->st_mode);
  file.target_ = direct ? target : behind_links(target);
  const Status opened = direct ? file.open_directly() : file.open_temporary();
  if (!opened) return Failed{opened.error()};
  if (!facts || direct) return file;
  const Status taken = take_over(file.descriptor_, *facts, target);
  if (!taken) return Failed{taken.error()};
  return file;
}

Status AtomicFile::open_directly() {
  descriptor_ = open_for_writing(target_, 0);
  if (descriptor_ < 0) return os_failure(errno, Access::writing, named_);
  return ok();
}

Status AtomicFile::open_temporary() {
  if (target_.ends_with('/')) return folder_failure(named_);
  // rename() asks only for the folder's rights; a file that its owner locked stays locked.
  if (::access(target_.c_str(), W_OK) != 0 && errno != ENOENT) {
    return os_failure(errno, Access::writing, named_);
  }
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    const std::string name = temporary_name(target_, attempt);
    descriptor_ = open_for_writing(name, O_CREAT | O_EXCL | O_NOFOLLOW);
    if (descriptor_ >= 0) {
      temporary_ = name;
      return ok();
    }
    if (errno != EEXIST) break;
  }
  return os_failure(errno, Access::writing, named_);
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : named_(std::move(other.named_)),
      target_(std::move(other.target_)),
      temporary_(std::exchange(other.temporary_, {})),
      descriptor_(std::exchange(other.descriptor_, -1)) {}

AtomicFile& AtomicFile::operator=(AtomicFile&& other) noexcept {
  if (this == &other) return *this;
  discard();
  named_ = std::move(other.named_);
  target_ = std::move(other.target_);
  temporary_ = std::exchange(other.temporary_, {});
  descriptor_ = std::exchange(other.descriptor_, -1);
  return *this;
}

AtomicFile::~AtomicFile() {
  discard();
}

void AtomicFile::discard() noexcept {
  if (descriptor_ >= 0) ::close(std::exchange(descriptor_, -1));
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
  temporary_.clear();
}

Status AtomicFile::write(std::string_view bytes) {
  if (descriptor_ < 0) throw Broken("a file was written to after it was finished");
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return os_failure(errno, Access::writing, named_);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return ok();
}

Status AtomicFile::finish() {
  if (descriptor_ < 0) return ok();
  // Pipes and devices have nothing to sync (EINVAL).
  const bool synced = temporary_.empty() || ::fsync(descriptor_) == 0;
  const int sync_error = errno;
  const bool closed = ::close(std::exchange(descriptor_, -1)) == 0 || errno == EINTR;
  if (!synced) return os_failure(sync_error, Access::writing, named_);
  if (!closed) return os_failure(errno, Access::writing, named_);
  return ok();
}

Status AtomicFile::rename_into_place() {
  if (temporary_.empty()) return ok();
  if (std::rename(temporary_.c_str(), target_.c_str()) != 0) {
    return os_failure(errno, Access::writing, named_);
  }
  temporary_.clear();
  return ok();
}

Status AtomicFile::commit() {
  const bool renames = !temporary_.empty();
  Status finished = finish();
  if (!finished) return finished;
  Status renamed = rename_into_place();
  if (renamed && renames) sync_folder(folder_of(target_));
  return renamed;
}

Status write_files(const std::vector<FileToWrite>& files) {
  std::vector<AtomicFile> written;
  for (const FileToWrite& file : files) {
    Result<AtomicFile> next = AtomicFile::create(file.path);
    if (!next) return Failed{std::move(next).error()};
    Status status = next->write(file.bytes);
    if (status) status = next->finish();
    if (!status) return status;
    written.push_back(std::move(*next));
  }
  std::set<std::string> folders;
  for (AtomicFile& file : written) {
    folders.insert(folder_of(file.target_));
    Status renamed = file.rename_into_place();
    if (!renamed) return renamed;
  }
  for (const std::string& folder : folders)
    sync_folder(folder);
  return ok();
}

Status write_file(const std::string& path, std::string_view bytes) {
  return write_files({{path, bytes}});
}

}  // namespace tongket
