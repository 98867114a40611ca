// The schemas of ISO/IEC 29500-4, where they are at hand (beside the source tree), by libxml2
// itself. opc-coreProperties.xsd needs Dublin Core's from the network and is left out.
#pragma once

#include <doctest/doctest.h>
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

#include <filesystem>
#include <memory>
#include <string>

namespace tongket::docx_test {

inline std::filesystem::path schemas() {
  const std::filesystem::path root = TONGKET_SOURCE_DIR "/../shared";
  // Canonical, else libxml2 takes schemas that import one another for strangers.
  return std::filesystem::weakly_canonical(root / "schemas" / "ooxml-transitional");
}

struct Free {
  void operator()(xmlSchemaParserCtxt* p) const { xmlSchemaFreeParserCtxt(p); }
  void operator()(xmlSchema* p) const { xmlSchemaFree(p); }
  void operator()(xmlSchemaValidCtxt* p) const { xmlSchemaFreeValidCtxt(p); }
  void operator()(xmlDoc* p) const { xmlFreeDoc(p); }
};
template <typename T>
using Owned = std::unique_ptr<T, Free>;

class Schema {
 public:
  explicit Schema(const std::string& file) {
    const Owned<xmlSchemaParserCtxt> parser(xmlSchemaNewParserCtxt((schemas() / file).c_str()));
    schema_.reset(xmlSchemaParse(parser.get()));
    REQUIRE(schema_ != nullptr);
  }

  // libxml2 prints what is wrong.
  [[nodiscard]] bool takes(const std::string& part) const {
    const Owned<xmlDoc> document(
        xmlReadMemory(part.data(), static_cast<int>(part.size()), "part", nullptr, 0));
    REQUIRE(document != nullptr);
    const Owned<xmlSchemaValidCtxt> context(xmlSchemaNewValidCtxt(schema_.get()));
    return xmlSchemaValidateDoc(context.get(), document.get()) == 0;
  }

 private:
  Owned<xmlSchema> schema_;
};

// The schema of each kind of part.
class Schemas {
 public:
  static bool at_hand() { return std::filesystem::exists(schemas() / "wml.xsd"); }
  // Whether a part is valid; those that no schema is at hand for always are.
  [[nodiscard]] bool take(const std::string& name, const std::string& part) const {
    if (name == "docProps/core.xml" || name.find("word/media/") == 0) return true;
    if (name.find(".rels") != std::string::npos) return links_.takes(part);
    if (name == "[Content_Types].xml") return types_.takes(part);
    return name == "docProps/app.xml" ? extended_.takes(part) : wml_.takes(part);
  }

 private:
  Schema wml_{"wml.xsd"}, types_{"opc-contentTypes.xsd"}, links_{"opc-relationships.xsd"},
      extended_{"shared-documentPropertiesExtended.xsd"};
};

}  // namespace tongket::docx_test
