// Work that is not trusted to end, or to be modest, in a process of its own.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace tongket {

struct ApartLimits {
  std::uint32_t seconds = 10;
  std::uint64_t memory = 1ULL << 30;        // beyond what this process has already
  std::uint64_t answer_bytes = 1ULL << 30;  // of what it gives back
  std::function<bool()> out_of_time;        // asked now and then; empty: never
};

enum class ApartEnd {
  done,         // `answer` is what the work gave back
  out_of_time,  // it was stopped
  died,         // out of memory, a crash, an exception, or too long an answer
  not_started,  // the system gives no process
};

struct Apart {
  ApartEnd end = ApartEnd::not_started;
  std::string answer;
};

// Runs the work in a copy of this process, which has no other threads, writes no file and prints
// nothing. The work must not wait for a lock that another thread may have held.
Apart run_apart(const std::function<std::string()>& work, const ApartLimits& limits);

}  // namespace tongket
