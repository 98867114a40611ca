// Words, marks and holes of one paragraph.
#include "template/binder.h"

namespace tongket::pack {

namespace {

document::Inline counted(Counted what, const Marks& marks, const SourceRef& source) {
  document::Inline run = run_of(document::Text{}, marks, source);
  switch (what) {
    case Counted::page:
      run.content = document::PageNumber{};
      break;
    case Counted::pages:
      run.content = document::PageCount{};
      break;
    case Counted::section_pages:
      run.content = document::SectionPageCount{};
      break;
  }
  return run;
}

Marks inside_of(const Marked& marked, const Marks& around) {
  Marks marks = around;
  marks.bold = marks.bold || marked.bold;
  marks.italic = marks.italic || marked.italic;
  if (!marked.style.id.empty()) marks.style = marked.style.id;
  document::lay_over(marks.props, marked.props);
  return marks;
}

}  // namespace

// Bold and italic are character styles; both at once is the one with the other set directly. A run
// has one style: beside one that the template names they are direct.
document::Inline run_of(decltype(document::Inline::content) content, const Marks& marks,
                        const SourceRef& source) {
  document::Inline run;
  run.content = std::move(content);
  run.source = source;
  run.style = marks.style;
  run.link = marks.link;
  run.props = marks.props;
  const bool styled = !marks.style.empty();
  if (marks.bold && !styled) run.style = "strong";
  if (marks.italic && !marks.bold && !styled) run.style = "emphasis";
  if (marks.bold && styled) run.props.bold = true;
  if (marks.italic && (marks.bold || styled)) run.props.italic = true;
  return run;
}

void Binder::add_run(std::string text, const Marks& marks, const SourceRef& source,
                     Inlines& inlines) {
  if (text.empty() || !take(text.size(), source)) return;
  inlines.push_back(run_of(document::Text{std::move(text)}, marks, source));
}

void Binder::add_text(const TextPattern& pattern, const Marks& marks, Inlines& inlines) {
  for (const Piece& piece : pattern) {
    if (const auto* literal = std::get_if<Literal>(&piece)) {
      add_run(literal->text, marks, literal->source, inlines);
    }
    if (const auto* hole = std::get_if<Hole>(&piece)) {
      Shown shown = show(*hole);
      add_run(std::move(shown.text), marks, shown.source, inlines);
    }
  }
}

void Binder::add_inlines(const Nodes& nodes, const Marks& marks, Inlines& inlines) {
  walk(nodes, [this, &marks, &inlines](const Node& node) {
    if (const auto* run = std::get_if<TextRun>(&node.form)) add_text(run->text, marks, inlines);
    if (const auto* marked = std::get_if<Marked>(&node.form)) {
      add_inlines(marked->body, inside_of(*marked, marks), inlines);
    }
    if (const auto* count = std::get_if<CountNode>(&node.form)) {
      inlines.push_back(counted(count->what, marks, node.source));
    }
    if (std::holds_alternative<Break>(node.form)) {
      inlines.push_back({document::LineBreak{}, {}, {}, node.source, marks.link});
    }
    if (std::holds_alternative<TabNode>(node.form)) {
      inlines.push_back(run_of(document::Tab{}, marks, node.source));
    }
    if (std::holds_alternative<SoftHyphen>(node.form)) {
      add_run("\u00AD", marks, node.source, inlines);
    }
    if (std::holds_alternative<PaperSymbol>(node.form)) {
      add_run(standard::number_and_symbol(*standard_, particulars_), marks, node.source, inlines);
    }
    if (const auto* link = std::get_if<LinkNode>(&node.form)) {
      add_link(*link, node.source, marks, inlines);
    }
    if (const auto* ref = std::get_if<RefNode>(&node.form)) {
      add_ref(*ref, marks, node.source, inlines);
    }
    if (const auto* picture = std::get_if<PictureNode>(&node.form)) {
      add_picture(*picture, marks, node.source, inlines);
    }
    if (const auto* footnote = std::get_if<FootnoteNode>(&node.form)) {
      add_footnote(inlines_of(footnote->body), node.source, inlines);
    }
    if (const auto* endnote = std::get_if<EndnoteNode>(&node.form)) {
      add_endnote(*endnote, node.source, inlines);
    }
    if (const auto* rich = std::get_if<RichWords>(&node.form)) {
      const xml::NodeSet all = nodes_of(rich->select);
      for (std::size_t i = 0; i < all.size(); ++i) {
        if (i != 0) add_run(" ", marks, all[i].source(), inlines);
        add_rich(all[i], marks, inlines);
      }
    }
  });
}

Inlines Binder::inlines_of(const Nodes& nodes, const document::RunProps& run) {
  Inlines inlines;
  Marks marks;
  marks.props = run;
  add_inlines(nodes, marks, inlines);
  squeeze(inlines);
  return inlines;
}

// Text of the data with its own marks, and figures that are references.
void Binder::add_rich(const xml::Node& node, const Marks& marks, Inlines& inlines) {
  for (xml::Node child = node.first_child(); child; child = child.next_sibling()) {
    if (child.kind() == xml::Kind::text) {
      add_run(std::string(child.value()), marks, child.source(), inlines);
    }
    if (child.kind() != xml::Kind::element) continue;
    if (child.is_element("figure")) {
      add_run(figure_text(child), marks, child.source(), inlines);
    } else if (child.is_element("count")) {
      add_run(count_text(child), marks, child.source(), inlines);
    } else if (child.is_element("footnote")) {
      add_footnote(child, inlines);
    } else {
      Marks inside = marks;
      inside.bold = marks.bold || child.is_element("b");
      inside.italic = marks.italic || child.is_element("i");
      add_rich(child, inside, inlines);
    }
  }
}

Inlines Binder::rich_of(const xml::Node& node) {
  Inlines inlines;
  add_rich(node, {}, inlines);
  squeeze(inlines);
  return inlines;
}

}  // namespace tongket::pack
