#include "text/encoding_tables.h"

#include <string_view>

// Facts, each from two sources that agree: VISCII from RFC 1456 and glibc; Windows-1258 and -1252
// from glibc and Unicode's mapping files; TCVN3's small letters from unikey, u-convert, xvnkb and
// glibc (TCVN5712-1), its 80 ... 9F from unikey (the fonts keep Windows' punctuation there); VPS
// from unikey, xvnkb and recode (its capitals below 20 from recode alone, the quotation marks 91
// and 92 from unikey alone).
namespace tongket::text {
namespace {

// clang-format off
// 80 ... FF of Windows-1252.
constexpr std::u16string_view windows_1252_high =
    u"€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD"  // 80
    u"\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ"  // 90
    u"\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯"  // A0
    u"°±²³´µ¶·¸¹º»¼½¾¿"  // B0
    u"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ"  // C0
    u"ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"  // D0
    u"àáâãäåæçèéêëìíîï"  // E0
    u"ðñòóôõö÷øùúûüýþÿ";  // F0

// Its five marks stand behind their letter.
constexpr std::u16string_view windows_1258_high =
    u"€\uFFFD‚ƒ„…†‡ˆ‰\uFFFD‹Œ\uFFFD\uFFFD\uFFFD"  // 80
    u"\uFFFD‘’“”•–—˜™\uFFFD›œ\uFFFD\uFFFDŸ"  // 90
    u"\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯"  // A0
    u"°±²³´µ¶·¸¹º»¼½¾¿"  // B0
    u"ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏ"  // C0
    u"ĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜƯ\u0303ß"  // D0
    u"àáâăäåæçèéêë\u0301íîï"  // E0
    u"đñ\u0323óôơö÷øùúûüư₫ÿ";  // F0

// The capitals with tones are those of VN1 (TCVN 5712:1993), as far as fonts leave them.
constexpr std::u16string_view tcvn3_high =
    u"€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD"  // 80
    u"\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ"  // 90
    u"\u00A0ĂÂÊÔƠƯĐăâêôơưđẰ"  // A0
    u"\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"  // B0
    u"ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"  // C0
    u"éẹềểễếệìỉỄẾỒĩíịò"  // D0
    u"Ổỏõóọồổỗốộờởỡớợù"  // E0
    u"ỖủũúụừửữứựỳỷỹýỵỐ";  // F0

constexpr std::u16string_view viscii_high =
    u"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"  // 80
    u"ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"  // 90
    u"Õắằặấầẩậẽẹếềểễệố"  // A0
    u"ồổỗỠƠộờởịỰỨỪỬơớƯ"  // B0
    u"ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"  // C0
    u"ĐứÒÓÔạỷừửÙÚỹỵÝỡư"  // D0
    u"àáâãảăữẫèéêẻìíĩỉ"  // E0
    u"đựòóôõỏọụùúũủýợỮ";  // F0

constexpr std::u16string_view vps_high =
    u"ÀẢÃẤẦẨọỗĂếềểệẮẰẲ"  // 80
    u"Ế‘’ỀỂỄỐỒỔỖýỷỵỚỜỞ"  // 90
    u"\uFFFDắằẳẵặỠớÙờởỡŨỨợỪ"  // A0
    u"ổỬỲỸÍÌộỈĨÓửữÒỎÕự"  // B0
    u"ầÁÂấẩẫậđẻÉÊẹỉễịỹ"  // C0
    u"ƯỦồốÔỏơÈừứÚũưÝẺ\uFFFD"  // D0
    u"àáâãảạă\uFFFDèéêẽìí\uFFFDĩ"  // E0
    u"ẴĐòóôõ\uFFFDƠụùúủ\uFFFDỶẼỳ";  // F0
// clang-format on

constexpr ByteTable with_high_half(std::u16string_view high) {
  ByteTable table{};
  for (std::size_t byte = 0; byte < 0x80; ++byte)
    table[byte] = static_cast<char16_t>(byte);
  for (std::size_t byte = 0; byte < high.size(); ++byte)
    table[0x80 + byte] = high[byte];
  return table;
}

struct LowLetter {
  std::size_t byte;
  char16_t letter;
};

// Letters that took the place of control characters.
template <std::size_t n>
constexpr ByteTable with_low_letters(ByteTable table, const LowLetter (&letters)[n]) {
  for (const LowLetter& one : letters)
    table[one.byte] = one.letter;
  return table;
}

constexpr LowLetter viscii_low[] = {{0x02, u'Ẳ'}, {0x05, u'Ẵ'}, {0x06, u'Ẫ'},
                                    {0x14, u'Ỷ'}, {0x19, u'Ỹ'}, {0x1E, u'Ỵ'}};
constexpr LowLetter vps_low[] = {{0x02, u'Ạ'}, {0x03, u'Ậ'}, {0x04, u'Ặ'}, {0x05, u'Ẹ'},
                                 {0x06, u'Ệ'}, {0x10, u'Ị'}, {0x11, u'Ọ'}, {0x12, u'Ộ'},
                                 {0x13, u'Ợ'}, {0x14, u'Ụ'}, {0x15, u'Ự'}, {0x19, u'Ỵ'},
                                 {0x1C, u'Ẫ'}, {0x1D, u'Ữ'}};

}  // namespace

const ByteTable windows_1252_bytes = with_high_half(windows_1252_high);
const ByteTable windows_1258_bytes = with_high_half(windows_1258_high);
const ByteTable tcvn3_bytes = with_high_half(tcvn3_high);
const ByteTable viscii_bytes = with_low_letters(with_high_half(viscii_high), viscii_low);
const ByteTable vps_bytes = with_low_letters(with_high_half(vps_high), vps_low);

static_assert(windows_1252_high.size() == 128 && windows_1258_high.size() == 128);
static_assert(tcvn3_high.size() == 128 && viscii_high.size() == 128 && vps_high.size() == 128);

}  // namespace tongket::text
