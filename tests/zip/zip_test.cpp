#include "zip/zip.h"

#include <doctest/doctest.h>

#include <chrono>
#include <cstdlib>
#include <string>

using namespace tongket;

namespace {

constexpr DateTime some_time{{2022, 11, 17}, {8, 30, 40}};

std::string packed(const std::vector<zip::Entry>& entries, const DateTime& time = some_time) {
  auto container = zip::write(entries, time);
  REQUIRE(container.has_value());
  return *std::move(container);
}

template <typename T>
Code code_of(const Result<T>& result) {
  REQUIRE_FALSE(result.has_value());
  return result.error().list().front().code;
}

Limits room_for(std::uint64_t bytes) {
  Limits limits;
  limits.unzipped_bytes = bytes;
  return limits;
}

// Bytes of the same length put in the place of others, wherever they stand.
std::string replaced(std::string bytes, const std::string& from, const std::string& to) {
  REQUIRE(from.size() == to.size());
  std::size_t count = 0;
  for (std::size_t at = bytes.find(from); at != std::string::npos; at = bytes.find(from, at)) {
    bytes.replace(at, from.size(), to);
    ++count;
  }
  REQUIRE(count == 2);  // local header and directory
  return bytes;
}

std::string little(std::uint32_t value, int width) {
  std::string bytes;
  for (; width > 0; --width, value >>= 8U)
    bytes += static_cast<char>(value & 0xFFU);
  return bytes;
}

}  // namespace

TEST_CASE("entries come back in their order, byte for byte") {
  const std::vector<zip::Entry> entries{{"[Content_Types].xml", "<Types/>"},
                                        {"word/document.xml", std::string(100000, 'x')},
                                        {"empty", ""},
                                        {"phụ lục/Bảng 1.bin", std::string("\0\xFF\r\n", 4)}};
  const auto back = zip::read(packed(entries), Limits{});
  REQUIRE(back.has_value());
  REQUIRE(back->size() == entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    CHECK((*back)[i].name == entries[i].name);
    CHECK((*back)[i].bytes == entries[i].bytes);
  }
}

TEST_CASE("entries are deflated and the container begins with the first of them") {
  const std::string container = packed({{"a.xml", std::string(100000, 'x')}});
  CHECK(container.size() < 1000);
  CHECK(container.starts_with("PK\x03\x04"));
  CHECK(container.substr(8, 2) == little(8, 2));  // APPNOTE 4.4.5: deflate
  CHECK(container.substr(30, 5) == "a.xml");
}

TEST_CASE("a container without entries is one too") {
  const std::string container = packed({});
  const auto back = zip::read(container, Limits{});
  REQUIRE(back.has_value());
  CHECK(back->empty());
}

TEST_CASE("the time stands in both headers as given, and nothing else depends on it") {
  const std::string container = packed({{"a", "x"}, {"b", "y"}});
  const std::uint32_t clock = 8U << 11U | 30U << 5U | 20U;
  const std::uint32_t day = 42U << 9U | 11U << 5U | 17U;
  const std::string dos = little(clock, 2) + little(day, 2);
  CHECK(container.substr(10, 4) == dos);
  const std::size_t directory = container.find("PK\x01\x02");
  CHECK(container.substr(directory + 12, 4) == dos);
  std::string other = packed({{"a", "x"}, {"b", "y"}}, {{2001, 2, 3}, {4, 5, 6}});
  const std::string other_dos =
      little(4U << 11U | 5U << 5U | 3U, 2) + little(21U << 9U | 2U << 5U | 3U, 2);
  std::size_t count = 0;
  for (std::size_t at = other.find(other_dos); at != std::string::npos;
       at = other.find(other_dos)) {
    other.replace(at, 4, dos);
    ++count;
  }
  CHECK(count == 4);
  CHECK(other == container);
}

TEST_CASE("times that DOS can't say become its first or last") {
  const std::string first = packed({{"a", "x"}}, {{1979, 12, 31}, {23, 0, 0}});
  CHECK(first.substr(10, 4) == little(0, 2) + little(1U << 5U | 1U, 2));
  const std::string last = packed({{"a", "x"}}, {{2108, 1, 1}, {0, 0, 0}});
  CHECK(last.substr(10, 4) ==
        little(23U << 11U | 59U << 5U | 29U, 2) + little(127U << 9U | 12U << 5U | 31U, 2));
}

TEST_CASE("the same entries give the same bytes in every time zone, in its skipped hour too") {
  const DateTime skipped{{2022, 3, 27}, {2, 30, 0}};  // no such time in Berlin
  const std::vector<zip::Entry> entries{{"a", "một"}, {"b", "hai"}};
  ::setenv("TZ", "UTC", 1);
  const std::string in_utc = packed(entries, skipped);
  ::setenv("TZ", "Europe/Berlin", 1);
  const std::string in_berlin = packed(entries, skipped);
  ::unsetenv("TZ");
  CHECK(in_utc == in_berlin);
}

TEST_CASE("names that climb out or can't be paths are refused, writing and reading") {
  for (const std::string name : {"../x", "a/../x", "/abs", "a//b", "a/./b", "..", ".", "", "C:/x",
                                 "a\\b", "a\nb", "\xFF\xFE"}) {
    CAPTURE(name);
    CHECK(code_of(zip::write({{name, "x"}}, some_time)) == Code::zip_outside);
  }
  CHECK(code_of(zip::write({{"folder/", ""}}, some_time)) == Code::zip_outside);
  const std::string container = packed({{"aa/bb", "x"}});
  CHECK(code_of(zip::read(replaced(container, "aa/bb", "../bb"), Limits{})) == Code::zip_outside);
  CHECK(code_of(zip::read(replaced(container, "aa/bb", "/a/bb"), Limits{})) == Code::zip_outside);
  CHECK(code_of(zip::read(replaced(container, "aa/bb", "a\\../"), Limits{})) == Code::zip_outside);
}

TEST_CASE("a name twice is refused, writing and reading") {
  CHECK(code_of(zip::write({{"a", "x"}, {"a", "y"}}, some_time)) == Code::zip_duplicate);
  const std::string container = packed({{"aaa", "x"}, {"bbb", "y"}});
  CHECK(code_of(zip::read(replaced(container, "bbb", "aaa"), Limits{})) == Code::zip_duplicate);
}

TEST_CASE("a folder's own entry is passed over") {
  const std::string container = packed({{"folder_", ""}, {"folder_x", "1"}});
  const auto back = zip::read(
      replaced(replaced(container, "folder_x", "folder/x").insert(0, ""), "folder_", "folder/"),
      Limits{});
  REQUIRE(back.has_value());
  REQUIRE(back->size() == 1);
  CHECK(back->front().name == "folder/x");
}

TEST_CASE("the unzipped bytes of all entries together are bounded") {
  const std::string container =
      packed({{"a", std::string(60000, 'x')}, {"b", std::string(40000, 'x')}});
  CHECK(zip::read(container, room_for(100000)).has_value());
  CHECK(code_of(zip::read(container, room_for(99999))) == Code::zip_too_large);
  CHECK(code_of(zip::read(container, room_for(0))) == Code::zip_too_large);
}

TEST_CASE("a container that understates its content doesn't get past the limit") {
  // 100,000 bytes, said to be 1,000.
  std::string container = packed({{"a", std::string(100000, 'x')}});
  container = replaced(container, little(100000, 4), little(1000, 4));
  const auto back = zip::read(container, room_for(2000));
  CHECK((code_of(back) == Code::zip_too_large || code_of(back) == Code::zip_bad));
}

TEST_CASE("what is no container is refused") {
  CHECK(code_of(zip::read("", Limits{})) == Code::zip_bad);
  CHECK(code_of(zip::read("PK", Limits{})) == Code::zip_bad);
  CHECK(code_of(zip::read(std::string(1000, 'x'), Limits{})) == Code::zip_bad);
}

TEST_CASE("a container cut anywhere is refused") {
  const std::string container = packed({{"a", "một hai ba"}, {"b", std::string(500, 'x')}});
  for (std::size_t size = 0; size < container.size(); ++size) {
    CHECK(code_of(zip::read(container.substr(0, size), Limits{})) == Code::zip_bad);
  }
}

TEST_CASE("damaged content is refused by its check sum or before") {
  std::string container = packed({{"a", "một hai ba bốn năm"}});
  container[34] = static_cast<char>(container[34] ^ 0x55);
  CHECK(code_of(zip::read(container, Limits{})) == Code::zip_bad);
}

TEST_CASE("no single changed byte makes reading fail in any other way") {
  const std::string container = packed({{"a", "một hai ba"}, {"b", std::string(50, 'x')}});
  for (std::size_t i = 0; i < container.size(); ++i) {
    for (const int change : {0x01, 0x80, 0xFF}) {
      std::string damaged = container;
      damaged[i] = static_cast<char>(damaged[i] ^ change);
      const auto back = zip::read(damaged, room_for(1000));
      if (!back) CHECK(back.error().has_errors());
    }
  }
}

TEST_CASE("a local header that says other things than the directory is refused") {
  std::string container = packed({{"aaa", "x"}});
  container[30] = 'b';  // the name in the local header only
  CHECK(code_of(zip::read(container, Limits{})) == Code::zip_bad);
}

TEST_CASE("a small container is written within a few milliseconds") {
  // It takes some 0.2 ms; the bound is wide so that a busy or checked build doesn't fail.
  const std::vector<zip::Entry> entries{{"a", std::string(2000, 'x')},
                                        {"b", std::string(2000, 'y')}};
  const auto from = std::chrono::steady_clock::now();
  for (int i = 0; i < 20; ++i)
    CHECK(zip::write(entries, some_time).has_value());
  CHECK(std::chrono::steady_clock::now() - from < std::chrono::seconds(2));
}
