// libxml2's set-up, done once. Internal to the room.
//
// What of libxml2 is global: its one-time initialisation (here), its memory functions and its
// default error handler and entity loader, which we leave alone: every context of ours brings its
// own handlers, and no context of ours ever loads anything that we haven't read and checked first.
#pragma once

namespace tongket::xml {

void prepare_libxml();

}  // namespace tongket::xml
