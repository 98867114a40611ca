#include <doctest/doctest.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "base/base.h"

using namespace tongket;

namespace {

Location locate(const std::string& text, std::uint32_t begin) {
  Sources sources;
  SourceFile file;
  file.name = "a.xml";
  file.text = text;
  return sources.locate({sources.add(std::move(file)), begin, 1});
}

}  // namespace

TEST_CASE("lines and columns count from one, columns in code points") {
  const std::string text = "một\nhai bốn\n";
  CHECK(locate(text, 0).line == 1);
  CHECK(locate(text, 0).column == 1);
  const auto b = static_cast<std::uint32_t>(text.find("bốn"));
  CHECK(locate(text, b).line == 2);
  CHECK(locate(text, b).column == 5);
  CHECK(locate(text, b).line_text == "hai bốn");
  CHECK(locate(text, b + 4).column == 7);  // the n behind a letter of three bytes
}

TEST_CASE("a line ends with LF, CR LF or CR, and its end is not shown") {
  const std::string text = "a\r\nb\rc\nd";
  CHECK(locate(text, 3).line == 2);
  CHECK(locate(text, 3).line_text == "b");
  CHECK(locate(text, 5).line == 3);
  CHECK(locate(text, 7).line == 4);
  CHECK(locate(text, 7).column == 1);
}

TEST_CASE("a place behind the end is the end") {
  const Location location = locate("ab\ncd", 1000);
  CHECK(location.line == 2);
  CHECK(location.column == 3);
  CHECK(locate("", 0).line == 1);
  CHECK(locate("", 5).column == 1);
}

TEST_CASE("a very long line is cut around the place, which keeps its column") {
  std::string text;
  for (int i = 0; i < 5000; ++i)
    text += "ế";
  text += "HERE";
  for (int i = 0; i < 5000; ++i)
    text += "x";
  const Location location = locate(text, 15000);
  CHECK(location.column == 5001);
  CHECK(utf8::count_code_points(location.line_text) < 200);
  CHECK(utf8::find_invalid(location.line_text) == std::string::npos);
  std::size_t offset = 0;
  for (std::uint32_t i = 1; i < location.text_column; ++i) {
    offset += utf8::decode(location.line_text, offset).length;
  }
  CHECK(location.line_text.substr(offset, 4) == "HERE");
  CHECK(locate(std::string(1000, 'x'), 999).text_column <= 162);
  CHECK(locate(std::string(1000, 'x'), 0).text_column == 1);
}

TEST_CASE("nothing is known of places that are nowhere") {
  Sources sources;
  CHECK(sources.locate({}).file.empty());
  CHECK(sources.locate({7, 0, 0}).line == 0);
  CHECK(sources.find(0) == nullptr);
  CHECK(sources.find(1) == nullptr);
  CHECK(sources.name_of(1).empty());
}

TEST_CASE("a released file keeps its name, and who holds it keeps its text") {
  Sources sources;
  const std::uint32_t id = sources.add({"a.xml", "nội dung", {}});
  const auto held = sources.find(id);
  sources.release(id);
  CHECK(sources.find(id) == nullptr);
  CHECK(sources.locate({id, 3, 1}).file == "a.xml");
  CHECK(sources.locate({id, 3, 1}).line == 0);
  CHECK(held->text == "nội dung");
  sources.release(id);
  sources.release(99);
}

TEST_CASE("the room that understands a text says which element stands there") {
  Sources sources;
  SourceFile file{"a.xml", "<a><b/></a>", [](std::string_view text, std::size_t offset) {
                    return std::string("/a/") + std::string(text.substr(offset + 1, 1));
                  }};
  const std::uint32_t id = sources.add(std::move(file));
  CHECK(sources.locate({id, 3, 4}).element_path == "/a/b");
}

TEST_CASE("threads may add and look up at once") {
  Sources sources;
  std::atomic<int> wrong{0};
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&sources, &wrong, t] {
      for (int i = 0; i < 200; ++i) {
        const std::string name = std::to_string(t * 1000 + i);
        const std::uint32_t id = sources.add({name, "text", {}});
        if (sources.locate({id, 0, 1}).file != name) ++wrong;
      }
    });
  }
  for (std::thread& thread : threads)
    thread.join();
  CHECK(wrong == 0);
}
