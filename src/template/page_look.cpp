#include <utility>

#include "template/binder.h"

namespace tongket::pack {

document::PageSetup looking(document::PageSetup page, const PageLook& look) {
  if (look.size) {
    page.width = look.size->width;
    page.height = look.size->height;
  }
  if (look.landscape && page.width < page.height) {
    std::swap(page.width, page.height);
    const document::PageSetup upright = page;
    page.top = upright.left;
    page.right = upright.top;
    page.bottom = upright.right;
    page.left = upright.bottom;
  }
  if (look.margins) {
    page.top = look.margins->top;
    page.right = look.margins->right;
    page.bottom = look.margins->bottom;
    page.left = look.margins->left;
  }
  return page;
}

}  // namespace tongket::pack
