// --limit NAME=NUMBER: how much of anything a job may take in.
#include <fmt/format.h>

#include <array>
#include <charconv>
#include <chrono>
#include <memory>

#include "cli/cli.h"
#include "text/text.h"

namespace tongket::cli {

namespace {

struct Limit {
  const char* name;
  Message meaning;
  std::uint64_t most;
  // The place of its value.
  void (*set)(Bounds& bounds, std::uint64_t value);
  std::uint64_t (*get)(const Bounds& bounds);
};

template <auto member>
constexpr Limit limit(const char* name, std::uint64_t most, Message meaning) {
  return {name, std::move(meaning), most,
          [](Bounds& bounds, std::uint64_t value) {
            auto& place = bounds.limits.*member;
            place = static_cast<std::remove_reference_t<decltype(place)>>(value);
          },
          [](const Bounds& bounds) { return static_cast<std::uint64_t>(bounds.limits.*member); }};
}

constexpr std::uint64_t whole_word = UINT32_MAX;
constexpr std::uint64_t a_terabyte = std::uint64_t{1} << 40U;
// Elements within elements are followed by recursion here and there: that is what a stack holds.
constexpr std::uint64_t deepest = 2000;

const auto& all_limits() {
  static const std::array table{
      limit<&Limits::file_bytes>("bytes", whole_word / 4,
                                 {"byte của một tệp", "bytes of one file"}),
      limit<&Limits::xml_depth>("depth", deepest, {"cấp lồng nhau", "elements within elements"}),
      limit<&Limits::xml_nodes>("nodes", whole_word / 4,
                                {"phần tử, thuộc tính, đoạn chữ của một tệp",
                                 "elements, attributes and texts of one file"}),
      limit<&Limits::xml_attributes>("attributes", 100'000,
                                     {"thuộc tính của một phần tử", "attributes of one element"}),
      limit<&Limits::xml_value_bytes>(
          "value", whole_word / 4,
          {"byte của một đoạn chữ hoặc giá trị", "bytes of one text or value"}),
      limit<&Limits::xml_name_bytes>("name", 1U << 20U, {"byte của một tên", "bytes of one name"}),
      limit<&Limits::xpath_steps>(
          "steps", a_terabyte,
          {"bước tính của các quy tắc và biểu thức", "steps of the rules and expressions"}),
      limit<&Limits::schema_states>("schema", 10'000'000,
                                    {"trạng thái của một mô hình nội dung trong lược đồ",
                                     "states of one content model of a schema"}),
      limit<&Limits::pattern_states>("pattern", 10'000'000,
                                     {"trạng thái của một xs:pattern", "states of one xs:pattern"}),
      limit<&Limits::pages>("pages", 10'000'000, {"trang của một văn bản", "pages of one paper"}),
      limit<&Limits::bound_items>(
          "items", a_terabyte,
          {"phần tử và đoạn chữ mà bộ mẫu tạo ra", "elements and runs of words that a pack makes"}),
      limit<&Limits::picture_bytes>("picture-bytes", whole_word / 4,
                                    {"byte của một tệp ảnh", "bytes of a picture's file"}),
      limit<&Limits::picture_side>("picture-side", 65'000,
                                   {"điểm ảnh của một chiều", "pixels of one side of a picture"}),
      limit<&Limits::picture_pixels>("picture-pixels", 400'000'000,
                                     {"điểm ảnh của một ảnh", "pixels of a picture"}),
      limit<&Limits::svg_seconds>("svg-seconds", 100'000,
                                  {"giây để vẽ một ảnh SVG", "seconds for drawing an SVG"}),
      Limit{"seconds",
            {"giây cho một tệp", "seconds for one file"},
            1'000'000,
            [](Bounds& bounds, std::uint64_t value) { bounds.seconds = value; },
            [](const Bounds& bounds) { return bounds.seconds; }}};
  return table;
}

const Limit* find_limit(std::string_view name) {
  for (const Limit& one : all_limits()) {
    if (one.name == name) return &one;
  }
  return nullptr;
}

std::vector<std::string> limit_names() {
  std::vector<std::string> names;
  for (const Limit& one : all_limits())
    names.emplace_back(one.name);
  return names;
}

Diagnostic unknown_limit(const std::string& argument, const std::string& name) {
  const std::string near = text::nearest_name(name, limit_names());
  const std::string all = fmt::format("{}", fmt::join(limit_names(), ", "));
  Message hint{"các giới hạn: " + all, "the limits: " + all};
  if (!near.empty()) {
    hint = {"có phải “" + near + "”? " + hint.vi, "did you mean '" + near + "'? " + hint.en};
  }
  return usage_fault(
      argument, {"không có giới hạn “" + name + "”", "there is no limit '" + name + "'"}, hint);
}

void read_limit(const std::string& argument, Bounds& bounds, Diagnostics& problems) {
  const std::size_t mark = argument.find('=');
  if (mark == std::string::npos) {
    problems.add(usage_fault(argument, {"--limit cần dạng TÊN=SỐ", "--limit wants NAME=NUMBER"},
                             {"ví dụ --limit depth=300", "such as --limit depth=300"}));
    return;
  }
  const std::string name = argument.substr(0, mark);
  const Limit* found = find_limit(name);
  if (found == nullptr) return problems.add(unknown_limit(argument, name));
  const char* begin = argument.data() + mark + 1;
  const char* end = argument.data() + argument.size();
  std::uint64_t value = 0;
  const auto [stop, error] = std::from_chars(begin, end, value);
  if (begin != end && stop == end && error == std::errc{} && value >= 1 && value <= found->most) {
    return found->set(bounds, value);
  }
  problems.add(
      usage_fault(argument, {fmt::format("{} là một số từ 1 đến {}", name, found->most),
                             fmt::format("{} is a number from 1 to {}", name, found->most)}));
}

}  // namespace

Bounds read_limits(const Settings& settings, Diagnostics& problems) {
  Bounds bounds;
  for (const std::string& argument : settings.limits)
    read_limit(argument, bounds, problems);
  return bounds;
}

std::function<bool()> time_for_one(const Bounds& bounds) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(bounds.seconds);
  return [end] { return std::chrono::steady_clock::now() > end; };
}

CLI::Option* repeated(CLI::Option* option) {
  return option->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->allow_extra_args(false);
}

void add_limits(CLI::App& command, Settings& settings) {
  std::string all = words(settings, "đặt một giới hạn (mặc định):", "sets a limit (default):");
  for (const Limit& one : all_limits()) {
    all += fmt::format("\n{}={}  {}", one.name, one.get(Bounds{}),
                       in_language(one.meaning, settings.language));
  }
  repeated(command.add_option("--limit", settings.limits, all))->option_text("NAME=NUMBER");
}

}  // namespace tongket::cli
