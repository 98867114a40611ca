// Counting along the levels of a list.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace tongket::layout {

// A number as a level shows it; empty where the format has none for it (and for bullets).
std::string formatted(std::int32_t value, document::NumberFormat format);

// The format that a DOCX has for it.
document::NumberFormat writable(document::NumberFormat format);
// The number that writable(format) shows as `format` shows the value: the sixth Vietnamese letter,
// e, is Latin number 5. Nothing where no number does: đ, "thứ nhất".
std::optional<std::int32_t> writable_value(std::int32_t value, document::NumberFormat format);

// One run of numbers. A level starts anew after a paragraph of a higher one.
class Counter {
 public:
  explicit Counter(document::ListDefinition definition)
      : definition_(std::move(definition)), values_(definition_.levels.size()) {}

  // The label that a further paragraph of the level gets; advance() counts it.
  [[nodiscard]] std::string peek(std::size_t level) const;
  void advance(std::size_t level);

  [[nodiscard]] const document::ListDefinition& definition() const { return definition_; }
  // What the level shows now; its start while it has shown nothing.
  [[nodiscard]] std::int32_t value(std::size_t level) const;
  // What a further paragraph of the level would show.
  [[nodiscard]] std::int32_t next(std::size_t level) const;

 private:
  document::ListDefinition definition_;
  std::vector<std::optional<std::int32_t>> values_;
};

// The level that "%1" … "%9" at this place of a level's text names; nothing elsewhere.
std::optional<std::size_t> level_named(std::string_view text, std::size_t at);

}  // namespace tongket::layout
