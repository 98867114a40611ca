#include "template/binder.h"

#include <algorithm>

#include "text/text.h"

namespace tongket::pack {

Binder::Binder(const BindInput& input, xml::Budget& budget, Diagnostics& diagnostics)
    : input_(input),
      budget_(budget),
      problems_(diagnostics),
      variables_(input.options),
      items_left_(input.limits.bound_items) {
  frame_.node = input.dataset.tree().root();
  read_figures(frame_.node);
  const xml::Node own = own_paper(input.dataset.tree(), input.info);
  // An option of that name goes before it.
  variables_.emplace(kPaperVariable, own ? xml::NodeSet{own} : xml::NodeSet{});
}

std::vector<Paper> Binder::bind(const Nodes& nodes) {
  walk(nodes, [this](const Node& node) {
    if (const auto* styles = std::get_if<StylesNode>(&node.form)) made_styles_.push_back(styles);
    if (const auto* paper = std::get_if<PaperNode>(&node.form)) add_papers(*paper);
  });
  return std::move(papers_);
}

// Behind the end of a budget all else is its echo: a row that was cut off, a reference to what was
// not made.
void Binder::fault(Code code, const SourceRef& place, Message message, Message hint) {
  if (ended_) return;
  ended_ = stopped_;
  problems_.error(code, place, std::move(message), std::move(hint));
}

bool Binder::take(std::size_t bytes, const SourceRef& place) {
  constexpr std::size_t bytes_per_item = 64;
  const std::uint64_t items = 1 + bytes / bytes_per_item;
  if (stopped_) return false;
  stopped_ = items > items_left_;
  if (!stopped_) {
    items_left_ -= items;
    return true;
  }
  fault(
      Code::template_too_large, place,
      {"bộ mẫu tạo ra văn bản quá dài; việc kết xuất bị dừng ở đây",
       "the pack makes a paper that is too long; it was stopped here"},
      {"xem các vòng lặp for-each lồng nhau quanh chỗ này; dữ liệu đúng là rất lớn thì nâng giới "
       "hạn: --limit items=SỐ",
       "look at the nested for-each loops around this place; for very large data raise the limit: "
       "--limit items=NUMBER"});
  return false;
}

void Binder::set(const std::string& name, xml::Value value) {
  const auto found = variables_.find(name);
  std::optional<xml::Value> before;
  if (found != variables_.end()) before = found->second;
  undo_.emplace_back(name, std::move(before));
  variables_.insert_or_assign(name, std::move(value));
}

void Binder::restore(std::size_t mark) {
  while (undo_.size() > mark) {
    auto& [name, before] = undo_.back();
    if (before) variables_.insert_or_assign(name, std::move(*before));
    if (!before) variables_.erase(name);
    undo_.pop_back();
  }
}

// A let holds for what follows inside the same element.
void Binder::walk(const Nodes& nodes, const Content& content) {
  const std::size_t mark = undo_.size();
  for (const Node& node : nodes) {
    if (stopped_) break;
    walk_node(node, content);
  }
  restore(mark);
}

// By the text of `by`, else by each node's own.
xml::NodeSet Binder::in_order(const ForEach& form, xml::NodeSet nodes) {
  if (form.sorting == Sorting::none) return nodes;
  const auto order = form.sorting == Sorting::names ? text::Order::names : text::Order::words;
  const Frame around = frame_;
  std::vector<std::pair<std::string, std::size_t>> keys;
  for (std::size_t i = 0; i < nodes.size() && !stopped_; ++i) {
    frame_ = {nodes[i], i + 1, nodes.size()};
    const auto found = form.by.valid ? value(form.by) : xml::Value(xml::NodeSet{nodes[i]});
    const std::string text = found ? text::squeezed(shown(*found)) : std::string();
    keys.emplace_back(text::order_key(text, order), i);
  }
  frame_ = around;
  std::sort(keys.begin(), keys.end());
  xml::NodeSet made;
  for (const auto& [key, index] : keys)
    made.push_back(nodes[index]);
  return made;
}

void Binder::for_each(const ForEach& form, const Content& content) {
  const xml::NodeSet selected = in_order(form, nodes_of(form.select));
  const Frame around = frame_;
  const std::size_t mark = undo_.size();
  loops_.push_back(next_loop_++);
  for (std::size_t i = 0; i < selected.size() && !stopped_; ++i) {
    frame_ = {selected[i], i + 1, selected.size()};
    if (!form.as.empty()) set(form.as, xml::NodeSet{selected[i]});
    walk(form.body, content);
    restore(mark);
  }
  loops_.pop_back();
  frame_ = around;
}

void Binder::walk_node(const Node& node, const Content& content) {
  const auto choose = [this, &content](const Choose& form) {
    for (const If& branch : form.branches) {
      if (test(branch.test)) return walk(branch.body, content);
    }
    walk(form.otherwise, content);
  };
  std::visit(Overloaded{[&](const ForEach& form) { for_each(form, content); },
                        [&](const If& form) {
                          if (test(form.test)) walk(form.body, content);
                        },
                        choose,
                        [&](const Let& form) {
                          if (auto found = value(form.value)) set(form.name, std::move(*found));
                        },
                        [&](const auto&) {
                          if (take(0, node.source)) content(node);
                        }},
             node.form);
}

}  // namespace tongket::pack
