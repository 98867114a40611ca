#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "base/base.h"

using namespace tongket;

namespace {

Diagnostic problem(Code code, SourceRef place, const std::string& message = "m") {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.place = place;
  diagnostic.message = {message, message};
  return diagnostic;
}

std::string shown(const std::string& text, SourceRef place, ShowOptions options = {}) {
  Sources sources;
  place.file = sources.add({"a.xml", text, {}});
  return show(problem(Code::xml_syntax, place), sources, options);
}

}  // namespace

TEST_CASE("a diagnostic that nobody gave a code is a fault of the program's own") {
  CHECK(Diagnostic{}.code == Code::own_fault);
  CHECK(code_fault(Code::own_fault) == Fault::own);
}

TEST_CASE("codes are unique and say who can mend them") {
  std::set<std::string_view> texts;
  std::size_t count = 0;
#define TONGKET_CODE(name, text, fault) \
  ++count;                              \
  texts.insert(text);                   \
  CHECK(code_text(Code::name) == text); \
  CHECK(code_fault(Code::name) == Fault::fault);
#include "base/codes.def"
#undef TONGKET_CODE
  CHECK(texts.size() == count);
}

TEST_CASE("errors are counted, warnings are not") {
  Diagnostics diagnostics;
  CHECK(diagnostics.empty());
  diagnostics.warning(Code::xml_schema, {}, {"v", "e"});
  CHECK_FALSE(diagnostics.has_errors());
  diagnostics.error(Code::xml_syntax, {1, 2, 3}, {"v", "e"}, {"hv", "he"});
  Diagnostics more;
  more.append(diagnostics);
  more.append(std::move(diagnostics));
  CHECK(more.error_count() == 2);
  CHECK(more.size() == 4);
  CHECK(more.list()[1].place == SourceRef{1, 2, 3});
  CHECK(more.list()[1].hint.en == "he");
}

TEST_CASE("a failure has an error") {
  Diagnostic note;
  note.severity = Severity::note;
  CHECK_THROWS_AS(fail(note), Broken);
  const Status failed = fail(problem(Code::xml_syntax, {}));
  CHECK_FALSE(failed.has_value());
  CHECK_THROWS_AS(failed.value(), Broken);
}

TEST_CASE("diagnostics are sorted by file name, place and code, whatever the ids") {
  Sources sources;
  const std::uint32_t b = sources.add({"b.xml", "x", {}});
  const std::uint32_t a = sources.add({"a.xml", "x", {}});
  Diagnostics found;
  found.add(problem(Code::xml_syntax, {b, 0, 1}));
  found.add(problem(Code::xml_syntax, {a, 5, 1}));
  found.add(problem(Code::xml_schema, {a, 5, 1}));
  found.add(problem(Code::xml_syntax, {a, 3, 1}));
  Diagnostic of_the_world = problem(Code::file_missing, {});
  of_the_world.file = "aa.xml";
  found.add(of_the_world);
  const auto list = sorted(found, sources);
  REQUIRE(list.size() == 5);
  CHECK(list[0].place == SourceRef{a, 3, 1});
  CHECK(list[1].code == Code::xml_schema);
  CHECK(list[2].code == Code::xml_syntax);
  CHECK(list[3].code == Code::file_missing);
  CHECK(list[4].place.file == b);
}

TEST_CASE("equal diagnostics are folded, also when a file was read twice") {
  Sources sources;
  const std::uint32_t first = sources.add({"a.xml", "x", {}});
  const std::uint32_t again = sources.add({"a.xml", "x", {}});
  Diagnostics found;
  found.add(problem(Code::xml_syntax, {first, 0, 1}));
  found.add(problem(Code::xml_syntax, {again, 0, 1}));
  found.add(problem(Code::xml_syntax, {first, 0, 1}, "another"));
  CHECK(sorted(found, sources).size() == 2);
}

TEST_CASE("the order does not depend on the order of finding") {
  Sources sources;
  const std::uint32_t a = sources.add({"a.xml", "x", {}});
  std::vector<Diagnostic> all;
  for (const char* message : {"m1", "m2", "m3"}) {
    all.push_back(problem(Code::xml_syntax, {a, 0, 1}, message));
  }
  Diagnostics forth;
  Diagnostics back;
  for (const Diagnostic& each : all)
    forth.add(each);
  for (auto each = all.rbegin(); each != all.rend(); ++each)
    back.add(*each);
  const auto one = sorted(forth, sources);
  const auto other = sorted(back, sources);
  for (std::size_t i = 0; i < one.size(); ++i)
    CHECK(one[i].message.vi == other[i].message.vi);
}

TEST_CASE("a problem is shown with its place, line, caret, hint, rule and related places") {
  Sources sources;
  SourceFile file{"nam.xml", "<year>\n\t<nguời a='1'/>\n</year>",
                  [](std::string_view, std::size_t) { return std::string("/year/nguời"); }};
  const std::uint32_t id = sources.add(std::move(file));
  Diagnostic diagnostic = problem(Code::xml_schema, {id, 8, 8}, "không hợp lệ");
  diagnostic.message.en = "not valid";
  diagnostic.hint = {"xóa đi", "take it away"};
  diagnostic.rule = "R1";
  diagnostic.related.push_back({{id, 0, 6}, {"ở đây", "here"}});
  CHECK(show(diagnostic, sources, {}) ==
        "nam.xml:2:2: lỗi [xml.schema] không hợp lệ\n"
        "  tại: /year/nguời\n"
        "  2 | \t<nguời a='1'/>\n"
        "    | \t^~~~~~\n"
        "  gợi ý: xóa đi\n"
        "  quy tắc: R1\n"
        "  nam.xml:1:1: ghi chú: ở đây");
  CHECK(show(diagnostic, sources, {Language::en, false})
            .starts_with("nam.xml:2:2: error [xml.schema] not valid\n  in: /year"));
  diagnostic.related.clear();
  diagnostic.flag = "gap";
  CHECK(show(diagnostic, sources, {}).ends_with("\n  quy tắc: R1\n  cờ: gap"));
  CHECK(show(diagnostic, sources, {Language::en, false}).ends_with("\n  rule: R1\n  flag: gap"));
}

TEST_CASE("the caret stands below its letter after marks that take no column") {
  // e with two marks of its own, then the place.
  CHECK(shown("e\u0302\u0306x", {0, 5, 1}).ends_with("\n    |  ^"));
}

TEST_CASE("the caret stands below its letter after letters that take two columns") {
  CHECK(shown("\u6587\u5B57x", {0, 6, 1}).ends_with("\n    |     ^"));
  CHECK(shown("\U0001F600\uFF01x", {0, 0, 7}).ends_with("\n    | ^~~~"));
}

TEST_CASE("a caret is never longer than the rest of its line") {
  CHECK(shown("ab\ncdef", {0, 1, 5}).ends_with("\n    |  ^"));
  CHECK(shown("ab", {0, 2, 0}).ends_with("\n    |   ^"));
}

TEST_CASE("a problem of the world names its file, one from nowhere only itself") {
  const Sources sources;
  Diagnostic diagnostic = problem(Code::file_missing, {});
  CHECK(show(diagnostic, sources, {}) == "lỗi [file.missing] m");
  diagnostic.file = "x.xml";
  diagnostic.severity = Severity::warning;
  CHECK(show(diagnostic, sources, {}) == "x.xml: cảnh báo [file.missing] m");
  CHECK(show(diagnostic, sources, {Language::en, false}) == "x.xml: warning [file.missing] m");
}

TEST_CASE("colours are there only when asked for") {
  CHECK(shown("abc", {0, 1, 1}).find('\x1b') == std::string::npos);
  CHECK(shown("abc", {0, 1, 1}, {Language::vi, true}).find("\x1b[1;31mlỗi\x1b[0m") !=
        std::string::npos);
}

TEST_CASE("outside text can't steer the terminal") {
  Sources sources;
  Diagnostic diagnostic = problem(Code::file_missing, {}, "a\x1b[2Jb\nc\u202E");
  diagnostic.file = "evil\x1b]0;x\x07.xml";
  const std::string text = show(diagnostic, sources, {});
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find('\x07') == std::string::npos);
  CHECK(text.find('\n') == std::string::npos);
  CHECK(text.find("\u202E") == std::string::npos);
  CHECK(shown("a\x1b[2J", {0, 0, 1}).find('\x1b') == std::string::npos);
}
