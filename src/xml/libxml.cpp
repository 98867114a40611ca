#include "xml/libxml.h"

#include <libxml/parser.h>
#include <libxml/xmlschemastypes.h>

#include <mutex>

namespace tongket::xml {

void prepare_libxml() {
  static std::once_flag once;
  std::call_once(once, [] {
    xmlInitParser();
    // Built on first use otherwise, without a lock.
    xmlSchemaInitTypes();
  });
}

}  // namespace tongket::xml
