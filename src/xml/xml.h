// xml/ -- reading XML with the place of every node and attribute; schema, XPath, Schematron;
// writing XML.
//
// In: bytes of XML, XSD, Schematron; XPath texts. Out: immutable trees, values, diagnostics with
// places. libxml2 decides well-formedness and schema validity, pugixml builds the nodes, XPath 1.0
// is our own (namespaces, decimals, step budget, places; see CONTRIBUTING.md). Refused: DOCTYPE,
// depth and size over the limits, unknown encodings, anything from the network.
#pragma once

#include "xml/schema.h"
#include "xml/schematron.h"
#include "xml/tree.h"
#include "xml/writer.h"
#include "xml/xpath.h"
