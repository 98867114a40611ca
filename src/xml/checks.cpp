#include "xml/checks.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "text/text.h"
#include "xml/scan.h"

namespace tongket::xml {

namespace {

// Enough to mend a file by; a binary file would give millions.
constexpr std::size_t kMaxForbiddenShown = 50;

Message forbidden_message(char32_t code_point) {
  const std::string name = utf8::code_point_name(code_point);
  return {fmt::format("ký tự {} không được dùng trong văn bản", name),
          fmt::format("character {} can't stand in a paper", name)};
}

SourceRef place_of(std::uint32_t file, std::size_t begin, std::size_t end) {
  return {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)};
}

std::size_t count(std::string_view text, std::string_view word) {
  std::size_t found = 0;
  for (std::size_t at = text.find(word); at != std::string_view::npos; ++found) {
    at = text.find(word, at + word.size());
  }
  return found;
}

// Follows the tags and counts; stops at the first bound that is passed.
class Bounds {
 public:
  Bounds(std::string_view text, std::uint32_t file, const Limits& limits, Diagnostics& diagnostics)
      : text_(text), file_(file), limits_(limits), diagnostics_(diagnostics) {}

  void check() {
    scan::Item item;
    std::size_t at = 0;
    while (scan::next(text_, at, item)) {
      if (!text(at, item.begin) || !visit(item)) return;
      at = item.end;
    }
    text(at, text_.size());
  }

 private:
  // Sections join the text around them, so that it is their sum that counts.
  bool text(std::size_t begin, std::size_t end) {
    if (begin < end) ++nodes_;
    text_bytes_ += end - begin;
    return text_bytes_ <= limits_.xml_value_bytes || too_long(begin, end);
  }

  bool visit(const scan::Item& item) {
    nodes_ += 1 + item.quoted;
    if (nodes_ > limits_.xml_nodes) return too_many_nodes(item);
    if (!sizes(item)) return false;
    switch (item.kind) {
      case scan::Markup::doctype:
        return doctype(item);
      case scan::Markup::start_tag:
      case scan::Markup::empty_tag:
        return start(item);
      case scan::Markup::end_tag:
        end();
        break;
      case scan::Markup::comment:
      case scan::Markup::cdata:
      case scan::Markup::instruction:
        break;
    }
    return true;
  }

  bool sizes(const scan::Item& item) {
    const bool is_tag = item.opens() || item.kind == scan::Markup::end_tag;
    if (item.kind != scan::Markup::cdata) text_bytes_ = 0;
    if (!is_tag && item.kind != scan::Markup::doctype && !text(item.begin, item.end)) return false;
    if (item.kind != scan::Markup::cdata) text_bytes_ = 0;
    if (item.name_end - item.name_begin > limits_.xml_name_bytes) {
      return name_too_long(item.name_begin, item.name_end);
    }
    if (item.value_size > limits_.xml_value_bytes) {
      return too_long(item.value_begin, item.value_begin + item.value_size);
    }
    return item.between_size <= limits_.xml_name_bytes || between(item);
  }

  // Outside of the values there may be white space as well as a name.
  bool between(const scan::Item& item) {
    const std::size_t begin = scan::skip_space(text_, item.between_begin);
    const std::size_t end = scan::skip_name(text_, begin);
    return end - begin <= limits_.xml_name_bytes || name_too_long(begin, end);
  }

  bool start(const scan::Item& item) {
    const std::size_t declared =
        item.quoted == 0 ? 0 : count(text_.substr(item.begin, item.end - item.begin), "xmlns");
    if (item.quoted > limits_.xml_attributes) return too_many_attributes(item);
    if (in_scope_ + declared > limits_.xml_attributes) return too_many_attributes(item);
    if (open_.size() >= limits_.xml_depth) return too_deep(item);
    if (item.kind == scan::Markup::empty_tag) return true;
    open_.push_back(static_cast<std::uint32_t>(declared));
    in_scope_ += declared;
    return true;
  }

  void end() {
    if (open_.empty()) return;
    in_scope_ -= open_.back();
    open_.pop_back();
  }

  bool doctype(const scan::Item& item) {
    diagnostics_.error(
        Code::xml_doctype, place_of(file_, item.begin, item.end),
        {"tệp có khai báo kiểu tài liệu (<!DOCTYPE …>), không được chấp nhận",
         "the file has a document type declaration (<!DOCTYPE …>), which is not accepted"},
        {"xóa khai báo này: cấu trúc dữ liệu do lược đồ .xsd quy định",
         "delete the declaration: the .xsd schema defines the structure"});
    return false;
  }

  bool too_deep(const scan::Item& item) {
    diagnostics_.error(Code::xml_too_deep, place_of(file_, item.name_begin, item.name_end),
                       {fmt::format("phần tử lồng nhau quá {} cấp", limits_.xml_depth),
                        fmt::format("elements are nested more than {} deep", limits_.xml_depth)},
                       {"kiểm tra xem có thẻ nào quên đóng không; nếu tệp đúng là như vậy, nới "
                        "bằng --limit depth=SỐ",
                        "see whether a tag was left open; if the file is right, raise it by "
                        "--limit depth=NUMBER"});
    return false;
  }

  bool too_many_nodes(const scan::Item& item) {
    diagnostics_.error(
        Code::xml_too_many_nodes, place_of(file_, item.begin, item.begin + 1),
        {fmt::format("tệp có hơn {} phần tử, thuộc tính và đoạn chữ", limits_.xml_nodes),
         fmt::format("the file has more than {} elements, attributes and texts",
                     limits_.xml_nodes)},
        raise("nodes"));
    return false;
  }

  // Parsers compare the attributes of a tag, and the namespaces in scope, with each other: without
  // a bound a hostile file of a few megabytes keeps them busy for hours.
  bool too_many_attributes(const scan::Item& item) {
    const std::uint32_t most = limits_.xml_attributes;
    diagnostics_.error(Code::xml_too_many_attributes,
                       place_of(file_, item.name_begin, item.name_end),
                       {fmt::format("phần tử này có quá {} thuộc tính hoặc không gian tên", most),
                        fmt::format("more than {} attributes or namespaces on this element", most)},
                       raise("attributes"));
    return false;
  }

  bool too_long(std::size_t begin, std::size_t end) {
    const std::uint32_t most = limits_.xml_value_bytes;
    diagnostics_.error(Code::xml_value_too_long, place_of(file_, begin, end),
                       {fmt::format("đoạn chữ hoặc giá trị này dài quá {} byte", most),
                        fmt::format("this text or value is longer than {} bytes", most)},
                       raise("value"));
    return false;
  }

  bool name_too_long(std::size_t begin, std::size_t end) {
    const std::uint32_t most = limits_.xml_name_bytes;
    diagnostics_.error(Code::xml_name_too_long, place_of(file_, begin, end),
                       {fmt::format("tên này dài quá {} byte", most),
                        fmt::format("this name is longer than {} bytes", most)},
                       raise("name"));
    return false;
  }

  // For whoever knows that the file is right.
  static Message raise(std::string_view name) {
    return {fmt::format("nếu tệp đúng là như vậy, nới bằng --limit {}=SỐ", name),
            fmt::format("if the file is right, raise it by --limit {}=NUMBER", name)};
  }

  std::string_view text_;
  std::uint32_t file_;
  const Limits& limits_;
  Diagnostics& diagnostics_;
  std::uint64_t nodes_ = 0;
  std::size_t text_bytes_ = 0;  // of the text that goes on at this place
  std::size_t in_scope_ = 0;
  std::vector<std::uint32_t> open_;  // namespaces declared by each open element
};

}  // namespace

void report_forbidden(std::string_view text, const std::function<SourceRef(std::size_t)>& place,
                      Diagnostics& diagnostics) {
  std::size_t from = 0;
  for (std::size_t shown = 0; shown < kMaxForbiddenShown; ++shown) {
    const std::size_t found = text::find_forbidden(text.substr(from));
    if (found == std::string_view::npos) return;
    const utf8::Decoded character = utf8::decode(text, from + found);
    diagnostics.error(Code::text_control, place(from + found),
                      forbidden_message(character.code_point),
                      {"xóa ký tự này hoặc gõ lại chữ đúng bằng Unicode",
                       "delete it, or type the right letter again in Unicode"});
    from += found + character.length;
  }
}

Diagnostic late(const SourceRef& place) {
  Diagnostic problem;
  problem.code = Code::out_of_time;
  problem.place = place;
  problem.message = {"hết thời gian dành cho tệp này; việc kiểm tra dừng ở đây",
                     "the time for this file is over; checking stopped here"};
  problem.hint = {"nếu tệp đúng là lớn như vậy, nới bằng --limit seconds=SỐ",
                  "if the file is right, raise it by --limit seconds=NUMBER"};
  return problem;
}

bool is_late(const Limits& limits, const SourceRef& place, Diagnostics& diagnostics) {
  if (!limits.out_of_time || !limits.out_of_time()) return false;
  diagnostics.add(late(place));
  return true;
}

void check_bounds(std::string_view text, std::uint32_t file, const Limits& limits,
                  Diagnostics& diagnostics) {
  Bounds(text, file, limits, diagnostics).check();
}

}  // namespace tongket::xml
