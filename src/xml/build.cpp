#include "xml/build.h"

#include <algorithm>
#include <pugixml.hpp>

#include "text/text.h"
#include "xml/arena.h"
#include "xml/checks.h"
#include "xml/scan.h"
#include "xml/scope.h"

namespace tongket::xml {

namespace {

// White space is kept as XPath wants it, line ends and attribute values are normalised as XML 1.0
// (2.11, 3.3.3) says.
constexpr unsigned kParseOptions = pugi::parse_pi | pugi::parse_comments | pugi::parse_cdata |
                                   pugi::parse_ws_pcdata | pugi::parse_escapes |
                                   pugi::parse_wconv_attribute | pugi::parse_eol;

std::uint32_t narrow(std::size_t offset) {
  return static_cast<std::uint32_t>(offset);
}

bool declares_namespace(std::string_view name) {
  return name.substr(0, 5) == "xmlns" && (name.size() == 5 || name[5] == ':');
}

class Converter {
 public:
  Converter(std::string_view text, std::uint32_t file, Diagnostics& diagnostics)
      : text_(text),
        file_(file),
        diagnostics_(diagnostics),
        builder_(file, text.size()),
        scope_(builder_) {}

  // Walks without recursion: depth is bounded, but the stack need not know.
  TreePtr convert(const pugi::xml_document& document) {
    pugi::xml_node node = document.first_child();
    while (node) {
      pugi::xml_node after = enter(node);
      if (after) {
        node = after;
        continue;
      }
      while (node && !last_of_run(node).next_sibling())
        node = leave(node.parent());
      if (node) node = last_of_run(node).next_sibling();
    }
    return builder_.finish();
  }

 private:
  // Adds the node; gives its first child if there is one to go into.
  pugi::xml_node enter(const pugi::xml_node& node) {
    switch (node.type()) {
      case pugi::node_element:
        open(node);
        if (!node.first_child()) close();
        return node.first_child();
      case pugi::node_pcdata:
      case pugi::node_cdata:
        add_text(node);
        break;
      case pugi::node_comment:
        add_leaf(node, Kind::comment);
        break;
      case pugi::node_pi:
        add_leaf(node, Kind::instruction);
        break;
      case pugi::node_null:
      case pugi::node_document:
      case pugi::node_declaration:
      case pugi::node_doctype:
        break;
    }
    return {};
  }

  // Closes the element whose children are done; nothing when it is the document.
  pugi::xml_node leave(const pugi::xml_node& parent) {
    if (parent.type() != pugi::node_element) return {};
    close();
    return parent;
  }

  void open(const pugi::xml_node& node) {
    marks_.push_back(scope_.mark());
    const std::string_view name = node.name();
    const std::size_t begin = static_cast<std::size_t>(node.offset_debug());
    const bool declares = bind_namespaces(node);
    builder_.open(scope_.element(name), {narrow(begin), narrow(name.size())});
    if (declares) add_declarations(node);
    add_attributes(node, begin + name.size());
  }

  void close() {
    builder_.close();
    scope_.back_to(marks_.back());
    marks_.pop_back();
  }

  bool bind_namespaces(const pugi::xml_node& node) {
    bool any = false;
    for (pugi::xml_attribute a = node.first_attribute(); a; a = a.next_attribute()) {
      const std::string_view name = a.name();
      if (!declares_namespace(name)) continue;
      scope_.bind(name.size() > 6 ? name.substr(6) : std::string_view(), builder_.uri(a.value()));
      any = true;
    }
    return any;
  }

  void add_declarations(const pugi::xml_node& node) {
    for (pugi::xml_attribute a = node.first_attribute(); a; a = a.next_attribute()) {
      const std::string_view name = a.name();
      if (!declares_namespace(name)) continue;
      const std::string_view prefix = name.size() > 6 ? name.substr(6) : std::string_view();
      builder_.declare(prefix, builder_.uri(a.value()));
    }
  }

  // pugixml says where an element stands but not its attributes: these are found again in the
  // text, where they come in the same order.
  void add_attributes(const pugi::xml_node& node, std::size_t from) {
    scan::Attribute place;
    for (pugi::xml_attribute a = node.first_attribute(); a; a = a.next_attribute()) {
      if (!scan::next_attribute(text_, from, place)) throw Broken("an attribute without a place");
      from = place.end();
      const std::string_view name = a.name();
      if (declares_namespace(name)) continue;
      const std::size_t length = place.value_end - place.value_begin;
      const std::string_view value = checked(a.value(), place.value_begin, length);
      builder_.attribute(scope_.attribute(name), value, {narrow(place.value_begin), narrow(length)},
                         narrow(place.name_begin));
    }
  }

  static bool is_text(const pugi::xml_node& node) {
    return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
  }

  // XPath knows no CDATA sections: neighbouring texts are one node.
  static pugi::xml_node last_of_run(pugi::xml_node node) {
    if (!is_text(node)) return node;
    while (is_text(node.next_sibling()))
      node = node.next_sibling();
    return node;
  }

  std::size_t text_end(const pugi::xml_node& last) const {
    const std::size_t begin = static_cast<std::size_t>(last.offset_debug());
    const bool cdata = last.type() == pugi::node_cdata;
    return std::min(text_.find(cdata ? std::string_view("]]>") : std::string_view("<"), begin),
                    text_.size());
  }

  void add_text(const pugi::xml_node& first) {
    const pugi::xml_node last = last_of_run(first);
    const std::size_t begin = static_cast<std::size_t>(first.offset_debug());
    const std::size_t length = text_end(last) - begin;
    std::string_view value = first.value();
    if (first != last) {
      joined_.clear();
      for (pugi::xml_node n = first; n != last; n = n.next_sibling())
        joined_ += n.value();
      joined_ += last.value();
      value = joined_;
    }
    value = checked(value, begin, length);
    if (!value.empty()) builder_.leaf(Kind::text, 0, value, {narrow(begin), narrow(length)});
  }

  void add_leaf(const pugi::xml_node& node, Kind kind) {
    const std::string_view value = node.value();
    const std::string_view target = node.name();
    const std::uint32_t name = target.empty() ? 0 : builder_.name(target, 0);
    const std::size_t begin = static_cast<std::size_t>(node.offset_debug());
    builder_.leaf(kind, name, value,
                  {narrow(begin), narrow(target.empty() ? value.size() : target.size())});
  }

  // The text as a whole is NFC and clean already; a value is looked at again only where it isn't
  // simply a piece of the text: references resolved, line ends normalised, sections joined.
  std::string_view checked(std::string_view value, std::size_t begin, std::size_t length) {
    if (value.size() == length) return value;
    report_forbidden(
        value, [&](std::size_t) { return place_of(begin, length); }, diagnostics_);
    if (text::is_nfc(value)) return value;
    normalised_ = text::to_nfc(value);
    return normalised_;
  }

  // The first reference in the value is the likeliest culprit.
  SourceRef place_of(std::size_t begin, std::size_t length) const {
    const std::size_t reference = text_.substr(begin, length).find("&#");
    if (reference == std::string_view::npos) return {file_, narrow(begin), narrow(length)};
    const std::size_t end = text_.find(';', begin + reference);
    return {file_, narrow(begin + reference), narrow(end + 1 - begin - reference)};
  }

  std::string_view text_;
  std::uint32_t file_;
  Diagnostics& diagnostics_;
  ArenaBuilder builder_;
  NameScope scope_;
  std::vector<NameScope::Mark> marks_;
  std::string joined_;
  std::string normalised_;
};

}  // namespace

TreePtr build_tree(std::string_view text, std::uint32_t file, Diagnostics& diagnostics) {
  std::string buffer(text);  // pugixml decodes in place
  pugi::xml_document document;
  const pugi::xml_parse_result result = document.load_buffer_inplace(
      buffer.data(), buffer.size(), kParseOptions, pugi::encoding_utf8);
  if (!result) throw Broken("pugixml refuses what libxml2 finds well-formed");
  return Converter(text, file, diagnostics).convert(document);
}

}  // namespace tongket::xml
