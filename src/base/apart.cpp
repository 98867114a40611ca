#include "base/apart.h"

#include <fcntl.h>
#include <malloc.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstring>
#include <mutex>
#include <string_view>

#include "base/descriptor.h"

namespace tongket {

namespace {

// How often the parent asks whether its time is over.
constexpr int kPatience = 100;  // ms

struct Child {
  pid_t id = -1;
  Descriptor answer{};
};

void bound(int what, std::uint64_t most) {
  struct rlimit limit {};
  ::getrlimit(static_cast<__rlimit_resource_t>(what), &limit);
  limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, most);
  ::setrlimit(static_cast<__rlimit_resource_t>(what), &limit);
}

// The address space of this process in bytes (proc(5)); 0 where the system doesn't tell.
std::uint64_t address_space() {
  const Descriptor file(::open("/proc/self/statm", O_RDONLY | O_CLOEXEC));
  std::array<char, 64> text{};
  const std::ptrdiff_t got =
      file.number() < 0 ? -1 : read_some(file.number(), text.data(), text.size());
  std::uint64_t pages = 0;
  if (got > 0) std::from_chars(text.data(), text.data() + got, pages);
  return pages * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

// Ends by itself: by the clock and by its own use of the processor, whatever the parent does.
void bind(const ApartLimits& limits) {
  for (const int signal : {SIGALRM, SIGXCPU, SIGPIPE, SIGABRT, SIGSEGV, SIGBUS, SIGTERM})
    static_cast<void>(::signal(signal, SIG_DFL));
  // Writing fails, as on a full disk: fontconfig may try to keep what it found.
  static_cast<void>(::signal(SIGXFSZ, SIG_IGN));
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  // Else each thread that a library starts reserves 64 MiB.
  ::mallopt(M_ARENA_MAX, 1);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::alarm(std::max(1U, limits.seconds));
  bound(RLIMIT_CPU, std::max(1U, limits.seconds));
  bound(RLIMIT_CORE, 0);
  bound(RLIMIT_FSIZE, 0);
  const std::uint64_t now = address_space();
  if (now > 0) bound(RLIMIT_AS, now + limits.memory);
  const int nowhere = ::open("/dev/null", O_RDWR | O_CLOEXEC);
  if (nowhere < 0) return;
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    ::dup2(nowhere, stream);
}

// The answer, led by its length: so its end shows even where a child of another thread still holds
// the pipe.
[[noreturn]] void be_child(const std::function<std::string()>& work, const ApartLimits& limits,
                           int into) {
  bind(limits);
  int status = 1;
  try {
    const std::string answer = work();
    const std::uint64_t size = answer.size();
    std::array<char, sizeof size> head{};
    std::memcpy(head.data(), &size, sizeof size);
    if (write_fully(into, head.data(), head.size()) &&
        write_fully(into, answer.data(), answer.size())) {
      status = 0;
    }
  } catch (...) {
    status = 1;  // told by the missing answer
  }
  ::_exit(status);
}

Child start(const std::function<std::string()>& work, const ApartLimits& limits) {
  // One at a time, so that no child inherits the writing end of another one's pipe.
  static std::mutex mutex;
  const std::lock_guard lock(mutex);
  std::array<int, 2> ends{-1, -1};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return Child{};
  Descriptor from(ends[0]);
  const Descriptor into(ends[1]);
  const pid_t id = ::fork();
  if (id == 0) be_child(work, limits, into.number());
  if (id < 0) return Child{};
  return {id, std::move(from)};
}

enum class Wait { ready, out_of_time };

Wait wait_for(int descriptor, const ApartLimits& limits) {
  for (;;) {
    struct pollfd one {
      descriptor, POLLIN, 0
    };
    const int ready = ::poll(&one, 1, kPatience);
    if (ready > 0) return Wait::ready;
    if (ready < 0 && errno != EINTR) return Wait::ready;  // reading will tell
    if (limits.out_of_time && limits.out_of_time()) return Wait::out_of_time;
  }
}

// Fills `into`, or says how it ended before.
ApartEnd take(int descriptor, char* into, std::size_t size, const ApartLimits& limits) {
  std::size_t have = 0;
  while (have < size) {
    if (wait_for(descriptor, limits) == Wait::out_of_time) return ApartEnd::out_of_time;
    const std::ptrdiff_t got = read_some(descriptor, into + have, size - have);
    if (got <= 0) return ApartEnd::died;
    have += static_cast<std::size_t>(got);
  }
  return ApartEnd::done;
}

Apart answer_of(int descriptor, const ApartLimits& limits) {
  std::uint64_t size = 0;
  std::array<char, sizeof size> head{};
  Apart out{take(descriptor, head.data(), head.size(), limits), {}};
  if (out.end != ApartEnd::done) return out;
  std::memcpy(&size, head.data(), sizeof size);
  if (size > limits.answer_bytes) return {ApartEnd::died, {}};
  out.answer.resize(size);
  out.end = take(descriptor, out.answer.data(), out.answer.size(), limits);
  if (out.end != ApartEnd::done) out.answer.clear();
  return out;
}

// Ends it where it still runs, and lets the system forget it.
int bury(pid_t id) {
  ::kill(id, SIGKILL);
  int status = 0;
  while (::waitpid(id, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

}  // namespace

Apart run_apart(const std::function<std::string()>& work, const ApartLimits& limits) {
  const Child child = start(work, limits);
  if (child.id < 0) return {};
  Apart out = answer_of(child.answer.number(), limits);
  const int status = bury(child.id);
  const int signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  if (out.end == ApartEnd::died && (signal == SIGALRM || signal == SIGXCPU)) {
    out.end = ApartEnd::out_of_time;
  }
  return out;
}

}  // namespace tongket
