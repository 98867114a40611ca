// Where a thing came from: carried as 12 bytes, worked out to line and column when shown.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace tongket {

class LineIndex;

// A byte range of a source file. Bytes count the decoded text (UTF-8, NFC), not the file's own.
// file 0 means "from nowhere": made by the program.
struct SourceRef {
  std::uint32_t file = 0;
  std::uint32_t begin = 0;
  std::uint32_t length = 0;
  [[nodiscard]] bool known() const { return file != 0; }
  bool operator==(const SourceRef&) const = default;
};
static_assert(sizeof(SourceRef) == 12);

// What a person is shown. Line and column count from 1, columns in code points; 0 = not known.
struct Location {
  std::string file;  // as the user named it
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string element_path;  // "/year/office/name", empty where the source has no elements
  std::string line_text;     // the source line, without its end; a very long one is cut around the
                             // place, with "…" where something was left out
  std::uint32_t text_column = 0;  // the place in line_text, counted as column is
};

// One source as the program read it; never changes.
struct SourceFile {
  std::string name;  // the path as the user gave it, or "<stdin>"
  std::string text;  // decoded, UTF-8, NFC
  // Says which element stands at an offset; set by the room that understands the text. Asked by
  // several threads, always with the text above.
  std::function<std::string(std::string_view text, std::size_t offset)> element_path;
};

// The files of one run. Append-only; several threads may add and look up at once (the one shared
// thing that grows; ids never show in any output, so their order doesn't matter).
class Sources {
 public:
  Sources() = default;
  Sources(const Sources&) = delete;
  Sources& operator=(const Sources&) = delete;

  // Takes a file in and gives its id, never 0.
  std::uint32_t add(SourceFile file);
  // The file, or null for 0, an id never given out, or one released.
  [[nodiscard]] std::shared_ptr<const SourceFile> find(std::uint32_t id) const;
  // Lets the text of a file go; its name stays.
  void release(std::uint32_t id);
  // The same for the file added last under this name; nothing where there is none.
  void release_last(std::string_view name);
  // The name of a file, released ones too; empty for 0 or an id never given out.
  [[nodiscard]] std::string name_of(std::uint32_t id) const;
  // A place behind the end of the text is its end; of a released file only the name is known.
  [[nodiscard]] Location locate(const SourceRef& ref) const;

 private:
  struct Slot {
    std::string name;
    std::shared_ptr<const SourceFile> file;          // null once released
    mutable std::shared_ptr<const LineIndex> lines;  // null until a place in it is shown
  };
  [[nodiscard]] std::shared_ptr<const LineIndex> lines_of(std::uint32_t id,
                                                          std::string_view text) const;
  mutable std::mutex mutex_;
  std::deque<Slot> slots_;
};

}  // namespace tongket
