// The first half of a job's way, which rendering and checking share. Internal to the room.
#pragma once

#include "report/report.h"

namespace tongket::report {

struct Bound {
  std::shared_ptr<const pack::Template> pack;
  std::vector<pack::Paper> papers;
};

// The data against year.xsd, year.sch and the rules of its pack; nothing is bound.
void check_data(const Job& job, Workshop& workshop, Diagnostics& diagnostics);

// Nothing where the data, the pack or the options are at fault; why is in the diagnostics.
std::optional<Bound> bind(const Job& job, Workshop& workshop, Diagnostics& diagnostics);

}  // namespace tongket::report
