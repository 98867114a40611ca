// A sentence in pieces: marks and figures cut it, its faults don't mind.
//
// In: the pieces in their order, figures among them. Out: the same pieces normalised as the one
// sentence that they are, a note for each change with its piece. Refused: nothing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/normalise.h"

namespace tongket::text {

class Pieces {
 public:
  // What a figure reads like.
  static constexpr std::string_view figure = "0";

  void add(std::string_view words);
  // Something that is no text of ours but reads like a number.
  void add_figure();
  [[nodiscard]] bool empty() const { return pieces_.empty(); }

  struct Told {
    std::size_t piece = 0;  // in the order of add(), figures not counted
    Note note;              // its offset counts in no text of the caller's
  };
  struct Result {
    std::vector<std::string> texts;  // of the pieces added, figures left out; empty: no change
    std::vector<Told> notes;
  };
  // The pieces are forgotten then.
  Result normalise(const NormaliseOptions& options);

 private:
  struct Piece {
    std::size_t end = 0;  // in plain_; it begins where the one before ends
    bool figure = false;
  };
  // As markup, for what isn't normal.
  [[nodiscard]] std::vector<std::string> escaped() const;
  [[nodiscard]] std::size_t piece_at(std::size_t offset,
                                     const std::vector<std::string>& escaped) const;
  [[nodiscard]] std::vector<std::string> split(std::string_view markup) const;

  std::vector<Piece> pieces_;
  std::string plain_;  // of all pieces, to see that nothing is to be done
};

}  // namespace tongket::text
