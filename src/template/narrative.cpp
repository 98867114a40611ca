// What the data tells in words: sections become parts, lists lists, figures stay references until
// here. Known by shape, not by name, so that new elements of the same shape need no change.
#include "template/binder.h"

namespace tongket::pack {

namespace {

bool is_picture(const xml::Node& node) {
  return node.is_element("picture") && node.attribute("src");
}

bool is_flow(const xml::Node& node) {
  return node.is_element("p") || node.is_element("list") || node.is_element("section") ||
         is_picture(node);
}

// Holds paragraphs, lists or sections, and not words of its own.
bool holds_flow(const xml::Node& node) {
  for (const xml::Node& child : node.children()) {
    if (is_flow(child)) return true;
  }
  return false;
}

}  // namespace

void Binder::add_narrative(const Narrative& narrative, Blocks& blocks) {
  PointRun points;
  for (const xml::Node& node : nodes_of(narrative.select)) {
    add_rich_block(node, narrative, points, blocks);
  }
}

void Binder::add_rich_section(const xml::Node& node, const Narrative& narrative, Blocks& blocks) {
  const xml::Node title = node.child("title");
  add_heading(title.string_value(),
              title.first_child() ? title.first_child().source() : title.source(), true, {},
              blocks);
  ++part_depth_;
  add_rich_children(node, narrative, blocks);
  --part_depth_;
}

void Binder::add_rich_children(const xml::Node& node, const Narrative& narrative, Blocks& blocks) {
  PointRun points;
  for (const xml::Node& child : node.children()) {
    if (is_flow(child)) add_rich_block(child, narrative, points, blocks);
  }
}

void Binder::add_rich_block(const xml::Node& node, const Narrative& narrative, PointRun& points,
                            Blocks& blocks) {
  if (!take(0, node.source())) return;
  if (is_picture(node)) {
    add_figure(node, blocks);
  } else if (node.child("title")) {
    add_rich_section(node, narrative, blocks);
  } else if (node.is_element("list")) {
    PointRun inner;
    for (const xml::Node& item : node.children("item")) {
      add_item(narrative.lists, {}, rich_of(item), item.source(), inner, blocks);
    }
  } else if (holds_flow(node)) {
    add_rich_children(node, narrative, blocks);
  } else if (node.is_element("p") || narrative.as == RichAs::paragraphs) {
    add_paragraph("body", rich_of(node), node.source(), blocks);
  } else {
    const ListKind kind = narrative.as == RichAs::dashes ? ListKind::dashes : ListKind::points;
    add_item(kind, {}, rich_of(node), node.source(), points, blocks);
  }
}

}  // namespace tongket::pack
