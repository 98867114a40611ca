// Packs bound to both samples: the ward's by the Party's guidance, the commune's by the decree.
#pragma once

#include <sstream>

#include "template/template_support.h"

namespace template_test {

inline const char* const kParty = "samples/tam-quan-nam-2022/data.xml";
inline const char* const kState = "samples/an-phuoc-tay-nam-2025/data.xml";
struct Made {
  std::unique_ptr<Sources> sources = std::make_unique<Sources>();
  std::shared_ptr<const data::Dataset> dataset;
  std::vector<pack::Paper> papers;
  Diagnostics problems;

  [[nodiscard]] std::string shown() const {
    std::string all;
    for (const Diagnostic& problem : problems.list())
      all += show(problem, *sources, {}) + "\n";
    return all;
  }
};

inline std::string file_text(const std::string& path) {
  std::ifstream file(in_source(path), std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

inline Made make_of(const std::string& pack, const std::string& xml,
                    const std::map<std::string, std::string>& options = {},
                    const Limits& limits = {}) {
  Made made;
  made.dataset =
      data::load_bytes("data.xml", xml, vocabulary(), *made.sources, Limits{}, made.problems);
  INFO(made.shown());
  REQUIRE(made.dataset != nullptr);
  const auto loaded = pack::Template::load(in_source("templates/" + pack), in_source("templates"),
                                           vocabulary(), *made.sources, Limits{});
  if (!loaded) made.problems.append(loaded.error());
  INFO(made.shown());
  REQUIRE(loaded.has_value());
  auto papers = (*loaded)->bind(*made.dataset, {options, {{2022, 11, 18}, {8, 0, 0}}, {}}, limits,
                                made.problems);
  if (papers) made.papers = std::move(*papers);
  if (!papers) made.problems.append(papers.error());
  return made;
}

inline Made make(const std::string& pack, const char* sample,
                 const std::map<std::string, std::string>& options = {}) {
  Made made = make_of(pack, file_text(sample), options);
  INFO(made.shown());
  REQUIRE(made.problems.empty());
  REQUIRE_FALSE(made.papers.empty());
  return made;
}

// So many of them, told apart by their numbers: "%" is the number.
inline std::string many(int count, const std::string& element) {
  std::string all;
  for (int i = 1; i <= count; ++i) {
    std::string one = element;
    all += one.replace(one.find('%'), 1, std::to_string(i));
  }
  return all;
}

// What looks at all of a list at each of its elements takes two thousand times two thousand steps.
inline Limits steps_for_two_thousand() {
  Limits limits;
  limits.xpath_steps = 2'000'000;
  return limits;
}

inline std::string replaced(std::string text, const std::string& found,
                            const std::string& instead) {
  const std::size_t at = text.find(found);
  REQUIRE(at != std::string::npos);
  return text.replace(at, found.size(), instead);
}

inline std::string golden_path(const std::string& pack, const char* sample) {
  const std::string family = std::string_view(sample) == kParty ? "party" : "state";
  return "tests/template/golden/" + pack + "." + family + ".txt";
}

// Without the styles, which are the standard's. Of invitations the first.
inline std::string sections_of(const pack::Paper& paper) {
  const std::string all = document::dump(paper.document);
  const std::size_t begin = all.find("\nsection ");
  REQUIRE(begin != std::string::npos);
  return all.substr(begin + 1);
}

inline std::vector<document::Paragraph> of_style(const document::Document& document,
                                                 const std::string& style) {
  std::vector<document::Paragraph> found;
  document::for_each_paragraph(document, [&](const document::Paragraph& paragraph) {
    if (paragraph.style == style) found.push_back(paragraph);
  });
  return found;
}

inline std::string plain(std::string text) {
  const std::string no_break = "\u00A0";
  for (std::size_t at = 0; (at = text.find(no_break, at)) != std::string::npos;)
    text.replace(at, no_break.size(), " ");
  return text;
}

// With plain spaces.
inline Lines texts_of(const document::Document& document, const std::string& style) {
  Lines texts;
  for (const document::Paragraph& paragraph : of_style(document, style))
    texts.push_back(plain(text_of(paragraph)));
  return texts;
}

inline bool says(const Made& made, const std::string& words) {
  return plain(document::plain_text(made.papers.front().document)).find(words) != std::string::npos;
}

// What a clerk would write into an empty attribute of that name.
inline std::string value_for(const std::string& attribute) {
  static const std::map<std::string, std::string> known = {{"value", "2022"},
                                                           {"date", "2022-11-17"},
                                                           {"start", "2022-11-17T07:30:00"},
                                                           {"time", "07:30"},
                                                           {"number", "1"},
                                                           {"end", "2022-11-17T11:00:00"},
                                                           {"called", "3"},
                                                           {"present", "2"},
                                                           {"for", "2"},
                                                           {"against", "0"},
                                                           {"abstained", "0"},
                                                           {"plan", "1"},
                                                           {"actual", "1"},
                                                           {"previous", "1"},
                                                           {"next", "1"},
                                                           {"money", "1"},
                                                           {"deadline", "2023-03-31"},
                                                           {"total", "2"},
                                                           {"count", "1"}};
  const auto found = known.find(attribute);
  return found != known.end() ? found->second : "chữ";
}

inline std::string filled(std::string text) {
  // The comment at the head shows what a blank looks like; it is none itself.
  text.erase(text.find("<!--"), text.find("-->") + 3 - text.find("<!--"));
  for (std::size_t at = 0; (at = text.find("=\"\"", at)) != std::string::npos; at += 3) {
    std::size_t begin = at;
    while (text[begin - 1] >= 'a' && text[begin - 1] <= 'z')
      --begin;
    text.insert(at + 2, value_for(text.substr(begin, at - begin)));
  }
  for (std::size_t at = 0; (at = text.find("></", at)) != std::string::npos; at += 3) {
    const bool empty = text[at - 1] != '/' && text[text.rfind('<', at) + 1] != '/';
    if (empty) text.insert(at + 1, "Chữ đã điền");
  }
  return text;
}

}  // namespace template_test
