#include "base/parallel.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace tongket {

namespace {

// How far the workers may be ahead of what is done, for each of them.
constexpr std::size_t kAhead = 8;

class Queue {
 public:
  Queue(std::size_t count, std::size_t room) : count_(count), room_(room) {}

  // A worker's life.
  void serve(const std::function<void(std::size_t)>& work) {
    std::size_t piece = 0;
    while (next(piece)) {
      try {
        work(piece);
      } catch (...) {
        stop(std::current_exception());
        return;
      }
      finish(piece);
    }
  }

  // The calling thread's part.
  void gather(const std::function<void(std::size_t)>& done) {
    for (std::size_t piece = 0; piece < count_ && wait_for(piece); ++piece) {
      try {
        done(piece);
      } catch (...) {
        stop(std::current_exception());
      }
      pass(piece);
    }
  }

  void rethrow() const {
    if (fault_) std::rethrow_exception(fault_);
  }

 private:
  bool next(std::size_t& piece) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return fault_ || next_ == count_ || next_ < done_ + room_; });
    if (fault_ || next_ == count_) return false;
    piece = next_++;
    ready_.push_back(false);
    return true;
  }

  void finish(std::size_t piece) {
    const std::lock_guard lock(mutex_);
    ready_[piece - done_] = true;
    if (piece == done_) changed_.notify_all();
  }

  bool wait_for(std::size_t piece) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return fault_ || (piece < next_ && ready_.front()); });
    return !fault_;
  }

  void pass(std::size_t piece) {
    const std::lock_guard lock(mutex_);
    done_ = piece + 1;
    ready_.pop_front();
    changed_.notify_all();
  }

  void stop(std::exception_ptr fault) {
    const std::lock_guard lock(mutex_);
    if (!fault_) fault_ = std::move(fault);
    changed_.notify_all();
  }

  const std::size_t count_;
  const std::size_t room_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t next_ = 0;    // the first piece that nobody works on yet
  std::size_t done_ = 0;    // the first piece that is not done
  std::deque<bool> ready_;  // of the pieces in between: whether the work has ended
  std::exception_ptr fault_;
};

// As many as can be had; none is a fault of the world.
std::vector<std::jthread> start(std::size_t count, const std::function<void()>& life) {
  std::vector<std::jthread> pool;
  while (pool.size() < count) {
    try {
      pool.emplace_back(life);
    } catch (const std::exception&) {
      if (pool.empty()) throw;
      break;
    }
  }
  return pool;
}

}  // namespace

unsigned core_count() {
  return std::max(1U, std::thread::hardware_concurrency());
}

void in_order(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work,
              const std::function<void(std::size_t)>& done) {
  const auto workers = std::min<std::size_t>(count, threads);
  if (workers <= 1) {
    for (std::size_t piece = 0; piece < count; ++piece) {
      work(piece);
      done(piece);
    }
    return;
  }
  Queue queue(count, workers * kAhead);
  {
    const std::vector<std::jthread> pool = start(workers, [&] { queue.serve(work); });
    queue.gather(done);
  }
  queue.rethrow();
}

}  // namespace tongket
