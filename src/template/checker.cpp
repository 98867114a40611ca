#include "template/checker.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "template/binder.h"
#include "template/reader.h"
#include "template/style_checks.h"

namespace tongket::pack {

namespace {

// Levels of a list style that nobody made: no further fault is told of it.
constexpr std::size_t kAnyDepth = 9;

using xml::ElementSet;

// What expressions can see at a place. Copied where an element opens: a let holds inside only.
struct Scope {
  ElementSet context;
  std::map<std::string, ElementSet, std::less<>> node_sets;
  std::vector<std::string> names;
  bool rows_repeat = false;  // a loop makes rows of the table that this stands in
};

// A header or footer.
struct Story {
  bool header = false;
  StoryKind kind = StoryKind::usual;
  SourceRef place;
};

class Checker {
 public:
  Checker(const CheckInput& input, Diagnostics& diagnostics)
      : input_(input), problems_(diagnostics), styles_(input.standards, diagnostics) {}

  void check(const Nodes& nodes) {
    Scope scope;
    scope.context = root_element();
    add_paper_variable(scope);
    for (const OptionInfo& option : input_.info.options) {
      scope.names.push_back(option.name);
      scope.node_sets.erase(option.name);
    }
    check_all(nodes, scope);
    if (papers_ == 0) {
      problems_.error(Code::template_structure, input_.top,
                      {"bộ mẫu không có văn bản nào", "the template has no paper"},
                      {"thêm <paper type=\"…\">", "add <paper type=\"…\">"});
    }
  }

 private:
  ElementSet selected_by(const char* path, Diagnostics& problems) {
    auto parsed = xml::Expression::parse(path, input_.namespaces, {});
    if (!parsed) throw Broken(std::string(path) + " is no expression");
    return parsed->check(input_.schema, input_.schema.document(), {}, problems);
  }

  // The context of a template is the data's outermost element.
  ElementSet root_element() { return selected_by("/*", problems_); }

  // Of a vocabulary that has papers.
  void add_paper_variable(Scope& scope) {
    Diagnostics impossible;
    ElementSet papers = selected_by("/*/papers/paper[@type]", impossible);
    if (!impossible.empty()) return;
    scope.names.emplace_back(kPaperVariable);
    scope.node_sets.emplace(kPaperVariable, std::move(papers));
  }

  void check_all(const Nodes& nodes, Scope scope) {
    for (const Node& node : nodes)
      check_node(node, scope);
  }

  // What stands in a section, or under a condition, may have headers again that stand outside.
  void check_apart(const Nodes& nodes, const Scope& scope) {
    std::vector<Story> outside = std::exchange(stories_, {});
    check_all(nodes, scope);
    stories_ = std::move(outside);
  }

  // Gives what the expression may select.
  ElementSet check_query(const Query& query, const Scope& scope) {
    ElementSet anything;
    anything.anything = true;
    if (!query.valid) return anything;
    for (const std::string& name : query.expression.variables())
      check_variable(name, place_of_variable(query, name), scope);
    return query.expression.check(input_.schema, scope.context, scope.node_sets, problems_);
  }

  void check_variable(const std::string& name, const SourceRef& place, const Scope& scope) {
    if (std::find(scope.names.begin(), scope.names.end(), name) != scope.names.end()) return;
    problems_.error(Code::template_variable, place,
                    {"không có biến $" + name, "there is no variable $" + name},
                    nearest_hint(name, scope.names));
  }

  static SourceRef place_of_variable(const Query& query, const std::string& name) {
    const std::string& text = query.expression.text();
    const std::size_t at = text.find("$" + name);
    if (at == std::string::npos || query.source.length != text.size()) return query.source;
    return {query.source.file, query.source.begin + static_cast<std::uint32_t>(at),
            static_cast<std::uint32_t>(name.size() + 1)};
  }

  ElementSet check_nodes_query(const Query& query, const Scope& scope) {
    ElementSet found = check_query(query, scope);
    const bool nodes = query.expression.type() == xml::StaticType::node_set ||
                       query.expression.type() == xml::StaticType::unknown;
    if (query.valid && !nodes) {
      problems_.error(Code::xpath_type, query.source,
                      {"biểu thức này không chọn phần tử nào", "this expression selects no nodes"});
    }
    return found;
  }

  void check_pattern(const TextPattern& pattern, const Scope& scope) {
    for (const Piece& piece : pattern) {
      const auto* hole = std::get_if<Hole>(&piece);
      if (hole == nullptr) continue;
      check_query(hole->query, scope);
      for (const FilterCall& call : hole->filters) {
        if (!call.digits_from.empty()) check_variable(call.digits_from, call.source, scope);
      }
    }
  }

  void check_made_styles(const StylesNode& made, const SourceRef& place) {
    if (papers_ > 0) {
      structure(place,
                {"<styles> phải đứng trước các văn bản", "<styles> comes before the papers"});
    }
    for (const ListStyleNode& list : made.list)
      list_levels_[list.head.id.id] = list.levels.size();
    styles_.make(made);
  }

  void check_type(const std::string& type, const SourceRef& place) {
    for (const auto* standard : input_.standards) {
      if (standard::find_document_type(*standard, type) != nullptr) continue;
      problems_.error(Code::standard_document_type, place,
                      {"quy định không có loại văn bản “" + type + "”",
                       "the standard has no document type '" + type + "'"},
                      nearest_type_hint(*standard, type));
    }
  }

  void check_paper(const PaperNode& paper, const SourceRef& place, const Scope& around) {
    ++papers_;
    check_type(paper.type, paper.type_source);
    Scope scope = around;
    if (paper.select.valid) scope.context = check_nodes_query(paper.select, around);
    check_pattern(paper.name, scope);
    check_pattern(paper.watermark, scope);
    check_query(paper.draft_watermark, scope);
    has_particulars_ = false;
    has_opening_ = has_closing_ = has_annex_ = false;
    check_apart(paper.body, scope);
    // Annexes may be a file of their own (Decree 30/2020, annex III, 2.2).
    if (has_opening_ || (has_annex_ && !has_closing_)) return;
    structure(place, {"văn bản thiếu <opening/>", "the paper lacks <opening/>"});
  }

  void structure(const SourceRef& place, Message message) {
    problems_.error(Code::template_structure, place, std::move(message));
  }

  void need_particulars(const SourceRef& place) {
    if (has_particulars_) return;
    structure(place, {"phải có <particulars> trước phần này", "<particulars> must come before"});
  }

  void check_for_each(const ForEach& form, const Scope& around) {
    Scope scope = around;
    scope.context = check_nodes_query(form.select, around);
    if (!form.as.empty()) {
      scope.names.push_back(form.as);
      scope.node_sets[form.as] = scope.context;
    }
    check_query(form.by, scope);
    scope.rows_repeat = true;
    check_apart(form.body, scope);
  }

  void check_let(const Let& form, Scope& scope) {
    ElementSet found = check_query(form.value, scope);
    scope.names.push_back(form.name);
    const bool nodes = form.value.expression.type() == xml::StaticType::node_set;
    scope.node_sets.erase(form.name);
    if (form.value.valid && nodes) scope.node_sets.emplace(form.name, std::move(found));
  }

  // What is rendered as the data has it.
  void check_rich(const Query& select, std::string_view name, const Scope& scope) {
    const ElementSet found = check_nodes_query(select, scope);
    const bool attributes_only =
        !found.anything && found.elements.empty() && !found.attribute_owners.empty();
    if (!attributes_only) return;
    const std::string element = "<" + std::string(name) + ">";
    problems_.error(Code::template_path, select.source,
                    {element + " in phần tử, không in thuộc tính",
                     element + " renders elements, not attributes"});
  }

  void check_signatory(const SignatoryNode& form, const Scope& scope) {
    for (const TextPattern* text :
         {&form.authority, &form.on_behalf_of, &form.position, &form.name, &form.instead_of,
          &form.also, &form.certifies, &form.signature, &form.seal})
      check_pattern(*text, scope);
  }

  void check_copy(const CopyNode& form, const Scope& scope) {
    for (const TextPattern* text :
         {&form.kind, &form.office, &form.symbol, &form.place, &form.number, &form.date})
      check_pattern(*text, scope);
    check_all(form.body, scope);
  }

  void check_annex(const AnnexNode& form, const SourceRef& place, const Scope& scope) {
    has_annex_ = true;
    need_particulars(place);
    check_room(form.look, place);
    if (!form.type.empty()) check_type(form.type, form.type_source);
    check_pattern(form.title, scope);
    check_pattern(form.id.name, scope);
    check_apart(form.body, scope);
  }

  void check_table(const TableNode& form, const Scope& around) {
    Scope scope = around;
    scope.rows_repeat = false;
    styles_.table(form.style);
    styles_.character(form.sums_style);
    check_pattern(form.caption, scope);
    for (const ColumnNode& column : form.columns)
      check_pattern(column.times, scope);
    check_all(form.head, scope);
    check_all(form.body, scope);
  }

  void check_cell(const CellNode& form, const Scope& scope) {
    check_pattern(form.row_span, scope);
    styles_.paragraph(form.style);
    if (form.rows_of_group && !rows_repeat_) {
      problems_.error(
          Code::template_attribute, form.rows_source,
          {"“group” cần một <for-each> quanh hàng", "'group' needs a <for-each> around its row"});
    }
    check_all(form.body, scope);
  }

  // Whether a loop stands around the row; loops in the row itself make cells.
  void check_row(const RowNode& form, const Scope& scope) {
    const bool around = rows_repeat_;
    rows_repeat_ = scope.rows_repeat;
    check_all(form.body, scope);
    rows_repeat_ = around;
  }

  void check_choose(const Choose& form, const Scope& scope) {
    for (const If& branch : form.branches) {
      check_query(branch.test, scope);
      check_apart(branch.body, scope);
    }
    check_apart(form.otherwise, scope);
  }

  void check_particulars(const ParticularsNode& form, const Scope& scope) {
    for (const TextPattern& text : form.texts)
      check_pattern(text, scope);
    check_all(form.body, scope);
    has_particulars_ = true;
  }

  // Whatever the standard's own page is, text must have room on the section's.
  void check_room(const PageLook& look, const SourceRef& place) {
    constexpr Length least = Length::mm(30);
    for (const auto* standard : input_.standards) {
      const document::PageSetup page = looking(standard::page_setup(*standard), look);
      if (document::text_width(page) >= least && page.height - page.top - page.bottom >= least)
        continue;
      problems_.error(
          Code::template_attribute, place,
          {"lề trang không còn chỗ cho chữ", "the margins leave no room for text"},
          {"phần chữ phải rộng và cao ít nhất 30 mm", "text wants at least 30 mm across and down"});
      return;
    }
  }

  void unknown_list_style(const StyleName& style) {
    std::vector<std::string> ids;
    for (const auto& [id, levels] : list_levels_)
      ids.push_back(id);
    problems_.error(
        Code::template_style, style.source,
        {"không có kiểu danh sách “" + style.id + "”", "there is no list style '" + style.id + "'"},
        nearest_hint(style.id, ids));
  }

  // A list inside another is of its next level, unless it says what it is.
  void check_list(const ListNode& form, const SourceRef& place, const Scope& scope) {
    const std::size_t around = levels_left_;
    check_pattern(form.start, scope);
    if (form.list_style.source.known()) {
      const auto known = list_levels_.find(form.list_style.id);
      if (known == list_levels_.end()) unknown_list_style(form.list_style);
      levels_left_ = known == list_levels_.end() ? kAnyDepth : known->second;
    } else if (form.inherits && in_styled_list_) {
      if (levels_left_ == 1)
        structure(place, {"kiểu danh sách không có cấp sâu thế này",
                          "the list style has no level this deep"});
      levels_left_ -= levels_left_ > 1 ? 1U : 0U;
    }
    const bool styled = std::exchange(
        in_styled_list_, form.list_style.source.known() || (form.inherits && in_styled_list_));
    check_all(form.body, scope);
    in_styled_list_ = styled;
    levels_left_ = around;
  }

  void check_section(const SectionNode& form, const SourceRef& place, const Scope& scope) {
    need_particulars(place);
    check_room(form.look, place);
    if (form.watermark) check_pattern(*form.watermark, scope);
    check_apart(form.body, scope);
  }

  void check_story(const StoryNode& form, const SourceRef& place, const Scope& scope) {
    need_particulars(place);
    const auto first = std::find_if(stories_.begin(), stories_.end(), [&](const Story& known) {
      return known.header == form.header && known.kind == form.kind;
    });
    if (first == stories_.end())
      stories_.push_back({form.header, form.kind, place});
    else
      second_story(place, first->place);
    check_all(form.body, scope);
  }

  void second_story(const SourceRef& place, const SourceRef& first) {
    Diagnostic problem;
    problem.code = Code::template_structure;
    problem.place = place;
    problem.message = {"đã có phần đầu hoặc chân trang loại này",
                       "there is a header or footer of this kind already"};
    problem.hint = {"gộp hai phần làm một, hoặc đổi kind: default, first, even",
                    "put the two into one, or change the kind: default, first, even"};
    problem.related.push_back({first, {"phần trước ở đây", "the first one is here"}});
    problems_.add(std::move(problem));
  }

  void check_node(const Node& node, Scope& scope) {
    std::visit(Overloaded{
                   [&](const ForEach& form) { check_for_each(form, scope); },
                   [&](const If& form) {
                     check_query(form.test, scope);
                     check_apart(form.body, scope);
                   },
                   [&](const Choose& form) { check_choose(form, scope); },
                   [&](const Let& form) { check_let(form, scope); },
                   [&](const TextRun& form) { check_pattern(form.text, scope); },
                   [&](const Marked& form) {
                     styles_.character(form.style);
                     check_all(form.body, scope);
                   },
                   [](const Break&) {},
                   [](const TabNode&) {},
                   [](const SoftHyphen&) {},
                   [](const PaperSymbol&) {},
                   [&](const RichWords& form) { check_rich(form.select, "rich", scope); },
                   [&](const LinkNode& form) {
                     check_pattern(form.href, scope);
                     check_pattern(form.to.name, scope);
                     check_all(form.body, scope);
                   },
                   [&](const RefNode& form) { check_pattern(form.to.name, scope); },
                   [&](const FootnoteNode& form) { check_all(form.body, scope); },
                   [&](const EndnoteNode& form) { check_all(form.body, scope); },
                   [](const EndnotesNode&) {},
                   [&](const CaptionNode& form) {
                     styles_.paragraph(form.style);
                     check_pattern(form.id.name, scope);
                     check_all(form.body, scope);
                   },
                   [](const ContentsNode&) {},
                   [&](const ColumnsNode& form) { check_all(form.body, scope); },
                   [&](const AcrossNode& form) { check_all(form.body, scope); },
                   [&](const PictureNode& form) {
                     check_pattern(form.src, scope);
                     check_pattern(form.alt, scope);
                   },
                   [&](const StylesNode& form) { check_made_styles(form, node.source); },
                   [&](const ParagraphNode& form) {
                     styles_.paragraph(form.style);
                     check_pattern(form.id.name, scope);
                     check_all(form.body, scope);
                   },
                   [&](const Part& form) {
                     check_pattern(form.title, scope);
                     check_pattern(form.id.name, scope);
                     styles_.paragraph(form.style);
                     check_all(form.body, scope);
                   },
                   [&](const ListNode& form) { check_list(form, node.source, scope); },
                   [&](const ItemNode& form) {
                     styles_.paragraph(form.style);
                     check_all(form.body, scope);
                   },
                   [&](const TableNode& form) { check_table(form, scope); },
                   [&](const RowNode& form) { check_row(form, scope); },
                   [&](const CellNode& form) { check_cell(form, scope); },
                   [&](const Narrative& form) { check_rich(form.select, "narrative", scope); },
                   [&](const ParticularsNode& form) { check_particulars(form, scope); },
                   [&](const EntryNode& form) { check_all(form.body, scope); },
                   [&](const SignatoryNode& form) { check_signatory(form, scope); },
                   [&](const CopyNode& form) { check_copy(form, scope); },
                   [&](const Opening&) {
                     need_particulars(node.source);
                     has_opening_ = true;
                   },
                   [&](const Closing&) {
                     need_particulars(node.source);
                     has_closing_ = true;
                   },
                   [&](const CountNode&) {},
                   [&](const StoryNode& form) { check_story(form, node.source, scope); },
                   [&](const SectionNode& form) { check_section(form, node.source, scope); },
                   [&](const AnnexNode& form) { check_annex(form, node.source, scope); },
                   [&](const PaperNode& form) { check_paper(form, node.source, scope); },
               },
               node.form);
  }

  const CheckInput& input_;
  Diagnostics& problems_;
  std::map<std::string, std::size_t, std::less<>> list_levels_;  // of the list styles, by id
  std::size_t levels_left_ = 0;  // of the list style in use, the list around included
  bool in_styled_list_ = false;
  StyleChecks styles_;
  std::vector<Story> stories_;  // of the paper, section or branch in hand
  int papers_ = 0;
  bool has_particulars_ = false;
  bool has_opening_ = false, has_closing_ = false, has_annex_ = false;
  bool rows_repeat_ = false;  // of the row in hand
};

}  // namespace

void check_template(const Nodes& nodes, const CheckInput& input, Diagnostics& diagnostics) {
  Checker(input, diagnostics).check(nodes);
}

}  // namespace tongket::pack
