// Names to faces: fonts.xml says which files stand for a name, the folders say where they are.
#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

#include "font/catalogue.h"
#include "font/face.h"

namespace tongket::font {
namespace {

// Fonts with all of Unicode's Han are under 64 MiB; one office's text faces are one or two.
constexpr std::uint64_t largest_font_file = 64ULL << 20U;

// A style of a name and the file found for it; the face itself is opened when first asked for.
struct Slot {
  std::string path;  // empty: no folder has any of the files
  std::optional<Result<FacePtr>> face;
};

// The files of a folder by their name in lower case.
using Listing = std::map<std::string, std::string>;

Listing list(const std::string& folder) {
  Listing out;
  for (const std::string& name : list_folder(folder)) {
    out.emplace(ascii_lower(name), join_path(folder, name));
  }
  return out;
}

std::vector<Listing> list_all(const Catalogue& catalogue, const BookOptions& options) {
  std::vector<Listing> out;
  for (const std::string& folder : options.folders) {
    out.push_back(list(folder));
  }
  for (const FontFolder& folder : catalogue.folders) {
    if (!folder.system || options.system_fonts) out.push_back(list(folder.path));
  }
  return out;
}

// The files' order comes first, the folders' second.
std::string locate(const FaceEntry& entry, const std::vector<Listing>& listings) {
  for (const std::string& file : entry.files) {
    const std::string key = ascii_lower(file);
    for (const Listing& listing : listings) {
      const auto found = listing.find(key);
      if (found != listing.end()) return found->second;
    }
  }
  return {};
}

const char* style_vi(std::size_t style) {
  constexpr std::array<const char*, style_count> names = {"thường", "đậm", "nghiêng",
                                                          "đậm nghiêng"};
  return names[style];
}
const char* style_en(std::size_t style) {
  constexpr std::array<const char*, style_count> names = {"regular", "bold", "italic",
                                                          "bold italic"};
  return names[style];
}

Message install_hint(const Catalogue& catalogue) {
  for (const FontFolder& folder : catalogue.folders) {
    if (folder.package.empty()) continue;
    return {fmt::format("cài gói {} (apt install {}) hoặc chép tệp phông vào thư mục fonts/",
                        folder.package, folder.package),
            fmt::format("install the package {} (apt install {}) or put font files into fonts/",
                        folder.package, folder.package)};
  }
  return {"chép tệp phông vào thư mục fonts/", "put font files into fonts/"};
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) {
    out += (out.empty() ? "" : ", ") + name;
  }
  return out;
}

Diagnostic no_file(const FontEntry& font, std::size_t style, const Catalogue& catalogue) {
  const std::string files = joined(font.faces[style].files);
  Diagnostic out;
  out.code = Code::font_missing;
  out.place = font.faces[style].source;
  out.message = {
      fmt::format("không tìm thấy tệp phông cho {} kiểu {} ({})", font.name, style_vi(style),
                  files),
      fmt::format("no font file found for {} {} ({})", font.name, style_en(style), files)};
  out.hint = install_hint(catalogue);
  return out;
}

Failed unknown_name(std::string_view name) {
  Diagnostic out;
  out.code = Code::font_missing;
  out.message = {fmt::format("fonts.xml không biết phông “{}”", name),
                 fmt::format("fonts.xml does not know the font '{}'", name)};
  out.hint = {"dùng phông có tên trong fonts.xml, hoặc thêm tên này vào đó",
              "use a font that fonts.xml names, or add this name there"};
  return fail(std::move(out));
}

std::string code_points(const std::u32string& text) {
  std::string out;
  for (const char32_t c : text) {
    out += (out.empty() ? "" : " ") + utf8::code_point_name(c);
  }
  return out;
}

Failed lacks_letters(const Face& face, const std::u32string& missing) {
  constexpr std::size_t shown = 12;
  std::string list = code_points(missing.substr(0, shown));
  if (missing.size() > shown) list += fmt::format(" … ({})", missing.size());
  Diagnostic out;
  out.code = Code::font_bad;
  out.file = face.file();
  out.message = {
      fmt::format("phông {} ({}) thiếu chữ tiếng Việt: {}", face.family(), face.file(), list),
      fmt::format("font {} ({}) lacks Vietnamese letters: {}", face.family(), face.file(), list)};
  out.hint = {
      "phông Liberation phải từ phiên bản 2 (gói fonts-liberation2), Times New Roman từ "
      "phiên bản 5 trở lên; bỏ tệp cũ khỏi thư mục fonts/",
      "Liberation must be version 2 (package fonts-liberation2), Times New Roman version 5 "
      "or newer; take the old file out of fonts/"};
  return fail(std::move(out));
}

Result<FacePtr> open(const std::string& path) {
  auto bytes = read_file(path, largest_font_file);
  if (!bytes) return Failed{std::move(bytes).error()};
  auto face = open_face(path, std::move(bytes).value());
  if (!face) return Failed{std::move(face).error()};
  return FacePtr(std::move(face).value());
}

// What a fallback is asked for is not Vietnamese.
bool is_for(const FontEntry& font, hb_script_t script) {
  return font.scripts.empty() ||
         std::any_of(font.scripts.begin(), font.scripts.end(), [script](const std::string& code) {
           return hb_script_from_string(code.data(), static_cast<int>(code.size())) == script;
         });
}

Result<FacePtr> open_for_vietnamese(const std::string& path) {
  auto face = open(path);
  if (!face) return face;
  const std::u32string missing = missing_in(**face, vietnamese_repertoire());
  if (!missing.empty()) return lacks_letters(**face, missing);
  return face;
}

class CatalogueBook final : public Book {
 public:
  CatalogueBook(Catalogue catalogue, const BookOptions& options)
      : catalogue_(std::move(catalogue)) {
    const std::vector<Listing> listings = list_all(catalogue_, options);
    for (const FontEntry& font : catalogue_.fonts) {
      auto& slots = slots_.emplace_back();
      for (std::size_t style = 0; style < style_count; ++style) {
        slots[style].path = locate(font.faces[style], listings);
      }
    }
  }

  [[nodiscard]] bool knows(std::string_view name) const override {
    return index_of(name).has_value();
  }

  [[nodiscard]] Result<FacePtr> find(std::string_view name, bool bold, bool italic) const override {
    const auto font = index_of(name);
    if (!font) return unknown_name(name);
    const std::lock_guard lock(mutex_);
    return face_of(*font, style_index(bold, italic));
  }

  [[nodiscard]] std::optional<Fallback> fallback(char32_t code_point, bool bold,
                                                 bool italic) const override {
    const hb_script_t script = hb_unicode_script(hb_unicode_funcs_get_default(), code_point);
    const std::lock_guard lock(mutex_);
    for (std::size_t i = 0; i < catalogue_.fonts.size(); ++i) {
      const FontEntry& font = catalogue_.fonts[i];
      if (!font.fallback || slots_[i][0].path.empty() || !is_for(font, script)) continue;
      const Result<FacePtr> face = face_of(i, style_index(bold, italic));
      if (face && (*face)->covers(code_point)) return Fallback{font.name, *face};
    }
    return std::nullopt;
  }

  [[nodiscard]] std::vector<FaceReport> report() const override {
    std::vector<FaceReport> out;
    for (std::size_t font = 0; font < catalogue_.fonts.size(); ++font) {
      for (std::size_t style = 0; style < style_count; ++style) {
        const bool absent = catalogue_.fonts[font].fallback && slots_[font][style].path.empty();
        if (!absent) out.push_back(report_on(font, style));
      }
    }
    return out;
  }

  void report_missing(Diagnostics& diagnostics) const {
    for (std::size_t font = 0; font < slots_.size(); ++font) {
      for (std::size_t style = 0; style < style_count; ++style) {
        if (catalogue_.fonts[font].fallback || !slots_[font][style].path.empty()) continue;
        diagnostics.add(no_file(catalogue_.fonts[font], style, catalogue_));
      }
    }
  }

 private:
  // Under the mutex. The regular face stands for styles that a fallback lacks.
  [[nodiscard]] Result<FacePtr> face_of(std::size_t index, std::size_t style) const {
    const FontEntry& font = catalogue_.fonts[index];
    if (font.fallback && slots_[index][style].path.empty()) style = 0;
    Slot& slot = slots_[index][style];
    if (slot.path.empty()) return fail(no_file(font, style, catalogue_));
    if (!slot.face) slot.face = font.fallback ? open(slot.path) : open_for_vietnamese(slot.path);
    return *slot.face;
  }

  [[nodiscard]] std::optional<std::size_t> index_of(std::string_view name) const {
    const std::string wanted = ascii_lower(name);
    const auto same = [&wanted](const std::string& other) { return ascii_lower(other) == wanted; };
    for (std::size_t i = 0; i < catalogue_.fonts.size(); ++i) {
      const FontEntry& font = catalogue_.fonts[i];
      if (same(font.name) || std::any_of(font.aliases.begin(), font.aliases.end(), same)) return i;
    }
    return std::nullopt;
  }

  // Opens the file anew: what is wrong with a face must be shown, not stop the report. The hash
  // takes a millisecond or two a face, which is why only this looks at it.
  [[nodiscard]] FaceReport report_on(std::size_t font, std::size_t style) const {
    FaceReport out;
    out.name = catalogue_.fonts[font].name;
    out.bold = (style & 1U) != 0;
    out.italic = (style & 2U) != 0;
    out.file = slots_[font][style].path;
    out.fallback = catalogue_.fonts[font].fallback;
    if (out.file.empty()) return out;
    auto bytes = read_file(out.file, largest_font_file);
    if (!bytes) return unusable(std::move(out), std::move(bytes).error());
    out.known_good = is_known(file_name_of(out.file), to_hex(sha256(*bytes)));
    auto face = open_face(out.file, std::move(bytes).value());
    if (!face) return unusable(std::move(out), std::move(face).error());
    out.family = (*face)->family();
    if (!out.fallback) out.missing = missing_in(**face, vietnamese_repertoire());
    if (out.missing.empty()) return out;
    const std::u32string missing = out.missing;
    return unusable(std::move(out), lacks_letters(**face, missing).problems);
  }

  static FaceReport unusable(FaceReport out, Diagnostics problems) {
    out.problems = std::move(problems);
    return out;
  }

  [[nodiscard]] bool is_known(const std::string& file, const std::string& hash) const {
    const auto range = catalogue_.known.equal_range(ascii_lower(file));
    return std::any_of(range.first, range.second,
                       [&hash](const auto& entry) { return entry.second == hash; });
  }

  Catalogue catalogue_;
  // Paths never change; the faces are filled in under the mutex.
  mutable std::vector<std::array<Slot, style_count>> slots_;
  mutable std::mutex mutex_;
};

}  // namespace

Result<std::shared_ptr<const Book>> Book::load(const std::string& fonts_xml,
                                               const BookOptions& options, Sources& sources) {
  Diagnostics diagnostics;
  Catalogue catalogue = read_catalogue(fonts_xml, sources, diagnostics);
  if (diagnostics.has_errors()) return Failed{std::move(diagnostics)};
  auto book = std::make_shared<CatalogueBook>(std::move(catalogue), options);
  book->report_missing(diagnostics);
  if (diagnostics.has_errors()) return Failed{std::move(diagnostics)};
  return std::shared_ptr<const Book>(std::move(book));
}

}  // namespace tongket::font
