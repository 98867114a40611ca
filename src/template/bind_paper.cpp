// One paper: its particulars, its standard, its blocks, the whole Document.
#include <algorithm>

#include "template/binder.h"
#include "template/styles.h"
#include "text/text.h"

namespace tongket::pack {

namespace {

std::size_t index_of(Particular particular) {
  return static_cast<std::size_t>(particular);
}

// Names go into file names: letters and digits stay, all else is a hyphen.
std::string as_file_name(const std::string& name) {
  std::string made;
  for (const char c : text::squeezed(name)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       (static_cast<unsigned char>(c) & 0x80U) != 0;
    if (plain || made.empty() || made.back() != '-') made += plain ? c : '-';
  }
  return made;
}

}  // namespace

void Binder::add_papers(const PaperNode& paper) {
  if (!paper.select.valid) return add_paper(paper);
  const Frame around = frame_;
  const xml::NodeSet selected = nodes_of(paper.select);
  for (std::size_t i = 0; i < selected.size() && !stopped_; ++i) {
    frame_ = {selected[i], i + 1, selected.size()};
    add_paper(paper);
  }
  frame_ = around;
}

void Binder::add_paper(const PaperNode& paper) {
  standard_ = nullptr;
  particulars_ = {};
  particulars_.document_type = paper.type;
  part_depth_ = 0;
  shape_ = {};
  shapes_.clear();
  Blocks blocks;
  const std::size_t errors = problems_.error_count();
  add_blocks(paper.body, blocks);
  if (standard_ == nullptr) {
    if (problems_.error_count() != errors) return;
    fault(Code::template_structure, paper.type_source,
          {"văn bản không có <particulars>", "the paper came to no <particulars>"});
    return;
  }
  end_section(blocks);
  if (shapes_.empty()) shapes_.push_back(shape_);
  papers_.push_back({as_file_name(plain(paper.name)), finish_document(paper)});
}

void Binder::choose_standard(const ParticularsNode& form) {
  const std::string family = plain(form.texts[index_of(Particular::family)]);
  const std::string edition = plain(form.texts[index_of(Particular::edition)]);
  const Date date =
      particulars_.date.value_or(Date{static_cast<std::int16_t>(input_.dataset.year()), 12, 31});
  const auto wanted = family == "party" ? standard::Family::party : standard::Family::state;
  const standard::Standard* found =
      edition.empty() ? standard::standard_for(wanted, date) : standard::find_standard(edition);
  bool known = found != nullptr && standard::family_of(*found) == wanted;
  if (known) {
    const std::string id(standard::id_of(*found));
    const auto& ids = input_.info.standards;
    known = std::find(ids.begin(), ids.end(), id) != ids.end();
  }
  if (known) {
    standard_ = found;
    styles_ = standard::styles(*found);
    for (const StylesNode* made : made_styles_)
      lay_over(styles_, *made);
    if (edition.empty()) warn_of_successor(*found, date);
    open_lists();
    shape_.section = standard::new_section(*found);
    return;
  }
  const SourceRef place =
      data_place(form.texts[index_of(edition.empty() ? Particular::family : Particular::edition)],
                 particulars_.source);
  const std::string what = edition.empty() ? family : edition;
  fault(Code::standard_unknown, place,
        {"bộ mẫu này chưa viết được theo thể thức “" + what + "”",
         "this pack can't be set by the standard '" + what + "' yet"},
        {"thể thức viết được: " + input_.info.standards.front(),
         "it can be set by " + input_.info.standards.front()});
}

// Who names the edition knows; who leaves it to the date is told.
void Binder::warn_of_successor(const standard::Standard& standard, const Date& date) {
  const auto& next = standard::superseded(standard);
  if (!next || date < next->from) return;
  const std::string by(next->by);
  const std::string id(standard::id_of(standard));
  problems_.warning(
      Code::standard_not_yet, particulars_.at(particulars_.places.date),
      {"từ " + text::date_short(next->from) + " thể thức theo " + by +
           "; chương trình chưa có thể thức ấy nên trình bày theo " + id,
       "from " + next->from.to_iso() + " on " + by + " is the standard; it can't be set yet, so " +
           id + " is used"},
      {"so lại thể thức trước khi ban hành; muốn giữ thể thức này thì ghi edition=\"" + id +
           "\" ở <office>",
       "compare the form before issuing; to keep this one write edition=\"" + id +
           "\" in <office>"});
}

std::string Binder::particular(const ParticularsNode& form, Particular which) {
  return text::squeezed(plain(form.texts[index_of(which)]));
}

std::optional<std::int64_t> Binder::whole_particular(const ParticularsNode& form,
                                                     Particular which) {
  const std::string given = particular(form, which);
  const auto number = Decimal::parse(given);
  const auto value = number ? number->to_int64() : std::nullopt;
  if (value && *value >= 0 && *value <= 99999) return value;
  if (!given.empty()) {
    fault(Code::template_value, data_place(form.texts[index_of(which)], particulars_.source),
          {"“" + given + "” không phải là số dùng được ở đây",
           "'" + given + "' is no number that fits here"});
  }
  return std::nullopt;
}

std::optional<Date> Binder::date_particular(const ParticularsNode& form) {
  const std::string given = particular(form, Particular::date);
  const auto date = Date::parse(given);
  if (!given.empty() && !date) {
    fault(Code::template_value,
          data_place(form.texts[index_of(Particular::date)], particulars_.source),
          {"“" + given + "” không phải là ngày", "'" + given + "' is not a date"});
  }
  return date;
}

standard::ParticularPlaces Binder::places_of(const ParticularsNode& form) {
  const auto place = [this, &form](Particular which) {
    return data_place(form.texts[index_of(which)], SourceRef{});
  };
  standard::ParticularPlaces places;
  places.superior = place(Particular::superior);
  places.office = place(Particular::office);
  places.symbol = place(Particular::symbol);
  places.place = place(Particular::place);
  places.number = place(Particular::number);
  places.date = place(Particular::date);
  places.subject = place(Particular::subject);
  places.urgency = place(Particular::urgency);
  places.secrecy = place(Particular::secrecy);
  return places;
}

void Binder::read_particulars(const ParticularsNode& form, const SourceRef& source) {
  standard::Particulars& made = particulars_;
  made.source = data_place(form.texts[index_of(Particular::subject)], source);
  made.places = places_of(form);
  made.superior = particular(form, Particular::superior);
  made.office = particular(form, Particular::office);
  made.symbol = particular(form, Particular::symbol);
  made.place = particular(form, Particular::place);
  made.subject = particular(form, Particular::subject);
  made.urgency = particular(form, Particular::urgency);
  made.secrecy = particular(form, Particular::secrecy);
  made.number = whole_particular(form, Particular::number);
  made.draft = static_cast<std::int32_t>(whole_particular(form, Particular::draft).value_or(0));
  const auto year = whole_particular(form, Particular::year);
  made.year = static_cast<std::int32_t>(year.value_or(input_.dataset.year()));
  made.date = date_particular(form);
  author_ = particular(form, Particular::author);
  if (author_.empty()) author_ = made.office;
  choose_standard(form);
  walk(form.body, [this](const Node& node) { read_entry(node); });
}

void Binder::read_entry(const Node& node) {
  const SourceRef place = frame_.node ? frame_.node.source() : node.source;
  if (const auto* form = std::get_if<SignatoryNode>(&node.form)) {
    particulars_.signatories.push_back(
        {text::squeezed(plain(form->authority)), text::squeezed(plain(form->on_behalf_of)),
         text::squeezed(plain(form->position)), text::squeezed(plain(form->name)), place});
  }
  const auto* entry = std::get_if<EntryNode>(&node.form);
  if (entry == nullptr) return;
  std::string words = plain(entry->body);
  switch (entry->kind) {
    case Entry::addressee:
      return particulars_.addressees.push_back(std::move(words));
    case Entry::basis:
      particulars_.places.legal_bases.push_back(place);
      return particulars_.legal_bases.push_back(std::move(words));
    case Entry::recipient:
      return particulars_.recipients.push_back({std::move(words), place});
  }
}

// The signature never stands alone on a page: the last paragraph stays with it, or a table's last
// row.
void Binder::add_closing(Blocks& blocks) {
  auto* last = blocks.empty() ? nullptr : std::get_if<document::Paragraph>(&blocks.back());
  auto* table = blocks.empty() ? nullptr : std::get_if<document::Table>(&blocks.back());
  if (table != nullptr && !table->rows.empty() && !table->rows.back().cells.empty())
    last = std::get_if<document::Paragraph>(&table->rows.back().cells.front().blocks.front());
  if (last != nullptr) last->props.keep_next = true;
  for (auto& block : standard::closing(*standard_, particulars_, problems_)) {
    blocks.push_back(std::move(block));
  }
}

document::Document Binder::finish_document(const PaperNode& paper) {
  document::Document document;
  const auto* type = standard::find_document_type(*standard_, particulars_.document_type);
  const std::string type_name(type != nullptr ? type->name : std::string_view());
  document.metadata.title = text::capitalised(type_name + " " + particulars_.subject);
  document.metadata.subject = particulars_.subject;
  document.metadata.author = author_;
  if (particulars_.number) {
    document.metadata.identifier = standard::number_and_symbol(*standard_, particulars_);
  }
  document.metadata.created = input_.created;
  document.styles = styles_;
  document.list_definitions = definitions_;
  document.lists = std::move(lists_);
  document.sections = take_sections(paper, document.even_pages_differ);
  set_writing(document, input_.dataset.writing(), input_.info.writing);
  text::NoBreakOptions breaks;
  breaks.last_syllable = paper.keep_last_word;
  finish(document, breaks);
  return document;
}

}  // namespace tongket::pack
