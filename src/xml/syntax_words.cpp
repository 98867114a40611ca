// Table: the syntax errors that people make, in their words.
#include <libxml/xmlerror.h>

#include <array>

#include "xml/syntax.h"

namespace tongket::xml {

namespace {

constexpr std::array kWords = {
    SyntaxWords{XML_ERR_DOCUMENT_EMPTY, "đây không phải tệp XML: không thấy thẻ mở đầu",
                "this is not XML: there is no tag at the beginning",
                "tệp XML bắt đầu bằng <?xml …?> hoặc bằng thẻ của phần tử gốc",
                "an XML file begins with <?xml …?> or with the root element's tag"},
    SyntaxWords{XML_ERR_DOCUMENT_END, "sau phần tử gốc còn nội dung thừa",
                "there is content after the root element",
                "mỗi tệp XML chỉ có một phần tử gốc: đưa nội dung này vào trong hoặc xóa đi",
                "an XML file has one root element: move this into it or delete it"},
    SyntaxWords{XML_ERR_TAG_NAME_MISMATCH, "thẻ đóng không khớp: đang mở <{}>",
                "this end tag doesn't match: <{}> is open", "viết </{}> hoặc sửa lại thẻ mở",
                "write </{}>, or mend the start tag"},
    SyntaxWords{XML_ERR_TAG_NOT_FINISHED, "tệp bị cắt ngang: phần tử <{}> chưa đóng",
                "the file is cut short: <{}> isn't closed", "thêm </{}>, hoặc chép lại trọn tệp",
                "add </{}>, or copy the whole file again"},
    SyntaxWords{XML_ERR_ATTRIBUTE_REDEFINED, "thuộc tính “{}” viết hai lần trong một thẻ",
                "attribute '{}' is given twice in one tag", "giữ lại một", "keep one of them"},
    SyntaxWords{XML_NS_ERR_ATTRIBUTE_REDEFINED, "thuộc tính “{}” viết hai lần trong một thẻ",
                "attribute '{}' is given twice in one tag", "giữ lại một", "keep one of them"},
    SyntaxWords{XML_NS_ERR_UNDEFINED_NAMESPACE, "tiền tố “{}:” chưa được khai báo",
                "the prefix '{}:' is not declared",
                "khai báo xmlns:{}=\"…\" ở phần tử gốc hoặc bỏ tiền tố",
                "declare xmlns:{}=\"…\" on the root element, or drop the prefix"},
    SyntaxWords{XML_NS_ERR_QNAME, "tên “{}” có dấu hai chấm không đúng chỗ",
                "the name '{}' has a colon out of place", "", ""},
    SyntaxWords{XML_NS_ERR_COLON, "tên có dấu hai chấm không đúng chỗ",
                "a name has a colon out of place", "", ""},
    SyntaxWords{XML_NS_ERR_XML_NAMESPACE, "khai báo không gian tên không hợp lệ",
                "this namespace declaration is not allowed", "", ""},
    SyntaxWords{XML_ERR_NAME_REQUIRED, "thiếu tên ở đây", "a name is missing here",
                "dấu & viết là &amp;, dấu < viết là &lt;", "write & as &amp; and < as &lt;"},
    SyntaxWords{XML_ERR_ENTITYREF_SEMICOL_MISSING, "dấu & không mở đầu một ký hiệu kết thúc bằng ;",
                "this & doesn't begin a reference that ends with ;", "dấu & viết là &amp;",
                "write & as &amp;"},
    SyntaxWords{XML_ERR_UNDECLARED_ENTITY, "ký hiệu “&{};” không có trong XML",
                "the reference '&{};' is unknown in XML",
                "chỉ có &amp; &lt; &gt; &quot; &apos;; ký tự khác gõ thẳng bằng Unicode",
                "there are only &amp; &lt; &gt; &quot; &apos;; type other characters as they are"},
    SyntaxWords{XML_WAR_UNDECLARED_ENTITY, "ký hiệu “&{};” không có trong XML",
                "the reference '&{};' is unknown in XML",
                "chỉ có &amp; &lt; &gt; &quot; &apos;; ký tự khác gõ thẳng bằng Unicode",
                "there are only &amp; &lt; &gt; &quot; &apos;; type other characters as they are"},
    SyntaxWords{XML_ERR_INVALID_CHAR, "ký tự này không được phép trong XML",
                "this character is not allowed in XML", "xóa ký tự này", "delete it"},
    SyntaxWords{XML_ERR_INVALID_CHARREF, "số ký tự không hợp lệ", "this number names no character",
                "", ""},
    SyntaxWords{XML_ERR_INVALID_HEX_CHARREF, "số ký tự (thập lục phân) không hợp lệ",
                "this hexadecimal number names no character", "", ""},
    SyntaxWords{XML_ERR_INVALID_DEC_CHARREF, "số ký tự không hợp lệ",
                "this decimal number names no character", "", ""},
    SyntaxWords{XML_ERR_LT_IN_ATTRIBUTE, "dấu < nằm trong giá trị thuộc tính",
                "a < stands in an attribute's value",
                "viết &lt;, hoặc xem có quên dấu nháy đóng không",
                "write &lt;, or see whether the closing quote is missing"},
    SyntaxWords{XML_ERR_ATTRIBUTE_NOT_STARTED, "giá trị thuộc tính phải nằm trong dấu nháy",
                "an attribute's value stands in quotes", "viết tên=\"giá trị\"",
                "write name=\"value\""},
    SyntaxWords{XML_ERR_ATTRIBUTE_NOT_FINISHED, "giá trị thuộc tính thiếu dấu nháy đóng",
                "the closing quote of an attribute's value is missing", "", ""},
    SyntaxWords{XML_ERR_ATTRIBUTE_WITHOUT_VALUE, "thuộc tính “{}” không có giá trị",
                "attribute '{}' has no value", "viết tên=\"giá trị\"", "write name=\"value\""},
    SyntaxWords{XML_ERR_SPACE_REQUIRED, "thiếu dấu cách trước thuộc tính",
                "white space is missing before an attribute", "", ""},
    SyntaxWords{XML_ERR_GT_REQUIRED, "thẻ thiếu dấu >", "the tag's > is missing", "", ""},
    SyntaxWords{XML_ERR_EQUAL_REQUIRED, "thiếu dấu =", "a = is missing", "", ""},
    SyntaxWords{XML_ERR_LTSLASH_REQUIRED, "thiếu thẻ đóng", "an end tag is missing", "", ""},
    SyntaxWords{XML_ERR_COMMENT_NOT_FINISHED, "chú thích <!-- chưa đóng bằng -->",
                "a comment <!-- isn't closed by -->", "thêm --> vào cuối chú thích",
                "add --> where the comment ends"},
    SyntaxWords{XML_ERR_HYPHEN_IN_COMMENT, "trong chú thích không được có --",
                "a comment can't hold --",
                "bỏ bớt một dấu gạch, hoặc xem chú thích mở trước đó đã đóng bằng --> chưa",
                "take one hyphen out, or see whether an earlier comment was closed by -->"},
    SyntaxWords{XML_ERR_CDATA_NOT_FINISHED, "đoạn <![CDATA[ chưa đóng bằng ]]>",
                "a <![CDATA[ section isn't closed by ]]>", "", ""},
    SyntaxWords{XML_ERR_MISPLACED_CDATA_END, "dãy ]]> không được nằm trong chữ thường",
                "]]> can't stand in text", "viết ]]&gt;", "write ]]&gt;"},
    SyntaxWords{XML_ERR_PI_NOT_FINISHED, "chỉ thị <? chưa đóng bằng ?>",
                "an instruction <? isn't closed by ?>", "", ""},
    SyntaxWords{XML_ERR_RESERVED_XML_NAME, "khai báo <?xml …?> chỉ được đứng ngay đầu tệp",
                "<?xml …?> may only stand at the very beginning of the file",
                "xóa những gì đứng trước nó, kể cả dòng trống",
                "delete what stands before it, empty lines too"},
    SyntaxWords{XML_ERR_XMLDECL_NOT_FINISHED, "khai báo <?xml chưa đóng bằng ?>",
                "the declaration <?xml isn't closed by ?>", "", ""},
    SyntaxWords{XML_ERR_VERSION_MISSING, "khai báo <?xml thiếu version=\"1.0\"",
                "the declaration <?xml lacks version=\"1.0\"", "", ""},
};

constexpr SyntaxWords kNoWords;

}  // namespace

const SyntaxWords& syntax_words(int number) {
  for (const SyntaxWords& words : kWords) {
    if (words.number == number) return words;
  }
  return kNoWords;
}

}  // namespace tongket::xml
