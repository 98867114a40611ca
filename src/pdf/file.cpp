#include "pdf/file.h"

#include <fmt/core.h>

#include <utility>

#include "pdf/syntax.h"

namespace tongket::pdf {
namespace {

// libharu counts offsets in 32 signed bits and wraps silently.
constexpr std::uint64_t largest_file = 1'900ULL << 20U;
// Dictionary frame, object number, cross-reference entry.
constexpr std::uint64_t overhead_per_part = 128;

// Its arrays hold 32,767 items; up to this many pages hang on the root of the tree.
constexpr std::size_t pages_on_one_node = 8000;
constexpr HPDF_UINT pages_per_node = 1000;

constexpr int compression_level = 6;

void check(HPDF_STATUS status) {
  if (status != HPDF_OK) throw Broken(fmt::format("libharu: error 0x{:04X}", status));
}

template <typename T>
T* made(T* object) {
  if (object == nullptr) throw Broken("libharu: no object");
  return object;
}

HPDF_UINT size_of(std::string_view bytes) {
  return static_cast<HPDF_UINT>(bytes.size());
}

HPDF_STATUS write_bytes(HPDF_Stream stream, std::string_view bytes) {
  // libharu takes bytes as unsigned char and doesn't change them.
  return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                           size_of(bytes));
}

// Called by libharu, so it must not throw; it doesn't.
HPDF_STATUS write_body(HPDF_Dict dictionary, HPDF_Stream stream) {
  return write_bytes(stream, *static_cast<const std::string*>(dictionary->attr));
}

Ref ref_of(HPDF_Dict dictionary) {
  return {dictionary->header.obj_id & 0x00FFFFFFU};
}

Failed too_large() {
  Diagnostic out;
  out.code = Code::pdf_too_large;
  out.message = {"tệp PDF vượt quá 1,9 GiB", "the PDF would be larger than 1.9 GiB"};
  out.hint = {"chia văn bản thành nhiều tệp", "split the paper into several files"};
  return fail(std::move(out));
}

}  // namespace

std::string to_string(Ref ref) {
  return fmt::format("{} 0 R", ref.id);
}

void File::Release::operator()(HPDF_Doc document) const {
  HPDF_Free(document);
}

// No error handler: every call's outcome is checked where it is made.
File::File(std::size_t pages, bool compress)
    : document_(made(HPDF_New(nullptr, nullptr))), compress_(compress) {
  if (pages > pages_on_one_node) {
    check(HPDF_SetPagesConfiguration(document_.get(), pages_per_node));
  }
}

File::~File() = default;

std::string* File::keep(std::string body) {
  count(body);
  return &bodies_.emplace_back(std::move(body));
}

void File::append_to(HPDF_Dict dictionary, std::string body) {
  dictionary->attr = keep(std::move(body));
  dictionary->write_fn = write_body;
}

void File::count(std::string_view bytes) {
  bytes_ += bytes.size() + overhead_per_part;
  const Sha256 digest = sha256(bytes);
  digests_.append(digest.begin(), digest.end());
}

Ref File::add_dictionary(std::string body) {
  const Ref ref = reserve_dictionary();
  set_body(ref, std::move(body));
  return ref;
}

Ref File::reserve_dictionary() {
  HPDF_Dict dictionary = made(HPDF_Dict_New(document_->mmgr));
  check(HPDF_Xref_Add(document_->xref, dictionary));
  reserve(dictionary);
  return ref_of(dictionary);
}

void File::reserve(HPDF_Dict dictionary) {
  const Ref ref = ref_of(dictionary);
  if (reserved_.size() <= ref.id) reserved_.resize(ref.id + 1);
  reserved_[ref.id] = dictionary;
}

void File::set_body(Ref reserved, std::string body) {
  append_to(made(reserved_.at(reserved.id)), std::move(body));
}

void File::fill_stream(HPDF_Dict stream, std::string body, std::string_view bytes) {
  stream->filter = HPDF_STREAM_FILTER_NONE;
  if (!compress_) {
    count(bytes);
    check(write_bytes(stream->stream, bytes));
    return append_to(stream, std::move(body));
  }
  const std::string packed = zlib_compress(bytes, compression_level);
  count(packed);
  check(write_bytes(stream->stream, packed));
  append_to(stream, body + "/Filter/FlateDecode\n");
}

Ref File::add_stream(std::string body, std::string_view bytes) {
  HPDF_Dict stream = made(HPDF_DictStream_New(document_->mmgr, document_->xref));
  fill_stream(stream, std::move(body), bytes);
  return ref_of(stream);
}

Ref File::add_packed_stream(std::string body, std::string_view bytes) {
  HPDF_Dict stream = made(HPDF_DictStream_New(document_->mmgr, document_->xref));
  stream->filter = HPDF_STREAM_FILTER_NONE;
  count(bytes);
  check(write_bytes(stream->stream, bytes));
  append_to(stream, std::move(body));
  return ref_of(stream);
}

Ref File::add_page(Length width, Length height, Ref resources, std::string_view content) {
  HPDF_Page page = made(HPDF_AddPage(document_.get()));
  check(HPDF_Page_SetWidth(page, static_cast<HPDF_REAL>(width.to_points())));
  check(HPDF_Page_SetHeight(page, static_cast<HPDF_REAL>(height.to_points())));
  check(HPDF_Dict_Add(page, "Resources", made(reserved_.at(resources.id))));
  auto* attributes = static_cast<HPDF_PageAttr>(page->attr);
  fill_stream(made(attributes->contents), {}, content);
  reserve(page);
  return ref_of(page);
}

void File::set_annotations(Ref page, const std::vector<Ref>& annotations) {
  if (annotations.empty()) return;
  HPDF_Array all = made(HPDF_Array_New(document_->mmgr));
  check(HPDF_Dict_Add(made(reserved_.at(page.id)), "Annots", all));
  for (const Ref one : annotations)
    check(HPDF_Array_Add(all, made(reserved_.at(one.id))));
}

void File::set_information(std::string body) {
  append_to(made(document_->info), std::move(body));
}

void File::set_catalog(std::string body) {
  append_to(made(document_->catalog), std::move(body));
}

// The same content has the same identifier, and another content another (ISO 32000-1, 14.4 asks
// for no more): half a SHA-256 instead of the customary clock and path.
void File::add_identifier() {
  const Sha256 digest = sha256(digests_);
  const std::string half = hex_string(std::string(digest.begin(), digest.begin() + 16));
  append_to(document_->trailer, fmt::format("/ID [{} {}]\n", half, half));
}

std::string File::written() {
  check(HPDF_SaveToStream(document_.get()));
  std::string out(HPDF_GetStreamSize(document_.get()), '\0');
  auto size = size_of(out);
  const HPDF_STATUS status =
      HPDF_ReadFromStream(document_.get(), reinterpret_cast<HPDF_BYTE*>(out.data()), &size);
  if (status != HPDF_STREAM_EOF) check(status);
  if (size != out.size()) throw Broken("libharu: the file was not read back whole");
  return out;
}

Result<std::string> File::save() {
  if (bytes_ > largest_file) return too_large();
  add_identifier();
  document_->pdf_version = HPDF_VER_17;
  return written();
}

}  // namespace tongket::pdf
