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

// A paragraph, or the last row of a table.
void keep_with_next(document::Block& block) {
  auto* last = std::get_if<document::Paragraph>(&block);
  auto* table = std::get_if<document::Table>(&block);
  if (table != nullptr && !table->rows.empty() && !table->rows.back().cells.empty())
    last = std::get_if<document::Paragraph>(&table->rows.back().cells.front().blocks.front());
  if (last != nullptr) last->props.keep_next = true;
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

// Nothing of the paper before is left, be it in the same file.
void Binder::begin_paper(std::string type) {
  particulars_ = {};
  particulars_.document_type = std::move(type);
  part_depth_ = 0;
  opening_end_ = 0;
  closed_ = false;
  shape_ = {};
}

void Binder::add_paper(const PaperNode& paper) {
  standard_ = nullptr;
  begin_paper(paper.type);
  shapes_.clear();
  annexes_.clear();
  places_ = {};
  endnotes_ = {};
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
  head_annexes();
  add_copy_form();
  check_endnotes();
  check_places();
  if (shapes_.empty()) shapes_.push_back(shape_);
  papers_.push_back({as_file_name(plain(paper.name)), finish_document(paper)});
}

// The edition that the data names, else the one in force on the date; a pack that doesn't know that
// one is set by the newest of its own that is.
void Binder::choose_standard(const ParticularsNode& form) {
  const std::string family = plain(form.texts[index_of(Particular::family)]);
  const std::string edition = plain(form.texts[index_of(Particular::edition)]);
  const auto wanted = family == "party" ? standard::Family::party : standard::Family::state;
  const Date date = paper_date();
  const standard::Standard* named =
      edition.empty() ? standard::standard_for(wanted, date) : standard::find_standard(edition);
  const standard::Standard* found = named;
  if (edition.empty() && !knows(*named)) found = newest_known(wanted, date);
  if (found != nullptr && standard::family_of(*found) == wanted && knows(*found)) {
    use_standard(*found);
    if (found != named) warn_of_successor(*found, *named);
    standard::check_age(*found, particulars_, date, problems_);
    standard::check_source(*found, particulars_, problems_);
    return;
  }
  const SourceRef place =
      data_place(form.texts[index_of(edition.empty() ? Particular::family : Particular::edition)],
                 particulars_.source);
  std::string known;  // that the pack can be set by
  for (const std::string& id : input_.info.standards) {
    if (standard::family_of(*standard::find_standard(id)) == wanted)
      known += (known.empty() ? "" : ", ") + id;
  }
  if (found != nullptr && standard::family_of(*found) != wanted && !known.empty()) {
    const bool party = wanted == standard::Family::party;
    fault(Code::standard_unknown, place,
          {"“" + edition + "” không phải thể thức văn bản của " + (party ? "Đảng" : "Nhà nước"),
           "'" + edition + "' is no standard of the " + (party ? "Party" : "State")},
          {"ghi edition là " + known + ", bỏ edition, hoặc sửa standard ở <office>",
           "let edition be " + known + ", leave it out, or mend the office's standard"});
    return;
  }
  if (known.empty()) known = input_.info.standards.front();
  const std::string what = edition.empty() ? family : edition;
  fault(Code::standard_unknown, place,
        {"bộ mẫu này chưa viết được theo thể thức “" + what + "”",
         "this pack can't be set by the standard '" + what + "' yet"},
        {"thể thức viết được: " + known, "it can be set by " + known});
}

// Of a draft without one: the year's last day.
Date Binder::paper_date() const {
  return particulars_.date.value_or(Date{static_cast<std::int16_t>(input_.dataset.year()), 12, 31});
}

bool Binder::knows(const standard::Standard& standard) const {
  const auto& ids = input_.info.standards;
  return std::find(ids.begin(), ids.end(), standard::id_of(standard)) != ids.end();
}

const standard::Standard* Binder::newest_known(standard::Family family, const Date& date) const {
  const standard::Standard* newest = nullptr;
  for (const standard::Standard* standard : standard::all_standards()) {
    if (standard::family_of(*standard) != family || !knows(*standard)) continue;
    if (standard::in_force_from(*standard) > date) continue;
    if (newest == nullptr || standard::in_force_from(*standard) > standard::in_force_from(*newest))
      newest = standard;
  }
  return newest;
}

void Binder::use_standard(const standard::Standard& standard) {
  const bool another = standard_ != nullptr;
  if (another && standard_ != &standard) {
    fault(Code::template_structure, particulars_.source,
          {"các văn bản trong một tệp phải theo cùng một thể thức",
           "the papers of one file must be set by one standard"});
    return;
  }
  standard_ = &standard;
  styles_ = standard::styles(standard, particulars_.choices);
  for (const StylesNode* made : made_styles_)
    lay_over(styles_, *made);
  if (another) {
    renew_lists();
  } else {
    open_lists();
  }
  shape_.section = standard::first_section(standard, particulars_);
  shape_.own_first_footer = !shape_.section.first_footer.empty();
  if (!another) return;
  shape_.section.page_number_start = 1;
  shape_.section.first_page_differs = true;
  shape_.section.begins_paper = true;
}

// Particulars that come again: another paper in the same file, on pages of its own that count from
// 1.
void Binder::begin_another(Blocks& blocks) {
  check_endnotes();
  endnotes_.list.reset();
  end_section(blocks);
  head_annexes();
  add_copy_form();
  begin_paper(std::move(particulars_.document_type));
}

// Who names the edition knows; who leaves it to the date is told.
void Binder::warn_of_successor(const standard::Standard& used, const standard::Standard& next) {
  const std::string by(standard::id_of(next));
  const std::string id(standard::id_of(used));
  const Date from = standard::in_force_from(next);
  problems_.warning(
      Code::standard_not_yet, particulars_.at(particulars_.places.date),
      {"từ " + text::date_short(from) + " thể thức theo " + by +
           "; bộ mẫu này chưa viết theo thể thức ấy nên trình bày theo " + id,
       "from " + from.to_iso() + " on " + by +
           " is the standard; this pack can't be set by it, so " + id + " is used"},
      {"so lại thể thức trước khi ban hành; muốn giữ thể thức này thì ghi edition=\"" + id +
           "\" ở <office>",
       "compare the form before issuing; to keep this one write edition=\"" + id +
           "\" in <office>"});
}

std::string Binder::particular(const ParticularsNode& form, Particular which) {
  return text::squeezed(plain(form.texts[index_of(which)]));
}

std::optional<std::int64_t> Binder::whole_number(const TextPattern& pattern) {
  const std::string given = text::squeezed(plain(pattern));
  const auto number = Decimal::parse(given);
  const auto value = number ? number->to_int64() : std::nullopt;
  if (value && *value >= 0 && *value <= 99999) return value;
  if (!given.empty()) {
    fault(Code::template_value, data_place(pattern, particulars_.source),
          {"“" + given + "” không phải là số dùng được ở đây",
           "'" + given + "' is no number that fits here"});
  }
  return std::nullopt;
}

std::optional<Date> Binder::day(const TextPattern& pattern) {
  const std::string given = text::squeezed(plain(pattern));
  const auto date = Date::parse(given);
  if (!given.empty() && !date) {
    fault(Code::template_value, data_place(pattern, particulars_.source),
          {"“" + given + "” không phải là ngày", "'" + given + "' is not a date"});
  }
  return date;
}

std::optional<std::int64_t> Binder::whole_particular(const ParticularsNode& form,
                                                     Particular which) {
  return whole_number(form.texts[index_of(which)]);
}

std::optional<Date> Binder::date_particular(const ParticularsNode& form) {
  return day(form.texts[index_of(Particular::date)]);
}

standard::Choices Binder::choices(const ParticularsNode& form) {
  standard::Choices made;
  const std::string sizes = particular(form, Particular::sizes);
  if (sizes == "small") made.sizes = standard::Sizes::small;
  if (sizes == "large") made.sizes = standard::Sizes::large;
  if (!sizes.empty() && !made.sizes) {
    fault(Code::template_value,
          data_place(form.texts[index_of(Particular::sizes)], particulars_.source),
          {"không có bộ cỡ chữ “" + sizes + "”", "there are no sizes '" + sizes + "'"},
          {"viết small hoặc large", "write small or large"});
  }
  made.academic_titles = particular(form, Particular::titles) == "yes";
  const std::string sides = particular(form, Particular::sides);
  made.both_sides = sides == "two";
  if (!sides.empty() && sides != "one" && sides != "two") {
    fault(Code::template_value,
          data_place(form.texts[index_of(Particular::sides)], particulars_.source),
          {"không có cách in “" + sides + "” mặt", "paper has no '" + sides + "' sides"},
          {"viết one hoặc two", "write one or two"});
  }
  return made;
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
  made.unit = particular(form, Particular::unit);
  made.enacted_by = particular(form, Particular::enacted_by);
  made.proposed_by = particular(form, Particular::proposed_by);
  made.circulation = particular(form, Particular::circulation);
  made.drafter = particular(form, Particular::drafter);
  made.copies = static_cast<std::int32_t>(whole_particular(form, Particular::copies).value_or(0));
  made.choices = choices(form);
  made.full_name = particular(form, Particular::author);
  if (made.full_name.empty()) made.full_name = made.office;
  // The first page's foot wants them before the standard makes it.
  walk(form.body, [this](const Node& node) { read_entry(node); });
  choose_standard(form);
  if (standard_ != nullptr) standard::check(*standard_, particulars_, paper_date(), problems_);
}

standard::Signatory Binder::signatory(const SignatoryNode& form, const SourceRef& place) {
  const auto said = [this](const TextPattern& pattern) { return text::squeezed(plain(pattern)); };
  standard::Signatory made{said(form.authority),
                           said(form.on_behalf_of),
                           said(form.position),
                           said(form.name),
                           place,
                           said(form.instead_of),
                           said(form.also),
                           said(form.certifies),
                           data_place(form.name, place)};
  made.signature = picture_in_box(form.signature, place, Length::mm(20), "Chữ ký của " + made.name);
  made.seal = picture_in_box(form.seal, place, Length::mm(36), "Con dấu");
  return made;
}

void Binder::read_copy(const CopyNode& form, const SourceRef& place) {
  const auto said = [this](const TextPattern& pattern) { return text::squeezed(plain(pattern)); };
  standard::Copy copy{said(form.kind),
                      said(form.office),
                      said(form.symbol),
                      said(form.place),
                      whole_number(form.number),
                      day(form.date),
                      {},
                      {},
                      place};
  walk(form.body, [this, &copy](const Node& node) {
    const SourceRef at = frame_.node ? frame_.node.source() : node.source;
    if (const auto* who = std::get_if<SignatoryNode>(&node.form))
      copy.signatories.push_back(signatory(*who, at));
    if (const auto* entry = std::get_if<EntryNode>(&node.form))
      copy.recipients.push_back({plain(entry->body), at});
  });
  particulars_.copy = std::move(copy);
}

void Binder::read_entry(const Node& node) {
  const SourceRef place = frame_.node ? frame_.node.source() : node.source;
  if (const auto* form = std::get_if<SignatoryNode>(&node.form))
    particulars_.signatories.push_back(signatory(*form, place));
  if (const auto* form = std::get_if<CopyNode>(&node.form)) read_copy(*form, place);
  const auto* entry = std::get_if<EntryNode>(&node.form);
  if (entry == nullptr) return;
  std::string words = plain(entry->body);
  switch (entry->kind) {
    case Entry::addressee:
      if (particulars_.addressees.empty()) particulars_.places.addressees = place;
      return particulars_.addressees.push_back(std::move(words));
    case Entry::basis:
      particulars_.places.legal_bases.push_back(place);
      return particulars_.legal_bases.push_back(std::move(words));
    case Entry::recipient:
      return particulars_.recipients.push_back({std::move(words), place});
    case Entry::contact:
      return particulars_.contact.push_back(text::squeezed(words));
  }
}

// The last word never stands alone on a page: a table's last row stays with a mark of its own.
void Binder::end_body(Blocks& blocks) {
  if (blocks.empty()) return;
  const Blocks::size_type before = blocks.size();
  standard::end_body(*standard_, blocks);
  if (blocks.size() > before) keep_with_next(blocks[before - 1]);
}

// Nor does the signature: the last paragraph stays with it, or a table's last row. What a paragraph
// parts from its table takes no row of it along: LibreOffice would leave the row behind.
void Binder::add_closing(Blocks& blocks) {
  if (blocks.size() > opening_end_) end_body(blocks);
  if (!blocks.empty()) keep_with_next(blocks.back());
  for (auto& block : standard::closing(*standard_, particulars_, problems_)) {
    blocks.push_back(std::move(block));
  }
  closed_ = shape_.copied = true;
  shape_.section.last_foot = standard::last_foot(*standard_, particulars_);
}

document::Document Binder::finish_document(const PaperNode& paper) {
  document::Document document;
  const auto* type = standard::find_document_type(*standard_, particulars_.document_type);
  const std::string type_name(type != nullptr ? type->name : std::string_view());
  document.metadata.title = text::capitalised(type_name + " " + particulars_.subject);
  document.metadata.subject = particulars_.subject;
  document.metadata.author = particulars_.full_name;
  if (particulars_.number && (type == nullptr || type->numbered)) {
    document.metadata.identifier = standard::number_and_symbol(*standard_, particulars_);
  }
  document.metadata.created = input_.created;
  document.styles = styles_;
  document.list_definitions = definitions_;
  document.lists = std::move(lists_);
  document.sections = take_sections(paper, document.even_pages_differ);
  // The foot stands under what is last in the end, be it the form of a copy.
  for (document::Section& section : document.sections)
    if (!section.last_foot.empty()) keep_with_next(section.blocks.back());
  document.mirror_margins = particulars_.choices.both_sides && standard::backs_mirrored(*standard_);
  set_writing(document, input_.dataset.writing(), input_.info.writing);
  text::NoBreakOptions breaks;
  breaks.last_syllable = paper.keep_last_word;
  finish(document, breaks);
  return document;
}

}  // namespace tongket::pack
