#include <doctest/doctest.h>

#include "base/base.h"

using namespace tongket;

TEST_CASE("paths are taken apart") {
  CHECK(folder_of("a/b.xml") == "a");
  CHECK(folder_of("b.xml") == ".");
  CHECK(folder_of("/b.xml") == "/");
  CHECK(folder_of("/a/b/c") == "/a/b");
  CHECK(file_name_of("a/b.xml") == "b.xml");
  CHECK(file_name_of("b.xml") == "b.xml");
  CHECK(file_name_of("a/") == "");
  CHECK(stem_of("a/b.xml") == "b");
  CHECK(stem_of("a.b/c") == "c");
  CHECK(stem_of("báo cáo.2022.xml") == "báo cáo.2022");
  CHECK(stem_of(".profile") == ".profile");
  CHECK(stem_of("..") == "..");
  CHECK(extension_of("a/b.XML") == "xml");
  CHECK(extension_of("a.b/c") == "");
  CHECK(extension_of(".profile") == "");
  CHECK(extension_of("a.") == "");
  CHECK(extension_of("..") == "");
}

TEST_CASE("paths are put together with one slash, and never leave their folder") {
  CHECK(join_path("a", "b") == "a/b");
  CHECK(join_path("a/", "b") == "a/b");
  CHECK(join_path("", "b") == "b");
  CHECK(join_path("/", "b") == "/b");
  CHECK(join_path("a", "/etc/passwd") == "a/etc/passwd");
}
