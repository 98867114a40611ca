#include "agree/cases.h"

#include <iterator>

namespace tongket::agree {

std::vector<Case> all_cases() {
  std::vector<Case> all = text_cases();
  for (std::vector<Case> more :
       {look_cases(), table_cases(), table_look_cases(), page_cases(), section_cases(),
        reference_cases(), picture_cases(), note_cases(), column_cases(), page_row_cases()}) {
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
  }
  return all;
}

}  // namespace tongket::agree
