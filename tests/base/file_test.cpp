#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <functional>

#include "base/base.h"
#include "base/support.h"

using namespace tongket;
using test::content;
using test::Folder;
using test::put;

namespace {

template <typename T>
Code code_of(const Result<T>& result) {
  REQUIRE_FALSE(result.has_value());
  return result.error().list().front().code;
}

template <typename T>
std::string file_of(const Result<T>& result) {
  REQUIRE_FALSE(result.has_value());
  return result.error().list().front().file;
}

mode_t mode_of(const std::string& path) {
  struct stat facts {};
  REQUIRE(::stat(path.c_str(), &facts) == 0);
  return facts.st_mode & 07777U;
}

// Runs in a child that may take its own rights away; true where `task` says so.
bool in_child(const std::function<bool()>& task) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(task() ? 0 : 1);
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

// As someone whom permissions bind, also where the tests run as root.
bool as_nobody(const std::function<bool()>& task) {
  return in_child([&task] {
    if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0)) return false;
    return task();
  });
}

bool fails_with(const Status& status, Code code) {
  return !status && status.error().list().front().code == code;
}

}  // namespace

TEST_CASE("a file is read whole, with zero bytes and when it is empty") {
  const Folder folder("read");
  const std::string bytes{"a\0b\r\n\xFF", 6};
  put(folder.file("x"), bytes);
  put(folder.file("empty"), "");
  put(folder.file("big"), std::string(300000, 'y'));
  CHECK(*read_file(folder.file("x"), 6) == bytes);
  CHECK(read_file(folder.file("empty"), 0)->empty());
  CHECK(read_file(folder.file("big"), 300000)->size() == 300000);
}

TEST_CASE("what can't be read is told apart, and named") {
  const Folder folder("unreadable");
  put(folder.file("x"), "123456");
  CHECK(code_of(read_file(folder.file("none"), 10)) == Code::file_missing);
  CHECK(file_of(read_file(folder.file("none"), 10)) == folder.file("none"));
  CHECK(code_of(read_file(folder.file("x/y"), 10)) == Code::file_missing);
  CHECK(code_of(read_file("", 10)) == Code::file_missing);
  CHECK(code_of(read_file(folder.path(), 10)) == Code::file_is_folder);
  CHECK(code_of(read_file(folder.file("x"), 5)) == Code::file_too_large);
  CHECK(file_of(read_file(folder.file("x"), 5)) == folder.file("x"));
}

TEST_CASE("a pipe that no program writes to is not waited for without end") {
  const Folder folder("pipe");
  REQUIRE(::mkfifo(folder.file("a").c_str(), 0600) == 0);
  CHECK(code_of(read_file(folder.file("a"), 10)) == Code::file_unreadable);
}

TEST_CASE("a file without the right to read is unreadable") {
  const Folder folder("locked");
  put(folder.file("x"), "1");
  ::chmod(folder.file("x").c_str(), 0);
  const std::string path = folder.file("x");
  CHECK(as_nobody([&path] {
    const auto result = read_file(path, 10);
    return !result && result.error().list().front().code == Code::file_unreadable;
  }));
}

TEST_CASE("an endless source is cut off at the limit") {
  CHECK(code_of(read_file("/dev/zero", 100000)) == Code::file_too_large);
}

TEST_CASE("a file that states no size is read whole") {
  const auto status = read_file("/proc/self/status", 1 << 20);
  REQUIRE(status.has_value());
  CHECK(status->starts_with("Name:"));
}

TEST_CASE("a file appears only with commit") {
  const Folder folder("atomic");
  const std::string path = folder.file("x.pdf");
  auto file = AtomicFile::create(path);
  REQUIRE(file.has_value());
  REQUIRE(file->write("một ").has_value());
  REQUIRE(file->write("hai").has_value());
  CHECK_FALSE(file_exists(path));
  REQUIRE(file->finish().has_value());
  CHECK_FALSE(file_exists(path));
  REQUIRE(file->commit().has_value());
  CHECK(content(path) == "một hai");
  CHECK(folder.entries() == 1);
}

TEST_CASE("without commit an existing file stays and nothing is left behind") {
  const Folder folder("abandoned");
  const std::string path = folder.file("x.pdf");
  put(path, "cũ");
  {
    auto file = AtomicFile::create(path);
    REQUIRE(file->write("mới").has_value());
    REQUIRE(file->finish().has_value());
    CHECK(folder.entries() == 2);
  }
  CHECK(content(path) == "cũ");
  CHECK(folder.entries() == 1);
}

TEST_CASE("a moved file is committed once and left once") {
  const Folder folder("moved");
  auto first = AtomicFile::create(folder.file("a"));
  auto second = AtomicFile::create(folder.file("b"));
  REQUIRE(first->write("1").has_value());
  *second = std::move(*first);
  CHECK(folder.entries() == 1);
  REQUIRE(second->commit().has_value());
  CHECK(content(folder.file("a")) == "1");
  CHECK(folder.entries() == 1);
  CHECK_THROWS_AS(static_cast<void>(second->write("2").has_value()), Broken);
}

TEST_CASE("two writers of one target don't disturb each other, the last commit stays") {
  const Folder folder("rivals");
  const std::string path = folder.file("x");
  auto first = AtomicFile::create(path);
  auto second = AtomicFile::create(path);
  REQUIRE(first->write("1").has_value());
  REQUIRE(second->write("2").has_value());
  REQUIRE(second->commit().has_value());
  REQUIRE(first->commit().has_value());
  CHECK(content(path) == "1");
  CHECK(folder.entries() == 1);
}

TEST_CASE("a full disk is told as such and leaves the old files") {
  CHECK(code_of(write_file("/dev/full", "x")) == Code::file_disk_full);
  const Folder folder("full");
  put(folder.file("a"), "cũ a");
  const Status status = write_files({{folder.file("a"), "mới a"}, {"/dev/full", "b"}});
  CHECK(code_of(status) == Code::file_disk_full);
  CHECK(file_of(status) == "/dev/full");
  CHECK(content(folder.file("a")) == "cũ a");
  CHECK(folder.entries() == 1);
}

TEST_CASE("a device is written to, not replaced") {
  REQUIRE(write_file("/dev/null", "x").has_value());
  struct stat facts {};
  REQUIRE(::stat("/dev/null", &facts) == 0);
  CHECK(S_ISCHR(facts.st_mode));
}

TEST_CASE("a write that fails half way leaves the old file and no other") {
  const Folder folder("half");
  const std::string path = folder.file("x");
  put(path, "cũ");
  CHECK(in_child([&path] {
    // The kernel takes the first 1,000 bytes and refuses the rest.
    const rlimit limit{1000, 1000};
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) return false;
    std::signal(SIGXFSZ, SIG_IGN);
    return fails_with(write_file(path, std::string(5000, 'x')), Code::file_unwritable);
  }));
  CHECK(content(path) == "cũ");
  CHECK(folder.entries() == 1);
}

TEST_CASE("folders and missing folders are refused as targets") {
  const Folder folder("targets");
  CHECK(code_of(write_file(folder.path(), "x")) == Code::file_is_folder);
  CHECK(code_of(write_file(folder.path() + "/", "x")) == Code::file_is_folder);
  CHECK(code_of(write_file(folder.file("new/"), "x")) == Code::file_is_folder);
  CHECK(code_of(write_file(folder.file("no/x"), "x")) == Code::file_unwritable);
  CHECK(file_of(write_file(folder.file("no/x"), "x")) == folder.file("no/x"));
  CHECK(code_of(write_file("", "x")) == Code::file_unwritable);
  put(folder.file("file"), "1");
  CHECK(code_of(write_file(folder.file("file/x"), "x")) == Code::file_unwritable);
  CHECK(code_of(write_file(folder.file(std::string(300, 'x')), "x")) == Code::file_unwritable);
}

TEST_CASE("a folder that is there but takes no files is not called missing") {
  const Status missing = write_file("/nowhere/at-all/x.pdf", "x");
  REQUIRE_FALSE(missing.has_value());
  CHECK(missing.error().list().front().message.en.find("its folder does not exist") !=
        std::string::npos);
  const Status refused = write_file("/proc/x.pdf", "x");  // ENOENT, or EACCES in some sandboxes
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().list().front().code == Code::file_unwritable);
  CHECK(refused.error().list().front().message.en.find("does not exist") == std::string::npos);
}

TEST_CASE("a name as long as names can be is no trouble") {
  const Folder folder("long");
  const std::string path = folder.file(std::string(255, 'x'));
  REQUIRE(write_file(path, "1").has_value());
  CHECK(content(path) == "1");
}

TEST_CASE("a folder or a file without the right to write is unwritable") {
  const Folder folder("readonly");
  const std::string path = folder.file("x");
  put(path, "cũ");
  ::chmod(folder.path().c_str(), 0555);
  CHECK(as_nobody([&path] { return fails_with(write_file(path, "mới"), Code::file_unwritable); }));
  ::chmod(folder.path().c_str(), 0777);
  ::chmod(path.c_str(), 0444);
  CHECK(as_nobody([&path] { return fails_with(write_file(path, "mới"), Code::file_unwritable); }));
  CHECK(content(path) == "cũ");
  CHECK(folder.entries() == 1);
}

TEST_CASE("a new file has the usual mode, an existing one keeps its own") {
  const Folder folder("mode");
  const mode_t mask = ::umask(027);
  REQUIRE(write_file(folder.file("new"), "1").has_value());
  put(folder.file("old"), "1");
  ::chmod(folder.file("old").c_str(), 0604);
  REQUIRE(write_file(folder.file("old"), "2").has_value());
  ::umask(mask);
  CHECK(mode_of(folder.file("new")) == 0640);
  CHECK(mode_of(folder.file("old")) == 0604);
  CHECK(content(folder.file("old")) == "2");
}

TEST_CASE("a link is written through, also one that leads to nothing yet") {
  const Folder folder("links");
  std::filesystem::create_directory(folder.file("there"));
  put(folder.file("there/x"), "cũ");
  std::filesystem::create_symlink("there/x", folder.file("link"));
  std::filesystem::create_symlink("link", folder.file("link2"));
  std::filesystem::create_symlink("there/new", folder.file("dangling"));
  REQUIRE(write_file(folder.file("link2"), "mới").has_value());
  REQUIRE(write_file(folder.file("dangling"), "1").has_value());
  CHECK(content(folder.file("there/x")) == "mới");
  CHECK(content(folder.file("there/new")) == "1");
  CHECK(std::filesystem::is_symlink(folder.file("link")));
  CHECK(std::filesystem::is_symlink(folder.file("link2")));
  CHECK(std::filesystem::is_symlink(folder.file("dangling")));
}

TEST_CASE("links in a circle are refused") {
  const Folder folder("circle");
  std::filesystem::create_symlink("b", folder.file("a"));
  std::filesystem::create_symlink("a", folder.file("b"));
  CHECK(code_of(write_file(folder.file("a"), "x")) == Code::file_unwritable);
  CHECK(code_of(read_file(folder.file("a"), 10)) == Code::file_unreadable);
}

TEST_CASE("several files appear together, or none of them") {
  const Folder folder("together");
  put(folder.file("a.pdf"), "cũ");
  const std::string missing = folder.file("no/b.docx");
  CHECK_FALSE(write_files({{folder.file("a.pdf"), "mới"}, {missing, "b"}}).has_value());
  CHECK(content(folder.file("a.pdf")) == "cũ");
  CHECK(folder.entries() == 1);
  REQUIRE(write_files({{folder.file("a.pdf"), "mới"}, {folder.file("b.docx"), "b"}}).has_value());
  CHECK(content(folder.file("a.pdf")) == "mới");
  CHECK(content(folder.file("b.docx")) == "b");
  CHECK(folder.entries() == 2);
}

TEST_CASE("folders are made with those above them, and only where no file stands") {
  const Folder folder("made");
  REQUIRE(make_folder(folder.file("a/b/c/")).has_value());
  REQUIRE(make_folder(folder.file("a/b/c")).has_value());
  CHECK(is_folder(folder.file("a/b/c")));
  put(folder.file("x"), "1");
  CHECK(code_of(make_folder(folder.file("x"))) == Code::file_unwritable);
  CHECK(code_of(make_folder(folder.file("x/y"))) == Code::file_unwritable);
}

TEST_CASE("folders are listed by name") {
  const Folder folder("list");
  for (const char* name : {"b", "a", "Đ", ".hidden"})
    put(folder.file(name), "");
  CHECK(list_folder(folder.path()) == std::vector<std::string>{".hidden", "a", "b", "Đ"});
  CHECK(list_folder(folder.file("none")).empty());
}

TEST_CASE("the same file is known through links") {
  const Folder folder("same");
  put(folder.file("x"), "1");
  put(folder.file("y"), "1");
  std::filesystem::create_symlink("x", folder.file("link"));
  CHECK(same_file(folder.file("x"), folder.file("./link")));
  CHECK_FALSE(same_file(folder.file("x"), folder.file("y")));
  CHECK_FALSE(same_file(folder.file("none"), folder.file("none")));
  CHECK(canonical_path(folder.file("./link")) == canonical_path(folder.file("x")));
  CHECK(canonical_path(folder.file("none")).empty());
}

TEST_CASE("the folder of the program is where it runs from") {
  CHECK(file_exists(join_path(program_folder(), "test_base")));
}
