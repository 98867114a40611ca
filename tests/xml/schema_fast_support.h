// Shared by the tests that hold the fast judge of schemas against libxml2.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "xml/schema_file_support.h"
#include "xml/schema_mutants.h"
#include "xml/schema_verdicts.h"
#include "xml/xml_support.h"

namespace tongket::xml::testing {

using SchemaPtr = std::shared_ptr<const Schema>;

inline SchemaPtr load(const std::string& path) {
  Sources sources;
  auto schema = Schema::load(path, sources, {});
  REQUIRE_MESSAGE(schema, path);
  return *schema;
}

inline SchemaPtr load_text(const std::string& body) {
  return schema_with(in_schema(body));
}

inline Verdicts judge(const Schema& schema, const std::string& text) {
  Reading reading;
  read_into(reading, text);
  REQUIRE_MESSAGE(reading.tree != nullptr, text);
  return verdicts(schema, *reading.tree, {});
}

// Every way to write a value that some type takes, or nearly takes.
inline const std::vector<std::string> kValues = {"",
                                                 " ",
                                                 "0",
                                                 "1",
                                                 "-5",
                                                 "+5",
                                                 "-0",
                                                 "007",
                                                 "1.",
                                                 ".5",
                                                 "1.50",
                                                 "-0.10",
                                                 "1e3",
                                                 "0.1234567",
                                                 "2999",
                                                 "3000",
                                                 "123456789012345678",
                                                 "99999999999999999999",
                                                 "ừ",
                                                 "chữ có dấu",
                                                 "a  b",
                                                 "a--b",
                                                 "A",
                                                 "a-b-1",
                                                 "2022-02-29",
                                                 "2024-02-29",
                                                 "2022-13-01",
                                                 "0000-01-01",
                                                 "12022-01-01",
                                                 "2022-01-01Z",
                                                 "2022-11-18T07:30:00",
                                                 "2022-11-18T24:00:00",
                                                 "07:30",
                                                 "true",
                                                 "2/3",
                                                 "12/0",
                                                 "mm",
                                                 "12mm",
                                                 "1.25pt",
                                                 "12.345mm",
                                                 "none",
                                                 "yes",
                                                 "#A0b1C2",
                                                 "\xC2\xA0",
                                                 std::string(64, 'a'),
                                                 std::string(65, 'a'),
                                                 std::string(2000, 'a')};

}  // namespace tongket::xml::testing
