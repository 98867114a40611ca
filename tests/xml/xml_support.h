// Shared by the tests of xml/: reading from a literal, and what diagnostics say by code and place.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "xml/xml.h"

template <>
struct doctest::StringMaker<std::vector<std::string>> {
  static String convert(const std::vector<std::string>& list) {
    std::string line;
    for (const std::string& entry : list)
      line += "[" + entry + "] ";
    return line.c_str();
  }
};

namespace tongket::xml::testing {

// A text read, with all that goes with it.
struct Reading {
  Sources sources;
  Diagnostics diagnostics;
  TreePtr tree;
};

inline void read_into(Reading& reading, std::string_view bytes, const Limits& limits = {}) {
  reading.tree = read_bytes("t.xml", bytes, reading.sources, limits, reading.diagnostics);
}

// "xml.syntax 1:5" of each diagnostic, in order.
inline std::vector<std::string> faults(const Diagnostics& diagnostics, const Sources& sources) {
  std::vector<std::string> list;
  for (const Diagnostic& diagnostic : diagnostics.list()) {
    const Location at = sources.locate(diagnostic.place);
    list.push_back(std::string(code_text(diagnostic.code)) + " " + std::to_string(at.line) + ":" +
                   std::to_string(at.column));
  }
  return list;
}

// The faults of a text that can't be read.
inline std::vector<std::string> faults_of(std::string_view bytes, const Limits& limits = {}) {
  Reading reading;
  read_into(reading, bytes, limits);
  return faults(reading.diagnostics, reading.sources);
}

// The piece of the source that a place covers.
inline std::string piece(const Sources& sources, const SourceRef& place) {
  const auto file = sources.find(place.file);
  return file == nullptr ? std::string("?") : file->text.substr(place.begin, place.length);
}

}  // namespace tongket::xml::testing
