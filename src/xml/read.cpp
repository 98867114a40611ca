// read(): bytes in, tree out, one named step after the other.
#include <algorithm>
#include <limits>

#include "xml/build.h"
#include "xml/checks.h"
#include "xml/decode.h"
#include "xml/path.h"
#include "xml/read_plain.h"
#include "xml/tree.h"

namespace tongket::xml {

namespace {

// Places are 32 bits wide; decoding may make text three times as long.
constexpr std::uint64_t kMaxBytes = std::numeric_limits<std::uint32_t>::max() / 4;

bool too_large(const std::string& name, std::size_t size, const Limits& limits,
               Diagnostics& diagnostics) {
  const std::uint64_t limit = std::min(limits.file_bytes, kMaxBytes);
  if (size <= limit) return false;
  Diagnostic problem;
  problem.code = Code::file_too_large;
  problem.message = {"tệp lớn hơn " + std::to_string(limit) + " byte",
                     "the file is larger than " + std::to_string(limit) + " bytes"};
  problem.hint = {"nếu tệp đúng là như vậy, nới bằng --limit bytes=SỐ",
                  "if the file is right, raise it by --limit bytes=NUMBER"};
  problem.file = name;
  diagnostics.add(std::move(problem));
  return true;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

void report_empty(std::uint32_t file, Diagnostics& diagnostics) {
  diagnostics.error(Code::xml_empty, {file, 0, 0}, {"tệp rỗng", "the file is empty"},
                    {"tệp XML phải có một phần tử gốc, ví dụ <year>…</year>",
                     "an XML file has one root element, such as <year>…</year>"});
}

void report(const DecodedText& decoded, std::uint32_t file, Diagnostics& diagnostics) {
  for (const DecodedText::Problem& problem : decoded.problems) {
    const SourceRef place{file, static_cast<std::uint32_t>(problem.begin),
                          static_cast<std::uint32_t>(problem.length)};
    diagnostics.error(problem.code, place, problem.message, problem.hint);
  }
}

void check_text(std::string_view text, std::uint32_t file, const Limits& limits,
                Diagnostics& diagnostics) {
  const auto place = [&](std::size_t offset) {
    const auto length = static_cast<std::uint32_t>(utf8::decode(text, offset).length);
    return SourceRef{file, static_cast<std::uint32_t>(offset), length};
  };
  check_bounds(text, file, limits, diagnostics);
  if (diagnostics.has_errors()) return;
  report_forbidden(text, place, diagnostics);
  if (diagnostics.has_errors()) return;
  check_well_formed(text, file, diagnostics);
}

TreePtr tree_of(std::string_view text, bool is_plain, std::uint32_t file, const Limits& limits,
                Diagnostics& problems) {
  const SourceRef start{file, 0, 0};
  if (is_late(limits, start, problems)) return nullptr;
  if (TreePtr plain = read_plain(text, file, limits, is_plain)) {
    return is_late(limits, start, problems) ? nullptr : plain;
  }
  check_text(text, file, limits, problems);
  if (problems.has_errors() || is_late(limits, start, problems)) return nullptr;
  TreePtr tree = build_tree(text, file, problems);
  return problems.has_errors() ? nullptr : tree;
}

TreePtr read_decoded(std::string name, DecodedText decoded, Sources& sources, const Limits& limits,
                     Diagnostics& diagnostics) {
  const std::uint32_t file = sources.add({std::move(name), std::move(decoded.text), path_lookup()});
  const std::shared_ptr<const SourceFile> source = sources.find(file);
  Diagnostics problems;  // earlier ones of the caller must not stop us
  TreePtr tree;
  report(decoded, file, problems);
  if (!problems.has_errors()) {
    if (is_blank(source->text)) {
      report_empty(file, problems);
    } else {
      tree = tree_of(source->text, decoded.plain, file, limits, problems);
    }
  }
  diagnostics.append(std::move(problems));
  return tree;
}

}  // namespace

TreePtr read(const std::string& path, Sources& sources, const Limits& limits,
             Diagnostics& diagnostics) {
  Result<std::string> bytes = read_file(path, limits.file_bytes);
  if (!bytes) return diagnostics.append(std::move(bytes).error()), nullptr;
  if (too_large(path, bytes->size(), limits, diagnostics)) return nullptr;
  DecodedText decoded = decode_xml(std::move(*bytes));
  *bytes = std::string();  // as large as all that follows
  return read_decoded(path, std::move(decoded), sources, limits, diagnostics);
}

TreePtr read_bytes(std::string name, std::string_view bytes, Sources& sources, const Limits& limits,
                   Diagnostics& diagnostics) {
  if (too_large(name, bytes.size(), limits, diagnostics)) return nullptr;
  return read_decoded(std::move(name), decode_xml(bytes), sources, limits, diagnostics);
}

}  // namespace tongket::xml
