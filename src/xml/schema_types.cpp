// Table: what values of XML Schema's own types look like.
#include <array>

#include "xml/schema_words.h"

namespace tongket::xml {

namespace {

struct TypeWords {
  std::string_view type;
  const char* vi;
  const char* en;
};

constexpr std::array kTypes = {
    TypeWords{"xs:date", "cần một ngày viết năm-tháng-ngày, ví dụ 2022-11-17",
              "a date is wanted, year-month-day: 2022-11-17"},
    TypeWords{"xs:dateTime", "cần ngày và giờ, ví dụ 2022-11-17T08:00:00",
              "a date and time is wanted, such as 2022-11-17T08:00:00"},
    TypeWords{"xs:time", "cần giờ phút giây, ví dụ 08:00:00", "a time is wanted, such as 08:00:00"},
    TypeWords{"xs:gYear", "cần một năm, ví dụ 2022", "a year is wanted, such as 2022"},
    TypeWords{"xs:decimal",
              "cần một số, dấu thập phân là dấu chấm, không có dấu ngăn nghìn: 1234.5",
              "a number is wanted, with a decimal point and no thousands separator: 1234.5"},
    TypeWords{"xs:integer", "cần một số nguyên, không có dấu ngăn nghìn: 1234",
              "a whole number is wanted, without separators: 1234"},
    TypeWords{"xs:int", "cần một số nguyên, không có dấu ngăn nghìn: 1234",
              "a whole number is wanted, without separators: 1234"},
    TypeWords{"xs:long", "cần một số nguyên, không có dấu ngăn nghìn: 1234",
              "a whole number is wanted, without separators: 1234"},
    TypeWords{"xs:nonNegativeInteger", "cần một số nguyên từ 0 trở lên",
              "a whole number from 0 is wanted"},
    TypeWords{"xs:positiveInteger", "cần một số nguyên từ 1 trở lên",
              "a whole number from 1 is wanted"},
    TypeWords{"xs:boolean", "cần true hoặc false", "true or false is wanted"},
    TypeWords{"xs:ID", "cần một tên: bắt đầu bằng chữ cái, không có dấu cách",
              "a name is wanted: it begins with a letter and has no spaces"},
    TypeWords{"xs:NCName", "cần một tên: bắt đầu bằng chữ cái, không có dấu cách",
              "a name is wanted: it begins with a letter and has no spaces"},
    TypeWords{"xs:NMTOKEN", "cần một mã không có dấu cách", "a token without spaces is wanted"},
    TypeWords{"xs:language", "cần mã ngôn ngữ, ví dụ vi", "a language code is wanted, such as vi"},
};

}  // namespace

Message builtin_type_words(std::string_view type) {
  for (const TypeWords& words : kTypes) {
    if (words.type == type) return {words.vi, words.en};
  }
  return {};
}

}  // namespace tongket::xml
