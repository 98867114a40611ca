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

// Fraction digits: one digit, at most 6, or a variable.
std::optional<int> digits_of(std::string_view argument) {
  if (argument.size() != 1 || argument[0] < '0' || argument[0] > '6') return std::nullopt;
  return argument[0] - '0';
}

void argument_fault(Reader& reader, const Span& span, Message message, Message hint = {}) {
  reader.problems.error(Code::template_filter, reader.at(span), std::move(message),
                        std::move(hint));
}

void read_digits(Reader& reader, const Span& span, FilterCall& call) {
  const std::string_view argument = span.of(reader.text);
  const auto digits = digits_of(argument);
  const bool first = call.digits < 0 && call.digits_from.empty();
  if (digits && first) {
    call.digits = *digits;
    return;
  }
  if (first && argument.size() > 1 && argument.front() == '$') {
    call.digits_from = argument.substr(1);
    return;
  }
  argument_fault(reader, span,
                 {"cần số chữ số sau dấu phẩy, từ 0 đến 6, hoặc một biến",
                  "fraction digits are wanted here, 0 to 6, or a variable"});
}

Message known_choices(const FilterSpec& spec) {
  std::string all;
  for (const Choice& choice : spec.choices)
    all += (all.empty() ? "'" : ", '") + std::string(choice.word) + "'";
  return {"một trong: " + all, "one of: " + all};
}

// One of the words that the filter knows, none of its group before it.
void read_choice(Reader& reader, const FilterSpec& spec, const Span& span, FilterCall& call) {
  const auto word = unquoted(span.of(reader.text));
  const auto found = std::find_if(spec.choices.begin(), spec.choices.end(),
                                  [&](const Choice& choice) { return word == choice.word; });
  if (!word || found == spec.choices.end()) {
    argument_fault(reader, span, {"bộ lọc không biết chữ này", "the filter doesn't know this word"},
                   known_choices(spec));
    return;
  }
  for (const Choice& other : spec.choices) {
    if (other.group != found->group || !chosen(call, other.word)) continue;
    argument_fault(reader, span, {"chỉ chọn được một trong hai", "only one of these may be chosen"},
                   {"đã có '" + std::string(other.word) + "'",
                    "there is '" + std::string(other.word) + "' already"});
    return;
  }
  call.choices.push_back(found->word);
}

void read_argument(Reader& reader, const FilterSpec& spec, const Span& span, FilterCall& call) {
  const bool quoted = unquoted(span.of(reader.text)).has_value();
  if (spec.takes == Takes::digits && (!quoted || spec.choices.empty())) {
    read_digits(reader, span, call);
    return;
  }
  if (spec.takes != Takes::text) {
    read_choice(reader, spec, span, call);
    return;
  }
  if (quoted) {
    call.text = *unquoted(span.of(reader.text));
    return;
  }
  argument_fault(reader, span, {"cần một chữ trong dấu nháy", "a text in quotes is wanted here"});
}

bool fitting_count(Reader& reader, const FilterSpec& spec, const RawFilter& raw) {
  const std::size_t least = spec.takes == Takes::text ? 1 : 0;
  const std::size_t most = most_arguments(spec);
  if (raw.arguments.size() >= least && raw.arguments.size() <= most) return true;
  const std::string name(spec.name);
  argument_fault(reader, raw.name,
                 {"bộ lọc “" + name + "” nhận số tham số khác",
                  "the filter '" + name + "' takes another number of arguments"},
                 {"từ " + std::to_string(least) + " đến " + std::to_string(most),
                  std::to_string(least) + " to " + std::to_string(most)});
  return false;
}

void read_filter(Reader& reader, const RawFilter& raw, Hole& hole) {
  const std::string name(raw.name.of(reader.text));
  const FilterSpec* spec = find_filter(name);
  if (spec == nullptr) {
    argument_fault(reader, raw.name,
                   {"không có bộ lọc “" + name + "”", "there is no filter '" + name + "'"},
                   near_hint(text::nearest_name(name, filter_names())));
    return;
  }
  if (!fitting_count(reader, *spec, raw)) return;
  FilterCall call;
  call.filter = spec->filter;
  call.source = reader.at(raw.name);
  for (const Span& argument : raw.arguments)
    read_argument(reader, *spec, argument, call);
  hole.filters.push_back(std::move(call));
}

// A share is of a node, not of a text.
void check_shares(Reader& reader, const Hole& hole) {
  for (std::size_t i = 0; i < hole.filters.size(); ++i) {
    if (hole.filters[i].filter != Filter::share) continue;
    const xml::StaticType type = hole.query.expression.type();
    const bool nodes = type == xml::StaticType::node_set || type == xml::StaticType::unknown;
    if (i == 0 && nodes) continue;
    reader.problems.error(Code::template_filter, hole.filters[i].source,
                          {"“share” phải đứng ngay sau một đường dẫn tới dữ liệu",
                           "'share' must come right behind a path into the data"});
  }
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
  check_shares(reader, hole);
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
