#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <memory>

#include "base/file.h"
#include "base/os_error.h"

namespace tongket {

namespace {

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};
struct Free {
  void operator()(char* text) const { std::free(text); }
};

Status make_one(const std::string& path) {
  if (::mkdir(path.c_str(), 0777) == 0) return ok();
  const int error = errno;
  if (is_folder(path)) return ok();
  if (error != EEXIST) return os_failure(error, Access::writing, path);
  return fail(file_problem(Code::file_unwritable, path,
                           {"đã có một tệp trùng tên, không tạo được thư mục",
                            "a file of that name exists, the folder can't be made"}));
}

}  // namespace

bool file_exists(const std::string& path) {
  struct stat facts {};
  return ::stat(path.c_str(), &facts) == 0;
}

bool is_folder(const std::string& path) {
  struct stat facts {};
  return ::stat(path.c_str(), &facts) == 0 && S_ISDIR(facts.st_mode);
}

bool same_file(const std::string& a, const std::string& b) {
  struct stat facts_a {};
  struct stat facts_b {};
  if (::stat(a.c_str(), &facts_a) != 0 || ::stat(b.c_str(), &facts_b) != 0) return false;
  return facts_a.st_dev == facts_b.st_dev && facts_a.st_ino == facts_b.st_ino;
}

std::vector<std::string> list_folder(const std::string& path) {
  std::vector<std::string> names;
  const std::unique_ptr<DIR, CloseFolder> folder(::opendir(path.c_str()));
  if (!folder) return names;
  while (const dirent* entry = ::readdir(folder.get())) {
    const std::string_view name = static_cast<const char*>(entry->d_name);
    if (name != "." && name != "..") names.emplace_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

Status make_folder(const std::string& path) {
  for (std::size_t slash = path.find('/', 1); slash != std::string::npos;
       slash = path.find('/', slash + 1)) {
    Status made = make_one(path.substr(0, slash));
    if (!made) return made;
  }
  return make_one(path);
}

std::string canonical_path(const std::string& path) {
  const std::unique_ptr<char, Free> resolved(::realpath(path.c_str(), nullptr));
  return resolved ? std::string(resolved.get()) : std::string{};
}

std::string program_folder() {
  const std::string program = canonical_path("/proc/self/exe");
  return program.empty() ? std::string{} : folder_of(program);
}

}  // namespace tongket
