#include "image/problems.h"

#include <fmt/format.h>

#include <utility>

namespace tongket::image {

namespace {

Message scale_down() {
  return {"thu nhỏ ảnh: 300 điểm ảnh trên một inch của kích thước trên giấy là đủ",
          "scale it down: 300 pixels to the inch of its size on paper are enough"};
}

Message fetch_again() {
  return {"mở thử bằng một chương trình xem ảnh; nếu không mở được, lấy lại ảnh từ nguồn",
          "try it in a picture viewer; if that fails too, fetch it again from where it came"};
}

Message with_reason(std::string vi, std::string en, const Message& why) {
  if (why.vi.empty()) return {std::move(vi), std::move(en)};
  return {vi + ": " + why.vi, en + ": " + why.en};
}

}  // namespace

Diagnostic problem(const Origin& origin, Code code, const Message& what, Message hint) {
  Diagnostic out;
  out.code = code;
  out.place = origin.place;
  if (!origin.place.known()) out.file = origin.name;
  out.message = {fmt::format("ảnh “{}”: {}", origin.name, what.vi),
                 fmt::format("the picture '{}': {}", origin.name, what.en)};
  out.hint = std::move(hint);
  return out;
}

Failed unknown_format(const Origin& origin, const Message& name) {
  const bool known = !name.vi.empty();
  const Message what =
      known ? Message{fmt::format("đây là {}; ảnh phải là PNG, JPEG hoặc SVG", name.vi),
                      fmt::format("this is {}; pictures are PNG, JPEG or SVG", name.en)}
            : Message{"tệp không phải là ảnh PNG, JPEG hoặc SVG",
                      "the file is no PNG, JPEG or SVG picture"};
  return fail(
      problem(origin, Code::picture_format, what,
              {"mở bằng chương trình của nó và lưu lại (xuất ra) thành PNG hoặc JPEG; đổi đuôi "
               "tên tệp thì không đủ",
               "open it in its program and save (export) it as PNG or JPEG; renaming the file "
               "isn't enough"}));
}

Failed malformed(const Origin& origin, const Message& why) {
  return fail(problem(origin, Code::picture_bad,
                      with_reason("tệp ảnh bị hỏng", "the file is damaged", why), fetch_again()));
}

Failed cut_off(const Origin& origin) {
  return malformed(origin, {"thiếu phần cuối", "its end is missing"});
}

Failed no_size(const Origin& origin, const Message& why, Message hint) {
  return fail(problem(origin, Code::picture_no_size, why, std::move(hint)));
}

Failed too_complex(const Origin& origin, const Message& why) {
  return fail(problem(origin, Code::picture_too_complex, why,
                      {"làm gọn ảnh, hoặc xuất nó thành PNG", "simplify it, or export it as PNG"}));
}

void warn(Diagnostics& notes, const Origin& origin, Code code, const Message& what, Message hint) {
  Diagnostic warning = problem(origin, code, what, std::move(hint));
  warning.severity = Severity::warning;
  notes.add(std::move(warning));
}

void warn_of_damage(Diagnostics& notes, const Origin& origin, const std::string& why) {
  warn(notes, origin, Code::picture_damaged,
       {fmt::format("tệp có chỗ hỏng nhưng vẫn đọc được ({})", why),
        fmt::format("the file has some damage, but can be read ({})", why)},
       {"xem ảnh trên giấy có đúng không; nếu không, lấy lại ảnh từ nguồn",
        "look whether it is right on paper; if not, fetch it again"});
}

Status check_size(const Origin& origin, std::uint64_t width, std::uint64_t height,
                  const Limits& limits) {
  if (width == 0 || height == 0) {
    return no_size(
        origin,
        {fmt::format("ảnh rộng {} và cao {} điểm ảnh", width, height),
         fmt::format("it is {} pixels wide and {} high", width, height)},
        {"xuất lại ảnh từ chương trình đã làm ra nó", "export it anew from its program"});
  }
  if (width > limits.picture_side || height > limits.picture_side) {
    return fail(problem(origin, Code::picture_too_large,
                        {fmt::format("ảnh có {} × {} điểm ảnh, mỗi chiều được nhiều nhất {}", width,
                                     height, limits.picture_side),
                         fmt::format("it has {} × {} pixels, a side may have {}", width, height,
                                     limits.picture_side)},
                        scale_down()));
  }
  if (width * height > limits.picture_pixels) {
    return fail(problem(origin, Code::picture_too_large,
                        {fmt::format("ảnh có {} × {} điểm ảnh, tất cả được nhiều nhất {}", width,
                                     height, limits.picture_pixels),
                         fmt::format("it has {} × {} pixels, {} are allowed in all", width, height,
                                     limits.picture_pixels)},
                        scale_down()));
  }
  return ok();
}

}  // namespace tongket::image
