#include <unistd.h>

#include "base/file.h"

namespace tongket {

bool standard_error_is_terminal() {
  return ::isatty(STDERR_FILENO) == 1;
}

}  // namespace tongket
