#include "house.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "tables.h"
#include "text.h"

namespace house {

namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

struct Room {
  Names rooms;
  Names libraries;
};

struct Include {
  std::size_t line = 0;
  std::string name;
  bool quoted = false;
};

std::string content(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

template <typename Range, typename Predicate>
bool any(const Range& range, Predicate predicate) {
  return std::any_of(std::begin(range), std::end(range), predicate);
}

std::vector<Include> includes_of(const std::string& code) {
  std::vector<Include> found;
  const auto lines = lines_of(without_comments(code, false));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string& line = lines[i];
    const std::size_t hash = line.find_first_not_of(" \t");
    if (hash == std::string::npos || line[hash] != '#') continue;
    const std::size_t word = line.find_first_not_of(" \t", hash + 1);
    if (word == std::string::npos || line.compare(word, 7, "include") != 0) continue;
    const std::size_t open = line.find_first_of("<\"", word);
    if (open == std::string::npos) continue;
    const std::size_t close = line.find(line[open] == '<' ? '>' : '"', open + 1);
    found.push_back({i + 1, line.substr(open + 1, close - open - 1), line[open] == '"'});
  }
  return found;
}

// "pugixml, libxml2" or "base text"; a dash is nothing.
Names names_in(std::string cell) {
  std::replace(cell.begin(), cell.end(), ',', ' ');
  Names names;
  for (const std::string& word : words_of(cell)) {
    if (word != "–" && word != "-") names.insert(word);
  }
  return names;
}

std::string_view library_of(std::string_view header) {
  for (const Foreign& foreign : foreign_headers) {
    if (header.starts_with(foreign.header)) return foreign.library;
  }
  return {};
}

class House {
 public:
  explicit House(fs::path root) : root_(std::move(root)) {}

  std::vector<std::string> run() {
    read_table();
    check_links();
    for (const fs::directory_entry& folder : fs::directory_iterator(root_ / "src")) {
      if (folder.is_directory()) check_room(folder.path());
    }
    if (fs::exists(root_ / "tests")) check_tests();
    std::sort(found_.begin(), found_.end());
    return std::move(found_);
  }

 private:
  void say(const fs::path& file, std::size_t line, const std::string& what) {
    std::string place = fs::relative(file, root_).generic_string();
    if (line > 0) place += ":" + std::to_string(line);
    found_.push_back(place + ": " + what);
  }

  // The rows of "| room | what | may include | foreign |", and that each looks only upward.
  void read_table() {
    const fs::path file = root_ / "src" / "README.md";
    const auto lines = lines_of(content(file));
    for (std::size_t i = 0; i < lines.size(); ++i) {
      std::vector<std::string> cells = cells_of(lines[i]);
      if (cells.size() != 4 || cells[0] == "room" || cells[0].starts_with("-")) continue;
      const Room room{names_in(cells[2]), names_in(cells[3])};
      for (const std::string& other : room.rooms) {
        if (rooms_.count(other) == 0) say(file, i + 1, cells[0] + " looks down on " + other);
      }
      rooms_[cells[0]] = room;
    }
    if (rooms_.empty()) say(file, 0, "has no table of rooms");
  }

  static std::vector<std::string> cells_of(const std::string& line) {
    std::vector<std::string> cells;
    if (!line.starts_with("|")) return cells;
    for (std::size_t at = 1, bar = line.find('|', 1); bar != std::string::npos;
         at = bar + 1, bar = line.find('|', at)) {
      std::string cell;
      for (const std::string& word : words_of(line.substr(at, bar - at))) {
        cell += (cell.empty() ? "" : " ") + word;
      }
      cells.push_back(cell);
    }
    return cells;
  }

  // tongket_room(name INCLUDES rooms... LIBRARIES targets...) of each room but the program itself.
  void check_links() {
    const fs::path file = root_ / "src" / "CMakeLists.txt";
    const std::string text = content(file);
    Names linked;
    for (std::size_t at = text.find("tongket_room("); at != std::string::npos;
         at = text.find("tongket_room(", at + 1)) {
      const std::size_t open = text.find('(', at);
      const auto words = words_of(text.substr(open + 1, text.find(')', open) - open - 1));
      const auto line = static_cast<std::size_t>(
          std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
      if (words.empty()) continue;
      linked.insert(words[0]);
      check_link(file, line + 1, words);
    }
    for (const auto& [name, room] : rooms_) {
      if (name != "cli" && linked.count(name) == 0) say(file, 0, "has no tongket_room for " + name);
    }
  }

  void check_link(const fs::path& file, std::size_t line, const std::vector<std::string>& words) {
    const auto row = rooms_.find(words[0]);
    if (row == rooms_.end()) return say(file, line, words[0] + " is not in the table");
    Room linked;
    Names* into = nullptr;
    for (std::size_t i = 1; i < words.size(); ++i) {
      if (words[i] == "INCLUDES") {
        into = &linked.rooms;
      } else if (words[i] == "LIBRARIES") {
        into = &linked.libraries;
      } else if (into != nullptr) {
        add_linked(file, line, words[i], into == &linked.libraries, *into);
      }
    }
    if (linked.rooms != row->second.rooms)
      say(file, line, words[0] + " links other rooms than its row");
    if (linked.libraries != row->second.libraries) {
      say(file, line, words[0] + " links other libraries than its row");
    }
  }

  void add_linked(const fs::path& file, std::size_t line, const std::string& word, bool library,
                  Names& into) {
    if (!library) {
      into.insert(word);
      return;
    }
    const auto known = std::find_if(linked_targets.begin(), linked_targets.end(),
                                    [&](const Linked& target) { return target.target == word; });
    if (known == linked_targets.end()) return say(file, line, word + " is an unknown library");
    if (!known->library.empty()) into.insert(std::string(known->library));
  }

  void check_room(const fs::path& folder) {
    const std::string name = folder.filename().string();
    if (rooms_.count(name) == 0) return say(folder, 0, "is not in the table");
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
      if (!entry.is_regular_file()) continue;
      const std::string code = content(entry.path());
      for (const Include& include : includes_of(code))
        check_include(name, entry.path(), include);
      if (name != "cli") check_words(entry.path(), code, forbidden_words);
    }
    if (name != "cli") check_front(folder / (name + ".h"), name);
  }

  void check_include(const std::string& name, const fs::path& file, const Include& include) {
    if (include.quoted) return check_own(name, file, include);
    const std::string_view library = library_of(include.name);
    if (!library.empty()) {
      if (rooms_[name].libraries.count(std::string(library)) == 0) {
        say(file, include.line, std::string(library) + " is not for " + name);
      }
      return;
    }
    const auto is_it = [&](std::string_view known) { return include.name == known; };
    if (any(standard_headers, is_it)) return;
    const auto begins = [&](std::string_view known) { return include.name.starts_with(known); };
    if (any(system_headers, begins) && (name == "base" || name == "cli")) return;
    say(file, include.line, "<" + include.name + "> is not for " + name);
  }

  void check_own(const std::string& name, const fs::path& file, const Include& include) {
    const std::size_t slash = include.name.find('/');
    const std::string room = include.name.substr(0, slash);
    if (slash == std::string::npos) {
      return say(file, include.line, include.name + " does not say its room");
    }
    if (room == name) return;
    if (rooms_[name].rooms.count(room) == 0) {
      return say(file, include.line, name + " may not include " + room);
    }
    if (include.name != room + "/" + room + ".h") {
      say(file, include.line, include.name + " is not the front header of " + room);
    }
  }

  // No foreign library may show through the front header, nor through what it includes.
  void check_front(const fs::path& front, const std::string& name) {
    if (!fs::exists(front)) return say(front, 0, "is missing: the room has no front header");
    std::vector<fs::path> open{front};
    Names seen;
    while (!open.empty()) {
      const fs::path file = open.back();
      open.pop_back();
      if (!seen.insert(file.string()).second || !fs::exists(file)) continue;
      for (const Include& include : includes_of(content(file))) {
        if (!include.quoted && !library_of(include.name).empty()) {
          say(file, include.line, include.name + " shows through the front header");
        }
        if (include.quoted && include.name.starts_with(name + "/")) {
          open.push_back(root_ / "src" / include.name);
        }
      }
    }
  }

  template <typename Words>
  void check_words(const fs::path& file, const std::string& code, const Words& words) {
    const auto lines = lines_of(without_comments(code, true));
    for (std::size_t i = 0; i < lines.size(); ++i) {
      for (const std::string_view word : words) {
        if (holds_word(lines[i], word)) say(file, i + 1, "uses " + std::string(word));
      }
    }
  }

  // Tests may look at files and time themselves, but must come out the same everywhere. Those of
  // the program itself, and the programs that measure and compare, stand at the door.
  void check_tests() {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root_ / "tests")) {
      const fs::path file = entry.path();
      const std::string folder = fs::relative(file, root_ / "tests").begin()->string();
      const bool at_the_door = folder == "cli" || folder == "bench" || folder == "agree";
      if (at_the_door || (file.extension() != ".cpp" && file.extension() != ".h")) continue;
      check_words(file, content(file), forbidden_in_tests);
    }
  }

  fs::path root_;
  std::map<std::string, Room> rooms_;
  std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> violations(const std::string& root) {
  return House(root).run();
}

}  // namespace house
