// Codes of font/, layout/, pdf/ and docx/ explained.
#include "cli/explanations_parts.h"

namespace tongket::cli::explain {

const std::vector<Explanation>& papers() {
  static const std::vector<Explanation> list{
      {Code::font_missing, "Không có tệp phông cho một phông mà văn bản dùng.",
       "There is no font file for a font that the paper uses.",
       R"(<paragraph-style id="x" font="Arial"/>)",
       "Chép phông (có giấy phép) vào fonts/, cài phông thay thế, hoặc thêm --system-fonts.",
       "Put the (licensed) font into fonts/, install its substitute, or add --system-fonts."},
      {Code::font_catalogue, "fonts/fonts.xml viết sai.", "fonts/fonts.xml is at fault.",
       "<font/> không có tên (without a name)", "Sửa theo gợi ý; fonts/README.md nói rõ cách viết.",
       "Follow the hint; fonts/README.md says how it is written."},
      {Code::font_bad, "Tệp phông bị hỏng, hoặc thiếu chữ tiếng Việt.",
       "A font file is damaged, or lacks Vietnamese letters.", "Liberation Serif 1.x",
       "Thay bằng bản đầy đủ (Liberation 2.x trở lên).",
       "Replace it with a complete one (Liberation 2.x or later)."},
      {Code::font_no_glyph, "Không phông nào có chữ này; trên giấy sẽ là ô trống.",
       "No font has this sign; on paper it would be an empty box.", "<p>☃</p>",
       "Sửa ký tự trong dữ liệu, hoặc thêm phông có nó vào fonts/.",
       "Correct it in the data, or put a font that has it into fonts/."},
      {Code::font_fallback, "Phông của văn bản thiếu một chữ; phông dự phòng được dùng.",
       "The paper's font lacks a sign; a fallback font is used.", "<p>☑ Đã xong</p>",
       "Không phải làm gì, nếu máy mở DOCX cũng có phông ấy.",
       "Nothing to do, if who opens the DOCX has that font too."},

      {Code::layout_too_wide,
       "Bảng rộng hơn trang; một từ, hoặc địa danh và ngày tháng, rộng hơn cột của nó.",
       "A table is wider than the page; a word, or place and date, wider than its column.",
       R"(<column width="120mm"/><column width="120mm"/>)",
       "Thu hẹp hoặc bớt cột, giảm cỡ chữ, dùng trang ngang.",
       "Use narrower or fewer columns, a smaller font, or a landscape page."},
      {Code::layout_too_tall, "Một dòng hoặc hàng cao hơn trang nên tràn ra ngoài lề.",
       "A line or row is higher than the page and runs over its edge.",
       R"(<p line-spacing="exactly 900pt">)",
       "Giảm cỡ chữ, giãn dòng, chiều cao hàng hoặc lề trang.",
       "Reduce the font size, the spacing, the row's height or the margins."},
      {Code::layout_parted,
       "Một phần phải nằm trọn trên một trang nhưng cao hơn trang nên bị chia.",
       "A part that must stay whole is higher than a page and was split.",
       "chữ ký kèm 80 nơi nhận (a signature block with 80 recipients)",
       "Rút ngắn phần ấy: bớt nơi nhận, bớt hàng.", "Shorten it: fewer recipients, fewer rows."},
      {Code::layout_unsettled,
       "Số trang ghi trong văn bản đẩy chữ qua lại giữa hai trang, nên có thể lệch một trang.",
       "Page numbers in the text move it to and fro between two pages, and may be wrong by one.",
       "mục lục dài vừa hết trang khi trang là 9, hơn một dòng khi là 10 (contents that fill their "
       "page while it is page 9, and one line more when it is 10)",
       "Cho phần sau mục lục sang trang mới, hoặc thêm bớt vài chữ.",
       "Begin a new page behind the contents, or add or take away a few words."},
      {Code::layout_too_many_pages, "Văn bản có nhiều trang hơn mức cho phép.",
       "The paper has more pages than the limit allows.",
       "một bảng mấy triệu hàng (millions of rows)", "Chia dữ liệu thành nhiều văn bản.",
       "Split the data into several papers."},

      {Code::pdf_too_large, "Tệp PDF vượt quá điều mà định dạng cho phép.",
       "The PDF exceeds what the format allows.",
       "hơn 65.536 ký hiệu trong một phông (signs of one font)", "Chia văn bản thành nhiều tệp.",
       "Split the paper into several files."},
      {Code::docx_invalid_text, "Văn bản có ký tự không ghi được vào DOCX.",
       "The paper has a character that a DOCX can't hold.",
       "U+FFFE trong một đoạn (in a paragraph)", "Xóa ký tự ấy khỏi dữ liệu hoặc mẫu.",
       "Take it out of the data or the pack."},
  };
  return list;
}

}  // namespace tongket::cli::explain
