#include "cli/program.h"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace cli_test {

Folder::Folder() {
  std::string pattern = "/tmp/tongket-test-XXXXXX";
  const char* made = ::mkdtemp(pattern.data());
  REQUIRE(made != nullptr);
  path_ = made;
}

Folder::~Folder() {
  shell("rm -rf '" + path_ + "'");
}

bool shell(const std::string& command) {
  return std::system(command.c_str()) == 0;
}

std::string slurp(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

void spill(const std::string& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  out << bytes;
}

bool exists(const std::string& path) {
  return ::access(path.c_str(), F_OK) == 0;
}

Outcome run(const std::string& arguments, const std::string& environment) {
  const Folder scratch;
  const std::string command = "env TONGKET_DATA_DIR='" TONGKET_SOURCE_DIR "' LC_ALL=C " +
                              environment + " '" TONGKET_BINARY_DIR "/tongket' " + arguments +
                              " >'" + (scratch / "out") + "' 2>'" + (scratch / "err") + "'";
  const int status = std::system(command.c_str());
  Outcome outcome;
  outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  outcome.out = slurp(scratch / "out");
  outcome.err = slurp(scratch / "err");
  return outcome;
}

std::string sample() {
  return TONGKET_SOURCE_DIR "/samples/tam-quan-nam-2022/data.xml";
}

std::string sample_with(const std::string& from, const std::string& to) {
  std::string text = slurp(sample());
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace cli_test
