#include "zip/times.h"

#include <array>

namespace tongket::zip {

namespace {

// PKWARE APPNOTE 6.3.9: 4.3.7 local header, 4.3.12 central directory, 4.3.16 its end.
constexpr std::string_view local_mark{"PK\x03\x04", 4};
constexpr std::string_view central_mark{"PK\x01\x02", 4};
constexpr std::string_view end_mark{"PK\x05\x06", 4};
constexpr std::size_t end_size = 22;
constexpr std::size_t central_size = 46;
constexpr std::size_t local_time = 10;
constexpr std::size_t central_time = 12;

using FourBytes = std::array<char, 4>;

std::size_t number_at(const std::string& bytes, std::size_t offset, std::size_t width) {
  if (offset + width > bytes.size()) throw Broken("a container that ends too early");
  std::size_t value = 0;
  for (std::size_t i = width; i-- > 0;) {
    value = (value << 8U) | static_cast<unsigned char>(bytes[offset + i]);
  }
  return value;
}

void expect(const std::string& bytes, std::size_t offset, std::string_view mark) {
  if (bytes.compare(offset, mark.size(), mark) != 0) throw Broken("a container without its marks");
}

// What DOS can say: 1980 to 2107, even seconds.
DateTime sayable(const DateTime& time) {
  if (time.date.year < 1980) return {{1980, 1, 1}, {0, 0, 0}};
  if (time.date.year > 2107) return {{2107, 12, 31}, {23, 59, 58}};
  return time;
}

// APPNOTE 4.4.6: time, then date, low byte first.
FourBytes dos_time(const DateTime& asked) {
  const DateTime time = sayable(asked);
  const int clock = time.time.hour << 11 | time.time.minute << 5 | time.time.second / 2;
  const int day = (time.date.year - 1980) << 9 | time.date.month << 5 | time.date.day;
  return {static_cast<char>(clock & 0xFF), static_cast<char>(clock >> 8 & 0xFF),
          static_cast<char>(day & 0xFF), static_cast<char>(day >> 8 & 0xFF)};
}

void put(std::string& bytes, std::size_t offset, const FourBytes& value) {
  bytes.replace(offset, value.size(), value.data(), value.size());
}

}  // namespace

void set_times(std::string& container, const DateTime& time) {
  if (container.size() < end_size) throw Broken("a container without an end");
  const std::size_t end = container.size() - end_size;
  expect(container, end, end_mark);
  const FourBytes value = dos_time(time);
  std::size_t entry = number_at(container, end + 16, 4);
  while (entry < end) {
    expect(container, entry, central_mark);
    put(container, entry + central_time, value);
    const std::size_t local = number_at(container, entry + 42, 4);
    expect(container, local, local_mark);
    put(container, local + local_time, value);
    entry += central_size + number_at(container, entry + 28, 2) +
             number_at(container, entry + 30, 2) + number_at(container, entry + 32, 2);
  }
}

}  // namespace tongket::zip
