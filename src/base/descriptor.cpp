#include "base/descriptor.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "base/stream.h"

namespace tongket {

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

std::ptrdiff_t read_some(int descriptor, char* into, std::size_t size) {
  ssize_t got = 0;
  do {
    got = ::read(descriptor, into, size);
  } while (got < 0 && errno == EINTR);
  return got;
}

bool write_fully(int descriptor, const char* bytes, std::size_t size) {
  while (size > 0) {
    const ssize_t written = ::write(descriptor, bytes, size);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes += written;
    size -= static_cast<std::size_t>(written);
  }
  return true;
}

// A placeholder that can't do what the stream is for: reading from it and writing to it fail as
// they would on a closed one.
void hold_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) >= 0 || errno != EBADF) continue;
    // The lowest free number is this one, since those below it are held already.
    static_cast<void>(::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY));
  }
}

}  // namespace tongket
