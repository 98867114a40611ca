// An open file of the operating system. Only for base/.
#pragma once

#include <cstddef>
#include <utility>

namespace tongket {

// Closes on every way out. What was written must have been synced before: close() isn't asked.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor();
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

// Bytes read, 0 at the end, -1 with errno. Interrupted calls go on.
std::ptrdiff_t read_some(int descriptor, char* into, std::size_t size);
// False with errno.
bool write_fully(int descriptor, const char* bytes, std::size_t size);

}  // namespace tongket
