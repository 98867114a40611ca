#include <algorithm>
#include <array>
#include <new>
#include <set>

#include "zip/handle.h"
#include "zip/names.h"
#include "zip/problems.h"
#include "zip/zip.h"

namespace tongket::zip {

namespace {

constexpr std::size_t chunk = std::size_t{1} << 16U;
constexpr zip_int64_t most_entries = 0xFFFF;  // as many as a container without ZIP64 can have

// Its end alone (APPNOTE 4.3.16). libzip takes no bytes at all for an empty container.
constexpr std::size_t least_size = 22;

// Strictly: local headers must agree with the directory, so that no two readers see two contents.
Result<Archive> open(std::string_view container) {
  if (container.size() < least_size) return malformed({});
  zip_error_t error;
  zip_error_init(&error);
  Source source(zip_source_buffer_create(container.data(), container.size(), 0, &error));
  if (!source) throw std::bad_alloc{};
  Archive archive(zip_open_from_source(source.get(), ZIP_RDONLY | ZIP_CHECKCONS, &error));
  const int code = zip_error_code_zip(&error);
  zip_error_fini(&error);
  if (archive) {
    static_cast<void>(source.release());  // the archive owns it now
    return archive;
  }
  if (code == ZIP_ER_MEMORY) throw std::bad_alloc{};
  return code == ZIP_ER_EXISTS ? duplicate({}) : malformed({});
}

// Counts what really comes out, whatever the container states; `room` is what may still come.
Result<std::string> read_entry(zip_t* archive, zip_uint64_t index, const std::string& name,
                               std::uint64_t room, std::uint64_t limit) {
  const EntryFile file(zip_fopen_index(archive, index, 0));
  if (!file) return malformed(name);
  std::string bytes;
  std::array<char, chunk> buffer{};
  for (;;) {
    const zip_int64_t got = zip_fread(file.get(), buffer.data(), buffer.size());
    if (got < 0) return malformed(name);
    if (got == 0) return bytes;
    if (static_cast<std::uint64_t>(got) > room - bytes.size()) return too_large(limit);
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

Result<std::string> name_of(zip_t* archive, zip_uint64_t index) {
  const char* name = zip_get_name(archive, index, ZIP_FL_ENC_GUESS);
  if (name == nullptr) return malformed({});
  if (!stays_inside(name)) return outside(name);
  return std::string(name);
}

}  // namespace

Result<std::vector<Entry>> read(std::string_view container, const Limits& limits) {
  const Result<Archive> opened = open(container);
  if (!opened) return Failed{opened.error()};
  zip_t* archive = opened->get();
  const zip_int64_t count = zip_get_num_entries(archive, 0);
  if (count > most_entries) return too_large(limits.unzipped_bytes);
  std::vector<Entry> entries;
  std::set<std::string> names;
  std::uint64_t room = limits.unzipped_bytes;
  for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
    Result<std::string> name = name_of(archive, i);
    if (!name) return Failed{std::move(name).error()};
    if (!names.insert(*name).second) return duplicate(*name);
    if (name->ends_with('/')) continue;  // a folder has no content
    Result<std::string> bytes = read_entry(archive, i, *name, room, limits.unzipped_bytes);
    if (!bytes) return Failed{std::move(bytes).error()};
    room -= bytes->size();
    entries.push_back({*std::move(name), *std::move(bytes)});
  }
  return entries;
}

}  // namespace tongket::zip
