// Faces and fonts.xml files for the tests of font/ and of the rooms that draw with faces.
#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <string>

#include "font/font.h"

namespace font_test {

inline const char* liberation_folder() {
  return "/usr/share/fonts/truetype/liberation2";
}
inline std::string repository_fonts_xml() {
  return TONGKET_SOURCE_DIR "/fonts/fonts.xml";
}

inline std::shared_ptr<const tongket::font::Book> repository_book() {
  tongket::Sources sources;
  tongket::font::BookOptions options;
  options.folders = {liberation_folder()};
  auto book = tongket::font::Book::load(repository_fonts_xml(), options, sources);
  REQUIRE(book.has_value());
  return book.value();
}

inline tongket::font::FacePtr face(bool bold = false, bool italic = false) {
  auto found = repository_book()->find("Times New Roman", bold, italic);
  REQUIRE(found.has_value());
  return found.value();
}

// A folder of this test's own inside the build tree, made when missing.
inline std::string scratch_folder(const std::string& name) {
  const std::string all = std::string(TONGKET_BINARY_DIR) + "/scratch";
  REQUIRE(tongket::make_folder(all).has_value());
  const std::string folder = tongket::join_path(all, name);
  REQUIRE(tongket::make_folder(folder).has_value());
  return folder;
}

inline std::string write_scratch(const std::string& folder, const std::string& name,
                                 const std::string& bytes) {
  const std::string path = tongket::join_path(scratch_folder(folder), name);
  REQUIRE(tongket::write_file(path, bytes).has_value());
  return path;
}

// The code of the first problem; a Result without problems fails the test.
template <typename T>
tongket::Code first_code(const tongket::Result<T>& result) {
  REQUIRE_FALSE(result.has_value());
  REQUIRE_FALSE(result.error().empty());
  return result.error().list().front().code;
}

}  // namespace font_test
