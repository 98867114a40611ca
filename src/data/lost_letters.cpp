#include "data/lost_letters.h"

#include <fmt/format.h>

namespace tongket::data {
namespace {

Message said(text::Loss loss, const std::string& word) {
  switch (loss) {
    case text::Loss::question:
      return {fmt::format("“{}” có chữ đã mất, còn lại dấu hỏi", word),
              fmt::format("letters of '{}' are lost: question marks stand for them", word)};
    case text::Loss::replacement:
      return {fmt::format("“{}” có chữ đã mất (U+FFFD)", word),
              fmt::format("letters of '{}' are lost (U+FFFD)", word)};
    case text::Loss::misread:
      return {fmt::format("“{}” là chữ UTF-8 bị đọc nhầm bảng mã", word),
              fmt::format("'{}' is UTF-8 that was read in another encoding", word)};
    case text::Loss::tcvn3:
      return {fmt::format("“{}” là chữ TCVN3 (phông .VnTime), không phải Unicode", word),
              fmt::format("'{}' is in TCVN3 (a .VnTime font), not in Unicode", word)};
    case text::Loss::vni:
      return {fmt::format("“{}” là chữ VNI, không phải Unicode", word),
              fmt::format("'{}' is in VNI, not in Unicode", word)};
  }
  return {};
}

}  // namespace

Diagnostic lost_letters(const text::LostLetters& lost, std::string_view word,
                        const SourceRef& place) {
  Diagnostic told;
  told.severity = Severity::warning;
  told.code = Code::text_letters_lost;
  told.place = place;
  constexpr std::size_t longest = 60;
  const bool is_short = word.size() <= longest;
  told.message = said(lost.loss, is_short ? std::string(word) : "…");
  told.hint = {"gõ lại câu này bằng Unicode; chương trình không sửa lỗi gõ của nó",
               "type the sentence again in Unicode; its typing is not mended"};
  if (!lost.meant.empty() && is_short) {
    told.hint = {fmt::format("có lẽ là “{}”; {}", lost.meant, told.hint.vi),
                 fmt::format("'{}', it seems; {}", lost.meant, told.hint.en)};
  }
  return told;
}

}  // namespace tongket::data
