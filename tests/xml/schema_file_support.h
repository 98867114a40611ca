// Shared by the tests that load schemas: the one way to make a schema's file.
#pragma once

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>

#include "xml/xml.h"

namespace tongket::xml::testing {

// A folder of files for one test, gone with it. Its name has a space and letters outside ASCII, and
// differs from those of tests that run at once.
class Folder {
 public:
  explicit Folder(const std::string& name = "thử")
      : path_(std::filesystem::temp_directory_path() /
              ("lược đồ " + name + " " + std::to_string(::getpid()))) {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  // Folders in the name are made.
  std::string write(const std::string& name, std::string_view text) const {
    const std::filesystem::path file = path_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
    return file.string();
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// A schema of urn:t.
inline std::string in_schema(std::string_view body) {
  return "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns='urn:t' xmlns:t='urn:t' "
         "targetNamespace='urn:t' elementFormDefault='qualified'>" +
         std::string(body) + "</xs:schema>";
}

// The schema with that text; null where it is refused.
inline std::shared_ptr<const Schema> schema_with(std::string_view text) {
  const Folder folder("một tệp");
  Sources sources;
  auto loaded = Schema::load(folder.write("s.xsd", text), sources, {});
  return loaded ? *loaded : nullptr;
}

}  // namespace tongket::xml::testing
