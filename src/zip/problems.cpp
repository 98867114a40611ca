#include "zip/problems.h"

namespace tongket::zip {

namespace {

Failed problem(Code code, Message message) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.message = std::move(message);
  return fail(std::move(diagnostic));
}

}  // namespace

Failed malformed(std::string_view entry) {
  if (entry.empty()) {
    return problem(Code::zip_bad, {"không phải tệp ZIP, hoặc tệp bị hỏng",
                                   "this is no ZIP container, or it is damaged"});
  }
  const std::string name{entry};
  return problem(Code::zip_bad, {"mục “" + name + "” trong tệp ZIP bị hỏng hoặc được mã hóa",
                                 "the ZIP entry '" + name + "' is damaged or encrypted"});
}

Failed too_large(std::uint64_t limit) {
  const std::string bytes = std::to_string(limit);
  return problem(Code::zip_too_large, {"nội dung giải nén của tệp ZIP vượt quá " + bytes + " byte",
                                       "the unzipped content exceeds " + bytes + " bytes"});
}

Failed duplicate(std::string_view entry) {
  if (entry.empty()) {
    return problem(Code::zip_duplicate,
                   {"tệp ZIP có hai mục cùng tên", "the ZIP holds two entries of the same name"});
  }
  const std::string name{entry};
  return problem(Code::zip_duplicate, {"tệp ZIP có hai mục cùng tên “" + name + "”",
                                       "the ZIP holds two entries named '" + name + "'"});
}

Failed outside(std::string_view entry) {
  const std::string name{entry};
  return problem(Code::zip_outside, {"tên mục ZIP “" + name + "” không được phép",
                                     "the ZIP entry name '" + name + "' is not allowed"});
}

}  // namespace tongket::zip
