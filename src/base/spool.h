// Bytes that are written once and read in any order: in memory as long as they are few.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace tongket {

class Descriptor;

// Past its limit everything goes to a file in `folder` that has no name, so that nothing is left
// behind whatever happens.
class Spool {
 public:
  static constexpr std::size_t most_in_memory = std::size_t{64} << 20U;

  explicit Spool(std::string folder, std::size_t limit = most_in_memory);
  Spool(Spool&& other) noexcept;
  Spool& operator=(Spool&& other) noexcept;
  Spool(const Spool&) = delete;
  Spool& operator=(const Spool&) = delete;
  ~Spool();

  Status append(std::string_view bytes);
  [[nodiscard]] std::uint64_t size() const { return written_ + memory_.size(); }
  // The bytes from `offset` on, at most `most`, none only at the end. They stand in `buffer` or in
  // the spool, and are good until either changes.
  Result<std::string_view> read(std::uint64_t offset, std::size_t most, std::string& buffer);
  [[nodiscard]] bool in_memory() const { return file_ == nullptr; }

 private:
  Status flush();

  std::string folder_;
  std::size_t limit_;
  std::string memory_;  // all; once there is a file, what it doesn't have yet
  std::uint64_t written_ = 0;
  std::unique_ptr<Descriptor> file_;
};

}  // namespace tongket
