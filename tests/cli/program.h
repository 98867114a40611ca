// Runs the built program as a user would: a process, its exit code and what it said.
#pragma once

#include <string>

namespace cli_test {

struct Outcome {
  int code = -1;
  std::string out;
  std::string err;
};

// `arguments` as in a shell (quote what needs it); `environment` is put before it ("LANG=C TZ=x").
Outcome run(const std::string& arguments, const std::string& environment = {});

// A fresh folder that goes with the object.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string operator/(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

std::string slurp(const std::string& path);
void spill(const std::string& path, const std::string& bytes);
bool exists(const std::string& path);
// Whether the shell command succeeds.
bool shell(const std::string& command);

// Whether the program is built with a sanitizer: it takes memory of its own, and its look for leaks
// can't be traced. Says so.
inline bool is_sanitized() {
#if defined(__SANITIZE_ADDRESS__)
  MESSAGE("skipped: built with a sanitizer");
  return true;
#else
  return false;
#endif
}

// The ward's year of 2022.
std::string sample();
// The sample with the first `from` replaced by `to`; fails the test when it does not occur.
std::string sample_with(const std::string& from, const std::string& to);

}  // namespace cli_test
