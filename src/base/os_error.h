// What the operating system refused, as a problem that a person understands. Only for base/.
#pragma once

#include <string>

#include "base/result.h"

namespace tongket {

// Which side of a file was at work when the system refused.
enum class Access { reading, writing };

// A problem of the world with this path.
Diagnostic file_problem(Code code, const std::string& path, Message message, Message hint = {});
// The problem that an errno value stands for; full disks, missing files and folders have their own
// codes, all else is unreadable or unwritable.
Failed os_failure(int error, Access access, const std::string& path);
// A folder where a file is wanted.
Failed folder_failure(const std::string& path);

}  // namespace tongket
