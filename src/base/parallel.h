// Many pieces of work on all cores, their results in the order of the pieces.
#pragma once

#include <cstddef>
#include <functional>

namespace tongket {

// How many threads a program here may keep busy, at least one.
unsigned core_count();

// Calls work(i) for each i below `count` on up to `threads` threads, and done(i) on the calling
// thread, for 0, 1, 2, … in this order, once work(i) has ended. Only a few results wait to be done,
// however many there are. With one thread, or one piece, everything happens on the calling thread.
// What work or done throws ends the run and is thrown here.
void in_order(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work,
              const std::function<void(std::size_t)>& done);

}  // namespace tongket
