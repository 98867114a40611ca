// What a user can mend: gathered during a pass, shown at the door.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/codes.h"
#include "base/source.h"

namespace tongket {

enum class Severity { note, warning, error };

// The same sentence in both languages of the program.
struct Message {
  std::string vi;
  std::string en;
};

// Another place that has to do with the fault ("first given here").
struct Related {
  SourceRef place;
  Message message;
};

struct Diagnostic {
  Severity severity = Severity::error;
  Code code = Code::own_fault;
  Message message;   // what is wrong
  Message hint;      // how to mend it; may be empty
  SourceRef place;   // where; unknown for faults of the world
  std::string file;  // the path, where there is no place in a source
  std::string rule;  // id of a Schematron rule, else empty
  std::vector<Related> related;
  std::string flag;  // of a Schematron rule that raises one, else empty
};

// All faults of a pass, in the order found.
class Diagnostics {
 public:
  void add(Diagnostic diagnostic);
  // Takes over all of another pass.
  void append(Diagnostics other);
  // The common case: an error at a place.
  void error(Code code, const SourceRef& place, Message message, Message hint = {});
  void warning(Code code, const SourceRef& place, Message message, Message hint = {});

  [[nodiscard]] bool has_errors() const { return errors_ != 0; }
  [[nodiscard]] std::size_t error_count() const { return errors_; }
  [[nodiscard]] bool empty() const { return list_.empty(); }
  [[nodiscard]] std::size_t size() const { return list_.size(); }
  [[nodiscard]] const std::vector<Diagnostic>& list() const { return list_; }

 private:
  std::vector<Diagnostic> list_;
  std::size_t errors_ = 0;
};

// Sorted by file, place and code; equal ones folded to one. The order no longer depends on threads.
std::vector<Diagnostic> sorted(const Diagnostics& diagnostics, const Sources& sources);

enum class Language { vi, en };
const std::string& in_language(const Message& message, Language language);

// "data.xml:12:5: error [xml.syntax] message" + path, source line with a caret, hint, related.
struct ShowOptions {
  Language language = Language::vi;
  bool colour = false;
};
std::string show(const Diagnostic& diagnostic, const Sources& sources, const ShowOptions& options);

}  // namespace tongket
