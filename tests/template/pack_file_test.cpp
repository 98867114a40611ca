// pack.xml: read strictly, faults with their place.
#include "template/template_support.h"

using namespace template_test;

namespace {

Lines faults_of(const std::string& pack_file) {
  return load_pack({{"pack.xml", pack_file}, {"template.xml", template_with("<p>x</p>")}}).faults();
}

// The pack file of the support header with one piece replaced.
std::string with(std::string_view piece, std::string_view instead) {
  std::string text(kPackFile);
  const std::size_t at = text.find(piece);
  REQUIRE(at != std::string::npos);
  return text.replace(at, piece.size(), instead);
}

}  // namespace

TEST_CASE("pack.xml gives title, version, type, standards and options") {
  const LoadedPack loaded = load_body("<p>x</p>");
  REQUIRE(loaded.made != nullptr);
  const pack::PackInfo& info = loaded.made->info();
  CHECK(info.id == "thu");
  CHECK(info.version == "1");
  CHECK(info.title.vi == "Thử");
  CHECK(info.title.en == "Test");
  CHECK(info.document_type == "bao-cao");
  CHECK(info.standards == Lines{"36-HD/VPTW"});
  REQUIRE(info.options.size() == 1);
  CHECK(info.options.front().name == "bang");
  CHECK(info.options.front().otherwise == "no");
  CHECK(info.skeleton.empty());
}

TEST_CASE("$paper is the first of the data's papers that are the pack's own") {
  const std::string paper = "<paper type=\"bao-cao\" ", rest(kData);
  const std::size_t at = rest.find(paper);
  REQUIRE(at != std::string::npos);
  const std::string tail =
      "><subject>s</subject><signatory name=\"N\"/><recipient>Lưu</recipient></paper>";
  const std::string data = rest.substr(0, at) + paper + "pack=\"khac\" number=\"1\"" + tail + "\n" +
                           "<paper type=\"ke-hoach\" number=\"2\"" + tail + "\n" + paper +
                           "pack=\"thu\" number=\"3\"" + tail + "\n" + rest.substr(at);
  const auto shown = [&](const std::string& pack_file,
                         const char* body = "<p>{$paper/@number | default: 'không'}</p>") {
    const LoadedPack loaded =
        load_pack({{"pack.xml", pack_file}, {"template.xml", template_with(body)}});
    INFO(loaded.shown());
    REQUIRE(loaded.made != nullptr);
    const auto dataset = dataset_of(data, *loaded.sources);
    return body_of(bind(loaded, *dataset).document());
  };
  const auto named = [](const std::string& pack) {
    return with("id=\"bao-cao\"", "id=\"bao-cao\" pack=\"" + pack + "\"");
  };
  CHECK(shown(std::string(kPackFile)) == Lines{"body: 3"});
  CHECK(shown(named("khac")) == Lines{"body: 1"});
  // Those that name no pack are anybody's.
  CHECK(shown(named("la")) == Lines{"body: 5"});
  CHECK(shown(with("id=\"bao-cao\"", "id=\"thong-bao\"")) == Lines{"body: không"});
  // An option goes before it.
  CHECK(shown(with("name=\"bang\" type=\"yes-no\" default=\"no\"",
                   "name=\"paper\" type=\"text\" default=\"A4\""),
              "<p>{$paper}</p>") == Lines{"body: A4"});
}

TEST_CASE("each element that pack.xml lacks is reported") {
  CHECK(faults_of("<pack xmlns='urn:tongket:pack:1'/>") == Lines{"pack.bad 1:2", "pack.bad 1:2",
                                                                 "pack.bad 1:2", "pack.bad 1:2",
                                                                 "pack.bad 1:2", "pack.bad 1:2"});
}

TEST_CASE("faults of pack.xml have code and place") {
  CHECK(faults_of("<pack/>") == Lines{"pack.bad 1:2"});
  CHECK(faults_of(with("<language id=\"vi\"/>", "<language id=\"vi\"/><color/>")) ==
        Lines{"pack.bad 3:21"});
  CHECK(faults_of(with("version=\"1\"", "version=\"1\" colour=\"red\"")) == Lines{"pack.bad 1:46"});
  CHECK(faults_of(with("36-HD/VPTW", "99-XX")) == Lines{"standard.unknown 2:44"});
  CHECK(faults_of(with("year.xsd", "other.xsd")) == Lines{"pack.missing-file 2:71"});
  CHECK(faults_of(with("year.xsd", "../year.xsd")) == Lines{"pack.outside-folder 2:71"});
  CHECK(faults_of(with("id=\"bao-cao\"", "id=\"hoa-don\"")) ==
        Lines{"standard.document-type 2:20"});
  CHECK(faults_of(with("yes-no", "bool")) == Lines{"pack.option 3:46"});
  CHECK(faults_of(with("default=\"no\"", "default=\"perhaps\"")) == Lines{"pack.option 3:21"});
}

TEST_CASE("what pack.xml misspells is told the nearest that there is") {
  const auto hint = [](const std::string& pack_file, const std::string& body = "<p>x</p>") {
    const LoadedPack loaded =
        load_pack({{"pack.xml", pack_file}, {"template.xml", template_with(body)}});
    REQUIRE(!loaded.problems.empty());
    return loaded.problems.list().front().hint.en;
  };
  CHECK(hint(with("36-HD/VPTW", "36-HD/VTPW")) == "did you mean '36-HD/VPTW'?");
  CHECK(hint(with("id=\"bao-cao\"", "id=\"bao-caoo\"")) == "did you mean 'bao-cao'?");
  CHECK(hint(with("year.xsd", "tempalte.xml")) == "did you mean 'template.xml'?");
  CHECK(hint(std::string(kPackFile), "<include href='tempalte.xml'/>") ==
        "did you mean 'template.xml'?");
}

TEST_CASE("a skeleton must be a file of the pack") {
  const auto skeleton = [](std::string_view href) {
    return with("<language", "<skeleton href=\"" + std::string(href) + "\"/><language");
  };
  CHECK(faults_of(skeleton("none.xml")) == Lines{"pack.missing-file 3:17"});
  CHECK(faults_of(skeleton("../x.xml")) == Lines{"pack.outside-folder 3:17"});
}

TEST_CASE("the packs of the program are listed, sorted") {
  const Lines packs = pack::list_packs(in_source("templates"));
  CHECK(std::is_sorted(packs.begin(), packs.end()));
  CHECK(std::count(packs.begin(), packs.end(), "bao-cao-tong-ket") == 1);
  CHECK(std::count(packs.begin(), packs.end(), "common") == 0);
}

TEST_CASE("options of the call become variables, unknown ones are faults of the call") {
  LoadedPack loaded = load_body("<if test='$bang'><p>có bảng</p></if><p>x</p>");
  REQUIRE(loaded.made != nullptr);
  const auto dataset = dataset_of(kData, *loaded.sources);
  CHECK(body_of(bind(loaded, *dataset).document()) == Lines{"body: x"});
  CHECK(body_of(bind(loaded, *dataset, {{"bang", "yes"}}).document()) ==
        Lines{"body: có bảng", "body: x"});
  const Bound unknown = bind(loaded, *dataset, {{"bang", "maybe"}, {"bnag", "yes"}});
  REQUIRE(unknown.problems.size() == 2);
  CHECK(unknown.problems.list()[0].code == Code::usage_unknown_option);
  CHECK(unknown.problems.list()[1].code == Code::usage_unknown_option);
}
