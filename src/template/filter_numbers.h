// The filters that want numbers. Internal to the room.
#pragma once

#include "template/filters.h"

namespace tongket::pack {

// Numbers that don't exist (no node, x div 0) are missing values, texts that are none a fault.
Result<xml::Value> write_number(const FilterCall& call, const xml::Value& value);
// Whole numbers only: ordinals, Roman numerals, letters of points.
Result<xml::Value> write_whole(const FilterCall& call, const xml::Value& value);
// A node's part of the sum of its like: the same attribute of the elements of the same name beside
// its own (or, for an element, these elements themselves). All parts together are 100 %.
Result<xml::Value> write_share(const FilterCall& call, const xml::Value& value);

// "“text” is not …", at the filter.
Failed unfit(const FilterCall& call, const std::string& text, const Message& wanted);

}  // namespace tongket::pack
