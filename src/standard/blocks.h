// What the opening and the closing are made of.
#pragma once

#include <string>
#include <vector>

#include "standard/rules.h"

namespace tongket::standard {

// A table without lines that only places things: fixed columns, rows that stay whole.
document::Table placing_table(const Columns& columns, const SourceRef& source);
document::Cell cell_of(std::vector<document::Block> blocks, const SourceRef& source);
void add_row(document::Table& table, document::Cell left, document::Cell right);

// marks.cpp: secrecy, then urgency, each in a frame with air around it (clause 2.1); a mark that
// the standard doesn't know is reported.
void add_marks(const Standard& standard, const Particulars& particulars,
               std::vector<document::Block>& blocks, Diagnostics& diagnostics);

// Reports a particular that the standard demands and that is empty.
void demand(const std::string& value, const Message& what, const Particulars& particulars,
            Diagnostics& diagnostics);

}  // namespace tongket::standard
