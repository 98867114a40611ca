#include "base/os_error.h"

#include <fmt/format.h>

#include <cerrno>
#include <utility>

#include "base/file.h"

namespace tongket {

namespace {

// A folder that is there and takes no new names (/proc), or a link that leads nowhere.
Message not_found(const std::string& path) {
  if (!is_folder(folder_of(path))) {
    return {"không có thư mục chứa nó", "its folder does not exist"};
  }
  return {"hệ thống không cho tạo tệp ở đó (ENOENT)",
          "the system lets no file be made there (ENOENT)"};
}

// Our own words: the system's depend on the locale.
Message reason(int error, const std::string& path) {
  switch (error) {
    case EACCES:
    case EPERM:
      return {"không có quyền", "permission denied"};
    case EROFS:
      return {"hệ thống tệp chỉ cho đọc", "the file system is read-only"};
    case ENOENT:
      return not_found(path);
    case ENOTDIR:
      return {"một phần của đường dẫn không phải là thư mục", "a part of the path is not a folder"};
    case ENAMETOOLONG:
      return {"tên quá dài", "the name is too long"};
    case ELOOP:
      return {"liên kết nối vòng", "links lead in a circle"};
    case EMFILE:
    case ENFILE:
      return {"mở quá nhiều tệp cùng lúc", "too many files are open"};
    case EFBIG:
      return {"tệp quá lớn đối với hệ thống tệp", "the file is too large for the file system"};
    case EIO:
      return {"ổ đĩa báo lỗi", "the disk reports an error"};
    case EBADF:
      return {"luồng này đã bị đóng", "the stream is closed"};
    case EPIPE:
      return {"bên nhận đã đóng", "the receiver has closed it"};
    case EBUSY:
    case ETXTBSY:
      return {"tệp đang được dùng", "the file is in use"};
    default:
      return {fmt::format("lỗi hệ thống số {}", error), fmt::format("system error {}", error)};
  }
}

Failed disk_full(const std::string& path) {
  return fail(file_problem(Code::file_disk_full, path, {"ổ đĩa đã đầy", "the disk is full"},
                           {"giải phóng chỗ trống rồi chạy lại; tệp cũ vẫn còn nguyên",
                            "make room and run again; an old file is as it was"}));
}

}  // namespace

Diagnostic file_problem(Code code, const std::string& path, Message message, Message hint) {
  Diagnostic problem;
  problem.code = code;
  problem.file = path;
  problem.message = std::move(message);
  problem.hint = std::move(hint);
  return problem;
}

Failed folder_failure(const std::string& path) {
  return fail(file_problem(Code::file_is_folder, path,
                           {"đây là thư mục, cần một tệp", "this is a folder, a file is wanted"}));
}

Failed os_failure(int error, Access access, const std::string& path) {
  if (error == EISDIR) return folder_failure(path);
  if (error == ENOSPC || error == EDQUOT) return disk_full(path);
  const Message why = reason(error, path);
  if (access == Access::writing) {
    return fail(file_problem(Code::file_unwritable, path,
                             {"không ghi được: " + why.vi, "can't be written: " + why.en}));
  }
  if (error == ENOENT || error == ENOTDIR) {
    return fail(file_problem(Code::file_missing, path, {"không có tệp này", "no such file"},
                             {"xem lại đường dẫn", "check the path"}));
  }
  return fail(file_problem(Code::file_unreadable, path,
                           {"không đọc được: " + why.vi, "can't be read: " + why.en}));
}

}  // namespace tongket
