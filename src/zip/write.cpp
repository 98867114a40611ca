#include <new>
#include <set>

#include "zip/handle.h"
#include "zip/names.h"
#include "zip/problems.h"
#include "zip/times.h"
#include "zip/zip.h"

namespace tongket::zip {

namespace {

constexpr zip_uint32_t deflate_level = 6;      // fixed: the level is part of the bytes
constexpr std::uint64_t largest = 0xFFFFFFFF;  // beyond stands ZIP64, which no paper needs

// A container without entries is its end alone (APPNOTE 4.3.16); libzip writes nothing for it.
constexpr std::string_view empty_container{"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 22};

// libzip's own failures here are missing memory or a call of ours that is wrong.
[[noreturn]] void give_up(const zip_error_t* error) {
  if (zip_error_code_zip(error) == ZIP_ER_MEMORY) throw std::bad_alloc{};
  throw Broken("libzip could not write a container");
}

Status check_entries(const std::vector<Entry>& entries) {
  std::set<std::string_view> names;
  std::uint64_t total = 0;
  for (const Entry& entry : entries) {
    if (!stays_inside(entry.name) || entry.name.ends_with('/')) return outside(entry.name);
    if (!names.insert(entry.name).second) return duplicate(entry.name);
    total += entry.bytes.size();
  }
  if (total > largest) return too_large(largest);
  return ok();
}

void add(zip_t* archive, const Entry& entry) {
  Source source(zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0));
  if (!source) give_up(zip_get_error(archive));
  const zip_int64_t index =
      zip_file_add(archive, entry.name.c_str(), source.get(), ZIP_FL_ENC_UTF_8);
  if (index < 0) give_up(zip_get_error(archive));
  static_cast<void>(source.release());  // the archive owns it now
  const auto number = static_cast<zip_uint64_t>(index);
  if (zip_set_file_compression(archive, number, ZIP_CM_DEFLATE, deflate_level) != 0) {
    give_up(zip_get_error(archive));
  }
}

std::string bytes_of(zip_source_t* source) {
  zip_stat_t facts;
  zip_stat_init(&facts);
  if (zip_source_stat(source, &facts) != 0 || zip_source_open(source) != 0) {
    give_up(zip_source_error(source));
  }
  std::string bytes(facts.size, '\0');
  const zip_int64_t got = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (got < 0 || static_cast<std::uint64_t>(got) != facts.size) give_up(zip_source_error(source));
  return bytes;
}

}  // namespace

Result<std::string> write(const std::vector<Entry>& entries, const DateTime& time) {
  const Status checked = check_entries(entries);
  if (!checked) return Failed{checked.error()};
  if (entries.empty()) return std::string(empty_container);
  zip_error_t error;
  zip_error_init(&error);
  Source buffer(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!buffer) give_up(&error);
  Archive archive(zip_open_from_source(buffer.get(), ZIP_TRUNCATE, &error));
  if (!archive) give_up(&error);
  zip_source_keep(buffer.get());  // one owner is the archive, the other reads the bytes below
  for (const Entry& entry : entries)
    add(archive.get(), entry);
  if (zip_close(archive.get()) != 0) give_up(zip_get_error(archive.get()));
  static_cast<void>(archive.release());
  std::string container = bytes_of(buffer.get());
  set_times(container, time);
  return container;
}

}  // namespace tongket::zip
