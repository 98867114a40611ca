// Names, and whatever else has a number, found by what is written. Internal to the room.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "base/base.h"

namespace tongket::xml {

// What a name begins and ends with: of up to 24 bytes that is all of it.
struct NameEnds {
  explicit NameEnds(std::string_view name) : size(name.size()) {
    const char* at = name.data();
    if (size >= 8) {
      first = eight::load(at);
      last = eight::load(at + (size - 8));
      if (size > 16) second = eight::load(at + 8);
    } else if (size >= 4) {
      std::uint32_t begin = 0;
      std::uint32_t end = 0;
      std::memcpy(&begin, at, sizeof begin);
      std::memcpy(&end, at + (size - sizeof end), sizeof end);
      first = eight::Word{begin} << 32U | end;
    } else {
      for (const char c : name)
        first = first << 8U | static_cast<unsigned char>(c);
    }
  }
  [[nodiscard]] bool are(const NameEnds& other) const {
    if (first != other.first || size != other.size) return false;
    return ((second ^ other.second) | (last ^ other.last)) == 0;
  }

  std::size_t size = 0;
  eight::Word first = 0, second = 0, last = 0;
};

inline bool is_same_name(std::string_view a, const NameEnds& ends_of_a, std::string_view b,
                         const NameEnds& ends_of_b) {
  return ends_of_a.are(ends_of_b) && (a.size() <= 24 || a == b);
}

// Of all bytes, so that names can't be made to meet by the ends that they share.
inline std::uint64_t name_hash(std::string_view name, const NameEnds& ends) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;  // 2^64 / golden ratio
  std::uint64_t hash = ends.first * odd ^ (ends.last + ends.size);
  for (std::size_t at = 8; at + 8 < name.size(); at += 8) {
    hash ^= hash >> 29U;
    hash = (hash + eight::load(name.data() + at)) * odd;
  }
  hash *= odd;
  return hash ^ hash >> 32U;
}

// Numbers by hashes, in one table: a look-up is a step or two, and nothing is allocated for each.
class NameIndex {
 public:
  // The number that was added with that hash and is the one; nothing where there is none.
  static constexpr std::uint32_t none = UINT32_MAX;
  template <typename Is>
  [[nodiscard]] std::uint32_t find(std::uint64_t hash, Is is) const {
    const auto wanted = static_cast<std::uint32_t>(hash);
    for (std::size_t at = wanted & mask_; places_[at].number != none; at = (at + 1) & mask_) {
      if (places_[at].hash == wanted && is(places_[at].number)) return places_[at].number;
    }
    return none;
  }

  void add(std::uint64_t hash, std::uint32_t number) {
    if (2 * ++count_ > places_.size()) grow();
    put({static_cast<std::uint32_t>(hash), number});
  }

 private:
  struct Place {
    std::uint32_t hash = 0;
    std::uint32_t number = none;
  };
  static constexpr std::size_t first_size = 256;

  void put(const Place& place) {
    std::size_t at = place.hash & mask_;
    while (places_[at].number != none)
      at = (at + 1) & mask_;
    places_[at] = place;
  }
  void grow() {
    std::vector<Place> old(places_.size() * 2);
    old.swap(places_);
    mask_ = places_.size() - 1;
    for (const Place& place : old) {
      if (place.number != none) put(place);
    }
  }

  std::vector<Place> places_ = std::vector<Place>(first_size);
  std::size_t mask_ = first_size - 1;
  std::size_t count_ = 0;
};

}  // namespace tongket::xml
