#include "template/holes.h"

#include <algorithm>
#include <optional>

#include "template/hole_lexer.h"
#include "text/text.h"

namespace tongket::pack {

namespace {

struct Reader {
  std::string_view text;
  const ValuePlaces& places;
  const xml::Namespaces& namespaces;
  const Sources& sources;
  Diagnostics& problems;
  TextPattern pattern;

  [[nodiscard]] SourceRef at(const Span& span) const { return places.at(span.begin, span.length); }
};

void add_literal(Reader& reader, std::size_t begin, std::size_t end, std::string text) {
  if (text.empty()) return;
  reader.pattern.emplace_back(Literal{std::move(text), reader.places.at(begin, end - begin)});
}

std::vector<std::string> filter_names() {
  std::vector<std::string> names;
  for (const FilterSpec& spec : all_filters())
    names.emplace_back(spec.name);
  return names;
}

Message near_hint(const std::string& near) {
  if (near.empty()) return {};
  return {"ý là “" + near + "”?", "did you mean '" + near + "'?"};
}

// 'text' or "text" without its quotes; nothing when it has none.
std::optional<std::string> unquoted(std::string_view argument) {
  if (argument.size() < 2 || argument.front() != argument.back()) return std::nullopt;
  if (argument.front() != '\'' && argument.front() != '"') return std::nullopt;
  return std::string(argument.substr(1, argument.size() - 2));
}

// Fraction digits: one digit, at most 6.
std::optional<int> digits_of(std::string_view argument) {
  if (argument.size() != 1 || argument[0] < '0' || argument[0] > '6') return std::nullopt;
  return argument[0] - '0';
}

void read_argument(Reader& reader, ArgumentKind kind, const Span& span, FilterCall& call) {
  const std::string_view argument = span.of(reader.text);
  if (kind == ArgumentKind::digits) {
    if (const auto digits = digits_of(argument)) {
      call.digits = *digits;
      return;
    }
    reader.problems.error(
        Code::template_filter, reader.at(span),
        {"cần số chữ số sau dấu phẩy, từ 0 đến 6", "fraction digits are wanted here, 0 to 6"});
    return;
  }
  if (auto text = unquoted(argument)) {
    call.text = std::move(*text);
    return;
  }
  reader.problems.error(Code::template_filter, reader.at(span),
                        {"cần một chữ trong dấu nháy", "a text in quotes is wanted here"});
}

void read_filter(Reader& reader, const RawFilter& raw, Hole& hole) {
  const std::string name(raw.name.of(reader.text));
  const FilterSpec* spec = find_filter(name);
  if (spec == nullptr) {
    reader.problems.error(Code::template_filter, reader.at(raw.name),
                          {"không có bộ lọc “" + name + "”", "there is no filter '" + name + "'"},
                          near_hint(text::nearest_name(name, filter_names())));
    return;
  }
  if (raw.arguments.size() < spec->required || raw.arguments.size() > spec->arguments.size()) {
    reader.problems.error(
        Code::template_filter, reader.at(raw.name),
        {"bộ lọc “" + name + "” nhận số tham số khác",
         "the filter '" + name + "' takes another number of arguments"},
        {"từ " + std::to_string(spec->required) + " đến " + std::to_string(spec->arguments.size()),
         std::to_string(spec->required) + " to " + std::to_string(spec->arguments.size())});
    return;
  }
  FilterCall call;
  call.filter = spec->filter;
  call.source = reader.at(raw.name);
  for (std::size_t i = 0; i < raw.arguments.size(); ++i) {
    read_argument(reader, spec->arguments[i], raw.arguments[i], call);
  }
  hole.filters.push_back(std::move(call));
}

void read_hole(Reader& reader, const RawHole& raw) {
  Hole hole;
  hole.source = reader.at(raw.whole);
  for (const RawFilter& filter : raw.filters)
    read_filter(reader, filter, hole);
  auto expression = xml::Expression::parse(raw.expression.of(reader.text), reader.namespaces,
                                           reader.at(raw.expression), &reader.sources);
  if (!expression) {
    reader.problems.append(std::move(expression).error());
    return;
  }
  hole.query = {std::move(*expression), reader.at(raw.expression), true};
  reader.pattern.emplace_back(std::move(hole));
}

void brace_fault(Reader& reader, std::size_t at, Message message) {
  reader.problems.error(
      Code::template_brace, reader.places.at(at, 1), std::move(message),
      {"dấu ngoặc nhọn thật thì viết đôi: {{ hoặc }}", "a real brace is written twice: {{ or }}"});
}

// Reads the hole or the doubled brace at `at`; gives where to go on.
std::size_t read_brace(Reader& reader, std::size_t at) {
  const char brace = reader.text[at];
  if (reader.text.substr(at + 1, 1) == std::string_view(&brace, 1)) {
    add_literal(reader, at, at + 2, std::string(1, brace));
    return at + 2;
  }
  if (brace == '}') {
    brace_fault(reader, at, {"dấu } không có { đi trước", "a } without a { before it"});
    return at + 1;
  }
  const RawHole raw = lex_hole(reader.text, at);
  if (raw.whole.length == 0) {
    brace_fault(reader, at, {"dấu { không được đóng lại", "a { that is never closed"});
    return reader.text.size();
  }
  if (raw.expression.length == 0) {
    brace_fault(reader, at, {"giữa hai dấu ngoặc không có gì", "there is nothing in the braces"});
  } else {
    read_hole(reader, raw);
  }
  return at + raw.whole.length;
}

}  // namespace

TextPattern read_pattern(std::string_view text, const ValuePlaces& places,
                         const xml::Namespaces& namespaces, const Sources& sources,
                         Diagnostics& diagnostics) {
  Reader reader{text, places, namespaces, sources, diagnostics, {}};
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t brace = std::min(text.find_first_of("{}", at), text.size());
    add_literal(reader, at, brace, std::string(text.substr(at, brace - at)));
    at = brace < text.size() ? read_brace(reader, brace) : brace;
  }
  return std::move(reader.pattern);
}

}  // namespace tongket::pack
