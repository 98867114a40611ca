#include "house.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "text.h"

namespace {

// A tiny house in good order: two rooms, each with a front header and a source.
class Tree {
 public:
  explicit Tree(const std::string& name) : root_(std::string(TONGKET_BINARY_DIR "/house-") + name) {
    std::filesystem::remove_all(root_);
    put("src/README.md",
        "| room | what | may include | foreign |\n| --- | --- | --- | --- |\n"
        "| base | things | – | zlib, fmt |\n| zip | boxes | base | libzip |\n");
    put("src/CMakeLists.txt",
        "tongket_room(base LIBRARIES ZLIB::ZLIB fmt::fmt)\n"
        "tongket_room(zip INCLUDES base LIBRARIES PkgConfig::LIBZIP)\n");
    put("src/base/base.h", "#include \"base/part.h\"\n#include <string>\n");
    put("src/base/part.h", "");
    put("src/base/base.cpp",
        "#include <fcntl.h>\n#include <fmt/format.h>\n#include \"base/base.h\"\n");
    put("src/zip/zip.h", "#include \"base/base.h\"\n");
    put("src/zip/zip.cpp", "#include <zip.h>\n#include \"zip/zip.h\"\n");
    put("tests/zip/zip_test.cpp", "#include <fstream>\n");
  }
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;
  ~Tree() {
    std::error_code ignored;
    std::filesystem::remove_all(root_, ignored);
  }

  void put(const std::string& path, const std::string& text) const {
    const std::filesystem::path file = std::filesystem::path(root_) / path;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
  }
  // The only violation, or what there is instead.
  [[nodiscard]] std::string only() const {
    const auto found = house::violations(root_);
    return found.size() == 1 ? found.front() : std::to_string(found.size()) + " violations";
  }

 private:
  std::string root_;
};

}  // namespace

TEST_CASE("the house is in order") {
  for (const std::string& violation : house::violations(TONGKET_SOURCE_DIR))
    FAIL_CHECK(violation);
}

TEST_CASE("a tree in order has no violations") {
  const Tree tree("order");
  CHECK(tree.only() == "0 violations");
}

TEST_CASE("an include of a room outside the row is found") {
  const Tree tree("row");
  tree.put("src/base/up.cpp", "// a comment\n#include \"zip/zip.h\"\n");
  CHECK(tree.only() == "src/base/up.cpp:2: base may not include zip");
}

TEST_CASE("an include of another room's inner header is found") {
  const Tree tree("inner");
  tree.put("src/zip/in.cpp", "#  include \"base/part.h\"\n");
  CHECK(tree.only() == "src/zip/in.cpp:1: base/part.h is not the front header of base");
}

TEST_CASE("an include that does not say its room is found") {
  const Tree tree("roomless");
  tree.put("src/zip/in.cpp", "#include \"part.h\"\n");
  CHECK(tree.only() == "src/zip/in.cpp:1: part.h does not say its room");
}

TEST_CASE("a foreign library in another room is found") {
  const Tree tree("foreign");
  tree.put("src/base/in.cpp", "#include <zip.h>\n");
  CHECK(tree.only() == "src/base/in.cpp:1: libzip is not for base");
}

TEST_CASE("a foreign library that shows through a front header is found") {
  const Tree tree("front");
  tree.put("src/base/part.h", "#include <fmt/format.h>\n");
  CHECK(tree.only() == "src/base/part.h:1: fmt/format.h shows through the front header");
}

TEST_CASE("the operating system outside base is found, and so are headers that no room needs") {
  const Tree tree("posix");
  tree.put("src/zip/in.cpp", "#include <unistd.h>\n");
  CHECK(tree.only() == "src/zip/in.cpp:1: <unistd.h> is not for zip");
  tree.put("src/zip/in.cpp", "#include <iostream>\n");
  CHECK(tree.only() == "src/zip/in.cpp:1: <iostream> is not for zip");
}

TEST_CASE("clock, environment, locale and output are found in rooms, but not in their comments") {
  const Tree tree("doors");
  for (const std::string word :
       {"std::getenv(\"X\")", "std::printf(x)", "std::cout << x", "time(nullptr)",
        "std::chrono::system_clock::now()", "std::setlocale(LC_ALL, x)", "std::exit(1)"}) {
    CAPTURE(word);
    tree.put("src/zip/in.cpp", "\nauto a = " + word + ";\n");
    CHECK(tree.only().starts_with("src/zip/in.cpp:2: uses "));
    tree.put("src/zip/in.cpp",
             "// " + word + "\n/* " + word + " */\nint my_printf;\nauto x = \"std::cout\";");
    CHECK(tree.only() == "0 violations");
  }
}

TEST_CASE("a test that looks at the environment is found, one of the program may") {
  const Tree tree("tests");
  tree.put("tests/cli/cli_test.cpp", "auto x = std::getenv(\"X\");\n");
  CHECK(tree.only() == "0 violations");
  tree.put("tests/zip/zip_test.cpp", "auto x = std::getenv(\"X\");\n");
  CHECK(tree.only() == "tests/zip/zip_test.cpp:1: uses getenv");
}

TEST_CASE("a link line that differs from its row is found") {
  const Tree tree("links");
  const std::string base = "tongket_room(base LIBRARIES ZLIB::ZLIB fmt::fmt)\n";
  tree.put("src/CMakeLists.txt", base + "tongket_room(zip LIBRARIES PkgConfig::LIBZIP)\n");
  CHECK(tree.only() == "src/CMakeLists.txt:2: zip links other rooms than its row");
  tree.put("src/CMakeLists.txt", base + "tongket_room(zip INCLUDES base\n)\n");
  CHECK(tree.only() == "src/CMakeLists.txt:2: zip links other libraries than its row");
  tree.put("src/CMakeLists.txt", base);
  CHECK(tree.only() == "src/CMakeLists.txt: has no tongket_room for zip");
}

TEST_CASE("a room outside the table, without a front header, or that looks down is found") {
  const Tree tree("rooms");
  tree.put("src/attic/attic.h", "");
  CHECK(tree.only() == "src/attic: is not in the table");
  tree.put("src/README.md",
           "| room | what | may include | foreign |\n"
           "| attic | dust | zip | – |\n| base | things | – | zlib, fmt |\n"
           "| zip | boxes | base | libzip |\n");
  tree.put("src/CMakeLists.txt",
           "tongket_room(base LIBRARIES ZLIB::ZLIB fmt::fmt)\n"
           "tongket_room(zip INCLUDES base LIBRARIES PkgConfig::LIBZIP)\n"
           "tongket_room(attic INCLUDES zip)\n");
  CHECK(tree.only() == "src/README.md:2: attic looks down on zip");
  const Tree other("faceless");
  other.put(
      "src/README.md",
      "| base | things | – | fmt, zlib |\n| zip | b | base | libzip |\n| bare | b | – | – |\n");
  other.put("src/bare/in.cpp", "");
  other.put("src/CMakeLists.txt",
            "tongket_room(base LIBRARIES ZLIB::ZLIB fmt::fmt)\ntongket_room(bare)\n"
            "tongket_room(zip INCLUDES base LIBRARIES PkgConfig::LIBZIP)\n");
  CHECK(other.only() == "src/bare/bare.h: is missing: the room has no front header");
}

TEST_CASE("comments and quotes are blanked, lines stay lines") {
  CHECK(house::without_comments("a // b\nc /* d\ne */ f", true) == "a     \nc     \n     f");
  CHECK(house::without_comments("x = \"// no\\\" comment\"; y", true) ==
        "x = " + std::string(17, ' ') + "; y");
  CHECK(house::without_comments("1'000'000 'a' b", true) == "1'000'000     b");
  CHECK(house::without_comments("R\"x(a\")x\" b", true) == std::string(10, ' ') + "b");
  CHECK(house::without_comments("\"a\" // b", false) == "\"a\"     ");
}
