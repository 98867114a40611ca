// tongket fonts
#include <fmt/format.h>

#include <algorithm>

#include "cli/cli.h"
#include "font/font.h"

namespace tongket::cli {

namespace {

std::string style_of(const font::FaceReport& face, Language language) {
  const bool vi = language == Language::vi;
  if (face.bold && face.italic) return vi ? "đậm nghiêng" : "bold italic";
  if (face.bold) return vi ? "đậm" : "bold";
  if (face.italic) return vi ? "nghiêng" : "italic";
  return vi ? "đứng" : "regular";
}

// fonts.xml knows names of Times New Roman's measures alone; another family under its file names
// was put there by mistake.
bool is_strange_family(const std::string& family) {
  return family != "Times New Roman" && family != "Liberation Serif";
}

std::string doubts(const font::FaceReport& face, bool vi) {
  std::string text;
  if (!face.known_good)
    text += vi ? "; tệp lạ (mã băm không có trong fonts.xml)"
               : "; unknown file (hash not in fonts.xml)";
  if (is_strange_family(face.family))
    text += vi ? "; CẢNH BÁO: trong tệp là phông khác" : "; WARNING: the file holds another font";
  return text;
}

// What can be wrong with a face, in words.
std::string remark(const font::FaceReport& face, Language language) {
  const bool vi = language == Language::vi;
  if (face.file.empty()) return vi ? "KHÔNG TÌM THẤY" : "NOT FOUND";
  if (!face.problems.empty() && face.missing.empty())
    return vi ? "HỎNG hoặc không dùng được: render sẽ từ chối"
              : "DAMAGED or not usable: render refuses it";
  if (face.fallback)
    return vi ? "dự phòng: cho ký tự mà phông chính không có"
              : "fallback: for characters that the named font lacks";
  std::string text = doubts(face, vi);
  if (!face.missing.empty()) {
    text += vi ? "; thiếu chữ:" : "; lacks:";
    for (const char32_t letter : face.missing) {
      text += ' ';
      utf8::append(text, letter);
      text += fmt::format(" ({})", utf8::code_point_name(letter));
    }
  } else {
    text += vi ? "; đủ chữ Việt" : "; all Vietnamese letters";
  }
  return text.substr(2);
}

int show_fonts(const Settings& settings) {
  const Language language = settings.language;
  int code = exit_fine;
  const auto workshop = open_workshop(settings, code);
  if (!workshop) return code;
  auto book = workshop->fonts();
  if (!book) return show_all(book.error(), workshop->sources(), language);
  for (const font::FaceReport& face : (*book)->report()) {
    say(fmt::format("{} ({}) → {} {}", face.name, style_of(face, language), face.family,
                    face.file));
    say(fmt::format("    {}", remark(face, language)));
    if (face.file.empty()) code = exit_world;
    code = std::max(code, show_all(face.problems, workshop->sources(), language));
  }
  return code;
}

}  // namespace

void add_fonts(CLI::App& app, Settings& settings) {
  auto* command = add_command(app, "fonts",
                              words(settings, "phông nào thay cho tên nào, thiếu chữ gì",
                                    "which face stands for which name, which letters it lacks"),
                              settings);
  command->callback(
      [&settings] { settings.command = [&settings] { return show_fonts(settings); }; });
}

}  // namespace tongket::cli
