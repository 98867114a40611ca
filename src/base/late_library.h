// A shared library that is loaded when it is first needed: starting the program doesn't pay for it.
#pragma once

namespace tongket {

// Stays loaded until the process ends.
class LateLibrary {
 public:
  // Found where the system finds its libraries: "librsvg-2.so.2". Where it isn't, the object says
  // so.
  explicit LateLibrary(const char* name);
  [[nodiscard]] bool loaded() const { return handle_ != nullptr; }

  // The function of that name, of the library or of those that it needs; null where there is none.
  // Signature: as the library's own header declares it, decltype(&function).
  template <typename Signature>
  [[nodiscard]] Signature function(const char* name) const {
    return reinterpret_cast<Signature>(find(name));
  }

 private:
  [[nodiscard]] void* find(const char* name) const;
  void* handle_;
};

}  // namespace tongket
