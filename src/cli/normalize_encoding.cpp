// Which encoding a file is in, when the call doesn't say.
#include <fmt/format.h>

#include "cli/normalize.h"
#include "text/text.h"

namespace tongket::cli {

namespace {

constexpr std::size_t head_size = 1024;  // a declaration stands within

std::string shown_name(text::Encoding encoding) {
  std::string name(text::encoding_name(encoding));
  for (char& letter : name) {
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  }
  return name;
}

bool opens_element(std::string_view text) {
  if (text.size() < 2 || text[0] != '<') return false;
  const char c = text[1];
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

// What a declaration says of an old encoding is believed, but never against the bytes: they can
// show that they are UTF-8, and where UTF-8 is declared they can show that they are not.
text::Detection with_declared(text::Detection found, std::string_view head) {
  const auto said = text::find_encoding(declared_encoding(head));
  const bool unicode = found.encoding == text::Encoding::utf_8;
  if (said && *said != text::Encoding::utf_8 && !unicode) found.encoding = said;
  return found;
}

void tell_found(const text::Detection& found, const std::string& file, const Teller& teller) {
  const std::string name = shown_name(*found.encoding);
  const double percent = found.confidence * 100;
  teller.say({fmt::format("{}: bảng mã {}, độ tin cậy {:.1f}%", file, name, percent),
              fmt::format("{}: encoding {}, confidence {:.1f}%", file, name, percent)});
}

void tell_unknown(const std::string& file, Teller& teller) {
  teller.tell(Code::text_encoding_unknown, file,
              {"không nhận ra bảng mã nào của chữ Việt",
               "in no encoding of Vietnamese that can be told by its bytes"},
              {"nếu biết bảng mã thì nêu bằng --from (tcvn3, vni, viscii, vps, windows-1258, viqr)",
               "if you know the encoding, name it with --from (tcvn3, vni, viscii, vps, "
               "windows-1258, viqr)"});
}

}  // namespace

bool is_xml(std::string_view head, const std::string& name) {
  if (head.starts_with("<?xml") || extension_of(name) == "xml") return true;
  const std::size_t first = head.find_first_not_of(" \t\r\n");
  const std::string_view text = first == std::string_view::npos ? head : head.substr(first);
  // Prose may begin with "<": nothing in it ends an element.
  return opens_element(text) &&
         (text.find("</") != std::string_view::npos || text.find("/>") != std::string_view::npos);
}

std::string_view declared_encoding(std::string_view xml) {
  if (!xml.starts_with("<?xml")) return {};
  const std::string_view declaration = xml.substr(0, xml.find("?>"));
  const std::size_t word = declaration.find("encoding");
  if (word == std::string_view::npos) return {};
  const std::size_t open = declaration.find_first_of("\"'", word);
  if (open == std::string_view::npos) return {};
  const std::size_t close = declaration.find(declaration[open], open + 1);
  return close == std::string_view::npos ? std::string_view()
                                         : declaration.substr(open + 1, close - open - 1);
}

Result<std::optional<text::Encoding>> find_encoding_of(Input& input, bool explain, Teller& teller) {
  text::Detector detector;
  std::string head;
  for (;;) {
    const auto bytes = input.read();
    if (!bytes) return Failed{bytes.error()};
    if (bytes->empty()) break;
    if (head.size() < head_size) head += bytes->substr(0, head_size - head.size());
    detector.feed(*bytes);
  }
  const Status back = input.rewind();
  if (!back) return Failed{back.error()};
  const text::Detection found = with_declared(detector.finish(), head);
  if (!found.encoding) tell_unknown(input.name(), teller);
  const bool news = found.encoding && (explain || *found.encoding != text::Encoding::utf_8);
  if (news) tell_found(found, input.name(), teller);
  return found.encoding;
}

}  // namespace tongket::cli
