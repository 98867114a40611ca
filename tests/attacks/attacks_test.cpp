// Each attack ends with its code under the default limits. No time is asked for here: './dev bench'
// shows the slowest.
#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "attacks/corpus.h"
#include "data/data.h"
#include "xml/decode.h"
#include "xml/plain_support.h"

using namespace tongket;

namespace {

const data::Vocabulary& vocabulary() {
  static Sources sources;
  static const auto loaded =
      data::Vocabulary::load(std::string(TONGKET_SOURCE_DIR) + "/templates", sources, Limits{});
  REQUIRE(loaded.has_value());
  return **loaded;
}

// A file of its own, gone with the object.
class File {
 public:
  File(const char* name, const std::string& bytes) {
    std::string pattern = "/tmp/tongket-attack-XXXXXX";
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    folder_ = pattern;
    path_ = folder_ + "/" + name;
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  ~File() {
    ::unlink(path_.c_str());
    ::rmdir(folder_.c_str());
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string folder_, path_;
};

Diagnostics meet_data(const attacks::Attack& attack, Sources& sources) {
  Diagnostics found;
  data::load_bytes("data.xml", attack.bytes, vocabulary(), sources, Limits{}, found);
  return found;
}

Diagnostics meet_schema(const attacks::Attack& attack, Sources& sources) {
  const File file("a.xsd", attack.bytes);
  auto schema = xml::Schema::load(file.path(), sources, Limits{});
  return schema ? Diagnostics() : std::move(schema).error();
}

Diagnostics meet_rules(const attacks::Attack& attack, Sources& sources) {
  const File file("a.sch", attack.bytes);
  auto rules = xml::Rules::load(file.path(), sources, &vocabulary().schema().index(), Limits{});
  if (!rules) return std::move(rules).error();
  Diagnostics found;
  const auto year = xml::read_bytes("data.xml", attacks::long_year(1000), sources, Limits{}, found);
  REQUIRE(year != nullptr);
  xml::Budget budget{Limits{}};
  (*rules)->check(*year, {}, budget, found);
  return found;
}

Diagnostics meet(const attacks::Attack& attack, Sources& sources) {
  switch (attack.kind) {
    case attacks::Kind::data:
      return meet_data(attack, sources);
    case attacks::Kind::schema:
      return meet_schema(attack, sources);
    case attacks::Kind::rules:
      return meet_rules(attack, sources);
  }
  return {};
}

std::string codes_of(const Diagnostics& found) {
  std::string codes;
  for (const Diagnostic& one : found.list()) {
    if (one.severity != Severity::error || codes.size() > 200) continue;
    codes += std::string(code_text(one.code)) + " ";
  }
  return codes;
}

}  // namespace

TEST_CASE("each attack ends with its code") {
  for (const attacks::Attack& attack : attacks::all()) {
    CAPTURE(attack.name);
    Sources sources;
    const Diagnostics found = meet(attack, sources);
    const std::string codes = codes_of(found);
    if (attack.code.empty()) {
      CHECK(codes == "");
      continue;
    }
    CHECK_MESSAGE(codes.find(attack.code + " ") != std::string::npos, "got: ", codes);
    // It can be shown, too, in a few lines.
    for (const Diagnostic& one : found.list()) {
      if (one.code != found.list().front().code) continue;
      CHECK(show(one, sources, {}).size() < 20'000);
      break;
    }
  }
}

TEST_CASE("no attack gets through the one pass that libxml2 would have stopped") {
  constexpr std::size_t short_enough = 1U << 20;  // to be compared node by node
  for (const attacks::Attack& attack : attacks::all()) {
    CAPTURE(attack.name);
    const xml::DecodedText decoded = xml::decode_xml(attack.bytes);
    if (!decoded.problems.empty()) continue;
    const xml::TreePtr plain = xml::read_plain(decoded.text, 1, Limits{});
    if (plain == nullptr) continue;
    const xml::TreePtr judged = read_by_libxml2(decoded.text);
    REQUIRE(judged != nullptr);
    CHECK(plain->node_count() == judged->node_count());
    if (decoded.text.size() > short_enough) continue;
    CHECK((everything_in(*plain) == everything_in(*judged)));
  }
}
