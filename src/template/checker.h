// Static checks of a parsed template: paths against the data's schema, variables, styles, order.
#pragma once

#include <vector>

#include "standard/standard.h"
#include "template/syntax.h"
#include "template/template.h"

namespace tongket::pack {

struct CheckInput {
  const xml::SchemaIndex& schema;
  const xml::Namespaces& namespaces;
  std::vector<const standard::Standard*> standards;  // that the pack can be set by
  const PackInfo& info;
  SourceRef top;  // of the template, for what it lacks
};

void check_template(const Nodes& nodes, const CheckInput& input, Diagnostics& diagnostics);

}  // namespace tongket::pack
