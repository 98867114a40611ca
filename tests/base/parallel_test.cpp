#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>
#include <vector>

#include "base/base.h"

using namespace tongket;

TEST_CASE("results are taken in the order of the pieces, whatever the threads") {
  for (const unsigned threads : {1U, 2U, 7U, 64U}) {
    std::vector<std::size_t> made(500), taken;
    in_order(
        made.size(), threads, [&](std::size_t i) { made[i] = i * i; },
        [&](std::size_t i) { taken.push_back(made[i]); });
    REQUIRE(taken.size() == made.size());
    for (std::size_t i = 0; i < taken.size(); ++i)
      CHECK(taken[i] == i * i);
  }
}

TEST_CASE("nothing to do is done at once") {
  in_order(
      0, 4, [](std::size_t) { FAIL("work on no piece"); },
      [](std::size_t) { FAIL("a result of no piece"); });
}

TEST_CASE("only a few results wait to be taken") {
  std::atomic<std::size_t> waiting{0};
  std::size_t most = 0;
  in_order(
      2000, 4, [&](std::size_t) { ++waiting; },
      [&](std::size_t) {
        most = std::max(most, waiting.load());
        --waiting;
      });
  CHECK(waiting == 0);
  CHECK(most <= 4 * 8 + 1);
}

TEST_CASE("what a piece throws ends the run and comes out") {
  std::size_t taken = 0;
  const auto work = [](std::size_t i) {
    if (i == 20) throw std::runtime_error("piece 20");
  };
  CHECK_THROWS_WITH(in_order(1000, 3, work, [&](std::size_t) { ++taken; }), "piece 20");
  CHECK(taken <= 20);
}

TEST_CASE("what the taker throws ends the run and comes out") {
  const auto taker = [](std::size_t i) {
    if (i == 5) throw std::runtime_error("taker");
  };
  CHECK_THROWS_WITH(in_order(
                        1000, 3, [](std::size_t) {}, taker),
                    "taker");
}

TEST_CASE("of two sources with one name the later is released first") {
  Sources sources;
  const auto first = sources.add({"a.xml", "1", {}});
  const auto second = sources.add({"a.xml", "2", {}});
  sources.release_last("a.xml");
  CHECK(sources.find(second) == nullptr);
  CHECK(sources.find(first) != nullptr);
  sources.release_last("a.xml");
  CHECK(sources.find(first) == nullptr);
  sources.release_last("a.xml");
  CHECK(sources.name_of(first) == "a.xml");
}
