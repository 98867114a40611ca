// Between title and body: to whom the paper goes, what it rests on, who enacts it.
#include "standard/blocks.h"
#include "text/text.h"

namespace tongket::standard {

namespace {

std::string end_of(const Wording& words, std::size_t i, std::size_t count) {
  if (count == 1) return std::string(words.only_addressee_end.value);
  return std::string(i + 1 == count ? words.last_addressee_end.value : words.addressee_end.value);
}

// Thousandths of the em in Times New Roman.
constexpr std::int64_t kColonAndSpace = 278 + 250;
constexpr std::int64_t kDashAndSpace = 333 + 250;

Length part_of_em(Length em, std::int64_t thousandths) {
  return Length::emu(Length::divide_rounded(em.emu() * thousandths, 1000)).on_twip_grid();
}

// Who is written to, in the left of the page: one behind the words, several below their colon.
class LeftAddressees {
 public:
  LeftAddressees(const Standard& standard, const Particulars& particulars, std::string_view label)
      : standard_(standard),
        particulars_(particulars),
        label_(label),
        em_(size_of(standard, "addressee", particulars.choices)),
        left_(find_rule(standard.styles, "addressee")->left.value_or(Length())),
        colon_(part_of_em(em_, standard.arrangement.addressees_colon.value)) {}

  void add(Blocks& blocks) const {
    const auto& all = particulars_.addressees;
    if (all.size() == 1) {
      const Length words = colon_ + part_of_em(em_, kColonAndSpace);
      document::Paragraph line =
          line_of("addressee", label_ + " " + all.front() + end_of(standard_.words, 0, 1),
                  particulars_.source);
      hang(line, left_ + words, words);
      blocks.emplace_back(std::move(line));
      return;
    }
    document::Paragraph head = line_of("addressee", label_, particulars_.source);
    head.props.space_after = Length();
    head.props.keep_next = true;
    blocks.emplace_back(std::move(head));
    for (std::size_t i = 0; i < all.size(); ++i)
      add_item(all[i] + end_of(standard_.words, i, all.size()), blocks);
    const StyleRule* rule = find_rule(standard_.styles, "addressee");
    std::get<document::Paragraph>(blocks.back()).props.space_after = rule->after;
  }

 private:
  void add_item(const std::string& text, Blocks& blocks) const {
    const Length dash = part_of_em(em_, kDashAndSpace);
    document::Paragraph item = line_of("addressee-item", "- " + text, particulars_.source);
    hang(item, left_ + colon_ + dash, dash);
    blocks.emplace_back(std::move(item));
  }
  static void hang(document::Paragraph& paragraph, Length left, Length by) {
    paragraph.props.indent_left = left;
    paragraph.props.first_line = -by;
  }

  const Standard& standard_;
  const Particulars& particulars_;
  std::string label_;
  Length em_, left_, colon_;
};

// In the middle of the page: the words italic, the names upright (Guidance 36, annex 3, 9), several
// below each other behind the words.
void add_centred(const Standard& standard, const Particulars& particulars, std::string_view label,
                 Blocks& blocks) {
  const auto& all = particulars.addressees;
  const SourceRef& source = particulars.source;
  const std::string words(label);
  // A column as wide as its content may be squeezed by long names: the words stay together.
  const std::string bound = bound_together(label);
  if (all.size() == 1) {
    document::Paragraph line = line_of("addressee", words + " ", source);
    line.content.front().style = "emphasis";
    line.content.push_back(
        {document::Text{all.front() + end_of(standard.words, 0, 1)}, {}, {}, source});
    blocks.emplace_back(std::move(line));
    return;
  }
  document::Paragraph head = line_of("addressee", bound + "\u00A0", source);
  head.content.front().style = "emphasis";
  head.props.space_after = Length();
  Blocks items;
  for (std::size_t i = 0; i < all.size(); ++i) {
    document::Paragraph item =
        line_of("addressee-item", "- " + all[i] + end_of(standard.words, i, all.size()), source);
    if (i == 0) item.props.space_before = find_rule(standard.styles, "addressee")->before;
    items.emplace_back(std::move(item));
  }
  document::Table table = placing_table({}, source);
  table.columns = {document::ContentWidth{}, document::ContentWidth{}};
  table.align = document::Alignment::center;
  add_row(table, cell_of({std::move(head)}, source), cell_of(std::move(items), source));
  blocks.emplace_back(std::move(table));
  // The air below it.
  document::Paragraph gap = rule_across("mark-gap", source);
  gap.props.space_after = find_rule(standard.styles, "addressee")->after;
  blocks.emplace_back(std::move(gap));
}

const std::string& enacting(const Particulars& particulars) {
  return particulars.enacted_by.empty() ? particulars.office : particulars.enacted_by;
}

void add_bases_themselves(const Standard& standard, const Particulars& particulars,
                          Blocks& blocks) {
  const Wording& words = standard.words;
  std::vector<std::string> lines;
  for (const std::string& basis : particulars.legal_bases)
    lines.push_back(std::string(words.basis.value) + " " + basis);
  if (!particulars.proposed_by.empty())
    lines.push_back(std::string(words.proposal.value) + " " + particulars.proposed_by);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool last = i + 1 == lines.size();
    lines[i] += last ? words.last_basis_end.value : words.basis_end.value;
    const auto& places = particulars.places.legal_bases;
    const SourceRef place = i < places.size() ? places[i] : SourceRef{};
    blocks.emplace_back(line_of("legal-basis", std::move(lines[i]), particulars.at(place)));
  }
}

}  // namespace

void add_addressees(const Standard& standard, const Particulars& particulars, Blocks& blocks) {
  const DocumentType* type = find_document_type(standard, particulars.document_type);
  if (type == nullptr || !type->addressed || particulars.addressees.empty()) return;
  std::string label(type->addresses.empty() ? standard.words.addressees.value : type->addresses);
  if (type->form == Form::telegram) label = enacting(particulars) + " điện:";
  if (standard.arrangement.addressees_centred.value)
    return add_centred(standard, particulars, label, blocks);
  LeftAddressees(standard, particulars, label).add(blocks);
}

void add_bases(const Standard& standard, const Particulars& particulars, Blocks& blocks) {
  const DocumentType* type = find_document_type(standard, particulars.document_type);
  const bool enacts = type != nullptr && type->form == Form::enacting;
  const bool above = standard.arrangement.enacted_above_bases.value;
  const SourceRef& source = particulars.source;
  if (enacts && above) {
    blocks.emplace_back(line_of("enacting-authority", text::upper(enacting(particulars)), source));
  }
  add_bases_themselves(standard, particulars, blocks);
  if (!enacts) return;
  if (above) {
    blocks.emplace_back(line_of("enacting-words", std::string(type->enacts), source));
  } else if (!particulars.enacted_by.empty()) {
    blocks.emplace_back(
        line_of("enacting-words",
                text::upper(particulars.enacted_by) + " " + std::string(type->enacts), source));
  }
}

}  // namespace tongket::standard
