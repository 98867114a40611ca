// libzip's handles with owners. Only for zip/.
#pragma once

#include <zip.h>

#include <memory>

namespace tongket::zip {

struct DiscardArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct CloseEntry {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

// zip_discard leaves everything as it was, so it is the right way out of every failure.
using Archive = std::unique_ptr<zip_t, DiscardArchive>;
using Source = std::unique_ptr<zip_source_t, FreeSource>;
using EntryFile = std::unique_ptr<zip_file_t, CloseEntry>;

}  // namespace tongket::zip
