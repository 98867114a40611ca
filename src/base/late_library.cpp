#include "base/late_library.h"

#include <dlfcn.h>

namespace tongket {

LateLibrary::LateLibrary(const char* name) : handle_(::dlopen(name, RTLD_NOW | RTLD_LOCAL)) {}

void* LateLibrary::find(const char* name) const {
  return handle_ == nullptr ? nullptr : ::dlsym(handle_, name);
}

}  // namespace tongket
