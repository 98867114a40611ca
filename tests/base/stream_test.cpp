#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/base.h"
#include "base/support.h"

using namespace tongket;
using test::content;
using test::Folder;
using test::put;

namespace {

std::string read_all(Input& input) {
  std::string all;
  for (;;) {
    const auto bytes = input.read();
    REQUIRE(bytes);
    if (bytes->empty()) return all;
    all += *bytes;
  }
}

// A pipe that gives these few bytes, by its name.
class Pipe {
 public:
  Pipe(const Folder& folder, const std::string& bytes) : path_(folder.file("pipe")) {
    REQUIRE(::mkfifo(path_.c_str(), 0600) == 0);
    put(folder.file("bytes"), bytes);
    const std::string command = "cat '" + folder.file("bytes") + "' > '" + path_ + "' &";
    REQUIRE(std::system(command.c_str()) == 0);
  }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

std::string counted(std::size_t size) {
  std::string bytes(size, '\0');
  for (std::size_t i = 0; i < size; ++i)
    bytes[i] = static_cast<char>('a' + i % 23);
  return bytes;
}

std::string spooled(Spool& spool, std::uint64_t offset, std::size_t most) {
  std::string buffer;
  const auto bytes = spool.read(offset, most, buffer);
  REQUIRE(bytes);
  return std::string(*bytes);
}

}  // namespace

TEST_CASE("an input gives a file's bytes in pieces and nothing at its end") {
  const Folder folder("stream-input");
  const std::string bytes = counted(1'000'000);
  put(folder.file("a"), bytes);
  auto input = Input::open(folder.file("a"));
  REQUIRE(input);
  CHECK(read_all(*input) == bytes);
  CHECK(input->name() == folder.file("a"));
}

TEST_CASE("an input refuses what is missing and what is a folder") {
  const Folder folder("stream-refused");
  CHECK(Input::open(folder.file("none")).error().list().front().code == Code::file_missing);
  CHECK(Input::open(folder.path()).error().list().front().code == Code::file_is_folder);
}

TEST_CASE("a kept file and a kept pipe can be read again, also from the middle") {
  const Folder folder("stream-kept");
  const std::string bytes = counted(700'000);
  const Pipe pipe(folder, bytes);
  for (const std::string& path : {folder.file("bytes"), pipe.path()}) {
    CAPTURE(path);
    auto input = Input::open(path);
    REQUIRE(input);
    input->keep(folder.path());
    REQUIRE(input->read());
    REQUIRE(input->rewind());
    CHECK(read_all(*input) == bytes);
    REQUIRE(input->rewind());
    CHECK(read_all(*input) == bytes);
  }
}

TEST_CASE("a spool gives back what was appended, in memory and past its limit") {
  const Folder folder("spool-limit");
  const std::string bytes = counted(3'000'000);
  Spool spool(folder.path(), 1000);
  REQUIRE(spool.append(std::string_view(bytes).substr(0, 900)));
  CHECK(spool.in_memory());
  CHECK(spooled(spool, 890, 100) == bytes.substr(890, 10));
  REQUIRE(spool.append(std::string_view(bytes).substr(900)));
  CHECK_FALSE(spool.in_memory());
  CHECK(spool.size() == bytes.size());
  CHECK(spooled(spool, 0, bytes.size()) == bytes);
  CHECK(spooled(spool, 2'500'000, 10) == bytes.substr(2'500'000, 10));
  CHECK(spooled(spool, bytes.size(), 10).empty());
}

TEST_CASE("a spool that was read goes on being written") {
  const Folder folder("spool-mixed");
  Spool spool(folder.path(), 0);
  REQUIRE(spool.append("abc"));
  CHECK(spooled(spool, 1, 2) == "bc");
  REQUIRE(spool.append("def"));
  CHECK(spooled(spool, 0, 9) == "abcdef");
}

TEST_CASE("a spool leaves no name behind, not even while it is used") {
  const Folder folder("spool-nameless");
  Spool spool(folder.path(), 0);
  REQUIRE(spool.append(counted(3'000'000)));
  CHECK(folder.entries() == 0);
}

TEST_CASE("a spool without its folder is told with the folder's name") {
  Spool spool("/nowhere/at-all", 0);
  const Status kept = spool.append("x");
  REQUIRE_FALSE(kept);
  CHECK(kept.error().list().front().file == "/nowhere/at-all");
  CHECK(code_fault(kept.error().list().front().code) == Fault::world);
}

TEST_CASE("an output file is there only after commit") {
  const Folder folder("stream-output");
  put(folder.file("a"), "old");
  const std::string bytes = counted(600'000);
  {
    auto dropped = Output::file(folder.file("a"));
    REQUIRE(dropped);
    REQUIRE(dropped->write(bytes));
  }
  CHECK(content(folder.file("a")) == "old");
  auto output = Output::file(folder.file("a"));
  REQUIRE(output);
  REQUIRE(output->write("small "));
  REQUIRE(output->write(bytes));
  REQUIRE(output->write(" small"));
  CHECK(content(folder.file("a")) == "old");
  REQUIRE(output->commit());
  CHECK(content(folder.file("a")) == "small " + bytes + " small");
  CHECK(folder.entries() == 1);
}
