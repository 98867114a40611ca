// The operating system, as far as the program needs it. POSIX calls live here only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace tongket {

// The whole file. Refuses what is missing, a folder, unreadable or over the limit, each with its
// code and the path.
Result<std::string> read_file(const std::string& path, std::uint64_t max_bytes);

// One whole file for write_files().
struct FileToWrite {
  std::string path;
  std::string_view bytes;
};

// A file that appears complete or not at all: written beside the target under a temporary name,
// synced, then renamed over it. Until commit() succeeds an existing file stays as it was; without
// commit() the temporary file goes with the object.
//
// A link is written through to what it names. An existing file keeps its mode (and its owner where
// that is allowed), but not other names of it (hard links). A target that is no ordinary file, such
// as a pipe or a terminal, can't be replaced and is written to directly. Refused: a folder, a
// missing folder, a file that may not be written.
class AtomicFile {
 public:
  static Result<AtomicFile> create(const std::string& target);
  AtomicFile(AtomicFile&& other) noexcept;
  AtomicFile& operator=(AtomicFile&& other) noexcept;
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;
  ~AtomicFile();

  Status write(std::string_view bytes);
  // Syncs and closes the temporary file; the target is not touched yet.
  Status finish();
  // Renames over the target (finish() first). After this the paper is there.
  Status commit();

 private:
  friend Status write_files(const std::vector<FileToWrite>& files);
  AtomicFile() = default;
  void discard() noexcept;
  Status open_temporary();
  Status open_directly();
  Status rename_into_place();
  std::string named_;      // the target as the caller named it, for what people read
  std::string target_;     // the same behind links
  std::string temporary_;  // empty where the target is written directly
  int descriptor_ = -1;
};

// Writes all of them beside their targets first, and renames only when every one is complete; so a
// full disk leaves all targets as they were.
Status write_files(const std::vector<FileToWrite>& files);
Status write_file(const std::string& path, std::string_view bytes);

bool file_exists(const std::string& path);
bool is_folder(const std::string& path);
// True when both name the same existing file, through links too.
bool same_file(const std::string& a, const std::string& b);
// Names (not paths) in a folder, sorted by bytes; empty when it can't be read.
std::vector<std::string> list_folder(const std::string& path);
// With the folders above it; fine where it already is there.
Status make_folder(const std::string& path);
// The path with links and dots resolved; empty when there is no such file.
std::string canonical_path(const std::string& path);
// Folder of the running program, links resolved; empty when unknown.
std::string program_folder();

// Whether a person reads standard error.
bool standard_error_is_terminal();

// Always below `folder`, even where the name begins with '/'. An empty folder gives the name.
std::string join_path(std::string_view folder, std::string_view name);
std::string folder_of(std::string_view path);     // "a/b.xml" -> "a"; "b.xml" -> "."; "/b" -> "/"
std::string file_name_of(std::string_view path);  // "a/b.xml" -> "b.xml"
std::string stem_of(std::string_view path);       // "a/b.xml" -> "b"
std::string extension_of(std::string_view path);  // "a/b.XML" -> "xml" (ASCII lower case)

}  // namespace tongket
