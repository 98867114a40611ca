// Lists, and the list styles of <styles>.
#include "base/base.h"
#include "template/reader.h"
#include "template/values.h"

namespace tongket::pack {

namespace {

constexpr std::size_t kMostLevels = 9;

// "%1." names the number of its own level or of one above it; a bullet has words only.
bool is_label(std::string_view text, std::size_t level, document::NumberFormat format) {
  bool has_own = false;
  for (std::size_t at = text.find('%'); at != std::string_view::npos; at = text.find('%', at + 1)) {
    if (at + 1 == text.size() || text[at + 1] < '1' || text[at + 1] > '9') return false;
    const auto named = static_cast<std::size_t>(text[at + 1] - '1');
    if (named > level) return false;
    has_own = has_own || named == level;
  }
  const bool bullet = format == document::NumberFormat::bullet;
  return !text.empty() && has_own != bullet;
}

}  // namespace

ListLevelNode TemplateReader::make_level(const xml::Node& element, std::size_t index) {
  ListLevelNode made;
  document::ListLevel& level = made.level;
  if (const xml::Node format = element.attribute("format")) {
    const auto known = parse_number_format(format.value());
    if (known) level.format = *known;
    if (!known) {
      fault(Code::template_attribute, format.source(),
            {"không có cách đánh số này", "there is no such number format"},
            {"decimal, upper-roman, lower-roman, upper-letter, lower-letter, vietnamese-letter, "
             "vietnamese-ordinal, bullet",
             "decimal, upper-roman, lower-roman, upper-letter, lower-letter, vietnamese-letter, "
             "vietnamese-ordinal, bullet"});
    }
  }
  const xml::Node text = element.attribute("text");
  level.text = element.attribute_value("text");
  if (text && !is_label(level.text, index, level.format)) {
    const std::string own = "%" + std::to_string(index + 1);
    fault(Code::template_attribute, text.source(),
          {"nhãn không dùng được ở cấp này", "not a label of this level"},
          {"viết số của cấp là “" + own + "”, ví dụ “" + own + ".”; gạch đầu dòng thì không có số",
           "the level's number is '" + own + "', as in '" + own + ".'; bullets have none"});
  }
  constexpr document::LabelSuffix suffixes[] = {
      document::LabelSuffix::space, document::LabelSuffix::tab, document::LabelSuffix::nothing};
  level.suffix = suffixes[choice(element, "suffix", {"space", "tab", "nothing"})];
  if (element.attribute("start")) level.start = count(element, "start");
  const document::RunProps run = run_props(element);
  if (!run.empty()) level.run = run;
  made.style = style_named(element, "style");
  return made;
}

ListStyleNode TemplateReader::make_list_style(const xml::Node& element, const StyleHead& head) {
  ListStyleNode made{head, {}};
  for (xml::Node child = element.first_child(); child; child = child.next_sibling()) {
    Nodes stray;
    if (child.kind() == xml::Kind::text) read_text(child, Place::levels, stray);
    if (child.kind() != xml::Kind::element) continue;
    const ElementSpec* spec = spec_of(child, Place::levels);
    if (spec == nullptr) continue;
    check_attributes(child, *spec);
    read_children(child, Place::nothing);
    made.levels.push_back(make_level(child, made.levels.size()));
  }
  if (made.levels.empty() || made.levels.size() > kMostLevels) {
    fault(Code::template_structure, element.source(),
          {"kiểu danh sách có từ một đến chín cấp", "a list style has one to nine levels"});
  }
  return made;
}

Node TemplateReader::make_list(const xml::Node& element, Place inside) {
  ListNode list;
  constexpr ListKind kinds[] = {ListKind::dashes, ListKind::points, ListKind::articles,
                                ListKind::clauses};
  list.kind = kinds[choice(element, "kind", {"dashes", "points", "articles", "clauses"})];
  list.list_style = style_named(element, "list-style");
  list.inherits = !element.attribute("kind") && !list.list_style.source.known();
  if (element.attribute("kind") && list.list_style.source.known()) {
    fault(Code::template_attribute, list.list_style.source,
          {"danh sách có “kind” hoặc “list-style”, không cả hai",
           "a list has 'kind' or 'list-style', not both"},
          {"bỏ một trong hai", "leave one of them out"});
  }
  list.start = pattern(element, "start");
  if (const xml::Node start = element.attribute("start")) list.start_source = start.source();
  list.continues = choice(element, "continue", {"no", "yes"}) == 1;
  list.body = read_children(element, inside);
  return {std::move(list), {}};
}

}  // namespace tongket::pack
