#include "pdf/outline.h"

#include <fmt/core.h>

#include <algorithm>

#include "pdf/syntax.h"

namespace tongket::pdf {
namespace {

// Node 0 is the root; node i + 1 is heading i. 0 = none for the links among nodes.
struct Node {
  std::int32_t level = -1;
  std::size_t parent = 0, previous = 0, next = 0, first = 0, last = 0;
  std::size_t descendants = 0;
};

void hang(std::vector<Node>& nodes, std::size_t child, std::size_t parent) {
  Node& node = nodes[child];
  node.parent = parent;
  node.previous = nodes[parent].last;
  if (node.previous != 0) nodes[node.previous].next = child;
  if (nodes[parent].first == 0) nodes[parent].first = child;
  nodes[parent].last = child;
}

// A heading hangs on the nearest one before it that is further out, however many levels lie
// between.
std::vector<Node> nest(const std::vector<layout::Heading>& headings) {
  std::vector<Node> nodes(headings.size() + 1);
  std::size_t open = 0;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    const std::size_t child = i + 1;
    nodes[child].level = std::max(headings[i].level, 0);
    while (nodes[open].level >= nodes[child].level) {
      open = nodes[open].parent;
    }
    hang(nodes, child, open);
    open = child;
  }
  for (std::size_t i = headings.size(); i > 0; --i) {
    nodes[nodes[i].parent].descendants += nodes[i].descendants + 1;
  }
  return nodes;
}

void append_link(std::string& out, const char* key, std::size_t node,
                 const std::vector<Ref>& refs) {
  if (node != 0) out += fmt::format("{} {}", key, to_string(refs[node]));
}

// All open: a positive count is the number of entries shown below.
std::string links_down(const Node& node, const std::vector<Ref>& refs) {
  std::string out;
  append_link(out, "/First", node.first, refs);
  append_link(out, "/Last", node.last, refs);
  if (node.descendants != 0) out += fmt::format("/Count {}", node.descendants);
  return out;
}

}  // namespace

std::string destination(const layout::Pages& pages, std::uint32_t page, Length y,
                        const std::vector<Ref>& page_refs) {
  const Length top = pages.pages.at(page).setup.height - y;
  std::string out = "/Dest[" + to_string(page_refs.at(page)) + "/XYZ 0 ";
  append_thousandths(out, thousandths_of_point(top));
  return out + " null]";
}

std::optional<Ref> add_outline(File& file, const layout::Pages& pages,
                               const std::vector<Ref>& page_refs) {
  if (pages.headings.empty()) return std::nullopt;
  const std::vector<Node> nodes = nest(pages.headings);
  std::vector<Ref> refs;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    refs.push_back(file.reserve_dictionary());
  }
  file.set_body(refs[0], "/Type/Outlines" + links_down(nodes[0], refs) + "\n");
  for (std::size_t i = 1; i < nodes.size(); ++i) {
    const layout::Heading& heading = pages.headings[i - 1];
    std::string body = "/Title" + text_string(heading.text) + "/Parent " +
                       to_string(refs[nodes[i].parent]) + links_down(nodes[i], refs);
    append_link(body, "/Prev", nodes[i].previous, refs);
    append_link(body, "/Next", nodes[i].next, refs);
    file.set_body(refs[i], body + destination(pages, heading.page, heading.y, page_refs) + "\n");
  }
  return refs[0];
}

}  // namespace tongket::pdf
