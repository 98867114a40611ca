// tongket text normalize [FILE…] [--from ENC] [--to ENC] [--tone …] [--rules …] [--explain]
//                        [--in-place | -o FILE] …
#include <fmt/format.h>

#include "cli/normalize.h"

namespace tongket::cli {

namespace {

struct Arguments {
  std::vector<std::string> files;
  std::string from = "auto";
  std::string to = "utf-8";
  std::string tone = "keep";
  std::string rules = "all";
  std::string final_i = "keep";
  std::string names;
  std::string output;
  bool keep_quotations = false;
  bool explain = false;
  bool in_place = false;
};

// ---- What the call asks for ----

std::vector<std::string> encoding_names() {
  using text::Encoding;
  std::vector<std::string> names;
  for (const Encoding encoding :
       {Encoding::utf_8, Encoding::tcvn3, Encoding::tcvn3_h, Encoding::vni, Encoding::viscii,
        Encoding::vps, Encoding::windows_1258, Encoding::viqr, Encoding::utf_16le,
        Encoding::utf_16be}) {
    names.emplace_back(text::encoding_name(encoding));
  }
  return names;
}

void read_encodings(const Arguments& arguments, NormalizePlan& plan, Diagnostics& problems) {
  std::vector<std::string> known = encoding_names();
  const auto to = text::find_encoding(arguments.to);
  if (to)
    plan.to = *to;
  else
    tell_unknown_name("--to", arguments.to, known, problems);
  if (arguments.from == "auto") return;
  plan.from = text::find_encoding(arguments.from);
  known.insert(known.begin(), "auto");
  if (!plan.from) tell_unknown_name("--from", arguments.from, known, problems);
}

void read_tone(const std::string& name, text::NormaliseOptions& options, Diagnostics& problems) {
  using text::ToneChoice;
  if (name == "old")
    options.tone = ToneChoice::old_style;
  else if (name == "new")
    options.tone = ToneChoice::new_style;
  else if (name == "majority")
    options.tone = ToneChoice::majority;
  else if (name != "keep")
    tell_unknown_name("--tone", name, {"old", "new", "majority", "keep"}, problems);
}

void read_final_i(const std::string& name, text::NormaliseOptions& options, Diagnostics& problems) {
  if (name == "i")
    options.final_i = text::FinalI::i;
  else if (name == "y")
    options.final_i = text::FinalI::y;
  else if (name != "keep")
    tell_unknown_name("--i-y", name, {"i", "y", "keep"}, problems);
}

// Those that --rules may name.
std::vector<std::string> rule_names() {
  std::vector<std::string> names = {"all", "none"};
  for (std::size_t i = 0; i < text::rule_count; ++i) {
    const text::RuleInfo& info = text::about(static_cast<text::Rule>(i));
    if (text::RuleSet::all().has(info.rule)) names.emplace_back(info.name);
  }
  return names;
}

void read_rules(const std::string& list, text::NormaliseOptions& options, Diagnostics& problems) {
  text::ParsedRules parsed = text::parse_rules(list);
  options.rules = parsed.rules;
  if (parsed.unknown.empty()) return;
  tell_unknown_name("--rules", parsed.unknown, rule_names(), problems);
}

// Words that keep their tone marks and their i or y, one a line.
void read_names(const std::string& path, text::NormaliseOptions& options, Diagnostics& problems) {
  if (path.empty()) return;
  constexpr std::uint64_t most = std::uint64_t{16} << 20U;
  auto bytes = read_file(path, most);
  if (!bytes) return problems.append(std::move(bytes).error());
  for (std::size_t at = 0; at < bytes->size();) {
    const std::size_t end = std::min(bytes->find('\n', at), bytes->size());
    const std::string name = text::squeezed(text::to_nfc(bytes->substr(at, end - at)));
    if (!name.empty()) options.names.push_back(name);
    at = end + 1;
  }
}

void check_outputs(const Arguments& arguments, Diagnostics& problems) {
  const bool standard = arguments.files.empty() ||
                        std::count(arguments.files.begin(), arguments.files.end(), "-") != 0;
  if (arguments.in_place && standard) {
    problems.add(usage_fault(
        "--in-place",
        {"đầu vào chuẩn không ghi lại tại chỗ được", "standard input can't be written in place"},
        {"nêu tệp, hoặc bỏ --in-place", "name files, or leave it out"}));
  }
  if (arguments.in_place && !arguments.output.empty()) {
    problems.add(usage_fault("--in-place",
                             {"--in-place không đi cùng -o", "--in-place doesn't go with -o"}));
  }
  if (!arguments.output.empty() && arguments.files.size() > 1) {
    problems.add(usage_fault(
        "--output", {"-o chỉ dùng với một tệp", "-o goes with one file only"},
        {"dùng --in-place để ghi lại từng tệp", "use --in-place to rewrite each of them"}));
  }
  refuse_folders(arguments.files, "normalize {}/*.txt --in-place", problems);
}

NormalizePlan read_plan(const Arguments& arguments, Diagnostics& problems) {
  NormalizePlan plan;
  read_encodings(arguments, plan, problems);
  read_tone(arguments.tone, plan.options, problems);
  read_final_i(arguments.final_i, plan.options, problems);
  read_rules(arguments.rules, plan.options, problems);
  read_names(arguments.names, plan.options, problems);
  plan.options.keep_quotations = arguments.keep_quotations;
  plan.explain = arguments.explain;
  check_outputs(arguments, problems);
  return plan;
}

// ---- The work ----

void tell_not_written(const std::string& target, const Teller& teller) {
  if (Input::open(target)) {
    teller.say({target + ": để nguyên như cũ", target + ": left as it was"});
  } else {
    teller.say({target + ": không ghi", target + ": not written"});
  }
}

// Into a file that is replaced only where nothing was wrong: its old text can't be had again.
Status normalize_into(const std::string& target, Input& input, const NormalizePlan& plan,
                      bool only_changed, Teller& teller) {
  auto output = Output::file(target);
  if (!output) return Failed{output.error()};
  bool changed = false;
  Status done = normalize_input(input, plan, *output, teller, changed);
  if (!done) return done;
  if (teller.end_of(input.name())) {
    tell_not_written(target, teller);
    return ok();
  }
  return only_changed && !changed ? ok() : output->commit();
}

int normalize_to_standard(const Arguments& arguments, const NormalizePlan& plan, Teller& teller) {
  Output output = Output::standard();
  for_each_input(arguments.files, teller, [&](Input& input) {
    bool changed = false;
    return normalize_input(input, plan, output, teller, changed);
  });
  const Status written = output.commit();
  if (!written) teller.tell(written.error());
  return teller.code();
}

int normalize_all(const Arguments& arguments, const Settings& settings) {
  Diagnostics problems;
  const NormalizePlan plan = read_plan(arguments, problems);
  const Sources none;
  if (problems.has_errors()) return show_all(problems, none, settings.language);
  Teller teller(settings.language);
  if (!arguments.in_place && arguments.output.empty()) {
    return normalize_to_standard(arguments, plan, teller);
  }
  return for_each_input(arguments.files, teller, [&](Input& input) {
    const std::string& target = arguments.in_place ? input.name() : arguments.output;
    return normalize_into(target, input, plan, arguments.in_place, teller);
  });
}

// ---- Its arguments ----

void add_encodings(CLI::App& command, Arguments& arguments, const Settings& settings) {
  command
      .add_option("--from", arguments.from,
                  words(settings,
                        "bảng mã của tệp: auto (tự nhận), utf-8, tcvn3, tcvn3-h, vni, viscii, vps, "
                        "windows-1258, viqr, utf-16le, utf-16be",
                        "encoding of the files: auto (told by the bytes), utf-8, tcvn3, tcvn3-h, "
                        "vni, viscii, vps, windows-1258, viqr, utf-16le, utf-16be"))
      ->option_text("ENC");
  command
      .add_option(
          "--to", arguments.to,
          words(settings, "bảng mã ghi ra; mặc định utf-8", "encoding written; utf-8 by default"))
      ->option_text("ENC");
}

void add_rules(CLI::App& command, Arguments& arguments, const Settings& settings) {
  command
      .add_option(
          "--tone", arguments.tone,
          words(settings, "đặt dấu thanh kiểu cũ (hòa), mới (hoà), theo số đông, hay giữ nguyên",
                "tone marks: old (hòa), new (hoà), what the file has most, as they are"))
      ->option_text("old|new|majority|keep");
  command
      .add_option("--i-y", arguments.final_i,
                  words(settings, "i hay y ở cuối (kĩ, kỹ); mặc định giữ nguyên",
                        "i or y at the end (kĩ, kỹ); as they are by default"))
      ->option_text("keep|i|y");
  command
      .add_option("--rules", arguments.rules,
                  words(settings, "quy tắc sửa lỗi gõ: all, none, hoặc tên (-tên để bỏ)",
                        "typing rules: all, none, or names (-name takes one away)"))
      ->option_text("all|none|NAME,…");
  command.add_flag(
      "--keep-quotations", arguments.keep_quotations,
      words(settings, "không đổi dấu thanh, i/y trong “…”", "tone marks and i/y in “…” stay"));
  command
      .add_option("--names", arguments.names,
                  words(settings, "tệp các từ giữ nguyên dấu thanh, i/y, mỗi dòng một từ",
                        "file of words whose tone marks and i/y stay, one a line"))
      ->option_text("FILE");
}

void add_output(CLI::App& command, Arguments& arguments, const Settings& settings) {
  command.add_flag("--explain", arguments.explain,
                   words(settings, "nêu từng chỗ sửa ra luồng lỗi chuẩn",
                         "tells each change on standard error"));
  command.add_flag("--in-place", arguments.in_place,
                   words(settings, "ghi lại chính các tệp đó", "rewrites the files themselves"));
  command.add_option("-o,--output", arguments.output, words(settings, "tệp ra", "output file"))
      ->option_text("FILE");
}

}  // namespace

void add_text_normalize(CLI::App& group, Settings& settings) {
  auto* command =
      add_command(group, "normalize",
                  words(settings, "chuyển mã cũ sang Unicode, sửa lỗi gõ, dấu thanh",
                        "converts old encodings to Unicode, mends typing faults and tone marks"),
                  settings);
  auto arguments = std::make_shared<Arguments>();
  add_files(*command, arguments->files, settings);
  add_encodings(*command, *arguments, settings);
  add_rules(*command, *arguments, settings);
  add_output(*command, *arguments, settings);
  command->callback([arguments, &settings] {
    settings.command = [arguments, &settings] { return normalize_all(*arguments, settings); };
  });
}

}  // namespace tongket::cli
