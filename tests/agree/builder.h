// Making Documents for comparison without much ado.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "document/document.h"

namespace tongket::agree {

// `count` of the stock sentences, beginning with the one numbered `first` (they go round).
std::string sentences(std::size_t first, std::size_t count);

// Without indent and space, for headers.
document::Paragraph centred(const std::string& text);
document::Paragraph page_of_pages();  // "Trang 2/7"
document::Paragraph paragraph_of(const std::string& text, const std::string& style = {});
void add_run(document::Paragraph& paragraph, const std::string& text,
             const std::function<void(document::Inline&)>& look);
// The styles "footnote" and "footnote-number", and a note of them behind a paragraph's words.
void add_note_styles(document::Styles& styles);
void add_note(document::Paragraph& paragraph, const std::string& words);
document::Row& add_row(document::Table& table, const std::vector<std::string>& texts);

// A paper of one section with the styles "than" (the default), "phan", "muc", "nhan-manh", four
// list definitions (numbered parts, points, dashes, numbers before a tab) and a page number in the
// header.
class Builder {
 public:
  Builder();
  document::Paragraph& add(const std::string& text, const std::string& style = {});
  document::Paragraph& add_item(const std::string& text, std::int32_t list, std::int32_t level);
  document::Table& add_table(std::vector<document::ColumnWidth> columns);
  std::int32_t define(document::ListDefinition definition);  // its index
  void add_table_style(document::TableStyle style);
  std::int32_t new_list(std::int32_t definition);
  void start(std::int32_t list, std::int32_t number);
  void number_style(const std::string& style, std::int32_t list, std::int32_t level);
  // To change what has no function of its own.
  document::Document& document() { return document_; }
  document::Document finish() { return document_; }

 private:
  std::vector<document::Block>& blocks() { return document_.sections.front().blocks; }
  document::Document document_;
};

}  // namespace tongket::agree
