// Lists of dashes, of points and of list styles.
#include "template/binder.h"
#include "text/text.h"

namespace tongket::pack {

namespace {

// The numbers that a format can write: only digits have a zero, Roman ones end at 3999.
struct StartRange {
  std::int64_t least, most;
};
StartRange range_of(document::NumberFormat format) {
  using document::NumberFormat;
  switch (format) {
    case NumberFormat::decimal:
    case NumberFormat::bullet:
      return {0, 9999};
    case NumberFormat::upper_roman:
    case NumberFormat::lower_roman:
      return {1, 3999};
    case NumberFormat::upper_letter:
    case NumberFormat::lower_letter:
    case NumberFormat::vietnamese_letter:
    case NumberFormat::vietnamese_ordinal:
      return {1, 9999};
  }
  throw Broken("a number format outside the list");
}

std::string_view style_of(ListKind kind) {
  switch (kind) {
    case ListKind::dashes:
      return "dash";
    case ListKind::points:
      return "point";
    case ListKind::articles:
      return standard::style_of(standard::Bare::articles);
    case ListKind::clauses:
      return standard::style_of(standard::Bare::clauses);
  }
  throw Broken("a kind of list outside the list");
}

}  // namespace

// The standard's definitions and lists, then the template's: a list of each style, which paragraphs
// of its levels' styles count along.
void Binder::open_lists() {
  definitions_ = standard::list_definitions(*standard_);
  lists_ = standard::lists(*standard_);
  list_styles_.clear();
  last_of_.clear();
  division_definitions_ = -1;
  division_lists_ = -1;
  headings_ = 0;
  for (const StylesNode* made : made_styles_) {
    for (const ListStyleNode& style : made->list)
      add_list_style(style);
  }
}

// Of another paper in the same file: its numbers begin anew.
void Binder::renew_lists() {
  last_of_.clear();
  headings_ = static_cast<std::int32_t>(lists_.size());
  lists_.push_back(standard::new_headings());
  if (division_definitions_ < 0) return;
  division_lists_ = static_cast<std::int32_t>(lists_.size());
  for (const document::List& list : standard::division_lists(division_definitions_))
    lists_.push_back(list);
}

void Binder::add_list_style(const ListStyleNode& style) {
  document::ListDefinition definition{style.head.name, {}, style.head.id.id};
  if (definition.name.empty()) definition.name = definition.style;
  BoundListStyle bound{
      static_cast<std::int32_t>(definitions_.size()), static_cast<std::int32_t>(lists_.size()), {}};
  for (std::size_t level = 0; level < style.levels.size(); ++level) {
    definition.levels.push_back(style.levels[level].level);
    bound.styles.push_back(style.levels[level].style.id);
    const document::NumberingRef number{bound.last, static_cast<std::int32_t>(level)};
    for (document::ParagraphStyle& numbered : styles_.paragraph) {
      if (numbered.id == bound.styles.back()) numbered.paragraph.numbering = number;
    }
  }
  definitions_.push_back(std::move(definition));
  lists_.push_back({bound.definition, {}});
  list_styles_.insert_or_assign(style.head.id.id, std::move(bound));
}

std::optional<std::int32_t> Binder::start_of(const ListNode& list, std::int32_t definition) {
  if (list.start.empty()) return std::nullopt;
  const std::string given = text::squeezed(plain(list.start));
  const auto number = Decimal::parse(given);
  const std::int64_t value = number ? number->to_int64().value_or(-1) : -1;
  const StartRange may =
      range_of(definitions_[static_cast<std::size_t>(definition)].levels.front().format);
  if (value >= may.least && value <= may.most) return static_cast<std::int32_t>(value);
  const std::string least = std::to_string(may.least), most = std::to_string(may.most);
  fault(Code::template_value, data_place(list.start, list.start_source),
        {"danh sách không bắt đầu từ “" + given + "” được",
         "a list can't start with '" + given + "'"},
        {"dùng số nguyên từ " + least + " đến " + most,
         "use a whole number of " + least + " to " + most});
  return std::nullopt;
}

// A paper without them shows nothing of them.
void Binder::open_divisions() {
  if (division_definitions_ >= 0) return;
  division_definitions_ = static_cast<std::int32_t>(definitions_.size());
  division_lists_ = static_cast<std::int32_t>(lists_.size());
  for (auto& definition : standard::division_definitions(*standard_))
    definitions_.push_back(std::move(definition));
  for (const document::List& list : standard::division_lists(division_definitions_))
    lists_.push_back(list);
}

document::List Binder::new_list(ListKind kind) {
  if (kind == ListKind::points || kind == ListKind::dashes) return standard::new_points();
  open_divisions();
  const auto bare = kind == ListKind::articles ? standard::Bare::articles : standard::Bare::clauses;
  return standard::new_bare(bare, division_definitions_);
}

// The first of them begins the list.
void Binder::number_item(ListKind kind, document::Paragraph& paragraph, PointRun& points) {
  if (points.list < 0) {
    const document::List list = new_list(kind);
    points.list = static_cast<std::int32_t>(lists_.size());
    lists_.push_back(list);
    lists_.back().start = points.start;
    last_of_[kind] = points.list;
  }
  paragraph.props.numbering = document::NumberingRef{points.list, 0};
}

void Binder::add_item(ListKind kind, const std::string& style, Inlines inlines,
                      const SourceRef& source, PointRun& points, Blocks& blocks) {
  if (inlines.empty()) return;
  document::Paragraph item;
  item.content = std::move(inlines);
  item.source = source;
  item.style = style_of(kind);
  if (!style.empty()) item.style = style;
  if (kind == ListKind::dashes && !style.empty())
    item.props.numbering = standard::dash_numbering(0);
  if (kind != ListKind::dashes) number_item(kind, item, points);
  blocks.emplace_back(std::move(item));
}

void Binder::add_styled_item(const ItemNode& item, const SourceRef& source, const OpenList& open,
                             Blocks& blocks) {
  Inlines inlines = inlines_of(item.body, item.run);
  if (inlines.empty()) return;
  document::Paragraph made;
  made.content = std::move(inlines);
  made.source = source;
  made.props = item.props;
  const std::string& own = (*open.styles)[static_cast<std::size_t>(open.number.level)];
  made.style = !item.style.id.empty() ? item.style.id : own.empty() ? "body" : own;
  const auto counted = document::resolved(styles_, made).numbering;
  if (!counted || *counted != open.number) made.props.numbering = open.number;
  blocks.emplace_back(std::move(made));
}

// A list inside a list: the next level of a list style, or the second dash.
Binder::OpenList Binder::opened(const ListNode& list, const OpenList* around) {
  if (list.inherits && around != nullptr && around->styles != nullptr) {
    OpenList deeper = *around;
    ++deeper.number.level;
    return deeper;
  }
  OpenList open;
  const auto style = list_styles_.find(list.list_style.id);
  open.points.start = start_of(list, style == list_styles_.end() ? new_list(list.kind).definition
                                                                 : style->second.definition);
  const auto last = last_of_.find(list.kind);
  if (list.continues && last != last_of_.end()) open.points.list = last->second;
  if (list.kind == ListKind::dashes && around != nullptr) open.dash_depth = 1;
  if (style == list_styles_.end()) return open;
  if (!list.continues) {
    style->second.last = static_cast<std::int32_t>(lists_.size());
    lists_.push_back({style->second.definition, open.points.start});
  }
  open.styles = &style->second.styles;
  open.number = {style->second.last, 0};
  return open;
}

void Binder::add_list(const ListNode& list, const OpenList* around, Blocks& blocks) {
  OpenList open = opened(list, around);
  walk(list.body, [this, &list, &open, &blocks](const Node& node) {
    if (const auto* inner = std::get_if<ListNode>(&node.form))
      return add_list(*inner, &open, blocks);
    const auto* item = std::get_if<ItemNode>(&node.form);
    if (item == nullptr) return;
    if (open.styles != nullptr) return add_styled_item(*item, node.source, open, blocks);
    const std::size_t before = blocks.size();
    add_item(list.kind, item->style.id, inlines_of(item->body, item->run), node.source, open.points,
             blocks);
    if (blocks.size() == before) return;
    document::ParagraphProps& props = std::get<document::Paragraph>(blocks.back()).props;
    if (list.kind == ListKind::dashes && open.dash_depth > 0)
      props.numbering = standard::dash_numbering(open.dash_depth);
    document::lay_over(props, item->props);
  });
}

}  // namespace tongket::pack
