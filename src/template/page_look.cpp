#include <utility>

#include "template/binder.h"

namespace tongket::pack {

document::PageSetup looking(document::PageSetup page, const PageLook& look) {
  if (look.size) {
    page.width = look.size->width;
    page.height = look.size->height;
  }
  // The margins' names hold for the page as it is read (Decree 30/2020, annex I, I.I.3; Guidance
  // 36, 4.3: neither knows others for landscape pages).
  if (look.landscape && page.width < page.height) std::swap(page.width, page.height);
  if (look.margins) {
    page.top = look.margins->top;
    page.right = look.margins->right;
    page.bottom = look.margins->bottom;
    page.left = look.margins->left;
  }
  return page;
}

}  // namespace tongket::pack
