#include "cli/run_merge.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <queue>

namespace tongket::cli {

namespace {

// What all runs together may read ahead, and at least each of them.
constexpr std::size_t read_ahead = std::size_t{16} << 20U;
constexpr std::size_t least_read = std::size_t{4} << 10U;
constexpr std::size_t sizes_size = 2 * sizeof(std::uint32_t);

// A line in the spool: the sizes of key and line, the key, the line.
void append_sizes(const KeyedLine& line, std::string& bytes) {
  const std::array<std::uint32_t, 2> sizes = {static_cast<std::uint32_t>(line.key.size()),
                                              static_cast<std::uint32_t>(line.line.size())};
  std::array<char, sizes_size> raw{};
  std::memcpy(raw.data(), sizes.data(), sizes_size);
  bytes.append(raw.data(), sizes_size);
}

// Reads one run from its front to its end.
class RunReader {
 public:
  RunReader(Spool& spool, std::uint64_t begin, std::uint64_t end, std::size_t piece)
      : spool_(&spool), at_(begin), end_(end), piece_(piece) {}

  // The next line into current(); false at the end of the run.
  Result<bool> next() {
    auto sizes = take(sizes_size);
    if (!sizes) return Failed{std::move(sizes).error()};
    if (sizes->empty()) return false;
    std::array<std::uint32_t, 2> parts{};
    std::memcpy(parts.data(), sizes->data(), sizes_size);
    auto key = take(parts[0]);
    if (!key) return Failed{std::move(key).error()};
    current_.key = *key;
    auto line = take(parts[1]);
    if (!line) return Failed{std::move(line).error()};
    current_.line = *line;
    return true;
  }
  [[nodiscard]] const KeyedLine& current() const { return current_; }

 private:
  // So many bytes, or none at the end; good until the next call.
  Result<std::string_view> take(std::size_t size) {
    while (window_.size() - used_ < size && at_ < end_) {
      const auto most = static_cast<std::size_t>(std::min<std::uint64_t>(piece_, end_ - at_));
      const auto bytes = spool_->read(at_, most, buffer_);
      if (!bytes) return Failed{bytes.error()};
      if (bytes->empty()) throw Broken("a run in the spool ends too early");
      window_.erase(0, std::exchange(used_, 0));
      window_ += *bytes;
      at_ += bytes->size();
    }
    if (window_.size() - used_ < size) return std::string_view();
    used_ += size;
    return std::string_view(window_).substr(used_ - size, size);
  }

  Spool* spool_;
  std::uint64_t at_;
  std::uint64_t end_;
  std::size_t piece_;
  std::string buffer_;
  std::string window_;
  std::size_t used_ = 0;
  KeyedLine current_;
};

// The run that comes next is on top: the smaller key, and of equal ones the earlier run.
struct Later {
  const std::vector<RunReader>* readers;
  bool operator()(std::size_t a, std::size_t b) const {
    const int order = (*readers)[a].current().key.compare((*readers)[b].current().key);
    return order > 0 || (order == 0 && a > b);
  }
};
using Queue = std::priority_queue<std::size_t, std::vector<std::size_t>, Later>;

Status drain(std::vector<RunReader>& readers, Queue& queue,
             const std::function<Status(std::string_view)>& out) {
  while (!queue.empty()) {
    const std::size_t first = queue.top();
    queue.pop();
    Status written = out(readers[first].current().line);
    if (!written) return written;
    const auto more = readers[first].next();
    if (!more) return Failed{more.error()};
    if (*more) queue.push(first);
  }
  return ok();
}

}  // namespace

Status Sorter::add(KeyedLine line) {
  constexpr std::size_t each = 2 * sizeof(std::string) + 32;  // and what the heap adds
  const std::size_t size = line.key.size() + line.line.size() + each;
  if (held_bytes_ + size > run_bytes_ && !held_.empty()) {
    Status ended = end_run();
    if (!ended) return ended;
  }
  held_bytes_ += size;
  held_.push_back(std::move(line));
  return ok();
}

void Sorter::sort_lines() {
  std::stable_sort(held_.begin(), held_.end(),
                   [](const KeyedLine& a, const KeyedLine& b) { return a.key < b.key; });
}

Status Sorter::end_run() {
  sort_lines();
  Run run{spool_.size(), 0};
  std::string bytes;
  for (const KeyedLine& line : held_) {
    bytes.clear();
    append_sizes(line, bytes);
    bytes += line.key;
    bytes += line.line;
    Status kept = spool_.append(bytes);
    if (!kept) return kept;
  }
  run.end = spool_.size();
  runs_.push_back(run);
  held_.clear();
  held_bytes_ = 0;
  return ok();
}

Status Sorter::merge(const std::function<Status(std::string_view)>& out) {
  if (runs_.empty()) {
    sort_lines();
    for (const KeyedLine& line : held_) {
      Status written = out(line.line);
      if (!written) return written;
    }
    return ok();
  }
  Status ended = end_run();
  if (!ended) return ended;
  const std::size_t piece = std::max(read_ahead / runs_.size(), least_read);
  std::vector<RunReader> readers;
  for (const Run& run : runs_)
    readers.emplace_back(spool_, run.begin, run.end, piece);
  Queue queue(Later{&readers});
  for (std::size_t i = 0; i < readers.size(); ++i) {
    const auto more = readers[i].next();
    if (!more) return Failed{more.error()};
    if (*more) queue.push(i);
  }
  return drain(readers, queue, out);
}

}  // namespace tongket::cli
