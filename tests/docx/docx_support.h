// Papers made by hand for the tests of docx/, and their parts opened again.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "document/document.h"
#include "layout/layout.h"
#include "xml/xml.h"

namespace tongket::docx_test {

// One section, style "body" as the default, "part" with outline level 0, character style "strong".
document::Document plain_document();
document::Paragraph paragraph(const std::string& text, const std::string& style = {});
document::Inline run(const std::string& text, document::RunProps props = {},
                     const std::string& style = {});
document::Cell cell(const std::string& text);
document::Table table(std::vector<Length> grid);

// As layout/ hands it on: settled, with that many pages; of each section but the last only one.
layout::LaidOut laid(document::Document document, std::size_t pages = 1);

// Name → bytes. Fails the test when the container can't be read.
using Parts = std::map<std::string, std::string>;
std::string written(const layout::LaidOut& paper);
Parts parts_of(const std::string& container);
std::vector<std::string> names_of(const std::string& container);
// One part of the paper written.
std::string part(const document::Document& document, const std::string& name);
// What stands between <w:body> and the section properties of the document.
std::string body(const document::Document& document);

// An attribute by its local name (they are all in a namespace), empty when there is none.
std::string value_of(const xml::Node& node, std::string_view name);
xml::TreePtr tree_of(const std::string& part);
bool contains(const std::string& text, const std::string& piece);
std::size_t count(const std::string& text, const std::string& piece);

}  // namespace tongket::docx_test
