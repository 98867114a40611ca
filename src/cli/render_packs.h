// render --all-packs: every paper of the year that the data suffices for.
#pragma once

#include <string>
#include <vector>

#include "cli/cli.h"
#include "cli/told.h"

namespace tongket::cli {

// Renders `common` with every pack under templates/. What a pack finds missing in the data is no
// fault of the call: the pack is left out and what it lacks is said. Gives the exit code: that of
// faults that lie in the data whatever the pack, of packs that can't be loaded, of the world.
// `told`: with the data before.
int render_with_all_packs(const report::Job& common, const Settings& settings,
                          report::Workshop& workshop, Told& told);

// Options that no pack has.
Diagnostics unknown_options(const report::Job& common, report::Workshop& workshop);

// "out/data-giay-moi.pdf: 1 page"
std::string line_of(const report::Written& written, Language language);

}  // namespace tongket::cli
