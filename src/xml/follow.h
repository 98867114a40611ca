// Which places of an expression may follow which (Glushkov's construction). For patterns and
// content models alike; both want expressions whose next step is never open to choice. Internal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tongket::xml {

// The places that a part of an expression may begin and end at.
struct Part {
  std::vector<std::uint32_t> first;
  std::vector<std::uint32_t> last;
  bool nullable = true;  // the part that is made by default is the empty one
};

class Follow {
 public:
  explicit Follow(std::size_t most_links) : most_links_(most_links) {}

  Part place();  // the next place, from 0
  Part sequence(Part a, const Part& b);
  static Part choice(Part a, const Part& b);
  static Part optional(Part a);
  Part repeated(Part a);  // once or more

  [[nodiscard]] std::size_t size() const { return next_.size(); }
  [[nodiscard]] const std::vector<std::uint32_t>& after(std::uint32_t place) const {
    return next_[place];
  }
  // More links than were allowed: what was made is of no use.
  [[nodiscard]] bool too_many() const { return links_ > most_links_; }
  // Sorts the links and leaves each once.
  void finish();

 private:
  void link(const std::vector<std::uint32_t>& from, const std::vector<std::uint32_t>& to);

  std::vector<std::vector<std::uint32_t>> next_;
  std::size_t links_ = 0;
  std::size_t most_links_;
};

}  // namespace tongket::xml
