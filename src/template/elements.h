// The words of the template language: which element may stand where, with which attributes.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace tongket::pack {

enum class Element {
  for_each,
  if_,
  choose,
  when,
  otherwise,
  let,
  include,
  styles,
  paragraph_style,
  character_style,
  list_style,
  level,
  table_style,
  heading_rows,
  paper,
  particulars,
  addressee,
  basis,
  recipient,
  contact,
  copy,
  signatory,
  opening,
  closing,
  section,
  annex,
  header,
  footer,
  columns,
  across,
  part,
  p,
  b,
  i,
  u,
  s,
  sub,
  sup,
  span,
  br,
  page_number,
  page_count,
  section_pages,
  tab,
  soft_hyphen,
  paper_symbol,
  rich,
  a,
  ref,
  footnote,
  endnote,
  endnotes,
  caption,
  contents,
  picture,
  list,
  item,
  table,
  column,
  head,
  row,
  cell,
  narrative,
};

// What the inside of an element may hold.
enum class Place : std::uint32_t {
  nothing = 0,
  top = 1,
  block = 2,  // of a part
  text = 4,   // words, marks, holes
  list = 8,
  table = 16,
  head = 32,
  row = 64,
  cell = 128,  // words, or paragraphs and tables
  choose = 256,
  particulars = 512,
  paper = 2048,    // blocks, sections, headers and footers
  section = 4096,  // blocks, headers and footers
  story = 8192,    // paragraphs and tables of a header or footer
  styles = 16384,
  levels = 32768,  // of a list style
  table_style = 65536,
  copy = 131072,     // signatories and recipients of a copy
  columns = 262144,  // the blocks of columns
  across = 524288,   // what goes across columns
  same = 1024,       // an instruction: whatever may stand around it
};

struct AttributeSpec {
  std::string_view name;
  bool required = false;
};

struct ElementSpec {
  Element element = Element::p;
  std::string_view name;
  std::uint32_t places = 0;  // a set of Place
  Place inside = Place::nothing;
  std::vector<AttributeSpec> attributes;
};

// Those of <particulars>, in the order of Particular.
std::span<const AttributeSpec> particular_attributes();
std::span<const ElementSpec> all_elements();
const ElementSpec* find_element(std::string_view name);
bool may_stand(const ElementSpec& spec, Place place);
// Whether words may stand there (elsewhere only white space).
bool holds_text(Place place);

}  // namespace tongket::pack
