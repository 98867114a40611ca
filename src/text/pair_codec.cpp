#include "text/pair_codec.h"

#include <algorithm>
#include <cstring>

#include "text/text.h"

namespace tongket::text {
namespace {

std::size_t index_of(char byte) {
  return static_cast<unsigned char>(byte);
}

// A Unit is written with all its bytes; the pointer moves by those that count.
char* put(char* out, const Unit& unit) {
  std::memcpy(out, &unit, sizeof unit);
  return out + unit.length;
}

// A block without any mark, which is nearly all of TCVN3 and VISCII: each byte is a character.
// Tells whether there was none; if not, what stands in the buffer is worthless.
bool decode_singles(const PairTable& table, std::string_view bytes, char*& out) {
  constexpr std::size_t stretch = 64;  // bytes between two looks: VNI has a mark in each
  std::uint8_t lengths = 0;
  for (std::size_t at = 0; at < bytes.size() && lengths < no_single;) {
    const std::size_t end = std::min(at + stretch, bytes.size());
    for (; at < end; ++at) {
      const Unit& unit = table.single[index_of(bytes[at])];
      std::memcpy(out, &unit, sizeof unit);
      out += unit.length & 3U;
      lengths |= unit.length;
    }
  }
  return lengths < no_single;
}

// Every byte by itself and the mark behind it. Tells whether all was as the table knows it; if not,
// what stands in the buffer is worthless.
bool decode_fast(const PairTable& table, std::string_view bytes, char*& out) {
  const std::size_t size = bytes.size();
  std::size_t before = 0;
  std::uint32_t known = 1;
  std::size_t byte = index_of(bytes[0]);
  std::uint32_t mark = table.mark[byte];
  if (mark != 0) return false;
  for (std::size_t i = 0; i < size; ++i) {
    const std::size_t next = i + 1 < size ? index_of(bytes[i + 1]) : 0;
    const std::uint32_t next_mark = table.mark[next];
    known &= table.takes[before] >> mark;
    out = put(out, table.units[byte][next_mark < mark_kinds ? next_mark : 0]);
    before = byte;
    byte = next;
    mark = next_mark;
  }
  return (known & 1U) != 0;
}

// A letter and the marks behind it, in NFC; the first mark may be one that only the table joins.
void put_cluster(const PairTable& table, std::string_view bytes, std::size_t from, std::size_t to,
                 DecodeSink& sink) {
  const std::size_t letter = index_of(bytes[from]);
  std::string text;
  std::size_t at = from + 1;
  const std::size_t mark = at < to ? table.mark[index_of(bytes[at])] : 0;
  if (mark != 0 && ((table.takes[letter] >> mark) & 1U) != 0) {
    const Unit& unit = table.units[letter][mark];
    text.assign(unit.bytes.data(), unit.length);
    ++at;
  } else {
    utf8::append(text, table.alone[letter]);
  }
  std::size_t combining = at;
  for (; combining < to && table.alone[index_of(bytes[combining])] != 0xFFFD; ++combining)
    utf8::append(text, table.alone[index_of(bytes[combining])]);
  sink.text(combining == from + 1 ? text : to_nfc(text));
  for (; combining < to; ++combining)
    sink.fault(combining, bytes[combining]);
}

std::size_t end_of_cluster(const PairTable& table, std::string_view bytes, std::size_t from) {
  const bool ends_line = table.lines_apart && bytes[from] == '\n';
  // A letter that is composed already may give its mark back when it is written again.
  const bool composed = table.alone[index_of(bytes[from])] >= 0xC0;
  const std::size_t most = from + 1 + max_marks - (composed ? 1U : 0U);
  const std::size_t limit = ends_line ? from + 1 : std::min(bytes.size(), most);
  std::size_t to = from + 1;
  while (to < limit) {
    const std::uint8_t mark = table.mark[index_of(bytes[to])];
    if (mark == 0 || mark == invalid_mark) break;
    ++to;
  }
  return to;
}

void decode_slowly(const PairTable& table, std::string_view bytes, DecodeSink& sink) {
  for (std::size_t at = 0; at < bytes.size();) {
    if (table.mark[index_of(bytes[at])] != 0) {
      sink.fault(at, bytes[at]);
      ++at;
      continue;
    }
    const std::size_t to = end_of_cluster(table, bytes, at);
    put_cluster(table, bytes, at, to, sink);
    at = to;
  }
}

}  // namespace

void DecodeSink::fault(std::size_t offset, char byte) {
  if (faults_.first.size() < max_listed_faults) {
    faults_.first.push_back({origin_ + offset, static_cast<unsigned char>(byte)});
  }
  ++faults_.count;
  out_ += "\xEF\xBF\xBD";
}

std::size_t settled_prefix(const PairTable& table, std::string_view bytes) {
  std::size_t at = bytes.size();
  while (at > 0) {
    --at;
    const std::uint8_t mark = table.mark[index_of(bytes[at])];
    if (mark == invalid_mark) return bytes.size();
    if (mark == 0) break;
    if (at == 0) return bytes.size();  // marks alone, which no letter will take
  }
  return bytes.size() - at > max_marks ? bytes.size() : at;
}

void decode_pairs(const PairTable& table, std::string_view bytes, DecodeSink& sink) {
  if (bytes.empty()) return;
  std::array<char, decode_block * 3 + sizeof(Unit)> buffer;  // NOLINT: what is read was written
  char* end = buffer.data();
  bool decoded = decode_singles(table, bytes, end);
  if (!decoded) {
    end = buffer.data();
    decoded = decode_fast(table, bytes, end);
  }
  if (decoded) {
    sink.text({buffer.data(), static_cast<std::size_t>(end - buffer.data())});
  } else {
    decode_slowly(table, bytes, sink);
  }
  sink.move_origin(bytes.size());
}

std::size_t decode_stream(const PairTable& table, std::string_view bytes, bool last,
                          DecodeSink& sink) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const std::string_view block = bytes.substr(done, decode_block);
    const bool whole = last && done + block.size() == bytes.size();
    const std::size_t settled = whole ? block.size() : settled_prefix(table, block);
    if (settled == 0) break;
    decode_pairs(table, block.substr(0, settled), sink);
    done += settled;
  }
  return done;
}

}  // namespace tongket::text
