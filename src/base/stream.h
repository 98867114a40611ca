// Bytes that come and go piece by piece, for files of any size.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/file.h"
#include "base/result.h"
#include "base/spool.h"

namespace tongket {

// To be called once, before anything is opened: a standard stream that the caller closed stays
// closed, instead of becoming the first file that is opened.
void hold_standard_streams();

class Descriptor;

// A file or standard input, read piece by piece; read again from the front where that is asked for.
class Input {
 public:
  // Refuses what is missing, a folder, unreadable.
  static Result<Input> open(const std::string& path);
  static Input standard();  // is called "<stdin>"
  Input(Input&& other) noexcept;
  Input& operator=(Input&& other) noexcept;
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;
  ~Input();

  // From now on what is read can be read again: a file by itself, all else through a spool with
  // its file in this folder.
  void keep(const std::string& folder);
  // Back to the first byte; after keep() only.
  Status rewind();
  // The next bytes, none at the end; good until the next call.
  Result<std::string_view> read();

  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  Input(std::string name, Descriptor descriptor);
  Result<std::string_view> read_once();

  std::string name_;
  std::unique_ptr<Descriptor> descriptor_;
  bool seekable_ = false;
  std::int64_t first_ = 0;  // where a file on standard input is read from
  std::unique_ptr<Spool> spool_;
  bool replayed_ = false;  // the spool holds all there is
  std::uint64_t replay_at_ = 0;
  std::string buffer_;
};

// Standard output, or a file that appears whole or not at all.
class Output {
 public:
  static Output standard();  // is called "<stdout>"
  static Result<Output> file(const std::string& path);

  Status write(std::string_view bytes);
  // All is written; a file comes into its place now, and without this not at all.
  Status commit();

 private:
  Output() = default;
  Status write_now(std::string_view bytes);

  std::optional<AtomicFile> file_;
  std::string pending_;  // many small pieces make one call
};

}  // namespace tongket
