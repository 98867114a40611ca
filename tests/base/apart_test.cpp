// Work in a process of its own: what it gives back, and how it is stopped.
#include <doctest/doctest.h>

#include <array>
#include <atomic>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "base/base.h"

using namespace tongket;

namespace {

ApartLimits within(std::uint32_t seconds) {
  ApartLimits limits;
  limits.seconds = seconds;
  return limits;
}

std::string for_ever() {
  static volatile int turns = 0;
  for (;;)
    turns = turns + 1;
}

}  // namespace

TEST_CASE("work apart gives back its answer, of any length, and changes nothing here") {
  static int here = 1;
  for (const std::size_t size : {0U, 1U, 70'000U, 5'000'000U}) {
    const Apart answer = run_apart(
        [&] {
          here = 2;
          return std::string(size, 'x');
        },
        within(10));
    CHECK(answer.end == ApartEnd::done);
    CHECK(answer.answer == std::string(size, 'x'));
  }
  CHECK(here == 1);
}

TEST_CASE("work apart that doesn't end is stopped") {
  CHECK(run_apart(for_ever, within(1)).end == ApartEnd::out_of_time);
  ApartLimits limits = within(100);
  limits.out_of_time = [] { return true; };
  CHECK(run_apart(for_ever, limits).end == ApartEnd::out_of_time);
}

TEST_CASE("work apart that crashes, throws, or answers too much is told to have died") {
  CHECK(run_apart([]() -> std::string { throw std::string("x"); }, within(10)).end ==
        ApartEnd::died);
  CHECK(run_apart(
            [] {
              std::raise(SIGKILL);
              return std::string{};
            },
            within(10))
            .end == ApartEnd::died);
  ApartLimits little = within(10);
  little.answer_bytes = 10;
  CHECK(run_apart([] { return std::string(11, 'x'); }, little).end == ApartEnd::died);
  CHECK(run_apart([] { return std::string(10, 'x'); }, little).end == ApartEnd::done);
}

TEST_CASE("work apart gets the memory that it is given, and no more") {
  ApartLimits limits = within(10);
  limits.memory = 64U << 20U;
  const auto take = [](std::size_t bytes) {
    return [bytes] { return std::to_string(std::string(bytes, 'x').size()); };
  };
  CHECK(run_apart(take(16U << 20U), limits).end == ApartEnd::done);
  CHECK(run_apart(take(128U << 20U), limits).end == ApartEnd::died);
}

TEST_CASE("work apart writes no file, and goes on when it tries to") {
  const std::string path = TONGKET_BINARY_DIR "/apart-file";
  std::filesystem::remove(path);
  const Apart answer = run_apart(
      [&] {
        std::ofstream out(path);
        out << "x" << std::flush;
        return std::string(out ? "written" : "refused");
      },
      within(10));
  CHECK(answer.end == ApartEnd::done);
  CHECK(answer.answer == "refused");
  const bool empty = !std::filesystem::exists(path) || std::filesystem::file_size(path) == 0;
  CHECK(empty);
  std::filesystem::remove(path);
}

TEST_CASE("many threads work apart at once, each with its own answer") {
  std::vector<std::string> answers(24);
  in_order(
      answers.size(), 4,
      [&](std::size_t i) {
        answers[i] = run_apart([i] { return std::to_string(i); }, within(10)).answer;
      },
      [](std::size_t) {});
  for (std::size_t i = 0; i < answers.size(); ++i)
    CHECK(answers[i] == std::to_string(i));
}

TEST_CASE("a library that isn't there is no fault, one that is has its functions") {
  const LateLibrary none("libthat-there-is-not.so.1");
  CHECK_FALSE(none.loaded());
  CHECK((none.function<int (*)()>("x") == nullptr));
  const LateLibrary maths("libm.so.6");
  REQUIRE(maths.loaded());
  CHECK((maths.function<double (*)(double)>("no_such_function") == nullptr));
  const auto cosine = maths.function<double (*)(double)>("cos");
  REQUIRE(static_cast<bool>(cosine));
  CHECK(cosine(0.0) == 1.0);
}
