// The tree that `cmake --install` makes stands alone, with its own faces.
#include <doctest/doctest.h>

#include "cli/program.h"

using namespace cli_test;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// Installed, then moved: what was found by its first place is found no more.
class Installed {
 public:
  Installed() {
    REQUIRE(shell("cmake --install '" TONGKET_BINARY_DIR "' --prefix '" + (folder_ / "a") +
                  "' >/dev/null"));
    REQUIRE(shell("mv '" + (folder_ / "a") + "' '" + tree() + "'"));
  }
  [[nodiscard]] std::string tree() const { return folder_ / "b"; }
  [[nodiscard]] std::string fonts() const { return tree() + "/share/tongket/fonts"; }
  // What the program says, with nothing in the environment to show it the source tree.
  [[nodiscard]] std::string said(const std::string& arguments) const {
    const std::string out = folder_ / "said";
    CHECK(shell("env -u TONGKET_DATA_DIR '" + tree() + "/bin/tongket' " + arguments + " >'" + out +
                "'"));
    return slurp(out);
  }
  [[nodiscard]] std::string rendered() const {
    const std::string paper = folder_ / "x.pdf";
    CHECK(has(said("render '" + sample() + "' -o '" + paper + "'"), "x.pdf"));
    return slurp(paper);
  }

 private:
  Folder folder_;
};

}  // namespace

TEST_CASE("an installed tree works wherever it is moved") {
  const Installed installed;
  CHECK(installed.rendered().starts_with("%PDF-1.7"));
}

TEST_CASE("only what the program uses is installed") {
  const Installed installed;
  CHECK(exists(installed.fonts() + "/fonts.xml"));
  CHECK_FALSE(exists(installed.fonts() + "/.gitignore"));
}

TEST_CASE("fonts tells a damaged file and a font under another's name") {
  const Installed installed;
  const std::string fonts = installed.fonts() + "/";
  REQUIRE(
      shell("head -c 20000 '" + fonts + "LiberationSerif-Bold.ttf' >'" + fonts + "timesbd.ttf'"));
  REQUIRE(shell("! env -u TONGKET_DATA_DIR '" + installed.tree() + "/bin/tongket' fonts >'" +
                fonts + "said' 2>&1"));
  CHECK(has(slurp(fonts + "said"), "HỎNG"));
  CHECK(has(slurp(fonts + "said"), "[font.bad]"));
  REQUIRE(shell(
      "rm '" + fonts +
      "timesbd.ttf' && cp /usr/share/fonts/truetype/liberation2/LiberationMono-Regular.ttf '" +
      fonts + "times.ttf'"));
  CHECK(has(installed.said("fonts"), "trong tệp là phông khác"));
}

TEST_CASE("the faces of an installed tree are those copied into it") {
  const Installed installed;
  const std::string said = installed.said("fonts");
  for (const char* style : {"Regular", "Bold", "Italic", "BoldItalic"}) {
    CHECK(has(said, installed.fonts() + "/LiberationSerif-" + style + ".ttf"));
  }
  CHECK_FALSE(has(said, "/usr/share/fonts"));
}

TEST_CASE("a paper is set in the copied face, not in the system's") {
  const Installed installed;
  const std::string before = installed.rendered();
  REQUIRE(shell("cp '" + installed.fonts() + "/LiberationSerif-Bold.ttf' '" + installed.fonts() +
                "/LiberationSerif-Regular.ttf'"));
  CHECK(installed.rendered() != before);
}

TEST_CASE("an installation without faces stops and says which package has them") {
  const Folder folder;
  const std::string said = folder / "said";
  CHECK_FALSE(shell("cmake -Dfaces_from=/nowhere -Dfaces_to='" + (folder / "fonts") +
                    "' -P '" TONGKET_SOURCE_DIR "/cmake/copy_faces.cmake' 2>'" + said + "'"));
  CHECK(has(slurp(said), "fonts-liberation2"));
  CHECK_FALSE(exists(folder / "fonts"));
}
