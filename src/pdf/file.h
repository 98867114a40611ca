// A PDF file in the making: libharu behind a few calls. Internal to pdf/.
//
// libharu keeps the objects, the page tree, the cross-reference table and the trailer. What a
// dictionary holds is given as text and handed over when libharu writes that dictionary: its own
// object calls know no exact reals, only 127-byte names and 64-KiB strings, and cost memory.
#pragma once

#include <hpdf.h>

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/base.h"

namespace tongket::pdf {

// An indirect object of the file.
struct Ref {
  std::uint32_t id = 0;
};
// "12 0 R"
std::string to_string(Ref ref);

// A call of libharu that fails is a broken promise of ours (or memory gone): it throws Broken,
// after the call has come back.
class File {
 public:
  // pages: how many there will be; it shapes the page tree.
  File(std::size_t pages, bool compress);
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File();

  // An indirect dictionary. Bodies are what stands between << and >>.
  Ref add_dictionary(std::string body);
  // One whose body is given later, so that others can point at it.
  Ref reserve_dictionary();
  void set_body(Ref reserved, std::string body);
  // A stream; /Length and /Filter are added to the body.
  Ref add_stream(std::string body, std::string_view bytes);
  // Bytes that are packed already; the body says how.
  Ref add_packed_stream(std::string body, std::string_view bytes);
  // The next page; its content is compressed at once, so that many pages take little room.
  Ref add_page(Length width, Length height, Ref resources, std::string_view content);

  // What can be clicked on a page; dictionaries added before. Once a page, none is no harm.
  void set_annotations(Ref page, const std::vector<Ref>& annotations);

  // More entries of the document information and of the catalog; once each.
  void set_information(std::string body);
  void set_catalog(std::string body);

  // The whole file. Refused: more than libharu's offsets can count. Afterwards it is used up.
  Result<std::string> save();

 private:
  struct Release {
    void operator()(HPDF_Doc document) const;
  };
  void reserve(HPDF_Dict dictionary);
  // What libharu asks for when it writes a dictionary; the place never moves.
  std::string* keep(std::string body);
  void append_to(HPDF_Dict dictionary, std::string body);
  void fill_stream(HPDF_Dict stream, std::string body, std::string_view bytes);
  void count(std::string_view bytes);
  void add_identifier();
  [[nodiscard]] std::string written();

  // Declared first, released last: libharu reads the bodies until it is gone.
  std::deque<std::string> bodies_;
  std::vector<HPDF_Dict> reserved_;  // by id: dictionaries, and pages
  std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, Release> document_;
  std::string digests_;  // SHA-256 of each part, in order: what the file's identifier is made of
  std::uint64_t bytes_ = 0;
  bool compress_ = true;
};

}  // namespace tongket::pdf
